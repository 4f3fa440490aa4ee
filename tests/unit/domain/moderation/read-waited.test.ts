// How long somebody waited, read as people write it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWaited } from '#shared/domain/moderation/read-waited';
import { waitedWords } from '#shared/domain/moderation/waited-words';

test.each([
  ['25 minutes', 25],
  ['25min', 25],
  ['90', 90],
  ['3 hours', 180],
  ['1 hour', 60],
  ['1.5 hours', 90],
  ['1h 30m', 90],
  ['1 hour and 30 minutes', 90],
  ['2 days 4 hours', 3_120],
  ['1 day, 2 hours', 1_560],
  [' 2  Days ', 2_880],
  ['1 week', 10_080],
  ['0', 0],
])('“%s” is %d minutes', (text, minutes) => {
  expect(readWaited(text)).toBe(minutes);
});

test.each([
  '',
  ' ',
  'a while',
  'soon',
  '3 hours or so',
  '1 2',
  '-5',
  '3 hours 20',
  '1e3',
  'minutes',
  '3 moons',
  '999999 hours',
])('“%s” is no time', (text) => {
  expect(readWaited(text)).toBeUndefined();
});

test('what the app writes it reads again, to the hour where it is days', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500_000 }), (minutes) => {
      const again = readWaited(waitedWords(minutes));
      expect(again).toBe(minutes < 1_440 ? minutes : minutes - (minutes % 60));
    }),
  );
});
