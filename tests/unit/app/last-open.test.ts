// @vitest-environment happy-dom
// Which organisation the sign-in screen begins with.

import { beforeEach, expect, test } from 'vitest';
import type { ListedWorkbook } from '#storage/vault';
import { firstWorkbook, rememberLocked } from '../../../renderer/app/last-open';
import { day } from '../../builders/small-workbook';

const listed = (workbook: string, lastOpenedOn: ListedWorkbook['lastOpenedOn']): ListedWorkbook => ({
  workbook,
  name: workbook,
  isExample: false,
  locality: '',
  members: [],
  lastOpenedOn,
});
const hilltop = listed('hilltop', day('2027-03-09'));
const riverside = listed('riverside', day('2027-03-16'));
const stAnnes = listed('st-annes', day('2027-03-16'));

beforeEach(() => history.replaceState(null, ''));

test('the one that was opened last on this computer, or else the first in the list', () => {
  expect(firstWorkbook([hilltop, riverside, stAnnes])).toBe('riverside');
  expect(firstWorkbook([listed('new', ''), hilltop])).toBe('hilltop');
  expect(firstWorkbook([])).toBe('');
});

test('after locking, the one that was locked in this window', () => {
  rememberLocked('st-annes');
  expect(firstWorkbook([hilltop, riverside, stAnnes])).toBe('st-annes');
});

test('what was locked and is no longer on this computer, or what another page kept, does not count', () => {
  rememberLocked('gone');
  expect(firstWorkbook([hilltop, riverside])).toBe('riverside');
  history.replaceState({ place: { name: 'home' } }, '');
  expect(firstWorkbook([hilltop, riverside])).toBe('riverside');
});
