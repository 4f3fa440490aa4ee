// Key slots changed on the disk by another hand than Quarterday's. The workbook must be locked meanwhile.

import type { MemberSlots, PassphraseSlot } from '#shared/crypto/v1/key-slots';
import { type KeySlots, readKeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { Computer } from './computer';

export async function changeKeySlots(
  { safetyCopy }: Computer,
  workbook: string,
  change: (members: KeySlots['members']) => readonly MemberSlots[],
): Promise<void> {
  const opened = await safetyCopy.openSafetyCopy({ workbook, create: false });
  const read = opened.ok && opened.value.keySlots ? readKeySlots(opened.value.keySlots) : undefined;
  if (!read?.ok) throw new Error('no key slots');
  await safetyCopy.writeKeySlots({ workbook, bytes: writeKeySlots({ workbook, members: change(read.value.members) }) });
  await safetyCopy.closeSafetyCopy(workbook);
}

export function changePassphraseSlots(
  computer: Computer,
  workbook: string,
  change: (slot: PassphraseSlot) => PassphraseSlot,
): Promise<void> {
  return changeKeySlots(computer, workbook, (members) =>
    members.map((each) => ({
      ...each,
      slots: each.slots.map((slot) => (slot.kind === 'passphrase' ? change(slot) : slot)),
    })),
  );
}

/** Sealed bytes in base64 with one byte of them raised by one. The third (2) says which version they are of: they are then newer. */
export function raiseByte(sealed: string, at: number): string {
  const bytes = Buffer.from(sealed, 'base64');
  bytes[at] = ((bytes[at] ?? 0) + 1) % 256;
  return bytes.toString('base64');
}
