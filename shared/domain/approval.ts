// How a request for a new account stands. It is decided by a signatory who did not write it; what was agreed or refused stays so,
// and only a new request can follow it. One that was sent back waits again once it was changed.

import type { DecisionTaken } from './change';
import type { MemberId } from './ids';
import { type Mark, textOf } from './registers/register';
import { type Approval, type Decision, enrolledMembers, type Kept, type Member, recordsOf, type State } from './state';
import { isOnePerson } from './two-people';

export type Standing = 'waiting' | DecisionTaken;

export const standingWords: Readonly<Record<Standing, string>> = {
  waiting: 'Waiting for a decision',
  agreed: 'Agreed',
  'agreed with conditions': 'Agreed with conditions',
  refused: 'Refused',
  'sent back': 'Sent back with a question',
};

/** Undefined for what was never asked for. */
export function approvalOf({ general }: State, request: string): Approval | undefined {
  // What is looked up may be any text a field holds.
  return Object.hasOwn(general.approvals, request) ? general.approvals[request] : undefined;
}

/** The last decision, also where the request was changed since. */
export function decisionOf(state: State, request: string): Decision | undefined {
  return approvalOf(state, request)?.decisions.at(-1);
}

/** What was decided last; `waiting` before that, and again once a question was answered. */
export function standingOf(state: State, request: string): Standing {
  const last = decisionOf(state, request);
  return !last || last.isAnswered ? 'waiting' : last.decision;
}

/** True where the request can be changed no more. */
export function isDecided(state: State, request: string): boolean {
  const standing = standingOf(state, request);
  return standing !== 'waiting' && standing !== 'sent back';
}

/** True where the account that was asked for may go live. */
export function isAgreed(state: State, request: string): boolean {
  const standing = standingOf(state, request);
  return standing === 'agreed' || standing === 'agreed with conditions';
}

/** True where it was agreed with conditions and nobody has said that they are met. */
export function hasOpenConditions(state: State, request: string): boolean {
  return standingOf(state, request) === 'agreed with conditions' && approvalOf(state, request)?.met?.isMet !== true;
}

/** Empty where it has no conditions. */
export function conditionsWords(state: State, request: string): string {
  if (standingOf(state, request) !== 'agreed with conditions') return '';
  return hasOpenConditions(state, request) ? 'Conditions not met yet' : 'Conditions met';
}

export function standingMark(state: State, request: string): Mark | undefined {
  const standing = standingOf(state, request);
  return standing === 'waiting' || standing === 'sent back' || hasOpenConditions(state, request)
    ? 'look again'
    : undefined;
}

export function wroteRequest(state: State, request: string, member: MemberId): boolean {
  return (approvalOf(state, request)?.writtenBy ?? []).some((writer) => isOnePerson(state, writer, member));
}

/** The signatories who can decide on a request: those who neither wrote nor changed it. */
export function decidersOf(state: State, request: string): readonly Member[] {
  return enrolledMembers(state).filter(
    ({ member, roles }) => roles.includes('signatory') && !wroteRequest(state, request, member),
  );
}

/** The requests that wait for a decision, the longest waiting first. */
export function waitingRequests(state: State): readonly Kept[] {
  return recordsOf(state, 'approvals')
    .filter(({ record }) => standingOf(state, record) === 'waiting')
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
}

/** The account that names the request as the one by which it was agreed. */
export function accountOf(state: State, request: string): Kept | undefined {
  return recordsOf(state, 'accounts').find(({ fields }) => fields.approval === request);
}

/** The account that a request asks for, where it is written down already without naming the request. */
export function accountAskedFor(state: State, request: Kept): Kept | undefined {
  return recordsOf(state, 'accounts').find((account) => isSameAccount(account, request));
}

/** The last request for an account that is written down already; none that was refused. */
export function requestFor(state: State, account: Kept): Kept | undefined {
  return recordsOf(state, 'approvals').findLast(
    (request) => isSameAccount(account, request) && standingOf(state, request.record) !== 'refused',
  );
}

/** The same handle on the same platform, whatever its capitals. */
function isSameAccount(account: Kept, request: Kept): boolean {
  const name = (kept: Kept) => (textOf(kept.fields, 'handle') || textOf(kept.fields, 'name')).trim().toLowerCase();
  return textOf(account.fields, 'platform') === textOf(request.fields, 'platform') && name(account) === name(request);
}
