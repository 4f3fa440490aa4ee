// What the register of risks says by itself.

import { isPlainDate, writeDate } from '../plain-date';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { isAcceptedRisk, isClosedRisk, scoreLeft } from '../registers/risks';
import { recordsOf } from '../state';
import type { SignalRule } from './signal';

/** An open risk at or above the organisation's line that nobody accepts, or not any more. */
export const riskAboveLine: SignalRule = (state, today) => {
  const { riskLine } = state.general;
  return recordsOf(state, 'risks').flatMap((risk) => {
    const { record, fields } = risk;
    const score = scoreLeft(fields);
    if (isClosedRisk(fields) || score < riskLine || isAcceptedRisk(fields, today)) return [];
    const until = textOf(fields, 'acceptedUntil');
    return [
      {
        key: `risk-above-line:${record}`,
        level: 'look again' as const,
        sentence: `The risk “${recordTitle(state, risk)}” is ${score === riskLine ? 'at' : 'above'} your line.`,
        reason: isPlainDate(until)
          ? `It was accepted until ${writeDate(until)}. Decide again.`
          : `It is ${score}, and your line is ${riskLine}. Bring it down, or let somebody accept it.`,
        button: 'See the risk',
        place: { name: 'record', register: 'risks', record, field: 'acceptedBy' } as const,
      },
    ];
  });
};
