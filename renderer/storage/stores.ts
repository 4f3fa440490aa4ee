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
  letGo(): Promise<void>;
}

export type OpenedStores =
  | { readonly state: 'open'; readonly stores: Stores }
  | { readonly state: 'open elsewhere' }
  /** The working copy was written by a newer Quarterday; nothing was touched. */
  | { readonly state: 'newer' };

export async function openStores(
  { safetyCopy, locks, databasePrefix }: Surroundings,
  workbook: string,
  { create }: { readonly create: boolean },
): Promise<OpenedStores> {
  const letWindowGo = await takeWritingWindow(locks, workbook);
  if (!letWindowGo) return { state: 'open elsewhere' };
  const [opened, working] = await Promise.all([
    safetyCopy.openSafetyCopy({ workbook, create }),
    WorkingCopy.open(databasePrefix, workbook),
  ]);
  let isLetGo = false;
  const letGo = async () => {
    if (isLetGo) return;
    isLetGo = true;
    if (working.state === 'open') working.copy.close();
    if (opened.ok) await safetyCopy.closeSafetyCopy(workbook);
    await letWindowGo();
  };
  if (working.state === 'newer' || (!opened.ok && opened.code === 'locked-elsewhere')) {
    await letGo();
    return { state: working.state === 'newer' ? 'newer' : 'open elsewhere' };
  }
  const stores: Stores = {
    safetyCopy,
    safety: opened.ok ? opened.value : { code: opened.code },
    working: working.state === 'open' ? working : undefined,
    letGo,
  };
  return { state: 'open', stores };
}
