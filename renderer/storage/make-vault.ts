// The vault over one shell: which workbooks there are, founding one, and unlocking one.

import { type Role, roles } from '#shared/domain/change';
import { isPlainDate } from '#shared/domain/plain-date';
import { foundWorkbook } from './found-workbook';
import { signIn } from './sign-in';
import type { Surroundings } from './surroundings';
import type { ListedWorkbook, Vault } from './vault';
import { readList } from './workbook-list';

export function makeVault(surroundings: Surroundings): Vault {
  return {
    async list() {
      const list = await readList(surroundings.safetyCopy);
      if (!list.ok) return { workbooks: [], words: list.words };
      return { workbooks: list.workbooks.map(asListed), words: '' };
    },
    found: (founding) => foundWorkbook(surroundings, founding),
    unlock: (workbook, member, passphrase) => signIn(surroundings, { workbook, member, by: { passphrase } }),
    unlockByRecoveryCode: (workbook, member, recoveryCode, newPassphrase) =>
      signIn(surroundings, { workbook, member, by: { recoveryCode, newPassphrase } }),
  };
}

type Stored = Extract<Awaited<ReturnType<typeof readList>>, { ok: true }>['workbooks'][number];

function asListed({ lastOpenedOn, members, ...stored }: Stored): ListedWorkbook {
  return {
    workbook: stored.workbook,
    name: stored.name,
    isExample: stored.isExample,
    lastOpenedOn: isPlainDate(lastOpenedOn) ? lastOpenedOn : '',
    locality: '',
    members: members.map((member) => ({ ...member, roles: member.roles.filter(isRole) })),
  };
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
