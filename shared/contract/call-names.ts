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
] as const;

/** Answered by Electron's own dialog; in a browser the page uses the browser's picker instead. */
const dialogCallNames = ['save-file'] as const;

export const callNames = [...sharedCallNames, ...dialogCallNames] as const;

export type SharedCallName = (typeof sharedCallNames)[number];
export type DialogCallName = (typeof dialogCallNames)[number];
export type CallName = (typeof callNames)[number];
