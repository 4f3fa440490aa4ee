// Derives each key once and remembers it. Only for the writing of the example: a key that is remembered can be found in
// memory, and the example's passphrase stands on the sign-in screen.

import { toHex } from '#shared/crypto/bytes';
import type { Passwords } from './app-vault';

export function rememberKeys(passwords: Passwords): Passwords {
  const derived = new Map<string, ReturnType<Passwords['derive']>>();
  let calibrated: ReturnType<Passwords['calibrate']> | undefined;
  return {
    derive(passphrase, salt, cost) {
      const asked = JSON.stringify([passphrase, toHex(salt), cost]);
      const known = derived.get(asked) ?? passwords.derive(passphrase, salt, cost);
      derived.set(asked, known);
      return known;
    },
    calibrate() {
      calibrated ??= passwords.calibrate();
      return calibrated;
    },
  };
}
