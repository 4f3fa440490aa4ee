// Appends an entry past every check, signed by whoever the test says: what someone could do who changes the program. The
// workbook must be locked.

import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { appendEntry } from '#storage/append-entry';
import { sealEntry } from '#storage/seal-entry';
import type { Computer } from './computer';
import { openToAppend } from './open-to-append';
import { type FoundedWorkbook, passphrase } from './workbooks';

export async function appendAs(
  computer: Computer,
  { id, member }: FoundedWorkbook,
  author: { readonly member: MemberId; readonly signing: CryptoKey },
  changes: readonly Change[],
): Promise<void> {
  const { safetyCopy, surroundings } = computer;
  const opened = await safetyCopy.openSafetyCopy({ workbook: id, create: false });
  if (!opened.ok) throw new Error(opened.code);
  const { session, record } = await openToAppend(surroundings, opened.value, { id, member, passphrase });
  const { end, state } = record;
  const signedAs = { ...session, member: author.member, keys: { ...session.keys, signing: author.signing } };
  const at = instantOf(surroundings.now());
  const sealing = { session: signedAs, end, state, chain: end.at.chain };
  const sealed = await sealEntry(sealing, { ring: 'general', at, changes });
  if (!sealed) throw new Error('no key of the ring');
  const appended = await appendEntry(safetyCopy, id, end, sealed.frame);
  if (appended.state !== 'on the disk') throw new Error(appended.state);
  await safetyCopy.closeSafetyCopy(id);
}
