// What was posted in a quarter: the mix, what asks or answers, how long an account was silent, and the posts that are drawn to be looked
// at again.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { contentMix, silences } from '#shared/domain/content/content-mix';
import { mixSentences } from '#shared/domain/content/mix-words';
import { proofReading } from '#shared/domain/content/post-readings';
import { spotCheck } from '#shared/domain/content/spot-check';
import { quarterParts } from '#shared/domain/quarter-parts';
import { accounts } from '#shared/domain/registers/accounts';
import type { FieldValues } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { standFor } from '#shared/domain/stand-for-record';
import { recordOf, type State } from '#shared/domain/state';
import { wholePost } from '../../../builders/checked-post';
import {
  ada,
  addMember,
  addRecord,
  benPerson,
  by,
  changeAccount,
  day,
  firstQuarter,
  fold,
  id,
  inReview,
  instagram,
  roundIn,
  spring,
} from '../../../builders/small-workbook';
import { problemsOf } from '../registers/record-problems';

const days = { from: day('2027-01-01'), to: day('2027-03-20') };
const rights = wholePost.rights ?? [];
const up = (number: number, postedOn: string, more: FieldValues = {}) =>
  addRecord('posts', id('record', number), { account: instagram, postedOn, shows: 'A wall', young: 'none', ...more });
const partOf = (state: State, name: string, on = '2027-03-20') =>
  quarterParts(state, roundIn(state, spring), day(on), ada).find(({ part }) => part === name);

describe('the mix of a quarter', () => {
  const ben = id('member', 2);
  const written = fold(
    inReview,
    addMember(ben, 'Ben Carter', ['contributor'], benPerson),
    up(20, '2026-12-31', { kindOfPost: 'news' }),
    up(21, '2027-01-10', { kindOfPost: 'event', style: [{ point: 'short' }] }),
    up(22, '2027-01-31', {
      kindOfPost: 'event',
      style: [{ point: 'two-way' }, { point: 'short' }, { point: 'engaging' }],
    }),
    up(23, '2027-03-01', { kindOfPost: 'question', stage: 'published', words: 'Which wall?' }),
    up(24, '', { stage: 'planned', plannedFor: '2027-03-10', kindOfPost: 'news' }),
  );
  const question = recordOf(written, 'posts', id('record', 23));
  if (!question) throw new Error('no question');
  const state = applyChange(written, standFor(question, proofReading, benPerson, day('2027-02-28')), by(ben));

  test('counts what went up in it, and says how much of it asks or answers', () => {
    const mix = contentMix(state, days);
    expect(mix).toMatchObject({ posts: 3, judged: 2, twoWay: 1, stylePoints: 4, checkedFirst: 1, readFirst: 1 });
    expect(mixSentences(mix)).toEqual([
      'Three posts are written down: an event (2) and a question or poll (1).',
      'One of two asks or answers.',
      'They have 2.0 of the four points of style on average.',
      'The one post that was checked first was read by somebody else.',
    ]);
    expect(mixSentences(mix, { ...mix, judged: 4, stylePoints: 10 })[2]).toBe(
      'They have 2.0 of the four points of style on average, 2.5 the quarter before.',
    );
    expect(mixSentences(contentMix(inReview, days))).toEqual(['No post of this quarter is written down.']);
  });

  test('is in order unless nothing asks or answers, or an account was silent for longer than it may be', () => {
    expect(partOf(state, 'content-mix')?.isInOrder).toBe(true);
    const oneWay = fold(inReview, up(21, '2027-01-10', { style: [{ point: 'short' }] }));
    expect(partOf(oneWay, 'content-mix')?.isInOrder).toBe(false);
    const silent = partOf(fold(state, changeAccount(instagram, { silentAfterDays: '21' })), 'content-mix');
    expect(silent?.isInOrder).toBe(false);
    expect(silent?.sentence).toContain(
      'Instagram @riversideyouth was silent for 28 days, from 1 February to 28 February, where 21 days were the most.',
    );
  });

  test('says of each live account how long it was silent at most', () => {
    expect(silences(state, days)).toMatchObject([{ days: 28, from: '2027-02-01', to: '2027-02-28' }]);
    expect(silences(inReview, days)).toMatchObject([{ days: 79, from: '2027-01-01', to: '2027-03-20' }]);
  });
});

test('an account is silent on Home once it was so for longer than it may be, and only where it says how long', () => {
  const told = (state: State, on: string) =>
    allSignals(state, day(on)).flatMap(({ key, sentence }) => (key.startsWith('account-silent') ? [sentence] : []));
  const posted = fold(inReview, up(20, '2027-03-01'));
  expect(told(posted, '2027-06-01')).toEqual([]);
  const standard = fold(posted, changeAccount(instagram, { silentAfterDays: '14' }));
  expect(told(standard, '2027-03-15')).toEqual([]);
  expect(told(standard, '2027-03-16')).toEqual(['Instagram @riversideyouth has been silent for 15 days.']);
  const { fields } = changeAccount(instagram, { silentAfterDays: 'two weeks' });
  expect(problemsOf(accounts, fields)).toContain('silentAfterDays: Write a whole number of days, such as 14');
});

describe('the posts that are drawn', () => {
  const many = fold(
    inReview,
    ...Array.from({ length: 12 }, (_, index) => up(20 + index, '2027-02-01', { rights: [] })),
  );
  const drawn = (state: State, quarter = firstQuarter) =>
    spotCheck(state, quarter, day('2027-03-20')).map(({ post }) => post.record);

  test('are five, the same for everybody and every day, and not those of another quarter', () => {
    expect(drawn(many)).toHaveLength(5);
    expect(drawn(many)).toEqual(drawn(fold(many)));
    const reversed = { ...many.general.records.posts };
    const turned = Object.fromEntries(Object.entries(reversed).reverse());
    const state = { ...many, general: { ...many.general, records: { ...many.general.records, posts: turned } } };
    expect(drawn(state)).toEqual(drawn(many));
    expect(drawn(many, { year: 2026, quarter: 4 })).toEqual([]);
  });

  test('are named in the review, which leads to the first that does not say whose it is', () => {
    const [first, second] = [up(20, '2027-02-01', { rights }), up(21, '2027-02-02')];
    const state = fold(inReview, first, second);
    const part = partOf(state, 'spot-check');
    expect(part?.isInOrder).toBe(false);
    expect(part?.sentence).toContain('Two posts of this quarter were drawn: ');
    expect(part?.sentence).toContain('2 February 2027');
    expect(part?.place).toEqual({ name: 'record', register: 'posts', record: id('record', 21), field: 'rights' });
    const right = fold(inReview, first);
    expect(partOf(right, 'spot-check')?.isInOrder).toBe(true);
  });
});

test('a post that was ready before it went up counts as held against the consents, and one that was not does not', () => {
  const published = (number: number, more: FieldValues = {}) =>
    up(number, '2027-02-01', { stage: 'published', words: 'Hello', ...more });
  const sampled = (state: State) => partOf(state, 'posts')?.sentence;
  expect(sampled(fold(inReview, published(20)))).toBe(
    'One post was checked against the consents since 1 January 2027.',
  );
  expect(sampled(fold(inReview, published(20, { upBecause: 'In a hurry.' })))).toContain('No posts were checked');
});
