// What was posted in a time: how many of each kind, how much of it asked or answered, how many were read by somebody else first, and
// how long each live account was silent. It goes by the posts that are written down.

import { liveAccounts } from '../accounts-in-use';
import { addDays, daysBetween, isPlainDate, isWithin, type PlainDate } from '../plain-date';
import { type FieldValues, rowsOf, textOf } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';
import { postKindChoices, styleChoices } from './post-choices';
import { isCheckedFirst } from './post-standing';

export interface ContentMix {
  readonly posts: number;
  /** Every kind that was posted, the most frequent first; without those whose kind nobody wrote down. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** Of how many somebody said how they sound, and how many of those ask or answer. */
  readonly judged: number;
  readonly twoWay: number;
  /** Points of style in all of those together; each has four at most. */
  readonly stylePoints: number;
  /** How many were checked here before they went up, and how many of those somebody else read. */
  readonly checkedFirst: number;
  readonly readFirst: number;
}

interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What went up on these days, the day of each being the one that is written down. */
export function postsWithin(state: State, { from, to }: Days): readonly Kept[] {
  return recordsOf(state, 'posts').filter(({ fields }) => {
    return textOf(fields, 'stage') !== 'planned' && isWithin(fields.postedOn, from, to);
  });
}

export function contentMix(state: State, days: Days): ContentMix {
  const posts = postsWithin(state, days).map(({ fields }) => fields);
  const judged = posts.filter((fields) => rowsOf(fields, 'style').length > 0);
  const first = posts.filter(isCheckedFirst);
  const kinds = postKindChoices
    .map(({ value: kind }) => ({ kind, count: posts.filter((fields) => textOf(fields, 'kindOfPost') === kind).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  return {
    posts: posts.length,
    kinds,
    judged: judged.length,
    twoWay: judged.filter(isTwoWay).length,
    stylePoints: judged.reduce((sum, fields) => sum + pointsOf(fields), 0),
    checkedFirst: first.length,
    readFirst: first.filter((fields) => textOf(fields, 'proofReadBy') !== '').length,
  };
}

function isTwoWay(fields: FieldValues): boolean {
  return rowsOf(fields, 'style').some(({ point }) => point === 'two-way');
}

function pointsOf(fields: FieldValues): number {
  return new Set(rowsOf(fields, 'style').flatMap(({ point = '' }) => (isPoint(point) ? [point] : []))).size;
}

function isPoint(point: string): boolean {
  return styleChoices.some(({ value }) => value === point);
}

export interface Silence {
  readonly account: Kept;
  /** Days in a row without a post, the longest of them; all of them where there was none. */
  readonly days: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** How long each live account was silent at most, the longest first. */
export function silences(state: State, days: Days): readonly Silence[] {
  return liveAccounts(state)
    .map((account) => longestSilence(account, postDays(state, account, days), days))
    .toSorted((one, other) => other.days - one.days);
}

function longestSilence(account: Kept, on: readonly PlainDate[], { from, to }: Days): Silence {
  const ends = [addDays(from, -1), ...on, addDays(to, 1)];
  let longest: Silence = { account, days: 0, from, to };
  for (const [index, end] of ends.slice(1).entries()) {
    const start = ends[index] ?? from;
    const silent = daysBetween(start, end) - 1;
    if (silent > longest.days) longest = { account, days: silent, from: addDays(start, 1), to: addDays(end, -1) };
  }
  return longest;
}

function postDays(state: State, { record }: Kept, days: Days): readonly PlainDate[] {
  return postsWithin(state, days)
    .filter(({ fields }) => textOf(fields, 'account') === record)
    .flatMap(({ fields: { postedOn } }) => (isPlainDate(postedOn) ? [postedOn] : []))
    .toSorted();
}

/** The last day on which something was posted on an account, as far as it is written down. */
export function lastPostOn(state: State, account: string, until: PlainDate): PlainDate | undefined {
  return recordsOf(state, 'posts')
    .filter(({ fields }) => textOf(fields, 'account') === account && textOf(fields, 'stage') !== 'planned')
    .flatMap(({ fields: { postedOn } }) => (isPlainDate(postedOn) && postedOn <= until ? [postedOn] : []))
    .toSorted()
    .at(-1);
}
