// Tries a passphrase or a recovery code on a member's key slots, and tells the shell what came of it. With a recovery code
// the new passphrase is on the disk before anything is opened.

import {
  changePassphrase,
  type MemberSlots,
  passphraseSlotOf,
  unlockMember,
  type WayIn,
} from '#shared/crypto/v1/key-slots';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import { readRecoveryCode } from '#shared/crypto/v1/recovery-code';
import type { MemberId } from '#shared/domain/ids';
import { type KeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { cannotOpen } from './cannot-open';
import { notSavedWords } from './failure-words';
import { makePassphraseKey } from './make-passphrase-key';
import type { Surroundings } from './surroundings';
import type { Unlocked } from './vault';

export interface SignIn {
  readonly workbook: string;
  readonly member: MemberId;
  readonly by: { readonly passphrase: string } | { readonly recoveryCode: string; readonly newPassphrase: string };
}

export type TriedWayIn =
  | {
      readonly state: 'in';
      readonly keys: MemberKeys;
      readonly keySlots: KeySlots;
      /** Done when the shell has taken note; nothing needs to wait for it but the end of signing in. */
      readonly told: Promise<unknown>;
    }
  | Exclude<Unlocked, { state: 'open' }>;

export async function tryWayIn(
  surroundings: Surroundings,
  { workbook, member, by }: SignIn,
  keySlots: KeySlots,
): Promise<TriedWayIn> {
  const slots = keySlots.members.find((each) => each.member === member);
  if (!slots) return cannotOpen('This person has no sign-in in this workbook.');
  const way = 'passphrase' in by ? await readPassphrase(surroundings, slots, by.passphrase) : readCode(by.recoveryCode);
  if ('state' in way) return way;
  const unlocking = await unlockMember(slots, workbook, way);
  if (!unlocking.ok && (unlocking.problem === 'altered' || unlocking.problem === 'no such way in')) {
    return cannotOpen('Your sign-in is damaged. Use a backup, or the recovery code if you used your passphrase.');
  }
  const outcome = unlocking.ok ? 'right' : 'wrong';
  const told = surroundings.safetyCopy.passphraseTry({ workbook, member, outcome });
  if (!unlocking.ok) {
    const answer = await told;
    const tries = answer.ok ? answer.value : { freeTriesLeft: 0, waitMs: 0 };
    if (unlocking.problem === 'wrong passphrase') return { state: 'wrong passphrase', ...tries };
    return { state: 'wrong recovery code', words: 'This is not the recovery code of this sign-in.' };
  }
  if ('passphrase' in by) return { state: 'in', keys: unlocking.keys, keySlots, told };

  const derived = await makePassphraseKey(surroundings, by.newPassphrase);
  const changed = await changePassphrase(slots, workbook, way, derived);
  if (!changed.ok) return cannotOpen('Your sign-in is damaged.');
  const members = keySlots.members.map((each) =>
    each.member === member ? { ...each, slots: changed.slots.slots } : each,
  );
  const renewed = { ...keySlots, members };
  const written = await surroundings.safetyCopy.writeKeySlots({ workbook, bytes: writeKeySlots(renewed) });
  if (!written.ok) return cannotOpen(`Your new passphrase: ${notSavedWords(written.code)}`);
  return { state: 'in', keys: unlocking.keys, keySlots: renewed, told };
}

async function readPassphrase(
  { derivePassphraseKey }: Surroundings,
  slots: MemberSlots,
  passphrase: string,
): Promise<WayIn | Extract<Unlocked, { state: 'cannot open' }>> {
  const slot = passphraseSlotOf(slots);
  if (!slot)
    return cannotOpen(
      'The passphrase of this sign-in is kept in a way that is not safe to use. Use the recovery code.',
    );
  return { passphraseKey: await derivePassphraseKey({ passphrase, ...slot }) };
}

function readCode(typed: string): WayIn | Extract<Unlocked, { state: 'wrong recovery code' }> {
  const read = readRecoveryCode(typed);
  if (read.ok) return { recoveryCode: read.code };
  const { wrongGroups } = read;
  const words =
    wrongGroups.length === 0
      ? 'A recovery code has seven groups of five letters and figures.'
      : `Look again at ${wrongGroups.length === 1 ? 'group' : 'groups'} ${wrongGroups.join(', ')} of the code.`;
  return { state: 'wrong recovery code', words };
}
