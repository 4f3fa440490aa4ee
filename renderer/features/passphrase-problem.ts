// What is wrong with a passphrase that somebody chooses, for a form's field: true where nothing is.

import { judgePassphrase, type KnownNames } from '#shared/crypto/v1/judge-passphrase';

/** `known` is what it must not be made of. */
export function passphraseProblem(passphrase: string, known: KnownNames): true | string {
  const [reason] = judgePassphrase(passphrase, known).reasons;
  return reason === undefined || reason.replace(/\.$/, '');
}
