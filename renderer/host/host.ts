// What the app may ask of the shell around it, as purposes and with honest results. Chosen once, in renderer/app/start;
// nothing else asks where it runs. Every method answers `{ok: true, value}` or `{ok: false, code}` and never throws.
import type { CallAnswer, CallInput } from '#shared/contract/call-shapes';

export interface Host {
  about(): Promise<CallAnswer<'about'>>;

  /** `missing` before the first workbook was made. */
  readWorkbookList(): Promise<CallAnswer<'read-workbook-list'>>;
  /** Replaces the list whole or not at all. */
  writeWorkbookList(bytes: Uint8Array): Promise<CallAnswer<'write-workbook-list'>>;

  /**
   * Locks one workbook's safety copy for this shell and says what stands in it. Asking again re-reads it. With
   * `create` a missing one is made; `missing`, `unreadable` and `locked-elsewhere` leave everything as it was.
   * Here and in every call that takes one, a `stage` names the staged copy instead.
   */
  openSafetyCopy(input: CallInput<'open-safety-copy'>): Promise<CallAnswer<'open-safety-copy'>>;
  closeSafetyCopy(workbook: string, stage?: string): Promise<CallAnswer<'close-safety-copy'>>;

  /** A stretch of the journal file; empty at its end. The file's first 16 bytes are its magic. */
  readJournal(input: CallInput<'read-journal'>): Promise<CallAnswer<'read-journal'>>;
  /** The commit: `appended` or `already-there` means it is on the disk. Any failure means nothing was written. */
  appendJournal(input: CallInput<'append-journal'>): Promise<CallAnswer<'append-journal'>>;

  writeKeySlots(input: CallInput<'write-key-slots'>): Promise<CallAnswer<'write-key-slots'>>;
  writeGrants(input: CallInput<'write-grants'>): Promise<CallAnswer<'write-grants'>>;

  /** `name` is the hex SHA-256 of the sealed bytes; `digest-differs` when it is not. */
  writeAttachment(input: CallInput<'write-attachment'>): Promise<CallAnswer<'write-attachment'>>;
  readAttachment(input: CallInput<'read-attachment'>): Promise<CallAnswer<'read-attachment'>>;

  /** Ask `may-i` before trying a passphrase, then tell what came of it. `waitMs` 0 means go ahead. */
  passphraseTry(input: CallInput<'passphrase-try'>): Promise<CallAnswer<'passphrase-try'>>;

  safetyCopyFacts(workbook: string, stage?: string): Promise<CallAnswer<'safety-copy-facts'>>;
  /** The workbooks whose journals stand here, listed or not. */
  scanWorkbooks(): Promise<CallAnswer<'scan-workbooks'>>;

  /** Begins a stage that a whole backup is sent to in pieces, each where the one before ended. */
  stageUploadBegin(sizeBytes: number): Promise<CallAnswer<'stage-upload-begin'>>;
  stageUploadChunk(input: CallInput<'stage-upload-chunk'>): Promise<CallAnswer<'stage-upload-chunk'>>;
  /** Begins a stage over a backup that lies on this computer. */
  stageFile(path: string): Promise<CallAnswer<'stage-file'>>;
  /** Begins a stage over a snapshot; the attachments that stand here complete it. */
  stageSnapshot(input: CallInput<'stage-snapshot'>): Promise<CallAnswer<'stage-snapshot'>>;
  /**
   * A job. Checks every length, digest and frame; what is wrong with the backup is `not-a-backup`, `newer` or `damaged`,
   * and nothing of it is left. Its manifest is the page's to judge.
   */
  stageUnpack(stage: string): Promise<CallAnswer<'stage-unpack'>>;
  /** Puts the staged copy in place, whole or not at all, and closes both. `already-here` where nothing was to be replaced. */
  stageCommit(input: CallInput<'stage-commit'>): Promise<CallAnswer<'stage-commit'>>;
  stageDrop(stage: string): Promise<CallAnswer<'stage-drop'>>;
  /** Copies that a commit replaced are kept until they are dropped. */
  listReplaced(workbook: string): Promise<CallAnswer<'list-replaced'>>;
  dropReplaced(workbook: string): Promise<CallAnswer<'drop-replaced'>>;

  jobProgress(job: string): Promise<CallAnswer<'job-progress'>>;
  /** Answers when the work has ended: `cancelled` left nothing, and a job that was quicker is `done`. */
  jobCancel(job: string): Promise<CallAnswer<'job-cancel'>>;

  /** A job: pins what a backup of the open workbook will hold, and gives the bytes that its manifest is to bind. */
  backupContents(workbook: string): Promise<CallAnswer<'backup-contents'>>;
  /** A job: writes what was pinned, reads it back, then gives it its name. Never over another file. */
  backupWrite(input: CallInput<'backup-write'>): Promise<CallAnswer<'backup-write'>>;
  /** A job: reads a backup from end to end again. */
  backupVerify(path: string): Promise<CallAnswer<'backup-verify'>>;

  /** Of an open workbook, once a day; the newest fourteen are kept. */
  makeSnapshot(input: CallInput<'make-snapshot'>): Promise<CallAnswer<'make-snapshot'>>;
  listSnapshots(workbook: string): Promise<CallAnswer<'list-snapshots'>>;
  dropSnapshots(workbook: string): Promise<CallAnswer<'drop-snapshots'>>;

  /** Rewrites the journal with some frames replaced, whole or not at all; torn ends that were moved aside go with it. */
  replaceFrames(input: CallInput<'replace-frames'>): Promise<CallAnswer<'replace-frames'>>;
  /** Those that are not there are passed over. */
  removeAttachments(input: CallInput<'remove-attachments'>): Promise<CallAnswer<'remove-attachments'>>;
  /** With its snapshots and the copies that it replaced; `locked-elsewhere` while another shell has it open. */
  removeWorkbook(workbook: string): Promise<CallAnswer<'remove-workbook'>>;

  /** Only those that can be written to now. */
  suggestFolders(): Promise<CallAnswer<'suggest-folders'>>;
  lookAtFolder(path: string): Promise<CallAnswer<'look-at-folder'>>;
  /** In a folder that is there. */
  makeFolder(path: string): Promise<CallAnswer<'make-folder'>>;
  /** `no-such-call` where `about` says that folders are typed. */
  chooseFolder(): Promise<CallAnswer<'choose-folder'>>;

  /** Begins a file in a folder outside; it has its name when it is finished, and never another file's. */
  outsideBegin(input: CallInput<'outside-begin'>): Promise<CallAnswer<'outside-begin'>>;
  outsideChunk(input: CallInput<'outside-chunk'>): Promise<CallAnswer<'outside-chunk'>>;
  outsideFinish(outside: string): Promise<CallAnswer<'outside-finish'>>;
  outsideDrop(outside: string): Promise<CallAnswer<'outside-drop'>>;

  /** Answers when the computer goes to sleep or its screen is locked; `no-such-call` where `about` says that nothing tells. */
  whenToLock(): Promise<CallAnswer<'when-to-lock'>>;

  /** `unknown` where only the person can know whether the browser kept the download. */
  saveFile(input: CallInput<'save-file'>): Promise<CallAnswer<'save-file'>>;
}
