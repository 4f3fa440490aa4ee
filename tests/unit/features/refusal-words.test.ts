// What is said when a workbook does not open.

import { describe, expect, test } from 'vitest';
import { refusalWords } from '../../../renderer/features/refusal-words';

describe('a wrong passphrase', () => {
  test.each([
    [4, 'This is not the passphrase. 4 more tries before you have to wait'],
    [1, 'This is not the passphrase. One more try before you have to wait'],
    [0, 'This is not the passphrase. After the next wrong one you will have to wait'],
  ])('with %i free tries left', (freeTriesLeft, words) => {
    expect(refusalWords({ state: 'wrong passphrase', freeTriesLeft, waitMs: 0 })).toBe(words);
  });

  test('after which there is a wait', () => {
    expect(refusalWords({ state: 'wrong passphrase', freeTriesLeft: 0, waitMs: 30_000 })).toBe(
      'This is not the passphrase. Try again in 30 seconds',
    );
  });
});

test('too many tries, another window, and what storage says itself', () => {
  expect(refusalWords({ state: 'wait', waitMs: 120_000 })).toBe('Too many tries. Try again in 2 minutes');
  expect(refusalWords({ state: 'open elsewhere', where: 'window' })).toBe(
    'This workbook is open in another window on this computer. Close it there, then try again.',
  );
  expect(refusalWords({ state: 'open elsewhere', where: 'program' })).toBe(
    'This workbook is open in another Quarterday on this computer. Close it there, then try again.',
  );
  expect(refusalWords({ state: 'cannot open', words: 'It is damaged.' })).toBe('It is damaged.');
  expect(refusalWords({ state: 'wrong code', words: 'Group 3 is wrong.' })).toBe('Group 3 is wrong.');
});
