// Walks a journal from a known place to its end and says whether every entry is there, in order, signed by its author
// and unchanged; the first thing that is not is named, with its place and in plain words.
import { digestRecord, payloadState, type SealedRecord } from './sealed-record';
import { isSignedBy } from './sign-bytes';

/** A place in the record. At the very start: the workbook's id as chain and head, and seq 0. */
export type Head = { readonly chain: string; readonly seq: number; readonly head: string };

/** An entry as `shared/formats` reads it; only what the walk needs. */
export type ChainEntry = SealedRecord & {
  readonly header: {
    readonly workbook: string;
    readonly chain: string;
    readonly seq: number;
    readonly prev: string;
    readonly author: string;
    /** On the first entry of a later chain only: where it left the chain before it. */
    readonly parent?: Head | undefined;
  };
};

/** What reading one record gave: an entry, or why it is none. */
export type EntryReading =
  | { readonly ok: true; readonly value: ChainEntry }
  | { readonly ok: false; readonly problem: 'newer' | 'not ours' | 'altered' };

export type ChainProblem =
  | 'newer'
  | 'not ours'
  | 'altered'
  | 'another workbook'
  | 'another chain'
  | 'unknown author'
  | 'not signed by its author'
  | 'repeated'
  | 'out of order'
  | 'missing'
  | 'does not follow'
  | 'payload altered'
  | 'cut short'
  | 'not what was last seen';

export type ChainFinding =
  /** `erased` lists the places whose payload is gone: each needs an erase entry that names it. */
  | { state: 'sound'; at: Head; erased: readonly Head[]; lastSeen: 'found' | 'not asked' | 'before the start' }
  /** `index` is the record's place in the list; `at` is the last good head before it. */
  | { state: 'broken'; problem: ChainProblem; index: number; at: Head; words: string };

export type ChainQuestion = {
  workbook: string;
  /**
   * The author's verifying key at an index of the list: keys may change in the course of a journal. Asked ahead of the
   * walk, so the answer may not wait for what the walk finds.
   */
  authorKey: (author: string, index: number) => CryptoKey | undefined;
  /** Where the walk starts; the genesis where it is left out. */
  from?: Head;
  /** The head that the member's key slot remembers. Where it is of another chain than `from`, walk from the genesis. */
  lastSeen?: Head;
};

/** The head of the first page of a workbook. */
export function firstHead(workbook: string): Head {
  return { chain: workbook, seq: 0, head: workbook };
}

/** Judges the entries after `from`, in the order in which the journal holds them. */
export async function verifyChain(entries: readonly EntryReading[], question: ChainQuestion): Promise<ChainFinding> {
  const { workbook, lastSeen } = question;
  const start = question.from ?? firstHead(workbook);
  const chainsSeen = new Set([start.chain]);
  const digestsSeen = new Set([start.head]);
  const erased: Head[] = [];
  let at = start;
  let lastSeenFound = lastSeen !== undefined && sameHead(start, lastSeen);
  const broken = (problem: ChainProblem, index: number): ChainFinding => ({
    state: 'broken',
    problem,
    index,
    at,
    words: inWords(problem, at.seq + 1, lastSeen),
  });

  let index = -1;
  for await (const judged of judgeEach(entries, question)) {
    index += 1;
    if ('problem' in judged) return broken(judged.problem, index);
    const { header, head, payload } = judged;
    if (digestsSeen.has(head)) return broken('repeated', index);
    if (header.parent) {
      const isNewChain = !chainsSeen.has(header.chain) && header.seq === 1 && sameHead(header.parent, at);
      if (!isNewChain) return broken('another chain', index);
    } else if (header.chain !== at.chain) {
      return broken('another chain', index);
    } else if (header.seq !== at.seq + 1) {
      return broken(header.seq <= at.seq || comesLater(entries, index, at) ? 'out of order' : 'missing', index);
    }
    if (header.prev !== at.head) return broken('does not follow', index);

    if (payload === 'altered') return broken('payload altered', index);
    at = { chain: header.chain, seq: header.seq, head };
    if (payload === 'erased') erased.push(at);
    chainsSeen.add(at.chain);
    digestsSeen.add(head);
    if (lastSeen?.chain === at.chain && lastSeen.seq === at.seq) {
      if (lastSeen.head !== head) return broken('not what was last seen', index);
      lastSeenFound = true;
    }
  }
  if (!lastSeen) return { state: 'sound', at, erased, lastSeen: 'not asked' };
  if (lastSeenFound) return { state: 'sound', at, erased, lastSeen: 'found' };
  // Seen before the place where this walk began: that part was walked when the checkpoint was made.
  if (lastSeen.chain === start.chain && lastSeen.seq < start.seq) {
    return { state: 'sound', at, erased, lastSeen: 'before the start' };
  }
  const isSamePlace = lastSeen.chain === start.chain && lastSeen.seq === start.seq;
  return broken(isSamePlace ? 'not what was last seen' : 'cut short', entries.length);
}

type Judged =
  | { problem: ChainProblem }
  | { header: ChainEntry['header']; head: string; payload: 'whole' | 'erased' | 'altered' };

/** Judges each entry by itself, many at once: signatures and digests are the slow part, and WebCrypto has threads. */
async function* judgeEach(entries: readonly EntryReading[], question: ChainQuestion): AsyncGenerator<Judged> {
  for (let start = 0; start < entries.length; start += atOnce) {
    const some = entries.slice(start, start + atOnce);
    yield* await Promise.all(some.map((reading, at) => judge(reading, start + at, question)));
  }
}

const atOnce = 128;

async function judge(reading: EntryReading, index: number, question: ChainQuestion): Promise<Judged> {
  if (!reading.ok) return { problem: reading.problem };
  const { header, headerBytes, payloadDigest, signature } = reading.value;
  if (header.workbook !== question.workbook) return { problem: 'another workbook' };
  const key = question.authorKey(header.author, index);
  if (!key) return { problem: 'unknown author' };
  const [isSigned, head, payload] = await Promise.all([
    isSignedBy(key, signature, 'entry', headerBytes, payloadDigest),
    digestRecord(reading.value),
    payloadState(reading.value),
  ]);
  return isSigned ? { header, head, payload } : { problem: 'not signed by its author' };
}

const sameHead = (a: Head, b: Head) => a.chain === b.chain && a.seq === b.seq && a.head === b.head;

const comesLater = (entries: readonly EntryReading[], index: number, at: Head) =>
  entries
    .slice(index + 1)
    .some((later) => later.ok && later.value.header.chain === at.chain && later.value.header.seq === at.seq + 1);

function inWords(problem: ChainProblem, expected: number, lastSeen: Head | undefined): string {
  switch (problem) {
    case 'newer':
      return `Entry ${expected} was written by a newer Quarterday. Update Quarterday to open it.`;
    case 'not ours':
      return `Where entry ${expected} should be, there is something that is not a Quarterday entry.`;
    case 'altered':
      return `Entry ${expected} has been altered and cannot be read.`;
    case 'another workbook':
      return `Where entry ${expected} should be, there is an entry of another workbook.`;
    case 'another chain':
      return `Where entry ${expected} should be, there is an entry of another copy of this workbook.`;
    case 'unknown author':
      return `Entry ${expected} names an author who is not known here.`;
    case 'not signed by its author':
      return `Entry ${expected} has been altered: its author's signature does not match.`;
    case 'repeated':
      return `An entry is there a second time, where entry ${expected} should be.`;
    case 'out of order':
      return `The entries are out of order: entry ${expected} is not in its place.`;
    case 'missing':
      return `Entry ${expected} is missing.`;
    case 'does not follow':
      return `Entry ${expected} does not follow from the entry before it.`;
    case 'payload altered':
      return `The content of entry ${expected} has been altered.`;
    case 'cut short':
      return `The record ends at entry ${expected - 1}, but you have already seen entry ${lastSeen?.seq ?? expected}.`;
    case 'not what was last seen':
      return `Entry ${lastSeen?.seq ?? expected} is not the one you saw when you last signed in.`;
  }
}
