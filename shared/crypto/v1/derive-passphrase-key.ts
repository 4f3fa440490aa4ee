// Passphrase to key by Argon2id. The only file that runs WebAssembly: in the app it is reached through the passphrase
// worker alone, whose own response is the one that allows it; tests call it directly.
import { argon2id } from 'hash-wasm';
import { type Bytes, plainBytes } from '../bytes';
import { isCostAllowed, type PassphraseCost } from './passphrase-cost';

export type PassphraseKeyRequest = { passphrase: string; salt: Uint8Array; cost: PassphraseCost };

/** Throws a RangeError for a cost outside the bounds. The passphrase is NFKC-normalised, so é typed two ways is one é. */
export async function derivePassphraseKey({ passphrase, salt, cost }: PassphraseKeyRequest): Promise<Bytes> {
  if (!isCostAllowed(cost)) throw new RangeError('the cost of this passphrase is outside the allowed bounds');
  const key = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    memorySize: cost.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
  return plainBytes(key);
}
