// The one write path: changes are checked against the record, sealed as one entry and appended to the safety copy. The
// append is the commit; whatever fails before it leaves the record as it was.

import { type Change, ringOf } from '#shared/domain/change';
import type { Instant } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { appendEntry } from './append-entry';
import { addAuthorKeys, keyNamedLast } from './author-keys';
import { checkChanges } from './check-changes';
import { notSavedWords } from './failure-words';
import { withoutUnread } from './fold-entries';
import { readJournal } from './journal-reader';
import { type JudgedRecord, judgeFrames } from './judge-record';
import type { KeptFrame } from './kept-frame';
import type { SafetyCopy } from './safety-copy';
import { type SealedEntry, sealEntry } from './seal-entry';
import type { Session } from './session';

export type Written =
  | { readonly state: 'written'; readonly at: Instant; readonly frames: readonly KeptFrame[] }
  | { readonly state: 'refused'; readonly words: string }
  | { readonly state: 'not written'; readonly words: string }
  /** Not written, because there was more in the record than was known here; now it is known. */
  | { readonly state: 'record had grown'; readonly words: string; readonly frames: readonly KeptFrame[] }
  /** Not written, and nothing more may be. */
  | { readonly state: 'record differs'; readonly words: string };

/** An entry of which nobody knows whether it arrived. */
interface InDoubt {
  readonly changes: string;
  readonly at: Instant;
  readonly state: State;
  readonly sealed: SealedEntry;
}

export class RecordWriter {
  readonly #safetyCopy: SafetyCopy;
  readonly #session: Session;
  readonly #chain: string;
  #record: JudgedRecord;
  #inDoubt: InDoubt | undefined;

  /** `chain` is that of this copy of the workbook: what is written to a copy that was brought here begins a new one. */
  constructor(safetyCopy: SafetyCopy, session: Session, record: JudgedRecord, chain: string) {
    this.#safetyCopy = safetyCopy;
    this.#session = session;
    this.#chain = chain;
    this.#record = record;
  }

  get record(): JudgedRecord {
    return this.#record;
  }

  /** An entry was sent of which nobody knows whether it arrived. */
  get isInDoubt(): boolean {
    return this.#inDoubt !== undefined;
  }

  /** The record was rewritten, and judged from its first page; nothing of it was lost. */
  replaceRecord(record: JudgedRecord): void {
    this.#record = record;
    this.#inDoubt = undefined;
  }

  /** Whoever calls it waits for one write before asking for the next. */
  async write(changes: readonly Change[], now: Instant): Promise<Written> {
    const { end, authorKeys: known } = this.#record;
    const { member, keys } = this.#session;
    // What other keys sign than those that the record names would break it.
    if (keyNamedLast(known, member) !== keys.publicKeys.ed25519) return { state: 'refused', words: renewedSinceWords };
    const by = { member, at: now, seq: end.frames };
    const checked = checkChanges(this.#record.state, changes, by);
    if (!checked.ok) return { state: 'refused', words: checked.words };
    const entry = await this.#seal(changes, now, checked.state);
    if (!entry) return { state: 'refused', words: 'Your sign-in cannot write to this part of the workbook.' };
    const appended = await appendEntry(this.#safetyCopy, this.#session.workbook, end, entry.sealed.frame);
    this.#inDoubt = appended.state === 'in doubt' ? entry : undefined;
    if (appended.state === 'head differs') return this.#catchUp();
    if (appended.state !== 'on the disk') return { state: 'not written', words: notSavedWords(appended.code) };
    const { state, sealed, at } = entry;
    const authorKeys = await addAuthorKeys(this.#record.authorKeys, state.general, this.#record.end.frames);
    // What only others read is not shown to who wrote it, nor to who has given up their own right to read it.
    const shown = withoutUnread(state, this.#session.member);
    this.#record = { state: shown, end: sealed.end, authorKeys };
    return { state: 'written', at, frames: [sealed.frame] };
  }

  /** The same changes a second time are the entry that is in doubt, so that they are never in the record twice. */
  async #seal(changes: readonly Change[], at: Instant, state: State): Promise<InDoubt | undefined> {
    const asText = JSON.stringify(changes);
    if (this.#inDoubt?.changes === asText) return this.#inDoubt;
    const [first] = changes;
    const entry = first && { ring: ringOf(first), at, changes };
    const { end, state: before } = this.#record;
    const sealing = { session: this.#session, end, state: before, chain: this.#chain };
    const sealed = entry && (await sealEntry(sealing, entry));
    return sealed && { changes: asText, at, state, sealed };
  }

  /** The safety copy holds more than is known here, or something else. */
  async #catchUp(): Promise<Written> {
    const { workbook } = this.#session;
    const { end } = this.#record;
    const opened = await this.#safetyCopy.openSafetyCopy({ workbook, create: false });
    const last = { index: end.frames - 1, toByte: end.length };
    const beyond = opened.ok ? await readJournal(this.#safetyCopy, workbook, last) : opened;
    if (!beyond.ok) return { state: 'not written', words: notSavedWords(beyond.code) };
    const { frames, isWhole } = beyond.value;
    const judged = await judgeFrames(this.#record, frames, this.#session);
    if (!isWhole || frames.length === 0 || judged.state !== 'sound')
      return { state: 'record differs', words: differsWords };
    this.#record = judged.record;
    return { state: 'record had grown', words: grownWords, frames };
  }
}

const renewedSinceWords = 'You have other keys now. Lock the workbook and sign in again.';
const grownWords =
  'The record has grown since you last saw it, so this was not saved. Look at it again, then save again.';
const differsWords = 'The safety copy is no longer what this window saved. Lock the workbook and sign in again.';
