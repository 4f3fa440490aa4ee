// Keeps in the member's key slots which head they saw last, so that a record cut short or rolled back shows at the next
// sign-in, which finds it here. Written when things have been quiet for a while, at locking and before a sign-off; a save never waits for it.

import { openLastSeen, sealLastSeen } from '#shared/crypto/v1/key-slots';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import type { Head } from '#shared/crypto/v1/verify-chain';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { InOrder } from './in-order';
import { isOf, type KeyFiles } from './key-files';
import type { Session } from './session';
import type { Surroundings } from './surroundings';

const quietMs = 2000;

export class LastSeen {
  readonly #session: Session;
  readonly #later: Surroundings['later'];
  readonly #keyFiles: Pick<KeyFiles, 'changeKeySlots'>;
  readonly #turns = new InOrder();
  #unwritten: Head | undefined;
  #callOff: () => void = () => undefined;

  constructor(session: Session, later: Surroundings['later'], keyFiles: Pick<KeyFiles, 'changeKeySlots'>) {
    this.#session = session;
    this.#later = later;
    this.#keyFiles = keyFiles;
  }

  saw(head: Head): void {
    this.#unwritten = head;
    this.#callOff();
    this.#callOff = this.#later(() => this.writeNow(), quietMs);
  }

  writeNow(): Promise<void> {
    this.#callOff();
    return this.#turns.run(async () => {
      const head = this.#unwritten;
      if (!head) return;
      this.#unwritten = undefined;
      const { keys } = this.#session;
      const lastSeen = await sealLastSeen(keys, head);
      await this.#keyFiles.changeKeySlots((members) =>
        members.map((slots) => (isOf(slots, keys) ? { ...slots, lastSeen } : slots)),
      );
    });
  }
}

/** The latest head that this member's key slots remember, in any of the files that hold them. */
export async function findLastSeen(
  keys: MemberKeys,
  files: readonly (Uint8Array | undefined)[],
): Promise<FoundLastSeen> {
  let head: Head | undefined;
  const notices: string[] = [];
  for (const bytes of files) {
    const read = bytes && readKeySlots(bytes);
    const slots = read?.ok ? read.value.members.find((each) => isOf(each, keys)) : undefined;
    const seen = await openLastSeen(keys, slots?.lastSeen);
    if (seen === 'altered') {
      notices.push('The note of what you saw last has been altered. Look at the history before you go on.');
    } else if (seen && (!head || (seen.chain === head.chain && seen.seq > head.seq))) {
      head = seen;
    }
  }
  return { head, isGone: !head && notices.length === 0, notices };
}

export interface FoundLastSeen {
  readonly head: Head | undefined;
  /** Nothing remembers it, and nothing says that it was altered. */
  readonly isGone: boolean;
  readonly notices: readonly string[];
}
