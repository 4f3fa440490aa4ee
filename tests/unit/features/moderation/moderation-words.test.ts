// What the screen of the daily look and the review say, in words.

import { describe, expect, test } from 'vitest';
import { coverageOf } from '#shared/domain/moderation/coverage';
import {
  answersWords,
  daysWords,
  logWords,
  longestGapWords,
  lookedAtWords,
  standardWords,
} from '#shared/domain/moderation/figure-words';
import { figuresOfAccount } from '#shared/domain/moderation/figures';
import type { State } from '#shared/domain/state';
import { dayHead, dayMark, looksWords, todayCount } from '../../../../renderer/features/moderation/moderation-words';
import { acted, addBreak, look, writtenOn } from '../../../builders/looks';
import {
  ada,
  addMember,
  benPerson,
  changeAccount,
  day,
  firstQuarter,
  fold,
  id,
  instagram,
  smallWorkbook,
} from '../../../builders/small-workbook';

const ben = id('member', 2);
const withBen = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
const on = (state: State, which: string, today = '2027-03-10') => {
  const [found] = coverageOf(state, instagram, day(which), day(which), day(today));
  if (!found) throw new Error('no day');
  return found;
};

describe('who looked', () => {
  const state = writtenOn(withBen, '2027-03-01', [acted('2027-03-01', 190)]);

  test('is “You” to whoever it was, and a name to others', () => {
    const { looks } = on(state, '2027-03-01');
    expect(looksWords(state, looks, ada)).toBe('You looked. Answered a question. Answered within 3 hours 10 minutes.');
    expect(looksWords(state, looks, ben)).toMatch(/^Ada Okonkwo looked\./);
  });

  test('says when it was written down later than on the day', () => {
    const later = writtenOn(withBen, '2027-03-04', [look('2027-03-02')], ben);
    expect(looksWords(later, on(later, '2027-03-02').looks, ada)).toBe('Ben Carter looked, written on 4 March 2027.');
  });
});

describe('a day', () => {
  test('is marked by how it stands, with who looked or why nobody did', () => {
    const state = writtenOn(withBen, '2027-03-05', [
      changeAccount(instagram, { rota: [{ days: 'weekdays', person: benPerson }] }),
      look('2027-03-01'),
      addBreak(7, { kind: 'missed', from: '2027-03-03', because: 'Ben was ill' }),
      addBreak(8, { kind: 'closed', from: '2027-03-04', because: 'Training' }),
    ]);
    const both = writtenOn(state, '2027-03-05', [look('2027-03-01')], ben);
    expect(dayMark(on(both, '2027-03-01'), both)).toEqual({ mark: 'looked at', more: 'by Ada Okonkwo and Ben Carter' });
    expect(dayMark(on(both, '2027-03-02'), both)).toEqual({ mark: 'missed' });
    expect(dayMark(on(both, '2027-03-03'), both)).toEqual({ mark: 'explained', more: 'Ben was ill' });
    expect(dayMark(on(both, '2027-03-04'), both)).toEqual({ mark: 'not due', more: 'Training' });
    expect(dayMark(on(both, '2027-03-06'), both)).toEqual({ mark: 'not due' });
    expect(dayMark(on(both, '2027-03-10'), both)).toEqual({ mark: 'not yet' });
    expect(dayMark(on(both, '2027-02-01'), both)).toEqual({ mark: 'not written down' });
  });

  test('heads its column by the first letters of its weekday and its number, and in full', () => {
    expect(dayHead(day('2027-03-01'), day('2027-03-02'))).toEqual({
      id: '2027-03-01',
      weekday: 'Mo',
      number: '1',
      words: 'Monday 1 March',
    });
    expect(dayHead(day('2027-03-02'), day('2027-03-02'))).toMatchObject({ now: true });
  });
});

test.each([
  [0, 0, 'No account is to be looked at today.'],
  [0, 3, '0 of 3 looked at today.'],
  [3, 3, 'All 3 are looked at today.'],
  [1, 1, 'The account is looked at today.'],
])('%d looked at of %d', (looked, due, words) => {
  expect(todayCount(looked, due)).toBe(words);
});

test.each([
  ['2027-03-02', '2027-03-02', '2 March 2027'],
  ['2027-03-02', '2027-03-04', '2 to 4 March 2027'],
  ['2027-03-30', '2027-04-02', '30 March to 2 April 2027'],
])('%s to %s is “%s”', (from, to, words) => {
  expect(daysWords(day(from), day(to))).toBe(words);
});

describe('the figures', () => {
  const figuresOn = (state: State, today: string) => figuresOfAccount(state, instagram, firstQuarter, day(today));

  test('say that there is not enough to say where nothing was promised or answered', () => {
    const none = figuresOn(smallWorkbook, '2027-03-01');
    for (const words of [lookedAtWords, longestGapWords, answersWords, standardWords]) {
      expect(words(none)).toBe('Not enough written down to say');
    }
    expect(logWords(none)).toBe('The log does not say enough of this quarter.');
  });

  test('are told with the longest gap, its reason, and how soon messages were answered', () => {
    const state = writtenOn(smallWorkbook, '2027-03-01', [
      changeAccount(instagram, { answerWithin: '2' }),
      acted('2027-03-01', 60),
      acted('2027-03-04', 180),
    ]);
    const figures = figuresOn(state, '2027-03-05');
    expect(lookedAtWords(figures)).toBe('2 of 4 days');
    expect(longestGapWords(figures)).toBe('2 days, 2 to 3 March 2027. No reason is written down.');
    expect(answersWords(figures)).toBe('2 hours (2 answers)');
    expect(standardWords(figures)).toBe('1 of 2');
    expect(logWords(figures)).toBe(
      '2 of 4 days looked at. The longest gap: 2 days, 2 to 3 March 2027. No reason is written down. Half of the answers came within 2 hours.',
    );
    const why = addBreak(7, { kind: 'missed', from: '2027-03-02', to: '2027-03-03', because: 'the moderator was ill' });
    expect(longestGapWords(figuresOn(writtenOn(state, '2027-03-05', [why]), '2027-03-05'))).toBe(
      '2 days, 2 to 3 March 2027. The moderator was ill.',
    );
  });

  test('say so where there is no gap', () => {
    const state = writtenOn(smallWorkbook, '2027-03-02', [look('2027-03-01'), look('2027-03-02')]);
    expect(logWords(figuresOn(state, '2027-03-02'))).toBe('2 of 2 days looked at. There is no gap.');
  });
});
