// Changes of members and their keys in an unlocked workbook. Keys come first, then the entry that names them, then what has
// become useless is taken away; a step that fails leaves the steps before it without effect. A set of slots that no entry
// names opens nothing (`sign-in.ts`).

import {
  changePassphrase,
  changeRecoveryCode,
  enrolMember,
  inviteMember,
  linkEarlierNotes,
  type MemberSlots,
  makePaperKey,
  passphraseSlotOf,
  type WayIn,
} from '#shared/crypto/v1/key-slots';
import { type MemberPublicKeys, makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import { readRecoveryCode } from '#shared/crypto/v1/recovery-code';
import type { Head } from '#shared/crypto/v1/verify-chain';
import type { Change, MemberKeys, Membership } from '#shared/domain/change';
import { type MemberId, makeId } from '#shared/domain/ids';
import { readersOf } from '#shared/domain/may-read';
import { instantOf } from '#shared/domain/plain-date';
import { rings } from '#shared/domain/ring';
import type { State } from '#shared/domain/state';
import { type AuthorKeys, wasKeyNamed } from './author-keys';
import { certificatesDue } from './certificates-due';
import { checkChanges } from './check-changes';
import type { KeyFiles } from './key-files';
import { makePassphraseKey } from './make-passphrase-key';
import type { Done, Invited, Members, NewCode, NewMember, NotDone } from './members';
import { type PreparedRings, prepareRings } from './prepare-rings';
import type { Session } from './session';
import type { Surroundings } from './surroundings';
import { refusedWords, wrongGroupsWords } from './way-in-words';
import type { Committed } from './workbook';

/** What the workbook lends: its state, its turn in the one write path, and the write itself. */
export interface Writing {
  readonly state: () => State;
  readonly authorKeys: () => AuthorKeys;
  /** The number that the next entry will have. */
  readonly nextNumber: () => number;
  /** Where the record ends now. */
  readonly head: () => Head;
  /** Runs alone: no other write comes between what it looks at and what it writes. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Only within `alone`. */
  readonly write: (changes: readonly Change[]) => Promise<Committed>;
  /** Of what was written last nobody knows whether it arrived. */
  readonly isInDoubt: () => boolean;
  /** More can be read than was folded: the next sign-in folds anew. */
  readonly foldAnew: () => Promise<void>;
}

export class ChangeMembers implements Members {
  readonly #surroundings: Surroundings;
  readonly #session: Session;
  readonly #keyFiles: KeyFiles;
  readonly #writing: Writing;

  constructor(surroundings: Surroundings, session: Session, keyFiles: KeyFiles, writing: Writing) {
    this.#surroundings = surroundings;
    this.#session = session;
    this.#keyFiles = keyFiles;
    this.#writing = writing;
  }

  invite({ person, membership }: NewMember): Promise<Invited> {
    return this.#writing.alone(async () => {
      const added = typeof person === 'string' ? person : makeId('record', this.#random());
      const people: readonly Change[] =
        typeof person === 'string'
          ? []
          : [{ kind: 'record-added', register: 'people', record: added, fields: { ...person } }];
      const member = makeId('member', this.#random());
      return this.#askIn(member, (keys) => [
        ...people,
        { kind: 'member-invited', member, person: added, membership, keys },
      ]);
    });
  }

  reset(member: MemberId): Promise<Invited> {
    return this.#writing.alone(() => this.#askIn(member, (keys) => [{ kind: 'member-reset', member, keys }]));
  }

  change(member: MemberId, membership: Membership): Promise<Done> {
    return this.#writing.alone(() => this.#commit([{ kind: 'member-changed', member, membership }]));
  }

  leave(member: MemberId, because: string): Promise<Done> {
    return this.#writing.alone(async () => {
      const done = await this.#commit([{ kind: 'member-left', member, because }]);
      // Their ways in go with them. What could not be taken away now is taken away at the next settling in.
      if (done.state === 'done') await this.#tidy();
      return done;
    });
  }

  makePaperKey(): Promise<NewCode> {
    return this.#writing.alone(async () => {
      const { workbook } = this.#session;
      const member = makeId('member', this.#random());
      const { secrets, publicKeys } = await makeMemberSecrets();
      const { slots, recoveryCode } = await makePaperKey({ workbook, member, secrets, publicKeys });
      // The key that it replaces may be in other hands: what is written from now on it does not open.
      const state = this.#writing.state();
      const renew = state.general.paperKey
        ? rings.filter((ring) => readersOf(state, ring).includes(this.#session.member))
        : [];
      const made: Change = { kind: 'paper-key-made', member, keys: publicKeysOf(publicKeys) };
      const done = await this.#withNewSlots(slots, () => this.#commit([made], renew));
      if (done.state !== 'done') return done;
      await this.#tidy();
      return { state: 'made', code: recoveryCode };
    });
  }

  changePassphrase(passphrase: string, next: string): Promise<Done> {
    return this.#withPassphrase(passphrase, async (slots, wayIn) => {
      const derived = await makePassphraseKey(this.#surroundings, next);
      const changed = await changePassphrase(slots, this.#session.workbook, wayIn, derived);
      if (!changed.ok) return notDone('Your sign-in is damaged.');
      return doneUnless(await this.#replaceSlots(slots, changed.slots));
    });
  }

  changeRecoveryCode(passphrase: string): Promise<NewCode> {
    return this.#withPassphrase(passphrase, async (slots, wayIn): Promise<NewCode> => {
      const changed = await changeRecoveryCode(slots, this.#session.workbook, wayIn);
      if (!changed.ok) return notDone('Your sign-in is damaged.');
      const kept = await this.#replaceSlots(slots, changed.slots);
      return kept === '' ? { state: 'made', code: changed.recoveryCode } : notDone(kept);
    });
  }

  renewKeys(passphrase: string, next: string): Promise<NewCode> {
    return this.#withPassphrase(passphrase, (slots, wayIn) =>
      this.#writing.alone(async (): Promise<NewCode> => {
        const { workbook, member } = this.#session;
        const state = this.#writing.state();
        const derived = await makePassphraseKey(this.#surroundings, next);
        const { secrets, publicKeys } = await makeMemberSecrets();
        const seen = this.#writing.head();
        const enrolled = await enrolMember({ workbook, member, secrets, publicKeys, passphrase: derived, seen });
        const epoch = (state.general.members[member]?.keysMade ?? 1) + 1;
        const notes = await linkEarlierNotes(slots, wayIn, { workbook, keys: enrolled.keys, epoch });
        if (!notes.ok) return notDone('Your sign-in is damaged.');
        const done = await this.#withNewSlots(enrolled.slots, async () => {
          const linked = await this.#keyFiles.changeGrants(({ grants, links }) => ({
            grants,
            links: [...links, notes.link],
          }));
          if (linked !== '') return notDone(linked);
          return this.#commit(
            [{ kind: 'keys-renewed', member, keys: enrolledKeysOf(publicKeys) }],
            rings.filter((ring) => readersOf(state, ring).includes(member)),
          );
        });
        if (done.state !== 'done') return done;
        // With the slots of before go those of a renewal that was broken off: the record has gone on without them.
        await this.#keyFiles.changeKeySlots((members) =>
          members.filter((each) => each.member !== member || (!isSame(each, slots) && this.#wasNamed(each))),
        );
        return { state: 'made', code: enrolled.recoveryCode };
      }),
    );
  }

  async openEarlierNotes(recoveryCode: string): Promise<Done> {
    const read = readRecoveryCode(recoveryCode);
    if (!read.ok) return { state: 'wrong', words: wrongGroupsWords(read.wrongGroups, 'seven') };
    const { workbook, keys } = this.#session;
    const epoch = this.#writing.state().general.members[this.#session.member]?.keysMade ?? 1;
    for (const slots of this.#earlierSlots()) {
      const linked = await linkEarlierNotes(slots, { recoveryCode: read.code }, { workbook, keys, epoch });
      if (!linked.ok) continue;
      const kept = await this.#keyFiles.changeGrants(({ grants, links }) => ({
        grants,
        links: [...links, linked.link],
      }));
      if (kept !== '') return notDone(kept);
      await this.#writing.foldAnew();
      return doneUnless(await this.#keyFiles.changeKeySlots((members) => members.filter((each) => each !== slots)));
    }
    return { state: 'wrong', words: 'This is not the recovery code that you had then.' };
  }

  hasEarlierNotes(): boolean {
    return this.#earlierSlots().length > 0;
  }

  /** At a member's first sign-in, under the keys of the invitation: they make keys of their own. */
  enrol(passphrase: string): Promise<NewCode> {
    return this.#writing.alone(async (): Promise<NewCode> => {
      const { workbook, member, keys } = this.#session;
      const known = this.#writing.state().general.members[member];
      if (known?.standing !== 'invited' || known.keys.signing !== keys.publicKeys.ed25519) {
        return notDone('This code has been used, or there is a newer one. Ask a coordinator for a new code.');
      }
      const derived = await makePassphraseKey(this.#surroundings, passphrase);
      const { secrets, publicKeys } = await makeMemberSecrets();
      const seen = this.#writing.head();
      const enrolled = await enrolMember({ workbook, member, secrets, publicKeys, passphrase: derived, seen });
      const named: Change = { kind: 'member-enrolled', member, keys: enrolledKeysOf(publicKeys) };
      const done = await this.#withNewSlots(enrolled.slots, () => this.#commit([named], [], member));
      if (done.state !== 'done') return done;
      await this.#tidy();
      return { state: 'made', code: enrolled.recoveryCode };
    });
  }

  /** Does what others' changes have left for this member to do: keys, grants and certificates that are due. */
  settle(): Promise<unknown> {
    return this.#writing.alone(async () => {
      if (!this.#isNamed()) return;
      await this.#tidy();
      const due = await certificatesDue(this.#surroundings, this.#writing.state(), this.#session.member);
      const prepared = await this.#prepare(due);
      if (prepared && (prepared.isChanged || prepared.changes.length > 0 || due.length > 0)) {
        await this.#writePrepared(due, prepared);
      }
    });
  }

  /** Not so for an invitation, nor once the record names newer keys: either may write nothing that is only due. */
  #isNamed(): boolean {
    const { keys, member } = this.#session;
    const own = this.#writing.state().general.members[member];
    return own?.standing === 'enrolled' && own.keys.signing === keys.publicKeys.ed25519;
  }

  /** Asks somebody in: keys that open enrolment only, and the changes that name them. */
  async #askIn(member: MemberId, changesWith: (keys: MemberKeys) => readonly Change[]): Promise<Invited> {
    const { workbook } = this.#session;
    const { secrets, publicKeys } = await makeMemberSecrets();
    const { slots, invitationCode } = await inviteMember({ workbook, member, secrets, publicKeys });
    const changes = changesWith(publicKeysOf(publicKeys));
    const verdict = this.#foresee(changes);
    if (!verdict.ok) return notDone(verdict.words);
    const done = await this.#withNewSlots(slots, () => this.#commit(changes, [], member));
    if (done.state !== 'done') return done;
    await this.#tidy();
    return { state: 'invited', member, code: invitationCode };
  }

  /** Keeps new slots before the entry that names them is written, and takes them out again where it certainly was not. */
  async #withNewSlots(slots: MemberSlots, write: () => Promise<Done>): Promise<Done> {
    const kept = await this.#keyFiles.changeKeySlots((members) => [...members, slots]);
    if (kept !== '') return notDone(kept);
    const done = await write();
    if (done.state !== 'done' && !this.#writing.isInDoubt()) {
      await this.#keyFiles.changeKeySlots((members) => members.filter((each) => !isSame(each, slots)));
    }
    return done;
  }

  /** Writes changes with the keys and grants that they ask for. */
  async #commit(
    changes: readonly Change[],
    renew: Parameters<typeof prepareRings>[2]['renew'] = [],
    regrant?: MemberId,
  ): Promise<Done> {
    const verdict = this.#foresee(changes);
    if (!verdict.ok) return notDone(verdict.words);
    const prepared = await this.#prepare(changes, renew, regrant);
    return prepared ? this.#writePrepared(changes, prepared) : notDone('This could not be prepared.');
  }

  async #writePrepared(changes: readonly Change[], prepared: PreparedRings): Promise<Done> {
    // Grants that the record is not known to name are left out of these; but it may name them by now.
    if (this.#writing.isInDoubt()) return notDone(inDoubtWords);
    if (prepared.isChanged) {
      const kept = await this.#keyFiles.changeGrants(() => prepared.grants);
      if (kept !== '') return notDone(kept);
    }
    const all = [...changes, ...prepared.changes];
    if (all.length > 0) {
      const committed = await this.#writing.write(all);
      if (committed.state !== 'saved') return notDone(committed.words);
    }
    this.#session.held.push(...prepared.held);
    return { state: 'done' };
  }

  async #prepare(
    changes: readonly Change[],
    renew: Parameters<typeof prepareRings>[2]['renew'] = [],
    regrant?: MemberId,
  ): Promise<PreparedRings | undefined> {
    const before = this.#writing.state();
    const foreseen = changes.length > 0 ? this.#foresee(changes) : { ok: true as const, state: before };
    if (!foreseen.ok) return undefined;
    return prepareRings(this.#session, this.#keyFiles.grants, {
      before,
      after: foreseen.state,
      at: instantOf(this.#surroundings.now()),
      renew,
      regrant: regrant ? [regrant] : [],
    });
  }

  #foresee(changes: readonly Change[]) {
    const by = {
      member: this.#session.member,
      at: instantOf(this.#surroundings.now()),
      seq: this.#writing.nextNumber(),
    };
    return checkChanges(this.#writing.state(), changes, by);
  }

  /** Takes away the slots that nobody can use any more. */
  async #tidy(): Promise<void> {
    const { members, paperKey } = this.#writing.state().general;
    await this.#keyFiles.changeKeySlots((slots) => {
      const useful = slots.filter((each) => {
        if (paperKey?.member === each.member) return paperKey.keys.signing === each.publicKeys.ed25519;
        const member = Object.hasOwn(members, each.member) ? members[each.member] : undefined;
        if (!member || member.standing === 'left') return false;
        // An earlier set of slots is kept for the notes it opens; an invitation opens none.
        return member.keys.signing === each.publicKeys.ed25519 || each.slots.some(({ kind }) => kind === 'recovery');
      });
      return useful.length === slots.length ? slots : useful;
    });
  }

  async #withPassphrase<Result>(
    passphrase: string,
    work: (slots: MemberSlots, wayIn: WayIn) => Promise<Result>,
  ): Promise<Result | NotDone> {
    const { workbook, member, keys } = this.#session;
    const slots = this.#keyFiles.keySlots.members.find((each) => each.publicKeys.ed25519 === keys.publicKeys.ed25519);
    const slot = slots && passphraseSlotOf(slots);
    if (!slot) return notDone('Your sign-in is damaged. Use the recovery code.');
    const { safetyCopy } = this.#surroundings;
    const mayI = await safetyCopy.passphraseTry({ workbook, member, outcome: 'may-i' });
    if (mayI.ok && mayI.value.waitMs > 0) return { state: 'wrong', words: refusedWords(mayI.value) };
    const wayIn = { passphraseKey: await this.#surroundings.derivePassphraseKey({ passphrase, ...slot }) };
    // The same way in with which a recovery code is changed: opens, and gives nothing away.
    const opened = await changeRecoveryCode(slots, workbook, wayIn);
    const told = await safetyCopy.passphraseTry({ workbook, member, outcome: opened.ok ? 'right' : 'wrong' });
    if (!opened.ok) return { state: 'wrong', words: refusedWords(told.ok ? told.value : { waitMs: 0 }) };
    return work(slots, wayIn);
  }

  #replaceSlots(before: MemberSlots, after: MemberSlots): Promise<string> {
    // Only what was changed: meanwhile the head last seen may have been written beside it.
    const changed = { slots: after.slots };
    return this.#keyFiles.changeKeySlots((members) =>
      members.map((each) => (isSame(each, before) ? { ...each, ...changed } : each)),
    );
  }

  #earlierSlots(): readonly MemberSlots[] {
    const { member, keys } = this.#session;
    return this.#keyFiles.keySlots.members.filter(
      (each) =>
        each.member === member &&
        each.publicKeys.ed25519 !== keys.publicKeys.ed25519 &&
        each.slots.some(({ kind }) => kind === 'recovery') &&
        this.#wasNamed(each),
    );
  }

  /** Keys that the record never named have signed nothing and hold no notes. */
  #wasNamed({ member, publicKeys }: MemberSlots): boolean {
    return wasKeyNamed(this.#writing.authorKeys(), member, publicKeys.ed25519);
  }

  #random(): Uint8Array {
    return this.#surroundings.randomBytes(16);
  }
}

const inDoubtWords =
  'It is not known whether the last change was saved. Lock the workbook and sign in again, then you see it.';

function isSame(one: MemberSlots, other: MemberSlots): boolean {
  return one.member === other.member && one.publicKeys.ed25519 === other.publicKeys.ed25519;
}

function publicKeysOf({ ed25519, age }: MemberPublicKeys): MemberKeys {
  return { signing: ed25519, recipient: age };
}

function enrolledKeysOf(keys: MemberPublicKeys) {
  return { ...publicKeysOf(keys), pdfSigning: keys.p256 };
}

function notDone(words: string): NotDone {
  return { state: 'not done', words };
}

function doneUnless(words: string): Done {
  return words === '' ? { state: 'done' } : notDone(words);
}
