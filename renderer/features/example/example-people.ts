// Who of the example is at the computer: one after another its people sign in to the one workbook, each with a sign-in of
// their own and all with the example's passphrase.

import type { MemberId } from '#shared/domain/ids';
import type { Vault } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import type { ComingIn } from './example-changes';
import { personOf } from './example-changes';

export class ExamplePeople {
  readonly #vault: Vault;
  readonly #passphrase: string;
  readonly #founder: string;
  readonly #members: Map<string, MemberId>;
  /** One-time codes of those who were asked in and have not come yet. */
  readonly #codes = new Map<string, string>();
  #here: string;
  #workbook: Workbook;

  constructor(vault: Vault, passphrase: string, founder: string, workbook: Workbook) {
    this.#vault = vault;
    this.#passphrase = passphrase;
    this.#founder = founder;
    this.#members = new Map([[founder, workbook.member]]);
    this.#here = founder;
    this.#workbook = workbook;
  }

  /** The workbook as it is open for whoever is here. */
  get workbook(): Workbook {
    return this.#workbook;
  }

  /** Signs somebody in, and whoever was here out. Empty where they are in, otherwise why not. */
  async signIn(name = this.#founder): Promise<string> {
    if (name === this.#here) return '';
    const member = this.#members.get(name);
    if (!member) throw new Error(`${name} has no sign-in in the example`);
    await this.#workbook.lock();
    const unlocked = await this.#vault.unlock(this.#workbook.workbook, member, this.#passphrase);
    if (unlocked.state !== 'open') return `${name} could not sign in.`;
    this.#here = name;
    this.#workbook = unlocked.workbook;
    return '';
  }

  /** Asks somebody in, or lets somebody who was asked in come for the first time. Empty, or why not. */
  async comeIn(sitting: ComingIn): Promise<string> {
    return sitting.do === 'ask somebody in' ? this.#askIn(sitting) : this.#enrol(sitting.by);
  }

  async #askIn({ person, roles, by }: Extract<ComingIn, { do: 'ask somebody in' }>): Promise<string> {
    const words = await this.signIn(by);
    if (words !== '') return words;
    const { state } = this.#workbook.getSnapshot();
    const initials = person.replaceAll(/[^\p{Lu}]/gu, '');
    const invited = await this.#workbook.members.invite({
      person: personOf(state, person),
      membership: { displayName: person, initials, roles, reads: [] },
    });
    if (invited.state !== 'invited') return invited.words;
    this.#members.set(person, invited.member);
    this.#codes.set(person, invited.code);
    return '';
  }

  async #enrol(name: string): Promise<string> {
    const member = this.#members.get(name);
    const code = this.#codes.get(name);
    if (!member || code === undefined) throw new Error(`nobody has asked ${name} in`);
    await this.#workbook.lock();
    const enrolled = await this.#vault.enrol(this.#workbook.workbook, member, code, this.#passphrase);
    if (enrolled.state !== 'enrolled') return `${name} could not come in.`;
    this.#here = name;
    this.#workbook = enrolled.workbook;
    return '';
  }
}
