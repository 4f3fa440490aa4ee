// The names that stand in a text that is to go out, as far as the registers know them. Names of those whom the consents are about
// are found only by who reads the consents; a name that no register has is found by nobody, so somebody reads it all the same.

import { plainLine } from '../plain-words';
import { textOf } from '../registers/register';
import { recordsOf, type State } from '../state';

/** Staff and volunteers whose whole name stands in it. */
export function peopleNamedIn(state: State, text: string): readonly string[] {
  return namedIn(
    recordsOf(state, 'people').map(({ fields }) => textOf(fields, 'name')),
    text,
  );
}

/** Young people, parents and carers of the consents whose whole name stands in it. */
export function childrenNamedIn(state: State, text: string): readonly string[] {
  return namedIn(
    recordsOf(state, 'consents')
      .filter(({ fields }) => textOf(fields, 'about') !== 'group')
      .flatMap(({ fields }) => [textOf(fields, 'name'), textOf(fields, 'parentName')]),
    text,
  );
}

const shortestName = 3;

function namedIn(names: readonly string[], text: string): readonly string[] {
  const line = ` ${plainLine(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return [...new Set(names)].filter((name) => {
    const plain = plainLine(name)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return plain.length >= shortestName && line.includes(` ${plain} `);
  });
}
