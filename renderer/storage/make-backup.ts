// Makes a backup of an open workbook: the shell pins what is there, the member signs what was pinned, the shell writes it,
// reads it back and only then gives it its name.

import { sha256, toHex } from '#shared/crypto/bytes';
import { signBytes } from '#shared/crypto/v1/sign-bytes';
import { fileNameOf } from '#shared/domain/file-name';
import { dayOf, type Instant } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { writeBackupManifest, writeBackupManifestRecord } from '#shared/formats/backup-manifest/read-backup-manifest';
import { notBackedUpWords } from './failure-words';
import type { RecordEnd } from './judge-record';
import { runJob, type Watching } from './run-job';
import type { SafetyCopy } from './safety-copy';
import type { Session } from './session';
import { listingOf } from './workbook-list';

export interface BackupOf {
  readonly safetyCopy: SafetyCopy;
  readonly session: Session;
  readonly chain: string;
  /** Where the record ends, asked when the contents have been pinned. */
  readonly end: () => RecordEnd;
  readonly state: State;
  readonly at: Instant;
}

export type MadeBackup =
  | {
      readonly state: 'made';
      readonly name: string;
      readonly path: string;
      readonly sizeBytes: number;
      readonly head: string;
      readonly entries: number;
      /** Evidence that is damaged here and so not in the backup. */
      readonly damaged: readonly string[];
    }
  | { readonly state: 'cancelled' }
  | { readonly state: 'not made'; readonly words: string };

/** Whoever calls it sees to it that nothing is written until the contents are pinned: `pinned` says when. */
export async function makeBackup(
  { safetyCopy, session, chain, end, state, at }: BackupOf,
  folder: string,
  watching: Watching,
  pinned: () => void,
): Promise<MadeBackup> {
  const { workbook, member, keys } = session;
  const contents = await runJob(safetyCopy, safetyCopy.backupContents(workbook), { signal: watching.signal });
  const { at: head, frames, length } = end();
  pinned();
  if (!contents.ok) return notMade(contents.code);
  if (contents.value.of !== 'backup-contents') return notMade('failed');
  // What is signed is what this window knows; a journal that says otherwise is not backed up in silence.
  if (contents.value.journalLength !== length) return notMade('head-differs');
  const listing = listingOf(workbook, chain, state, dayOf(at));
  if (!listing) return notMade('failed');
  const manifest = writeBackupManifest({
    made: at,
    by: member,
    head,
    entries: frames - 1,
    index: toHex(await sha256(contents.value.index)),
    listing,
  });
  const signature = await signBytes(keys.signing, 'backup', manifest);
  const name = `${fileNameOf(listing.name)}-${at.slice(0, 16).replaceAll(/[T:]/g, '-')}.quarterday`;
  const written = await runJob(
    safetyCopy,
    safetyCopy.backupWrite({
      pinned: contents.value.pinned,
      folder,
      name,
      manifest: writeBackupManifestRecord(manifest, signature),
      leaveOutDamaged: true,
    }),
    watching,
  );
  if (!written.ok) return notMade(written.code);
  if (written.value.of !== 'backup-write') return notMade('failed');
  const { path, sizeBytes } = written.value;
  const { damaged } = contents.value;
  return { state: 'made', name, path, sizeBytes, head: head.head, entries: frames - 1, damaged };
}

function notMade(code: string): MadeBackup {
  return code === 'cancelled' ? { state: 'cancelled' } : { state: 'not made', words: notBackedUpWords(code) };
}
