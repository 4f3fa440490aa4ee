// How somebody stands with a matter: confirmed and when, or waiting and since when, and what the text says that they have not confirmed.
// What was taken out of a text asks for nothing: whoever confirmed more has confirmed what is left.

import type { DeclarationMatter } from '../change';
import { addDays, dayOf, daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { textOf } from '../registers/register';
import { ofMember, recordsOf, type State } from '../state';
import { type ClauseToRead, textToRead } from './texts-to-read';
import type { Confirming } from './who-confirms';

/** For so long a confirmation holds while its text stays as it is. */
const holdsDays = 365;

/** After so many days of waiting, coordinators are told. */
const lateAfterDays = 30;

/** `new`: it was never confirmed. `changed`: the text says something new. `year`: it was confirmed more than a year ago. */
export type WhyWaiting = 'new' | 'changed' | 'year';

export interface Confirmed {
  readonly matter: DeclarationMatter;
  /** What there is to read today; none where nothing is asked of this person. */
  readonly text: readonly ClauseToRead[];
  /** The day on which it was last confirmed, whatever the text said then; empty where never. */
  readonly on: PlainDate | '';
  readonly how: 'sign-in' | 'paper' | '';
  /** Empty where it is confirmed, or there is nothing to confirm. */
  readonly waits: WhyWaiting | '';
  /** Since which day it has been waiting; empty where it does not. */
  readonly waitsSince: PlainDate | '';
  /** The clauses that are new or say something else, of a text that was confirmed before. */
  readonly changed: readonly ClauseToRead[];
  /** The words that a changed clause had when it was confirmed, by the clause; a new one has none. */
  readonly was: Readonly<Record<string, string>>;
}

export function confirmedBy(
  state: State,
  who: Confirming,
  matter: DeclarationMatter,
  { conduct, today }: { readonly conduct: readonly ClauseToRead[]; readonly today: PlainDate },
): Confirmed {
  const text = textToRead(state, matter, who.person, conduct);
  const last = lastConfirmed(state, who, matter);
  const before = new Map(last.clauses?.map(({ clause, words }) => [clause, words]));
  const isNew = (each: ClauseToRead) =>
    last.clauses ? before.get(each.clause) !== each.words : last.on !== '' && heldFrom(state, matter, each) > last.on;
  const changed = last.on === '' ? [] : text.filter(isNew);
  const waits = whyWaiting(text, last.on, changed, today);
  return {
    matter,
    text,
    on: last.on,
    how: last.how,
    waits,
    waitsSince: waits === '' ? '' : waitingSince(who, text, changed, last.on),
    changed,
    was: Object.fromEntries(
      changed.flatMap(({ clause }): [string, string][] => {
        const words = before.get(clause);
        return words === undefined ? [] : [[clause, words]];
      }),
    ),
  };
}

interface LastConfirmed {
  readonly on: PlainDate | '';
  readonly how: Confirmed['how'];
  /** The words that were confirmed; undefined of a paper, whose words are not kept here. */
  readonly clauses?: readonly { readonly clause: string; readonly words: string }[];
}

/** At their own sign-in where they have one that says anything, otherwise by the latest paper. */
function lastConfirmed(state: State, { person, member }: Confirming, matter: DeclarationMatter): LastConfirmed {
  const { declarations } = state.general;
  const key = member === undefined ? '' : ofMember(member, matter);
  const made = Object.hasOwn(declarations, key) ? declarations[key] : undefined;
  const papers = recordsOf(state, 'paper-declarations')
    .filter(({ fields }) => textOf(fields, 'person') === person && textOf(fields, 'matter') === matter)
    .flatMap(({ fields }) => {
      const on = textOf(fields, 'signedOn');
      return isPlainDate(on) ? [on] : [];
    });
  const paper = papers.toSorted().at(-1);
  if (made && (paper === undefined || dayOf(made.at) >= paper)) {
    return { on: dayOf(made.at), how: 'sign-in', clauses: made.clauses };
  }
  return paper === undefined ? { on: '', how: '' } : { on: paper, how: 'paper' };
}

/**
 * From which day a clause is known to have had these words: since it says it has them, or since a member first confirmed them so. A pack may
 * be of a later day than the text that people had on paper.
 */
function heldFrom(state: State, matter: DeclarationMatter, { clause, words, since }: ClauseToRead): PlainDate {
  return Object.values(state.general.declarations)
    .filter(
      (made) => made.matter === matter && made.clauses.some((each) => each.clause === clause && each.words === words),
    )
    .map(({ at }) => dayOf(at))
    .reduce((first, on) => (on < first ? on : first), since);
}

function whyWaiting(
  text: readonly ClauseToRead[],
  on: PlainDate | '',
  changed: readonly ClauseToRead[],
  today: PlainDate,
): WhyWaiting | '' {
  if (text.length === 0) return '';
  if (on === '') return 'new';
  if (changed.length > 0) return 'changed';
  return daysBetween(on, today) > holdsDays ? 'year' : '';
}

function waitingSince(
  { since }: Confirming,
  text: readonly ClauseToRead[],
  changed: readonly ClauseToRead[],
  on: PlainDate | '',
): PlainDate {
  const days = (clauses: readonly ClauseToRead[]) => clauses.map((each) => each.since).toSorted();
  if (on === '') {
    const [first = since] = days(text);
    return first > since ? first : since;
  }
  const last = days(changed).at(-1);
  if (last === undefined) return addDays(on, holdsDays + 1);
  // A clock that was put back, or a pack from a later day, makes nobody late before they confirmed.
  return last > on ? last : on;
}

/** Whether somebody has let it wait so long that they are reminded by others. */
export function isLate({ waitsSince }: Pick<Confirmed, 'waitsSince'>, today: PlainDate): boolean {
  return waitsSince !== '' && daysBetween(waitsSince, today) > lateAfterDays;
}
