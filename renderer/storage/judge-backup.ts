// Whether a backup is what its maker signed: the manifest is theirs, names exactly these files, and ends where the record in it
// ends. The files themselves the shell has compared with the index.

import { toHex } from '#shared/crypto/bytes';
import { isSignedBy } from '#shared/crypto/v1/sign-bytes';
import type { BackupManifestRecord } from '#shared/formats/backup-manifest/read-backup-manifest';
import type { JudgedRecord } from './judge-record';
import type { BackupFacts } from './safety-copy';

export async function isWhatWasSigned(
  { manifest, manifestBytes, signature }: BackupManifestRecord,
  { workbook, indexDigest }: BackupFacts,
  { end, authorKeys }: JudgedRecord,
): Promise<boolean> {
  const keys = authorKeys.get(manifest.by)?.flatMap(({ key }) => key ?? []) ?? [];
  const signed = await Promise.all(keys.map((key) => isSignedBy(key, signature, 'backup', manifestBytes)));
  return (
    signed.includes(true) &&
    manifest.listing.workbook === workbook &&
    manifest.index === toHex(indexDigest) &&
    manifest.head.head === end.at.head &&
    manifest.entries === end.frames - 1
  );
}
