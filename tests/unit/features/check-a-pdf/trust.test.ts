// Comparing a fingerprint: what counts as the same, and what is said of anything else.

import { expect, test } from 'vitest';
import { compareProblem, readFingerprint } from '../../../../renderer/features/check-a-pdf/trust';

const onCard = '3F9A 07C1 B2E4 58D0 6A1D C93B 40F7 1E85 D2B6 9048 77AC E31F 05CE 8B62 F419 A3D7';

test('the same fingerprint is the same, however it is grouped and written', () => {
  const plain = onCard.replaceAll(' ', '');
  for (const typed of [onCard, plain, plain.toLowerCase(), plain.replace(/(..)(?=.)/g, '$1:'), ` ${onCard}\n`]) {
    expect(compareProblem(typed, onCard)).toBe('');
  }
});

test('one digit that differs makes it another one, and nothing is trusted', () => {
  for (let at = 0; at < onCard.length; at += 1) {
    if (onCard[at] === ' ') continue;
    const typed = `${onCard.slice(0, at)}${onCard[at] === '0' ? '1' : '0'}${onCard.slice(at + 1)}`;
    expect(compareProblem(typed, onCard)).toMatch(/^It is another one/);
  }
});

test('a part of it, none of it and anything else is refused in words that say what is wrong', () => {
  expect(compareProblem('', onCard)).toBe('Type the fingerprint that they gave you.');
  expect(compareProblem(onCard.slice(0, 9), onCard)).toBe('A fingerprint has 64 letters and digits. This has 8.');
  expect(compareProblem(`${onCard} A`, onCard)).toBe('A fingerprint has 64 letters and digits. This has 65.');
  expect(compareProblem(onCard.replace('0', 'O'), onCard)).toContain('“o” is none of them');
  expect(readFingerprint(onCard)).toEqual({ digest: onCard.replaceAll(' ', '').toLowerCase() });
});
