// How soon a message on an account is answered. What people are told, here or in a disclaimer, and what answers are held against
// are taken from here, so that they stand side by side.

import { uncapital } from '../number-words';
import { accounts } from '../registers/accounts';
import { choiceWords, type FieldValues, fieldOf, textOf } from '../registers/register';

/** `Within one day`: what answers are held against; empty where nothing is promised. */
export function answeredWithin(account: FieldValues): string {
  const hours = textOf(account, 'answerWithin');
  return hours === '' ? '' : `Within ${uncapital(choiceWords(fieldOf(accounts, 'answerWithin'), hours))}`;
}

/** `Within one working day`: the promise as people are told it, in the organisation's own words where it has any. */
export function answerPromise(account: FieldValues): string {
  return textOf(account, 'responseStandard') || answeredWithin(account);
}
