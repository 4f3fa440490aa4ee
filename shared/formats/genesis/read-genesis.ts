// Writes and reads the genesis: u16be length ‖ exact JSON ‖ the founder's signature (64 bytes).
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import { type Reading, refuse } from '../reading';
import { genesisV1 } from './v1';

export type Genesis = z.infer<typeof genesisV1>;
export type GenesisRecord = {
  readonly genesis: Genesis;
  readonly genesisBytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

export const genesisShape: StoredShape<Genesis> = {
  what: 'The first page of this workbook',
  kind: 'genesis',
  versions: [version(genesisV1, (genesis) => genesis)],
};

const lengthBytes = 2;
const signatureLength = 64;

/** The exact bytes to be signed; throws a ZodError for a genesis that no reader would take. */
export function writeGenesis(
  genesis: Omit<z.input<typeof genesisV1>, 'format' | 'kind' | 'suite' | 'rings'>,
): Uint8Array<ArrayBuffer> {
  const { made, founder, founderKeys, nonce } = genesis;
  const rings = ['general', 'consents', 'safeguarding', 'coordinators'];
  return jsonBytes(
    genesisV1.parse({ format: 1, kind: 'genesis', suite: 'v1', made, founder, founderKeys, rings, nonce }),
  );
}

/** The bytes of frame 0. */
export function writeGenesisRecord(genesisBytes: Uint8Array, signature: Uint8Array): Uint8Array<ArrayBuffer> {
  if (signature.length !== signatureLength) throw new RangeError('a signature has 64 bytes');
  const bytes = new Uint8Array(lengthBytes + genesisBytes.length + signatureLength);
  new DataView(bytes.buffer).setUint16(0, genesisBytes.length);
  bytes.set(genesisBytes, lengthBytes);
  bytes.set(signature, lengthBytes + genesisBytes.length);
  return bytes;
}

export function readGenesisRecord(bytes: Uint8Array): Reading<GenesisRecord> {
  const end = bytes.length - signatureLength;
  const isWhole = end >= lengthBytes && lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint16(0) === end;
  if (!isWhole) return refuse('altered', genesisShape.what);
  const genesisBytes = new Uint8Array(bytes.subarray(lengthBytes, end));
  const genesis = readJson(genesisBytes, genesisShape);
  if (!genesis.ok) return genesis;
  const signature = new Uint8Array(bytes.subarray(end));
  return { ok: true, value: { genesis: genesis.value, genesisBytes, signature } };
}
