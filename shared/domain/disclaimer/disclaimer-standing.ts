// How a disclaimer stands: not ready, to be approved, ready to publish, published. Nothing of it is a box to tick: each follows from
// what is written down.

import { capital, figuresOf, listOf, uncapital } from '../number-words';
import { type CellLine, textOf } from '../registers/register';
import type { Kept, State } from '../state';
import { disclaimerAccounts, isInUse, standingOn } from './disclaimer-accounts';
import { disclaimerLacks } from './disclaimer-lacks';
import { disclaimerSources, disclaimerText } from './disclaimer-parts';

/** `changed`: it was approved, and would say something else now. `ready`: approved as it is, and not everywhere yet. */
export type DisclaimerStanding = 'not ready' | 'to approve' | 'changed' | 'ready' | 'published' | 'retired';

export function disclaimerStanding(state: State, { record, fields }: Kept): DisclaimerStanding {
  if (textOf(fields, 'state') === 'retired') return 'retired';
  if (disclaimerLacks(state, record, fields).length > 0) return 'not ready';
  const approved = textOf(fields, 'approvedText');
  if (approved === '') return 'to approve';
  if (approved !== disclaimerText(disclaimerSources(state, record, fields))) return 'changed';
  const isThere = disclaimerAccounts(state, record, fields).every((one) => standingOn(fields, one) === 'there');
  return isThere ? 'published' : 'ready';
}

export const standingWords: Readonly<Record<DisclaimerStanding, string>> = {
  'not ready': 'Not ready to publish',
  'to approve': 'To be approved',
  changed: 'Changed since it was approved',
  ready: 'Ready to publish',
  published: 'Published',
  retired: 'No longer used',
};

export function standingCell(state: State, kept: Kept): CellLine {
  const standing = disclaimerStanding(state, kept);
  const words = standingWords[standing];
  switch (standing) {
    case 'not ready':
    case 'to approve':
    case 'ready':
      return { words, mark: 'look again' };
    case 'changed':
      return { words, mark: 'put right' };
    case 'published':
    case 'retired':
      return { words };
  }
}

/** `2 of 3 accounts`. */
export function standsOnWords(state: State, kept: Kept): string {
  const accounts = disclaimerAccounts(state, kept.record, kept.fields);
  if (!isInUse(kept) || accounts.length === 0) return '–';
  const there = accounts.filter((one) => standingOn(kept.fields, one) !== 'not there').length;
  return `${there} of ${figuresOf(accounts.length, 'account')}`;
}

/** `Who and how are missing`: why it cannot be approved; empty where it can, or is used no longer. */
export function whyNotReady(state: State, { record, fields }: Kept): string {
  if (textOf(fields, 'state') === 'retired') return '';
  const lacks = disclaimerLacks(state, record, fields);
  const missing = [...new Set(lacks.map(({ what }) => uncapital(what)))];
  if (missing.length === 0) return '';
  return `${capital(listOf(missing))} ${missing.length === 1 ? 'is' : 'are'} missing`;
}
