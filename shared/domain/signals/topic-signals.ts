// What the safeguarding policy does not cover of what the guidance names, and what nobody has checked for a year. One line, however
// many topics: it is one piece of work.

import { listOf, uncapital } from '../number-words';
import { daysBetween } from '../plain-date';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { topicCover } from '../safeguarding/topic-cover';
import { recordsOf } from '../state';
import type { SignalRule } from './signal';

/** A year, after which what was checked is looked at again. */
const yearDays = 366;

export const topicNotCovered: SignalRule = (state) => {
  const policy = recordsOf(state, 'policies').find(
    ({ fields }) => textOf(fields, 'which') === 'safeguarding' && textOf(fields, 'state') === 'in-force',
  );
  // That there is none at all is missed in the plan.
  if (!policy) return [];
  const without = topicCover(state).filter(({ policies }) => policies.length === 0);
  if (without.length === 0) return [];
  const topics = listOf(without.map(({ title }) => uncapital(title)));
  return [
    {
      key: 'topic-not-covered',
      level: 'look again',
      sentence: `No policy in force is known to cover ${topics}.`,
      reason: `Look where the ${recordTitle(state, policy)} says it, and write that down with the day.`,
      button: 'See what is covered',
      place: { name: 'topic-cover' },
    },
  ];
};

export const topicNotChecked: SignalRule = (state, today) => {
  const old = topicCover(state).filter(({ policies }) => {
    const [last] = policies;
    return last !== undefined && (last.checkedOn === undefined || daysBetween(last.checkedOn, today) > yearDays);
  });
  if (old.length === 0) return [];
  return [
    {
      key: 'topic-not-checked',
      level: 'look again',
      sentence: `Nobody has checked for a year what your policies say of ${listOf(old.map(({ title }) => uncapital(title)))}.`,
      reason: 'Words for this move quickly. Look whether they still hold.',
      button: 'See what is covered',
      place: { name: 'topic-cover' },
    },
  ];
};
