// The report of a quarterly review as plain values: every figure, name and answer that it prints, already fit for its reader.
// Made from the state alone, so the same state, round and moment give the same report.

import type { MemberId } from '#shared/domain/ids';
import { openedLateWords, overlapWords } from '#shared/domain/own-year';
import type { Instant } from '#shared/domain/plain-date';
import { addQuarters, compareQuarters } from '#shared/domain/quarter';
import { type Round, recordsOf } from '#shared/domain/state';
import { isOnePerson, peopleWhoSignIn } from '#shared/domain/two-people';
import { accountParts } from './account-parts';
import { actionRows } from './action-rows';
import { aimRows } from './aim-rows';
import { type Passage, personOf, type RecordsSeen } from './audience';
import { differenceRows } from './difference-rows';
import { evidenceIndex } from './evidence-index';
import { quarterFigures } from './quarter-figures';
import type { QuarterlyReviewModel } from './quarterly-review';
import { registerRows } from './register-rows';
import { replacedVersion } from './replaced-version';
import type { AttachedFile, Signer } from './report-head';
import type { SignatureAct } from './signature-acts';
import { readSources, type SourcesRequest } from './sources';
import { summarySentences } from './summary-sentences';
import { workOfPeople } from './work-of-people';

export interface QuarterlyReviewRequest extends SourcesRequest {
  readonly version: number;
  readonly madeAt: Instant;
  /** The app's own version, `1.0.0`. */
  readonly appVersion: string;
  /** Who stands for it so far. Left out: nobody yet, and the report is a draft until `signed` is there. */
  readonly prepared?: Act;
  readonly checked?: Act;
  readonly signed?: Act;
  /** Left out: nobody signs in this file, and names are printed. */
  readonly places?: readonly SignatureAct[];
  readonly fingerprint: string;
  /** The organisation's mark as a data address. */
  readonly logo?: string;
  readonly attached?: readonly AttachedFile[];
  readonly content: string;
  readonly head: string;
}

/** Somebody stands for the content of a round, as the record has it. */
export interface Act {
  readonly member: MemberId;
  readonly at: Instant;
  readonly statement: string;
  readonly content: string;
  readonly note?: string;
}

export function quarterlyReviewModel(request: QuarterlyReviewRequest): QuarterlyReviewModel {
  return quarterlyReviewReport(request).model;
}

/** With every text of a person that a copy for others prints, or leaves out for want of an approval. */
export function quarterlyReviewReport(request: QuarterlyReviewRequest): {
  readonly model: QuarterlyReviewModel;
  readonly passages: readonly Passage[];
} {
  const { state, round, audience } = request;
  const sources = readSources(request);
  const before = sources.before?.quarter;
  const evidence = evidenceIndex(sources);
  const signers = signersOf(request, sources.seen);
  const { organisation } = state.general;
  const model: QuarterlyReviewModel = {
    format: 'quarterday-quarterly-review',
    formatVersion: 3,
    audience,
    isExample: organisation?.isExample ?? false,
    isSigned: request.signed !== undefined,
    organisation: { name: organisation?.name ?? '', charityNumber: organisation?.charityNumber ?? '' },
    quarter: round.quarter,
    openedLate: openedLateWords(round),
    overlaps: overlapWords(state, round.quarter),
    ...(request.logo === undefined ? {} : { logo: request.logo }),
    ...(request.attached === undefined ? {} : { attached: request.attached }),
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
    places: request.places ?? [],
    replaces: replacedVersion(round, request.version, sources.seen, audience),
    aloneSentence: aloneSentence(request),
    sentBack: round.refusals.length,
    summary: summarySentences(sources),
    comparedWith: before
      ? { quarter: before, isTheQuarterBefore: compareQuarters(before, addQuarters(round.quarter, -1)) === 0 }
      : null,
    differences: differenceRows(sources),
    quarters: quarterFigures(state, round),
    aims: aimRows(sources),
    accounts: accountParts(sources),
    registers: registerRows(sources, request.madeAt),
    actions: actionRows(sources),
    evidence,
    work: workOfPeople(sources),
    trace: {
      fingerprint: request.fingerprint,
      content: request.content,
      head: request.head,
      pack: { id: round.pack.id, version: round.pack.version, hash: round.pack.hash },
      ...addedTo(round),
    },
  };
  return { model, passages: sources.seen.passages() };
}

function signersOf({ state, prepared, checked, signed }: QuarterlyReviewRequest, seen: RecordsSeen): readonly Signer[] {
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

/** One person's word is printed as one person's word. */
function aloneSentence({ state, prepared, checked, signed }: QuarterlyReviewRequest): string {
  if (checked) return '';
  if (!signed) {
    return peopleWhoSignIn(state).length > 1
      ? ''
      : 'One person keeps this workbook. Nobody else has checked this review.';
  }
  return !prepared || isOnePerson(state, prepared.member, signed.member)
    ? 'One person prepared and signed this review. Nobody else has checked it.'
    : 'Nobody has checked this review between the one who prepared it and the one who signed it.';
}

/** Where its questions come from beside its own pack. */
function addedTo({ added }: Round): Pick<QuarterlyReviewModel['trace'], 'added'> {
  const own = Object.keys(added.own).length;
  if (own === 0 && added.packs.length === 0) return {};
  return { added: { packs: added.packs.map(({ id, version, hash }) => ({ id, version, hash })), own } };
}
