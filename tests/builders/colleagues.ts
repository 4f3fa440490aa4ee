// Further members of a workbook, let in as people are: asked in by the founder, and enrolled at their own first sign-in. The
// workbook is locked before and after.

import type { Membership, Role } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import type { Computer } from './computer';
import { type FoundedWorkbook, unlock } from './workbooks';

export interface Colleague {
  readonly member: MemberId;
  readonly passphrase: string;
  readonly recoveryCode: string;
}

type Founded = Pick<FoundedWorkbook, 'id' | 'member'>;

export function membershipOf(displayName: string, roles: readonly Role[]): Membership {
  return { displayName, initials: displayName.replaceAll(/[^\p{Lu}]/gu, ''), roles, reads: [] };
}

export async function letInColleague(
  computer: Computer,
  founded: Founded,
  displayName: string,
  roles: readonly Role[],
): Promise<Colleague> {
  const workbook = await unlock(computer, founded);
  const invited = await workbook.members.invite({
    person: { name: displayName, position: 'Volunteer' },
    membership: membershipOf(displayName, roles),
  });
  await workbook.lock();
  if (invited.state !== 'invited') throw new Error(invited.words);
  return enrolColleague(computer, founded, invited, `the words of ${displayName}`);
}

export async function enrolColleague(
  { vault }: Computer,
  { id }: Pick<Founded, 'id'>,
  { member, code }: { readonly member: MemberId; readonly code: string },
  passphrase: string,
): Promise<Colleague> {
  const enrolled = await vault.enrol(id, member, code, passphrase);
  if (enrolled.state !== 'enrolled') throw new Error(JSON.stringify(enrolled));
  await enrolled.workbook.lock();
  return { member, passphrase, recoveryCode: enrolled.recoveryCode };
}

export async function unlockAs(
  { vault }: Computer,
  { id }: Pick<Founded, 'id'>,
  { member, passphrase }: Pick<Colleague, 'member' | 'passphrase'>,
): Promise<Workbook> {
  const unlocked = await vault.unlock(id, member, passphrase);
  if (unlocked.state !== 'open') throw new Error(JSON.stringify(unlocked));
  return unlocked.workbook;
}
