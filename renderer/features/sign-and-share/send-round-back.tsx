// Sending a round back to whoever prepared it. What nobody has handed over is still with them.

import { roundWord } from '#shared/domain/round-steps';
import type { AnyRound } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { SendBack } from '../send-back';

interface SendRoundBackProps {
  readonly workbook: Workbook;
  readonly round: AnyRound;
  readonly as: 'checker' | 'signatory';
  readonly done: () => void;
}

export function SendRoundBack({ workbook, round, as, done }: SendRoundBackProps) {
  const { prepared } = round;
  if (!prepared) return null;
  const { content } = prepared;
  return (
    <SendBack
      workbook={workbook}
      what={roundWord(round)}
      then="It has then to be put right and handed over again. Your reason is shown to everyone until that is done, and stays in the record."
      draftOf={round.round}
      changeFor={(because) => ({ kind: 'round-refused', round: round.round, content, as, because })}
      done={done}
    />
  );
}
