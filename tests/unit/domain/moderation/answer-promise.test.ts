// The promise of an answer, as people are told it and as it is held against, from one place.

import { expect, test } from 'vitest';
import { answeredWithin, answerPromise } from '#shared/domain/moderation/answer-promise';
import { lateAnswers } from '#shared/domain/signals/moderation-signals';
import { changeAccount, day, fold, instagram, smallWorkbook } from '../../../builders/small-workbook';

test('people are told it in the organisation’s own words, or in those of what answers are held against', () => {
  const held = { answerWithin: '24' };
  expect([answerPromise({}), answeredWithin({})]).toEqual(['', '']);
  expect(answerPromise(held)).toBe('Within one day');
  expect(answerPromise({ ...held, responseStandard: 'Within one working day' })).toBe('Within one working day');
  expect(answeredWithin({ ...held, responseStandard: 'Within one working day' })).toBe('Within one day');
});

test('a late answer is told with what it is held against, as the account has it now', () => {
  const late = (answerWithin: string) => {
    const state = fold(smallWorkbook, changeAccount(instagram, { answerWithin }), {
      kind: 'moderation-logged',
      account: instagram,
      day: day('2027-03-01'),
      outcome: 'acted',
      done: 'Answered.',
      minutesToAnswer: 3000,
    });
    return lateAnswers(state, day('2027-03-02')).map(({ reason }) => reason);
  };
  expect(late('24')).toEqual(['You promise one within one day. Look at who answers, or promise less.']);
  expect(late('72')).toEqual([]);
});
