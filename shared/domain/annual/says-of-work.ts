// What the records say of what is published, and of looking and answering.

import { liveAccounts } from '../accounts-in-use';
import { contentMix, postsWithin } from '../content/content-mix';
import { spotCheck } from '../content/spot-check';
import { gapDays } from '../moderation/figure-words';
import { figuresOfQuarter } from '../moderation/figures';
import { writeFigures } from '../number-words';
import type { PlainDate } from '../plain-date';
import { type OwnYear, writeYear } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { type FieldValues, textOf } from '../registers/register';
import type { State } from '../state';
import { firstDayOfYear, lastDayOfYear, quartersOfYear } from './annual-round';
import { good, type Looked, open, type Says } from './found';

const posts = { name: 'register', register: 'posts' } as const;
const days = { name: 'moderation' } as const;

export const saysOfContent: Says = (looked) => {
  const { state, year, today } = looked;
  const days = { from: firstDayOfYear(year), to: lastDayOfYear(year) };
  const mix = contentMix(state, days);
  if (mix.posts === 0) return [open(`No post of ${writeYear(year)} is written down.`, 2, posts)];
  const read = postsWithin(state, days).filter(({ fields }) => isRead(fields)).length;
  const words = `${read} of ${mix.posts} posts of ${writeYear(year)} were read or checked by somebody else.`;
  return [
    read >= mix.posts * mostPosts ? good(words, posts) : open(words, 2, posts),
    rightsSay(state, year, today),
    mix.judged === 0
      ? open('Nobody wrote down how the posts sound, or whether they ask and answer.', 3, posts)
      : good(`${mix.twoWay} of ${mix.judged} posts ask or answer.`, posts),
  ];
};

const mostPosts = 0.8;

function isRead(fields: FieldValues): boolean {
  return textOf(fields, 'proofReadBy') !== '' || textOf(fields, 'checkedBy') !== '';
}

/** Copyright: whose each picture, piece of music and text is, and why it may be used. */
function rightsSay(state: State, year: OwnYear, today: PlainDate) {
  const drawn = quartersOfYear(year).flatMap((quarter) => spotCheck(state, quarter, today));
  const right = drawn.filter(({ isRight }) => isRight).length;
  const words = `Of ${drawn.length} posts drawn quarter by quarter, the rights in ${right} are written down.`;
  return right >= drawn.length * mostPosts ? good(words, posts) : open(words, 2, posts);
}

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
