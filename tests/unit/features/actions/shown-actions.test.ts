// Which actions the list shows.

import { expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { nothingWords, type Shown, searchActions, shownBy } from '../../../../renderer/features/actions/shown-actions';
import { adaPerson, benPerson, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';

const raise = (number: number, words: string, owner: typeof adaPerson | '', dueOn: string): Change => ({
  kind: 'action-raised',
  action: id('action', number),
  words,
  owner,
  dueOn: day(dueOn),
  from: null,
});
const state = fold(
  smallWorkbook,
  raise(1, 'Add a second holder.', adaPerson, '2027-03-01'),
  raise(2, 'Write to the platform.', benPerson, '2027-04-01'),
  raise(3, 'Renew the café’s policy.', '', '2027-03-01'),
  { kind: 'action-closed', action: id('action', 3), done: 'Signed by the trustees.' },
);
const actions = Object.values(state.general.actions);
const shown = (by: Shown, { person }: { person: string | undefined } = { person: adaPerson }) =>
  actions.filter(shownBy(by, day('2027-03-10'), person)).map(({ number }) => number);
const found = (typed: string) => searchActions(actions, typed, state).map(({ number }) => number);

test('they are shown by what they are: open, overdue, yours, closed or all', () => {
  expect(shown('open')).toEqual([1, 2]);
  expect(shown('overdue')).toEqual([1]);
  expect(shown('yours')).toEqual([1]);
  expect(shown('yours', { person: undefined })).toEqual([]);
  expect(shown('closed')).toEqual([3]);
  expect(shown('all')).toEqual([1, 2, 3]);
});

test('they are found by what has to be done, who does it, what was done and their number', () => {
  expect(found('HOLDER')).toEqual([1]);
  expect(found('ben')).toEqual([2]);
  expect(found("cafe's")).toEqual([3]);
  expect(found('trustees renew')).toEqual([3]);
  expect(found('3')).toEqual([3]);
  expect(found(' ')).toEqual([1, 2, 3]);
  expect(found('nobody')).toEqual([]);
});

test('an empty list says why it is empty', () => {
  expect(nothingWords(' flood ', 'open')).toBe('Nothing matches “flood”. Search for less, or show all.');
  expect(nothingWords('', 'yours')).toBe('No open action is yours.');
  expect(nothingWords('', 'overdue')).toBe('Nothing is overdue.');
  expect(nothingWords('', 'closed')).toBe('No action is closed.');
});
