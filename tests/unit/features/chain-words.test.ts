// How the record stands, in a sentence that claims no more than was looked at.

import { expect, test } from 'vitest';
import { chainWords } from '../../../renderer/features/chain-words';
import { moment } from '../../builders/small-workbook';

const since = moment('2027-04-05T09:00:00.000Z');
const at = moment('2027-06-24T14:32:00.000Z');
const checked = { at, entries: 2314, words: '' };
const whole = { since, entries: 2314, checked };

test('unbroken: since when, how many entries, when it was looked at', () => {
  expect(chainWords(whole, moment('2027-06-24T14:32:30.000Z'))).toBe(
    'Unbroken since 5 April 2027, 2,314 entries, checked just now.',
  );
  expect(chainWords(whole, moment('2027-06-24T16:00:00.000Z'))).toBe(
    'Unbroken since 5 April 2027, 2,314 entries, checked 24 June 2027, 15:32.',
  );
});

test('what was written after the look is not said to have been looked at', () => {
  expect(chainWords({ ...whole, entries: 2315 }, at)).toBe(
    'Unbroken since 5 April 2027, 2,314 entries, checked just now. 1 entry written since then.',
  );
});

test('not looked at yet, and broken', () => {
  expect(chainWords({ ...whole, checked: undefined }, at)).toBe('2,314 entries, not checked yet since it was opened.');
  const words = 'The signature of entry 12 is wrong.';
  expect(chainWords({ ...whole, checked: { ...checked, words } }, at)).toBe(words);
});
