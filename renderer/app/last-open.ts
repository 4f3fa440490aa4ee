// Which workbook was open before the page was loaded anew to forget it. Kept in the history of this window, which survives
// that and nothing more; the id is the name of a folder and no secret.

import type { ListedWorkbook } from '#storage/vault';

interface Locked {
  readonly locked: string;
}

/** To be said just before the page is loaded anew. */
export function rememberLocked(workbook: string): void {
  const locked: Locked = { locked: workbook };
  history.replaceState(locked, '');
}

/** The workbook to begin with: the one that was locked in this window, or else the one opened last on this computer. */
export function firstWorkbook(workbooks: readonly ListedWorkbook[]): string {
  const kept: unknown = history.state;
  const locked = isLocked(kept) && workbooks.find(({ workbook }) => workbook === kept.locked);
  if (locked) return locked.workbook;
  return workbooks.toSorted((a, b) => b.lastOpenedOn.localeCompare(a.lastOpenedOn))[0]?.workbook ?? '';
}

function isLocked(kept: unknown): kept is Locked {
  return typeof kept === 'object' && kept !== null && 'locked' in kept && typeof kept.locked === 'string';
}
