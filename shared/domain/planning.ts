// How far the plan of an organisation is, computed from its registers: which account or platform serves which aim, which rules
// hold online too, and whether the hours that are promised are there. Nothing here is stored.

import { accountsToStay, isLiveAccount, liveAccounts } from './accounts-in-use';
import { isOpen } from './content/consultation-lacks';
import { hasLeft } from './leavers';
import { isPlainDate, type PlainDate } from './plain-date';
import { accountTitle } from './registers/account-title';
import { platformOf } from './registers/approvals';
import { readHours } from './registers/hours';
import { policies, standards } from './registers/policies';
import { choiceWords, type FieldValues, fieldOf, rowsOf, textOf } from './registers/register';
import { underSixteens } from './registers/risks';
import { type Kept, recordsOf, type State } from './state';

/** The aims that are still to be reached. */
export function openAims(state: State): readonly Kept[] {
  return recordsOf(state, 'aims').filter(({ fields }) => textOf(fields, 'state') === 'open');
}

/** What serves, or could serve, aims: an account that is not closed, or a platform that was looked at and not rejected. */
export interface Served {
  readonly kept: Kept;
  readonly title: string;
  readonly isLive: boolean;
  /** How it serves an aim, by the id of the aim; empty words where nobody wrote how. */
  readonly serves: ReadonlyMap<string, string>;
}

export function accountsForAims(state: State): readonly Served[] {
  return accountsToStay(state).map((kept) => served(kept, accountTitle(kept), isLiveAccount(kept)));
}

/** Of those that an account or a rejection settled, the registers tell more than the matrix. */
export function platformsForAims(state: State): readonly Served[] {
  return recordsOf(state, 'platforms-considered')
    .filter(({ fields }) => textOf(fields, 'state') !== 'rejected')
    .map((kept) => served(kept, `${platformOf(kept.fields)}, looked at`, false));
}

function served(kept: Kept, title: string, isLive: boolean): Served {
  const serves = new Map(rowsOf(kept.fields, 'aims').map(({ aim = '', how = '' }) => [aim, how]));
  return { kept, title, isLive, serves };
}

/** The matrix as the rows of a table for other programs: the open aims above, an account or platform in each line. */
export function matrixRows(state: State): readonly (readonly string[])[] {
  const aims = openAims(state);
  const lines = [...accountsForAims(state), ...platformsForAims(state)];
  return [
    ['Account or platform', ...aims.map(({ fields }) => textOf(fields, 'name'))],
    ...lines.map(({ title, serves }) => [
      title,
      ...aims.map(({ record }) => (serves.has(record) ? serves.get(record) || 'Yes' : '')),
    ]),
  ];
}

/** The open aims that no account serves and no platform would. */
export function aimsNothingServes(state: State): readonly Kept[] {
  const all = [...accountsForAims(state), ...platformsForAims(state)];
  return openAims(state).filter(({ record }) => !all.some(({ serves }) => serves.has(record)));
}

/** The live accounts that serve no open aim. */
export function accountsWithoutAim(state: State): readonly Kept[] {
  const open = openAims(state);
  return accountsForAims(state)
    .filter(({ isLive, serves }) => isLive && !open.some(({ record }) => serves.has(record)))
    .map(({ kept }) => kept);
}

/** The last day on which young people said what they use; empty where nobody asked. */
export function youngPeopleAskedOn(state: State): string {
  const days = recordsOf(state, 'platforms-considered').map(({ fields }) => textOf(fields, 'toldOn'));
  return days.filter(isPlainDate).toSorted().at(-1) ?? '';
}

/** What they use changes: what was heard longer ago is asked again. */
export const askAgainAfterDays = 365;

export type Parity = 'same' | 'differs' | 'online missing' | 'not written';

export interface StandardFound {
  readonly standard: string;
  readonly words: string;
  readonly parity: Parity;
  readonly offline: string;
  readonly online: string;
  /** The policy in which it is written. */
  readonly policy: Kept | undefined;
}

/** Each rule that should hold online as it does face to face, as the policies have it; the weakest line of several tells. */
export function standardsFound(state: State): readonly StandardFound[] {
  const lines = recordsOf(state, 'policies')
    .filter(({ fields }) => textOf(fields, 'state') !== 'replaced')
    .flatMap((policy) => rowsOf(policy.fields, 'rules').map((row) => ({ policy, row })));
  return standards.map(({ value, words }) => {
    const found = lines
      .filter(({ row }) => row.rule === value)
      .map(({ policy, row }) => ({ policy, row, parity: parityOf(row) }))
      .toSorted((a, b) => weakest.indexOf(a.parity) - weakest.indexOf(b.parity))[0];
    const { offline = '', online = '' } = found?.row ?? {};
    return { standard: value, words, parity: found?.parity ?? 'not written', offline, online, policy: found?.policy };
  });
}

const weakest: readonly Parity[] = ['online missing', 'differs', 'same'];

function parityOf(row: FieldValues): Parity {
  if (textOf(row, 'online').trim() === '') return 'online missing';
  return textOf(row, 'asStrict') === 'no' ? 'differs' : 'same';
}

/** The policies that the guidance names one by one. */
const namedPolicies = ['social-media', 'code-of-conduct', 'safeguarding', 'communications', 'network', 'internet'];

/** Those of them that nobody has written down, in words. */
export function policiesMissing(state: State): readonly string[] {
  const there = new Set(
    recordsOf(state, 'policies')
      .filter(({ fields }) => textOf(fields, 'state') !== 'replaced')
      .map(({ fields }) => textOf(fields, 'which')),
  );
  const which = fieldOf(policies, 'which');
  return namedPolicies.filter((value) => !there.has(value)).map((value) => choiceWords(which, value));
}

/** The settings in which young people are met, or are going to be. */
export function settingsInUse(state: State): readonly Kept[] {
  return recordsOf(state, 'settings').filter(({ fields }) => textOf(fields, 'state') !== 'ended');
}

/** The partners one works with, or is going to. */
export function partnersInUse(state: State): readonly Kept[] {
  return recordsOf(state, 'partners').filter(({ fields }) => textOf(fields, 'state') !== 'ended');
}

export interface HoursFound {
  /** Hours a week promised for the live accounts and the open consultations together, and which accounts say none. */
  readonly promised: number;
  readonly accountsWithout: readonly Kept[];
  /** Hours a week of the people who moderate them, and who of them says none. */
  readonly available: number;
  readonly peopleWithout: readonly Kept[];
}

/** The hours promised and found today, of whoever has not left by then. */
export function hoursFound(state: State, today: PlainDate): HoursFound {
  const live = liveAccounts(state);
  // Where young people write to each other for a while, that takes hours too.
  const open = recordsOf(state, 'consultations').filter(
    ({ fields }) => textOf(fields, 'state') === 'running' && isOpen(fields),
  );
  const moderators = new Set([
    ...live.flatMap(({ fields }) => [textOf(fields, 'moderator'), textOf(fields, 'moderatorDeputy')]),
    ...open.map(({ fields }) => textOf(fields, 'moderator')),
  ]);
  const people = recordsOf(state, 'people').filter(
    (person) => moderators.has(person.record) && !hasLeft(person, today),
  );
  return {
    promised: sumOf(live, 'hoursPromised') + sumOf(open, 'moderatorHours'),
    accountsWithout: live.filter(({ fields }) => readHours(textOf(fields, 'hoursPromised')) === undefined),
    available: sumOf(people, 'hoursPerWeek'),
    peopleWithout: people.filter(({ fields }) => readHours(textOf(fields, 'hoursPerWeek')) === undefined),
  };
}

function sumOf(records: readonly Kept[], field: string): number {
  return records.reduce((sum, { fields }) => sum + (readHours(textOf(fields, field)) ?? 0), 0);
}

/** The organisation's answers to what the law may change: risks of that kind, the question about under-16s first. */
export function lawWatched(state: State): readonly Kept[] {
  const watched = recordsOf(state, 'risks').filter(({ fields }) => textOf(fields, 'kind') === 'law');
  const isAsked = ({ fields }: Kept) => textOf(fields, 'name') === underSixteens;
  return [...watched.filter(isAsked), ...watched.filter((risk) => !isAsked(risk))];
}
