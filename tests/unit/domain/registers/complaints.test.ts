// Complaints: the days the law gives, and what is asked of whom.

import { describe, expect, test } from 'vitest';
import { complaints } from '#shared/domain/registers/complaints';
import { overdueRecord } from '#shared/domain/signals/register-signals';
import { complaintWords } from '../../../builders/concerns';
import { addRecord, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, problemsOf } from './record-problems';

const told = (fields: Record<string, string>, today: string) => {
  const state = fold(smallWorkbook, addRecord('complaints', id('record', 51), { ...complaintWords, ...fields }));
  return overdueRecord(state, day(today)).map(({ sentence, reason, isSealed }) => [sentence, reason, isSealed]);
};

describe('a complaint about data protection', () => {
  test('is to be acknowledged within 30 days, and is told to its readers alone once they have passed', () => {
    expect(told({}, '2026-12-31')).toEqual([]);
    expect(told({}, '2027-01-01')).toEqual([
      [
        'The complaint “P. R., data protection” is not acknowledged.',
        'The law gives 30 days. They ran until 31 December 2026.',
        true,
      ],
    ]);
    expect(told({ acknowledgedOn: '2026-12-20' }, '2027-06-01')).toEqual([]);
  });

  test('is told again once the day set for the answer has passed, until it is answered', () => {
    const acknowledged = { acknowledgedOn: '2026-12-20', answerBy: '2027-01-10' };
    expect(told(acknowledged, '2027-01-11').map(([sentence]) => sentence)).toEqual([
      'The complaint “P. R., data protection” is not answered.',
    ]);
    expect(told({ ...acknowledged, answeredOn: '2027-01-09' }, '2027-01-11')).toEqual([]);
  });
});

test('another complaint has no day of the law', () => {
  expect(told({ kind: 'defamation' }, '2027-06-01')).toEqual([]);
});

test('its state is said in words, by what was done last', () => {
  const state = (fields: Record<string, string>) =>
    cellOf(complaints, 'standing', { ...complaintWords, ...fields }).words;
  expect([state({}), state({ acknowledgedOn: '2026-12-02' }), state({ answeredOn: '2026-12-03' })]).toEqual([
    'Not acknowledged',
    'Acknowledged, not answered',
    'Answered',
  ]);
});

test('what was taken down before anybody asked, or answered before it came, is refused in words', () => {
  expect(problemsOf(complaints, { ...complaintWords, answeredOn: '2026-11-30' })).toEqual([
    'answeredOn: Write 1 December 2026 or a day after it: it cannot be before “Received on”',
  ]);
  const taken = { ...complaintWords, takeDownAskedOn: '2026-12-05', takenDownOn: '2026-12-04' };
  expect(problemsOf(complaints, taken)).toEqual([
    'takenDownOn: Write 5 December 2026 or a day after it: it cannot be before “Asked to take something down on”',
  ]);
});
