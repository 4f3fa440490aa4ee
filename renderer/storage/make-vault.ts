// The vault over one shell: which workbooks there are, founding one, and unlocking one.

import { isPlainDate } from '#shared/domain/plain-date';
import { bringBackup } from './bring-backup';
import { enrol, tryCode } from './enrol';
import { foundWorkbook } from './found-workbook';
import { letIn } from './let-in';
import { listWorkbooks } from './list-workbooks';
import { removeWorkbook } from './remove-workbook';
import { signIn } from './sign-in';
import type { Surroundings } from './surroundings';
import type { Vault } from './vault';
import { takeOver } from './writing-window';

export function makeVault(surroundings: Surroundings): Vault {
  return {
    list: () => listWorkbooks(surroundings.safetyCopy),
    found: (founding) => foundWorkbook(surroundings, founding),
    unlock: (workbook, member, passphrase) => signIn(surroundings, { workbook, member, by: { passphrase } }),
    unlockByRecoveryCode: (workbook, member, recoveryCode, newPassphrase) =>
      signIn(surroundings, { workbook, member, by: { recoveryCode, newPassphrase } }),
    tryCode: (workbook, member, invitationCode) => tryCode(surroundings, { workbook, member, invitationCode }),
    enrol: (workbook, member, invitationCode, passphrase) =>
      enrol(surroundings, { workbook, member, invitationCode, passphrase }),
    letIn: (workbook, paperKey, who) => letIn(surroundings, { workbook, paperKey, who }),
    takeOver: (workbook) => takeOver(surroundings, workbook),
    bringBackup: (source, watching) => bringBackup(surroundings, source, watching),
    snapshots: async (workbook) => {
      const answer = await surroundings.safetyCopy.listSnapshots(workbook);
      return answer.ok ? answer.value.kept.flatMap(({ day }) => (isPlainDate(day) ? [day] : [])) : [];
    },
    remove: (workbook) => removeWorkbook(surroundings, workbook),
  };
}
