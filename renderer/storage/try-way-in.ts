// Tries a passphrase or a recovery code on a member's key slots, and tells the shell what came of it. With a recovery code
// the new passphrase is on the disk before anything is shown.

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
import { brokenOffWords, wrongGroupsWords } from './way-in-words';

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

/** What came of opening the record with the keys of one set of slots. */
export type OpenedWithKeys<Opened> =
  | { readonly state: 'open'; readonly opened: Opened }
  /** The record names other keys for this member. */
  | { readonly state: 'other keys'; readonly words: string }
  | { readonly state: 'cannot open'; readonly words: string };

export type TriedWayIn<Opened> =
  | {
      readonly state: 'in';
      readonly keys: MemberKeys;
      readonly keySlots: KeySlots;
      readonly opened: Opened;
      /** Done when the shell has taken note; nothing needs to wait for it but the end of signing in. */
      readonly told: Promise<unknown>;
    }
  | Exclude<Unlocked, { state: 'open' }>;

/**
 * Tries every set of slots that has the way in, the newest first: keys that were renewed halfway leave two, and the record
 * says which counts. Whatever was typed is one try, however many sets it was tried on, and it is right only where the record
 * was opened: a passphrase of replaced keys must not end the wait of somebody who guesses the present one.
 */
export async function tryWayIn<Opened>(
  surroundings: Surroundings,
  { workbook, member, by }: SignIn,
  keySlots: KeySlots,
  open: (keys: MemberKeys) => Promise<OpenedWithKeys<Opened>>,
): Promise<TriedWayIn<Opened>> {
  const sets = slotsFor(keySlots, member, by);
  if (sets.length === 0) return cannotOpen(noSlotsWords(by));
  const typed = readTyped(by);
  if ('state' in typed) return typed;
  const tell = (outcome: 'right' | 'wrong') => surroundings.safetyCopy.passphraseTry({ workbook, member, outcome });
  let isTried = false;
  let unopened = '';
  for (const slots of sets) {
    const way = await wayInto(surroundings, slots, typed);
    if (!way) continue;
    const unlocking = await unlockMember(slots, workbook, way);
    if (!unlocking.ok) {
      // Past its check it was the right one: then what is kept does not open, and nobody has guessed.
      if (unlocking.problem === 'wrong passphrase' || unlocking.problem === 'wrong code') isTried = true;
      else unopened ||= unlocking.problem === 'newer' ? newerWords : damagedWords;
      continue;
    }
    const { keys } = unlocking;
    const opening = await open(keys);
    if (opening.state === 'open') {
      const told = tell('right');
      const kept = await keepNewPassphrase(surroundings, { workbook, by, way, slots }, keySlots);
      return kept.state === 'kept'
        ? { state: 'in', keys, keySlots: kept.keySlots, opened: opening.opened, told }
        : kept;
    }
    if (opening.state === 'cannot open' && sets.length === 1) {
      await tell('right');
      return opening;
    }
    isTried = true;
    unopened = opening.state === 'other keys' ? opening.words : `${opening.words} ${brokenOffWords}`;
  }
  if (!isTried) return cannotOpen(unopened || unsafeWords);
  const answer = await tell('wrong');
  if (unopened) return cannotOpen(unopened);
  const tries = answer.ok ? answer.value : { freeTriesLeft: 0, waitMs: 0 };
  if ('passphrase' in by) return { state: 'wrong passphrase', ...tries };
  return { state: 'wrong code', words: wrongCodeWords(by) };
}

const damagedWords = 'Your sign-in is damaged. Use a backup, or the recovery code if you used your passphrase.';
const newerWords = 'Your sign-in was written by a newer Quarterday. Update Quarterday on this computer to use it.';
const unsafeWords = 'The passphrase of this sign-in is kept in a way that is not safe to use. Use the recovery code.';

/** The key slots with the new passphrase, where a recovery code asked for one. */
async function keepNewPassphrase(
  surroundings: Surroundings,
  { workbook, by, way, slots }: { workbook: string; by: SignIn['by']; way: WayIn; slots: MemberSlots },
  keySlots: KeySlots,
): Promise<{ state: 'kept'; keySlots: KeySlots } | Extract<Unlocked, { state: 'cannot open' }>> {
  if (!('newPassphrase' in by)) return { state: 'kept', keySlots };
  const derived = await makePassphraseKey(surroundings, by.newPassphrase);
  const changed = await changePassphrase(slots, workbook, way, derived);
  if (!changed.ok) return cannotOpen('Your sign-in is damaged.');
  const members = keySlots.members.map((each) => (each === slots ? { ...each, slots: changed.slots.slots } : each));
  const renewed = { ...keySlots, members };
  const written = await surroundings.safetyCopy.writeKeySlots({ workbook, bytes: writeKeySlots(renewed) });
  if (!written.ok) return cannotOpen(`Your new passphrase: ${notSavedWords(written.code)}`);
  return { state: 'kept', keySlots: renewed };
}

/** The sets of slots that have the way in, the newest first. The code of the paper key is kept as a recovery code is. */
function slotsFor(keySlots: KeySlots, member: MemberId, by: SignIn['by']): readonly MemberSlots[] {
  const kind = 'passphrase' in by ? 'passphrase' : 'invitationCode' in by ? 'invitation' : 'recovery';
  const hasKind = (each: MemberSlots) => each.slots.some((slot) => slot.kind === kind);
  return keySlots.members.filter((each) => each.member === member && hasKind(each)).reverse();
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

type Typed = { readonly passphrase: string } | Exclude<WayIn, { passphraseKey: Uint8Array }>;
type WrongCode = Extract<Unlocked, { state: 'wrong code' }>;

function readTyped(by: SignIn['by']): Typed | WrongCode {
  if ('passphrase' in by) return by;
  if ('invitationCode' in by) {
    const code = readCode(readInvitationCode(by.invitationCode), 'four');
    return 'state' in code ? code : { invitationCode: code.code };
  }
  const code = readCode(readRecoveryCode('paperKey' in by ? by.paperKey : by.recoveryCode), 'seven');
  return 'state' in code ? code : { recoveryCode: code.code };
}

/** Undefined where the passphrase is kept at a cost that is out of bounds. */
async function wayInto(
  { derivePassphraseKey }: Surroundings,
  slots: MemberSlots,
  typed: Typed,
): Promise<WayIn | undefined> {
  if (!('passphrase' in typed)) return typed;
  const slot = passphraseSlotOf(slots);
  return slot && { passphraseKey: await derivePassphraseKey({ passphrase: typed.passphrase, ...slot }) };
}

function readCode(read: RecoveryCodeReading, groups: string): { code: string } | WrongCode {
  return read.ok ? { code: read.code } : { state: 'wrong code', words: wrongGroupsWords(read.wrongGroups, groups) };
}
