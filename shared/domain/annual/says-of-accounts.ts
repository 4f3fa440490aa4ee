// What the registers of accounts and devices, and the answers of the quarters, say of accounts and of security.

import { liveAccounts } from '../accounts-in-use';
import { leaversStillIn } from '../leavers';
import { listOf } from '../number-words';
import { daysBetween, isPlainDate } from '../plain-date';
import { writeQuarterShort } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { isDeviceInUse, isUnguarded } from '../registers/devices';
import { rowsOf, textOf } from '../registers/register';
import { countAnswers, roundOfQuarter } from '../round';
import { stanceOn } from '../stances';
import { recordsOf } from '../state';
import { quartersOfYear } from './annual-round';
import { type Found, good, type Looked, open, type Says } from './found';

const accounts = { name: 'register', register: 'accounts' } as const;
const devices = { name: 'register', register: 'devices' } as const;
const yearDays = 366;

export const saysOfAccountsAndDevices: Says = (looked) => {
  const { state, today } = looked;
  const live = liveAccounts(state);
  if (recordsOf(state, 'accounts').length === 0) return [open('No account is in the register.', 1, accounts)];
  const alone = live.filter(({ fields }) => rowsOf(fields, 'holders').length < 2);
  const dormant = recordsOf(state, 'accounts').filter(({ fields }) => textOf(fields, 'state') === 'dormant');
  const stillIn = leaversStillIn(state, today).flatMap(({ accounts: of }) => of);
  const left = [...new Map(stillIn.map((account) => [account.record, account])).values()];
  return [
    ...alone.map((account) =>
      open(
        `${accountTitle(account)} has ${rowsOf(account.fields, 'holders').length === 0 ? 'no' : 'one'} holder.`,
        2,
        at(account.record, 'holders'),
        'put right',
      ),
    ),
    ...(live.length > 0 && alone.length === 0
      ? [good('Each account that is live has two holders or more.', accounts)]
      : []),
    ...left.map((account) =>
      open(
        `Somebody who has left is still named for ${accountTitle(account)}.`,
        3,
        at(account.record, 'holders'),
        'put right',
      ),
    ),
    ...(left.length === 0 ? [good('Nobody who has left is named for an account.', accounts)] : []),
    ...dormant.map((account) =>
      open(`${accountTitle(account)} is not used and not closed.`, 3, at(account.record, 'state')),
    ),
    ...devicesSay(looked),
  ];
};

function devicesSay({ state }: Looked): readonly Found[] {
  const inUse = recordsOf(state, 'devices').filter(({ fields }) => isDeviceInUse(fields));
  if (inUse.length === 0) return [open('No device is in the register.', 2, devices)];
  const unguarded = inUse.filter(({ fields }) => isUnguarded(fields)).length;
  return [
    unguarded === 0
      ? good('Each device in use has a screen lock and updates.', devices)
      : open(`${unguarded} of ${inUse.length} devices may have no screen lock or no updates.`, 3, devices),
  ];
}

export const saysOfSecurity: Says = (looked) => {
  const { state, today } = looked;
  const live = liveAccounts(state);
  const without = live.filter(({ fields }) => rowsOf(fields, 'holders').some((row) => row.secondFactor !== 'yes'));
  const untested = live.filter(({ fields }) => {
    const on = textOf(fields, 'recoveryTestedOn');
    return !isPlainDate(on) || daysBetween(on, today) > yearDays;
  });
  const keptIn = textOf(stanceOn(state, 'password-keeping')?.fields ?? {}, 'keptIn');
  const choices = { name: 'then-and-now' } as const;
  return [
    ...without.map((account) =>
      open(
        `Not every holder of ${accountTitle(account)} is known to use a second factor.`,
        2,
        at(account.record, 'holders'),
        'put right',
      ),
    ),
    ...(live.length > 0 && without.length === 0
      ? [good('Every holder of a live account uses a second factor.', accounts)]
      : []),
    ['manager', 'locked', 'nowhere'].includes(keptIn)
      ? good('Passwords are kept where the rule on them says.', choices)
      : open(
          keptIn === ''
            ? 'It is not written down where passwords are kept.'
            : 'Passwords are kept in a browser or elsewhere.',
          2,
          choices,
        ),
    ...(live.length === 0
      ? []
      : [
          untested.length === 0
            ? good('The way back into each account was tried within a year.', accounts)
            : open(`The way back was not tried within a year for: ${listOf(untested.map(accountTitle))}.`, 3, accounts),
        ]),
    ...quartersSay(looked),
  ];
};

/** What the settings were found to be, quarter by quarter. */
function quartersSay({ state, year }: Looked): readonly Found[] {
  return quartersOfYear(year).flatMap((quarter): Found[] => {
    const round = roundOfQuarter(state, quarter);
    const { answered, different } = round ? countAnswers(round) : { answered: 0, different: 0 };
    if (!round || answered === 0) return [];
    const words = `${writeQuarterShort(quarter)}: ${different === 0 ? 'none' : different} of ${answered} answers ${different === 1 ? 'was' : 'were'} not as they should be.`;
    const place = { name: 'review', round: round.round } as const;
    return [different === 0 ? good(words, place) : { words, mark: 'look again', upTo: 4, place }];
  });
}

function at(record: Extract<Found['place'], { name: 'record' }>['record'], field: string): Found['place'] {
  return { name: 'record', register: 'accounts', record, field };
}
