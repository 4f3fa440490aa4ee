// What waits among the concerns and complaints, for those who read them: what nobody has taken on, and counts that were not given for
// the quarter that is over.

import { countOf, numberWord } from '../number-words';
import { dayOf, daysBetween } from '../plain-date';
import { concernStanding } from '../registers/concern-standing';
import { recordTitle } from '../registers/record-title';
import { recordsOf } from '../state';
import type { Signal, SignalRule } from './signal';

export const concernNotTaken: SignalRule = (state, today) => {
  const waiting = recordsOf(state, 'concerns').filter(({ fields }) => concernStanding(fields) === 'new');
  const [first] = waiting;
  if (!first) return [];
  const isOne = waiting.length === 1;
  const signal: Signal = {
    key: 'concern-not-taken',
    level: 'put right',
    sentence: isOne
      ? `A concern waits for you: ${recordTitle(state, first)}.`
      : `${countOf(waiting.length, 'concern')} wait for you.`,
    reason: sinceWords(waiting.map(({ addedAt }) => daysBetween(dayOf(addedAt), today))),
    isSealed: true,
    button: isOne ? 'Take it on' : 'See them',
    place: isOne
      ? { name: 'record', register: 'concerns', record: first.record }
      : { name: 'register', register: 'concerns' },
  };
  return [signal];
};

function sinceWords(days: readonly number[]): string {
  const longest = Math.max(...days);
  if (longest < 1) return 'It was written down today. See to it within 24 hours.';
  return `Nobody has taken it on for ${longest === 1 ? 'a day' : `${numberWord(longest)} days`}.`;
}
