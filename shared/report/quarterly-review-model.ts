// The report of a quarterly review as plain values: every figure, name and answer that it prints, already fit for its reader.
// Made from the state alone, so the same state, round and moment give the same report.

import { openedLateWords, overlapWords } from '#shared/domain/own-year';
import { addQuarters, compareQuarters } from '#shared/domain/quarter';
import { type Round, recordsOf } from '#shared/domain/state';
import { accountParts } from './account-parts';
import { actionRows } from './action-rows';
import { aimRows } from './aim-rows';
import type { Passage } from './audience';
import { differenceRows } from './difference-rows';
import { evidenceIndex } from './evidence-index';
import { quarterFigures } from './quarter-figures';
import type { QuarterlyReviewModel } from './quarterly-review';
import { registerRows } from './register-rows';
import { replacedVersion } from './replaced-version';
import { type RoundReportRequest, roundHead } from './round-head';
import { readSources, type SourcesRequest } from './sources';
import { summarySentences } from './summary-sentences';
import { workOfPeople } from './work-of-people';

export interface QuarterlyReviewRequest extends SourcesRequest, RoundReportRequest {}

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
  const head = roundHead(request, round, sources.seen);
  const model: QuarterlyReviewModel = {
    format: 'quarterday-quarterly-review',
    formatVersion: 3,
    ...head,
    quarter: round.quarter,
    openedLate: openedLateWords(round),
    overlaps: overlapWords(state, round.quarter),
    covers: {
      accounts: new Set(round.asked.flatMap(({ about }) => (about === '' ? [] : [about]))).size,
      settings: round.asked.length,
      files: evidence.length,
      people: recordsOf(state, 'people').length,
    },
    replaces: replacedVersion(round, request.version, sources.seen, audience),
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
      ...head.trace,
      content: request.content,
      pack: { id: round.pack.id, version: round.pack.version, hash: round.pack.hash },
      ...addedTo(round),
    },
  };
  return { model, passages: sources.seen.passages() };
}

/** Where its questions come from beside its own pack. */
function addedTo({ added }: Round): Pick<QuarterlyReviewModel['trace'], 'added'> {
  const own = Object.keys(added.own).length;
  if (own === 0 && added.packs.length === 0) return {};
  return { added: { packs: added.packs.map(({ id, version, hash }) => ({ id, version, hash })), own } };
}
