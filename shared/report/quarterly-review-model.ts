// The report of a quarterly review as plain values: every figure, name and answer that it prints, already fit for its reader.
// Made from the state alone, so the same state, round and moment give the same report.

import type { MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import { addQuarters, compareQuarters } from '#shared/domain/quarter';
import { recordsOf } from '#shared/domain/state';
import { accountParts } from './account-parts';
import { actionRows } from './action-rows';
import { personOf, type RecordsSeen } from './audience';
import { differenceRows } from './difference-rows';
import { evidenceIndex } from './evidence-index';
import { quarterFigures } from './quarter-figures';
import type { QuarterlyReviewModel, Signer } from './quarterly-review';
import { readSources, type SourcesRequest } from './sources';
import { summarySentences } from './summary-sentences';
import { workOfPeople } from './work-of-people';

export interface QuarterlyReviewRequest extends SourcesRequest {
  readonly version: number;
  readonly madeAt: Instant;
  /** The app's own version, `1.0.0`. */
  readonly appVersion: string;
  /** Who stands for it so far. Left out: nobody yet, and the report is a draft until `signed` is there. */
  readonly prepared?: SignedAct;
  readonly checked?: SignedAct;
  readonly signed?: SignedAct;
  readonly fingerprint: string;
  readonly content: string;
  readonly head: string;
}

export interface SignedAct {
  readonly member: MemberId;
  readonly at: Instant;
}

export function quarterlyReviewModel(request: QuarterlyReviewRequest): QuarterlyReviewModel {
  const { state, round, audience } = request;
  const sources = readSources(request);
  const before = sources.before?.quarter;
  const evidence = evidenceIndex(sources);
  const signers = signersOf(request, sources.seen);
  const { organisation } = state.general;
  return {
    format: 'quarterday-quarterly-review',
    formatVersion: 1,
    audience,
    isExample: organisation?.isExample ?? false,
    isSigned: request.signed !== undefined,
    organisation: { name: organisation?.name ?? '', charityNumber: organisation?.charityNumber ?? '' },
    quarter: round.quarter,
    version: request.version,
    madeAt: request.madeAt,
    madeWith: `Quarterday ${request.appVersion}`,
    covers: {
      accounts: new Set(round.asked.flatMap(({ about }) => (about === '' ? [] : [about]))).size,
      settings: round.asked.length,
      files: evidence.length,
      people: recordsOf(state, 'people').length,
    },
    signers,
    aloneSentence: aloneSentence(request, sources.seen),
    summary: summarySentences(sources),
    comparedWith: before
      ? { quarter: before, isTheQuarterBefore: compareQuarters(before, addQuarters(round.quarter, -1)) === 0 }
      : null,
    differences: differenceRows(sources),
    quarters: quarterFigures(state, round),
    accounts: accountParts(sources),
    actions: actionRows(sources),
    evidence,
    work: workOfPeople(sources),
    trace: {
      fingerprint: request.fingerprint,
      content: request.content,
      head: request.head,
      pack: { id: round.pack.id, version: round.pack.version, hash: round.pack.hash },
    },
  };
}

function signersOf({ state, prepared, checked, signed }: QuarterlyReviewRequest, seen: RecordsSeen): readonly Signer[] {
  const by = (act: SignedAct | undefined): Signer['by'] =>
    act ? { name: seen.member(act.member), position: seen.position(personOf(state, act.member)), at: act.at } : null;
  return [
    { act: 'Prepared', by: by(prepared) },
    { act: 'Checked', by: by(checked) },
    { act: 'Signed', by: by(signed) },
  ];
}

/** One person's word is printed as one person's word. */
function aloneSentence({ state, prepared, checked, signed }: QuarterlyReviewRequest, seen: RecordsSeen): string {
  if (signed && !checked && (!prepared || prepared.member === signed.member)) {
    return `${seen.member(signed.member)} prepared and signed this report. Nobody else has checked it.`;
  }
  if (signed && !checked)
    return 'Nobody has checked this report between the one who prepared it and the one who signed.';
  const isOnePerson = Object.keys(state.general.members).length === 1;
  return isOnePerson && !checked ? 'One person keeps this workbook. Nobody else has checked this report.' : '';
}
