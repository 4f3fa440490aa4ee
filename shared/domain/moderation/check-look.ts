// Whether a look at an account makes sense when it is written down. What is stored already is never judged again.

import type { Change } from '../change';
import { looksLikePassword } from '../looks-like-password';
import type { PlainDate } from '../plain-date';
import { recordOf, type State } from '../state';
import { whyDayClosed } from './open-days';

export const doneMaxLength = 300;
/** Longer than any quarter that is still open: what is more is a slip of the pen. */
export const maxMinutes = 366 * 24 * 60;

/** The words of what is wrong; empty where nothing is. */
export function lookProblem(
  state: State,
  { account, day, outcome, done, minutesToAnswer }: Extract<Change, { kind: 'moderation-logged' }>,
  today: PlainDate,
): string {
  if (!recordOf(state, 'accounts', account)) return 'This account is no longer there.';
  const closed = whyDayClosed(state, day, today);
  if (closed !== '') return closed;
  if (outcome === 'acted' && done.trim() === '') return 'Write what was done.';
  if (outcome === 'quiet' && done !== '') return 'Say that something was done, or take out what was done.';
  if (done.length > doneMaxLength) return `Use ${doneMaxLength} characters or fewer for what was done.`;
  if (looksLikePassword(done))
    return 'This looks like a password or a code. Take it out: what is written here is never forgotten.';
  const isTime = minutesToAnswer === null || (Number.isInteger(minutesToAnswer) && minutesToAnswer >= 0);
  if (!isTime) return 'Write how long the oldest message waited, like 3 hours.';
  if ((minutesToAnswer ?? 0) > maxMinutes) {
    return 'That is more than a year. Write how long the oldest message waited, like 3 hours or 2 days.';
  }
  return '';
}
