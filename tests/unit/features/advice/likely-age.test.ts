// Which ages a sheet is for at first, by what the organisation said of its young people when it was set up.

import { expect, test } from 'vitest';
import { likelyAge } from '../../../../renderer/features/advice/likely-age';

test.each([
  ['11 to 19', '14-17'],
  ['8-12', '8-10'],
  ['10 to 14', '11-13'],
  ['aged 16', '14-17'],
  ['from 9 on', '8-10'],
])('%s is worded as for %s', (said, age) => {
  expect(likelyAge(said)).toBe(age);
});

test('whatever says no age, or one that no sheet is for, begins in the middle', () => {
  for (const said of ['', 'all ages', 'over 21', '3 to 5']) expect([said, likelyAge(said)]).toEqual([said, '11-13']);
});
