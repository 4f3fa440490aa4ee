// An unlocked workbook: the one write path, and everything the screens may ask of it. A change is checked, sealed, appended
// to the safety copy, kept in the working copy and only then shown; one that fails at any step has not happened.

import { fromBase64 } from '#shared/crypto/bytes';
import { applyChange } from '#shared/domain/apply-change';
import { type Attachment, type Change, ringOf } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { type ActionId, type EvidenceId, type MemberId, makeId, type RecordId, type RoundId } from '#shared/domain/ids';
import { dayOf, type Instant, instantOf, type PlainDate } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';
import type { KeySlots } from '#shared/formats/key-slots/read-key-slots';
import { appendEntry } from './append-entry';
import { keepFile, readFile } from './attachments';
import { sealCheckpoint } from './checkpoint';
import { Drafts } from './drafts';
import { notSavedWords } from './failure-words';
import { InOrder } from './in-order';
import { readJournal } from './journal-reader';
import { type JudgedRecord, judgeFrames } from './judge-record';
import { LastSeen } from './last-seen';
import type { RecordSource, Repair } from './open-record';
import { type SealedEntry, sealEntry } from './seal-entry';
import type { Session } from './session';
import type { Stores } from './stores';
import type { Surroundings } from './surroundings';
import { WholeRecord } from './whole-record';
import type {
  Committed,
  HistoryEntry,
  KeptFile,
  PdfSigner,
  ReadFile,
  Workbook,
  WorkbookFacts,
  WorkbookSnapshot,
} from './workbook';
import { enlist, listingOf } from './workbook-list';
import type { WorkingCopy } from './working-copy';

/** How many entries may be folded anew at the next opening before the checkpoint is moved on. */
const checkpointEvery = 50;
const idleMs = 1000;
const noWorkingCopyWords =
  'This browser’s storage cannot be used. Everything is read from and saved to the safety copy.';
const lockedWords = 'This workbook is locked. Sign in to go on.';

export interface UnlockedWith {
  readonly session: Session;
  readonly keySlots: KeySlots;
  readonly record: JudgedRecord;
  readonly checkpointFrames: number;
  readonly source: RecordSource;
  readonly readOnlyBecause: string;
  readonly notices: readonly string[];
}

/** Kept beside the entries, so that the working copy can be opened alone. */
export interface KeyFiles {
  readonly keySlots: Uint8Array;
  readonly grants: Uint8Array;
}

/** An append of which nobody knows whether it arrived. */
interface InDoubt {
  readonly changes: string;
  readonly sealed: SealedEntry;
  readonly at: Instant;
  readonly state: State;
}

export class UnlockedWorkbook implements Workbook {
  readonly workbook: string;
  readonly member: MemberId;
  readonly #surroundings: Surroundings;
  readonly #stores: Stores;
  readonly #session: Session;
  readonly #openedAt: Instant;
  readonly #drafts: Drafts | undefined;
  readonly #lastSeen: LastSeen;
  readonly #writing = new InOrder();
  readonly #listeners = new Set<() => void>();
  #record: JudgedRecord;
  #snapshot: WorkbookSnapshot;
  #checkpointFrames: number;
  #isWorkingCopyGivenUp: boolean;
  #inDoubt: InDoubt | undefined;
  #locking: Promise<void> | undefined;
  readonly #calledForLater = new Set<() => void>();
  readonly #quietly = new InOrder();
  readonly #wholeRecord: WholeRecord;

  constructor(surroundings: Surroundings, stores: Stores, opened: UnlockedWith) {
    const { session, record, keySlots } = opened;
    this.workbook = session.workbook;
    this.member = session.member;
    this.#surroundings = surroundings;
    this.#stores = stores;
    this.#session = session;
    this.#record = record;
    this.#checkpointFrames = opened.checkpointFrames;
    this.#isWorkingCopyGivenUp = !stores.working || opened.readOnlyBecause !== '';
    this.#drafts = stores.working && new Drafts(stores.working.copy, session);
    this.#lastSeen = new LastSeen(session, keySlots, surroundings.later, (bytes) => this.#keepKeySlots(bytes));
    this.#snapshot = {
      state: record.state,
      save: { kind: 'nothing yet' },
      readOnlyBecause: opened.readOnlyBecause,
      notices: stores.working ? opened.notices : [...opened.notices, noWorkingCopyWords],
    };
    this.#wholeRecord = new WholeRecord(stores, session, opened.source);
    this.#openedAt = this.now();
  }

  getSnapshot = (): WorkbookSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async commit(changes: readonly Change[]): Promise<Committed> {
    if (this.#locking) return { state: 'not saved', words: lockedWords };
    return this.#writing.run(() => this.#commit(changes));
  }

  async keepDraft(place: string, value: unknown): Promise<void> {
    if (this.#locking) return;
    try {
      await this.#drafts?.keep(place, value);
    } catch {
      this.#tell('What you are typing cannot be kept in this browser. It is safe once it says “Saved”.');
    }
  }

  async readDraft(place: string): Promise<unknown> {
    return this.#drafts?.read(place).catch(() => undefined);
  }

  async dropDraft(place: string): Promise<void> {
    if (this.#locking) return;
    await this.#drafts?.drop(place).catch(() => undefined);
  }

  async keepFile(bytes: Uint8Array): Promise<KeptFile> {
    const words = this.#locking ? lockedWords : this.#snapshot.readOnlyBecause;
    if (words) return { state: 'not saved', words };
    return keepFile(this.#stores.safetyCopy, this.workbook, bytes);
  }

  readFile(attachment: Attachment): Promise<ReadFile> {
    return readFile(this.#stores.safetyCopy, this.workbook, attachment);
  }

  history(): Promise<readonly HistoryEntry[]> {
    return this.#wholeRecord.history(this.#record.end.frames);
  }

  async verify(): Promise<string> {
    if (this.#snapshot.readOnlyBecause) return this.#snapshot.readOnlyBecause;
    const finding = await this.#wholeRecord.verify(this.#record.end.at);
    if (finding.state === 'whole') return '';
    if (finding.state === 'broken') {
      this.#publish({ readOnlyBecause: `${finding.words} The record can be read, and nothing can be changed.` });
    }
    return finding.words;
  }

  facts(): WorkbookFacts {
    const { frames, at } = this.#record.end;
    return { entries: frames - 1, head: at.head, openedAt: this.#openedAt };
  }

  async pdfSigner(): Promise<PdfSigner> {
    const { members, authority } = this.#snapshot.state.general;
    const certificate = members[this.member]?.certificate ?? '';
    if (certificate === '' || authority === '') throw new Error('no certificate has been issued to this member');
    const privateKey = this.#session.keys.pdfSigning;
    return { privateKey, certificate: fromBase64(certificate), authorityCertificate: fromBase64(authority) };
  }

  now(): Instant {
    return instantOf(this.#surroundings.now());
  }

  today(): PlainDate {
    return dayOf(this.now());
  }

  makeId(kind: 'record'): RecordId;
  makeId(kind: 'round'): RoundId;
  makeId(kind: 'evidence'): EvidenceId;
  makeId(kind: 'action'): ActionId;
  makeId(kind: 'record' | 'round' | 'evidence' | 'action') {
    return makeId(kind, this.#surroundings.randomBytes(16));
  }

  dismissNotice(notice: string): void {
    this.#publish({ notices: this.#snapshot.notices.filter((each) => each !== notice) });
  }

  lock(): Promise<void> {
    this.#locking ??= this.#lock();
    return this.#locking;
  }

  /** Puts the working copy right, once, after opening; in a quiet moment then verifies the whole record. */
  async settleIn({ kind, frames }: Repair, { keySlots, grants }: KeyFiles): Promise<void> {
    if (kind !== 'none') {
      await this.#changeWorkingCopy((copy) => (kind === 'add' ? copy.keepFrames(frames) : copy.replaceFrames(frames)));
    }
    this.#whenQuiet(async () => {
      await this.#changeWorkingCopy(async (copy) => {
        await copy.keepFile('key slots', keySlots);
        await copy.keepFile('grants', grants);
      });
      await this.#renewListing();
      await this.verify();
    });
  }

  async #commit(changes: readonly Change[]): Promise<Committed> {
    const { readOnlyBecause } = this.#snapshot;
    if (readOnlyBecause) return { state: 'not saved', words: readOnlyBecause };
    const { end } = this.#record;
    const at = this.now();
    const checked = this.#check(changes, at, end.at.seq + 1);
    if ('words' in checked) return { state: 'refused', words: checked.words };
    if (changes.some(needsWholeRecord)) {
      const words = await this.verify();
      if (words) return this.#notSaved(words);
      await this.#lastSeen.writeNow();
    }

    this.#publish({ save: { kind: 'saving' } });
    const [first] = changes;
    const asText = JSON.stringify(changes);
    const repeated = this.#inDoubt?.changes === asText ? this.#inDoubt : undefined;
    const sealed =
      repeated?.sealed ?? (first && (await sealEntry(this.#session, end, { ring: ringOf(first), at, changes })));
    if (!sealed) return this.#notSaved('Your sign-in cannot write to this part of the workbook.');
    const attempt = repeated ?? { changes: asText, sealed, at, state: checked.state };
    const appended = await appendEntry(this.#stores.safetyCopy, this.workbook, end, sealed.frame);
    if (appended.state === 'head differs') return this.#catchUp();
    this.#inDoubt = appended.state === 'in doubt' ? attempt : undefined;
    if (appended.state !== 'on the disk') return this.#notSaved(notSavedWords(appended.code));
    await this.#changeWorkingCopy((copy) => copy.keepFrames([sealed.frame]));
    this.#record = { ...this.#record, state: attempt.state, end: sealed.end };
    this.#publish({ state: attempt.state, save: { kind: 'saved', at: attempt.at } });
    this.#lastSeen.saw(sealed.end.at);
    this.#moveCheckpointOn();
    if (changes.some(({ kind }) => kind === 'organisation-described' || kind === 'member-added'))
      this.#whenQuiet(() => this.#renewListing());
    return { state: 'saved', at: attempt.at };
  }

  /** The state with the changes, or why they may not be made. */
  #check(changes: readonly Change[], at: Instant, seq: number): { state: State } | { words: string } {
    if (new Set(changes.map(ringOf)).size !== 1) {
      return { words: 'These changes cannot be kept in one step: they are not for the same readers.' };
    }
    let { state } = this.#record;
    const by = { member: this.member, at, seq };
    for (const change of changes) {
      const verdict = checkChange(state, change, by);
      if (!verdict.ok) return { words: verdict.words };
      state = applyChange(state, change, by);
    }
    // What could not be read again must never be written.
    const read = readChanges(changesFormat, changes);
    if (read.state !== 'read') return { words: 'This is too long, or holds something that cannot be kept.' };
    return { state };
  }

  /** The safety copy holds more than this window knows, or something else. Shows it; the person decides what then. */
  async #catchUp(): Promise<Committed> {
    this.#inDoubt = undefined;
    const { end } = this.#record;
    const last = { index: end.frames - 1, toByte: end.length };
    const opened = await this.#stores.safetyCopy.openSafetyCopy({ workbook: this.workbook, create: false });
    const beyond = opened.ok ? await readJournal(this.#stores.safetyCopy, this.workbook, last) : opened;
    if (!beyond.ok) return this.#notSaved(notSavedWords(beyond.code));
    const { frames, isWhole } = beyond.value;
    const judged = isWhole && (await judgeFrames(this.#record, frames, this.#session));
    if (!judged || judged.state !== 'sound' || frames.length === 0) {
      const words = 'The safety copy is no longer what this window saved. Lock the workbook and sign in again.';
      this.#publish({ readOnlyBecause: words });
      return this.#notSaved(words);
    }
    await this.#changeWorkingCopy((copy) => copy.keepFrames(frames));
    this.#record = judged.record;
    this.#publish({ state: judged.record.state });
    return this.#notSaved(
      'The record has grown since you last saw it, so this was not saved. Look at it again, then save again.',
    );
  }

  async #changeWorkingCopy(change: (copy: WorkingCopy) => Promise<void>): Promise<void> {
    const { working } = this.#stores;
    if (!working || this.#isWorkingCopyGivenUp) return;
    try {
      await change(working.copy);
    } catch {
      // With a gap in it the copy would be of no use; the next sign-in brings it up to date.
      this.#isWorkingCopyGivenUp = true;
      this.#tell('The working copy in this browser could not be written. Everything is saved in the safety copy.');
    }
  }

  #moveCheckpointOn(): void {
    if (this.#record.end.frames - this.#checkpointFrames < checkpointEvery) return;
    this.#checkpointFrames = this.#record.end.frames;
    this.#whenQuiet(() => this.#keepCheckpoint());
  }

  async #keepCheckpoint(): Promise<void> {
    const segments = await sealCheckpoint(this.#record, this.#session);
    await this.#changeWorkingCopy((copy) => copy.keepCheckpoint(segments));
  }

  /** In order, after a pause, and never after locking. */
  #whenQuiet(work: () => Promise<void>): void {
    const callOff = this.#surroundings.later(() => {
      this.#calledForLater.delete(callOff);
      void this.#quietly.run(work);
    }, idleMs);
    this.#calledForLater.add(callOff);
  }

  async #keepKeySlots(bytes: Uint8Array): Promise<void> {
    if (this.#snapshot.readOnlyBecause) return;
    await this.#stores.safetyCopy.writeKeySlots({ workbook: this.workbook, bytes });
    await this.#changeWorkingCopy((copy) => copy.keepFile('key slots', bytes));
  }

  async #renewListing(): Promise<void> {
    const { state, end } = this.#record;
    const listing = listingOf(this.workbook, end.at.chain, state, this.today());
    if (listing && !this.#snapshot.readOnlyBecause) {
      await enlist(this.#surroundings.safetyCopy, this.#surroundings.locks, listing);
    }
  }

  #notSaved(words: string): Committed {
    this.#publish({ save: { kind: 'not saved', words } });
    return { state: 'not saved', words };
  }

  #tell(notice: string): void {
    if (!this.#snapshot.notices.includes(notice)) this.#publish({ notices: [...this.#snapshot.notices, notice] });
  }

  #publish(changed: Partial<WorkbookSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changed };
    for (const listener of this.#listeners) listener();
  }

  async #lock(): Promise<void> {
    for (const callOff of this.#calledForLater) callOff();
    await this.#writing.settled();
    await this.#quietly.settled();
    await this.#drafts?.settled();
    await this.#lastSeen.writeNow();
    if (this.#checkpointFrames !== this.#record.end.frames) await this.#keepCheckpoint();
    await this.#stores.letGo();
  }
}

/** What others will rely on is added only to a record that was verified from its first entry. */
function needsWholeRecord({ kind }: Change): boolean {
  return kind === 'round-signed' || kind === 'member-added';
}
