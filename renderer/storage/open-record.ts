// Decides what an unlocked workbook shows: the working copy where it agrees with the safety copy, the safety copy where it
// knows better, and where the safety copy cannot be trusted, the best that can be read, to read only. Every choice but the
// first is said in words, and nothing is left out in silence. Nothing is written here: how the two copies are made level again is
// handed on, so that keys with which it was only tried change nothing, and what cannot be trusted is never written over.

import { sameBytes } from '#shared/crypto/bytes';
import type { Head } from '#shared/crypto/v1/verify-chain';
import type { MemberId } from '#shared/domain/ids';
import { readsRing } from '#shared/domain/may-read';
import { entriesOf } from '#shared/domain/number-words';
import { sealedRings } from '#shared/domain/registers/register';
import { erasuresOf } from '#shared/domain/state';
import { openCheckpoint } from './checkpoint';
import { notOpenedWords, readOnlyWords } from './failure-words';
import { readJournal } from './journal-reader';
import { type JudgedRecord, judgeFrames, type RecordEnd, startRecord } from './judge-record';
import type { KeptFrame } from './kept-frame';
import { findLostEnd, type LostEnd } from './lost-end';
import type { OpenedSafetyCopy } from './safety-copy';
import type { Session } from './session';
import type { Stores } from './stores';
import type { HeldStart, WorkingCopy } from './working-copy';

export type OpenedRecord =
  | {
      readonly state: 'open';
      readonly record: JudgedRecord;
      /** Where the checkpoint stands that was used; 0 where there was none. */
      readonly checkpointFrames: number;
      /** Which of the two the record was read from. */
      readonly source: RecordSource;
      readonly readOnlyBecause: string;
      readonly notices: readonly string[];
      /** Frames with which the working copy has to be put right. */
      readonly repair: Repair;
      /** Frames of the working copy that the safety copy has lost; what is shown has them. */
      readonly lostEnd?: LostEnd;
    }
  | { readonly state: 'cannot open'; readonly words: string };

export type RecordSource = 'safety copy' | 'working copy';

export interface Repair {
  readonly kind: 'none' | 'add' | 'replace';
  readonly frames: readonly KeptFrame[];
}

interface Opening {
  readonly session: Session;
  readonly lastSeen: Head | undefined;
}

export async function openRecord(stores: Stores, opening: Opening): Promise<OpenedRecord> {
  const { safety, working } = stores;
  if ('code' in safety) return openHeldOnly(stores, opening, notOpenedWords(safety.code), undefined);
  if (safety.damage) {
    const read = await readJournal(stores.safetyCopy, opening.session.workbook);
    const frames = read.ok ? read.value.frames : [];
    const words = `The safety copy is damaged after entry ${Math.max(0, frames.length - 1)}.`;
    return openHeldOnly(stores, opening, words, frames);
  }
  // Whatever goes wrong with the browser's storage, the safety copy is there to be read.
  const quick = working && (await openQuickly(stores, working, safety, opening).catch(() => undefined));
  const opened =
    quick ?? (await openWithLostEnd(stores, safety, opening)) ?? (await openFromSafetyCopy(stores, safety, opening));
  if (opened.state !== 'open' || !safety.tornTail) return opened;
  return { ...opened, notices: [...opened.notices, tornWords(safety.tornTail.movedTo)] };
}

function tornWords(file: string): string {
  return `The safety copy ended with an entry that was unfinished, as after a power cut. That piece was moved to the file ${file} beside it.`;
}

/** The working copy, where the safety copy has only lost its end. That end is handed on, for nothing is written here. */
async function openWithLostEnd(
  stores: Stores,
  safety: OpenedSafetyCopy,
  opening: Opening,
): Promise<OpenedRecord | undefined> {
  const found = await findLostEnd(stores, safety, opening.session.workbook);
  const record = found && (await judgeFromFirst(found.held, opening));
  if (!found || !record) return undefined;
  return {
    state: 'open',
    record,
    checkpointFrames: 0,
    source: 'working copy',
    readOnlyBecause: '',
    notices: [],
    repair: { kind: 'none', frames: [] },
    lostEnd: found.lostEnd,
  };
}

/** The working copy, and what the safety copy has beyond it. Undefined where the two do not agree. */
async function openQuickly(
  stores: Stores,
  { copy, held }: { copy: WorkingCopy; held: HeldStart },
  safety: OpenedSafetyCopy,
  { session, lastSeen }: Opening,
): Promise<OpenedRecord | undefined> {
  const { last } = held;
  if (!last || held.frames !== last.index + 1 || last.toByte > safety.journalLength) return undefined;
  const isLevel = last.toByte === safety.journalLength;
  if (isLevel && !sameBytes(last.digest, safety.tail)) return undefined;
  const started = await startRecord(held.genesis, session.workbook);
  if (!started.ok) return undefined;

  const segments = await copy.readCheckpoint(session.member);
  const checkpointFrames = Math.max(0, ...segments.map(({ frames }) => frames));
  const fromIndex = Math.max(0, checkpointFrames - 1);
  const [first, ...rest] = await copy.readFrames(fromIndex);
  const checkpoint = await openCheckpoint(started.record, segments, first, session);
  const base = checkpoint ?? started.record;
  const tail = checkpoint ? rest : await copy.readFrames(1);
  const beyond = isLevel ? undefined : await readJournal(stores.safetyCopy, session.workbook, last);
  if (beyond && !(beyond.ok && beyond.value.isWhole)) return undefined;
  const added = beyond?.value.frames ?? [];
  const judgedOn = await judgeFrames(base, [...tail, ...added], session, lastSeen);
  const mustFoldAnew =
    checkpoint &&
    judgedOn.state === 'sound' &&
    (hasErased(checkpoint, judgedOn.record) || readsMoreThan(checkpoint, judgedOn.record, session.member));
  const judged = mustFoldAnew
    ? await judgeFrames(started.record, [...(await copy.readFrames(1)), ...added], session, lastSeen)
    : judgedOn;
  if (judged.state !== 'sound' || !isWhereItEnds(judged.record.end, safety)) return undefined;
  const words = `The working copy in this browser was ${entriesOf(added.length)} behind. It was brought up to date from the safety copy.`;
  return {
    state: 'open',
    record: judged.record,
    checkpointFrames: checkpoint && !mustFoldAnew ? checkpointFrames : 0,
    source: 'safety copy',
    readOnlyBecause: '',
    notices: added.length > 0 ? [words] : [],
    repair: added.length > 0 ? { kind: 'add', frames: added } : { kind: 'none', frames: [] },
  };
}

/** What a member may read since a checkpoint stands in entries from before it, of which the checkpoint holds nothing. */
function readsMoreThan(checkpoint: JudgedRecord, { state }: JudgedRecord, member: MemberId): boolean {
  return sealedRings.some((ring) => readsRing(state, member, ring) && !readsRing(checkpoint.state, member, ring));
}

async function openFromSafetyCopy(stores: Stores, safety: OpenedSafetyCopy, opening: Opening): Promise<OpenedRecord> {
  const { session, lastSeen } = opening;
  const read = await readJournal(stores.safetyCopy, session.workbook);
  if (!read.ok) return openHeldOnly(stores, opening, notOpenedWords(read.code), undefined);
  const { frames } = read.value;
  const started = await startRecord(frames[0], session.workbook);
  if (!started.ok) return openHeldOnly(stores, opening, `The safety copy is not whole. ${started.words}`, undefined);
  const judged = await judgeFrames(started.record, frames.slice(1), session, lastSeen);
  if (judged.state === 'newer') return { state: 'cannot open', words: judged.words };
  if (judged.state === 'broken') {
    return openHeldOnly(stores, opening, `The safety copy is not whole. ${judged.words}`, frames);
  }
  if (!isWhereItEnds(judged.record.end, safety)) {
    return openHeldOnly(stores, opening, 'The safety copy changed while it was read.', frames);
  }

  const { working } = stores;
  const held = working?.held;
  if (working && held?.last && held.last.index >= frames.length) {
    const longer = await judgeHeld(working.copy, opening);
    if (longer && longer.end.frames > judged.record.end.frames) {
      const words = `The safety copy ends at entry ${judged.record.end.frames - 1}, but this browser still holds ${entriesOf(longer.end.frames - 1)}.`;
      return readOnly(longer, 'working copy', words);
    }
  }
  // Only who remembers where it ended can say that its end is there.
  const was = held?.last ? 'did not agree with the safety copy' : 'was empty';
  const entries = entriesOf(frames.length - 1);
  const rebuilt = `The working copy in this browser ${was}. It was rebuilt from the safety copy: ${entries}${lastSeen ? ', nothing lost' : ''}.`;
  return {
    state: 'open',
    record: judged.record,
    checkpointFrames: 0,
    source: 'safety copy',
    readOnlyBecause: '',
    notices: working ? [rebuilt] : [],
    repair: { kind: 'replace', frames },
  };
}

/** The safety copy cannot be used as it stands: the browser's copy where it is whole, else the good part, to read only. */
async function openHeldOnly(
  { working }: Stores,
  opening: Opening,
  why: string,
  frames: readonly KeptFrame[] | undefined,
): Promise<OpenedRecord> {
  const held = working && (await judgeHeld(working.copy, opening));
  if (held) {
    const words = `${why} What you see is the working copy in this browser, ${entriesOf(held.end.frames - 1)}.`;
    return readOnly(held, 'working copy', words);
  }
  const { session } = opening;
  const started = frames && (await startRecord(frames[0], session.workbook));
  if (!frames || !started?.ok) {
    const copy = working?.held.last
      ? 'The working copy in this browser is not whole either.'
      : 'This browser holds no copy of it.';
    return { state: 'cannot open', words: `${why} ${copy} Nothing has been changed.` };
  }
  const judged = await judgeFrames(started.record, frames.slice(1), session);
  if (judged.state === 'newer') return { state: 'cannot open', words: judged.words };
  const good = judged.state === 'sound' ? judged.record : judged.good;
  return readOnly(good, 'safety copy', `${why} What you see is the record as far as entry ${good.end.frames - 1}.`);
}

/** The whole working copy, judged from its first page on; undefined where it is not sound. */
async function judgeHeld(copy: WorkingCopy, opening: Opening): Promise<JudgedRecord | undefined> {
  return judgeFromFirst(await copy.readFrames(0).catch(() => []), opening);
}

async function judgeFromFirst(
  [genesis, ...frames]: readonly KeptFrame[],
  { session, lastSeen }: Opening,
): Promise<JudgedRecord | undefined> {
  const started = await startRecord(genesis, session.workbook);
  if (!started.ok) return undefined;
  const judged = await judgeFrames(started.record, frames, session, lastSeen);
  return judged.state === 'sound' ? judged.record : undefined;
}

function readOnly(record: JudgedRecord, source: RecordSource, words: string): OpenedRecord {
  return {
    state: 'open',
    record,
    source,
    checkpointFrames: 0,
    readOnlyBecause: readOnlyWords(words),
    notices: [],
    repair: { kind: 'none', frames: [] },
  };
}

/** Then the checkpoint holds what was erased since, and everything is folded anew. */
function hasErased(before: JudgedRecord, after: JudgedRecord): boolean {
  return erasuresOf(after.state).length > erasuresOf(before.state).length;
}

function isWhereItEnds(end: RecordEnd, safety: OpenedSafetyCopy): boolean {
  return end.length === safety.journalLength && sameBytes(end.tail, safety.tail);
}
