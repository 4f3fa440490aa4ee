// A name that is typed to confirm: meant is enough, another name is not.

import { expect, test } from 'vitest';
import { isTypedName } from '../../../renderer/features/typed-name';

test.each(['St Anne’s Drop-in', "st anne's drop-in", '  St  Anne´s Drop‑in '])(
  '%j means St Anne’s Drop-in',
  (typed) => {
    expect(isTypedName(typed, 'St Anne’s Drop-in')).toBe(true);
  },
);

test.each(['', 'St Annes Drop-in', 'St Anne’s', 'Riverside'])('%j does not', (typed) => {
  expect(isTypedName(typed, 'St Anne’s Drop-in')).toBe(false);
});
