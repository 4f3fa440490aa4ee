// What can happen to the files of a workbook, one kind at a time, and whether there is a second copy to recover from.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileOf } from './app-run.mjs';

const safetyCopyOf = ({ dataFolder }) => {
  const workbooks = join(dataFolder, 'workbooks');
  return join(workbooks, readdirSync(workbooks)[0]);
};
const inSafetyCopy = (name) => (at) => join(safetyCopyOf(at), name);
const database = ({ dataFolder }) => {
  const folder = join(profileOf(dataFolder), 'Default', 'IndexedDB');
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.leveldb')),
  );
};
const inDatabase = (pattern) => (at) => {
  const folder = database(at);
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  if (names.length === 0) throw new Error(`the database has no file like ${pattern}`);
  return join(folder, names.toSorted().at(-1));
};
const journal = inSafetyCopy('journal');

const flip = (path) => (at) => {
  const file = path(at);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] ^= 1;
  writeFileSync(file, bytes);
};
const cutTo = (path, part) => (at) => truncateSync(path(at), Math.floor(readFileSync(path(at)).length * part));
const remove = (path) => (at) => rmSync(path(at), { recursive: true });

/** `damage` gets the data folder and `earlier`, a profile of the same workbook with less in it. */
export const damageKinds = [
  { kind: 'IndexedDB: one bit of its log', hasSecond: true, damage: flip(inDatabase(/\.log$/)) },
  { kind: 'IndexedDB: one bit of its manifest', hasSecond: true, damage: flip(inDatabase(/^MANIFEST/)) },
  { kind: 'IndexedDB: its log cut in half', hasSecond: true, damage: cutTo(inDatabase(/\.log$/), 0.5) },
  { kind: 'IndexedDB: gone', hasSecond: true, damage: remove(database) },
  {
    kind: 'IndexedDB: put back to an earlier day',
    hasSecond: true,
    damage: (at) => {
      rmSync(profileOf(at.dataFolder), { recursive: true });
      cpSync(at.earlier, profileOf(at.dataFolder), { recursive: true, verbatimSymlinks: true });
    },
  },
  { kind: 'IndexedDB: the checkpoint altered', hasSecond: true, inPage: alterCheckpoint },
  { kind: 'journal: one bit', hasSecond: true, damage: flip(journal) },
  {
    kind: 'journal: its last entry torn',
    hasSecond: true,
    damage: (at) => truncateSync(journal(at), readFileSync(journal(at)).length - 20),
  },
  { kind: 'journal: an entry taken out', hasSecond: true, damage: (at) => takeOutFrame(journal(at), 5) },
  { kind: 'journal: gone', hasSecond: true, damage: remove(journal) },
  { kind: 'key slots: cut short', hasSecond: true, damage: cutTo(inSafetyCopy('key-slots'), 0.5) },
  { kind: 'key slots: gone', hasSecond: true, damage: remove(inSafetyCopy('key-slots')) },
  { kind: 'grants: cut short', hasSecond: true, damage: cutTo(inSafetyCopy('grants'), 0.5) },
  {
    kind: 'attachment: one bit',
    hasSecond: false,
    damage: flip((at) => {
      const folder = inSafetyCopy('attachments')(at);
      return join(folder, readdirSync(folder)[0]);
    }),
  },
  {
    kind: 'workbook list: cut short',
    hasSecond: true,
    damage: cutTo(({ dataFolder }) => join(dataFolder, 'workbooks.json'), 0.5),
  },
  { kind: 'snapshot: one bit', hasSecond: true, waits: 'snapshots are not built yet' },
  { kind: 'key slots: cut short, browser storage gone', hasSecond: true, waits: 'snapshots are not built yet' },
  { kind: 'grants: cut short, browser storage gone', hasSecond: true, waits: 'snapshots are not built yet' },
];

/** Nothing can come of this, and it must be counted so. */
export const beyondRecovery = {
  kind: 'both copies at once',
  hasSecond: true,
  damage: (at) => {
    remove(database)(at);
    flip(journal)(at);
  },
};

function takeOutFrame(path, index) {
  const bytes = readFileSync(path);
  let from = 16;
  for (let each = 0; each < index; each++) from += bytes.readUInt32BE(from) + 36;
  const to = from + bytes.readUInt32BE(from) + 36;
  writeFileSync(path, Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
}

/** On the sign-in screen, before anything is opened. */
async function alterCheckpoint(page) {
  await page.evaluate(async () => {
    const settled = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name }] = (await indexedDB.databases()).filter((each) => each.name.startsWith('quarterday-'));
    const opened = await settled(indexedDB.open(name));
    const store = opened.transaction('checkpoint', 'readwrite').objectStore('checkpoint');
    const segments = await settled(store.getAll());
    if (segments.length === 0) throw new Error('there is no checkpoint');
    for (const segment of segments) {
      segment.bytes[Math.floor(segment.bytes.length / 2)] ^= 1;
      await settled(store.put(segment));
    }
    opened.close();
  });
}
