// What a backup or a snapshot of a workbook will hold, pinned at one moment: the journal as far as it goes then, key slots
// and grants as they are then, and the attachments that stand then. A later append changes nothing of it.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentBytesMax } from '#shared/contract/call-limits';
import { type BackupFile, layOutBackupIndex } from '#shared/formats/backup-file';
import { emptyTail, JournalSplitter } from '#shared/formats/journal-file';
import { listAttachments } from './attachments';
import { CallRefused, refuseUnread } from './call-refused';
import type { JobSteps } from './jobs';
import type { JournalHead } from './journal';
import { readTwice } from './kept-twice';
import type { SafetyCopies } from './safety-copy';
import { isGood, pieceBytes, readStretch } from './scan-journal';

export interface PinnedContents {
  readonly workbook: string;
  readonly head: JournalHead;
  readonly keySlots: Uint8Array;
  readonly grants: Uint8Array;
  readonly files: readonly BackupFile[];
  /** The exact bytes of the index over these files. */
  readonly index: Uint8Array;
  /** Names of attachments whose bytes are not what their names say: they are not among the files. */
  readonly damaged: readonly string[];
  /** The bytes of the small files. */
  readonly held: ReadonlyMap<string, Uint8Array>;
  /** Where a file that is not held can be read again. */
  readonly pathOf: (name: string) => string;
}

/** The workbook must be open and sound. With `attachments: false` it pins what a snapshot holds. */
export async function pinContents(
  copies: SafetyCopies,
  workbook: string,
  want: { readonly attachments: boolean },
  steps: JobSteps,
): Promise<PinnedContents> {
  const paths = copies.paths(workbook);
  const pin = await copies.whileWritable(workbook, async (journal) => ({
    head: journal.head,
    keySlots: await readHeld(paths.keySlots),
    grants: await readHeld(paths.grants),
  }));
  // An attachment is on the disk before the entry that names it, so the list is read after the journal was pinned.
  const listed = want.attachments ? await listAttachments(paths.attachments) : [];
  steps.willTake(listed.reduce((sum, { sizeBytes }) => sum + sizeBytes, pin.head.journalLength));
  const journal = await digestJournal(paths.journal, pin.head, steps);
  const attachments = await digestAttachments(paths.attachments, listed, steps);
  const files = [
    { name: 'journal', sizeBytes: pin.head.journalLength, digest: journal },
    heldFile('key-slots', pin.keySlots),
    heldFile('grants', pin.grants),
    ...attachments.sound,
  ];
  return {
    workbook,
    ...pin,
    files,
    index: layOutBackupIndex({ workbook, files }),
    damaged: attachments.damaged,
    held: new Map([
      ['key-slots', pin.keySlots],
      ['grants', pin.grants],
    ]),
    pathOf: (name) => (name === 'journal' ? paths.journal : join(paths.folder, name)),
  };
}

/** A workbook without key slots or grants opens for nobody, so it makes no backup. */
async function readHeld(path: string): Promise<Uint8Array> {
  const kept = await readTwice(path);
  if (!kept || kept.bytes.byteLength === 0) throw new CallRefused('damaged');
  return kept.bytes;
}

function heldFile(name: string, bytes: Uint8Array): BackupFile {
  return { name, sizeBytes: bytes.byteLength, digest: createHash('sha256').update(bytes).digest('hex') };
}

/** Reads every frame again: what has rotted since it was opened must not be taken for a backup. */
async function digestJournal(path: string, head: JournalHead, steps: JobSteps): Promise<string> {
  const file = await open(path, 'r').catch((error) => Promise.reject(refuseUnread(error)));
  const hash = createHash('sha256');
  const splitter = new JournalSplitter();
  let tail: Uint8Array = emptyTail;
  try {
    for (let at = 0; at < head.journalLength; at += pieceBytes) {
      const piece = await readStretch(file, at, Math.min(pieceBytes, head.journalLength - at));
      hash.update(piece);
      for (const frame of splitter.push(piece)) {
        if (!isGood(frame)) throw new CallRefused('damaged');
        tail = frame.digest.slice();
      }
      steps.did(piece.byteLength);
    }
  } finally {
    await file.close();
  }
  const end = splitter.end();
  const isWhole = end.state === 'whole' && end.atByte === head.journalLength;
  if (!isWhole || Buffer.compare(tail, head.tail) !== 0) throw new CallRefused('damaged');
  return hash.digest('hex');
}

async function digestAttachments(
  folder: string,
  listed: readonly { readonly name: string; readonly sizeBytes: number }[],
  steps: JobSteps,
): Promise<{ sound: BackupFile[]; damaged: string[] }> {
  const sound: BackupFile[] = [];
  const damaged: string[] = [];
  for (const { name, sizeBytes } of listed) {
    const mayBeSound = sizeBytes > 0 && sizeBytes <= attachmentBytesMax;
    const digest = mayBeSound ? await digestFile(join(folder, name)) : undefined;
    if (digest === name) sound.push({ name: `attachments/${name}`, sizeBytes, digest });
    else damaged.push(name);
    steps.did(sizeBytes);
  }
  return { sound, damaged };
}

/** Undefined where it cannot be read to its end: its disk may be failing. */
async function digestFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    const file = await open(path, 'r');
    try {
      for await (const piece of file.createReadStream({ autoClose: false })) hash.update(piece);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
