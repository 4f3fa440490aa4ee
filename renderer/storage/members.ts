// What an unlocked workbook can do about its members and their ways in. Every step that needs keys puts them on the disk
// before the entry that makes them count, so that what breaks on the way leaves keys that open nothing, and no member half.

import type { MemberPublicKeys } from '#shared/crypto/v1/member-keys';
import type { MemberKeys, Membership } from '#shared/domain/change';
import type { MemberId, RecordId } from '#shared/domain/ids';

export type Invited =
  /** The one-time code is shown now and never again. */
  { readonly state: 'invited'; readonly member: MemberId; readonly code: string } | NotDone;

export type NewCode =
  /** Shown now and never again. */
  { readonly state: 'made'; readonly code: string } | NotDone;

export type Done = { readonly state: 'done' } | NotDone;

export type NotDone =
  | { readonly state: 'not done'; readonly words: string }
  /** What was typed to show who one is was not right. */
  | { readonly state: 'wrong'; readonly words: string };

export interface NewMember {
  /** Somebody in the register of people, or the name and position of somebody who is added to it. */
  readonly person: RecordId | { readonly name: string; readonly position: string };
  readonly membership: Membership;
}

export interface Members {
  invite(wanted: NewMember): Promise<Invited>;
  /** A new invitation for somebody who has lost every way in, or whose code is lost. */
  reset(member: MemberId): Promise<Invited>;
  change(member: MemberId, membership: Membership): Promise<Done>;
  leave(member: MemberId, because: string): Promise<Done>;

  /** The organisation's recovery key, in place of the one there was. */
  makePaperKey(): Promise<NewCode>;
}

/** The own ways in of whoever is signed in. */
export interface WaysIn {
  changePassphrase(passphrase: string, next: string): Promise<Done>;
  /** A new recovery code in place of the old. */
  changeRecoveryCode(passphrase: string): Promise<NewCode>;
  /** New keys for everything this member can open. The workbook is then to be locked; the new passphrase opens it. */
  renewKeys(passphrase: string, next: string): Promise<NewCode>;
  /** Makes the notes of before a reset readable again. */
  openEarlierNotes(recoveryCode: string): Promise<Done>;
  /** Whether there are notes of before a reset that the present keys do not open. */
  hasEarlierNotes(): boolean;
}

export function notDone(words: string): NotDone {
  return { state: 'not done', words };
}

export function publicKeysOf({ ed25519, age }: MemberPublicKeys): MemberKeys {
  return { signing: ed25519, recipient: age };
}
