// From taking a concern on to signing it off: the steps are the organisation's own, none stays open unexplained, and the lead closes it
// at their own sign-in.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import type { RecordId } from '#shared/domain/ids';
import { openSteps } from '#shared/domain/registers/concern-standing';
import { rowsOf } from '#shared/domain/registers/register';
import {
  beforeClosing,
  closeConcern,
  nextCaseNumber,
  proceduresFor,
  reopenConcern,
  settleStep,
  stepsOfProcedure,
  takeOn,
  usualSteps,
} from '#shared/domain/safeguarding/concern-steps';
import { type Kept, recordOf, type State } from '#shared/domain/state';
import { addConcern, changeConcern } from '../../../builders/concerns';
import { addMember, addPerson, by, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';

const [lead, deputy] = [id('member', 21), id('member', 22)];
const [leadPerson, deputyPerson] = [id('record', 21), id('record', 22)];
const [concern, procedure] = [id('record', 23), id('record', 24)];
const today = day('2027-03-01');

const people = fold(
  smallWorkbook,
  addPerson(leadPerson, 'Priya Nair'),
  addPerson(deputyPerson, 'Deborah Lyle'),
  addMember(lead, 'Priya Nair', ['safeguarding lead'], leadPerson),
  addMember(deputy, 'Deborah Lyle', ['safeguarding deputy'], deputyPerson),
  {
    kind: 'record-added',
    register: 'procedures',
    record: procedure,
    fields: {
      kind: 'bullying',
      state: 'in-force',
      lead: leadPerson,
      firstHour: 'Stay with the young person. Promise no secrecy.',
      firstDay: 'Tell the parents;\nTell the platform',
      outside: 'Report Harmful Content',
    },
  },
  addConcern(concern),
);

function as(member: typeof lead, state: State, change: Change): State {
  const verdict = checkChange(state, change, by(member));
  if (!verdict.ok) throw new Error(verdict.words);
  return applyChange(state, change, by(member));
}

function wordsAgainst(member: typeof lead, state: State, change: Change): string {
  const verdict = checkChange(state, change, by(member));
  return verdict.ok ? '' : verdict.words;
}

const kept = (state: State): Kept => {
  const found = recordOf(state, 'concerns', concern);
  if (!found) throw new Error('no concern');
  return found;
};
const withProcedure = (procedureOf: RecordId | '') =>
  as(lead, people, takeOn(people, kept(people), { caseNumber: 'Case 1', procedure: procedureOf, today }));
const taken = withProcedure(procedure);
const done = { state: 'done', by: leadPerson, on: today, because: '' } as const;
const settledAll = (state: State) =>
  rowsOf(kept(state).fields, 'steps').reduce(
    (before, _, index) => as(lead, before, settleStep(kept(before), index, done)),
    state,
  );
const withOutcome = (state: State) => as(lead, state, changeConcern(concern, { outcome: 'ours' }));

describe('taken on', () => {
  test('it goes by the sentences and lines of the procedure for its kind, each open', () => {
    expect(proceduresFor(people, kept(people)).map(({ record }) => record)).toEqual([procedure]);
    expect(rowsOf(kept(taken).fields, 'steps').map(({ step, part }) => [part, step])).toEqual([
      ['first-hour', 'Stay with the young person'],
      ['first-hour', 'Promise no secrecy'],
      ['first-day', 'Tell the parents'],
      ['first-day', 'Tell the platform'],
      ['outside', 'Report Harmful Content'],
    ]);
    expect(openSteps(kept(taken).fields)).toHaveLength(5);
  });

  test('its steps stay what they were, whatever becomes of the procedure', () => {
    const changed = as(lead, taken, {
      kind: 'record-changed',
      register: 'procedures',
      record: procedure,
      fields: { firstHour: 'Do nothing' },
      because: '',
    });
    expect(rowsOf(kept(changed).fields, 'steps')[0]?.step).toBe('Stay with the young person');
  });

  test('without a procedure it goes by the usual steps', () => {
    expect(rowsOf(kept(withProcedure('')).fields, 'steps')).toEqual(usualSteps);
    expect(stepsOfProcedure({ fields: {} })).toEqual([]);
  });

  test('it gets the next number that is free', () => {
    expect(nextCaseNumber(people)).toBe('Case 1');
    expect(nextCaseNumber(taken)).toBe('Case 2');
  });
});

describe('it cannot be closed', () => {
  const close = (state: State) => closeConcern(kept(state), leadPerson, today);

  test('with a step open, until it is done or there is a reason', () => {
    const opened = withOutcome(taken);
    expect(wordsAgainst(lead, opened, close(opened))).toBe(
      'Steps: “Stay with the young person” is still open. Say that it was done, or why it is not needed',
    );
    const all = settledAll(opened);
    const notNeeded = { state: 'not-needed', by: '', on: '', because: '' } as const;
    const without = settleStep(kept(all), 4, notNeeded);
    expect(wordsAgainst(lead, all, without)).toBe('Steps: Write why “Report Harmful Content” is not needed');
    const explained = as(lead, all, settleStep(kept(all), 4, { ...notNeeded, because: 'The platform took it down' }));
    expect(wordsAgainst(lead, explained, close(explained))).toBe('');
  });

  test('before it was taken on, or while nobody says what came of it', () => {
    expect(wordsAgainst(lead, people, close(people))).toBe(
      'Taken on: Take it on first, so that its steps are looked at',
    );
    const settled = settledAll(taken);
    expect(wordsAgainst(lead, settled, close(settled))).toBe('What came of it: Choose what came of it');
    expect(beforeClosing(settled, kept(settled), leadPerson, today).map(({ field }) => field)).toEqual(['outcome']);
  });

  test('by the deputy while a lead can sign in, nor by anybody in the lead’s name', () => {
    const ready = withOutcome(settledAll(taken));
    const words = 'It takes the safeguarding lead to close a concern, at their own sign-in.';
    expect(wordsAgainst(deputy, ready, closeConcern(kept(ready), deputyPerson, today))).toBe(words);
    expect(wordsAgainst(deputy, ready, close(ready))).toBe(words);
    const unsigned = changeConcern(concern, { closedOn: today });
    expect(wordsAgainst(deputy, ready, unsigned)).toBe('Signed off by: The safeguarding lead signs it off');
    const left = as(id('member', 1), ready, { kind: 'member-left', member: lead, because: 'b' });
    expect(wordsAgainst(deputy, left, closeConcern(kept(left), deputyPerson, today))).toBe('');
  });
});

test('a step that is not needed and has no reason is as open as one that nobody has settled', () => {
  const steps = [
    { step: 'a', state: 'done', because: '' },
    { step: 'b', state: 'not-needed', because: ' ' },
    { step: 'c', state: 'not-needed', because: 'Nobody is in danger' },
    { step: 'd', state: '', because: '' },
  ];
  expect(openSteps({ steps }).map(({ step }) => step)).toEqual(['b', 'd']);
});

test('it can be opened again, with the reason in the history, and is then signed off anew', () => {
  const ready = withOutcome(settledAll(taken));
  const closed = as(lead, ready, closeConcern(kept(ready), leadPerson, today));
  const reopened = as(deputy, closed, reopenConcern(kept(closed), 'More came to light'));
  expect(kept(reopened).fields).toMatchObject({ closedOn: '', signedOffBy: '' });
  expect(wordsAgainst(lead, reopened, closeConcern(kept(reopened), leadPerson, today))).toBe('');
});

test('what the lead signed off is changed by nobody under that name, nor closed in it again', () => {
  const ready = withOutcome(settledAll(taken));
  const closed = as(lead, ready, closeConcern(kept(ready), leadPerson, today));
  const words = 'This concern is closed and signed off. Open it again, with the reason, to change it.';
  expect(wordsAgainst(deputy, closed, changeConcern(concern, { outcome: 'nothing' }))).toBe(words);
  expect(wordsAgainst(deputy, closed, changeConcern(concern, { closedOn: '2027-02-20' }))).toBe(words);
  // Opened by the day alone, it would be closed again in the lead's name by whoever writes a day.
  expect(wordsAgainst(deputy, closed, changeConcern(concern, { closedOn: '' }))).toBe(words);
  expect(wordsAgainst(deputy, closed, reopenConcern(kept(closed), 'More came to light'))).toBe('');
  const openedByDay = as(lead, closed, changeConcern(concern, { closedOn: '' }));
  expect(wordsAgainst(deputy, openedByDay, changeConcern(concern, { closedOn: today }))).toBe(words);
});
