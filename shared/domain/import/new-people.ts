// People whom a sheet names and the register of people does not: each once, whatever their capitals, with the id under which they
// would be added.

import { fieldProblems } from '../check-fields';
import type { RecordId } from '../ids';
import type { PlainDate } from '../plain-date';
import { people } from '../registers/people';
import type { State } from '../state';
import { plainName } from './known-names';

export interface NewPerson {
  readonly record: RecordId;
  readonly name: string;
}

export class NewPeople {
  readonly #byName = new Map<string, NewPerson>();
  readonly #checkedWith: { readonly state: State; readonly today: PlainDate };
  readonly #makeRecordId: () => RecordId;

  constructor(checkedWith: { readonly state: State; readonly today: PlainDate }, makeRecordId: () => RecordId) {
    this.#checkedWith = checkedWith;
    this.#makeRecordId = makeRecordId;
  }

  /** Undefined where it can be nobody's name. */
  named(written: string): NewPerson | undefined {
    const name = written.trim().replaceAll(/\s+/g, ' ');
    const known = this.#byName.get(plainName(name));
    if (known) return known;
    if (!/\p{L}/u.test(name) || fieldProblems(people, { name }, this.#checkedWith).length > 0) return undefined;
    const person = { record: this.#makeRecordId(), name };
    this.#byName.set(plainName(name), person);
    return person;
  }

  get all(): readonly NewPerson[] {
    return [...this.#byName.values()];
  }
}
