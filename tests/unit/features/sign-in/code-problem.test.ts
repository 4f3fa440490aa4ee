// What is said of a code that was mistyped, before anything is tried with it.

import { expect, test } from 'vitest';
import { makeInvitationCode, readInvitationCode } from '#shared/crypto/v1/recovery-code';
import { codeProblem } from '../../../../renderer/features/sign-in/code-problem';

const code = makeInvitationCode();
const [first = '', second = '', ...rest] = code.split('-');
const spoil = (group: string) => group.replace(/^./, (sign) => (sign === '7' ? '8' : '7'));

test('a code as it was printed is let through, however it is written', () => {
  expect(codeProblem(readInvitationCode(code), 'four')).toBe(true);
  expect(codeProblem(readInvitationCode(code.toLowerCase().replaceAll('-', ' ')), 'four')).toBe(true);
});

test('a code that is too short or too long is told how long it is', () => {
  const words = 'Type all four groups of five letters and figures';
  expect(codeProblem(readInvitationCode(first), 'four')).toBe(words);
  expect(codeProblem(readInvitationCode(`${code}-${first}`), 'four')).toBe(words);
});

test('the groups that cannot be right are named', () => {
  expect(codeProblem(readInvitationCode([spoil(first), second, ...rest].join('-')), 'four')).toBe(
    'Look again at group 1 of the code',
  );
  expect(codeProblem(readInvitationCode([spoil(first), spoil(second), ...rest].join('-')), 'four')).toBe(
    'Look again at groups 1 and 2 of the code',
  );
});
