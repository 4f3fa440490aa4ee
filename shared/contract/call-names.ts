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
  'read-key-slots',
  'write-key-slots',
  'read-grants',
  'write-grants',
  'write-attachment',
  'read-attachment',
  'list-attachments',
  'passphrase-try',
  'safety-copy-facts',
] as const;

/** Answered by Electron's own dialogs; in a browser the page uses the browser's pickers instead. */
const dialogCallNames = ['save-file', 'open-file'] as const;

export const callNames = [...sharedCallNames, ...dialogCallNames] as const;

export type SharedCallName = (typeof sharedCallNames)[number];
export type DialogCallName = (typeof dialogCallNames)[number];
export type CallName = (typeof callNames)[number];
