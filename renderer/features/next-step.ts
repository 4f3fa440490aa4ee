// The next step of a round, in words: on the button that leads to it, on the button that takes it, and who comes
// after it. Pure.

import type { MemberId } from '#shared/domain/ids';
import { eitherOf } from '#shared/domain/number-words';
import { type NextStep, nextStep, type RoundWord, signatoriesOf } from '#shared/domain/round-steps';
import type { AnyRound, State } from '#shared/domain/state';
import { checkersOf, needsCheck } from '#shared/domain/two-people';

export type Stood = RoundWord;

/** On the button that leads to it, from where the review or the plan is one thing of several. */
export function leadingWords(step: NextStep, what: Stood): string {
  switch (step) {
    case 'hand over to be checked':
    case 'hand over to be signed':
      return 'Look over and hand over';
    case 'check':
      return `Check the ${what}`;
    case 'sign':
      return 'Look over and sign';
    case 'wait':
      return 'See how it stands';
  }
}

/** Where such a button leads. Whose turn it is goes to what they have to read; everybody else to what is still open. */
export function placeOfStep(state: State, round: AnyRound, me: MemberId): 'before-signing' | 'check' | 'sign' {
  const step = nextStep(state, round, me);
  return round.prepared && (step === 'check' || step === 'sign') ? step : 'before-signing';
}

/** On the button that takes it. */
export const stepWords: Readonly<Record<Exclude<NextStep, 'wait'>, string>> = {
  'hand over to be checked': 'Hand over to be checked',
  'hand over to be signed': 'Hand over to be signed',
  check: 'Go on to check',
  sign: 'Go on to sign',
};

const saysSo = { review: 'the report says', plan: 'the plan says', 'self-assessment': 'the report says' } as const;

/** Who comes next, before it is in their hands. */
export function whoFollows(state: State, step: NextStep, me: MemberId, what: Stood): string {
  if (step === 'hand over to be checked') {
    return `${eitherOf(checkersOf(state, me).map(({ displayName }) => displayName))} then checks it, before it is signed.`;
  }
  if (step !== 'hand over to be signed') return '';
  if (needsCheck(state, { prepared: null })) {
    return `Nobody but you can check it. Let somebody else hand it over, or ${saysSo[what]} that nobody checked it.`;
  }
  const signatories = signatoriesOf(state).map(({ displayName }) => displayName);
  return signatories.length === 0
    ? 'Nobody else can check it, and nobody who signs in is a signatory yet.'
    : `Nobody else can check it. ${eitherOf(signatories)} can then sign it, and ${saysSo[what]} that nobody checked it.`;
}
