// The names of every call a page may make to its shell: all that the preload needs to know, so this file imports
// nothing. What goes in and what comes out stands in call-shapes.ts, which the compiler holds to these names.

/** Answered by the same code in both shells. */
const sharedCallNames = [
  'about',
  'read-workbook-list',
  'write-workbook-list',
  'open-safety-copy',
  'close-safety-copy',
  'read-journal',
  'append-journal',
  'write-key-slots',
  'write-grants',
  'write-attachment',
  'read-attachment',
  'passphrase-try',
  'safety-copy-facts',
  'scan-workbooks',
  'stage-upload-begin',
  'stage-upload-chunk',
  'stage-file',
  'stage-snapshot',
  'stage-unpack',
  'stage-commit',
  'stage-drop',
  'list-replaced',
  'drop-replaced',
  'job-progress',
  'job-cancel',
  'backup-contents',
  'backup-write',
  'backup-verify',
  'make-snapshot',
  'list-snapshots',
  'drop-snapshots',
  'replace-frames',
  'remove-attachments',
  'remove-workbook',
  'suggest-folders',
  'look-at-folder',
  'make-folder',
  'outside-begin',
  'outside-chunk',
  'outside-finish',
  'outside-drop',
] as const;

/** Answered by Electron's own dialogs; in a browser the page uses the browser's picker, or a path that is typed. */
const dialogCallNames = ['save-file', 'choose-folder'] as const;

/** Answered where the shell is told of the computer's sleep and its locked screen. */
const systemCallNames = ['when-to-lock'] as const;

export const callNames = [...sharedCallNames, ...dialogCallNames, ...systemCallNames] as const;

export type SharedCallName = (typeof sharedCallNames)[number];
export type DialogCallName = (typeof dialogCallNames)[number];
export type SystemCallName = (typeof systemCallNames)[number];
export type CallName = (typeof callNames)[number];
