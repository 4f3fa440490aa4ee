// Who needs which course, how long a training holds, what Home says of it, and what passing a quiz writes down.

import { describe, expect, test } from 'vitest';
import { checkChange } from '#shared/domain/check-change';
import { addMonths } from '#shared/domain/plain-date';
import { allSignals } from '#shared/domain/signals/all-signals';
import { riskWithoutTrained, trainingMissing, trainingRunsOut } from '#shared/domain/signals/training-signals';
import type { State } from '#shared/domain/state';
import { changesOfPassing } from '#shared/domain/training/after-quiz';
import { trainingMatrix } from '#shared/domain/training/training-matrix';
import { trainedIn } from '#shared/domain/training/training-standing';
import { neededBy } from '#shared/domain/training/who-needs';
import { countingIds } from '../../builders/riverside-state';
import {
  ada,
  adaPerson,
  addPerson,
  addRecord,
  benPerson,
  by,
  changeRecord,
  day,
  fold,
  id,
  moment,
  pack,
  smallWorkbook,
} from '../../builders/small-workbook';

const today = day('2027-03-10');
const course = id('record', 40);
const noor = id('record', 41);
const risk = id('record', 42);
const online = {
  name: 'Online safeguarding',
  forWhom: 'young-people',
  lasts: '12',
  state: 'in-use',
  starter: 'online',
};
const workbook = fold(smallWorkbook, addPerson(noor, 'Noor Aziz'), addRecord('courses', course, online));

let next = 50;
const done = (person: string, doneOn: string, runsOutOn = '') => {
  next += 1;
  return addRecord('trainings', id('record', next), { person, course, doneOn, runsOutOn, shownBy: 'List' });
};
const sentences = (state: State, on = today) =>
  [...riskWithoutTrained(state, on), ...trainingMissing(state, on), ...trainingRunsOut(state, on)].map(
    ({ sentence }) => sentence,
  );

describe('who needs a course', () => {
  const needing = (fields: Record<string, string>, state = workbook) =>
    neededBy(state, { ...online, ...fields }, today).map(({ fields: { name } }) => name);

  test('is worked out from what people do', () => {
    // Ada owns the account, and Ben looks at it.
    expect(needing({ forWhom: 'accounts' })).toEqual(['Ada Okonkwo', 'Ben Carter']);
    expect(needing({ forWhom: 'young-people' })).toEqual(['Ada Okonkwo', 'Ben Carter']);
    expect(needing({ forWhom: 'coordinators' })).toEqual(['Ada Okonkwo']);
    expect(needing({ forWhom: 'everybody' })).toEqual(['Ada Okonkwo', 'Ben Carter', 'Noor Aziz']);
    expect(needing({ forWhom: 'leads' })).toEqual([]);
  });

  test('goes by what the register of people says before anything else', () => {
    const said = fold(
      workbook,
      changeRecord('people', noor, { meetsYoungPeople: 'yes' }),
      changeRecord('people', benPerson, { meetsYoungPeople: 'no' }),
    );
    expect(needing({ forWhom: 'young-people' }, said)).toEqual(['Ada Okonkwo', 'Noor Aziz']);
  });

  test('is nobody who has left, and nobody once the course has ended', () => {
    const left = fold(workbook, changeRecord('people', benPerson, { leftOn: '2027-03-10' }));
    expect(needing({ forWhom: 'accounts' }, left)).toEqual(['Ada Okonkwo']);
    expect(needing({ forWhom: 'everybody', state: 'ended' })).toEqual([]);
  });
});

describe('a training', () => {
  const standing = (state: State, on = today) => trainedIn(state, adaPerson, course, on);

  test('holds for as long as its course says, on its last day too', () => {
    const trained = fold(workbook, done(adaPerson, '2026-03-10'));
    expect(standing(trained)).toMatchObject({ standing: 'runs out soon', until: '2027-03-10' });
    expect(standing(trained, day('2027-03-11')).standing).toBe('ran out');
    expect(standing(trained, day('2027-01-09')).standing).toBe('runs out soon');
    expect(standing(trained, day('2027-01-08')).standing).toBe('in date');
  });

  test('goes by the day that is written down where one is', () => {
    expect(standing(fold(workbook, done(adaPerson, '2026-03-10', '2028-01-01'))).until).toBe('2028-01-01');
  });

  test('does not run out where its course says so, and the one that holds longest counts', () => {
    const twice = fold(workbook, done(adaPerson, '2025-01-10'), done(adaPerson, '2026-12-01'));
    expect(standing(twice)).toMatchObject({ standing: 'in date', doneOn: '2026-12-01', until: '2027-12-01' });
    const forGood = fold(twice, changeRecord('courses', course, { lasts: 'for-good' }));
    expect(standing(forGood)).toMatchObject({ standing: 'in date', until: '' });
  });

  test('of a month’s last day runs out on the last day of a shorter month', () => {
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
    expect(addMonths(day('2026-12-05'), 1)).toBe('2027-01-05');
  });
});

describe('Home', () => {
  test('says who lacks a course, and one line for many', () => {
    expect(sentences(workbook)).toEqual(['Two trainings that people need are missing or have run out.']);
    const one = fold(workbook, done(adaPerson, '2026-12-01'));
    expect(sentences(one)).toEqual(['Ben Carter has not done “Online safeguarding”.']);
    const over = fold(one, done(benPerson, '2026-01-05'));
    expect(sentences(over)).toEqual(['“Online safeguarding” of Ben Carter ran out on 5 January 2027.']);
  });

  test('says what runs out within 60 days', () => {
    const soon = fold(workbook, done(adaPerson, '2026-12-01'), done(benPerson, '2026-04-04'));
    expect(sentences(soon)).toEqual(['“Online safeguarding” of Ben Carter runs out on 4 April 2027.']);
    expect(allSignals(soon, today).some(({ key }) => key === 'training-runs-out')).toBe(true);
  });

  test('says where the owner of a risk was not trained against it, and that owner needs the course', () => {
    const against = fold(
      workbook,
      addRecord('risks', risk, { name: 'A stranger writes', owner: noor, state: 'open' }),
      changeRecord('courses', course, { risks: [{ risk }] }),
      done(adaPerson, '2026-12-01'),
      done(benPerson, '2026-12-01'),
    );
    expect(sentences(against)).toEqual([
      'Noor Aziz sees to the risk “A stranger writes” and has not done “Online safeguarding”.',
      'Noor Aziz has not done “Online safeguarding”.',
    ]);
    expect(sentences(fold(against, done(noor, '2027-01-01')))).toEqual([]);
    expect(sentences(fold(against, changeRecord('risks', risk, { state: 'closed' })))).toEqual([]);
  });
});

describe('a quiz', () => {
  const passed = (seconds: number, right = 7) =>
    ({
      kind: 'quiz-passed',
      pack,
      quiz: 'where-to-turn',
      asked: 8,
      right,
      startedAt: moment('2027-03-10T10:00:00.000Z'),
      finishedAt: moment(new Date(Date.parse('2027-03-10T10:00:00.000Z') + seconds * 1000).toISOString()),
    }) as const;

  test('that was faster than it can be read does not count, in words', () => {
    expect(checkChange(workbook, passed(40), by())).toEqual({ ok: true });
    expect(checkChange(workbook, passed(39), by())).toMatchObject({
      ok: false,
      words: expect.stringMatching(/^That was faster than the questions can be read: eight questions in 39 seconds\./),
    });
    expect(checkChange(workbook, passed(-5), by())).toMatchObject({ ok: false });
    expect(checkChange(workbook, passed(60, 9), by())).toMatchObject({ ok: false });
  });

  test('writes the training of every course that was begun from the one it goes with', () => {
    const passing = { pass: passed(60), member: ada, today, makeRecordId: () => countingIds()('record') };
    const [pass, training, ...others] = changesOfPassing(workbook, { ...passing, starters: ['online'] });
    expect([pass?.kind, others]).toEqual(['quiz-passed', []]);
    expect(training).toMatchObject({
      register: 'trainings',
      fields: {
        person: adaPerson,
        course,
        doneOn: today,
        shownBy: 'The quiz in Quarterday: 7 of 8 right at the first try',
      },
    });
    const after = fold(workbook, ...changesOfPassing(workbook, { ...passing, starters: ['online'] }));
    expect(trainingMatrix(after, today)[0]?.people[0]?.trained.standing).toBe('in date');
    expect(changesOfPassing(workbook, { ...passing, starters: ['another'] })).toHaveLength(1);
  });
});
