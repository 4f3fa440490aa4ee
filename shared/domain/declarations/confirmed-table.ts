// Everybody who is asked to confirm, with how they stand with each matter: for the table that coordinators see, and for the list with
// which they chase.

import { type DeclarationMatter, declarationMatters } from '../change';
import { type PlainDate, writeDate } from '../plain-date';
import type { State } from '../state';
import { matterTitles } from './matter-words';
import { type Confirmed, confirmedBy, isLate } from './standing';
import type { ClauseToRead } from './texts-to-read';
import { type Confirming, whoConfirms } from './who-confirms';

export interface PersonConfirmed {
  readonly who: Confirming;
  readonly matters: Readonly<Record<DeclarationMatter, Confirmed>>;
  readonly isWaiting: boolean;
}

export function confirmedTable(
  state: State,
  today: PlainDate,
  conduct: readonly ClauseToRead[],
): readonly PersonConfirmed[] {
  return whoConfirms(state, today).map((who) => {
    const of = (matter: DeclarationMatter) => confirmedBy(state, who, matter, { conduct, today });
    const matters = { conduct: of('conduct'), risks: of('risks'), aims: of('aims') };
    return { who, matters, isWaiting: declarationMatters.some((matter) => matters[matter].waits !== '') };
  });
}

/** `4 April 2027`, `Waiting since 4 April 2027`, `Nothing to read`. */
export function confirmedWords({ text, on, how, waits, waitsSince }: Confirmed): string {
  if (waits !== '' && waitsSince !== '') return `Waiting since ${writeDate(waitsSince)}`;
  if (text.length === 0 || on === '') return 'Nothing to read';
  return how === 'paper' ? `${writeDate(on)}, on paper` : writeDate(on);
}

/** The rows of the list, heads first: who, by which way, and how they stand with each matter. */
export function confirmedRows(people: readonly PersonConfirmed[], today: PlainDate): readonly (readonly string[])[] {
  return [
    ['Person', 'Confirms', ...declarationMatters.map((matter) => listTitles[matter]), 'Late'],
    ...people.map(({ who, matters }) => [
      who.name,
      who.member === undefined ? 'On paper' : 'At their own sign-in',
      ...declarationMatters.map((matter) => confirmedWords(matters[matter])),
      declarationMatters.some((matter) => isLate(matters[matter], today)) ? 'More than a month' : '',
    ]),
  ];
}

/** Above a column of everybody. */
export const listTitles: Readonly<Record<DeclarationMatter, string>> = {
  ...matterTitles,
  aims: 'The aims of their accounts',
};
