// What the disclaimers say by themselves: an account on which none stands, one on which it promises what the account does not promise
// any more, words that have changed since they were approved. One that is older than a year is told with the other overdue records.

import { liveAccounts } from '../accounts-in-use';
import {
  disclaimerAccounts,
  disclaimerFor,
  isInUse,
  publicationsOf,
  standingOn,
} from '../disclaimer/disclaimer-accounts';
import { disclaimerStanding } from '../disclaimer/disclaimer-standing';
import { capital, countOf } from '../number-words';
import { accountTitle } from '../registers/account-title';
import { textOf } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';
import type { Signal, SignalRule } from './signal';

/** One signal for all of them: it is one piece of work. */
export const noDisclaimer: SignalRule = (state) => {
  const without = liveAccounts(state).filter(({ record }) => !isShownOn(state, record));
  const [first, ...others] = without;
  if (!first) return [];
  const kept = disclaimerFor(state, first.record);
  return [
    {
      key: 'no-disclaimer',
      level: 'look again',
      sentence:
        others.length === 0
          ? `No disclaimer is published on ${accountTitle(first)}.`
          : `No disclaimer is published on ${countOf(without.length, 'live account')}.`,
      reason: 'People have to be told who looks after an account, when, and what is done about bad posts.',
      button: kept ? 'Publish it' : 'Write one',
      place: kept
        ? { name: 'record', register: 'disclaimers', record: kept.record }
        : { name: 'new-record', register: 'disclaimers' },
    },
  ];
};

function isShownOn(state: State, account: string): boolean {
  return recordsOf(state, 'disclaimers').some(
    (each) => isInUse(each) && publicationsOf(each.fields).some((there) => there.account === account),
  );
}

/** What stands on an account is not what holds now. */
export const disclaimerDiffers: SignalRule = (state) =>
  recordsOf(state, 'disclaimers')
    .filter(isInUse)
    .flatMap((kept) => {
      const { record, fields } = kept;
      const name = textOf(fields, 'name');
      const place = { name: 'record', register: 'disclaimers', record } as const;
      const onAccounts = disclaimerAccounts(state, record, fields).flatMap((one): readonly Signal[] => {
        const standing = standingOn(fields, one);
        if (standing !== 'differs') return [];
        const there = publicationsOf(fields).find(({ account }) => account === one.account.record);
        const isAnswer = there?.answered !== one.promise.answered;
        return [
          {
            key: `disclaimer-differs:${record}:${one.account.record}`,
            level: 'put right',
            sentence: `“${name}” promises on ${one.title} what the account does not promise any more.`,
            reason: isAnswer
              ? `It says there: ${quoted(there?.answered)} The account now says: ${quoted(one.promise.answered)}`
              : `It says there: ${quoted(there?.looked)} The account now says: ${quoted(one.promise.looked)}`,
            button: 'Put it right',
            place,
          },
        ];
      });
      if (onAccounts.length > 0) return onAccounts;
      return changedSince(state, kept, place) ?? olderVersions(state, kept, place);
    });

type To = Signal['place'];

function changedSince(state: State, kept: Kept, place: To): readonly Signal[] | undefined {
  if (disclaimerStanding(state, kept) !== 'changed') return undefined;
  return [
    {
      key: `disclaimer-changed:${kept.record}`,
      level: 'look again',
      sentence: `“${textOf(kept.fields, 'name')}” would say something else now than what was approved.`,
      reason: 'A field of it, a contact or an account has changed. Have it approved again, and put it up anew.',
      button: 'See it',
      place,
    },
  ];
}

function olderVersions(state: State, { record, fields }: Kept, place: To): readonly Signal[] {
  const older = disclaimerAccounts(state, record, fields).filter((one) => standingOn(fields, one) === 'older version');
  const [first, ...others] = older;
  if (!first) return [];
  const where = others.length === 0 ? first.title : countOf(older.length, 'account');
  return [
    {
      key: `disclaimer-older:${record}`,
      level: 'look again',
      sentence: capital(`an older version of “${textOf(fields, 'name')}” still stands on ${where}.`),
      reason: `Version ${textOf(fields, 'version')} was approved since. Put it up there.`,
      button: 'See where',
      place,
    },
  ];
}

function quoted(words: string | undefined): string {
  return words ? `“${words}”` : 'nothing.';
}
