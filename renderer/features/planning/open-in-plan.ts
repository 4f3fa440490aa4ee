// What is still open in the plan, in words, each with the place that mends it. Pure.

import type { PlainDate } from '#shared/domain/plain-date';
import { accountsWithoutAim, aimsNothingServes, lawWatched, openAims, standardsFound } from '#shared/domain/planning';
import { accountTitle } from '#shared/domain/registers/account-title';
import { registers } from '#shared/domain/registers/all-registers';
import { recordTitle } from '#shared/domain/registers/record-title';
import { textOf } from '#shared/domain/registers/register';
import { underSixteens } from '#shared/domain/registers/risks';
import { noApproval } from '#shared/domain/signals/account-signals';
import { nobodyCanDecide, openConditions } from '#shared/domain/signals/approval-signals';
import { activityWithoutPolicy } from '#shared/domain/signals/cover-signals';
import { hoursShort, ruleMissingOnline, youngPeopleNotAsked } from '#shared/domain/signals/planning-signals';
import { overdueRecord } from '#shared/domain/signals/register-signals';
import type { Signal } from '#shared/domain/signals/signal';
import { stanceUnchosen } from '#shared/domain/signals/stance-signals';
import { recordsOf, type State } from '#shared/domain/state';

export function openInPlan(state: State, today: PlainDate): readonly Signal[] {
  const rules = [
    noApproval,
    openConditions,
    nobodyCanDecide,
    ruleMissingOnline,
    hoursShort,
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
    ...overdueRecord(state, today).filter(({ place }) => place.name === 'record' && isOfPlan(place.register)),
  ];
}

function isOfPlan(register: string): boolean {
  return register === 'aims' || register === 'policies' || register === 'risks' || register === 'stances';
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
        sentence: `${accountTitle(account)} serves none of your open aims.`,
        reason: 'Say which aim it is for, or close it.',
        button: 'Say which',
        place: { name: 'record', register: 'accounts', record: account.record, field: 'aims' },
      }),
    ),
  ];
}

/** Platforms nobody has decided on, and those to be used that nobody asked an account for. */
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

function unwritten(state: State): readonly Signal[] {
  const open: Signal[] = [];
  const rules = standardsFound(state).filter(({ parity }) => parity === 'not written');
  if (rules.length > 0) {
    open.push({
      key: 'rules-not-written',
      level: 'look again',
      sentence: `Nothing is written about ${rules.length} of the rules that should hold online too.`,
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
