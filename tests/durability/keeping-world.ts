// A workbook with entries and attachments in a data folder of its own, a folder for its backups, and the few steps that
// keeping it takes: pinning, writing, staging, and waiting for a job to end.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { CallAnswer, CallOutput, SendCall } from '#shared/contract/call-shapes';
import { emptyTail } from '#shared/formats/journal-file';
import { entry, frameOf, valueFrom, workbook } from './journal-world';

type Progress = CallOutput<'job-progress'>;
type Result = NonNullable<Progress['result']>;
export type ResultOf<Name extends Result['of']> = Extract<Result, { of: Name }>;

export const manifest = new TextEncoder().encode('signed by a page');
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Makes the workbook and leaves it open. Returns the names of its attachments. */
export async function fillWorkbook(send: SendCall, entries = 3, attachments = 2): Promise<string[]> {
  const opened = valueFrom(await send('open-safety-copy', { workbook, create: true }));
  valueFrom(await send('write-key-slots', { workbook, bytes: entry(1) }));
  valueFrom(await send('write-grants', { workbook, bytes: entry(2) }));
  await append(send, { journalLength: opened.journalLength, tail: opened.tail }, entries);
  const names: string[] = [];
  for (let number = 0; number < attachments; number += 1) {
    const bytes = randomBytes(1500 + number);
    names.push(sha256(bytes));
    valueFrom(await send('write-attachment', { workbook, name: sha256(bytes), bytes }));
  }
  return names.toSorted();
}

interface Head {
  readonly journalLength: number;
  readonly tail: Uint8Array;
}

export const emptyHead: Head = { journalLength: 16, tail: emptyTail };

/** Appends entries 0, 1, … to a copy, staged or not. */
export async function append(send: SendCall, head: Head, entries: number, stage?: string): Promise<Head> {
  let { journalLength, tail } = head;
  for (let number = 0; number < entries; number += 1) {
    const expected = { expectedLength: journalLength, expectedTail: tail, frame: frameOf(entry(number, 40 + number)) };
    ({ journalLength, tail } = valueFrom(await send('append-journal', { workbook, stage, ...expected })));
  }
  return { journalLength, tail };
}

/** What the job said at its end. */
export async function endOf(send: SendCall, started: CallAnswer<'stage-unpack'>): Promise<Progress> {
  const { job } = valueFrom<'stage-unpack'>(started);
  for (;;) {
    const progress = valueFrom(await send('job-progress', { job }));
    if (progress.state !== 'running') return progress;
    await turn();
  }
}

/** The job's result, or an error that names its code. */
export async function resultOf<Name extends Result['of']>(
  of: Name,
  send: SendCall,
  started: CallAnswer<'stage-unpack'>,
): Promise<ResultOf<Name>> {
  const { result, code } = await endOf(send, started);
  if (!isOf(of, result)) throw new Error(code ?? 'no result');
  return result;
}

function isOf<Name extends Result['of']>(of: Name, result: Result | null): result is ResultOf<Name> {
  return result?.of === of;
}

/** Writes a backup of the open workbook and returns its path. */
export async function writeBackup(send: SendCall, folder: string, name = 'riverside.quarterday'): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { pinned } = await resultOf('backup-contents', send, await send('backup-contents', { workbook }));
  const writing = { pinned, folder, name, manifest, leaveOutDamaged: false };
  const { path } = await resultOf('backup-write', send, await send('backup-write', writing));
  return path;
}

/** Stages a backup, unpacked. */
export async function stageBackup(send: SendCall, path: string): Promise<string> {
  const { stage } = valueFrom(await send('stage-file', { path }));
  await resultOf('stage-unpack', send, await send('stage-unpack', { stage }));
  return stage;
}

/** Every file of a folder with the digest of its bytes; locks left out. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && !each.name.startsWith('lock'));
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), sha256(await readFile(path))] as const;
  });
  return Object.fromEntries((await Promise.all(read)).toSorted(([one], [other]) => one.localeCompare(other)));
}
