// Keeps in the member's key slots which head they saw last, so that a record cut short or rolled back shows at the next
// sign-in. Written when things have been quiet for a while, at locking and before a sign-off; a save never waits for it.

import { sealLastSeen } from '#shared/crypto/v1/key-slots';
import type { Head } from '#shared/crypto/v1/verify-chain';
import { InOrder } from './in-order';
import type { KeyFiles } from './key-files';
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

/** Whether a set of slots opens these keys; a member may have an earlier set beside it. */
function isOf(
  slots: { readonly member: string; readonly publicKeys: { readonly ed25519: string } },
  keys: Session['keys'],
): boolean {
  return slots.member === keys.member && slots.publicKeys.ed25519 === keys.publicKeys.ed25519;
}
