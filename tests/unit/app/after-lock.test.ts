// @vitest-environment happy-dom
// What is handed over a lock: read once, and only in the shape that was kept.

import { expect, test } from 'vitest';
import { keepForAfterLock, takeAfterLock } from '../../../renderer/app/after-lock';

test('what was kept is taken once', () => {
  keepForAfterLock({ workbook: 'ab', next: 'put back' });
  expect(takeAfterLock()).toEqual({ workbook: 'ab', next: 'put back' });
  expect(takeAfterLock()).toBeUndefined();
});

test.each([
  null,
  'text',
  { place: { name: 'home' } },
  { afterLock: null },
  { afterLock: { workbook: 'ab', next: 'x' } },
])('what another had kept there is left alone: %j', (state) => {
  history.replaceState(state, '');
  expect(takeAfterLock()).toBeUndefined();
  expect(history.state).toEqual(state);
});
