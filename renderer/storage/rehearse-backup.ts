// Rehearses a restore: brings the newest backup of a folder into a scratch copy, opens it as a real restore would, and compares
// it with the record. Nothing of it stays but the words about it.

import { digestRecord } from '#shared/crypto/v1/sealed-record';
import { entriesOf, figuresOf } from '#shared/domain/number-words';
import { pathIn } from '#shared/domain/path-in';
import { type Instant, instantOf, isInstant, writeInstant } from '#shared/domain/plain-date';
import { readBackupManifestRecord } from '#shared/formats/backup-manifest/read-backup-manifest';
import { readEntry } from '#shared/formats/entry/read-entry';
import { readGrants } from '#shared/formats/grants/read-grants';
import { notBroughtWords } from './failure-words';
import { readJournal } from './journal-reader';
import { isWhatWasSigned } from './judge-backup';
import { type JudgedRecord, judgeFrames, type RecordEnd, startRecord } from './judge-record';
import { runJob, type Watching } from './run-job';
import type { BackupFacts, SafetyCopy } from './safety-copy';
import { openSession, type Session } from './session';
import { stagedSafetyCopy } from './staged-safety-copy';
import type { Surroundings } from './surroundings';

export type Rehearsed =
  | {
      readonly state: 'rehearsed';
      /** The file that was tried, and how far it goes. */
      readonly name: string;
      readonly entries: number;
      /** How many entries the record has beyond it. */
      readonly behind: number;
      /** What is kept as evidence. */
      readonly report: string;
    }
  | { readonly state: 'cancelled' }
  | { readonly state: 'not rehearsed'; readonly words: string };

export async function rehearseBackup(
  { safetyCopy, now }: Pick<Surroundings, 'safetyCopy' | 'now'>,
  session: Session,
  record: () => JudgedRecord,
  folder: string,
  watching: Watching,
): Promise<Rehearsed> {
  const look = await safetyCopy.lookAtFolder(folder);
  if (!look.ok) return notRehearsed(notBroughtWords(look.code));
  const [newest] = look.value.backups;
  if (!newest) return notRehearsed('There is no backup in this folder yet. Make one first.');
  const staged = await safetyCopy.stageFile(pathIn(folder, newest.name));
  if (!staged.ok) return notRehearsed(notBroughtWords(staged.code));
  const { stage } = staged.value;
  try {
    const unpacked = await runJob(safetyCopy, safetyCopy.stageUnpack(stage), watching);
    if (!unpacked.ok) {
      return unpacked.code === 'cancelled' ? { state: 'cancelled' } : notRehearsed(notBroughtWords(unpacked.code));
    }
    if (unpacked.value.of !== 'stage-unpack') return notRehearsed(notBroughtWords('failed'));
    const tried = await tryBackup(stagedSafetyCopy(safetyCopy, stage), session, unpacked.value);
    if ('words' in tried) return notRehearsed(tried.words);
    const { end } = tried.record;
    if (!(await holds(safetyCopy, session.workbook, end))) {
      return notRehearsed('The newest backup is of another course of this record. Make a new backup.');
    }
    const entries = end.frames - 1;
    const behind = Math.max(0, record().end.frames - end.frames);
    const facts = { folder, name: newest.name, at: instantOf(now()), made: tried.made, head: end.at.head };
    return {
      state: 'rehearsed',
      name: newest.name,
      entries,
      behind,
      report: reportOf(facts, entries, behind, unpacked.value),
    };
  } finally {
    await safetyCopy.stageDrop(stage);
  }
}

interface Tried {
  readonly made: string;
  readonly record: JudgedRecord;
}

/** The staged copy opened with this member's keys and judged from its first page. */
async function tryBackup(
  staged: SafetyCopy,
  session: Session,
  facts: BackupFacts,
): Promise<Tried | { readonly words: string }> {
  const { workbook, member, keys } = session;
  const read = readBackupManifestRecord(facts.manifest);
  if (!read.ok) return { words: read.words };
  if (facts.workbook !== workbook) return { words: 'The newest backup in this folder is of another organisation.' };
  const opened = await staged.openSafetyCopy({ workbook, create: false });
  if (!opened.ok) return { words: notBroughtWords(opened.code) };
  try {
    const grants = readGrants(opened.value.grants ?? new Uint8Array());
    if (!grants.ok) return { words: grants.words };
    const journal = await readJournal(staged, workbook);
    if (!journal.ok) return { words: notBroughtWords(journal.code) };
    const { frames } = journal.value;
    const started = await startRecord(frames[0], workbook);
    if (!started.ok) return { words: started.words };
    const scratch = await openSession(workbook, member, keys, started.genesis, grants.value);
    const judged = await judgeFrames(started.record, frames.slice(1), scratch);
    if (judged.state !== 'sound') return { words: judged.words };
    if (!(await isWhatWasSigned(read.value, facts, judged.record))) return { words: notBroughtWords('damaged') };
    return { made: read.value.manifest.made, record: judged.record };
  } finally {
    await staged.closeSafetyCopy(workbook);
  }
}

/** Whether the record that stands here holds the end of another one at the same place. */
async function holds(safetyCopy: SafetyCopy, workbook: string, { at, frames }: RecordEnd): Promise<boolean> {
  const read = await readJournal(safetyCopy, workbook);
  const frame = read.ok ? read.value.frames[frames - 1] : undefined;
  const entry = frame && readEntry(frame.bytes);
  return entry?.ok === true && (await digestRecord(entry.value)) === at.head;
}

interface ReportFacts {
  readonly folder: string;
  readonly name: string;
  readonly at: Instant;
  readonly made: string;
  readonly head: string;
}

function reportOf(
  { folder, name, at, made, head }: ReportFacts,
  entries: number,
  behind: number,
  { attachments, sizeBytes }: BackupFacts,
): string {
  return [
    `Rehearsal of a restore, ${writeInstant(at)}`,
    '',
    `The backup ${name} in ${folder}, made ${isInstant(made) ? writeInstant(made) : made}, was brought into a scratch copy and opened.`,
    `It holds ${entriesOf(entries)} and ${figuresOf(attachments, 'file')}, ${figuresOf(sizeBytes, 'byte')}. Every entry, signature and file was checked.`,
    `Its head is ${head}. The record holds the same entry at the same place, and ${entriesOf(behind)} beyond it.`,
    'The scratch copy was thrown away again.',
    '',
  ].join('\n');
}

function notRehearsed(words: string): Rehearsed {
  return { state: 'not rehearsed', words };
}
