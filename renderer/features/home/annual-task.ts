// The self-assessment as one of the tasks on Home: how far it is, whom it waits for, or when the next can be opened. Pure.

import { whatAnnualLacks } from '#shared/domain/annual/annual-lacks';
import {
  addYears,
  annualDueOn,
  annualsInOrder,
  openAnnual,
  opensOn,
  yearsToAssess,
} from '#shared/domain/annual/annual-round';
import type { MemberId } from '#shared/domain/ids';
import { capital, figuresOf } from '#shared/domain/number-words';
import { daysBetween, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { writeYear } from '#shared/domain/quarter';
import { progressOf } from '#shared/domain/round';
import { openRefusal, waitingWords } from '#shared/domain/round-steps';
import { type AnnualRound, memberName, type State } from '#shared/domain/state';
import type { DueTask } from './tasks';

/** What is told to `me`: whom it waits for may be you. */
export function annualTask(state: State, today: PlainDate, me: MemberId): DueTask {
  const open = openAnnual(state);
  if (open) {
    const due = annualDueOn(open.year);
    const late = daysBetween(due, today);
    return {
      id: 'annual',
      name: `Self-assessment of ${writeYear(open.year)}`,
      left: leftWords(state, open, me),
      by: writeDate(due),
      state: progressOf(state, open),
      ...(late > 0 && !open.prepared ? { overdue: `Overdue by ${figuresOf(late, 'day')}` } : {}),
      place: { name: 'annual', round: open.round },
    };
  }
  const task = { id: 'annual', place: { name: 'annual' } } as const;
  const [year] = yearsToAssess(state, today);
  const last = annualsInOrder(state).at(-1);
  if (year) {
    const name = `Self-assessment of ${writeYear(year)}`;
    if (!last) return { ...task, name, left: 'Not begun. Begin when you like', by: '', state: 'not started' };
    return { ...task, name, left: 'It can be opened now', by: writeDate(annualDueOn(year)), state: 'not started' };
  }
  const next = last && addYears(last.year, 1);
  return {
    ...task,
    name: last ? `Self-assessment of ${writeYear(last.year)}` : 'Annual self-assessment',
    left: next ? `The next can be opened from ${writeDate(opensOn(next))}` : '',
    by: '',
    state: 'signed',
  };
}

function leftWords(state: State, annual: AnnualRound, me: MemberId): string {
  const refusal = openRefusal(annual);
  if (refusal) return `${memberName(state, refusal.by)} sent it back`;
  const lacking = whatAnnualLacks(annual).length;
  if (lacking > 0) return `${lacking} of ${annual.aspects.length} aspects to go`;
  return annual.prepared ? capital(waitingWords(state, annual, me)) : 'Every aspect has a level. Hand it over';
}
