// The vault over one shell: which workbooks there are, founding one, and unlocking one.

import { enrol } from './enrol';
import { foundWorkbook } from './found-workbook';
import { letIn } from './let-in';
import { listWorkbooks } from './list-workbooks';
import { signIn } from './sign-in';
import type { Surroundings } from './surroundings';
import type { Vault } from './vault';

export function makeVault(surroundings: Surroundings): Vault {
  return {
    list: () => listWorkbooks(surroundings.safetyCopy),
    found: (founding) => foundWorkbook(surroundings, founding),
    unlock: (workbook, member, passphrase) => signIn(surroundings, { workbook, member, by: { passphrase } }),
    unlockByRecoveryCode: (workbook, member, recoveryCode, newPassphrase) =>
      signIn(surroundings, { workbook, member, by: { recoveryCode, newPassphrase } }),
    enrol: (workbook, member, invitationCode, passphrase) =>
      enrol(surroundings, { workbook, member, invitationCode, passphrase }),
    letIn: (workbook, paperKey, who) => letIn(surroundings, { workbook, paperKey, who }),
  };
}
