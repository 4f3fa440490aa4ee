// Keeps in the member's key slots which head they saw last, so that a record cut short or rolled back shows at the next
// sign-in. Written when things have been quiet for a while, at locking and before a sign-off; a save never waits for it.

import { sealLastSeen } from '#shared/crypto/v1/key-slots';
import type { Head } from '#shared/crypto/v1/verify-chain';
import { type KeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { InOrder } from './in-order';
import type { Session } from './session';
import type { Surroundings } from './surroundings';

const quietMs = 2000;

export class LastSeen {
  readonly #session: Session;
  readonly #later: Surroundings['later'];
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #turns = new InOrder();
  #keySlots: KeySlots;
  #unwritten: Head | undefined;
  #callOff: () => void = () => undefined;

  /** `write` puts the key slots where they are kept; it does not fail. */
  constructor(
    session: Session,
    keySlots: KeySlots,
    later: Surroundings['later'],
    write: (bytes: Uint8Array) => Promise<void>,
  ) {
    this.#session = session;
    this.#keySlots = keySlots;
    this.#later = later;
    this.#write = write;
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
      const { keys, member, workbook } = this.#session;
      const lastSeen = await sealLastSeen(keys, head);
      const members = this.#keySlots.members.map((slots) => (slots.member === member ? { ...slots, lastSeen } : slots));
      this.#keySlots = { ...this.#keySlots, members };
      await this.#write(writeKeySlots({ workbook, members }));
    });
  }
}
