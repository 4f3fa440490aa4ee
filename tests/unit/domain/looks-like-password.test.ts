// A password is kept out of the words about it, and ordinary words are let through.

import { expect, test } from 'vitest';
import { looksLikePassword } from '#shared/domain/looks-like-password';

test.each([
  'Tr0ub4dor&3',
  'It is now Summer2027!',
  'Summer2027',
  '“Riverside2019”',
  'password: hunter',
  'The new password is riverside1',
  'PIN 4821',
  'pin=0000',
  'code 493028',
  'qwerty123!',
])('“%s” looks like a password or a code', (text) => {
  expect(looksLikePassword(text)).toBe(true);
});

test.each([
  '',
  'Sam left on 5 April 2027',
  'The Project’s password manager',
  'The password was changed because Tom left in March 2027.',
  'In 1Password, under “Instagram”',
  'Each person’s own sign-in',
  '@riversideyouth2027',
  'office2@riverside-youth.org.uk',
  'https://example.org/A1?x=2',
  'iPhone-13 of the office',
  'Changed on 2027-04-05',
  'A code of conduct',
  'Why? Somebody had seen it!',
])('“%s” does not', (text) => {
  expect(looksLikePassword(text)).toBe(false);
});
