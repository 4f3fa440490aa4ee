// What the plan says by itself as something that is signed: that it never was, that it was sent back or waits, that it is due to be
// looked at again, or says by now much that nobody signed.

import { capital, figuresOf, numberWord } from '../number-words';
import { dayOf, daysBetween, writeDate } from '../plain-date';
import { planChangesSince } from '../plan-changes';
import { openPlan, planDueOn, signedPlan } from '../plan-round';
import { openAims } from '../planning';
import { progressOf, roundsInOrder } from '../round';
import { openRefusal, waitingWords } from '../round-steps';
import { memberName, type State } from '../state';
import type { SignalRule } from './signal';
import { waitedDays } from './work-signals';

/** From so many changes on, what was signed is hardly the plan any more. */
const manyChanges = 10;

/**
 * Until there is an aim or a signed quarter, the task on Home is enough. Once it is handed over, it is no news that it is not
 * signed.
 */
export const planNeverSigned: SignalRule = (state) => {
  const isBegun = openAims(state).length > 0 || roundsInOrder(state).some((round) => round.signOffs.length > 0);
  if (signedPlan(state) || openPlan(state)?.prepared || !isBegun) return [];
  return [
    {
      key: 'plan-never-signed',
      level: 'look again',
      sentence: 'Your plan was never signed.',
      reason: 'It says what you mean to do online, with whom and with what. Two people stand for it.',
      button: 'See the plan',
      place: { name: 'planning' },
    },
  ];
};

export const planSentBack: SignalRule = (state) => {
  const plan = openPlan(state);
  const refusal = plan && openRefusal(plan);
  if (!plan || !refusal) return [];
  return [
    {
      key: `plan-sent-back:${plan.round}`,
      level: 'put right',
      sentence: `${memberName(state, refusal.by)} sent back the plan.`,
      reason: refusal.because,
      button: 'Look at it',
      place: { name: 'before-signing', round: plan.round },
    },
  ];
};

/** Handed over, and nobody has checked or signed it for a week. */
export const planWaiting: SignalRule = (state, today) => {
  const plan = openPlan(state);
  const since = plan && (plan.checked ?? plan.prepared);
  const days = since ? daysBetween(dayOf(since.at), today) : 0;
  if (!plan || days < waitedDays) return [];
  const act = progressOf(state, plan) === 'ready to check' ? 'check' : 'sign';
  return [
    {
      key: `plan-waiting:${plan.round}`,
      level: 'look again',
      sentence: `The plan has waited ${days} days to be ${act}ed.`,
      reason: `${waitingWords(state, plan)}.`,
      button: 'See it',
      place: { name: act, round: plan.round },
    },
  ];
};

/** Due again after a year, or changed in many places before that; silent while somebody is at it. */
export const planToLookAtAgain: SignalRule = (state, today) => {
  const due = planDueOn(state);
  const signed = signedPlan(state);
  if (!due || !signed || openPlan(state)) return [];
  const late = daysBetween(due, today);
  const signedOn = writeDate(dayOf(signed.signOff.at));
  const words = { level: 'look again', button: 'See the plan', place: { name: 'planning' } } as const;
  if (late > 0) {
    return [
      {
        ...words,
        key: 'plan-due',
        sentence: 'Look at your plan again.',
        reason: `It was signed on ${signedOn}, more than a year ago. It was due ${figuresOf(late, 'day')} ago.`,
      },
    ];
  }
  const changes = changesSinceSigned(state);
  if (changes < manyChanges) return [];
  return [
    {
      ...words,
      key: 'plan-changed',
      sentence: `${capital(numberWord(changes))} things have changed since your plan was signed.`,
      reason: `It was signed on ${signedOn}. Look at it again, and sign what it says now.`,
    },
  ];
};

/** How many things are not as they were signed; 0 where nothing was. */
export function changesSinceSigned(state: State): number {
  const signed = signedPlan(state);
  return signed ? planChangesSince(state, signed.facts).length : 0;
}
