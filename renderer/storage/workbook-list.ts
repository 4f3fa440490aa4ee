// The list of workbooks on this computer, which the sign-in screen shows before anyone has signed in. One that cannot be
// read is never written over.

import type { PlainDate } from '#shared/domain/plain-date';
import { presentMembers, type State } from '#shared/domain/state';
import {
  readWorkbookList,
  type ListedWorkbook as StoredListing,
  writeWorkbookList,
} from '#shared/formats/workbook-list/read-workbook-list';
import type { SafetyCopy } from './safety-copy';
import type { Locks } from './surroundings';

export type { StoredListing };

export type ListReading =
  | { readonly ok: true; readonly workbooks: readonly StoredListing[]; readonly isMissing: boolean }
  | { readonly ok: false; readonly words: string };

export async function readList(safetyCopy: Pick<SafetyCopy, 'readWorkbookList'>): Promise<ListReading> {
  const stored = await safetyCopy.readWorkbookList();
  if (!stored.ok) {
    if (stored.code === 'missing') return { ok: true, workbooks: [], isMissing: true };
    return { ok: false, words: 'The list of workbooks on this computer cannot be read. Nothing has been changed.' };
  }
  const read = readWorkbookList(stored.value.bytes);
  return read.ok ? { ok: true, workbooks: read.value.workbooks, isMissing: false } : read;
}

/** Puts a workbook into the list, or renews what the list says of it. False where that did not succeed. */
export function enlist(safetyCopy: SafetyCopy, locks: Locks, listed: StoredListing): Promise<boolean> {
  return changeList(safetyCopy, locks, (workbooks) => {
    const isNew = workbooks.every(({ workbook }) => workbook !== listed.workbook);
    if (isNew) return [...workbooks, listed];
    return workbooks.map((each) => (each.workbook === listed.workbook ? { ...each, ...listed } : each));
  });
}

/** Takes a workbook out of the list. */
export function strike(safetyCopy: SafetyCopy, locks: Locks, struck: string): Promise<boolean> {
  return changeList(safetyCopy, locks, (workbooks) => workbooks.filter(({ workbook }) => workbook !== struck));
}

async function changeList(
  safetyCopy: SafetyCopy,
  locks: Locks,
  change: (workbooks: readonly StoredListing[]) => readonly StoredListing[],
): Promise<boolean> {
  let isWritten = false;
  // Two windows that renew their own workbook must not lose the other's.
  await locks.request('quarterday-workbook-list', {}, async () => {
    const list = await readList(safetyCopy);
    if (!list.ok) return;
    isWritten = (await safetyCopy.writeWorkbookList(writeWorkbookList([...change(list.workbooks)]))).ok;
  });
  return isWritten;
}

const initialsMax = 4;

/** What the list says of a workbook; undefined while its organisation has no name. */
export function listingOf(
  workbook: string,
  chain: string,
  state: State,
  openedOn: PlainDate | '',
): StoredListing | undefined {
  const { organisation } = state.general;
  if (!organisation) return undefined;
  return {
    workbook,
    name: organisation.name,
    isExample: organisation.isExample,
    locality: organisation.locality,
    chain,
    ...(openedOn === '' ? {} : { lastOpenedOn: openedOn }),
    members: presentMembers(state).flatMap(({ member, displayName, initials, roles, standing }) =>
      standing === 'left'
        ? []
        : [{ member, displayName, initials: initials.slice(0, initialsMax), roles: [...roles], standing }],
    ),
  };
}
