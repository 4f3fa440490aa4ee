// Opens a workbook with its passphrase and hands over the keys and the judged record, past every screen and window: for
// builders that append entries themselves. The safety copy must be open.

import { passphraseSlotOf, unlockMember } from '#shared/crypto/v1/key-slots';
import type { MemberId } from '#shared/domain/ids';
import { readGrants } from '#shared/formats/grants/read-grants';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { readJournal } from '#storage/journal-reader';
import { type JudgedRecord, judgeFrames, startRecord } from '#storage/judge-record';
import type { OpenedSafetyCopy } from '#storage/safety-copy';
import { openSession, type Session } from '#storage/session';
import type { Surroundings } from '#storage/surroundings';

export async function openToAppend(
  { safetyCopy, derivePassphraseKey }: Pick<Surroundings, 'safetyCopy' | 'derivePassphraseKey'>,
  opened: OpenedSafetyCopy,
  { id, member, passphrase }: { readonly id: string; readonly member: MemberId; readonly passphrase: string },
): Promise<{ readonly session: Session; readonly record: JudgedRecord }> {
  const keySlots = readKeySlots(opened.keySlots ?? new Uint8Array());
  const grants = readGrants(opened.grants ?? new Uint8Array());
  const read = await readJournal(safetyCopy, id);
  if (!keySlots.ok || !grants.ok || !read.ok) throw new Error('the safety copy cannot be read');
  const slots = keySlots.value.members.find((each) => each.member === member);
  const slot = slots && passphraseSlotOf(slots);
  if (!slot) throw new Error('no passphrase');
  const passphraseKey = await derivePassphraseKey({ passphrase, ...slot });
  const unlocking = await unlockMember(slots, id, { passphraseKey });
  const [genesis, ...frames] = read.value.frames;
  const started = await startRecord(genesis, id);
  if (!unlocking.ok || !started.ok) throw new Error('the workbook cannot be opened');
  const session = await openSession(id, member, unlocking.keys, started.genesis, grants.value);
  const judged = await judgeFrames(started.record, frames, session);
  if (judged.state !== 'sound') throw new Error(judged.words);
  return { session, record: judged.record };
}
