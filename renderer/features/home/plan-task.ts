// The plan as one of the tasks on Home: how far it is, whom it waits for, when it is due again. Pure.

import type { MemberId } from '#shared/domain/ids';
import { capital, countOf, figuresOf } from '#shared/domain/number-words';
import { dayOf, daysBetween, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { openPlan, planDueOn, signedPlan } from '#shared/domain/plan-round';
import { progressOf } from '#shared/domain/round';
import { openRefusal, waitingWords } from '#shared/domain/round-steps';
import { changesSinceSigned } from '#shared/domain/signals/plan-round-signals';
import { memberName, type PlanRound, type State } from '#shared/domain/state';
import type { DueTask } from './tasks';

/** What is told to `me`: whom it waits for may be you. */
export function planTask(state: State, today: PlainDate, me: MemberId): DueTask {
  const open = openPlan(state);
  const due = planDueOn(state);
  const late = due ? daysBetween(due, today) : 0;
  const task = { id: 'plan', name: 'The plan', place: { name: 'planning' } } as const;
  if (open) {
    return { ...task, left: leftWords(state, open, me), by: '', state: progressOf(state, open) };
  }
  const signed = signedPlan(state);
  if (!signed || !due) return { ...task, left: 'Not signed yet', by: '', state: 'not started' };
  const changes = changesSinceSigned(state);
  const since = changes === 0 ? '' : `, ${countOf(changes, 'change')} since`;
  return {
    ...task,
    left: `Signed on ${writeDate(dayOf(signed.signOff.at))}${since}`,
    by: writeDate(due),
    state: 'signed',
    ...(late > 0 ? { overdue: `Look at it again: ${figuresOf(late, 'day')} late` } : {}),
  };
}

function leftWords(state: State, plan: PlanRound, me: MemberId): string {
  const refusal = openRefusal(plan);
  if (refusal) return `${memberName(state, refusal.by)} sent it back`;
  return capital(waitingWords(state, plan, me)) || 'Work through the steps, then hand it over';
}
