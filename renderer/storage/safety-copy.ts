// What storage asks of the shell that keeps the safety copy. `renderer/host` has this shape, so a host can be handed over
// as it is. Nothing here throws: a failure is a code, and `failure-words.ts` turns it into a sentence.

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string };

/** What stands in one workbook's safety copy. */
export interface OpenedSafetyCopy {
  readonly access: 'read-write' | 'read-only';
  readonly journalLength: number;
  /** Digest of the last whole frame. */
  readonly tail: Uint8Array;
  readonly keySlots: Uint8Array | null;
  readonly grants: Uint8Array | null;
  /** An unfinished last append that was moved aside. */
  readonly tornTail: { readonly movedTo: string; readonly sizeBytes: number } | null;
  /** From this byte on the journal cannot be trusted. */
  readonly damage: { readonly atByte: number } | null;
}

export interface SafetyCopy {
  readWorkbookList(): Promise<Answer<{ readonly bytes: Uint8Array }>>;
  writeWorkbookList(bytes: Uint8Array): Promise<Answer<null>>;

  openSafetyCopy(input: { workbook: string; create: boolean }): Promise<Answer<OpenedSafetyCopy>>;
  closeSafetyCopy(workbook: string): Promise<Answer<null>>;

  /** A stretch of the journal file, and how long the file is. */
  readJournal(input: {
    workbook: string;
    fromByte: number;
  }): Promise<Answer<{ readonly bytes: Uint8Array; readonly journalLength: number }>>;
  /** The commit. Safe to repeat with equal bytes: then the answer is `already-there`. */
  appendJournal(input: {
    workbook: string;
    expectedLength: number;
    expectedTail: Uint8Array;
    frame: Uint8Array;
  }): Promise<Answer<{ readonly outcome: 'appended' | 'already-there' }>>;

  writeKeySlots(input: { workbook: string; bytes: Uint8Array }): Promise<Answer<null>>;
  writeGrants(input: { workbook: string; bytes: Uint8Array }): Promise<Answer<null>>;

  writeAttachment(input: { workbook: string; name: string; bytes: Uint8Array }): Promise<Answer<null>>;
  readAttachment(input: { workbook: string; name: string }): Promise<Answer<{ readonly bytes: Uint8Array }>>;

  passphraseTry(input: {
    workbook: string;
    member: string;
    outcome: 'may-i' | 'wrong' | 'right';
  }): Promise<Answer<{ readonly waitMs: number; readonly freeTriesLeft: number }>>;
}
