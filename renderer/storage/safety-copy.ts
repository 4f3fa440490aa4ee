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
  /** Where key slots and grants were found, when the files themselves were damaged or gone. */
  readonly recovered: {
    readonly keySlots: 'second-copy' | 'snapshot' | null;
    readonly grants: 'second-copy' | 'snapshot' | null;
  };
  /** An unfinished last append that was moved aside. */
  readonly tornTail: { readonly movedTo: string; readonly sizeBytes: number } | null;
  /** From this byte on the journal cannot be trusted. */
  readonly damage: { readonly atByte: number } | null;
}

/** A long piece of work of the shell. */
export interface JobProgress<Result> {
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly code: string | null;
  readonly result: Result | null;
}

/** What a shell can tell of a backup. That its manifest was signed by a member is for the page to judge. */
export interface BackupFacts {
  readonly workbook: string;
  readonly manifest: Uint8Array;
  readonly indexDigest: Uint8Array;
  readonly journalLength: number;
  readonly attachments: number;
  readonly sizeBytes: number;
}

export type JobResult =
  | ({ readonly of: 'stage-unpack' | 'backup-verify' } & BackupFacts)
  | {
      readonly of: 'backup-contents';
      readonly pinned: string;
      readonly journalLength: number;
      readonly tail: Uint8Array;
      readonly attachments: number;
      /** Names of attachments that are not what their names say; the index leaves them out. */
      readonly damaged: readonly string[];
      readonly index: Uint8Array;
      readonly sizeBytes: number;
    }
  | { readonly of: 'backup-write'; readonly path: string; readonly sizeBytes: number };

/** What storage asks of the shell to keep a workbook beyond its safety copy. */
export interface KeepingCalls {
  scanWorkbooks(): Promise<Answer<{ readonly workbooks: readonly string[] }>>;
  stageUploadBegin(sizeBytes: number): Promise<Answer<{ readonly stage: string }>>;
  stageUploadChunk(input: { stage: string; atByte: number; bytes: Uint8Array }): Promise<Answer<null>>;
  stageFile(path: string): Promise<Answer<{ readonly stage: string }>>;
  stageSnapshot(input: { workbook: string; day: string }): Promise<Answer<{ readonly stage: string }>>;
  stageUnpack(stage: string): Promise<Answer<{ readonly job: string }>>;
  stageCommit(input: {
    stage: string;
    workbook: string;
    over: 'nothing' | 'existing';
  }): Promise<Answer<{ readonly movedTo: string | null }>>;
  stageDrop(stage: string): Promise<Answer<null>>;
  jobProgress(job: string): Promise<Answer<JobProgress<JobResult>>>;
  jobCancel(job: string): Promise<Answer<JobProgress<JobResult>>>;
  backupContents(workbook: string): Promise<Answer<{ readonly job: string }>>;
  backupWrite(input: {
    pinned: string;
    folder: string;
    name: string;
    manifest: Uint8Array;
    leaveOutDamaged: boolean;
  }): Promise<Answer<{ readonly job: string }>>;
  makeSnapshot(input: {
    workbook: string;
    day: string;
  }): Promise<Answer<{ readonly made: boolean; readonly kept: readonly KeptSnapshot[] }>>;
  listSnapshots(workbook: string): Promise<Answer<{ readonly kept: readonly KeptSnapshot[] }>>;
  dropSnapshots(workbook: string): Promise<Answer<null>>;
  dropReplaced(workbook: string): Promise<Answer<null>>;
  replaceFrames(input: {
    workbook: string;
    stage?: string;
    expectedLength: number;
    expectedTail: Uint8Array;
    replacements: { index: number; frame: Uint8Array }[];
  }): Promise<Answer<{ readonly journalLength: number; readonly tail: Uint8Array }>>;
  removeAttachments(input: {
    workbook: string;
    stage?: string;
    names: string[];
  }): Promise<Answer<{ readonly removed: number }>>;
  removeWorkbook(workbook: string): Promise<Answer<null>>;
  safetyCopyFacts(
    workbook: string,
    stage?: string,
  ): Promise<Answer<{ readonly freeBytes: number; readonly attachments: { readonly names: readonly string[] } }>>;
  lookAtFolder(path: string): Promise<Answer<FolderLook>>;
  outsideBegin(input: { folder: string; name: string }): Promise<Answer<{ readonly outside: string }>>;
  outsideChunk(input: { outside: string; atByte: number; bytes: Uint8Array }): Promise<Answer<null>>;
  outsideFinish(outside: string): Promise<Answer<{ readonly path: string; readonly sizeBytes: number }>>;
  outsideDrop(outside: string): Promise<Answer<null>>;
}

export interface KeptSnapshot {
  readonly day: string;
  readonly sizeBytes: number;
}

export interface FolderLook {
  readonly state: 'ready' | 'missing' | 'not-writable' | 'inside-records';
  readonly freeBytes: number | null;
  readonly sameDisk: boolean | null;
  /** Newest first. */
  readonly backups: readonly { readonly name: string; readonly sizeBytes: number; readonly changedAt: string }[];
}

export interface SafetyCopy extends KeepingCalls {
  readWorkbookList(): Promise<Answer<{ readonly bytes: Uint8Array }>>;
  writeWorkbookList(bytes: Uint8Array): Promise<Answer<null>>;

  /** With a `stage`, here and below, it works on the staged copy instead. */
  openSafetyCopy(input: { workbook: string; stage?: string; create: boolean }): Promise<Answer<OpenedSafetyCopy>>;
  closeSafetyCopy(workbook: string, stage?: string): Promise<Answer<null>>;

  /** A stretch of the journal file, and how long the file is. */
  readJournal(input: {
    workbook: string;
    stage?: string;
    fromByte: number;
  }): Promise<Answer<{ readonly bytes: Uint8Array; readonly journalLength: number }>>;
  /** The commit. Safe to repeat with equal bytes: then the answer is `already-there`. */
  appendJournal(input: {
    workbook: string;
    stage?: string;
    expectedLength: number;
    expectedTail: Uint8Array;
    frame: Uint8Array;
  }): Promise<Answer<{ readonly outcome: 'appended' | 'already-there' }>>;

  writeKeySlots(input: { workbook: string; stage?: string; bytes: Uint8Array }): Promise<Answer<null>>;
  writeGrants(input: { workbook: string; stage?: string; bytes: Uint8Array }): Promise<Answer<null>>;

  writeAttachment(input: { workbook: string; stage?: string; name: string; bytes: Uint8Array }): Promise<Answer<null>>;
  readAttachment(input: {
    workbook: string;
    stage?: string;
    name: string;
  }): Promise<Answer<{ readonly bytes: Uint8Array }>>;

  passphraseTry(input: {
    workbook: string;
    member: string;
    outcome: 'may-i' | 'wrong' | 'right';
  }): Promise<Answer<{ readonly waitMs: number; readonly freeTriesLeft: number }>>;
}
