// Which days were to be looked at: the rota as it was then, closed days, and where nobody knows. What nobody promised or wrote is no gap.

import { describe, expect, test } from 'vitest';
import { coverageOf, gapsIn, lookedAtOn } from '#shared/domain/moderation/coverage';
import { figuresOfAccount, figuresOfQuarter } from '#shared/domain/moderation/figures';
import { peopleDownFor, promisedWeekdays } from '#shared/domain/moderation/rota';
import { waitedWords } from '#shared/domain/moderation/waited-words';
import type { Quarter } from '#shared/domain/quarter';
import { recordsOf, type State } from '#shared/domain/state';
import { acted, addBreak, daysFrom, look, writtenOn } from '../../../builders/looks';
import {
  adaPerson,
  addAccount,
  benPerson,
  changeAccount,
  day,
  firstQuarter,
  goodAccount,
  id,
  instagram,
  smallWorkbook,
} from '../../../builders/small-workbook';

const weekdayRota = { rota: [{ days: 'weekdays', person: benPerson }] };
const signs = { 'looked at': 'L', missed: 'm', 'not yet': '?', closed: 'c', free: '-', unknown: '.' } as const;
/** A sign a day. */
const signsOf = (state: State, from: string, to: string, today = '2027-03-31') =>
  coverageOf(state, instagram, day(from), day(to), day(today))
    .map(({ standing }) => signs[standing])
    .join('');
const gapsOf = (state: State, from: string, to: string, today = '2027-03-31') =>
  gapsIn(coverageOf(state, instagram, day(from), day(to), day(today)));

describe('a rota', () => {
  test('is of weekdays, the weekend, every day or single days, together', () => {
    const weekdaysOf = (...days: readonly string[]) =>
      promisedWeekdays({ rota: days.map((each) => ({ days: each, person: benPerson })) });
    expect(weekdaysOf('weekdays')).toBe('yyyyynn');
    expect(weekdaysOf('weekend')).toBe('nnnnnyy');
    expect(weekdaysOf('every-day')).toBe('yyyyyyy');
    expect(weekdaysOf('monday', 'sunday')).toBe('ynnnnny');
    expect(weekdaysOf('someday')).toBe('');
    expect(weekdaysOf()).toBe('');
  });

  test('says who is down for a day, and the moderator where there is none', () => {
    const rota = [
      { days: 'weekdays', person: benPerson },
      { days: 'every-day', person: adaPerson },
      { days: 'monday', person: benPerson },
    ];
    expect(peopleDownFor({ rota }, day('2027-03-01'))).toEqual([benPerson, adaPerson]);
    expect(peopleDownFor({ rota }, day('2027-03-06'))).toEqual([adaPerson]);
    expect(peopleDownFor({ moderator: benPerson }, day('2027-03-06'))).toEqual([benPerson]);
    expect(
      peopleDownFor({ rota: [{ days: 'monday', person: adaPerson }], moderator: benPerson }, day('2027-03-06')),
    ).toEqual([]);
  });
});

describe('the days of an account', () => {
  test('are told apart: looked at, missed, free, closed, not yet', () => {
    // 1 March 2027 is a Monday; the workbook of every test was written on it.
    const state = writtenOn(smallWorkbook, '2027-03-01', [
      changeAccount(instagram, weekdayRota),
      look('2027-03-01'),
      look('2027-03-02'),
      addBreak(7, { kind: 'closed', from: '2027-03-04', to: '', account: '', because: 'Training day' }),
    ]);
    expect(signsOf(state, '2027-02-26', '2027-03-31', '2027-03-09')).toBe('...LLmcm--m?');
  });

  test('before anything was promised or written down are unknown, and no gap', () => {
    const { rota: _, ...without } = goodAccount(adaPerson, benPerson);
    const bare = writtenOn(smallWorkbook, '2027-03-01', [addAccount(id('record', 5), without)]);
    const states = coverageOf(bare, id('record', 5), day('2027-03-01'), day('2027-03-31'), day('2027-03-31'));
    expect([...new Set(states.map(({ standing }) => standing))]).toEqual(['unknown']);
    // With a first look every day counts from it on, as the guidance has it.
    const begun = writtenOn(bare, '2027-03-10', [look('2027-03-10', { account: id('record', 5) })]);
    const days = coverageOf(begun, id('record', 5), day('2027-03-08'), day('2027-03-14'), day('2027-03-14'));
    expect(days.map(({ standing }) => signs[standing]).join('')).toBe('..Lmmm?');
  });

  test('are judged by the rota as it was then, not as it is now', () => {
    const state = [
      ['2027-03-08', changeAccount(instagram, weekdayRota)],
      ['2027-03-15', changeAccount(instagram, { rota: [{ days: 'monday', person: benPerson }] })],
    ] as const;
    const after = state.reduce((before, [on, change]) => writtenOn(before, on, [change]), smallWorkbook);
    // A week of every day, a week of weekdays, then Mondays.
    expect(signsOf(after, '2027-03-01', '2027-03-24')).toBe('mmmmmmmmmmmm--m------m--');
  });

  test('are free while the account is not live, and a look on a free day is kept all the same', () => {
    const dormant = writtenOn(smallWorkbook, '2027-03-03', [changeAccount(instagram, { state: 'dormant' })]);
    const state = writtenOn(dormant, '2027-03-06', [look('2027-03-05')]);
    expect(signsOf(state, '2027-03-01', '2027-03-06', '2027-03-06')).toBe('mm--L-');
    expect(figuresOfAccount(state, instagram, firstQuarter, day('2027-03-06'))).toMatchObject({
      promised: 2,
      lookedAt: 0,
    });
  });

  test('a closed time of one account is none of another', () => {
    const other = addBreak(7, {
      kind: 'closed',
      from: '2027-03-01',
      to: '2027-03-02',
      account: id('record', 9),
      because: 'x',
    });
    expect(signsOf(writtenOn(smallWorkbook, '2027-03-01', [other]), '2027-03-01', '2027-03-03')).toBe('mmm');
    const own = addBreak(7, { kind: 'closed', from: '2027-03-01', to: '2027-03-02', account: instagram, because: 'x' });
    expect(signsOf(writtenOn(smallWorkbook, '2027-03-01', [own]), '2027-03-01', '2027-03-03')).toBe('ccm');
  });
});

describe('a gap', () => {
  const looked = (...days: readonly string[]) =>
    writtenOn(
      smallWorkbook,
      '2027-03-01',
      days.map((on) => look(on)),
    );

  test('is a run of days that were to be looked at; closed and free days between neither end it nor count', () => {
    const state = writtenOn(looked('2027-03-01', '2027-03-09'), '2027-03-01', [
      changeAccount(instagram, weekdayRota),
      addBreak(7, { kind: 'closed', from: '2027-03-04', to: '2027-03-04', because: 'Training day' }),
    ]);
    // Tuesday, Wednesday, Friday, Monday: the Thursday was closed, the weekend free.
    expect(gapsOf(state, '2027-03-01', '2027-03-09')).toEqual([
      { from: '2027-03-02', to: '2027-03-08', days: 4, because: '' },
    ]);
  });

  test('has a reason when there is one for every day of it', () => {
    const missed = { kind: 'missed', from: '2027-03-02', account: instagram, because: 'Ben was ill' };
    const base = looked('2027-03-01', '2027-03-05');
    const some = writtenOn(base, '2027-03-05', [addBreak(7, { ...missed, to: '2027-03-03' })]);
    expect(gapsOf(some, '2027-03-01', '2027-03-05')).toEqual([
      { from: '2027-03-02', to: '2027-03-04', days: 3, because: '' },
    ]);
    const all = writtenOn(some, '2027-03-05', [
      addBreak(8, { kind: 'missed', from: '2027-03-04', because: 'No internet' }),
    ]);
    expect(gapsOf(all, '2027-03-01', '2027-03-05').map(({ because }) => because)).toEqual(['Ben was ill; No internet']);
  });

  test('ends yesterday while today is not over', () => {
    expect(gapsOf(looked('2027-03-01'), '2027-03-01', '2027-03-31', '2027-03-04')).toEqual([
      { from: '2027-03-02', to: '2027-03-03', days: 2, because: '' },
    ]);
  });
});

describe('the figures of a quarter', () => {
  const facebook = id('record', 6);
  const two = writtenOn(smallWorkbook, '2027-03-01', [
    changeAccount(instagram, { answerWithin: '24' }),
    addAccount(facebook, { ...goodAccount(adaPerson, benPerson), platform: 'facebook-page', ...weekdayRota }),
  ]);

  test('count the days that were to be looked at and those that were, for each account and all of them', () => {
    const state = writtenOn(two, '2027-03-08', [
      ...daysFrom('2027-03-01', '2027-03-04').map((on) => look(on)),
      acted('2027-03-01', 30, facebook),
      acted('2027-03-02', 60, facebook),
      acted('2027-03-05', 90, facebook),
      acted('2027-03-06', 600, facebook),
    ]);
    const { accounts, all } = figuresOfQuarter(state, firstQuarter, day('2027-03-08'));
    expect(accounts.map(({ account, figures }) => [account.record, figures])).toEqual([
      [
        instagram,
        expect.objectContaining({
          promised: 7,
          lookedAt: 4,
          longestGap: { account: instagram, from: '2027-03-05', to: '2027-03-07', days: 3, because: '' },
          answers: 0,
          medianMinutes: null,
        }),
      ],
      // The Saturday was not promised; its answer still counts as one.
      [
        facebook,
        expect.objectContaining({
          promised: 5,
          lookedAt: 3,
          longestGap: { account: facebook, from: '2027-03-03', to: '2027-03-04', days: 2, because: '' },
          answers: 4,
          medianMinutes: 75,
          withStandard: 0,
        }),
      ],
    ]);
    expect(all).toMatchObject({ promised: 12, lookedAt: 7, answers: 4, medianMinutes: 75 });
    expect(all.longestGap).toMatchObject({ account: instagram, days: 3 });
  });

  test('today counts once somebody looked, and never against anybody', () => {
    const first = day('2027-03-01');
    expect(figuresOfAccount(two, instagram, firstQuarter, first)).toMatchObject({ promised: 0, lookedAt: 0 });
    const looked = writtenOn(two, '2027-03-01', [look('2027-03-01')]);
    expect(figuresOfAccount(looked, instagram, firstQuarter, first)).toMatchObject({ promised: 1, lookedAt: 1 });
  });

  test('hold each answer against what was promised on its day', () => {
    const first = writtenOn(two, '2027-03-05', [
      acted('2027-03-01', 24 * 60),
      acted('2027-03-02', 24 * 60 + 1),
      look('2027-03-03'),
    ]);
    const later = writtenOn(first, '2027-03-06', [changeAccount(instagram, { answerWithin: '48' })]);
    const state = writtenOn(later, '2027-03-07', [acted('2027-03-07', 40 * 60)]);
    expect(figuresOfAccount(state, instagram, firstQuarter, day('2027-03-08'))).toMatchObject({
      answers: 3,
      medianMinutes: 24 * 60 + 1,
      withStandard: 3,
      withinStandard: 2,
    });
  });

  test('are none for a quarter of which nothing is written down', () => {
    const before: Quarter = { year: 2026, quarter: 4 };
    expect(figuresOfQuarter(two, before, day('2027-03-08')).accounts).toEqual([]);
    expect(figuresOfAccount(two, instagram, before, day('2027-03-08'))).toEqual({
      promised: 0,
      countedFrom: null,
      lookedAt: 0,
      longestGap: null,
      answers: 0,
      medianMinutes: null,
      withStandard: 0,
      withinStandard: 0,
    });
  });

  test('end with the last day of the quarter, and are then no longer changed by a later rota', () => {
    const april = writtenOn(two, '2027-04-02', [changeAccount(instagram, { rota: [] })]);
    const figures = figuresOfAccount(april, instagram, firstQuarter, day('2027-05-10'));
    expect(figures).toMatchObject({ promised: 31, lookedAt: 0 });
    expect(figures.longestGap).toMatchObject({ from: '2027-03-01', to: '2027-03-31', days: 31 });
  });
});

test('of the accounts that are to be looked at on a day those are counted that somebody looked at', () => {
  const girls = id('record', 41);
  const also = { ...goodAccount(adaPerson, benPerson), handle: '@girls' };
  const state = writtenOn(smallWorkbook, '2027-03-01', [addAccount(girls, also)]);
  const count = (of: State, on: string) => lookedAtOn(of, recordsOf(of, 'accounts'), day(on));
  expect(count(state, '2027-03-05')).toEqual({ due: 2, lookedAt: 0 });
  const looked = writtenOn(state, '2027-03-05', [look('2027-03-05')]);
  expect(count(looked, '2027-03-05')).toEqual({ due: 2, lookedAt: 1 });
  const free = writtenOn(looked, '2027-03-05', [changeAccount(girls, weekdayRota)]);
  expect(count(free, '2027-03-06')).toEqual({ due: 1, lookedAt: 0 });
  const closed = { kind: 'closed', from: '2027-03-06', to: '2027-03-06', because: 'Snow' };
  expect(count(writtenOn(free, '2027-03-05', [addBreak(9, closed)]), '2027-03-06')).toEqual({ due: 0, lookedAt: 0 });
});

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [190, '3 hours 10 minutes'],
  [1440, '1 day'],
  [1440 + 59, '1 day'],
  [2 * 1440 + 240, '2 days 4 hours'],
  [74.5, '1 hour 15 minutes'],
])('%d minutes are “%s”', (minutes, words) => {
  expect(waitedWords(minutes)).toBe(words);
});
