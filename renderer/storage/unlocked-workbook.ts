// An unlocked workbook: the one write path, and everything the screens may ask of it. A change is checked, sealed, appended
// to the safety copy, kept in the working copy and only then shown; one that fails at any step has not happened.

import { fromBase64 } from '#shared/crypto/bytes';
import type { Attachment, By, Change } from '#shared/domain/change';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import {
  type ActionId,
  type EvidenceId,
  type MemberId,
  makeId,
  type NoteId,
  type RecordId,
  type RoundId,
} from '#shared/domain/ids';
import { unreadRings } from '#shared/domain/may-read';
import { dayOf, type Instant, instantOf, type PlainDate } from '#shared/domain/plain-date';
import type { SealedRing } from '#shared/domain/registers/register';
import { carryOverChanges } from '#shared/domain/safeguarding/take-in';
import type { Kept, State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import type { Grants } from '#shared/formats/grants/read-grants';
import type { KeySlots } from '#shared/formats/key-slots/read-key-slots';
import { keepFile, readFile } from './attachments';
import { ChangeMembers } from './change-members';
import { ChangeWaysIn } from './change-ways-in';
import { Drafts } from './drafts';
import { notSavedWords } from './failure-words';
import { InOrder } from './in-order';
import type { JudgedRecord } from './judge-record';
import { KeepWorkbook } from './keep-workbook';
import { KeptWorkingCopy } from './kept-working-copy';
import { KeyFiles } from './key-files';
import { KeyedChanges, type Writing, type WrittenAs } from './keyed-changes';
import { LastSeen } from './last-seen';
import type { RecordSource, Repair } from './open-record';
import { RecordWriter } from './record-writer';
import type { Session } from './session';
import type { Stores } from './stores';
import type { Surroundings } from './surroundings';
import { WholeRecord } from './whole-record';
import type {
  Committed,
  KeptFile,
  PdfSigner,
  ReadFile,
  SaveState,
  Undoable,
  Workbook,
  WorkbookFacts,
  WorkbookSnapshot,
} from './workbook';
import { enlist, listingOf } from './workbook-list';
import type { KeyFile } from './working-copy';

const quietMs = 1000;
/** Long enough for the first screen to be looked at in peace. */
const verifyAfterMs = 3000;
/** A save that is under way is waited for; a shell that no longer answers must not keep the keys in the page. */
const lockWithinMs = 10_000;

const sayingAfterMs = 200;
const givenUpWords = 'The working copy in this browser could not be written. Everything is saved in the safety copy.';
const noWorkingCopyWords =
  'This browser’s storage cannot be used. Everything is read from and saved to the safety copy.';
const nothingToUndoWords = 'There is nothing to undo: something else was saved meanwhile.';
const lockedWords = 'This workbook is locked. Sign in to go on.';

export interface UnlockedWith {
  readonly session: Session;
  readonly keySlots: KeySlots;
  readonly grants: Grants;
  /** The chain of this copy of the workbook (`record-writer.ts`). */
  readonly chain: string;
  readonly record: JudgedRecord;
  readonly checkpointFrames: number;
  readonly source: RecordSource;
  readonly readOnlyBecause: string;
  readonly notices: readonly string[];
}

export class UnlockedWorkbook implements Workbook {
  readonly workbook: string;
  readonly member: MemberId;
  readonly members: ChangeMembers;
  readonly waysIn: ChangeWaysIn;
  readonly keeping: KeepWorkbook;
  readonly #surroundings: Surroundings;
  readonly #stores: Stores;
  readonly #session: Session;
  readonly #openedAt: Instant;
  readonly #drafts: Drafts | undefined;
  readonly #lastSeen: LastSeen;
  readonly #keyFiles: KeyFiles;
  readonly #keyedChanges: KeyedChanges;
  readonly #chain: string;
  readonly #writing = new InOrder();
  readonly #listeners = new Set<() => void>();
  readonly #writer: RecordWriter;
  #snapshot: WorkbookSnapshot;
  #locking: Promise<void> | undefined;
  readonly #calledForLater = new Set<() => void>();
  readonly #quietly = new InOrder();
  readonly #wholeRecord: WholeRecord;
  readonly #workingCopy: KeptWorkingCopy;

  constructor(surroundings: Surroundings, stores: Stores, opened: UnlockedWith) {
    const { session, record } = opened;
    this.workbook = session.workbook;
    this.member = session.member;
    this.#surroundings = surroundings;
    this.#stores = stores;
    this.#session = session;
    this.#writer = new RecordWriter(stores.safetyCopy, session, record, opened.chain);
    this.#chain = opened.chain;
    // What is read only is left exactly as it is, in the browser too.
    const copy = opened.readOnlyBecause === '' ? stores.working?.copy : undefined;
    this.#workingCopy = new KeptWorkingCopy(copy, session, opened.checkpointFrames, () => this.#tell(givenUpWords));
    this.#drafts = stores.working && new Drafts(stores.working.copy, session);
    const keepAlso = (file: KeyFile) => this.#workingCopy.keepKeyFile(file);
    this.#keyFiles = new KeyFiles(this.workbook, stores.safetyCopy, opened, keepAlso);
    this.#lastSeen = new LastSeen(session, surroundings.later, this.#keyFiles);
    const writing: Writing = {
      record: () => this.#record,
      alone: (work) => this.#writing.run(work),
      write: (changes, as) => this.#commit(changes, as),
      isInDoubt: () => this.#writer.isInDoubt,
      foldAnew: () => this.#workingCopy.forgetCheckpoint(),
    };
    this.#keyedChanges = new KeyedChanges(surroundings, session, this.#keyFiles, writing);
    this.members = new ChangeMembers(surroundings, session, writing, this.#keyedChanges);
    this.waysIn = new ChangeWaysIn(surroundings, session, this.#keyFiles, writing, this.#keyedChanges);
    this.keeping = new KeepWorkbook(surroundings, stores.safetyCopy, session, {
      record: () => this.#record,
      chain: opened.chain,
      alone: (work) => this.#writing.run(work),
      write: (changes) => this.#commit(changes),
      keepFile: (bytes) => this.keepFile(bytes),
      replaceRecord: async (record, frames) => {
        this.#writer.replaceRecord(record);
        await this.#workingCopy.replaceAll(frames);
        this.#publish({ state: record.state });
      },
      tell: (notice) => this.#tell(notice),
    });
    this.#snapshot = {
      state: record.state,
      save: { kind: 'nothing yet' },
      readOnlyBecause: opened.readOnlyBecause,
      notices: stores.working ? opened.notices : [...opened.notices, noWorkingCopyWords],
      undoable: undefined,
      checked: undefined,
    };
    this.#wholeRecord = new WholeRecord(stores, session, opened.source, surroundings.judgeWhole);
    this.#openedAt = this.now();
  }

  getSnapshot = (): WorkbookSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async commit(changes: readonly Change[]): Promise<Committed> {
    if (this.#isLocked) return { state: 'not saved', words: lockedWords };
    return this.#inTurn(() => this.#commit(changes));
  }

  async undoLast(): Promise<Committed> {
    if (this.#isLocked) return { state: 'not saved', words: lockedWords };
    const { undoable } = this.#snapshot;
    return this.#inTurn(async () => {
      // What stood on the screen is undone, and never something that came after it.
      const undoing =
        undoable && undoable === this.#snapshot.undoable && undoChanges(undoable.before, undoable.changes, this.#by());
      return undoing ? this.#commit(undoing, 'undoing') : { state: 'refused', words: nothingToUndoWords };
    });
  }

  async keepDraft(place: string, value: unknown): Promise<void> {
    if (this.#isLocked) return;
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
    if (this.#isLocked) return;
    await this.#drafts?.drop(place).catch(() => undefined);
  }

  async keepFile(bytes: Uint8Array): Promise<KeptFile> {
    const words = this.#isLocked ? lockedWords : this.#snapshot.readOnlyBecause;
    if (words) return { state: 'not saved', words };
    return keepFile(this.#stores.safetyCopy, this.workbook, bytes);
  }

  readFile(attachment: Attachment): Promise<ReadFile> {
    return readFile(this.#stores.safetyCopy, this.workbook, attachment);
  }

  history(newest?: number): Promise<readonly HistoryEntry[]> {
    const { end, state } = this.#record;
    const unread = unreadRings(state, this.member);
    return this.#wholeRecord.history({ frames: end.frames, refused: state.general.refused, unread }, newest);
  }

  /** The rings of which there is something here that this member does not read: what was erased from it is not known to them. */
  unreadHere(): Promise<readonly SealedRing[]> {
    const { end, state } = this.#record;
    return this.#wholeRecord.held(end.frames, unreadRings(state, this.member));
  }

  async verify(): Promise<string> {
    if (this.#snapshot.readOnlyBecause) return this.#snapshot.readOnlyBecause;
    const { at: head, frames } = this.#record.end;
    const finding = await this.#wholeRecord.verify(head);
    if (finding.state === 'not read') return finding.words;
    const words = finding.state === 'broken' ? finding.words : '';
    const checked = { at: this.now(), entries: frames - 1, words };
    if (words === '') this.#publish({ checked });
    else this.#publish({ checked, readOnlyBecause: `${words} The record can be read, and nothing can be changed.` });
    return words;
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
  makeId(kind: 'note'): NoteId;
  makeId(kind: 'record' | 'round' | 'evidence' | 'action' | 'note') {
    return makeId(kind, this.#surroundings.randomBytes(16));
  }

  dismissNotice(notice: string): void {
    this.#publish({ notices: this.#snapshot.notices.filter((each) => each !== notice) });
  }

  onTakenOver(listener: () => void): () => void {
    const callOff = this.#surroundings.takeOvers.listen(this.workbook, listener);
    void this.#stores.lost.then(listener);
    return callOff;
  }

  /** Writes down what this member saw with keys that they have no more, as far as it is not here. */
  async carryOver(seen: readonly Kept[]): Promise<void> {
    const changes = carryOverChanges(this.#record.state, seen);
    if (changes.length > 0) await this.#writing.run(() => this.#commit(changes, 'by itself'));
  }

  /** Where the record stands. */
  get record(): JudgedRecord {
    return this.#record;
  }

  lock(): Promise<void> {
    this.#locking ??= this.#lock();
    return this.#locking;
  }

  /** Puts the working copy right, once, after opening; in a quiet moment then verifies the whole record. */
  async settleIn(repair: Repair, keyFiles: readonly KeyFile[]): Promise<void> {
    await this.#workingCopy.repair(repair, keyFiles);
    // A staged copy is looked at and nothing else; what is due is done where it will stand.
    if (this.#surroundings.stage) return;
    this.#whenQuiet(() => this.#renewListing());
    // Without it, the next sign-in would fold again what was just folded.
    if (this.#workingCopy.isCheckpointDue(this.#record)) this.#whenQuiet(() => this.#keepCheckpoint());
    if (this.#snapshot.readOnlyBecause === '') {
      this.#whenQuiet(async () => void (await this.#keyedChanges.settle()));
      this.#whenQuiet(() => this.keeping.settle(), verifyAfterMs);
    }
    this.#whenQuiet(async () => void (await this.verify()), verifyAfterMs);
  }

  /** For a member of whom nothing remembers it, or not on the chain that the record is on. */
  rememberEnd(): void {
    if (!this.#surroundings.stage && this.#snapshot.readOnlyBecause === '') this.#lastSeen.saw(this.#record.end.at);
  }

  /** One after another; what breaks on the way is told as not saved. */
  #inTurn(work: () => Promise<Committed>): Promise<Committed> {
    return this.#writing.run(async () => {
      try {
        return await work();
      } catch (error) {
        return this.#notSaved(notSavedWords(error instanceof Error ? error.name : 'unforeseen'));
      }
    });
  }

  #by(): By {
    return { member: this.member, at: this.now(), seq: this.#record.end.frames };
  }

  /** What undoes is not undone in its turn. */
  async #commit(changes: readonly Change[], as: WrittenAs = 'doing'): Promise<Committed> {
    const { readOnlyBecause, save: before } = this.#snapshot;
    if (readOnlyBecause) return { state: 'not saved', words: readOnlyBecause };
    // True from now on for whoever looks, but told to the screens only where it takes long enough to be read: whatever is
    // told draws them anew, and holds the save up.
    this.#snapshot = { ...this.#snapshot, save: { kind: 'saving' } };
    const callOff = this.#surroundings.later(async () => this.#publish({}), sayingAfterMs);
    try {
      return await this.#write(changes, before, as);
    } finally {
      callOff();
    }
  }

  async #write(changes: readonly Change[], before: SaveState, as: WrittenAs): Promise<Committed> {
    if (changes.some(needsWholeRecord)) {
      const words = await this.verify();
      if (words) return this.#notSaved(words);
      await this.#lastSeen.writeNow();
    }
    const found = this.#record.state;
    const written = await this.#writer.write(changes, this.now());
    if ('frames' in written) {
      await this.#workingCopy.keepFrames(written.frames);
      this.#lastSeen.saw(this.#record.end.at);
    }
    switch (written.state) {
      case 'written':
        this.#publish({
          state: this.#record.state,
          save: as === 'by itself' ? before : { kind: 'saved', at: written.at },
          undoable: as === 'doing' ? this.#undoableOf(changes, found) : undefined,
        });
        if (this.#workingCopy.isCheckpointDue(this.#record)) this.#whenQuiet(() => this.#keepCheckpoint());
        if (changes.some(isListed)) this.#whenQuiet(() => this.#renewListing());
        return { state: 'saved', at: written.at };
      case 'refused':
        this.#publish({ save: before });
        return written;
      case 'record had grown':
        this.#publish({ state: this.#record.state, undoable: undefined });
        return this.#notSaved(written.words);
      case 'record differs':
        this.#publish({ readOnlyBecause: written.words, undoable: undefined });
        return this.#notSaved(written.words);
      case 'not written':
        return this.#notSaved(written.words);
    }
  }

  #undoableOf(changes: readonly Change[], before: State): Undoable | undefined {
    return undoChanges(before, changes, this.#by()) && { changes, before };
  }

  /** In order, after a pause, and never after locking. */
  #whenQuiet(work: () => Promise<void>, pauseMs = quietMs): void {
    const callOff = this.#surroundings.later(() => {
      this.#calledForLater.delete(callOff);
      return this.#quietly.run(work);
    }, pauseMs);
    this.#calledForLater.add(callOff);
  }

  #keepCheckpoint(): Promise<void> {
    return this.#workingCopy.keepCheckpoint(this.#record);
  }

  async #renewListing(): Promise<void> {
    const listing = listingOf(this.workbook, this.#chain, this.#record.state, this.today());
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
    let callOff: () => void = () => undefined;
    const limit = new Promise<void>((resolve) => {
      callOff = this.#surroundings.later(async () => resolve(), lockWithinMs);
    });
    await Promise.race([this.#letGo(), limit]).finally(callOff);
  }

  async #letGo(): Promise<void> {
    this.#snapshot = { ...this.#snapshot, undoable: undefined };
    for (const callOff of this.#calledForLater) callOff();
    await this.#writing.settled();
    await this.#quietly.settled();
    await this.#drafts?.settled();
    if (!this.#snapshot.readOnlyBecause) await this.#lastSeen.writeNow();
    await this.#keepCheckpoint();
    await this.#renewListing();
    await this.#stores.letGo();
  }

  get #isLocked(): boolean {
    return this.#locking !== undefined;
  }

  get #record(): JudgedRecord {
    return this.#writer.record;
  }
}

const signingKinds: readonly Change['kind'][] = ['round-checked', 'round-signed', 'round-signed-on-paper'];

/** What others will rely on is added only to a record that was verified from its first entry. */
function needsWholeRecord({ kind }: Change): boolean {
  return signingKinds.includes(kind) || isAboutMembers(kind);
}

/** Whether the list of workbooks tells of it. */
function isListed({ kind }: Change): boolean {
  return kind === 'organisation-described' || isAboutMembers(kind);
}

function isAboutMembers(kind: Change['kind']): boolean {
  return kind.startsWith('member-') || kind === 'keys-renewed' || kind === 'paper-key-made';
}
