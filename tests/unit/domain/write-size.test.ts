import { expect, test } from 'vitest';
import { writeSize } from '#shared/domain/write-size';

test.each([
  [840, '840 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [312_400, '312 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_440_000, '1.4 MB'],
  [999_949_999, '999.9 MB'],
  [999_950_000, '1.0 GB'],
  [62_500_000_000, '62.5 GB'],
])('writes %i bytes as %s', (sizeBytes, words) => {
  expect(writeSize(sizeBytes)).toBe(words);
});
