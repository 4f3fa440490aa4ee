// What the records say of what is published, and of looking and answering.

import { liveAccounts } from '../accounts-in-use';
import { gapDays } from '../moderation/figure-words';
import { figuresOfQuarter } from '../moderation/figures';
import { writeFigures } from '../number-words';
import { writeYear } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { textOf } from '../registers/register';
import { recordsOf } from '../state';
import { firstDayOfYear, lastDayOfYear, quartersOfYear } from './annual-round';
import { good, type Looked, open, type Says } from './found';

const posts = { name: 'register', register: 'posts' } as const;
const days = { name: 'moderation' } as const;

export const saysOfContent: Says = ({ state, year }) => {
  const [from, to] = [firstDayOfYear(year), lastDayOfYear(year)];
  const posted = recordsOf(state, 'posts').filter(({ fields }) => {
    const on = textOf(fields, 'postedOn');
    return from <= on && on <= to;
  });
  if (posted.length === 0) return [];
  const checked = posted.filter(({ fields }) => textOf(fields, 'checkedBy') !== '').length;
  const words = `${checked} of ${posted.length} posts in the register for ${writeYear(year)} were checked against the consents.`;
  return [checked === posted.length ? good(words, posts) : open(words, checked === 0 ? 2 : 3, posts)];
};

/** Below this share of the days nobody can say that there is a rota. */
const mostDays = 0.8;
const mostAnswers = 0.8;

export const saysOfModeration: Says = (looked) => {
  const { state } = looked;
  const unwatched = liveAccounts(state).filter(({ fields }) => textOf(fields, 'moderator') === '');
  return [
    ...unwatched.map((account) =>
      open(
        `${accountTitle(account)} has no moderator.`,
        2,
        { name: 'record', register: 'accounts', record: account.record, field: 'moderator' },
        'put right',
      ),
    ),
    ...daysSay(looked),
  ];
};

function daysSay({ state, year, today }: Looked) {
  const quarters = quartersOfYear(year).map((quarter) => figuresOfQuarter(state, quarter, today).all);
  const sum = (of: (each: (typeof quarters)[number]) => number) =>
    quarters.reduce((total, each) => total + of(each), 0);
  const [promised, lookedAt] = [sum((each) => each.promised), sum((each) => each.lookedAt)];
  const [held, kept] = [sum((each) => each.withStandard), sum((each) => each.withinStandard)];
  const longest = quarters.flatMap(({ longestGap }) => longestGap ?? []).toSorted((a, b) => b.days - a.days)[0];
  if (promised === 0) {
    return [open(`Too little is written down of ${writeYear(year)} to say on how many days somebody looked.`, 2, days)];
  }
  const looked = `Somebody looked on ${writeFigures(lookedAt)} of ${writeFigures(promised)} days on which an account was to be looked at.`;
  return [
    lookedAt >= promised * mostDays ? good(looked, days) : open(looked, 2, days, 'put right'),
    ...(longest
      ? [
          longest.because === ''
            ? open(`The longest gap, ${gapDays(longest)}, has no reason written down.`, 3, days)
            : good(`The longest gap, ${gapDays(longest)}, is explained.`, days),
        ]
      : [good('There is no gap.', days)]),
    ...(held === 0
      ? []
      : [
          kept >= held * mostAnswers
            ? good(`${kept} of ${held} answers came within the time that is promised.`, days)
            : open(`${kept} of ${held} answers came within the time that is promised.`, 2, days),
        ]),
  ];
}
