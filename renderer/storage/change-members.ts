// Who is a member of an unlocked workbook, and what they may do: asking in, changing, letting go, and the organisation's
// recovery key. One's own ways in are in `change-ways-in.ts`.

import { inviteMember, makePaperKey } from '#shared/crypto/v1/key-slots';
import { makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import type { Change, MemberKeys, Membership } from '#shared/domain/change';
import { type MemberId, makeId } from '#shared/domain/ids';
import { readersOf } from '#shared/domain/may-read';
import { rings } from '#shared/domain/ring';
import type { KeyedChanges, Writing } from './keyed-changes';
import { type Done, type Invited, type Members, type NewCode, type NewMember, notDone, publicKeysOf } from './members';
import type { Session } from './session';
import type { Surroundings } from './surroundings';

export class ChangeMembers implements Members {
  readonly #surroundings: Surroundings;
  readonly #session: Session;
  readonly #writing: Writing;
  readonly #changes: KeyedChanges;

  constructor(surroundings: Surroundings, session: Session, writing: Writing, changes: KeyedChanges) {
    this.#surroundings = surroundings;
    this.#session = session;
    this.#writing = writing;
    this.#changes = changes;
  }

  invite({ person, membership }: NewMember): Promise<Invited> {
    return this.#changes.alone(async () => {
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
    return this.#changes.alone(() => this.#askIn(member, (keys) => [{ kind: 'member-reset', member, keys }]));
  }

  change(member: MemberId, membership: Membership): Promise<Done> {
    return this.#changes.alone(() => this.#changes.commit([{ kind: 'member-changed', member, membership }]));
  }

  leave(member: MemberId, because: string): Promise<Done> {
    return this.#changes.alone(async () => {
      const done = await this.#changes.commit([{ kind: 'member-left', member, because }]);
      // Their ways in go with them. What could not be taken away now is taken away at the next settling in.
      if (done.state === 'done') await this.#changes.tidy();
      return done;
    });
  }

  makePaperKey(): Promise<NewCode> {
    return this.#changes.alone(async () => {
      const { workbook } = this.#session;
      const member = makeId('member', this.#random());
      const { secrets, publicKeys } = await makeMemberSecrets();
      const { slots, recoveryCode } = await makePaperKey({ workbook, member, secrets, publicKeys });
      // The key that it replaces may be in other hands: what is written from now on it does not open.
      const state = this.#writing.record().state;
      const renew = state.general.paperKey
        ? rings.filter((ring) => readersOf(state, ring).includes(this.#session.member))
        : [];
      const made: Change = { kind: 'paper-key-made', member, keys: publicKeysOf(publicKeys) };
      const done = await this.#changes.withNewSlots(slots, () => this.#changes.commit([made], renew));
      if (done.state !== 'done') return done;
      await this.#changes.tidy();
      return { state: 'made', code: recoveryCode };
    });
  }

  /** Asks somebody in: keys that open enrolment only, and the changes that name them. */
  async #askIn(member: MemberId, changesWith: (keys: MemberKeys) => readonly Change[]): Promise<Invited> {
    const { workbook } = this.#session;
    const { secrets, publicKeys } = await makeMemberSecrets();
    const { slots, invitationCode } = await inviteMember({ workbook, member, secrets, publicKeys });
    const changes = changesWith(publicKeysOf(publicKeys));
    const verdict = this.#changes.foresee(changes);
    if (!verdict.ok) return notDone(verdict.words);
    const done = await this.#changes.withNewSlots(slots, () => this.#changes.commit(changes, [], member));
    if (done.state !== 'done') return done;
    await this.#changes.tidy();
    return { state: 'invited', member, code: invitationCode };
  }

  #random(): Uint8Array {
    return this.#surroundings.randomBytes(16);
  }
}
