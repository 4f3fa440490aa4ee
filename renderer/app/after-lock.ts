// What comes after locking. The page is loaded anew, so that nothing of the workbook stays in its memory; this one word and the
// workbook's number are handed over in the browser's history, which keeps nothing once they are read.

const steps = ['sign in', 'say that it was taken over', 'put back', 'remove'] as const;

export interface AfterLock {
  readonly workbook: string;
  readonly next: (typeof steps)[number];
}

export function keepForAfterLock(afterLock: AfterLock): void {
  history.replaceState({ afterLock }, '');
}

/** What was kept, once; undefined where nothing was. */
export function takeAfterLock(): AfterLock | undefined {
  const kept: unknown = history.state;
  if (!isKept(kept)) return undefined;
  history.replaceState(null, '');
  return kept.afterLock;
}

/** The history is this page's own, but what another version kept there may have another shape. */
function isKept(state: unknown): state is { readonly afterLock: AfterLock } {
  if (typeof state !== 'object' || state === null || !('afterLock' in state)) return false;
  const { afterLock } = state;
  if (typeof afterLock !== 'object' || afterLock === null || !('workbook' in afterLock) || !('next' in afterLock)) {
    return false;
  }
  return typeof afterLock.workbook === 'string' && steps.some((step) => step === afterLock.next);
}
