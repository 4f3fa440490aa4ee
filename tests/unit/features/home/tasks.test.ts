// What is due this quarter, as its work goes on.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { emptyState, type State } from '#shared/domain/state';
import { tasksOf } from '../../../../renderer/features/home/tasks';
import {
  adaAsChecker,
  answered,
  ben,
  checked,
  cleo,
  prepare,
  prepared,
  refuse,
  step,
} from '../../../builders/round-with-three';
import {
  ada,
  changeAccount,
  day,
  firstQuarter,
  fold,
  give,
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

const today = day('2027-03-10');
const tasks = (state: State, on = today) => tasksOf(state, firstQuarter, on, ada);
const told = (state: State, on = today) =>
  tasks(state, on).map(({ name, left, state: progress, overdue }) => [
    name,
    left,
    progress,
    ...(overdue ? [overdue] : []),
  ]);
const all: readonly Change[] = [give(spring, messages), give(spring, people), give(spring, policy)];

describe('before the review is open', () => {
  test('the accounts come first, and nothing else can start', () => {
    expect(told(emptyState(ada))).toEqual([
      ['Write down the accounts', 'No account is live yet', 'not started'],
      ['Open the review', 'After the first live account', 'cannot start yet'],
      ['Sign the quarter', 'After the review', 'cannot start yet'],
    ]);
    expect(tasks(emptyState(ada)).map(({ place }) => place)).toEqual([
      { name: 'register', register: 'accounts' },
      undefined,
      undefined,
    ]);
  });

  test('an account that is not live does not count', () => {
    expect(told(fold(smallWorkbook, changeAccount(instagram, { state: 'closed' })))[0]).toEqual([
      'Write down the accounts',
      'No account is live yet',
      'not started',
    ]);
  });

  test('the review can be opened as soon as an account is live, and is overdue after the quarter day', () => {
    expect(told(smallWorkbook).slice(0, 2)).toEqual([
      ['Write down the accounts', '1 live', 'in progress'],
      ['Open the review', 'Nothing is asked yet', 'not started'],
    ]);
    expect(tasks(smallWorkbook)[1]?.place).toBe('open the review');
    expect(told(smallWorkbook, day('2027-03-25'))[1]).toHaveLength(3);
    expect(told(smallWorkbook, day('2027-03-26'))[1]?.[3]).toBe('Overdue by 1 day');
    expect(told(smallWorkbook, day('2027-04-01'))[1]?.[3]).toBe('Overdue by 7 days');
  });
});

describe('while the review is open', () => {
  test('each account and the organisation is a task, and signing waits for all', () => {
    expect(told(inReview)).toEqual([
      ['Instagram @riversideyouth', '2 of 2 settings to go', 'not started'],
      ['The organisation', '1 of 1 settings to go', 'not started'],
      ['The registers of this quarter', '8 to look at', 'in progress'],
      ['Sign the quarter', 'After the tasks above', 'cannot start yet'],
    ]);
    expect(tasks(inReview).map(({ id, by, place }) => [id, by, place])).toEqual([
      [instagram, '25 March', { name: 'review', round: spring, account: instagram }],
      ['organisation', '25 March', { name: 'review', round: spring }],
      ['registers', '25 March', { name: 'quarter-registers', round: spring }],
      ['sign', '25 March', undefined],
    ]);
  });

  test('what is done is not overdue, what is not is', () => {
    const some = fold(inReview, give(spring, messages), give(spring, policy));
    expect(told(some, day('2027-03-27'))).toEqual([
      ['Instagram @riversideyouth', '1 of 2 settings to go', 'in progress', 'Overdue by 2 days'],
      ['The organisation', 'All 1 answered', 'ready to sign'],
      ['The registers of this quarter', '8 to look at', 'in progress'],
      ['Sign the quarter', 'After the tasks above', 'cannot start yet'],
    ]);
  });

  test('it can be signed when everything is answered', () => {
    const answered = fold(inReview, ...all);
    expect(told(answered).at(-1)).toEqual(['Sign the quarter', 'Everything is answered', 'ready to sign']);
    expect(tasks(answered).at(-1)?.place).toEqual({ name: 'before-signing', round: spring });
    expect(told(answered, day('2027-03-26')).at(-1)?.[3]).toBe('Overdue by 1 day');
  });

  test('when it is signed nothing of it is overdue, and it leads to the reports', () => {
    const signed = fold(inReview, ...all, sign(spring));
    expect(told(signed, day('2027-06-01'))).toEqual([
      ['Instagram @riversideyouth', 'All 2 answered', 'signed'],
      ['The organisation', 'All 1 answered', 'signed'],
      ['The registers of this quarter', 'As they stood, in the report', 'signed'],
      ['Sign the quarter', 'Signed by Ada Okonkwo', 'signed'],
    ]);
    expect(tasks(signed).at(-1)?.place).toEqual({ name: 'reports' });
  });
});

describe('where somebody else can check', () => {
  const steps = (state: State, me: MemberId = ada) =>
    tasksOf(state, firstQuarter, today, me)
      .filter(({ id: task }) => task === 'check' || task === 'sign')
      .map(({ left, state: progress, place }) => [left, progress, place]);
  const lookOver = { name: 'before-signing', round: spring };

  test('checking is a task of its own between answering and signing', () => {
    expect(steps(answered)).toEqual([
      ['Everything is answered. Hand it over', 'not started', lookOver],
      ['After the tasks above', 'cannot start yet', undefined],
    ]);
    expect(told(answered)[0]?.[2]).toBe('ready to check');
  });

  test('it says whom it waits for, and takes only who may to the check', () => {
    expect(steps(prepared)[0]).toEqual(['Waits for Ben Carter to check it', 'ready to check', lookOver]);
    expect(steps(prepared, ben)[0]).toEqual([
      'Waits for you to check it',
      'ready to check',
      { name: 'check', round: spring },
    ]);
    expect(steps(prepared, adaAsChecker)[0]?.[2]).toEqual(lookOver);
  });

  test('once checked it waits to be signed, and then both are settled', () => {
    expect(steps(checked, cleo)).toEqual([
      ['Checked by Ben Carter', 'ready to sign', lookOver],
      ['Waits for you or Ada Okonkwo to sign it', 'ready to sign', lookOver],
    ]);
    expect(told(checked)[0]?.[2]).toBe('ready to sign');
    expect(steps(step(checked, sign(spring), cleo))).toEqual([
      ['Checked by Ben Carter', 'signed', { name: 'reports' }],
      ['Signed by Cleo Mbeki', 'signed', { name: 'reports' }],
    ]);
  });

  test('what was sent back says by whom, until it is handed over again', () => {
    const sentBack = step(prepared, refuse('Not all of it.'), ben);
    expect(steps(sentBack)[0]).toEqual(['Ben Carter sent it back', 'in progress', lookOver]);
    expect(steps(step(sentBack, prepare()))[0]?.[0]).toBe('Waits for Ben Carter to check it');
  });
});

test('open actions are one task, due with the first of them', () => {
  const raise = (number: number, dueOn: string): Change => ({
    kind: 'action-raised',
    action: id('action', number),
    words: 'Do it.',
    owner: '',
    dueOn: day(dueOn),
    from: null,
  });
  const state = fold(inReview, raise(1, '2027-04-01'), raise(2, '2027-03-20'));
  const actions = (of: State, on = today) => tasks(of, on).find(({ id: task }) => task === 'actions');
  expect(actions(inReview)).toBeUndefined();
  expect(actions(state)).toMatchObject({ left: '2 open', by: '20 March', place: { name: 'actions' } });
  expect(actions(state, day('2027-03-20'))).not.toHaveProperty('overdue');
  expect(actions(state, day('2027-03-21'))).toMatchObject({ overdue: 'Overdue' });
  const closed = fold(state, { kind: 'action-closed', action: id('action', 2), done: 'Done.' });
  expect(actions(closed, day('2027-03-21'))).toMatchObject({ left: '1 open', by: '1 April' });
});

test('the review of another quarter is no task of this one', () => {
  expect(tasksOf(inReview, { year: 2027, quarter: 2 }, day('2027-04-02'), ada)[1]?.name).toBe('Open the review');
});
