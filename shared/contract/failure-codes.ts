// Why a call was refused or failed, in words that never change their meaning. Screens turn them into sentences.

export const failureCodes = [
  /** The page asked in a shape this shell does not know: a fault in the program, or somebody else's request. */
  'wrong-input',
  'no-such-call',
  'not-allowed',
  'too-big',
  /** Nobody answered: the shell was ended. */
  'shell-gone',
  /** No such safety copy, list, key slots, grants or attachment stands here. */
  'missing',
  /** It stands here but cannot be read; nothing was changed. */
  'unreadable',
  'locked-elsewhere',
  'not-open',
  /** The journal is damaged: it may be read, and is never written. */
  'read-only',
  'head-differs',
  'disk-full',
  'digest-differs',
  /** Something of this name stands here, and the call did not say to replace it. */
  'already-here',
  /** It does not begin as a backup does. */
  'not-a-backup',
  /** A newer Quarterday wrote it. */
  'newer',
  /** It began as what was asked for, and is not as it was written. */
  'damaged',
  /** The folder that was named is not there, or no longer. */
  'folder-missing',
  'cancelled',
  /** Anything not foreseen. The shell's own output says what. */
  'failed',
] as const;

export type FailureCode = (typeof failureCodes)[number];
