// Finds what a cell names: a person by their name, a record by its title or by what it alone is known by. Capitals, accents and
// the @ of a handle do not matter, unless two differ in nothing else.

import { plainLine } from '../plain-words';
import { registers } from '../registers/all-registers';
import { recordTitle } from '../registers/record-title';
import { type RegisterName, textOf } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';

export function plainName(text: string): string {
  return plainLine(text).replace(/^@/, '');
}

export class KnownNames {
  readonly #byName = new Map<string, { readonly record: string; readonly written: string }[]>();
  readonly #asked = new Map<string, readonly string[]>();

  constructor(state: State, register: RegisterName) {
    for (const kept of recordsOf(state, register)) {
      for (const written of new Set(namesOf(state, kept))) this.#learn(written, kept.record);
    }
  }

  /** The ids of what is named so. The same few names stand in many lines. */
  find(name: string): readonly string[] {
    const asked = this.#asked.get(name);
    if (asked) return asked;
    const found = this.#find(name);
    this.#asked.set(name, found);
    return found;
  }

  #find(name: string): readonly string[] {
    const named = this.#byName.get(plainName(name)) ?? this.#byName.get(turned(name)) ?? [];
    const exactly = named.filter(({ written }) => written === name.trim());
    return [...new Set((exactly.length > 0 ? exactly : named).map(({ record }) => record))];
  }

  #learn(written: string, record: string): void {
    const plain = plainName(written);
    if (plain === '') return;
    this.#byName.set(plain, [...(this.#byName.get(plain) ?? []), { record, written }]);
  }
}

/** `Shah, Priya` is Priya Shah where nobody is called the other. */
function turned(name: string): string {
  const [last, first, ...more] = name.split(',');
  return first === undefined || more.length > 0 ? '' : plainName(`${first} ${last}`);
}

function namesOf(state: State, kept: Kept): readonly string[] {
  const { isKnownBy = [] } = registers[kept.register];
  const alone = isKnownBy.flatMap(([field, ...others]) => (field && others.length === 0 ? [field] : []));
  return [recordTitle(state, kept), ...alone.map((field) => textOf(kept.fields, field))];
}
