// What the policies, the people who answer for them and the procedures say: of the aspects policy, responsibility and online safeguarding.

import { liveAccounts } from '../accounts-in-use';
import { isActionOverdue, openActions } from '../actions';
import { confirmedBy } from '../declarations/standing';
import { whoConfirms } from '../declarations/who-confirms';
import { capital, countOf, listOf } from '../number-words';
import { daysBetween, isPlainDate, writeDate } from '../plain-date';
import { standardsFound } from '../planning';
import { lastDayOf, writeYear } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { isOverdue } from '../registers/due-column';
import { policies } from '../registers/policies';
import { procedures } from '../registers/procedures';
import { recordTitle } from '../registers/record-title';
import { choiceWords, fieldOf, rowsOf, textOf } from '../registers/register';
import { roundOfQuarter, signOffInForce } from '../round';
import { type Kept, recordsOf, type State } from '../state';
import { quartersOfYear } from './annual-round';
import { type Found, good, type Looked, open, type Says } from './found';

const yearDays = 366;
const allPolicies = { name: 'register', register: 'policies' } as const;
const allProcedures = { name: 'register', register: 'procedures' } as const;

export const saysOfPolicy: Says = ({ state, today }) => {
  const held = policiesInForce(state);
  const isOwnDraft = recordsOf(state, 'policies').some(
    ({ fields }) => textOf(fields, 'which') === 'social-media' && textOf(fields, 'state') === 'draft',
  );
  const hasOwn = held.some(({ fields }) => textOf(fields, 'which') === 'social-media');
  if (!hasOwn) {
    return [
      isOwnDraft
        ? open('The social media policy is a draft.', 2, allPolicies)
        : open('No social media policy is in force.', 1, allPolicies, 'put right'),
    ];
  }
  const old = held.filter(({ fields }) => policies.due && isOverdue(policies.due, fields, today));
  const pairs = held.flatMap(({ fields }) => rowsOf(fields, 'goesWith'));
  const apart = held.filter(({ fields }) => rowsOf(fields, 'goesWith').some(({ how }) => how !== 'linked'));
  return [
    old.length === 0
      ? good(`${inForceWords(held.length)}, each looked at when it was due.`, allPolicies)
      : good(`${inForceWords(held.length)}.`, allPolicies),
    ...old.map((policy) =>
      open(
        `${quoted(state, policy)} was to be looked at again by ${dueWords(policy)}, and was not.`,
        2,
        at(policy, 'reviewedOn'),
        'put right',
      ),
    ),
    ...apart.map((policy) =>
      open(`${quoted(state, policy)} does not go together with another policy.`, 3, at(policy, 'goesWith')),
    ),
    ...(pairs.length === 0 ? [open('It is not written down which policies name each other.', 3, allPolicies)] : []),
  ];
};

function inForceWords(count: number): string {
  return count === 1 ? 'One policy is in force' : `${count} policies are in force`;
}

function dueWords({ fields }: Kept): string {
  const on = policies.due?.on(fields) ?? '';
  return isPlainDate(on) ? writeDate(on) : 'its day';
}

export const saysOfResponsibility: Says = (looked) => {
  const { state, today } = looked;
  const { organisation } = state.general;
  const hasLead = (organisation?.safeguardingLead ?? '') !== '';
  const hasDeputy = (organisation?.safeguardingDeputy ?? '') !== '';
  const named = { name: 'organisation' } as const;
  const alone = liveAccounts(state).filter(
    ({ fields }) => textOf(fields, 'deputy') === '' || textOf(fields, 'owner') === '',
  );
  const hours = recordsOf(state, 'people').some(({ fields }) => textOf(fields, 'hoursPerWeek') !== '');
  const late = openActions(state).filter((action) => isActionOverdue(action, today)).length;
  return [
    hasLead && hasDeputy
      ? good('A safeguarding lead and a deputy are named.', named)
      : open(
          hasLead ? 'A safeguarding lead is named, and no deputy.' : 'No safeguarding lead is named.',
          hasLead ? 2 : 1,
          named,
          'put right',
        ),
    ...alone.map((account) => open(`${accountTitle(account)} has no deputy.`, 2, at(account, 'deputy'), 'put right')),
    hours
      ? good('Hours for this work are written down.', { name: 'register', register: 'people' })
      : open('Nobody’s hours for this work are written down.', 3, { name: 'register', register: 'people' }),
    ...aimsConfirmed(looked),
    reviewsSigned(looked),
    ...(late === 0
      ? []
      : [open(`${late === 1 ? 'One action is' : `${late} actions are`} overdue.`, 3, { name: 'actions' })]),
  ];
};

/** Whoever looks after an account confirms its aims once a year. */
function aimsConfirmed({ state, today }: Looked): readonly Found[] {
  const place = { name: 'declarations' } as const;
  const asked = whoConfirms(state, today)
    .map((who) => confirmedBy(state, who, 'aims', { conduct: [], today }))
    .filter(({ text }) => text.length > 0);
  const waiting = asked.filter(({ waits }) => waits !== '').length;
  if (asked.length === 0) return [];
  return [
    waiting === 0
      ? good('Everybody who looks after an account has confirmed its aims within a year.', place)
      : open(`${waiting} of ${asked.length} people have not confirmed the aims of their accounts.`, 3, place),
  ];
}

/** The board hears of it in the reviews that are signed. */
function reviewsSigned({ state, year, today }: Looked): Found {
  const quarters = quartersOfYear(year);
  const rounds = quarters.flatMap((quarter) => roundOfQuarter(state, quarter) ?? []);
  const signed = rounds.filter(signOffInForce).length;
  // The quarter that is still running has time.
  const due = Math.max(1, quarters.filter((quarter) => lastDayOf(quarter) < today).length);
  const place = { name: 'reports' } as const;
  const words = `${signed} of the 4 quarterly reviews of ${writeYear(year)} ${signed === 1 ? 'is' : 'are'} signed.`;
  return signed >= due ? good(words, place) : open(words, 3, place);
}

export const saysOfOnlineSafeguarding: Says = ({ state, today }) => {
  const own = policiesInForce(state).filter(({ fields }) => textOf(fields, 'which') === 'safeguarding');
  const [first] = own;
  if (!first) return [open('No safeguarding policy is in force.', 1, allPolicies, 'put right')];
  return [
    ...own.map((policy) => coversWords(state, policy)),
    topicsCovered(state),
    parity(state),
    walkedThrough(state, today),
  ];
};

function coversWords(state: State, policy: Kept): Found {
  const covers = textOf(policy.fields, 'coversOnline');
  const place = at(policy, 'coversOnline');
  const title = quoted(state, policy);
  if (covers === 'yes') return good(`${title} covers what happens online.`, place);
  if (covers === 'partly') return open(`${title} covers what happens online in part.`, 2, place);
  if (covers === 'no') return open(`${title} says nothing about what happens online.`, 1, place, 'put right');
  return open(`Nobody has written down whether ${title} covers what happens online.`, 2, place);
}

const topics = ['grooming', 'exploitation', 'images', 'bullying'] as const;

function topicsCovered(state: State): Found {
  const kinds = new Set(proceduresInForce(state).map(({ fields }) => textOf(fields, 'kind')));
  const kindField = fieldOf(procedures, 'kind');
  const missing = topics.filter((topic) => !kinds.has(topic)).map((topic) => choiceWords(kindField, topic));
  return missing.length === 0
    ? good('There is a procedure for grooming, exploitation, nude pictures and bullying.', allProcedures)
    : open(`No procedure in force for: ${missing.join('; ').toLowerCase()}.`, 2, allProcedures);
}

function parity(state: State): Found {
  const written = standardsFound(state).filter(({ parity: found }) => found !== 'not written');
  const weaker = written.filter(({ parity: found }) => found !== 'same');
  if (written.length === 0) {
    return open('It is not written down which rules are as strict online as in the room.', 2, allPolicies);
  }
  return weaker.length === 0
    ? good(
        `${capital(countOf(written.length, 'rule'))} of the room ${written.length === 1 ? 'holds' : 'hold'} online as well.`,
        allPolicies,
      )
    : open(
        `Less strict online than in the room: ${listOf(weaker.map(({ words }) => words)).toLowerCase()}.`,
        2,
        allPolicies,
        'put right',
      );
}

function walkedThrough(state: State, today: Looked['today']): Found {
  const walked = proceduresInForce(state)
    .map(({ fields }) => textOf(fields, 'walkedOn'))
    .filter(isPlainDate)
    .toSorted()
    .at(-1);
  if (walked !== undefined && daysBetween(walked, today) <= yearDays) {
    return good(`A procedure was walked through on ${writeDate(walked)}.`, allProcedures);
  }
  return open('No procedure was walked through within a year.', 3, allProcedures);
}

export function policiesInForce(state: State): readonly Kept[] {
  return recordsOf(state, 'policies').filter(({ fields }) => textOf(fields, 'state') === 'in-force');
}

export function proceduresInForce(state: State): readonly Kept[] {
  return recordsOf(state, 'procedures').filter(({ fields }) => textOf(fields, 'state') === 'in-force');
}

function quoted(state: State, kept: Kept): string {
  return `“${recordTitle(state, kept)}”`;
}

function at({ register, record }: Kept, field: string): Found['place'] {
  return { name: 'record', register, record, field };
}
