// The steps of planning about where, with whom and with what: the settings and partners, the money promised, who covers for whom.
// Pure.

import { accountsNobodyCovers, coverInForce } from '#shared/domain/cover';
import { capital, countOf, listOf, numberWord } from '#shared/domain/number-words';
import type { PlainDate } from '#shared/domain/plain-date';
import { partnersInUse, settingsInUse } from '#shared/domain/planning';
import { accountTitle } from '#shared/domain/registers/account-title';
import { moneyByYear } from '#shared/domain/registers/budget';
import { lacksRules } from '#shared/domain/registers/partners';
import { writePounds } from '#shared/domain/registers/pounds';
import { textOf } from '#shared/domain/registers/register';
import { recordsOf, type State } from '#shared/domain/state';
import { type MadeStep, seeAll } from './plan-step-parts';

/** The latest years are enough to see what changed. */
const yearsShown = 2;

export const resourceSteps = {
  settings: (state: State): MadeStep => {
    const inUse = settingsInUse(state);
    const online = inUse.filter(({ fields }) => textOf(fields, 'online') !== 'no').length;
    return {
      title: 'Where you meet young people',
      asked: 'Write down each place, one by one, with the ages you meet there. Say where you also meet them online.',
      isBegun: recordsOf(state, 'settings').length > 0,
      far: [
        inUse.length === 0
          ? 'Nothing is written yet.'
          : `${capital(countOf(inUse.length, 'setting'))}, ${online === 0 ? 'none' : numberWord(online)} of them also online.`,
      ],
      action: { label: 'Add a setting', place: { name: 'new-record', register: 'settings' } },
      ...seeAll(recordsOf(state, 'settings'), 'See the settings', { name: 'register', register: 'settings' }),
    };
  },
  partners: (state: State): MadeStep => {
    const inUse = partnersInUse(state);
    const open = inUse.filter(({ fields }) => lacksRules(fields)).length;
    return {
      title: 'Partners you work with',
      asked: 'Write down who works with your young people beside you. Agree whose rules hold online.',
      isBegun: recordsOf(state, 'partners').length > 0,
      far: [
        inUse.length === 0
          ? 'No partner is written down. That is fine if you work alone.'
          : `${capital(countOf(inUse.length, 'partner'))}, ${open === 0 ? 'none' : numberWord(open)} without rules agreed in writing.`,
      ],
      action: { label: 'Add a partner', place: { name: 'new-record', register: 'partners' } },
      ...seeAll(recordsOf(state, 'partners'), 'See the partners', { name: 'register', register: 'partners' }),
    };
  },
  money: (state: State): MadeStep => {
    const sums = recordsOf(state, 'budget');
    const years = moneyByYear(sums).slice(0, yearsShown);
    return {
      title: 'Money for it',
      asked: 'Write down each sum that is promised for a year: paid hours, telephones, tools, training.',
      isBegun: sums.length > 0,
      far:
        years.length === 0
          ? ['Nothing is written yet.']
          : years.map(
              ({ year, pounds, sums: of }) => `${writePounds(pounds)} for ${year}, in ${countOf(of.length, 'sum')}.`,
            ),
      action: { label: 'Add a sum', place: { name: 'new-record', register: 'budget' } },
      ...seeAll(sums, 'See the money', { name: 'register', register: 'budget' }),
    };
  },
  cover: (state: State, today: PlainDate): MadeStep => {
    const lines = coverInForce(state, today).length;
    const open = accountsNobodyCovers(state, today).map(({ account }) => accountTitle(account));
    return {
      title: 'Cover for holidays and illness',
      asked: 'Say who looks after the accounts when somebody is away. Passwords are not passed on.',
      isBegun: recordsOf(state, 'cover').length > 0,
      far: [
        lines === 0
          ? 'No cover is written down.'
          : `${capital(countOf(lines, 'line of cover', 'lines of cover'))}, for now or later.`,
        ...(open.length > 0 ? [`Nobody covers ${listOf(open)}.`] : []),
      ],
      action: { label: 'Write who covers', place: { name: 'new-record', register: 'cover' } },
      ...seeAll(recordsOf(state, 'cover'), 'See the cover', { name: 'register', register: 'cover' }),
    };
  },
} as const;
