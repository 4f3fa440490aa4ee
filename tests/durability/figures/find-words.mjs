// Looks for words in every file below a folder: as UTF-8, UTF-16 and base64, also inside LevelDB's compressed blocks, its
// logs, and the values that Chromium compresses before it hands them to IndexedDB.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { logRecords, tableEntries, unsnap } from './leveldb.mjs';

/** How Chromium begins a value of IndexedDB that it compressed: third_party/blink/…/idb_value_wrapping.cc. */
const compressedValue = Buffer.from([0xff, 0x11, 0x02]);

/** Which words were found where: `word in path, as how`. */
export function findWords(folder, words) {
  const needles = words.flatMap((word) => formsOf(word).map(([form, bytes]) => ({ word, form, bytes })));
  const found = [];
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    const path = join(entry.parentPath, entry.name);
    for (const { how, bytes } of views(path, readFileSync(path))) {
      for (const needle of needles) {
        if (bytes.includes(needle.bytes)) {
          found.push({ word: needle.word, where: `${relative(folder, path)}, ${needle.form}${how}` });
        }
      }
    }
  }
  return { found, files };
}

/** In base64 a word looks different at each of three places; only the letters that nothing beside it changes are looked for. */
function formsOf(word) {
  const utf8 = Buffer.from(word, 'utf8');
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    const from = Math.ceil((before * 8) / 6);
    const whole = Math.floor(((before + utf8.length) * 8) / 6);
    return ['base64', Buffer.from(text.slice(from, whole), 'latin1')];
  });
  return [['UTF-8', utf8], ['UTF-16', Buffer.from(word, 'utf16le')], ...inBase64];
}

function* views(path, bytes) {
  yield { how: '', bytes };
  const inside = [];
  if (/\.log$/.test(path)) inside.push(...logRecords(bytes));
  if (/\.(ldb|sst)$/.test(path)) inside.push(...tableEntries(bytes));
  for (const record of inside) yield { how: ' in LevelDB', bytes: record };
  for (const record of [bytes, ...inside]) yield* compressedValues(record);
}

function* compressedValues(bytes) {
  for (let at = bytes.indexOf(compressedValue); at >= 0; at = bytes.indexOf(compressedValue, at + 1)) {
    try {
      yield { how: ' in a compressed value', bytes: unsnap(bytes.subarray(at + compressedValue.length)) };
    } catch (error) {
      // Three bytes that only look like the beginning of one.
      if (!(error instanceof RangeError)) throw error;
    }
  }
}
