// A member's own keys: made once as raw bytes to be sealed, and used afterwards only as keys that cannot be exported.
import { identityToRecipient } from 'age-encryption';
import { type Bytes, makeRandomBytes, plainBytes, textBytes, toBase64 } from '../bytes';
import { deriveSecretBytes, importSecretKey, type SecretKey } from './secret-key';

/** What everyone may know of a member: base64 raw Ed25519, `age1…` recipient, base64 SPKI of the P-256 key. */
export type MemberPublicKeys = { readonly ed25519: string; readonly age: string; readonly p256: string };

/** The private keys as bytes (PKCS#8, and 32 bytes for the notes). They exist only while being made or sealed anew. */
export type MemberSecrets = {
  readonly identity: Bytes;
  readonly signing: Bytes;
  readonly pdfSigning: Bytes;
  readonly notes: Bytes;
};

/** What an unlocked session holds. Nothing here can be read back as bytes. */
export type MemberKeys = {
  readonly member: string;
  readonly workbook: string;
  readonly publicKeys: MemberPublicKeys;
  /** Opens age files: ring grants, and payloads sealed to holders. */
  readonly identity: CryptoKey;
  /** Signs entries, checkpoints and grants. */
  readonly signing: CryptoKey;
  /** Signs PDFs: ECDSA P-256. */
  readonly pdfSigning: CryptoKey;
  readonly notes: SecretKey;
  readonly drafts: SecretKey;
  readonly lastSeen: SecretKey;
};

export async function makeMemberSecrets(): Promise<{ secrets: MemberSecrets; publicKeys: MemberPublicKeys }> {
  const identity = await generatePair('X25519', ['deriveBits']);
  const signing = await generatePair('Ed25519', ['sign', 'verify']);
  const pdfSigning = await generatePair({ name: 'ECDSA', namedCurve: 'P-256' }, ['sign', 'verify']);
  return {
    secrets: {
      identity: await exportKey('pkcs8', identity.privateKey),
      signing: await exportKey('pkcs8', signing.privateKey),
      pdfSigning: await exportKey('pkcs8', pdfSigning.privateKey),
      notes: makeRandomBytes(32),
    },
    publicKeys: {
      ed25519: toBase64(await exportKey('raw', signing.publicKey)),
      age: await identityToRecipient(identity.privateKey),
      p256: toBase64(await exportKey('spki', pdfSigning.publicKey)),
    },
  };
}

/** Takes the Ed25519 private key in for signing; used for the genesis, before there is a workbook to unlock. */
export function importSigningKey(signing: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', plainBytes(signing), 'Ed25519', false, ['sign']);
}

/**
 * Takes a member's secrets in for a session. Drafts and the last head seen get keys of their own and the user key
 * itself is not kept: with it, script in the page could open the bundle again and carry the private keys away.
 */
export async function importMemberKeys(
  member: { member: string; workbook: string; publicKeys: MemberPublicKeys },
  secrets: MemberSecrets,
  userKey: Uint8Array,
): Promise<MemberKeys> {
  const user = await importSecretKey(userKey);
  const own = async (purpose: string) =>
    importSecretKey(await deriveSecretBytes(user, purpose, textBytes(`${member.workbook} ${member.member}`)));
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
  return {
    member: member.member,
    workbook: member.workbook,
    publicKeys: member.publicKeys,
    identity: await crypto.subtle.importKey('pkcs8', secrets.identity, 'X25519', false, ['deriveBits']),
    signing: await importSigningKey(secrets.signing),
    pdfSigning: await crypto.subtle.importKey('pkcs8', secrets.pdfSigning, ecdsa, false, ['sign']),
    notes: await importSecretKey(secrets.notes),
    drafts: await own('own drafts'),
    lastSeen: await own('own last seen'),
  };
}

async function generatePair(algorithm: string | EcKeyGenParams, usages: KeyUsage[]): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey(algorithm, true, usages);
  if (!('privateKey' in pair)) throw new TypeError('not a key pair');
  return pair;
}

async function exportKey(format: 'pkcs8' | 'raw' | 'spki', key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey(format, key));
}
