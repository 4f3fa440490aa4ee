// What the screen of the daily look says, in words. Pure.

import type { MemberId } from '#shared/domain/ids';
import type { CoveredDay, Gap } from '#shared/domain/moderation/coverage';
import type { ModerationFigures } from '#shared/domain/moderation/figures';
import type { Look } from '#shared/domain/moderation/moderation-log';
import { waitedWords } from '#shared/domain/moderation/waited-words';
import { capital, figuresOf, listOf } from '#shared/domain/number-words';
import { type PlainDate, writeDate, writeDayAndMonth, writeWeekday } from '#shared/domain/plain-date';
import { memberName, type State } from '#shared/domain/state';
import type { DayMark } from '#ui/day-strip';

export const notEnough = 'Not enough written down to say';

/** Who looked and what came of it: `You looked. Hid a comment.` */
export function looksWords(state: State, looks: readonly Look[], me: MemberId): string {
  return looks.map((look) => lookWords(state, look, me)).join(' ');
}

function lookWords(state: State, { by, day, done, minutesToAnswer, writtenOn }: Look, me: MemberId): string {
  const who = by === me ? 'You' : memberName(state, by) || 'Somebody';
  return [
    `${who} looked${writtenOn === day ? '' : `, written on ${writeDate(writtenOn)}`}.`,
    ...(done === '' ? [] : [withStop(done)]),
    ...(minutesToAnswer === null ? [] : [`Answered within ${waitedWords(minutesToAnswer)}.`]),
  ].join(' ');
}

function withStop(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** `3 of 5 looked at today.` */
export function todayCount(looked: number, due: number): string {
  if (due === 0) return 'No account is to be looked at today.';
  if (looked === due) return due === 1 ? 'The account is looked at today.' : `All ${due} are looked at today.`;
  return `${looked} of ${due} looked at today.`;
}

/** `2 to 4 March 2027`, `30 March to 2 April 2027`. */
export function daysWords(from: PlainDate, to: PlainDate): string {
  if (from === to) return writeDate(from);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = isOneMonth ? String(Number(from.slice(8))) : writeDayAndMonth(from);
  return `${first} to ${writeDate(to)}`;
}

export function gapWords(gap: Gap): string {
  return gap.because === ''
    ? `${gapDays(gap)}. No reason is written down.`
    : `${gapDays(gap)}. ${withStop(capital(gap.because))}`;
}

/** `3 days, 2 to 4 March 2027`. */
export function gapDays({ days, from, to }: Gap): string {
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

/** How a day is marked, and what is read out after it. */
export function dayMark(
  { standing, looks, because }: CoveredDay,
  state: State,
): { readonly mark: DayMark; readonly more?: string } {
  switch (standing) {
    case 'looked at': {
      const names = [...new Set(looks.map(({ by }) => memberName(state, by) || 'somebody'))];
      return { mark: 'looked at', more: `by ${listOf(names)}` };
    }
    case 'missed':
      return because === '' ? { mark: 'missed' } : { mark: 'explained', more: because };
    case 'closed':
      return { mark: 'not due', more: because || 'closed' };
    case 'free':
      return { mark: 'not due' };
    case 'not yet':
      return { mark: 'not yet' };
    case 'unknown':
      return { mark: 'not written down' };
  }
}

/** For the head of a column: `Mo`, `1`, and the whole of it. */
export function dayHead(day: PlainDate, today: PlainDate) {
  const words = writeWeekday(day);
  return {
    id: day,
    weekday: words.slice(0, 2),
    number: String(Number(day.slice(8))),
    words,
    ...(day === today ? { now: true } : {}),
  };
}
