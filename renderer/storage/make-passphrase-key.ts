// Makes the key of a passphrase that is being set now, with a salt of its own and at the cost that fits this computer.

import { type DerivedPassphrase, makePassphraseSalt } from '#shared/crypto/v1/key-slots';
import type { Surroundings } from './surroundings';

export async function makePassphraseKey(
  { choosePassphraseCost, derivePassphraseKey }: Surroundings,
  passphrase: string,
): Promise<DerivedPassphrase> {
  const salt = makePassphraseSalt();
  const cost = await choosePassphraseCost();
  return { key: await derivePassphraseKey({ passphrase, salt, cost }), salt, cost };
}
