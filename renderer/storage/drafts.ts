// What someone is still typing: sealed under the member's own key, overwritten at every pause, and dropped when it is
// committed. The place is kept as a derived name, so that the database does not say what is being written.

import { textBytes, toHex } from '#shared/crypto/bytes';
import { sealBytes, unsealBytes } from '#shared/crypto/v1/seal-bytes';
import { deriveSecretBytes } from '#shared/crypto/v1/secret-key';
import { InOrder } from './in-order';
import type { Session } from './session';
import type { WorkingCopy } from './working-copy';

export class Drafts {
  readonly #copy: WorkingCopy;
  readonly #session: Session;
  // So that a draft kept early never lands on top of one kept late, or comes back after it was dropped.
  readonly #turns = new InOrder();

  constructor(copy: WorkingCopy, session: Session) {
    this.#copy = copy;
    this.#session = session;
  }

  keep(place: string, value: unknown): Promise<void> {
    const json = textBytes(JSON.stringify(value));
    return this.#turns.run(async () => {
      const { keys } = this.#session;
      const sealed = await sealBytes(keys.drafts, 'draft', this.#context(place), json);
      await this.#copy.keepDraft(await this.#nameOf(place), sealed);
    });
  }

  /** Undefined where there is none, or it does not open. */
  read(place: string): Promise<unknown> {
    return this.#turns.run(async () => {
      const sealed = await this.#copy.readDraft(await this.#nameOf(place));
      const opened = sealed && (await unsealBytes(this.#session.keys.drafts, 'draft', this.#context(place), sealed));
      return opened?.ok ? JSON.parse(new TextDecoder().decode(opened.bytes)) : undefined;
    });
  }

  drop(place: string): Promise<void> {
    return this.#turns.run(async () => this.#copy.dropDraft(await this.#nameOf(place)));
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  #context(place: string): readonly string[] {
    return [this.#session.workbook, this.#session.member, place];
  }

  async #nameOf(place: string): Promise<string> {
    return toHex(await deriveSecretBytes(this.#session.keys.drafts, 'name of a draft', textBytes(place)));
  }
}
