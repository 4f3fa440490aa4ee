// The figures of moderation in words, for the screens and the review. Where there is nothing to go by, they say so.

import { capital, figuresOf } from '../number-words';
import { type PlainDate, writeDate, writeDayAndMonth } from '../plain-date';
import type { MissedDays } from './coverage';
import type { ModerationFigures } from './figures';
import { waitedWords } from './waited-words';

const notEnough = 'Not enough written down to say';

/** `2 to 4 March 2027`, `30 March to 2 April 2027`. */
export function daysWords(from: PlainDate, to: PlainDate): string {
  if (from === to) return writeDate(from);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = isOneMonth ? String(Number(from.slice(8))) : writeDayAndMonth(from);
  return `${first} to ${writeDate(to)}`;
}

export function gapWords(gap: MissedDays): string {
  return gap.because === ''
    ? `${gapDays(gap)}. No reason is written down.`
    : `${gapDays(gap)}. ${withStop(capital(gap.because))}`;
}

/** `3 days, 2 to 4 March 2027`. */
export function gapDays({ days, from, to }: MissedDays): string {
  return `${figuresOf(days, 'day')}, ${daysWords(from, to)}`;
}

export function lookedAtWords({ promised, lookedAt }: ModerationFigures): string {
  return promised === 0 ? notEnough : `${lookedAt} of ${figuresOf(promised, 'day')}`;
}

export function longestGapWords({ promised, longestGap }: ModerationFigures): string {
  if (promised === 0) return notEnough;
  return longestGap ? gapWords(longestGap) : 'None';
}

export function answersWords({ medianMinutes, answers }: ModerationFigures): string {
  if (medianMinutes === null) return notEnough;
  return `${capital(waitedWords(medianMinutes))} (${figuresOf(answers, 'answer')})`;
}

export function standardWords({ withStandard, withinStandard }: ModerationFigures): string {
  return withStandard === 0 ? notEnough : `${withinStandard} of ${withStandard}`;
}

/** For the review of an account: what the log says of its quarter. */
export function logWords(figures: ModerationFigures): string {
  if (figures.promised === 0) return 'The log does not say enough of this quarter.';
  const looked = `${lookedAtWords(figures)} looked at`;
  const gap = figures.longestGap ? `The longest gap: ${gapWords(figures.longestGap)}` : 'There is no gap.';
  const answered =
    figures.medianMinutes === null ? '' : ` Half of the answers came within ${waitedWords(figures.medianMinutes)}.`;
  return `${looked}. ${gap}${answered}`;
}

/** Ends as a sentence does. */
export function withStop(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
