// Finds whom and what the cells of one import name, and whom they would add.

import type { Register, RegisterName } from '../registers/register';
import type { State } from '../state';
import { KnownNames } from './known-names';
import type { NewPeople, NewPerson } from './new-people';
import type { ReadCell, ReadingWith } from './read-cell';

export class ReadNames {
  readonly #register: Register;
  readonly #importing: { readonly state: State; readonly addPeople: boolean };
  readonly #people: NewPeople;
  readonly #names = new Map<RegisterName, KnownNames>();

  constructor(register: Register, importing: { state: State; addPeople: boolean }, people: NewPeople) {
    this.#register = register;
    this.#importing = importing;
    this.#people = people;
  }

  /** For one line, whose new people are put into the given list. */
  collecting(people: NewPerson[]): Omit<ReadingWith, 'monthFirst'> {
    return {
      find: (register, name) => this.#namesOf(register).find(name),
      newPerson: (name) => this.#newPerson(name, people),
    };
  }

  #namesOf(register: RegisterName): KnownNames {
    const names = this.#names.get(register) ?? new KnownNames(this.#importing.state, register);
    this.#names.set(register, names);
    return names;
  }

  #newPerson(name: string, people: NewPerson[]): ReadCell<string> {
    // People are for everybody; what is only for some cannot be kept in one step with them.
    if (this.#register.ring !== 'general') return { words: `“${name}” is not in People. Add them there first` };
    const person = this.#people.named(name);
    if (!person) return { words: `“${name}” is nobody’s name` };
    if (!this.#importing.addPeople) return { words: `“${name}” is not in People. Add them, or correct the name` };
    people.push(person);
    return { value: person.record };
  }
}
