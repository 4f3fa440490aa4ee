// A report that somebody signed by hand: who may bring it in, why somebody may not, and in which words it is told.

import type { MemberId } from './ids';
import { setOf } from './round-set';
import { roundWord } from './round-steps';
import { type AnyRound, hasRole, memberName, personName, type SignOff, type State } from './state';
import { needsCheck } from './two-people';

/** Empty where a member may bring in the signed paper of a round as it stands. */
export function whyNotOnPaper(state: State, round: AnyRound, me: MemberId): string {
  if (!hasRole(state, me, 'coordinator') && !hasRole(state, me, 'signatory')) {
    return 'Only a coordinator or a signatory can bring in what was signed on paper.';
  }
  if (!round.prepared || setOf(round).length === 0) {
    return `Hand the ${roundWord(round)} over first: what is signed on paper is the report that is fixed then.`;
  }
  if (round.checked || !needsCheck(state, round)) return '';
  return `Somebody else has to check this ${roundWord(round)} before it is signed, on paper as well.`;
}

/** `signed by Margaret Ellery`, or `signed on paper by Margaret Ellery`: a signature by hand is never called anything else. */
export function signedWords(state: State, { signedBy, onPaper }: Pick<SignOff, 'signedBy' | 'onPaper'>): string {
  if (!onPaper) return `signed by ${memberName(state, signedBy)}`;
  return `signed on paper by ${personName(state, onPaper.person)}`;
}
