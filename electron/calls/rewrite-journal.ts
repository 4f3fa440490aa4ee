// Rewrites a journal with some of its frames replaced, for what has been erased. The new file is whole and checked before
// it takes the old one's place, and what was moved aside from an earlier end goes as well: it may hold the same.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { JournalSplitter, journalMagic, makeFrame } from '#shared/formats/journal-file';
import { CallRefused } from './call-refused';
import { type JournalHead, readFrameDigest, writeAll } from './journal';
import type { workbookPaths } from './places';
import { listFolder } from './read-whole';
import { partEnding, syncFolder } from './replace-file';
import { isGood, pieceBytes, readStretch, scanJournal } from './scan-journal';

interface Replacement {
  readonly index: number;
  readonly frame: Uint8Array;
}

/** `head` is the old journal's. Refuses frames that are not whole, and places that are not there. */
export async function rewriteJournal(
  paths: ReturnType<typeof workbookPaths>,
  head: JournalHead,
  replacements: readonly Replacement[],
): Promise<void> {
  const frames = framesByPlace(replacements);
  const part = `${paths.journal}.${randomBytes(6).toString('hex')}${partEnding}`;
  const from = await open(paths.journal, 'r');
  try {
    if ((await from.stat()).size !== head.journalLength) throw new CallRefused('head-differs');
    const to = await open(part, 'wx+', 0o600);
    try {
      await copyFrames(from, to, head.journalLength, frames);
      await to.sync();
      if ((await scanJournal(to))?.state !== 'whole') throw new Error('The rewritten journal does not read back whole');
    } finally {
      await to.close();
    }
    await rename(part, paths.journal);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await from.close();
  }
  for (const name of (await listFolder(paths.folder)) ?? []) {
    if (name.startsWith(paths.tornPrefix)) await rm(join(paths.folder, name), { force: true });
  }
  await syncFolder(paths.folder);
}

function framesByPlace(replacements: readonly Replacement[]): Map<number, Uint8Array> {
  for (const { frame } of replacements) readFrameDigest(frame);
  const frames = new Map(replacements.map(({ index, frame }) => [index, frame]));
  if (frames.size !== replacements.length) throw new CallRefused('wrong-input');
  return frames;
}

async function copyFrames(
  from: FileHandle,
  to: FileHandle,
  journalLength: number,
  replacements: Map<number, Uint8Array>,
): Promise<void> {
  const splitter = new JournalSplitter();
  let index = 0;
  let written = journalMagic.byteLength;
  await writeAll(to, journalMagic, 0);
  for (let at = 0; at < journalLength; at += pieceBytes) {
    const piece = await readStretch(from, at, Math.min(pieceBytes, journalLength - at));
    for (const frame of splitter.push(piece)) {
      if (!isGood(frame)) throw new CallRefused('damaged');
      const bytes = replacements.get(index) ?? makeFrame(frame.bytes, frame.digest);
      await writeAll(to, bytes, written);
      written += bytes.byteLength;
      index += 1;
    }
  }
  if (splitter.end().state !== 'whole') throw new CallRefused('damaged');
  if ([...replacements.keys()].some((place) => place >= index)) throw new CallRefused('wrong-input');
}
