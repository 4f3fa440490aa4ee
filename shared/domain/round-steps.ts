// The steps of a round once it is answered: handed over, checked, signed, or sent back. Whom it waits for, what comes next
// for one member, and in words why somebody may not take a step.

import type { MemberId } from './ids';
import { eitherOf } from './number-words';
import { progressOf } from './round';
import { type AnyRound, enrolledMembers, hasRole, type Member, type Refusal, type State } from './state';
import { checkersOf, isOnePerson, needsCheck } from './two-people';

export type RoundWord = 'review' | 'plan' | 'self-assessment';

const roundWords: Readonly<Record<AnyRound['checklist'], RoundWord>> = {
  'quarterly-review': 'review',
  plan: 'plan',
  'annual-self-assessment': 'self-assessment',
};

/** What a round is called in the middle of a sentence. */
export function roundWord({ checklist }: Pick<AnyRound, 'checklist'>): RoundWord {
  return roundWords[checklist];
}

/** The members whose turn it is: those who can check a round that is handed over, or sign one that is ready. */
export function waitsFor(state: State, round: AnyRound): readonly Member[] {
  const progress = progressOf(state, round);
  if (progress === 'ready to check' && round.prepared) return checkersOf(state, round.prepared.by);
  return progress === 'ready to sign' ? signatoriesOf(state) : [];
}

/** `Waits for Grace Adeyemi to check it`. Empty where it waits for nobody in particular. */
export function waitingWords(state: State, round: AnyRound, me?: MemberId): string {
  const progress = progressOf(state, round);
  if (progress !== 'ready to check' && progress !== 'ready to sign') return '';
  const members = waitsFor(state, round);
  if (members.length === 0) return 'Nobody who signs in is a signatory';
  const others = members.filter(({ member }) => member !== me).map(({ displayName }) => displayName);
  const names = others.length < members.length ? ['you', ...others] : others;
  return `Waits for ${eitherOf(names)} to ${progress === 'ready to check' ? 'check' : 'sign'} it`;
}

export type NextStep = 'hand over to be checked' | 'hand over to be signed' | 'check' | 'sign' | 'wait';

/** What a member can do next about a round that is answered. `wait`: it is somebody else's turn. */
export function nextStep(state: State, round: AnyRound, me: MemberId): NextStep {
  if (!round.prepared) {
    if (checkersOf(state, me).length > 0) return 'hand over to be checked';
    return needsCheck(state, round) || !hasRole(state, me, 'signatory') ? 'hand over to be signed' : 'sign';
  }
  if (progressOf(state, round) === 'ready to check') return whyNotCheck(state, round, me) === '' ? 'check' : 'wait';
  return hasRole(state, me, 'signatory') ? 'sign' : 'wait';
}

/** Why a member may not check a round as it stands; empty where they may. */
export function whyNotCheck(state: State, round: Pick<AnyRound, 'prepared' | 'checklist'>, me: MemberId): string {
  const { prepared } = round;
  if (!prepared) return `Nobody has handed this ${roundWord(round)} over to be checked.`;
  if (isOnePerson(state, prepared.by, me)) {
    return `You prepared this ${roundWord(round)}, so somebody else has to check it.`;
  }
  return hasRole(state, me, 'checker') ? '' : 'Your part in this workbook does not include checking.';
}

/** Why a member may not sign a round as it stands; empty where they may. */
export function whyNotSign(state: State, round: AnyRound, me: MemberId): string {
  if (!hasRole(state, me, 'signatory'))
    return 'Only a signatory can sign. Your part in this workbook does not include it.';
  if (round.checked || !needsCheck(state, round)) return '';
  return `Somebody else has to check this ${roundWord(round)} before it is signed.`;
}

/** The refusal that a round still waits to be corrected for: nobody has handed it over since. */
export function openRefusal({ refusals }: Pick<AnyRound, 'refusals'>): Refusal | undefined {
  const last = refusals.at(-1);
  return last?.isAnswered === false ? last : undefined;
}

/** The members who can sign. */
export function signatoriesOf(state: State): readonly Member[] {
  return enrolledMembers(state).filter(({ roles }) => roles.includes('signatory'));
}
