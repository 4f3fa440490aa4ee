// A member's own ways in to an unlocked workbook: passphrase, recovery code, new keys, and the first sign-in that makes them.

import {
  changePassphrase,
  changeRecoveryCode,
  enrolMember,
  linkEarlierNotes,
  type MemberSlots,
  passphraseSlotOf,
  unlockMember,
  type WayIn,
} from '#shared/crypto/v1/key-slots';
import { type MemberPublicKeys, makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import { readRecoveryCode } from '#shared/crypto/v1/recovery-code';
import type { Change } from '#shared/domain/change';
import { readersOf } from '#shared/domain/may-read';
import { rings } from '#shared/domain/ring';
import { wasKeyNamed } from './author-keys';
import { isOf, isSameSlots, type KeyFiles } from './key-files';
import type { KeyedChanges, Writing } from './keyed-changes';
import { makePassphraseKey } from './make-passphrase-key';
import { type Done, type NewCode, type NotDone, notDone, publicKeysOf, type WaysIn } from './members';
import type { Session } from './session';
import type { Surroundings } from './surroundings';
import { refusedWords, wrongGroupsWords } from './way-in-words';

export class ChangeWaysIn implements WaysIn {
  readonly #surroundings: Surroundings;
  readonly #session: Session;
  readonly #keyFiles: KeyFiles;
  readonly #writing: Writing;
  readonly #changes: KeyedChanges;

  constructor(
    surroundings: Surroundings,
    session: Session,
    keyFiles: KeyFiles,
    writing: Writing,
    changes: KeyedChanges,
  ) {
    this.#surroundings = surroundings;
    this.#session = session;
    this.#keyFiles = keyFiles;
    this.#writing = writing;
    this.#changes = changes;
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
      this.#changes.alone(async (): Promise<NewCode> => {
        const { workbook, member } = this.#session;
        // What others sealed to the old keys opens with no others.
        await this.#changes.takeIn();
        const state = this.#writing.record().state;
        const derived = await makePassphraseKey(this.#surroundings, next);
        const { secrets, publicKeys } = await makeMemberSecrets();
        const seen = this.#writing.record().end.at;
        const enrolled = await enrolMember({ workbook, member, secrets, publicKeys, passphrase: derived, seen });
        const epoch = (state.general.members[member]?.keysMade ?? 1) + 1;
        const notes = await linkEarlierNotes(slots, wayIn, { workbook, keys: enrolled.keys, epoch });
        if (!notes.ok) return notDone('Your sign-in is damaged.');
        const done = await this.#changes.withNewSlots(enrolled.slots, async () => {
          const linked = await this.#keyFiles.changeGrants(({ grants, links }) => ({
            grants,
            links: [...links, notes.link],
          }));
          if (linked !== '') return notDone(linked);
          return this.#changes.commit(
            [{ kind: 'keys-renewed', member, keys: enrolledKeysOf(publicKeys) }],
            rings.filter((ring) => readersOf(state, ring).includes(member)),
          );
        });
        if (done.state !== 'done') return done;
        // With the slots of before go those of a renewal that was broken off: the record has gone on without them.
        await this.#keyFiles.changeKeySlots((members) =>
          members.filter((each) => each.member !== member || (!isSameSlots(each, slots) && this.#wasNamed(each))),
        );
        return { state: 'made', code: enrolled.recoveryCode };
      }),
    );
  }

  async openEarlierNotes(recoveryCode: string): Promise<Done> {
    const read = readRecoveryCode(recoveryCode);
    if (!read.ok) return { state: 'wrong', words: wrongGroupsWords(read.wrongGroups, 'seven') };
    return this.#changes.alone(() => this.#linkEarlierNotes(read.code));
  }

  hasEarlierNotes(): boolean {
    return this.#earlierSlots().length > 0;
  }

  /** At a member's first sign-in, under the keys of the invitation: they make keys of their own. */
  enrol(passphrase: string): Promise<NewCode> {
    return this.#changes.alone(async (): Promise<NewCode> => {
      const { workbook, member, keys } = this.#session;
      const known = this.#writing.record().state.general.members[member];
      if (known?.standing !== 'invited' || known.keys.signing !== keys.publicKeys.ed25519) {
        return notDone('This code has been used, or there is a newer one. Ask a coordinator for a new code.');
      }
      const derived = await makePassphraseKey(this.#surroundings, passphrase);
      const { secrets, publicKeys } = await makeMemberSecrets();
      const seen = this.#writing.record().end.at;
      const enrolled = await enrolMember({ workbook, member, secrets, publicKeys, passphrase: derived, seen });
      const named: Change = { kind: 'member-enrolled', member, keys: enrolledKeysOf(publicKeys) };
      const done = await this.#changes.withNewSlots(enrolled.slots, () => this.#changes.commit([named], [], member));
      if (done.state !== 'done') return done;
      await this.#changes.tidy();
      return { state: 'made', code: enrolled.recoveryCode };
    });
  }

  async #linkEarlierNotes(recoveryCode: string): Promise<Done> {
    const { workbook, keys } = this.#session;
    const epoch = this.#writing.record().state.general.members[this.#session.member]?.keysMade ?? 1;
    for (const slots of this.#earlierSlots()) {
      const linked = await linkEarlierNotes(slots, { recoveryCode }, { workbook, keys, epoch });
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

  async #withPassphrase<Result>(
    passphrase: string,
    work: (slots: MemberSlots, wayIn: WayIn) => Promise<Result>,
  ): Promise<Result | NotDone> {
    const { workbook, member, keys } = this.#session;
    const slots = this.#keyFiles.keySlots.members.find((each) => isOf(each, keys));
    const slot = slots && passphraseSlotOf(slots);
    if (!slot) return notDone(damagedWords);
    const { safetyCopy } = this.#surroundings;
    const mayI = await safetyCopy.passphraseTry({ workbook, member, outcome: 'may-i' });
    if (mayI.ok && mayI.value.waitMs > 0) return { state: 'wrong', words: refusedWords(mayI.value) };
    const wayIn = { passphraseKey: await this.#surroundings.derivePassphraseKey({ passphrase, ...slot }) };
    const opened = await unlockMember(slots, workbook, wayIn);
    if (!opened.ok && opened.problem !== 'wrong passphrase') return notDone(damagedWords);
    const told = await safetyCopy.passphraseTry({ workbook, member, outcome: opened.ok ? 'right' : 'wrong' });
    if (!opened.ok) return { state: 'wrong', words: refusedWords(told.ok ? told.value : { waitMs: 0 }) };
    return work(slots, wayIn);
  }

  #replaceSlots(before: MemberSlots, after: MemberSlots): Promise<string> {
    // Only what was changed: meanwhile the head last seen may have been written beside it.
    const changed = { slots: after.slots };
    return this.#keyFiles.changeKeySlots((members) =>
      members.map((each) => (isSameSlots(each, before) ? { ...each, ...changed } : each)),
    );
  }

  #earlierSlots(): readonly MemberSlots[] {
    const { member, keys } = this.#session;
    return this.#keyFiles.keySlots.members.filter(
      (each) =>
        each.member === member &&
        !isOf(each, keys) &&
        each.slots.some(({ kind }) => kind === 'recovery') &&
        this.#wasNamed(each),
    );
  }

  /** Keys that the record never named have signed nothing and hold no notes. */
  #wasNamed({ member, publicKeys }: MemberSlots): boolean {
    return wasKeyNamed(this.#writing.record().authorKeys, member, publicKeys.ed25519);
  }
}

const damagedWords = 'Your sign-in is damaged. Use the recovery code.';

function enrolledKeysOf(keys: MemberPublicKeys) {
  return { ...publicKeysOf(keys), pdfSigning: keys.p256 };
}

function doneUnless(words: string): Done {
  return words === '' ? { state: 'done' } : notDone(words);
}
