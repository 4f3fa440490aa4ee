// The quarterly review as pages: cover, changes, accounts, evidence, how to check. Pure; the same model gives the same pages.

import { capital, countOf } from '#shared/domain/number-words';
import { writeQuarter } from '#shared/domain/quarter';
import { accountPages } from './pages/account-pages';
import { aimsPart } from './pages/aims-part';
import { changesPage } from './pages/changes-page';
import { evidencePages } from './pages/evidence-pages';
import { figures, type TraceRow } from './pages/how-to-check-page';
import type { DocumentDefinition } from './pages/page-content';
import { cell } from './pages/pieces';
import { registersPart } from './pages/registers-part';
import { replacedPart } from './pages/replaced-part';
import { reportShell } from './pages/report-shell';
import { discMark } from './pages/shapes';
import { standingPart } from './pages/standing-part';
import type { QuarterlyReviewModel } from './quarterly-review';
import { resultsFileName, schemaFileName } from './results-file';

export function quarterlyReviewDocument(model: QuarterlyReviewModel): DocumentDefinition {
  return reportShell(model, {
    title: 'Quarterly review',
    period: writeQuarter(model.quarter),
    mark: discMark(model.quarter.quarter),
    subject: 'Quarterly review of social media accounts',
    covers: coversRows(model),
    content: [
      ...replacedPart(model.replaces, model.version),
      ...changesPage(model),
      ...aimsPart(model),
      ...accountPages(model),
      ...registersPart(model),
      ...evidencePages(model),
      ...standingPart(model, 'all questions and answers, with the digests of their evidence'),
    ],
    trace: traceRows(model),
    resultsName: resultsFileName(model),
    schemaName: schemaFileName(model),
  });
}

function coversRows({ covers, openedLate, overlaps }: QuarterlyReviewModel): [string, string][] {
  const { accounts, settings, files, people } = covers;
  const counts = [
    countOf(accounts, 'account'),
    countOf(settings, 'setting'),
    countOf(files, 'file of evidence', 'files of evidence'),
    countOf(people, 'person', 'people'),
  ];
  const period = [openedLate, overlaps].filter((words) => words !== '').join(' ');
  return [
    ['Covers', capital(counts.join(', '))],
    ...(period === '' ? [] : [['The quarter', period] as [string, string]]),
  ];
}

function traceRows({ trace }: QuarterlyReviewModel): TraceRow[] {
  return [
    ['Content', figures(trace.content)],
    ['Questions', cell(`${trace.pack.id} ${trace.pack.version}`)],
    ['Questions’ digest', figures(trace.pack.hash)],
    ...(trace.added?.packs ?? []).flatMap(({ id, version, hash }): TraceRow[] => [
      ['Added from', cell(`${id} ${version}`)],
      ['Its digest', figures(hash)],
    ]),
    ...ownRow(trace.added?.own ?? 0),
  ];
}

/** What the organisation asks of itself has no digest of its own: its words are part of the content. */
function ownRow(own: number): TraceRow[] {
  if (own === 0) return [];
  const words = own === 1 ? 'One check is' : `${own} checks are`;
  return [['Own checks', cell(`${words} the organisation’s own, in words of its own`)]];
}
