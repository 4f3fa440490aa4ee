// The log of looks at accounts: one for each account, day and person, kept small, and nothing left of what is taken back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkChange } from '#shared/domain/check-change';
import { firstLookOn, type Look, looksBetween } from '#shared/domain/moderation/moderation-log';
import { addDays, daysBetween } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import { acted, daysFrom, look, takeBack, writtenOn } from '../../../builders/looks';
import {
  ada,
  addMember,
  benPerson,
  by,
  day,
  deepFreeze,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  pack,
  people,
  policy,
  sign,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';

const ben = id('member', 2);
const withBen = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
const looks = (state: State, from = '2026-01-01', to = '2028-12-31') =>
  looksBetween(state.general.moderationLog, instagram, day(from), day(to));

describe('a look at an account', () => {
  test('says who, on which day, what came of it and when it was written down', () => {
    const state = writtenOn(withBen, '2027-03-03', [look('2027-03-03'), acted('2027-03-01', 190)], ben);
    expect(looks(state)).toEqual([
      {
        account: instagram,
        day: '2027-03-01',
        by: ben,
        outcome: 'acted',
        done: 'Answered a question.',
        minutesToAnswer: 190,
        writtenOn: '2027-03-03',
      },
      {
        account: instagram,
        day: '2027-03-03',
        by: ben,
        outcome: 'quiet',
        done: '',
        minutesToAnswer: null,
        writtenOn: '2027-03-03',
      },
    ]);
  });

  test('stands in place of an earlier one of the same person and day, and beside that of another person', () => {
    const first = writtenOn(withBen, '2027-03-01', [acted('2027-03-01', 60)]);
    const both = writtenOn(first, '2027-03-01', [look('2027-03-01')], ben);
    const again = writtenOn(both, '2027-03-02', [look('2027-03-01')]);
    expect(
      looks(again).map((each) => [each.by, each.outcome, each.done, each.minutesToAnswer, each.writtenOn]),
    ).toEqual([
      [ben, 'quiet', '', null, '2027-03-01'],
      [ada, 'quiet', '', null, '2027-03-02'],
    ]);
  });

  test('is taken back by whoever wrote it, and by nobody else', () => {
    const state = writtenOn(withBen, '2027-03-01', [look('2027-03-01')]);
    expect(writtenOn(state, '2027-03-01', [takeBack('2027-03-01')], ben)).toEqual(state);
    const back = writtenOn(state, '2027-03-01', [takeBack('2027-03-01')]);
    expect(back).toEqual(withBen);
    expect(firstLookOn(back.general.moderationLog, instagram)).toBeUndefined();
    expect(checkChange(state, takeBack('2027-03-01'), by(ben))).toEqual({
      ok: false,
      words: 'There is nothing of yours to take back on this day.',
    });
    expect(checkChange(state, takeBack('2027-03-01'), by(ada))).toEqual({ ok: true });
  });

  test('is undone to what was written before it', () => {
    const one = writtenOn(withBen, '2027-03-01', [acted('2027-03-01', 60)]);
    const author = by(ada);
    expect(undoChanges(withBen, [look('2027-03-01')], author)).toEqual([takeBack('2027-03-01')]);
    expect(undoChanges(one, [look('2027-03-01')], author)).toEqual([acted('2027-03-01', 60)]);
    expect(undoChanges(one, [takeBack('2027-03-01')], author)).toEqual([acted('2027-03-01', 60)]);
    // What another wrote is another's.
    expect(undoChanges(one, [look('2027-03-01')], by(ben))).toEqual([takeBack('2027-03-01')]);
  });

  test('of an account that is not there is without effect', () => {
    expect(writtenOn(withBen, '2027-03-01', [look('2027-03-01', { account: id('record', 9) })])).toEqual(withBen);
  });
});

describe('when it is written down', () => {
  const words = (change: Parameters<typeof checkChange>[1], state = smallWorkbook, at = '2027-03-10T12:00:00.000Z') => {
    const verdict = checkChange(state, change, by(ada, at));
    return verdict.ok ? '' : verdict.words;
  };

  test('today and every day back to the start of the quarter can be written, and no day that is still to come', () => {
    expect(words(look('2027-03-10'))).toBe('');
    expect(words(look('2027-01-01'))).toBe('');
    expect(words(look('2027-03-11'))).toBe('Write today or a day before it: 11 March 2027 is still to come.');
    expect(words(look('2026-12-31'))).toBe(
      'The quarter of 31 December 2026 is closed. Days that can still be written down: 1 January to 10 March 2027.',
    );
  });

  test('late in the evening it is the day that it is in London', () => {
    expect(words(look('2027-06-16'), smallWorkbook, '2027-06-15T23:30:00.000Z')).toBe('');
    expect(words(look('2027-06-16'), smallWorkbook, '2027-06-15T22:30:00.000Z')).not.toBe('');
  });

  test('an earlier quarter is open for as long as its review is not signed', () => {
    const april = '2027-04-05T12:00:00.000Z';
    const january = look('2027-01-01');
    expect(words(january, inReview, april)).toBe('');
    const signed = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy), sign(spring));
    expect(words(january, signed, april)).toBe(
      'The review of the quarter of 1 January 2027 is signed. Open it again, with a reason, to write something down of it. Days that can still be written down: 1 to 5 April 2027.',
    );
    const looked = fold(inReview, january, give(spring, messages), give(spring, people), give(spring, policy));
    expect(words(takeBack('2027-01-01'), looked, april)).toBe('');
    expect(words(takeBack('2027-01-01'), fold(looked, sign(spring)), april)).toContain(
      'The review of the quarter of 1 January 2027 is signed.',
    );
  });

  test('catching up an older quarter opens its own days, and none of a quarter that is signed', () => {
    const may = '2027-05-10T12:00:00.000Z';
    const signed = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy), sign(spring));
    const caughtUp = fold(signed, {
      kind: 'round-opened',
      round: id('round', 9),
      checklist: 'quarterly-review',
      quarter: { year: 2026, quarter: 3 },
      pack,
      asked: [messages],
    });
    expect(words(look('2026-08-01'), caughtUp, may)).toBe('');
    expect(words(look('2027-05-01'), caughtUp, may)).toBe('');
    expect(words(look('2026-10-01'), caughtUp, may)).toContain(
      'The quarter of 1 October 2026 has no review. Catch it up first: Home leads to the earlier quarters.',
    );
    expect(words(look('2027-03-31'), caughtUp, may)).toContain('The review of the quarter of 31 March 2027 is signed.');
    expect(words(look('2024-01-01'), caughtUp, may)).toContain('The quarter of 1 January 2024 is closed.');
    for (const closed of ['2026-10-01', '2027-02-01', '2027-03-31']) {
      expect(words(look(closed), caughtUp, may)).toContain(
        'Days that can still be written down: 1 July to 30 September 2026 and 1 April to 10 May 2027.',
      );
    }
  });

  test.each([
    ['an account that is gone', look('2027-03-01', { account: id('record', 9) }), 'This account is no longer there.'],
    ['something done, in words', acted('2027-03-01'), ''],
    ['something done and no words', look('2027-03-01', { outcome: 'acted', done: ' ' }), 'Write what was done.'],
    [
      'nothing to do and words',
      look('2027-03-01', { done: 'Hid it' }),
      'Say that something was done, or take out what was done.',
    ],
    [
      'too many words',
      look('2027-03-01', { outcome: 'acted', done: 'x'.repeat(301) }),
      'Use 300 characters or fewer for what was done.',
    ],
    [
      'a password',
      look('2027-03-01', { outcome: 'acted', done: 'Changed it to Sunshine2027!' }),
      'This looks like a password or a code. Take it out: what is written here is never forgotten.',
    ],
    ['a wait below nothing', acted('2027-03-01', -1), 'Write how long the oldest message waited, like 3 hours.'],
    ['a part of a minute', acted('2027-03-01', 1.5), 'Write how long the oldest message waited, like 3 hours.'],
    [
      'a wait of years',
      acted('2027-03-01', 600_000),
      'That is more than a year. Write how long the oldest message waited, like 3 hours or 2 days.',
    ],
    ['a wait of three hours', acted('2027-03-01', 180), ''],
  ])('%s is answered in words', (_, change, expected) => {
    expect(words(change)).toBe(expected);
  });
});

test('whatever is written and taken back in whatever order, what stands is the last of each person and day', () => {
  const members = [ada, ben];
  const days = daysFrom('2026-12-20', '2027-01-12');
  const deed = fc.record({
    who: fc.constantFrom(...members),
    on: fc.constantFrom(...days),
    what: fc.constantFrom('look', 'act', 'take back'),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const expected = new Map<string, string>();
      let state = deepFreeze(withBen);
      for (const { who, on, what } of deeds) {
        const key = `${on} ${who}`;
        if (what === 'take back') expected.delete(key);
        else expected.set(key, what);
        const change = what === 'look' ? look(on) : what === 'act' ? acted(on, 5) : takeBack(on);
        state = deepFreeze(writtenOn(state, '2027-01-12', [change], who));
      }
      const found = looks(state).map((each: Look) => [
        `${each.day} ${each.by}`,
        each.outcome === 'acted' ? 'act' : 'look',
      ]);
      expect(new Map(found as [string, string][])).toEqual(expected);
      expect(found).toHaveLength(expected.size);
      const first = [...expected.keys()].map((key) => key.slice(0, 10)).sort()[0];
      expect(firstLookOn(state.general.moderationLog, instagram)).toBe(first);
      // Nothing else is left: a log in which all was taken back is as if it had never been written.
      if (expected.size === 0) expect(state).toEqual(withBen);
    }),
    { numRuns: 150 },
  );
});

test('ten years of daily looks at ten accounts by two people stay under 300 kB', () => {
  let { moderationLog } = smallWorkbook.general;
  const accounts = Array.from({ length: 10 }, (_, index) => id('record', 100 + index));
  const many = fold(
    withBen,
    ...accounts.map((record) => ({ kind: 'record-added', register: 'accounts', record, fields: {} }) as const),
  );
  const first = day('2027-01-01');
  const until = day('2036-12-31');
  let state = many;
  for (let index = 0; index <= daysBetween(first, until); index += 30) {
    // Every thirtieth day by each person and account is enough to make every quarter's strings as long as they get.
    const on = addDays(first, index);
    state = accounts.reduce((before, account) => writtenOn(before, on, [look(on, { account })]), state);
    state = accounts.reduce((before, account) => writtenOn(before, on, [look(on, { account })], ben), state);
  }
  ({ moderationLog } = state.general);
  expect(JSON.stringify(moderationLog).length).toBeLessThan(300_000);
});
