// Choices between the guidance and today's advice: one about each topic, with a reason where it is not today's, and never a password.

import { describe, expect, test } from 'vitest';
import { fieldProblems } from '#shared/domain/check-fields';
import { eraseFromChange } from '#shared/domain/erase-from-change';
import type { FieldValues } from '#shared/domain/registers/register';
import { stances } from '#shared/domain/registers/stances';
import { passwordRuleWords, passwordsKeptWords } from '#shared/domain/stances';
import { undoChanges } from '#shared/domain/undo-change';
import { adaPerson, benPerson, by, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, problemsOf } from './record-problems';

const decided = { decidedBy: adaPerson, decidedOn: '2027-02-01' };
const today: FieldValues = { topic: 'passwords', choice: 'today', everyMonths: '0', ...decided };
const kept: FieldValues = {
  topic: 'password-keeping',
  choice: 'today',
  keptIn: 'manager',
  keptName: 'Bitwarden',
  keeper: adaPerson,
  keeperDeputy: benPerson,
  whenSomebodyLeaves: 'Their access ends that day.',
  ...decided,
};
const add = (fields: FieldValues, record = id('record', 20)) =>
  ({ kind: 'record-added', register: 'stances', record, fields }) as const;

test('following today’s advice needs no reason, keeping the older rule does, and a rule of one’s own says what it is', () => {
  expect(problemsOf(stances, today)).toEqual([]);
  expect(problemsOf(stances, { ...today, choice: 'older', everyMonths: '3' })).toEqual([
    'because: Write why, as you do not follow today’s advice',
  ]);
  expect(problemsOf(stances, { ...today, choice: 'own' })).toEqual([
    'rule: Write what your rule is, as it is one of your own',
    'because: Write why, as you do not follow today’s advice',
  ]);
  expect(problemsOf(stances, { ...today, choice: 'own', rule: 'Four words', because: 'Easier' })).toEqual([]);
});

test('it says who decided and when, and not tomorrow', () => {
  expect(problemsOf(stances, { topic: 'passwords', choice: 'today' })).toEqual([
    'decidedBy: Choose who decided',
    'decidedOn: Write the day it was decided',
  ]);
  expect(problemsOf(stances, { ...today, decidedOn: '2027-03-02' })).toEqual([
    'decidedOn: Write today or a day before it: 2 March 2027 is still to come',
  ]);
  expect(problemsOf(stances, { ...today, topic: 'weather' })).toEqual(['topic: Choose one from the list']);
});

test('how often passwords are changed goes with what was chosen', () => {
  expect(
    problemsOf(stances, { ...today, choice: 'older', because: 'Our funder asks for it', everyMonths: '0' }),
  ).toEqual(['everyMonths: Choose how often, as the older rule is to change them regularly']);
  expect(problemsOf(stances, { ...today, everyMonths: '3' })).toEqual([
    'everyMonths: Today’s advice is not to change them by the calendar. Choose “Only when something happened”, or another rule',
  ]);
});

test('where passwords are kept says in what, who looks after it and what happens when somebody leaves', () => {
  expect(problemsOf(stances, kept)).toEqual([]);
  expect(problemsOf(stances, { topic: 'password-keeping', choice: 'today', ...decided })).toEqual([
    'keptIn: Choose where they are kept',
    'keeper: Choose who looks after it',
    'whenSomebodyLeaves: Write what happens when somebody leaves who could get in',
  ]);
});

test('there is one choice about each topic; changing it is no second one', () => {
  const state = fold(smallWorkbook, add(today));
  const problems = (before: FieldValues) =>
    fieldProblems(stances, { ...today, rule: 'Longer' }, { state, today: day('2027-03-01'), before }).map(
      ({ words }) => words,
    );
  expect(problems({})).toEqual(['You have chosen about this already. Leave this one, and change that choice']);
  expect(problems(today)).toEqual([]);
});

test.each([
  ['rule', { rule: 'password: Kestrel99' }],
  ['because', { because: 'We use SP1D3Rm@n everywhere' }],
])('a password in “%s” is refused', (field, typed) => {
  expect(problemsOf(stances, { ...today, ...typed })[0]).toMatch(new RegExp(`^${field}: This looks like a password`));
});

test.each([
  ['keptName', { keptName: 'code: 4711aa' }],
  ['wayBack', { wayBack: 'The code is 4711aa' }],
  ['whenSomebodyLeaves', { whenSomebodyLeaves: 'Change Harbour7lights at once' }],
])('a password or code in “%s” of where they are kept is refused', (field, typed) => {
  expect(problemsOf(stances, { ...kept, ...typed })[0]).toMatch(new RegExp(`^${field}: This looks like a password`));
});

test('it is looked at again a year after it was decided, or on the day it names', () => {
  expect(cellOf(stances, 'reviewBy', today)).toEqual({ words: '1 February 2028' });
  expect(cellOf(stances, 'reviewBy', { ...today, reviewBy: '2027-02-20' })).toEqual({
    words: '20 February 2027, overdue',
    mark: 'put right',
  });
});

describe('what was chosen, in words', () => {
  test('is nothing before it is chosen', () => {
    expect([passwordRuleWords(smallWorkbook), passwordsKeptWords(smallWorkbook)]).toEqual(['', '']);
  });

  test('says the rule and how often, and where passwords are kept and who sees to it', () => {
    const state = fold(smallWorkbook, add(today), add(kept, id('record', 21)));
    expect(passwordRuleWords(state)).toBe(
      'Your rule for passwords: today’s advice. Changed only when something happened.',
    );
    expect(passwordsKeptWords(state)).toBe(
      'Kept in a password manager: Bitwarden. Ada Okonkwo looks after it, Ben Carter when they are away.',
    );
  });

  test('is not there any more once it is taken back', () => {
    const state = fold(smallWorkbook, add(today));
    const undone = undoChanges(smallWorkbook, [add(today)], by());
    expect(undone).toBeDefined();
    expect(passwordRuleWords(fold(state, ...(undone ?? [])))).toBe('');
  });
});

test('the name of somebody who is erased goes from its words, and not what was chosen', () => {
  const named = add({ ...today, because: 'Ben Carter asked for it.' });
  expect(eraseFromChange(named, { person: benPerson, names: ['Ben Carter'] })).toMatchObject({
    fields: { topic: 'passwords', choice: 'today', because: '[erased] asked for it.' },
  });
});
