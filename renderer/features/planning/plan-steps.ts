// The steps of planning: what each asks in plain words, how far it is, counted from the record, and where it is done. Pure.

import { liveAccounts } from '#shared/domain/accounts-in-use';
import { activitiesOf } from '#shared/domain/activities';
import { waitingRequests } from '#shared/domain/approval';
import { capital, countOf, listOf, numberWord, uncapital } from '#shared/domain/number-words';
import { daysBetween, isPlainDate, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { askAgainAfterDays, hoursFound, lawWatched, openAims, standardsFound } from '#shared/domain/planning';
import { writeHours } from '#shared/domain/registers/hours';
import { recordTitle } from '#shared/domain/registers/record-title';
import { textOf } from '#shared/domain/registers/register';
import { underSixteens } from '#shared/domain/registers/risks';
import { choicesToMake } from '#shared/domain/signals/stance-signals';
import { stanceOn } from '#shared/domain/stances';
import { type Kept, personName, recordsOf, type State } from '#shared/domain/state';
import { type MadeStep, seeAll } from './plan-step-parts';
import { resourceSteps } from './resource-steps';

export type Door = 'starting' | 'online';

export type StepName =
  | 'settings'
  | 'partners'
  | 'money'
  | 'cover'
  | 'aims'
  | 'young people'
  | 'local'
  | 'platforms'
  | 'rules'
  | 'policies'
  | 'then and now'
  | 'risks'
  | 'law'
  | 'hours'
  | 'approvals';

export interface PlanStep extends MadeStep {
  readonly name: StepName;
}

/** Who starts thinks of what for, before where; who is online already begins with what there is. */
const orders: Readonly<Record<Door, readonly StepName[]>> = {
  starting: [
    'settings',
    'partners',
    'aims',
    'young people',
    'local',
    'platforms',
    'risks',
    'rules',
    'policies',
    'then and now',
    'hours',
    'cover',
    'money',
    'law',
    'approvals',
  ],
  online: [
    'platforms',
    'aims',
    'settings',
    'young people',
    'approvals',
    'hours',
    'cover',
    'money',
    'policies',
    'rules',
    'then and now',
    'partners',
    'risks',
    'law',
    'local',
  ],
};

/** Whoever has a live account is online already. */
export function doorOf(state: State): Door {
  return liveAccounts(state).length > 0 ? 'online' : 'starting';
}

export function planSteps(state: State, today: PlainDate, door: Door): readonly PlanStep[] {
  return orders[door].map((name) => ({ name, ...steps[name](state, today, door) }));
}

const steps: Readonly<Record<StepName, (state: State, today: PlainDate, door: Door) => MadeStep>> = {
  ...resourceSteps,
  aims: (state) => {
    const all = recordsOf(state, 'aims');
    const open = openAims(state).length;
    return {
      title: 'What you want to do',
      asked: 'Write each aim, for whom it is, how you will know that it worked, by when, and who sees to it.',
      isBegun: all.length > 0,
      far: [
        all.length === 0
          ? 'No aim is written yet.'
          : `${capital(countOf(open, 'open aim'))}, ${numberWord(all.length)} in all.`,
      ],
      action: { label: 'Add an aim', place: { name: 'new-record', register: 'aims' } },
      ...seeAll(all, 'See the aims', { name: 'register', register: 'aims' }),
    };
  },
  'young people': (state, today) => {
    const all = recordsOf(state, 'platforms-considered');
    const told = all.filter(({ fields }) => isFresh(textOf(fields, 'toldOn'), today));
    return {
      title: 'What your young people use',
      asked: 'Ask them, and write down what they said, platform by platform. Ask again every year.',
      isBegun: all.length > 0,
      far: [
        all.length === 0
          ? 'Nothing is written yet.'
          : `${capital(countOf(all.length, 'platform'))} looked at. Young people told you within a year about ${told.length === 0 ? 'none' : numberWord(told.length)} of them.`,
      ],
      action: { label: 'Add a platform', place: { name: 'new-record', register: 'platforms-considered' } },
      ...seeAll(all, 'See the platforms', { name: 'register', register: 'platforms-considered' }),
    };
  },
  local: (state) => {
    const all = recordsOf(state, 'local-research');
    const same = all.filter(({ fields }) => textOf(fields, 'state') === 'same').length;
    const partners = all.filter(({ fields }) => textOf(fields, 'state') === 'partner').length;
    return {
      title: 'What there is near you',
      asked: 'Look at what others already do online where you work. You may join in, instead of starting another.',
      isBegun: all.length > 0,
      far: [
        all.length === 0
          ? 'Nothing is written yet.'
          : `${capital(countOf(all.length, 'group or page', 'groups or pages'))}: ${uncapital(noneOr(same))} ${same === 1 ? 'does' : 'do'} what you plan, ${uncapital(noneOr(partners))} you could work with.`,
      ],
      action: { label: 'Add a group or page', place: { name: 'new-record', register: 'local-research' } },
      ...seeAll(all, 'See what was looked at', { name: 'register', register: 'local-research' }),
    };
  },
  platforms: (state, _, door) => {
    const live = liveAccounts(state).length;
    const considered = recordsOf(state, 'platforms-considered');
    const inState = (value: string) => considered.filter(({ fields }) => textOf(fields, 'state') === value).length;
    const looked = `${capital(countOf(considered.length, 'platform'))} looked at: ${inState('use')} to use, ${inState('not-now')} not now, ${inState('rejected')} rejected, ${inState('open')} not decided.`;
    const far = [`${capital(countOf(live, 'account'))} live.`, ...(considered.length === 0 ? [] : [looked])];
    return {
      title: 'Accounts and platforms, aim by aim',
      asked:
        'Choose platforms for your aims, not the other way round. What you decide against is kept, with the reason.',
      isBegun: live + considered.length > 0,
      far,
      action:
        door === 'online'
          ? { label: 'Add an account', place: { name: 'new-record', register: 'accounts' } }
          : { label: 'Look at a platform', place: { name: 'new-record', register: 'platforms-considered' } },
      ...seeAll(recordsOf(state, 'accounts'), 'See the accounts', { name: 'register', register: 'accounts' }),
    };
  },
  rules: (state) => {
    const found = standardsFound(state);
    const same = found.filter(({ parity }) => parity === 'same').length;
    const [first] = recordsOf(state, 'policies');
    return {
      title: 'The same rules online',
      asked: 'Young people are to be as safe online as in the room. For each rule, write where it says so for online.',
      isBegun: found.some(({ parity }) => parity !== 'not written'),
      far: [
        found.every(({ parity }) => parity === 'not written')
          ? `None of the ${numberWord(found.length)} rules is written down yet.`
          : `${noneOr(same)} of the ${numberWord(found.length)} rules ${same < 2 ? 'is' : 'are'} as strict online.`,
      ],
      action: first
        ? {
            label: 'Write down a rule',
            place: {
              name: 'record',
              register: 'policies',
              record: policyForRules(state, first).record,
              field: 'rules',
            },
          }
        : { label: 'Add a policy', place: { name: 'new-record', register: 'policies' } },
    };
  },
  policies: (state) => {
    const all = recordsOf(state, 'policies').filter(({ fields }) => textOf(fields, 'state') !== 'replaced');
    const inForce = all.filter(({ fields }) => textOf(fields, 'state') === 'in-force');
    const online = inForce.filter(({ fields }) => textOf(fields, 'coversOnline') === 'yes').length;
    return {
      title: 'Policies',
      asked: 'Have a social media policy, and say in your other policies what holds online.',
      isBegun: all.length > 0,
      far: [
        all.length === 0
          ? 'No policy is written down yet.'
          : `${noneOr(inForce.length)} of ${countOf(all.length, 'policy', 'policies')} in force, ${uncapital(noneOr(online))} ${online === 1 ? 'covers' : 'cover'} what happens online.`,
        ...policyForWords(state),
      ],
      action: { label: 'Add a policy', place: { name: 'new-record', register: 'policies' } },
      ...seeAll(all, 'See the policies', { name: 'register', register: 'policies' }),
    };
  },
  'then and now': (state) => {
    const chosen = recordsOf(state, 'stances').length;
    const open = choicesToMake.filter((topic) => !stanceOn(state, topic)).length;
    return {
      isBegun: chosen > 0,
      title: 'Older rules and today’s advice',
      asked: 'Some rules of the guidance are older than today’s advice. See both, and say which you go by, and why.',
      far: [
        `${chosen === 0 ? 'Nothing is chosen yet.' : `${capital(countOf(chosen, 'choice'))} made.`}${open === 0 ? '' : ` What you go by for passwords is ${open === choicesToMake.length ? '' : 'in part '}open.`}`,
      ],
      action: { label: 'See then and now', place: { name: 'then-and-now' } },
    };
  },
  risks: (state) => {
    const open = recordsOf(state, 'risks').filter(({ fields }) => textOf(fields, 'state') === 'open');
    const without = open.filter(({ fields }) => textOf(fields, 'measures') === '').length;
    return {
      title: 'Risks',
      asked: 'Write what could go wrong for young people and for you, and what you do about it.',
      isBegun: open.length > 0,
      far: [
        open.length === 0
          ? 'No open risk is written down.'
          : `${capital(countOf(open.length, 'open risk'))}, ${uncapital(noneOr(without))} without anything done about ${without === 1 ? 'it' : 'them'}.`,
      ],
      action: { label: 'Add a risk', place: { name: 'new-record', register: 'risks' } },
      ...seeAll(open, 'See the risks', { name: 'register', register: 'risks' }),
    };
  },
  law: (state, today) => {
    const [risk, ...others] = lawWatched(state);
    return {
      title: 'What if under-16s may not hold accounts?',
      asked: 'The law may change. Write what you would do then, who sees to it, and when to look at it again.',
      isBegun: risk !== undefined,
      far: [
        ...(risk ? answerWords(risk, state, today) : ['There is no answer yet.']),
        ...(others.length > 0 ? [`${capital(countOf(others.length, 'other change'))} of the law watched.`] : []),
      ],
      action: risk
        ? {
            label: 'Look at the answer',
            place: { name: 'record', register: 'risks', record: risk.record, field: 'measures' },
          }
        : { label: 'Write your answer', place: { name: 'new-record', register: 'risks', from: underSixteens } },
    };
  },
  hours: (state, today) => {
    const { promised, available, accountsWithout, peopleWithout } = hoursFound(state, today);
    const [account] = accountsWithout;
    const [person] = peopleWithout;
    const names = (records: readonly Kept[]) => listOf(records.map((kept) => recordTitle(state, kept)));
    return {
      title: 'Time to look after it',
      asked: 'Write the hours a week that you promise for comments and messages, and the hours that people have.',
      isBegun: promised + available > 0,
      far: [
        hoursWords(promised, available, doorOf(state)),
        ...(account ? [`No hours are written for ${names(accountsWithout)}.`] : []),
        ...(person
          ? [`Not written how many hours ${names(peopleWithout)} ${peopleWithout.length === 1 ? 'has' : 'have'}.`]
          : []),
      ],
      action: account
        ? {
            label: 'Write the hours',
            place: { name: 'record', register: 'accounts', record: account.record, field: 'hoursPromised' },
          }
        : person
          ? {
              label: 'Write their hours',
              place: { name: 'record', register: 'people', record: person.record, field: 'hoursPerWeek' },
            }
          : { label: 'See the people', place: { name: 'register', register: 'people' } },
    };
  },
  approvals: (state) => {
    const all = recordsOf(state, 'approvals');
    const waiting = waitingRequests(state);
    const [first] = waiting;
    return {
      title: 'Approval of each new account',
      asked: 'No account goes live before a signatory, who did not ask for it, has agreed.',
      isBegun: all.length > 0,
      far: [
        all.length === 0
          ? 'Nobody has asked for an account yet.'
          : `${capital(countOf(all.length, 'request'))}, ${waiting.length === 0 ? 'none' : numberWord(waiting.length)} waiting for a decision.`,
      ],
      action: first
        ? { label: 'See what waits', place: { name: 'approval', approval: first.record } }
        : { label: 'Ask for an account', place: { name: 'new-record', register: 'approvals' } },
      ...seeAll(all, 'See the requests', { name: 'register', register: 'approvals' }),
    };
  },
};

/** Which of the things done or planned online have a policy that is for them; nothing while there are none. */
function policyForWords(state: State): readonly string[] {
  const all = activitiesOf(state);
  const without = all.filter(({ policy }) => !policy);
  if (all.length === 0) return [];
  if (without.length === 0) return ['Each account and planned platform has a policy that is for it.'];
  return [`No policy is for ${listOf(without.map(({ title }) => title))}.`];
}

/** `None`, `Two`, to go before “of”. */
function noneOr(count: number): string {
  return count === 0 ? 'None' : capital(numberWord(count));
}

function hoursWords(promised: number, available: number, door: Door): string {
  if (door === 'starting') return 'No account is live yet, so no hours are promised.';
  if (promised + available === 0) return 'No hours are written down yet.';
  return `${writeHours(promised)} promised a week. The people who look after the accounts have ${writeHours(available)}.`;
}

function isFresh(on: string, today: PlainDate): boolean {
  return isPlainDate(on) && daysBetween(on, today) <= askAgainAfterDays;
}

/** Where rules about young people most often stand. */
function policyForRules(state: State, first: Kept): Kept {
  const all = recordsOf(state, 'policies').filter(({ fields }) => textOf(fields, 'state') !== 'replaced');
  const ofKind = (which: string) => all.find(({ fields }) => textOf(fields, 'which') === which);
  return ofKind('safeguarding') ?? ofKind('code-of-conduct') ?? ofKind('social-media') ?? all[0] ?? first;
}

function answerWords({ fields }: Kept, state: State, today: PlainDate): readonly string[] {
  const measures = textOf(fields, 'measures');
  const owner = personName(state, textOf(fields, 'owner'));
  const by = textOf(fields, 'reviewBy');
  const late = isPlainDate(by) && daysBetween(by, today) > 0;
  const again = isPlainDate(by)
    ? `${late ? 'was to look at it again' : 'looks at it again'} by ${writeDate(by)}`
    : 'has no day to look at it again';
  return [measures === '' ? 'It is written down, without an answer.' : measures, `${owner || 'Nobody'} ${again}.`];
}
