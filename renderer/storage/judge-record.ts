// Folds entries into state and judges the chain they form: every entry there, in order, signed by its author, unchanged,
// and reaching the head that was last seen. Nothing folded is believed before the chain has been judged.

import { fromBase64 } from '#shared/crypto/bytes';
import { isGenesisSigned, workbookId } from '#shared/crypto/v1/genesis';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import { firstHead, type Head, verifyChain } from '#shared/crypto/v1/verify-chain';
import { isMemberId } from '#shared/domain/ids';
import { emptyState, type State } from '#shared/domain/state';
import { type Entry, readEntry } from '#shared/formats/entry/read-entry';
import { type Genesis, readGenesisRecord } from '#shared/formats/genesis/read-genesis';
import { type AuthorKeys, addAuthorKeys, authorKeyAt } from './author-keys';
import { type Fold, foldEntries } from './fold-entries';
import type { KeptFrame } from './kept-frame';
import { type OpenedEntry, openEntry } from './open-entry';
import type { Session } from './session';

/** Where a record ends: in the chain, and in the journal file. */
export interface RecordEnd {
  readonly at: Head;
  /** The genesis among them. */
  readonly frames: number;
  readonly length: number;
  readonly tail: Uint8Array;
}

/** A record that was judged, as far as `end`. */
export interface JudgedRecord {
  readonly state: State;
  readonly end: RecordEnd;
  readonly authorKeys: AuthorKeys;
}

export type Judgement =
  | { readonly state: 'sound'; readonly record: JudgedRecord }
  | { readonly state: 'newer'; readonly words: string }
  /** `good` is the record before the first entry that is wrong. */
  | { readonly state: 'broken'; readonly words: string; readonly good: JudgedRecord };

export type StartedRecord =
  | { readonly ok: true; readonly genesis: Genesis; readonly record: JudgedRecord }
  | { readonly ok: false; readonly words: string };

/** Reads the genesis and gives the empty record that every journal of this workbook grows from. */
export async function startRecord(frame: KeptFrame | undefined, workbook: string): Promise<StartedRecord> {
  if (!frame) return { ok: false, words: 'The first page of this workbook is missing.' };
  const read = readGenesisRecord(frame.bytes);
  if (!read.ok) return read;
  const { genesis, genesisBytes, signature } = read.value;
  const { founder, founderKeys } = genesis;
  const key = await importVerifyingKey(fromBase64(founderKeys.ed25519));
  const isRight =
    (await workbookId(genesisBytes, signature)) === workbook && (await isGenesisSigned(genesisBytes, signature, key));
  if (!isRight || !isMemberId(founder)) {
    return { ok: false, words: 'The first page of this workbook has been altered, or is of another workbook.' };
  }
  const at = firstHead(workbook);
  const end = { at, frames: 1, length: frame.toByte, tail: frame.digest };
  const authorKeys = new Map([[founder, [{ key, named: founderKeys.ed25519, since: 0 }]]]);
  return { ok: true, genesis, record: { state: emptyState(founder), end, authorKeys } };
}

/** Judges the frames that follow a record, and folds them into it. */
export async function judgeFrames(
  start: JudgedRecord,
  frames: readonly KeptFrame[],
  session: Session,
  lastSeen?: Head,
): Promise<Judgement> {
  const readings = frames.map((frame) => readEntry(frame.bytes));
  const firstUnread = readings.findIndex((reading) => !reading.ok);
  const entries = (firstUnread < 0 ? readings : readings.slice(0, firstUnread)).flatMap((reading) =>
    reading.ok ? [reading.value] : [],
  );
  const opened = await openEntries(entries, session);
  const fold = await foldEntries(start, entries, opened, session.member);
  const authorKeys = await authorKeysOf(start, fold);

  const finding = await verifyChain(readings, {
    workbook: session.workbook,
    from: start.end.at,
    ...(lastSeen && { lastSeen }),
    authorKey: (author, index) => authorKeyAt(authorKeys, author, start.end.frames + index),
  });
  const { stop } = fold;
  const soundCount = finding.state === 'sound' ? frames.length : finding.index;
  const goodCount = Math.min(stop?.index ?? soundCount, soundCount);
  const all = () => recordAfter(start, frames, fold.state, finding.at, authorKeys);
  if (!stop && finding.state === 'sound') return { state: 'sound', record: all() };
  const isChainFirst = finding.state === 'broken' && finding.index <= (stop?.index ?? frames.length);
  const problem = isChainFirst ? finding : stop;
  if (!problem || problem.problem === 'newer') return { state: 'newer', words: newerWords };
  const good = goodCount === frames.length ? all() : await goodPart(start, frames.slice(0, goodCount), session);
  return { state: 'broken', words: problem.words, good };
}

/** A stretch at a time: WebCrypto has threads, but tens of thousands of promises at once are no help to them. */
async function openEntries(entries: readonly Entry[], session: Session): Promise<readonly OpenedEntry[]> {
  const opened: OpenedEntry[] = [];
  for (let start = 0; start < entries.length; start += atOnce) {
    const some = entries.slice(start, start + atOnce);
    opened.push(...(await Promise.all(some.map((entry) => openEntry(entry, session)))));
  }
  return opened;
}

const atOnce = 256;

const newerWords = 'This workbook was written by a newer Quarterday. Update Quarterday on this computer to open it.';

async function authorKeysOf(start: JudgedRecord, { turns }: Fold): Promise<AuthorKeys> {
  let keys = start.authorKeys;
  for (const { index, signers } of turns) keys = await addAuthorKeys(keys, signers, start.end.frames + index);
  return keys;
}

async function goodPart(start: JudgedRecord, frames: readonly KeptFrame[], session: Session): Promise<JudgedRecord> {
  const judged = await judgeFrames(start, frames, session);
  return judged.state === 'sound' ? judged.record : start;
}

function recordAfter(
  start: JudgedRecord,
  frames: readonly KeptFrame[],
  state: State,
  at: Head,
  authorKeys: AuthorKeys,
): JudgedRecord {
  const last = frames.at(-1);
  if (!last) return { ...start, authorKeys };
  return { state, authorKeys, end: { at, frames: last.index + 1, length: last.toByte, tail: last.digest } };
}
