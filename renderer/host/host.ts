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
   */
  openSafetyCopy(input: CallInput<'open-safety-copy'>): Promise<CallAnswer<'open-safety-copy'>>;
  closeSafetyCopy(workbook: string): Promise<CallAnswer<'close-safety-copy'>>;

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

  safetyCopyFacts(workbook: string): Promise<CallAnswer<'safety-copy-facts'>>;

  /** `unknown` where only the person can know whether the browser kept the download. */
  saveFile(input: CallInput<'save-file'>): Promise<CallAnswer<'save-file'>>;
}
