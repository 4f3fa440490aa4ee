// Appends an entry past every check, signed by whoever the test says: what someone could do who changes the program. The
// workbook must be locked.

import { passphraseSlotOf, unlockMember } from '#shared/crypto/v1/key-slots';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { readGrants } from '#shared/formats/grants/read-grants';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { appendEntry } from '#storage/append-entry';
import { readJournal } from '#storage/journal-reader';
import { judgeFrames, startRecord } from '#storage/judge-record';
import { sealEntry } from '#storage/seal-entry';
import { openSession } from '#storage/session';
import type { Computer } from './computer';
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
  const keySlots = readKeySlots(opened.value.keySlots ?? new Uint8Array());
  const grants = readGrants(opened.value.grants ?? new Uint8Array());
  const read = await readJournal(safetyCopy, id);
  if (!keySlots.ok || !grants.ok || !read.ok) throw new Error('the safety copy cannot be read');
  const slots = keySlots.value.members.find((each) => each.member === member);
  const slot = slots && passphraseSlotOf(slots);
  if (!slot) throw new Error('no passphrase');
  const passphraseKey = await surroundings.derivePassphraseKey({ passphrase, ...slot });
  const unlocking = await unlockMember(slots, id, { passphraseKey });
  const [genesis, ...frames] = read.value.frames;
  const started = await startRecord(genesis, id);
  if (!unlocking.ok || !started.ok) throw new Error('the workbook cannot be opened');
  const session = await openSession(id, member, unlocking.keys, started.genesis, grants.value);
  const judged = await judgeFrames(started.record, frames, session);
  if (judged.state !== 'sound') throw new Error(judged.words);
  const { end } = judged.record;
  const signedAs = { ...session, member: author.member, keys: { ...session.keys, signing: author.signing } };
  const at = instantOf(surroundings.now());
  const { state } = judged.record;
  const sealing = { session: signedAs, end, state, chain: end.at.chain };
  const sealed = await sealEntry(sealing, { ring: 'general', at, changes });
  if (!sealed) throw new Error('no key of the ring');
  const appended = await appendEntry(safetyCopy, id, end, sealed.frame);
  if (appended.state !== 'on the disk') throw new Error(appended.state);
  await safetyCopy.closeSafetyCopy(id);
}
