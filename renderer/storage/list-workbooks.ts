// The workbooks of this computer for the first screen: all of storage that is needed before anyone signs in.

import { type Role, roles } from '#shared/domain/change';
import { isPlainDate } from '#shared/domain/plain-date';
import type { SafetyCopy } from './safety-copy';
import type { ListedWorkbook, Vault } from './vault';
import { readList, type StoredListing } from './workbook-list';

type Listing = Pick<
  SafetyCopy,
  'readWorkbookList' | 'scanWorkbooks' | 'openSafetyCopy' | 'closeSafetyCopy' | 'readJournal'
>;

export async function listWorkbooks(safetyCopy: Listing): ReturnType<Vault['list']> {
  const list = await readList(safetyCopy);
  if (list.ok && list.isMissing) {
    // Most often because this is a first start; a lost list must not look like one while records stand here.
    const scanned = await safetyCopy.scanWorkbooks();
    if (!scanned.ok || scanned.value.workbooks.length === 0) return { workbooks: [], words: '' };
    const { findUnlisted } = await import('./find-unlisted');
    return { workbooks: await findUnlisted(safetyCopy, scanned.value.workbooks), words: '' };
  }
  return list.ok ? { workbooks: list.workbooks.map(asListed), words: '' } : { workbooks: [], words: list.words };
}

export function asListed({
  workbook,
  name,
  isExample,
  locality,
  lastOpenedOn,
  members,
}: StoredListing): ListedWorkbook {
  return {
    workbook,
    name,
    isExample,
    lastOpenedOn: isPlainDate(lastOpenedOn) ? lastOpenedOn : '',
    locality,
    members: members.map((member) => ({ ...member, roles: member.roles.filter(isRole) })),
  };
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
