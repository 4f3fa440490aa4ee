// What the screen of the daily look says, in words. Pure.

import type { MemberId } from '#shared/domain/ids';
import type { CoveredDay } from '#shared/domain/moderation/coverage';
import { withStop } from '#shared/domain/moderation/figure-words';
import type { Look } from '#shared/domain/moderation/moderation-log';
import { waitedWords } from '#shared/domain/moderation/waited-words';
import { listOf } from '#shared/domain/number-words';
import { type PlainDate, writeDate, writeWeekday } from '#shared/domain/plain-date';
import { memberName, type State } from '#shared/domain/state';
import type { DayMark } from '#ui/day-strip';

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

/** `3 of 5 looked at today.` */
export function todayCount(looked: number, due: number): string {
  if (due === 0) return 'No account is to be looked at today.';
  if (looked === due) return due === 1 ? 'The account is looked at today.' : `All ${due} are looked at today.`;
  return `${looked} of ${due} looked at today.`;
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
