// "Before you sign the plan": what it cannot be signed without, and what whoever signs it has seen, each with its place.

import { standingOf, waitingRequests } from './approval';
import type { Gap } from './before-signing';
import { uncapital } from './number-words';
import { openInPlan } from './open-in-plan';
import type { PlainDate } from './plain-date';
import { type Lack, whatPlanLacks } from './plan-lacks';
import { registers } from './registers/all-registers';
import { recordTitle } from './registers/record-title';
import { fieldOf } from './registers/register';
import { recordOf, recordsOf, type State } from './state';

/** What must be put right first, then what is to be looked at once more. */
export function gapsBeforePlan(state: State, today: PlainDate): readonly (Gap & { readonly reason: string })[] {
  const lacks = whatPlanLacks(state);
  const told = new Set<string>(lacks.map(({ record }) => record));
  const must = lacks.map((lack) => ({
    key: `${lack.kind}:${lack.record}:${lack.field}`,
    level: 'must' as const,
    sentence: lackSentence(state, lack),
    reason: '',
    button: lack.kind === 'risk above the line' ? 'See the risk' : lack.record === '' ? 'Add an aim' : 'Write it',
    place: placeOf(lack),
  }));
  const look = openInPlan(state, today)
    .filter(({ key, place }) => key !== 'no-aims' && !(place.name === 'record' && told.has(place.record)))
    .map(({ key, sentence, reason, button, place }) => ({
      key,
      level: 'look' as const,
      sentence,
      reason,
      button,
      place,
    }));
  return [...must, ...look, ...undecidedRequests(state)];
}

/** What is missing, in a sentence: for the list of gaps, and where signing is refused for it. */
export function lackSentence(state: State, { kind, record, field }: Lack): string {
  switch (kind) {
    case 'no aim':
      return 'No aim is open. Write at least one.';
    case 'part of an aim': {
      const label = fieldOf(registers.aims, field)?.label ?? field;
      return `The aim “${titleOf(state, 'aims', record)}” does not say: ${uncapital(label)}.`;
    }
    case 'risk above the line':
      return `The risk “${titleOf(state, 'risks', record)}” reaches your line, and nobody accepts it.`;
  }
}

function placeOf({ kind, record, field }: Lack): Gap['place'] {
  const register = kind === 'risk above the line' ? 'risks' : 'aims';
  return record === '' ? { name: 'new-record', register } : { name: 'record', register, record, field };
}

function titleOf(state: State, register: 'aims' | 'risks', record: string): string {
  const kept = recordOf(state, register, record);
  return kept ? recordTitle(state, kept) : '';
}

/** Requests for accounts that nobody has decided on. */
function undecidedRequests(state: State): readonly (Gap & { readonly reason: string })[] {
  const sentBack = recordsOf(state, 'approvals').filter(({ record }) => standingOf(state, record) === 'sent back');
  return [...waitingRequests(state), ...sentBack].map((request) => ({
    key: `request:${request.record}`,
    level: 'look',
    sentence: `${recordTitle(state, request)} is not decided yet.`,
    reason: 'No account goes live before a signatory has agreed.',
    button: 'See the request',
    place: { name: 'approval', approval: request.record },
  }));
}
