import { expect, test } from 'vitest';
import { writeWait } from '#shared/domain/write-wait';

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [1_000, '1 second'],
  [1_001, '2 seconds'],
  [30_000, '30 seconds'],
  [59_000, '59 seconds'],
  [59_001, '1 minute'],
  [60_000, '1 minute'],
  [61_000, '2 minutes'],
  [900_000, '15 minutes'],
])('%i ms are %s: never less than there is to wait', (waitMs, words) => {
  expect(writeWait(waitMs)).toBe(words);
});
