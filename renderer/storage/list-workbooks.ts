// The workbooks of this computer, for the screens before anyone has signed in. Small, so that the first screen need not wait.

import { type Role, roles } from '#shared/domain/change';
import { isPlainDate } from '#shared/domain/plain-date';
import type { SafetyCopy } from './safety-copy';
import type { Vault } from './vault';
import { readList } from './workbook-list';

export async function listWorkbooks(safetyCopy: SafetyCopy): ReturnType<Vault['list']> {
  const list = await readList(safetyCopy);
  if (!list.ok) return { workbooks: [], words: list.words };
  const workbooks = list.workbooks.map(({ lastOpenedOn, members, ...stored }) => ({
    workbook: stored.workbook,
    name: stored.name,
    isExample: stored.isExample,
    lastOpenedOn: isPlainDate(lastOpenedOn) ? lastOpenedOn : ('' as const),
    locality: '',
    members: members.map((member) => ({ ...member, roles: member.roles.filter(isRole) })),
  }));
  return { workbooks, words: '' };
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
