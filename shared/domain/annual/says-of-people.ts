// What the records say of young people's voice and of training.

import { liveAccounts } from '../accounts-in-use';
import { hasLeft } from '../leavers';
import { daysBetween, isPlainDate, writeDate } from '../plain-date';
import { askAgainAfterDays, youngPeopleAskedOn } from '../planning';
import { accountTitle } from '../registers/account-title';
import { whoKnowsHow } from '../registers/knows-how';
import { rowsOf } from '../registers/register';
import { recordOf } from '../state';
import { good, open, type Says } from './found';

export const saysOfLearningAndVoice: Says = ({ state, today }) => {
  const asked = youngPeopleAskedOn(state);
  const place = { name: 'register', register: 'platforms-considered' } as const;
  if (!isPlainDate(asked)) return [open('It is not written down that young people said what they use.', 2, place)];
  return daysBetween(asked, today) <= askAgainAfterDays
    ? [good(`Young people said what they use on ${writeDate(asked)}.`, place)]
    : [open(`Young people last said what they use on ${writeDate(asked)}, more than a year ago.`, 2, place)];
};

export const saysOfTraining: Says = ({ state, today }) => {
  const accounts = liveAccounts(state);
  const unsure = accounts.flatMap((account) => {
    const known = whoKnowsHow(account.fields, today);
    const holders = rowsOf(account.fields, 'holders').filter(({ person = '' }) => {
      const kept = recordOf(state, 'people', person);
      return kept !== undefined && !hasLeft(kept, today);
    });
    const not = holders.filter(({ person = '' }) => !known.includes(person)).length;
    return not === 0 ? [] : [{ account, not, all: holders.length }];
  });
  if (accounts.length === 0) return [];
  if (unsure.length === 0) {
    const place = { name: 'register', register: 'accounts' } as const;
    return [good('Every holder of a live account said within a year that they know how to use it.', place)];
  }
  return unsure.map(({ account, not, all }) =>
    open(
      `${not} of ${all} holders of ${accountTitle(account)} ${not === 1 ? 'has' : 'have'} not said within a year that they know how to use it.`,
      2,
      { name: 'record', register: 'accounts', record: account.record, field: 'holders' },
    ),
  );
};
