// What the log of sessions comes to between two days: counts, and nothing else.

import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#shared/domain/registers/register';
import { sessionFigures } from '#shared/domain/young-people/session-figures';
import { adaPerson, addRecord, day, fold, id, smallWorkbook } from '../../builders/small-workbook';

const session = (number: number, fields: FieldValues) =>
  addRecord('sessions', id('record', number), {
    on: '2027-02-25',
    group: 'Thursday',
    ages: '14-17',
    tookPart: '9',
    ledBy: adaPerson,
    secondAdult: id('record', 31),
    topics: [{ topic: 'bullying' }],
    gaveSheet: 'yes',
    state: 'nothing',
    ...fields,
  });

const [from, to] = [day('2027-01-01'), day('2027-03-31')];

describe('the figures of sessions', () => {
  test('count what was held between two days, both of them, and in how many something was given out', () => {
    const state = fold(
      smallWorkbook,
      session(41, { on: '2027-01-01', topics: [{ topic: 'bullying' }, { topic: 'location' }] }),
      session(42, { on: '2027-03-31', ages: '11-13', tookPart: '12', secondAdult: '', gaveSheet: 'no' }),
      session(43, { on: '2026-12-31' }),
      session(44, { on: '2027-04-01' }),
    );
    expect(sessionFigures(state, from, to)).toEqual({
      sessions: 2,
      withSheet: 1,
    });
  });
});
