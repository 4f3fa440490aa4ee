// Changes that ask for keys or take them away: new slots and grants are on the disk before the entry that makes them count, and
// what has become useless is taken away after it. With slots that no entry names nobody
// signs in (`try-way-in.ts`).

import type { MemberSlots } from '#shared/crypto/v1/key-slots';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { takeInChanges } from '#shared/domain/safeguarding/take-in';
import { certificatesDue } from './certificates-due';
import { checkChanges } from './check-changes';
import type { JudgedRecord } from './judge-record';
import { isSameSlots, type KeyFiles } from './key-files';
import { type Done, type NotDone, notDone } from './members';
import { type PreparedRings, prepareRings } from './prepare-rings';
import { keyInUse, type Session } from './session';
import type { Surroundings } from './surroundings';
import type { Committed } from './workbook';

/** `by itself`: nobody did it just now, and nobody is told “Saved”. */
export type WrittenAs = 'doing' | 'undoing' | 'by itself';

/** What the workbook lends: its record, its turn in the one write path, and the write itself. */
export interface Writing {
  readonly record: () => JudgedRecord;
  /** Runs alone: no other write comes between what it looks at and what it writes. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Only within `alone`. */
  readonly write: (changes: readonly Change[], as?: WrittenAs) => Promise<Committed>;
  /** Of what was written last nobody knows whether it arrived. */
  readonly isInDoubt: () => boolean;
  /** More can be read than was folded: the next sign-in folds anew. */
  readonly foldAnew: () => Promise<void>;
}

export class KeyedChanges {
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

  /**
   * Runs alone, and only where it is known what the record holds: keys are neither put beside an entry that may have arrived
   * nor taken away from one. Everything else here is called within it.
   */
  alone<Result>(work: () => Promise<Result>): Promise<Result | NotDone> {
    return this.#writing.alone(async () => (this.#writing.isInDoubt() ? notDone(inDoubtWords) : work()));
  }

  /** Writes changes with the keys and grants that they ask for. */
  async commit(
    changes: readonly Change[],
    renew: Parameters<typeof prepareRings>[2]['renew'] = [],
    regrant?: MemberId,
  ): Promise<Done> {
    const verdict = this.foresee(changes);
    if (!verdict.ok) return notDone(verdict.words);
    const prepared = await this.#prepare(changes, renew, regrant);
    return prepared ? this.#writePrepared(changes, prepared) : notDone('This could not be prepared.');
  }

  /** Keeps new slots before the entry that names them is written, and takes them out again where it certainly was not. */
  async withNewSlots(slots: MemberSlots, write: () => Promise<Done>): Promise<Done> {
    const kept = await this.#keyFiles.changeKeySlots((members) => [...members, slots]);
    if (kept !== '') return notDone(kept);
    const done = await write();
    if (done.state !== 'done' && !this.#writing.isInDoubt()) {
      await this.#keyFiles.changeKeySlots((members) => members.filter((each) => !isSameSlots(each, slots)));
    }
    return done;
  }

  /** Takes away the slots that nobody can use any more. */
  async tidy(): Promise<void> {
    const { members, paperKey } = this.#writing.record().state.general;
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

  /** What the changes would lead to, or why they are not allowed. */
  foresee(changes: readonly Change[]) {
    const by = {
      member: this.#session.member,
      at: instantOf(this.#surroundings.now()),
      seq: this.#writing.record().end.frames,
    };
    return checkChanges(this.#writing.record().state, changes, by);
  }

  /** Does what others' changes have left for this member to do: keys, grants and certificates that are due, and what was handed in. */
  settle(): Promise<unknown> {
    return this.alone(async () => {
      if (!this.#isNamed()) return;
      await this.tidy();
      const due = await certificatesDue(this.#surroundings, this.#writing.record().state, this.#session.member);
      const prepared = await this.#prepare(due);
      if (prepared && (prepared.isChanged || prepared.changes.length > 0 || due.length > 0)) {
        await this.#writePrepared(due, prepared, 'by itself');
      }
      await this.takeIn();
    });
  }

  /** Writes what others handed in once more under the ring's own key, so that whoever comes to read the ring sees it. Only within `alone`. */
  async takeIn(): Promise<void> {
    const { state } = this.#writing.record();
    if (!keyInUse(this.#session, state, 'safeguarding')) return;
    const changes = takeInChanges(state, this.#session.member);
    if (changes.length > 0) await this.#writing.write(changes, 'by itself');
  }

  /** Not so for an invitation, nor once the record names newer keys: either may write nothing that is only due. */
  #isNamed(): boolean {
    const { keys, member } = this.#session;
    const own = this.#writing.record().state.general.members[member];
    return own?.standing === 'enrolled' && own.keys.signing === keys.publicKeys.ed25519;
  }

  async #writePrepared(changes: readonly Change[], prepared: PreparedRings, as?: WrittenAs): Promise<Done> {
    if (prepared.isChanged) {
      const kept = await this.#keyFiles.changeGrants(() => prepared.grants);
      if (kept !== '') return notDone(kept);
    }
    const all = [...changes, ...prepared.changes];
    if (all.length > 0) {
      const committed = await this.#writing.write(all, as);
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
    const before = this.#writing.record().state;
    const foreseen = changes.length > 0 ? this.foresee(changes) : { ok: true as const, state: before };
    if (!foreseen.ok) return undefined;
    return prepareRings(this.#session, this.#keyFiles.grants, {
      before,
      after: foreseen.state,
      at: instantOf(this.#surroundings.now()),
      renew,
      regrant: regrant ? [regrant] : [],
    });
  }
}

const inDoubtWords =
  'It is not known whether the last change was saved. Lock the workbook and sign in again, then you see it.';
