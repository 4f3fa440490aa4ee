// Which records a line of a spreadsheet can be. A register says by which fields its records are known, the surest first; what
// contradicts a surer field is another record. Where a register says nothing, the title decides.

import { recordTitle } from '../registers/record-title';
import { type FieldValue, type FieldValues, fieldOf, type Register, textOf } from '../registers/register';
import type { Kept, State } from '../state';
import { plainName } from './known-names';

export class FindRecords {
  readonly #register: Register;
  readonly #state: State;
  readonly #groups: readonly (readonly string[])[];
  readonly #byKey = new Map<string, Kept[]>();

  constructor(register: Register, state: State, records: readonly Kept[]) {
    this.#register = register;
    this.#state = state;
    this.#groups = register.isKnownBy ?? [];
    for (const record of records) this.add(record);
  }

  add(record: Kept): void {
    for (const key of this.#keysOf(record)) {
      if (key === '') continue;
      const same = this.#byKey.get(key);
      if (same) same.push(record);
      else this.#byKey.set(key, [record]);
    }
  }

  /** None where nothing is known that it could be. */
  find(like: Kept): readonly Kept[] {
    for (const [index, key] of this.#keysOf(like).entries()) {
      if (!this.#byKey.has(key)) continue;
      const surer = [...new Set(this.#groups.slice(0, index).flat())];
      const found = (this.#byKey.get(key) ?? []).filter((kept) =>
        surer.every((name) => {
          const [one, other] = [this.#plain(like.fields, name), this.#plain(kept.fields, name)];
          return one === '' || other === '' || one === other;
        }),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Whether two values of a field are one name in two ways of writing: that is found to be the same, and is no change. */
  isOneName(field: string, one: FieldValue, other: FieldValue | undefined): boolean {
    if (typeof one !== 'string' || typeof other !== 'string' || one === '' || other === '') return false;
    return this.#groups.flat().includes(field) && this.#plainOf(field, one) === this.#plainOf(field, other);
  }

  /** One for each group of fields; empty where one of them says nothing. */
  #keysOf(record: Kept): readonly string[] {
    if (this.#groups.length === 0) {
      const title = plainName(recordTitle(this.#state, record));
      return [title === '' ? '' : `title ${title}`];
    }
    return this.#groups.map((names) => {
      const values = names.map((name) => this.#plain(record.fields, name));
      return values.includes('') ? '' : JSON.stringify([names, values]);
    });
  }

  #plain(fields: FieldValues, name: string): string {
    return this.#plainOf(name, textOf(fields, name));
  }

  #plainOf(name: string, text: string): string {
    const kind = fieldOf(this.#register, name)?.kind;
    return kind === 'text' || kind === 'long-text' ? plainName(text) : text;
  }
}
