// What is still open in the plan, in words, each with the place that mends it. Pure.

import { capital, countOf, listOf, numberWord, uncapital } from './number-words';
import type { PlainDate } from './plain-date';
import {
  accountsWithoutAim,
  aimsNothingServes,
  lawWatched,
  openAims,
  policiesMissing,
  standardsFound,
} from './planning';
import { accountTitle } from './registers/account-title';
import { registers } from './registers/all-registers';
import { recordTitle } from './registers/record-title';
import { type RegisterName, textOf } from './registers/register';
import { underSixteens } from './registers/risks';
import { noApproval } from './signals/account-signals';
import { nobodyCanDecide, openConditions } from './signals/approval-signals';
import { activityWithoutPolicy } from './signals/cover-signals';
import { hoursShort, ruleMissingOnline, youngPeopleNotAsked } from './signals/planning-signals';
import { overdueRecord } from './signals/register-signals';
import { coverAway, coverLockedOut, nobodyCovers, partnerWithoutRules } from './signals/resource-signals';
import { riskAboveLine } from './signals/risk-signals';
import type { Signal } from './signals/signal';
import { stanceUnchosen } from './signals/stance-signals';
import { recordsOf, type State } from './state';

/** Each thing the plan lacks or has not settled on a day, told as a signal of Home is; whether it may be signed is told elsewhere. */
export function openInPlan(state: State, today: PlainDate): readonly Signal[] {
  const rules = [
    noApproval,
    openConditions,
    nobodyCanDecide,
    ruleMissingOnline,
    riskAboveLine,
    hoursShort,
    nobodyCovers,
    coverAway,
    coverLockedOut,
    partnerWithoutRules,
    youngPeopleNotAsked,
    activityWithoutPolicy,
    stanceUnchosen,
  ];
  return [
    ...rules.flatMap((rule) => rule(state, today)),
    ...missingAims(state),
    ...unserved(state),
    ...undecided(state),
    ...unwritten(state),
    ...missingPolicies(state),
    ...stepsNotBegun(state),
    ...overdueRecord(state, today).filter(
      ({ place }) => (place.name === 'record' || place.name === 'register') && isOfPlan(place.register),
    ),
  ];
}

function isOfPlan(register: string): boolean {
  return ['aims', 'policies', 'risks', 'partners', 'stances'].includes(register);
}

function missingAims(state: State): readonly Signal[] {
  if (openAims(state).length > 0) return [];
  return [
    {
      key: 'no-aims',
      level: 'put right',
      sentence: 'No aim is open.',
      reason: 'A plan without an aim cannot say whether it worked.',
      button: 'Add an aim',
      place: { name: 'new-record', register: 'aims' },
    },
  ];
}

function unserved(state: State): readonly Signal[] {
  return [
    ...aimsNothingServes(state).map(
      (aim): Signal => ({
        key: `aim:${aim.record}`,
        level: 'look again',
        sentence: `Nothing serves the aim “${recordTitle(state, aim)}”.`,
        reason: 'Look at a platform for it, or name it in an account that is there.',
        button: 'Look at a platform',
        place: { name: 'new-record', register: 'platforms-considered' },
      }),
    ),
    ...accountsWithoutAim(state).map(
      (account): Signal => ({
        key: `account:${account.record}`,
        level: 'look again',
        sentence: `${accountTitle(account)} serves none of your aims.`,
        reason: 'Say which aim it is for, or close it.',
        button: 'Say which',
        place: { name: 'record', register: 'accounts', record: account.record, field: 'aims' },
      }),
    ),
  ];
}

/** Platforms nobody has decided on. */
function undecided(state: State): readonly Signal[] {
  return recordsOf(state, 'platforms-considered')
    .filter(({ fields }) => textOf(fields, 'state') === 'open')
    .map((platform) => ({
      key: `undecided:${platform.record}`,
      level: 'look again',
      sentence: `Nobody has decided on ${registers['platforms-considered'].titleOf(platform, state)}.`,
      reason: 'Use it, not now, or rejected: each with a reason.',
      button: 'Decide',
      place: { name: 'record', register: 'platforms-considered', record: platform.record, field: 'state' },
    }));
}

function missingPolicies(state: State): readonly Signal[] {
  const missing = policiesMissing(state);
  if (missing.length === 0) return [];
  return [
    {
      key: 'policies-missing',
      level: 'look again',
      sentence: `${capital(countOf(missing.length, 'policy', 'policies'))} that the guidance names ${missing.length === 1 ? 'is' : 'are'} not written down.`,
      reason: `${capital(listOf(missing.map(uncapital)))}.`,
      button: 'Add a policy',
      place: { name: 'new-record', register: 'policies' },
    },
  ];
}

/** The steps of which nothing is written down yet, where nothing else says so. */
const begunBy: readonly { readonly register: RegisterName; readonly sentence: string; readonly button: string }[] = [
  { register: 'settings', sentence: 'Nobody has written where you meet young people.', button: 'Add a setting' },
  {
    register: 'platforms-considered',
    sentence: 'Nobody has written what your young people use.',
    button: 'Add a platform',
  },
  {
    register: 'local-research',
    sentence: 'Nobody has looked at what there is near you.',
    button: 'Add a group or page',
  },
  { register: 'risks', sentence: 'No risk is written down.', button: 'Add a risk' },
  { register: 'budget', sentence: 'Nobody has written what it may cost.', button: 'Add a sum' },
];

function stepsNotBegun(state: State): readonly Signal[] {
  return begunBy
    .filter(({ register }) => recordsOf(state, register).length === 0)
    .map(({ register, sentence, button }) => ({
      key: `not-begun:${register}`,
      level: 'look again',
      sentence,
      reason: 'A step of the plan is open.',
      button,
      place: { name: 'new-record', register },
    }));
}

function unwritten(state: State): readonly Signal[] {
  const open: Signal[] = [];
  const rules = standardsFound(state).filter(({ parity }) => parity === 'not written');
  if (rules.length > 0) {
    open.push({
      key: 'rules-not-written',
      level: 'look again',
      sentence: `Nothing is written about ${numberWord(rules.length)} of the rules that should hold online too.`,
      reason: 'Write each in the policy in which it stands.',
      button: 'See the policies',
      place: { name: 'register', register: 'policies' },
    });
  }
  if (!lawWatched(state).some(({ fields }) => textOf(fields, 'measures') !== '')) {
    const [risk] = lawWatched(state);
    open.push({
      key: 'law',
      level: 'look again',
      sentence: 'There is no answer yet to “What if under-16s may not hold accounts?”',
      reason: 'Say who your channel is for then, and who looks at it again.',
      button: 'Write your answer',
      place: risk
        ? { name: 'record', register: 'risks', record: risk.record, field: 'measures' }
        : { name: 'new-record', register: 'risks', from: underSixteens },
    });
  }
  return open;
}
