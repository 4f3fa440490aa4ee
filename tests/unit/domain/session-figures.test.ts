// What the logs of work with young people come to between two days: counts, and nothing else.

import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#shared/domain/registers/register';
import { sessionFigures, visibilityFigures } from '#shared/domain/young-people/session-figures';
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
const look = (number: number, fields: FieldValues) =>
  addRecord('visibility-checks', id('record', number), {
    on: '2027-02-25',
    seen: [{ thing: 'school' }],
    changed: 'yes',
    state: 'nothing',
    ...fields,
  });

const [from, to] = [day('2027-01-01'), day('2027-03-31')];

describe('the figures of sessions', () => {
  test('count what was held between two days, both of them, by topic and by age', () => {
    const state = fold(
      smallWorkbook,
      session(41, { on: '2027-01-01', topics: [{ topic: 'bullying' }, { topic: 'location' }] }),
      session(42, { on: '2027-03-31', ages: '11-13', tookPart: '12', secondAdult: '', gaveSheet: 'no' }),
      session(43, { on: '2026-12-31' }),
      session(44, { on: '2027-04-01' }),
    );
    expect(sessionFigures(state, from, to)).toEqual({
      sessions: 2,
      tookPart: 21,
      byTopic: { bullying: 2, location: 1 },
      byAges: { '14-17': 1, '11-13': 1 },
      withoutSecondAdult: 1,
      withSheet: 1,
    });
  });

  test('of a number that is none count nobody, and the session all the same', () => {
    const state = fold(smallWorkbook, session(41, { tookPart: 'many' }));
    expect(sessionFigures(state, from, to)).toMatchObject({ sessions: 1, tookPart: 0 });
  });
});

test('the figures of looks at profiles count what could be seen, and a look that found nothing as one', () => {
  const state = fold(
    smallWorkbook,
    look(51, { seen: [{ thing: 'school' }, { thing: 'posts' }], state: 'open' }),
    look(52, { seen: [{ thing: 'nothing' }], changed: 'no' }),
    look(53, { on: '2026-12-31' }),
  );
  expect(visibilityFigures(state, from, to)).toEqual({
    looks: 2,
    withSomethingOpen: 1,
    byThing: { school: 1, posts: 1 },
    changedAtOnce: 1,
    stillOpen: 1,
  });
});
