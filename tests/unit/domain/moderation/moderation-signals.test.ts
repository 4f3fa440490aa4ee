// Each signal about the daily look comes when its cause comes and goes when it goes.

import { describe, expect, test } from 'vitest';
import { lateAnswers, noRota, unexplainedGap } from '#shared/domain/signals/moderation-signals';
import { acted, addBreak, daysFrom, look, writtenOn } from '../../../builders/looks';
import {
  adaPerson,
  addAccount,
  benPerson,
  changeAccount,
  day,
  fold,
  give,
  goodAccount,
  id,
  inReview,
  instagram,
  messages,
  people,
  policy,
  sign,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';

const title = 'Instagram @riversideyouth';

describe('a live account without a rota', () => {
  const without = fold(smallWorkbook, changeAccount(instagram, { rota: [] }));

  test('gives a signal that leads to its rota, until there is one or it is not live', () => {
    expect(noRota(without, day('2027-03-01'))).toEqual([
      expect.objectContaining({
        sentence: `${title} has no rota.`,
        place: { name: 'record', register: 'accounts', record: instagram, field: 'rota' },
      }),
    ]);
    expect(noRota(smallWorkbook, day('2027-03-01'))).toEqual([]);
    expect(noRota(fold(without, changeAccount(instagram, { state: 'dormant' })), day('2027-03-01'))).toEqual([]);
  });

  test('gives none of its own where it has no moderator: that is said already', () => {
    expect(noRota(fold(without, changeAccount(instagram, { moderator: '' })), day('2027-03-01'))).toEqual([]);
  });

  test('gives one signal for all of them, that leads to all of them', () => {
    const { rota: _, ...other } = goodAccount(adaPerson, benPerson);
    const two = fold(without, addAccount(id('record', 6), other));
    expect(noRota(two, day('2027-03-01'))).toEqual([
      expect.objectContaining({ sentence: 'Two live accounts have no rota.', place: { name: 'moderation' } }),
    ]);
  });
});

describe('days in a row on which nobody looked', () => {
  const today = day('2027-03-04');
  const sentences = (state: typeof smallWorkbook, on = today) =>
    unexplainedGap(state, on).map(({ sentence, reason }) => [sentence, reason]);
  const first = writtenOn(smallWorkbook, '2027-03-01', [look('2027-03-01')]);

  test('give a signal when they are more than may be missed, until somebody writes who looked', () => {
    expect(sentences(first, day('2027-03-03'))).toEqual([]);
    expect(sentences(first)).toEqual([
      [
        `Nobody looked at ${title} on two days in a row.`,
        '2 to 3 March 2027. Write down who looked, or why nobody did.',
      ],
    ]);
    expect(sentences(writtenOn(first, '2027-03-04', [look('2027-03-02')]))).toEqual([]);
  });

  test('give none once there is a reason, or when the organisation was closed', () => {
    for (const kind of ['missed', 'closed']) {
      const because = { kind, from: '2027-03-02', to: '2027-03-03', account: instagram, because: 'Snow' };
      expect(sentences(writtenOn(first, '2027-03-04', [addBreak(7, because)]))).toEqual([]);
    }
    const other = { kind: 'missed', from: '2027-03-02', to: '2027-03-03', account: id('record', 9), because: 'Snow' };
    expect(sentences(writtenOn(first, '2027-03-04', [addBreak(7, other)]))).toHaveLength(1);
  });

  test('may be as many as the account says', () => {
    expect(sentences(fold(first, changeAccount(instagram, { mayMiss: '2' })))).toEqual([]);
    expect(sentences(fold(first, changeAccount(instagram, { mayMiss: '2' })), day('2027-03-05'))).toHaveLength(1);
    const none = fold(first, changeAccount(instagram, { mayMiss: '0' }));
    expect(sentences(none, day('2027-03-03'))).toEqual([
      [
        `Nobody looked at ${title} on one day that was promised.`,
        '2 March 2027. Write down who looked, or why nobody did.',
      ],
    ]);
  });

  test('are no longer asked about once their quarter is signed, when nothing can be written of them', () => {
    const march = writtenOn(
      inReview,
      '2027-03-01',
      daysFrom('2027-03-01', '2027-03-20').map((on) => look(on)),
    );
    const april = writtenOn(
      march,
      '2027-04-01',
      daysFrom('2027-04-01', '2027-04-04').map((on) => look(on)),
    );
    expect(sentences(april, day('2027-04-05'))).toHaveLength(1);
    const signed = fold(april, give(spring, messages), give(spring, people), give(spring, policy), sign(spring));
    expect(sentences(signed, day('2027-04-05'))).toEqual([]);
  });

  test('are none of an account that is not live', () => {
    expect(sentences(fold(first, changeAccount(instagram, { state: 'closed' })))).toEqual([]);
  });
});

describe('answers that took longer than promised', () => {
  const promised = writtenOn(smallWorkbook, '2027-03-01', [changeAccount(instagram, { answerWithin: '24' })]);

  test('give a signal with the promise, and none when they were soon enough or nothing is promised', () => {
    const late = writtenOn(promised, '2027-03-02', [acted('2027-03-01', 3_000)]);
    expect(lateAnswers(late, day('2027-03-02'))).toEqual([
      expect.objectContaining({
        sentence: `An answer on ${title} took longer than promised.`,
        reason: 'You promise one within one day. Look at who answers, or promise less.',
        place: { name: 'moderation' },
      }),
    ]);
    const twice = writtenOn(late, '2027-03-02', [acted('2027-03-02', 1_441)]);
    expect(lateAnswers(twice, day('2027-03-02'))[0]?.sentence).toBe(`2 answers on ${title} took longer than promised.`);
    expect(lateAnswers(writtenOn(promised, '2027-03-01', [acted('2027-03-01', 1_440)]), day('2027-03-02'))).toEqual([]);
    expect(
      lateAnswers(writtenOn(smallWorkbook, '2027-03-01', [acted('2027-03-01', 9_000)]), day('2027-03-02')),
    ).toEqual([]);
  });
});
