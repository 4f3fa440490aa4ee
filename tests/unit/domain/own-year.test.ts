// The quarters of a workbook: a year of one's own, quarters that were left out and are caught up, and what is refused.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { checkChange } from '#shared/domain/check-change';
import { tellChange } from '#shared/domain/history/tell-change';
import {
  missedQuarters,
  openedLateWords,
  overlapWords,
  presentQuarter,
  quarterInHand,
  roundKeptFor,
  whyNotOpen,
  yearChangeWords,
} from '#shared/domain/own-year';
import { type Quarter, writeQuarter } from '#shared/domain/quarter';
import { roundBefore, roundsInOrder } from '#shared/domain/round';
import { allSignals } from '#shared/domain/signals/all-signals';
import type { State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import {
  by,
  day,
  firstQuarter,
  fold,
  give,
  id,
  inReview,
  messages,
  openRound,
  people,
  policy,
  roundIn,
  sign,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const fromApril = { kind: 'year-set', startsIn: 4 } as const;
const fromFebruary = { kind: 'year-set', startsIn: 2 } as const;
const today = day('2027-11-05');
const signed = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy), sign(spring));
const opened = (number: number, quarter: Quarter) => openRound(id('round', number), quarter, [messages]);
const missed = (state: State, on = today) => missedQuarters(state, on).map(writeQuarter);

describe('the organisation’s own year', () => {
  test('names the quarter it is now, and gives the calendar’s back', () => {
    const own = fold(smallWorkbook, fromApril);
    expect(presentQuarter(own, day('2027-04-01'))).toEqual({ year: 2027, quarter: 1, yearFrom: 4 });
    expect(presentQuarter(own, day('2027-03-31'))).toEqual({ year: 2026, quarter: 4, yearFrom: 4 });
    expect(presentQuarter(fold(own, { ...fromApril, startsIn: 1 }), day('2027-04-01'))).toEqual({
      year: 2027,
      quarter: 2,
    });
  });

  test('changed later leaves the name of a review as it is, and is the same quarter where the months are the same', () => {
    const own = fold(signed, fromApril);
    expect(roundIn(own, spring).quarter).toEqual(firstQuarter);
    expect(writeQuarter(roundIn(own, spring).quarter)).toBe('January to March 2027');
    expect(roundKeptFor(own, presentQuarter(own, day('2027-03-01')))?.round).toBe(spring);
    expect(whyNotOpen(own, presentQuarter(own, day('2027-03-01')), day('2027-03-01'))).toBe(
      'The review of this quarter is already open.',
    );
  });

  test('that cuts the quarters elsewhere says in words which months are in two reviews', () => {
    const own = fold(signed, fromFebruary);
    const now = presentQuarter(own, day('2027-03-20'));
    expect(whyNotOpen(own, now, day('2027-03-20'))).toBe('');
    expect(overlapWords(own, now)).toBe('February and March 2027 are in the review of January to March 2027 as well.');
    expect(yearChangeWords(signed, 2, day('2027-03-20'))).toBe(
      'The quarter now is February to April 2027 (Q1 2027-28), from 1 February 2027 to 30 April 2027. ' +
        'February and March 2027 are in the review of January to March 2027 as well. Reviews keep the names they have.',
    );
    expect(yearChangeWords(signed, 4, day('2027-03-20'))).toContain('Its review is open already.');
    expect(yearChangeWords(smallWorkbook, 4, day('2027-03-20'))).toBe(
      'The quarter now is January to March 2027 (Q4 2026-27), from 1 January 2027 to 31 March 2027.',
    );
  });

  test('is a coordinator’s to set, told in the history, and taken back by undoing', () => {
    expect(checkChange(smallWorkbook, fromApril, by())).toEqual({ ok: true });
    expect(undoChanges(smallWorkbook, [fromApril], by())).toEqual([{ kind: 'year-set', startsIn: 1 }]);
    const told = tellChange(fromApril, {}, { state: smallWorkbook, itemLabel: String });
    expect(told.deed).toBe('set the organisation’s year to begin in April');
  });
});

describe('a quarter that was left out', () => {
  test('is missed from the first review on, and each until it is caught up', () => {
    expect(missed(smallWorkbook)).toEqual([]);
    expect(missed(signed)).toEqual(['April to June 2027', 'July to September 2027']);
    expect(missed(signed, day('2027-06-30'))).toEqual([]);
    const caughtUp = fold(signed, opened(2, { year: 2027, quarter: 2 }));
    expect(missed(caughtUp)).toEqual(['July to September 2027']);
  });

  test('is told on Home with the way to catch up, and is told no more once it is', () => {
    const told = (state: State) => allSignals(state, today).filter(({ key }) => key === 'missed-quarters');
    expect(told(signed)).toMatchObject([
      {
        sentence: 'April to June 2027 and July to September 2027 have no review.',
        place: { name: 'earlier-quarters' },
      },
    ]);
    const both = fold(signed, opened(2, { year: 2027, quarter: 2 }), opened(3, { year: 2027, quarter: 3 }));
    expect(told(both)).toEqual([]);
  });

  test('is not missed where most of it lies in a review of a year that began in another month', () => {
    expect(missed(fold(signed, fromFebruary), day('2027-04-30'))).toEqual([]);
    expect(roundKeptFor(fold(signed, fromFebruary), { year: 2027, quarter: 1, yearFrom: 2 })?.round).toBe(spring);
    expect(roundKeptFor(fold(signed, fromFebruary), { year: 2026, quarter: 4, yearFrom: 2 })).toBeUndefined();
  });

  test('caught up says how late it was opened, and one opened in its time does not', () => {
    const late = applyChange(signed, opened(2, { year: 2027, quarter: 2 }), by(undefined, '2027-11-05T09:00:00.000Z'));
    expect(openedLateWords(roundIn(late, id('round', 2)))).toBe(
      'Opened on 5 November 2027, 128 days after the quarter had ended.',
    );
    expect(openedLateWords(roundIn(signed, spring))).toBe('');
  });

  test('stands in the order of the quarters, whatever the order in which they were opened', () => {
    const state = fold(
      signed,
      opened(4, { year: 2027, quarter: 4 }),
      opened(2, { year: 2027, quarter: 1, yearFrom: 4 }),
    );
    expect(roundsInOrder(state).map(({ round }) => round)).toEqual([spring, id('round', 2), id('round', 4)]);
    expect(roundBefore(state, roundIn(state, id('round', 4)))?.round).toBe(id('round', 2));
  });
});

describe('a quarter that cannot be opened', () => {
  const words = (quarter: Quarter, state = smallWorkbook) =>
    checkChange(state, opened(7, quarter), by(undefined, '2027-11-05T09:00:00.000Z'));

  test('is one that has not begun, one too long ago, and one that is open already, each in words', () => {
    expect(words({ year: 2028, quarter: 1 })).toEqual({
      ok: false,
      words: 'The quarter January to March 2028 has not begun. Its review can be opened once it has.',
    });
    expect(words({ year: 2025, quarter: 3 })).toEqual({
      ok: false,
      words: 'The quarter July to September 2025 is too long ago. Only the last eight quarters can be caught up.',
    });
    expect(words({ year: 2025, quarter: 4 })).toEqual({ ok: true });
    expect(words({ year: 2027, quarter: 4 })).toEqual({ ok: true });
    expect(words({ year: 2026, quarter: 4, yearFrom: 4 }, signed)).toEqual({
      ok: false,
      words: 'The review of this quarter is already open.',
    });
  });
});

test('where the year moves by a month while a review is open, that review is worked on until its quarter is over', () => {
  const moved = fold(inReview, fromFebruary);
  expect(writeQuarter(quarterInHand(moved, day('2027-03-10')))).toBe('January to March 2027');
  expect(missedQuarters(moved, day('2027-06-10'))).toEqual([]);
  expect(writeQuarter(quarterInHand(moved, day('2027-06-10')))).toContain('May');
  expect(quarterInHand(smallWorkbook, day('2027-03-10'))).toEqual(presentQuarter(smallWorkbook, day('2027-03-10')));
});
