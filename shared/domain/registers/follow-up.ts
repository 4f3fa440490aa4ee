// What is to follow on something that was written down: it is due on the day that somebody set, until they say that it is done.

import { type Due, textOf } from './register';

/** For a register with the fields `state`, which is `open` while something is to follow, and `followUpBy`. */
export function followUpDue(tell: Due['tell']): Due {
  return {
    field: 'followUpBy',
    on: (fields) => textOf(fields, 'followUpBy'),
    isOver: (fields) => textOf(fields, 'state') !== 'open' || textOf(fields, 'followUpBy') === '',
    heading: 'To be done by',
    tell,
  };
}
