// Seals, opens and names a signed record: an entry of the journal, or a segment of the checkpoint. The signature and
// the digest cover the header and the digest of the sealed payload, never the payload itself, so a payload can be
// erased later and the chain still holds.
import { type Bytes, joinBytes, makeRandomBytes, plainBytes, sameBytes, sha256, toHex } from '../bytes';
import { openAgeFile, sealToMembers } from './age-file';
import { deriveSealingKey, importSecretKey, type SecretKey } from './secret-key';
import { signBytes } from './sign-bytes';

export type RecordKind = 'entry' | 'checkpoint';

/** The parts of a record; `shared/formats` lays them out as bytes. An erased record has an empty `sealedPayload`. */
export type SealedRecord = {
  readonly headerBytes: Bytes;
  readonly payloadDigest: Bytes;
  readonly signature: Bytes;
  readonly sealedPayload: Bytes;
};

/** Under the ring's key for those who read the ring; for its holders where the author does not read it. */
export type SealedUnder = { readonly ringKey: SecretKey } | { readonly holders: readonly string[] };
export type OpenedWith = { readonly ringKey: SecretKey } | { readonly identity: CryptoKey };

export type OpenedRecord =
  | { state: 'open'; payload: Bytes }
  | { state: 'erased' }
  | { state: 'wrong key' }
  | { state: 'altered' };

const nonceLength = 32;
const ageLengthBytes = 2;

// Twelve zero bytes are right here: the key is derived from the digest of a header that holds 32 fresh random bytes,
// made in sealRecord and nowhere else, so no two payloads ever meet the same key.
const algorithm = (header: Uint8Array) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData: plainBytes(header),
});

/** Makes the nonce, asks for the header that carries it, seals the payload and signs. */
export async function sealRecord(record: {
  kind: RecordKind;
  header: (nonce: string) => Uint8Array;
  payload: Uint8Array;
  under: SealedUnder;
  signingKey: CryptoKey;
}): Promise<SealedRecord> {
  const { kind, payload, under, signingKey } = record;
  const headerBytes = plainBytes(record.header(toHex(makeRandomBytes(nonceLength))));
  const sealedPayload =
    'ringKey' in under
      ? await encrypt(kind, headerBytes, under.ringKey, payload)
      : await encryptForHolders(kind, headerBytes, under.holders, payload);
  const payloadDigest = await sha256(sealedPayload);
  const signature = await signBytes(signingKey, kind, headerBytes, payloadDigest);
  return { headerBytes, payloadDigest, signature, sealedPayload };
}

/** Opens the payload; says nothing of the signature, which `verifyChain` and `isSignedBy` judge. */
export async function openRecord(kind: RecordKind, record: SealedRecord, key: OpenedWith): Promise<OpenedRecord> {
  const state = await payloadState(record);
  if (state !== 'whole') return { state };
  const payload =
    'ringKey' in key
      ? await decrypt(kind, record.headerBytes, key.ringKey, record.sealedPayload)
      : await decryptAsHolder(kind, record, key.identity);
  return payload ? { state: 'open', payload } : { state: 'wrong key' };
}

/** Compares the sealed payload with the digest that the author signed. */
export async function payloadState(record: SealedRecord): Promise<'whole' | 'erased' | 'altered'> {
  if (record.sealedPayload.length === 0) return 'erased';
  return sameBytes(await sha256(record.sealedPayload), record.payloadDigest) ? 'whole' : 'altered';
}

/** The name by which the next entry and every head know this record; the same after its payload is erased. */
export async function digestRecord(record: Omit<SealedRecord, 'sealedPayload'>): Promise<string> {
  return toHex(await sha256(record.headerBytes, record.payloadDigest, record.signature));
}

/** What stays of a record when its payload goes. */
export function eraseRecord<R extends SealedRecord>(record: R): R {
  return { ...record, sealedPayload: new Uint8Array(0) };
}

const sealingKey = async (kind: RecordKind, header: Uint8Array, secret: SecretKey) =>
  deriveSealingKey(secret, kind, await sha256(header));

async function encrypt(kind: RecordKind, header: Uint8Array, secret: SecretKey, payload: Uint8Array): Promise<Bytes> {
  const key = await sealingKey(kind, header, secret);
  return new Uint8Array(await crypto.subtle.encrypt(algorithm(header), key, plainBytes(payload)));
}

async function decrypt(kind: RecordKind, header: Uint8Array, secret: SecretKey, sealed: Uint8Array) {
  const key = await sealingKey(kind, header, secret);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(header), key, plainBytes(sealed)));
  } catch {
    return undefined;
  }
}

// For holders: u16be length ‖ age file with a one-time key ‖ the payload sealed under that key.
async function encryptForHolders(
  kind: RecordKind,
  header: Uint8Array,
  holders: readonly string[],
  payload: Uint8Array,
): Promise<Bytes> {
  const oneTimeKey = makeRandomBytes(nonceLength);
  const file = await sealToMembers(holders, oneTimeKey);
  const length = new Uint8Array(ageLengthBytes);
  new DataView(length.buffer).setUint16(0, file.length);
  return joinBytes(length, file, await encrypt(kind, header, await importSecretKey(oneTimeKey), payload));
}

async function decryptAsHolder(kind: RecordKind, record: SealedRecord, identity: CryptoKey) {
  const { headerBytes, sealedPayload } = record;
  if (sealedPayload.length < ageLengthBytes) return undefined;
  const fileEnd = ageLengthBytes + new DataView(sealedPayload.buffer, sealedPayload.byteOffset).getUint16(0);
  const oneTimeKey = await openAgeFile(identity, sealedPayload.subarray(ageLengthBytes, fileEnd));
  if (oneTimeKey?.length !== nonceLength) return undefined;
  return decrypt(kind, headerBytes, await importSecretKey(oneTimeKey), sealedPayload.subarray(fileEnd));
}
