// What waits to be read and confirmed: of a member's own, and for coordinators of everybody's. What the pack asks is given, because a
// pack is no part of the record.

import { declarationMatters } from '../change';
import { matterWords } from '../declarations/matter-words';
import { type Confirmed, confirmedBy, isLate } from '../declarations/standing';
import type { ClauseToRead } from '../declarations/texts-to-read';
import { type Confirming, whoConfirms } from '../declarations/who-confirms';
import type { MemberId } from '../ids';
import { capital, countOf, listOf, numberWord } from '../number-words';
import { type PlainDate, writeDate } from '../plain-date';
import { hasRole, type State } from '../state';
import type { Signal } from './signal';

export function declarationSignals(
  state: State,
  today: PlainDate,
  me: MemberId,
  conduct: readonly ClauseToRead[],
): readonly Signal[] {
  const everybody = whoConfirms(state, today);
  const mine = everybody.find(({ member }) => member === me);
  return [
    ...(mine ? ofMine(state, mine, { conduct, today }) : []),
    ...(hasRole(state, me, 'coordinator') ? ofOthers(state, everybody, { conduct, today, me }) : []),
  ];
}

interface Looking {
  readonly conduct: readonly ClauseToRead[];
  readonly today: PlainDate;
}

/** One line for all that waits: it is read in one go. */
function ofMine(state: State, mine: Confirming, looking: Looking): readonly Signal[] {
  const waiting = declarationMatters
    .map((matter) => confirmedBy(state, mine, matter, looking))
    .filter(({ waits }) => waits !== '');
  const [first, ...others] = waiting;
  if (!first) return [];
  return [
    {
      key: `confirm:${mine.member ?? ''}`,
      level: 'look again',
      sentence: `Read and confirm ${listOf(waiting.map(({ matter }) => ownWords[matter]))}.`,
      reason:
        others.length === 0 ? whyWords(first) : 'Everybody who signs in does, once a year and when a text changes.',
      button: 'Read it',
      place: others.length === 0 ? { name: 'declaration', matter: first.matter } : { name: 'declarations' },
    },
  ];
}

const ownWords = { ...matterWords, aims: 'the aims of your accounts' };

function whyWords({ waits, changed, on }: Confirmed): string {
  if (waits === 'changed') {
    return `${capital(countOf(changed.length, 'line'))} ${changed.length === 1 ? 'is' : 'are'} new or ${changed.length === 1 ? 'says' : 'say'} something else since you confirmed it.`;
  }
  if (waits === 'year' && on !== '') return `You last confirmed it on ${writeDate(on)}, more than a year ago.`;
  return 'Everybody who signs in does, once a year and when the text changes.';
}

/** Who has let something wait for more than a month. */
function ofOthers(
  state: State,
  everybody: readonly Confirming[],
  { me, ...looking }: Looking & { readonly me: MemberId },
): readonly Signal[] {
  const late = everybody.filter(
    (who) =>
      who.member !== me &&
      declarationMatters.some((matter) => isLate(confirmedBy(state, who, matter, looking), looking.today)),
  );
  const [first, ...others] = late;
  if (!first) return [];
  return [
    {
      key: 'not-confirmed',
      level: 'look again',
      sentence:
        others.length === 0
          ? `For more than a month, ${first.name} has not confirmed what you ask.`
          : `For more than a month, ${numberWord(late.length)} people have not confirmed what you ask.`,
      reason:
        others.length === 0 && first.member === undefined
          ? 'They have no sign-in, so they confirm on paper.'
          : 'Whoever acts for you online has to know what holds. Remind them.',
      button: 'See who',
      place: { name: 'declarations' },
      isForCoordinators: true,
    },
  ];
}
