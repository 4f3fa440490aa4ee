// The two places that keep one workbook, opened together and for this window alone: the safety copy, which is the record,
// and the working copy in the browser. Whoever opens them lets them go again.

import type { OpenedSafetyCopy, SafetyCopy } from './safety-copy';
import type { Surroundings } from './surroundings';
import { type HeldStart, WorkingCopy } from './working-copy';
import { takeWritingWindow } from './writing-window';

export interface Stores {
  readonly safetyCopy: SafetyCopy;
  /** What stands in the safety copy, or the code that says why it could not be opened. */
  readonly safety: OpenedSafetyCopy | { readonly code: string };
  /** Undefined where the browser's storage cannot be used. */
  readonly working: { readonly copy: WorkingCopy; readonly held: HeldStart } | undefined;
  /** Resolves when another window has taken the workbook from this one. */
  readonly lost: Promise<void>;
  letGo(): Promise<void>;
}

export type OpenedStores =
  | { readonly state: 'open'; readonly stores: Stores }
  /** In another window of this shell, which can be asked to let go; or in another program, which cannot. */
  | { readonly state: 'open elsewhere'; readonly where: 'window' | 'program' }
  /** The working copy was written by a newer Quarterday; nothing was touched. */
  | { readonly state: 'newer' };

export async function openStores(
  { safetyCopy, locks, databasePrefix, stage }: Surroundings,
  workbook: string,
  { create }: { readonly create: boolean },
): Promise<OpenedStores> {
  const window = await takeWritingWindow(locks, stage ? `${workbook}-${stage.id}` : workbook);
  if (!window) return { state: 'open elsewhere', where: 'window' };
  const [opened, working] = await Promise.all([
    safetyCopy.openSafetyCopy({ workbook, create }),
    // A staged copy leaves nothing in the browser.
    stage === undefined ? WorkingCopy.open(databasePrefix, workbook) : ({ state: 'unusable' } as const),
  ]);
  let isLetGo = false;
  const letGo = async () => {
    if (isLetGo) return;
    isLetGo = true;
    if (working.state === 'open') working.copy.close();
    if (opened.ok) await safetyCopy.closeSafetyCopy(workbook);
    await window.letGo();
  };
  if (working.state === 'newer' || (!opened.ok && opened.code === 'locked-elsewhere')) {
    await letGo();
    return working.state === 'newer' ? { state: 'newer' } : { state: 'open elsewhere', where: 'program' };
  }
  const stores: Stores = {
    safetyCopy,
    safety: opened.ok ? opened.value : { code: opened.code },
    working: working.state === 'open' ? working : undefined,
    lost: window.lost,
    letGo,
  };
  return { state: 'open', stores };
}
