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
