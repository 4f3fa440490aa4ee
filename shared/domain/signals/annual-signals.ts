// What the self-assessment says by itself: that it was sent back or waits, and that a year has gone by without one.

import {
  annualDueOn,
  annualsInOrder,
  annualWords,
  lastDayOfYear,
  openAnnual,
  yearsToAssess,
} from '../annual/annual-round';
import { capital } from '../number-words';
import { dayOf, daysBetween, writeDate } from '../plain-date';
import { writeYear } from '../quarter';
import { progressOf } from '../round';
import { openRefusal, waitingWords } from '../round-steps';
import { memberName } from '../state';
import type { SignalRule } from './signal';
import { waitedDays } from './work-signals';

export const annualSentBack: SignalRule = (state) => {
  const annual = openAnnual(state);
  const refusal = annual && openRefusal(annual);
  if (!annual || !refusal) return [];
  return [
    {
      key: `annual-sent-back:${annual.round}`,
      level: 'put right',
      sentence: `${memberName(state, refusal.by)} sent back ${annualWords(annual)}.`,
      reason: refusal.because,
      button: 'Look at it',
      place: { name: 'before-signing', round: annual.round },
    },
  ];
};

/** Handed over, and nobody has checked or signed it for a week. */
export const annualWaiting: SignalRule = (state, today) => {
  const annual = openAnnual(state);
  const since = annual && (annual.checked ?? annual.prepared);
  const days = since ? daysBetween(dayOf(since.at), today) : 0;
  if (!annual || days < waitedDays) return [];
  const act = progressOf(state, annual) === 'ready to check' ? 'check' : 'sign';
  return [
    {
      key: `annual-waiting:${annual.round}`,
      level: 'look again',
      sentence: `${capital(annualWords(annual))} has waited ${days} days to be ${act}ed.`,
      reason: `${waitingWords(state, annual)}.`,
      button: 'See it',
      place: { name: act, round: annual.round },
    },
  ];
};

/** A year that has ended since the first that was assessed, and has none or none that is signed; of the first year nobody is reminded. */
export const annualDue: SignalRule = (state, today) => {
  const open = openAnnual(state);
  const year = open?.year ?? (annualsInOrder(state).length > 0 ? yearsToAssess(state, today)[0] : undefined);
  // Once it is handed over, it waits, and is told so.
  if (!year || lastDayOfYear(year) >= today || open?.prepared) return [];
  const due = annualDueOn(year);
  return [
    {
      key: 'annual-due',
      level: due < today ? 'put right' : 'look again',
      sentence: `The self-assessment of ${writeYear(year)} is not ${open ? 'signed' : 'begun'}.`,
      reason: `The year ended on ${writeDate(lastDayOfYear(year))}. It ${due < today ? 'was' : 'is'} due on ${writeDate(due)}.`,
      button: open ? 'Finish it' : 'Begin',
      place: open ? { name: 'annual', round: open.round } : { name: 'annual' },
    },
  ];
};
