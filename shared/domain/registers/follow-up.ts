// What is to follow on something that was written down: it is due on the day that somebody set, until they say that it is done.

import { type Choice, type Due, textOf } from './register';

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

/** Whether there is something to be done next. */
export const followUpChoices: readonly Choice[] = [
  { value: 'nothing', words: 'Nothing to do', alsoCalled: ['no'] },
  { value: 'open', words: 'Still to do', alsoCalled: ['yes'] },
  { value: 'done', words: 'It is done' },
];
