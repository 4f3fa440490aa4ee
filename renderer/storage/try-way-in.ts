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
import { type RecoveryCodeReading, readInvitationCode, readRecoveryCode } from '#shared/crypto/v1/recovery-code';
import type { MemberId } from '#shared/domain/ids';
import { type KeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { cannotOpen } from './cannot-open';
import { notSavedWords } from './failure-words';
import { makePassphraseKey } from './make-passphrase-key';
import type { Surroundings } from './surroundings';
import type { Unlocked } from './vault';
import { wrongGroupsWords } from './way-in-words';

export interface SignIn {
  readonly workbook: string;
  readonly member: MemberId;
  readonly by:
    | { readonly passphrase: string }
    | { readonly recoveryCode: string; readonly newPassphrase: string }
    /** Opens enrolment, and nothing else is done with it (`enrol.ts`). */
    | { readonly invitationCode: string }
    /** The organisation's recovery key; it has no passphrase. */
    | { readonly paperKey: string };
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
  const slots = slotsFor(keySlots, member, by);
  if (!slots) return cannotOpen(noSlotsWords(by));
  const way = await readWay(surroundings, slots, by);
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
    return { state: 'wrong code', words: wrongCodeWords(by) };
  }
  if (!('newPassphrase' in by)) return { state: 'in', keys: unlocking.keys, keySlots, told };

  const derived = await makePassphraseKey(surroundings, by.newPassphrase);
  const changed = await changePassphrase(slots, workbook, way, derived);
  if (!changed.ok) return cannotOpen('Your sign-in is damaged.');
  const members = keySlots.members.map((each) => (each === slots ? { ...each, slots: changed.slots.slots } : each));
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

/** The newest set of slots that has the way in; for the paper key, the one whose only way in is a code. */
function slotsFor(keySlots: KeySlots, member: MemberId, by: SignIn['by']): MemberSlots | undefined {
  const kind = 'passphrase' in by ? 'passphrase' : 'invitationCode' in by ? 'invitation' : 'recovery';
  return keySlots.members.findLast((each) => each.member === member && each.slots.some((slot) => slot.kind === kind));
}

function noSlotsWords(by: SignIn['by']): string {
  if ('invitationCode' in by) return 'No code is waiting for this person. Ask a coordinator for a new one.';
  if ('passphrase' in by) return 'This person has not set a passphrase yet. Use the one-time code.';
  return 'This person has no sign-in in this workbook.';
}

function wrongCodeWords(by: SignIn['by']): string {
  if ('invitationCode' in by) return 'This is not the one-time code of this person.';
  if ('paperKey' in by) return 'This is not the recovery key of this organisation.';
  return 'This is not the recovery code of this sign-in.';
}

type WrongWay = Extract<Unlocked, { state: 'wrong code' | 'cannot open' }>;

async function readWay(surroundings: Surroundings, slots: MemberSlots, by: SignIn['by']): Promise<WayIn | WrongWay> {
  if ('passphrase' in by) return readPassphrase(surroundings, slots, by.passphrase);
  if ('invitationCode' in by) {
    const code = readCode(readInvitationCode(by.invitationCode), 'four');
    return 'state' in code ? code : { invitationCode: code.code };
  }
  const typed = 'paperKey' in by ? by.paperKey : by.recoveryCode;
  const code = readCode(readRecoveryCode(typed), 'seven');
  return 'state' in code ? code : { recoveryCode: code.code };
}

function readCode(read: RecoveryCodeReading, groups: string): { code: string } | WrongWay {
  return read.ok ? { code: read.code } : { state: 'wrong code', words: wrongGroupsWords(read.wrongGroups, groups) };
}
