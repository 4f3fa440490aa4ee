// Turns the codes of a shell into the sentences people read: what happened, then what to do.

const savingWords: Readonly<Record<string, string>> = {
  'disk-full':
    'The disk is full, so this was not saved. Make some room on it, then save again. Nothing is lost so far.',
  'shell-gone':
    'Quarterday has been closed in the background, so this was not saved. Start Quarterday again. Keep this window open until then.',
  'locked-elsewhere':
    'This workbook has been opened elsewhere on this computer, so this was not saved. Close it there, then save again.',
  'not-open': 'The safety copy was let go, so this was not saved. Lock the workbook and sign in again.',
  'read-only':
    'The safety copy is damaged, so nothing is written to it. Make a copy of its folder before anything else.',
  missing: 'The folder of the safety copy is no longer there, so this was not saved. Put it back, then save again.',
  unreadable:
    'The folder of the safety copy cannot be read, so this was not saved. See that its disk is there, then save again.',
  'too-big': 'This is too large to be saved in one step. Make it shorter, or save a part of it first.',
};

/** Why something could not be saved. */
export function notSavedWords(code: string): string {
  return savingWords[code] ?? `This could not be saved (${code}). Try again; if it happens again, restart Quarterday.`;
}

/** Why a record is shown and not written to. */
export function readOnlyWords(why: string): string {
  return `${why} It can be read, and nothing can be changed.`;
}

const openingWords: Readonly<Record<string, string>> = {
  'disk-full': 'The disk is full, so the safety copy of this workbook cannot be opened. Make some room on it.',
  missing: 'The safety copy of this workbook is not in its folder. Put it back there, then sign in again.',
  unreadable: 'The safety copy of this workbook cannot be read. See that its disk is there, then sign in again.',
  'shell-gone': 'Quarterday has been closed in the background. Start it again.',
};

/** Why the safety copy could not be opened. */
export function notOpenedWords(code: string): string {
  return (
    openingWords[code] ?? `The safety copy of this workbook could not be opened (${code}). Start Quarterday again.`
  );
}

const backupWords: Readonly<Record<string, string>> = {
  'disk-full': 'There is not enough room in this folder for a backup. Make some room, or choose another folder.',
  'folder-missing': 'The folder for backups is not there. Plug the drive in, or choose another folder.',
  'already-here': 'A backup of this minute is already there. Wait a minute, then make another.',
  'head-differs': 'The record changed while it was backed up. Make the backup again.',
  damaged: 'The backup could not be read back as it was written, so it was not kept. Choose another folder or drive.',
  unreadable: 'Something in the safety copy cannot be read. Look at “Where is my data”.',
  'not-open': 'The safety copy was let go. Lock the workbook, sign in again, then make the backup.',
  'shell-gone': 'Quarterday has been closed in the background, so no backup was made. Start Quarterday again.',
};

/** Why no backup was made. Nothing is left of one that was not finished. */
export function notBackedUpWords(code: string): string {
  return backupWords[code] ?? `No backup could be made (${code}). Choose another folder and try again.`;
}

const bringingWords: Readonly<Record<string, string>> = {
  'not-a-backup': 'This file is not a Quarterday backup. Choose one whose name ends in .quarterday.',
  newer: 'This backup was made by a newer Quarterday. Update Quarterday on this computer to open it.',
  damaged: 'This backup is damaged or has been altered, so nothing was taken from it. Use another one.',
  'disk-full': 'There is not enough room on this computer’s disk for this backup. Make some room, then try again.',
  'folder-missing': 'This backup is no longer where it was. Choose it again.',
  missing: 'This backup is no longer where it was. Choose it again.',
  'already-here': 'This organisation is already on this computer.',
  'locked-elsewhere': 'This organisation is open in another window or program. Close it there, then try again.',
  'shell-gone': 'Quarterday has been closed in the background, and nothing was changed. Start it again.',
};

/** Why a backup or snapshot could not be brought here. Nothing was changed. */
export function notBroughtWords(code: string): string {
  return bringingWords[code] ?? `This backup could not be opened (${code}). Nothing was changed. Try another one.`;
}

/** Why a workbook could not be taken off this computer. */
export function notRemovedWords(code: string): string {
  if (code === 'locked-elsewhere') {
    return 'This organisation is open in another window or program. Close it there, then try again.';
  }
  return `It could not be removed (${code}). Restart Quarterday and try again.`;
}
