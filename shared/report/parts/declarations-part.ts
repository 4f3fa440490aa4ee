// What people confirm, and who has: by name in the house, in numbers in copies for others. With it, the exceptions for friends and who
// asked before posting.

import { type DeclarationMatter, declarationMatters } from '#shared/domain/change';
import { confirmedTable, confirmedWords, listTitles } from '#shared/domain/declarations/confirmed-table';
import type { ClauseToRead } from '#shared/domain/declarations/texts-to-read';
import { ownClauses } from '#shared/domain/declarations/texts-to-read';
import { textOf } from '#shared/domain/registers/register';
import { recordsOf } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';

export interface MatterRow {
  readonly matter: DeclarationMatter;
  readonly title: string;
  /** How many people have something of it to read. */
  readonly asked: number;
  /** How many of them have confirmed it as it stands. */
  readonly confirmed: number;
}

export interface ConfirmedRow {
  readonly who: string;
  readonly position: string;
  /** How they stand with each matter, in the order of the matters. */
  readonly standing: readonly string[];
}

export interface ExceptionRow {
  readonly who: string;
  readonly relation: string;
  readonly agreedBy: string;
  readonly agreedOn: string;
  readonly reviewBy: string;
  readonly state: string;
}

export interface RequestRow {
  readonly what: string;
  readonly where: string;
  readonly askedBy: string;
  readonly askedOn: string;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredOn: string;
  readonly words: string;
}

export interface DeclarationsPart {
  readonly matters: readonly MatterRow[];
  /** How we behave online, clause by clause; empty where this copy may not print one of our own. */
  readonly clauses: readonly string[];
  /** None in copies for others. */
  readonly people: readonly ConfirmedRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly requests: readonly RequestRow[];
  readonly exceptionsInForce: number;
  readonly requestsAsked: number;
  readonly requestsAnswered: number;
}

export function declarationsPart({ state, seen, today }: MadeFrom, conduct: readonly ClauseToRead[]): DeclarationsPart {
  const people = confirmedTable(state, today, conduct);
  const exceptions = recordsOf(state, 'friend-exceptions');
  const requests = recordsOf(state, 'promotion-requests');
  return {
    // Those who work for us are no small number of young people: how many confirmed is what a funder asks.
    matters: declarationMatters.map((matter) => {
      const asked = people.filter(({ matters }) => matters[matter].text.length > 0);
      const confirmed = asked.filter(({ matters }) => matters[matter].waits === '');
      return { matter, title: listTitles[matter], asked: asked.length, confirmed: confirmed.length };
    }),
    clauses: [
      ...conduct.map(({ words }) => words),
      ...ownClauses(state).map(({ clause }) => seen.words('conduct-clauses', clause, 'words')),
    ],
    people: seen.isOutside
      ? []
      : people.map(({ who, matters }) => ({
          who: who.name,
          position: seen.position(who.person),
          standing: declarationMatters.map((matter) => confirmedWords(matters[matter])),
        })),
    exceptions: seen.isOutside
      ? []
      : exceptions.map(({ record }) => {
          const words = (field: string) => seen.words('friend-exceptions', record, field);
          return {
            who: words('person'),
            relation: words('relation'),
            agreedBy: words('agreedBy'),
            agreedOn: words('agreedOn'),
            reviewBy: words('reviewBy'),
            state: words('state'),
          };
        }),
    requests: seen.isOutside
      ? []
      : requests.map(({ record }) => {
          const words = (field: string) => seen.words('promotion-requests', record, field);
          return {
            what: words('what'),
            where: words('where'),
            askedBy: words('askedBy'),
            askedOn: words('askedOn'),
            answer: words('state'),
            answeredBy: words('answeredBy'),
            answeredOn: words('answeredOn'),
            words: words('words'),
          };
        }),
    exceptionsInForce: exceptions.filter(({ fields }) => textOf(fields, 'state') === 'agreed').length,
    requestsAsked: requests.length,
    requestsAnswered: requests.filter(({ fields }) => !['', 'asked'].includes(textOf(fields, 'state'))).length,
  };
}
