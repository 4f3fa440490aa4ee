// An unlocked workbook, as the screens see it: the state, one way to change it, drafts, attachments and the history behind it.

import type { Attachment, Change } from '#shared/domain/change';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import type { ActionId, EvidenceId, MemberId, NoteId, RecordId, RoundId } from '#shared/domain/ids';
import type { Instant, PlainDate } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import type { Keeping } from './keeping';
import type { Members, WaysIn } from './members';

/** Whether what is on screen is in the safety copy. `not saved` says why and stays until a later save succeeds. */
export type SaveState =
  | { readonly kind: 'nothing yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'not saved'; readonly words: string };

export interface WorkbookSnapshot {
  readonly state: State;
  readonly save: SaveState;
  /** Empty where the workbook can be written; otherwise the words to show on every screen. */
  readonly readOnlyBecause: string;
  /** What had to be said about opening it, e.g. that the working copy was rebuilt. Shown until dismissed. */
  readonly notices: readonly string[];
  /** Undefined where there is nothing, or nothing that can be put back as it was. */
  readonly undoable: Undoable | undefined;
  /** The last time since it was opened; undefined before the first. */
  readonly checked: Checked | undefined;
}

export type Committed =
  | { readonly state: 'saved'; readonly at: Instant }
  /** The change does not make sense or is not allowed. Nothing was written. */
  | { readonly state: 'refused'; readonly words: string }
  /** It could not be written, e.g. the disk is full. Nothing was written; try again with the same changes. */
  | { readonly state: 'not saved'; readonly words: string };

/** What came of looking through every entry and signature. */
export interface Checked {
  readonly at: Instant;
  /** How many entries there were. */
  readonly entries: number;
  /** Empty where the record was unbroken; otherwise what was wrong, in words. */
  readonly words: string;
}

/** The last thing that was done in this session, while it can still be undone. */
export interface Undoable {
  readonly changes: readonly Change[];
  /** What they found. */
  readonly before: State;
}

export type KeptFile =
  | { readonly state: 'kept'; readonly attachment: Attachment; readonly digest: string; readonly sizeBytes: number }
  | { readonly state: 'refused'; readonly words: string }
  | { readonly state: 'not saved'; readonly words: string };

export type ReadFile =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' }
  | { readonly state: 'altered' };

/** What the workbook knows of its own keeping. */
export interface WorkbookFacts {
  readonly entries: number;
  /** SHA-256 of the last entry, hex. */
  readonly head: string;
  readonly openedAt: Instant;
}

/** The member's signing key and certificates for PDFs. The key cannot be read out. */
export interface PdfSigner {
  readonly privateKey: CryptoKey;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly authorityCertificate: Uint8Array;
}

export interface Workbook {
  readonly workbook: string;
  readonly member: MemberId;
  /** Backups, snapshots, rehearsals and erasing. */
  readonly keeping: Keeping;
  /** Who is in the workbook, and the ways in. */
  readonly members: Members;
  readonly waysIn: WaysIn;
  getSnapshot(): WorkbookSnapshot;
  subscribe(listener: () => void): () => void;

  /** Writes the changes as one entry, all or nothing. Resolves when the safety copy has them. Calls are queued in order. */
  commit(changes: readonly Change[]): Promise<Committed>;

  /** Puts back what the last commit changed, as one more entry. Refused where something else was written meanwhile. */
  undoLast(): Promise<Committed>;

  /** Keeps what is being typed at a place, sealed, over what was kept there before. */
  keepDraft(place: string, value: unknown): Promise<void>;
  /** What was kept at a place, or undefined. */
  readDraft(place: string): Promise<unknown>;
  dropDraft(place: string): Promise<void>;

  /** Seals a file into the safety copy. It counts only once a change names its attachment. 25 MB at most, not empty. */
  keepFile(bytes: Uint8Array): Promise<KeptFile>;
  readFile(attachment: Attachment): Promise<ReadFile>;

  /** The entries that this member can read, oldest first: the newest so many of the record, or all of them. */
  history(newest?: number): Promise<readonly HistoryEntry[]>;
  /** Checks the whole chain and its signatures. Empty where it is unbroken, otherwise what is wrong, in words. */
  verify(): Promise<string>;

  facts(): WorkbookFacts;
  pdfSigner(): Promise<PdfSigner>;

  /** The clock and chance of this workbook, so that tests and the example can set them. */
  now(): Instant;
  today(): PlainDate;
  makeId(kind: 'record'): RecordId;
  makeId(kind: 'round'): RoundId;
  makeId(kind: 'evidence'): EvidenceId;
  makeId(kind: 'action'): ActionId;
  makeId(kind: 'note'): NoteId;

  dismissNotice(notice: string): void;
  /** Calls the listener when another window asks for the workbook: it is then to be locked. Gives what calls it off. */
  onTakenOver(listener: () => void): () => void;
  /** Forgets the keys and lets go of the safety copy. Drafts that were kept are still there after the next sign-in. */
  lock(): Promise<void>;
}
