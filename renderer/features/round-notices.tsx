// What stands above a round while it goes from hand to hand: that it was sent back and why, or that it is handed over and
// whom it waits for; and, as long as it is open, that it was opened late or shares months with another.

import type { MemberId } from '#shared/domain/ids';
import { openedLateWords, overlapWords } from '#shared/domain/own-year';
import { writeInstant } from '#shared/domain/plain-date';
import { openRefusal, roundWord, waitingWords } from '#shared/domain/round-steps';
import { type AnyRound, memberName, type State } from '#shared/domain/state';
import { Notice } from '#ui/notice';

interface RoundNoticesProps {
  readonly state: State;
  readonly round: AnyRound;
  readonly me: MemberId;
}

export function RoundNotices(props: RoundNoticesProps) {
  const { state, round } = props;
  const isReview = round.checklist === 'quarterly-review';
  const late = isReview ? openedLateWords(round) : '';
  const shared = isReview ? overlapWords(state, round.quarter) : '';
  return (
    <>
      {(late !== '' || shared !== '') && (
        <Notice kind="status" title={late === '' ? shared : late}>
          {late !== '' && shared !== '' && <p className="measure">{shared}</p>}
        </Notice>
      )}
      <HandToHand {...props} />
    </>
  );
}

function HandToHand({ state, round, me }: RoundNoticesProps) {
  const refusal = openRefusal(round);
  if (refusal) {
    const who = refusal.by === me ? 'You' : memberName(state, refusal.by);
    return (
      <Notice kind="look" title={`${who} sent this ${roundWord(round)} back on ${writeInstant(refusal.at)}.`}>
        <p className="measure">“{refusal.because}”</p>
      </Notice>
    );
  }
  const { prepared, checked } = round;
  if (!prepared) return null;
  const done = [`Handed over by ${memberName(state, prepared.by)}, ${writeInstant(prepared.at)}.`];
  if (checked) done.push(`Checked by ${memberName(state, checked.by)}, ${writeInstant(checked.at)}.`);
  return (
    <Notice kind="status" title={`${waitingWords(state, round, me)}.`}>
      <p className="measure">{`${done.join(' ')} ${ifChanged[roundWord(round)]}`}</p>
    </Notice>
  );
}

const ifChanged = {
  review: 'If an answer changes now, it has to be handed over again.',
  plan: 'If the plan changes now, it has to be handed over again.',
  'self-assessment': 'If a level changes now, it has to be handed over again.',
} as const;
