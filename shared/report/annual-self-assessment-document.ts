// The annual self-assessment as pages: cover, in short with the figure, aspect by aspect, aims, actions, evidence, who stands for it.
// The report of a first year leads with what comes next. Pure; the same model gives the same pages.

import { capital, countOf } from '#shared/domain/number-words';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { writeYear } from '#shared/domain/quarter';
import type { AnnualSelfAssessmentModel } from './annual-self-assessment';
import { aimsThatCamePart, aspectPages, limitsPart } from './pages/aspect-pages';
import { actionsPart, evidencePart } from './pages/evidence-pages';
import { figureLevelsAlt, figureLevelsKey, figureLevelsSvg } from './pages/figure-levels';
import { figures } from './pages/how-to-check-page';
import type { Content, DocumentDefinition } from './pages/page-content';
import { cell, paragraph, partHeading } from './pages/pieces';
import { responsiblePart } from './pages/register-parts';
import { replacedPart } from './pages/replaced-part';
import { reportShell } from './pages/report-shell';
import { discMark } from './pages/shapes';
import { standingPart } from './pages/standing-part';
import { sheetWidth } from './pages/style-sheet';
import { resultsFileName, schemaFileName } from './results-file';

export function annualSelfAssessmentDocument(model: AnnualSelfAssessmentModel): DocumentDefinition {
  const isFirst = model.comparedWith === null;
  const actions = actionsPart(model.actions, dayOf(model.madeAt), isFirst ? planWords : actionWords);
  return reportShell(model, {
    title: 'Annual self-assessment',
    period: writeYear(model.year),
    // Four quarters make the year.
    mark: discMark(4),
    subject: 'Self-assessment of being online with young people',
    covers: coversRows(model),
    content: [
      ...replacedPart(model.replaces, model.version),
      ...inShort(model),
      ...(isFirst ? actions : []),
      ...aspectPages(model),
      ...aimsThatCamePart(model.aims),
      ...responsiblePart(model.responsible),
      ...(isFirst ? [] : actions),
      ...evidencePart(model.evidence, 'No file was added to this self-assessment as evidence.'),
      ...limitsPart(),
      ...standingPart(
        model,
        'all levels and what is said of each, with what our records said and the digests of the evidence',
      ),
    ],
    trace: [
      ['Content', figures(model.trace.content)],
      ['Aspects', cell(`${model.trace.pack.id} ${model.trace.pack.version}`)],
      ['Aspects’ digest', figures(model.trace.pack.hash)],
    ],
    resultsName: resultsFileName(model),
    schemaName: schemaFileName(model),
  });
}

const actionWords = {
  title: 'Actions',
  about: 'What came out of this self-assessment, and what was open from before: by whom and by when.',
  none: 'No action came out of this self-assessment, and none from before is open.',
};

const planWords = {
  title: 'What we do next',
  about: 'A first self-assessment says where we begin. This is what we do about it, by whom and by when.',
  none: 'Nothing is planned yet.',
};

function coversRows({ aspects, evidence, from, to }: AnnualSelfAssessmentModel): [string, string][] {
  const counts = [countOf(aspects.length, 'aspect'), countOf(evidence.length, 'file of evidence', 'files of evidence')];
  return [
    ['Covers', capital(counts.join(', '))],
    ['The year', `${writeDate(from)} to ${writeDate(to)}`],
  ];
}

function inShort({ summary, aspects, comparedWith }: AnnualSelfAssessmentModel): Content[] {
  const title = comparedWith
    ? `Figure 1. Where we stand, beside ${writeYear(comparedWith)}`
    : 'Figure 1. Where we begin';
  return [
    ...partHeading('In short', { startsPage: true }),
    paragraph(summary.join(' '), 'opening'),
    {
      unbreakable: true,
      margin: [0, 10, 0, 0],
      stack: [
        { text: title, style: 'caption' },
        {
          svg: figureLevelsSvg(aspects, comparedWith),
          alt: figureLevelsAlt(aspects, comparedWith),
          width: sheetWidth,
          margin: [0, 6, 0, 4],
        },
        paragraph(figureLevelsKey(comparedWith), 'hint'),
      ],
    },
  ];
}
