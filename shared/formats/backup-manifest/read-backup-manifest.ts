// Writes and reads the manifest of a backup: u16be length ‖ exact JSON ‖ the maker's signature (64 bytes).
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import { type Reading, refuse } from '../reading';
import { backupManifestV1 } from './v1';

export type BackupManifest = z.infer<typeof backupManifestV1>;
export type BackupManifestRecord = {
  readonly manifest: BackupManifest;
  readonly manifestBytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

export const backupManifestShape: StoredShape<BackupManifest> = {
  what: 'This backup',
  kind: 'backup manifest',
  versions: [version(backupManifestV1, (manifest) => manifest)],
};

const lengthBytes = 2;
const signatureLength = 64;

/** The exact bytes to be signed; throws a ZodError for a manifest that no reader would take. */
export function writeBackupManifest(
  manifest: Omit<z.input<typeof backupManifestV1>, 'format' | 'kind'>,
): Uint8Array<ArrayBuffer> {
  return jsonBytes(backupManifestV1.parse({ format: 1, kind: 'backup manifest', ...manifest }));
}

export function writeBackupManifestRecord(manifestBytes: Uint8Array, signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const isRight = signature.length === signatureLength && manifestBytes.length <= 0xffff;
  if (!isRight) throw new RangeError('a part of this manifest has the wrong length');
  const bytes = new Uint8Array(lengthBytes + manifestBytes.length + signatureLength);
  new DataView(bytes.buffer).setUint16(0, manifestBytes.length);
  bytes.set(manifestBytes, lengthBytes);
  bytes.set(signature, lengthBytes + manifestBytes.length);
  return bytes;
}

export function readBackupManifestRecord(bytes: Uint8Array): Reading<BackupManifestRecord> {
  const end = bytes.length - signatureLength;
  const isWhole = end >= lengthBytes && lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint16(0) === end;
  if (!isWhole) return refuse('altered', backupManifestShape.what);
  const manifestBytes = new Uint8Array(bytes.subarray(lengthBytes, end));
  const manifest = readJson(manifestBytes, backupManifestShape);
  if (!manifest.ok) return manifest;
  return {
    ok: true,
    value: { manifest: manifest.value, manifestBytes, signature: new Uint8Array(bytes.subarray(end)) },
  };
}
