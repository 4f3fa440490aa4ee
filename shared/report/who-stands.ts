// Who stands for a round in its report: who prepared, checked and signed it, and what is said where fewer did than could.

import type { MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import { roundWord } from '#shared/domain/round-steps';
import type { AnyRound, State } from '#shared/domain/state';
import { isOnePerson, peopleWhoSignIn } from '#shared/domain/two-people';
import { personOf, type RecordsSeen } from './audience';
import type { Signer } from './report-head';

/** Somebody stands for the content of a round, as the record has it. */
export interface Act {
  readonly member: MemberId;
  readonly at: Instant;
  readonly statement: string;
  readonly content: string;
  readonly note?: string;
}

/** Who stands for it so far. Left out: nobody yet, and the report is a draft until `signed` is there. */
export interface Acts {
  readonly prepared?: Act;
  readonly checked?: Act;
  readonly signed?: Act;
}

export function signersOf({ prepared, checked, signed }: Acts, seen: RecordsSeen, state: State): readonly Signer[] {
  const by = (act: Act | undefined): Signer['by'] =>
    act
      ? {
          name: seen.signer(act.member),
          position: seen.position(personOf(state, act.member)),
          at: act.at,
          statement: act.statement,
          content: act.content,
          hasNote: (act.note ?? '') !== '',
        }
      : null;
  return [
    { act: 'Prepared', by: by(prepared) },
    { act: 'Checked', by: by(checked) },
    { act: 'Signed', by: by(signed) },
  ];
}

/** One person's word is printed as one person's word. Empty where two or three stand for it, or may still. */
export function aloneSentence({ prepared, checked, signed }: Acts, round: AnyRound, state: State): string {
  const what = `this ${roundWord(round)}`;
  if (checked) return '';
  if (!signed) {
    return peopleWhoSignIn(state).length > 1 ? '' : `One person keeps this workbook. Nobody else has checked ${what}.`;
  }
  return !prepared || isOnePerson(state, prepared.member, signed.member)
    ? `One person prepared and signed ${what}. Nobody else has checked it.`
    : `Nobody has checked ${what} between the one who prepared it and the one who signed it.`;
}
