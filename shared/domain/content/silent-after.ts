// The organisation's own standard of how long an account may go without a post.

import { type FieldValues, textOf } from '../registers/register';

/** After how many days without a post an account is silent by the organisation's own standard; undefined where it has none. */
export function silentAfter(account: FieldValues): number | undefined {
  const text = textOf(account, 'silentAfterDays').trim();
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}
