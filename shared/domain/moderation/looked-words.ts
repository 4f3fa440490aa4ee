// What a review says of a quarter of looking at the accounts: on how many days, counted from when, and the longest gap.

import { listOf } from '../number-words';
import { writeDate } from '../plain-date';
import { firstDayOf, type Quarter } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { recordOf, type State } from '../state';
import { gapDays, gapWords, lookedAtWords } from './figure-words';
import type { ModerationFigures, QuarterOfLooks } from './figures';
import { mayMiss } from './gaps-to-explain';

/** Of a quarter in which somebody was to look. A day counts once for each account. */
export function lookedWords(state: State, { accounts, all }: QuarterOfLooks, quarter: Quarter): string {
  const each = accounts.length > 1 ? ', each account counted by itself' : '';
  const days = `The accounts were looked at on ${lookedAtWords(all)}${each}.`;
  return `${days}${countedWords(accounts, quarter)}${longestWords(state, all)}`;
}

/** The first review of an account is often in the middle of a quarter; of the days before it nobody can say. */
function countedWords(accounts: QuarterOfLooks['accounts'], quarter: Quarter): string {
  const late = accounts.flatMap(({ account, figures: { countedFrom } }) =>
    countedFrom && countedFrom > firstDayOf(quarter)
      ? [{ title: accountTitle(account), from: writeDate(countedFrom) }]
      : [],
  );
  const [one] = late;
  if (!one) return '';
  const why = 'the first day on which somebody was to look';
  const isSameForAll = late.length === accounts.length && late.every(({ from }) => from === one.from);
  return isSameForAll
    ? ` Counted from ${one.from}, ${why}.`
    : ` Counted from ${why}: ${listOf(late.map(({ title, from }) => `${title} from ${from}`))}.`;
}

function longestWords(state: State, { longestGap: gap }: ModerationFigures): string {
  if (!gap) return '';
  const isShort = gap.days <= mayMiss(recordOf(state, 'accounts', gap.account)?.fields ?? {});
  return gap.because === '' && isShort
    ? ` The longest gap: ${gapDays(gap)}, no more than may be missed.`
    : ` The longest gap: ${gapWords(gap)}`;
}
