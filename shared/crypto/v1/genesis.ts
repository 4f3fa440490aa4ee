// Signs and checks the genesis, frame 0 of a journal. Its digest is the workbook's id, so every later entry, grant and
// key slot names the founder's keys without repeating them.
import { type Bytes, sha256, toHex } from '../bytes';
import { isSignedBy, signBytes } from './sign-bytes';

/** Signs the exact genesis bytes; the workbook's id comes of bytes and signature together. */
export async function signGenesis(
  genesisBytes: Uint8Array,
  signingKey: CryptoKey,
): Promise<{ signature: Bytes; workbook: string }> {
  const signature = await signBytes(signingKey, 'genesis', genesisBytes);
  return { signature, workbook: await workbookId(genesisBytes, signature) };
}

/** The id of the workbook that this genesis founds: SHA-256 in hexadecimal. */
export async function workbookId(genesisBytes: Uint8Array, signature: Uint8Array): Promise<string> {
  return toHex(await sha256(genesisBytes, signature));
}

/** Whether the founder whom the genesis names has signed exactly these bytes. */
export function isGenesisSigned(genesisBytes: Uint8Array, signature: Uint8Array, founderKey: CryptoKey) {
  return isSignedBy(founderKey, signature, 'genesis', genesisBytes);
}
