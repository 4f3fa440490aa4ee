// What the means of the plan say by themselves: accounts that nobody covers, cover that does not hold, and partners who meet young
// people online before anybody has agreed whose rules hold.

import { accountsNobodyCovers, coverByAbsent, coverWithoutAccess } from '../cover';
import { isPlainDate, writeDate } from '../plain-date';
import { accountTitle } from '../registers/account-title';
import { lacksRules } from '../registers/partners';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { personName, recordsOf } from '../state';
import type { SignalRule } from './signal';

export const nobodyCovers: SignalRule = (state, today) =>
  accountsNobodyCovers(state, today).map(({ account, person }) => ({
    key: `nobody-covers:${account.record}`,
    level: 'look again',
    sentence: `Nobody looks after ${accountTitle(account)} when ${personName(state, person)} is away.`,
    reason: 'Name a deputy in the account, or write down who covers.',
    button: 'Write who covers',
    place: { name: 'new-record', register: 'cover', from: person },
  }));

export const coverAway: SignalRule = (state, today) =>
  coverByAbsent(state, today).map(({ line, away }) => {
    const from = textOf(away.fields, 'from');
    const name = personName(state, textOf(line.fields, 'by'));
    return {
      key: `cover-away:${line.record}`,
      level: 'look again',
      sentence: `${name} covers for ${personName(state, textOf(line.fields, 'away'))} and is away too.`,
      reason: isPlainDate(from) ? `${name} is down as away from ${writeDate(from)}.` : '',
      button: 'See the cover',
      place: { name: 'record', register: 'cover', record: line.record, field: 'by' },
    };
  });

export const coverLockedOut: SignalRule = (state, today) =>
  coverWithoutAccess(state, today).map((line) => ({
    key: `cover-locked-out:${line.record}`,
    level: 'look again',
    sentence: `${personName(state, textOf(line.fields, 'by'))} covers for ${personName(state, textOf(line.fields, 'away'))} and cannot get into the accounts.`,
    reason: 'Give them access of their own. Passwords are not passed on.',
    button: 'See the cover',
    place: { name: 'record', register: 'cover', record: line.record, field: 'canGetIn' },
  }));

export const partnerWithoutRules: SignalRule = (state) =>
  recordsOf(state, 'partners')
    .filter(({ fields }) => lacksRules(fields))
    .map((partner) => ({
      key: `partner-rules:${partner.record}`,
      level: 'look again',
      sentence: `Nothing is agreed in writing with ${recordTitle(state, partner)}.`,
      reason: 'Their people meet your young people online. Agree whose rules hold, and write it down.',
      button: 'See the partner',
      place: { name: 'record', register: 'partners', record: partner.record, field: 'whoseRules' },
    }));
