// A record as its reader may see it, field by field as its register describes them: a field that is added to a register is in every
// report of it by itself, and for nobody whom its description does not let see it.

import { registers } from '#shared/domain/registers/all-registers';
import { isSealedRegister, type RegisterName } from '#shared/domain/registers/register';
import type { RecordsSeen } from '../audience';
import { inOurWords } from '../in-our-words';

export interface Fact {
  /** The name of the field, which stays the same. */
  readonly field: string;
  readonly label: string;
  /** One line for each row; one line of a field that holds no rows. */
  readonly words: readonly string[];
}

/** Every field that says something to this reader, in the order of the register. */
export function recordFacts(
  seen: RecordsSeen,
  register: RegisterName,
  record: string,
  without: readonly string[] = [],
): readonly Fact[] {
  // Of young people no report prints a record, whoever reads it.
  if (isSealedRegister(register)) return [];
  return registers[register].fields.flatMap((field): Fact[] => {
    if (without.includes(field.name)) return [];
    const { name } = field;
    const words = field.kind === 'rows' ? seen.lines(register, record, name) : [seen.words(register, record, name)];
    const said = words.filter((line) => line !== '');
    return said.length === 0 ? [] : [{ field: name, label: inOurWords(field.label), words: said }];
  });
}
