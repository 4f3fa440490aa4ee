// The quarterly review as pages: cover, changes, accounts, evidence, how to check. Pure; the same model gives the same pages.

import { dayOf, writeDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import { isDraft } from './is-draft';
import { accountPages } from './pages/account-pages';
import { aimsPart } from './pages/aims-part';
import { changesPage } from './pages/changes-page';
import { coverPage, fingerprintFoot } from './pages/cover-page';
import { evidencePages } from './pages/evidence-pages';
import { howToCheckPage } from './pages/how-to-check-page';
import type { Content, DocumentDefinition, Table } from './pages/page-content';
import { printableText } from './pages/printable-text';
import { registersPart } from './pages/registers-part';
import { replacedPart } from './pages/replaced-part';
import { standingPart } from './pages/standing-part';
import { ink, page, ruleColour, sheetWidth, styles } from './pages/style-sheet';
import type { QuarterlyReviewModel } from './quarterly-review';

const sheetHeight = page.height - page.top - page.bottom;

export function quarterlyReviewDocument(model: QuarterlyReviewModel): DocumentDefinition {
  const { name } = model.organisation;
  const madeAt = new Date(model.madeAt);
  return {
    version: '1.7',
    language: 'en-GB',
    displayTitle: true,
    info: {
      title: `Quarterly review, ${writeQuarter(model.quarter)}, ${name}`,
      author: name,
      subject: 'Quarterly review of social media accounts',
      creator: model.madeWith,
      producer: 'pdfmake',
      creationDate: madeAt,
    },
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: 'SourceSans', fontSize: 10.9, color: ink },
    styles,
    content: [
      ...coverPage(model),
      ...replacedPart(model.replaces, model.version),
      ...changesPage(model),
      ...aimsPart(model),
      ...accountPages(model),
      ...registersPart(model),
      ...evidencePages(model),
      ...standingPart(model),
      ...howToCheckPage(model),
    ],
    header: (number) => (number === 1 ? coverHead(model) : runningHead(model)),
    footer: (number, pages) => (number === 1 ? coverFoot(model) : runningFoot(model, number, pages)),
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && (1 - startPosition.verticalRatio) * sheetHeight < headlineLevel,
  };
}

const headTop = 57;

function coverHead(model: QuarterlyReviewModel): Content {
  return {
    columns: [
      { text: 'Quarterday', font: 'Newsreader', bold: true, fontSize: 12.4, width: '*' },
      ...(isDraft(model) ? [tag('DRAFT, NOT SIGNED')] : []),
      ...(model.isExample ? [tag('EXAMPLE, NOT A REAL ORGANISATION')] : []),
    ],
    columnGap: 8,
    margin: [page.left, headTop, page.right, 0],
  };
}

function tag(text: string): Table & { width: 'auto' } {
  return {
    width: 'auto',
    table: { widths: ['auto'], body: [[{ text, bold: true, fontSize: 8.6, characterSpacing: 0.75, noWrap: true }]] },
    layout: {
      hLineWidth: () => 0.9,
      vLineWidth: () => 0.9,
      hLineColor: () => ink,
      paddingLeft: () => 4.5,
      paddingRight: () => 4.5,
      paddingTop: () => 0,
      paddingBottom: () => 0.5,
    },
  };
}

/** The longest name that a running head takes; the cover has it in full. */
const longestRunningName = 60;

function runningHead(model: QuarterlyReviewModel): Content {
  const { organisation, quarter, isExample } = model;
  const { name } = organisation;
  const short = name.length > longestRunningName ? `${name.slice(0, longestRunningName - 1).trimEnd()}…` : name;
  const marks = `${isExample ? '. EXAMPLE' : ''}${isDraft(model) ? '. DRAFT' : ''}`;
  return {
    columns: [
      { text: printableText(short), style: 'running', width: '*' },
      {
        text: `Quarterly review, ${writeQuarter(quarter)}${marks}`,
        style: 'running',
        alignment: 'right',
        width: 'auto',
      },
    ],
    columnGap: 12,
    margin: [page.left, headTop, page.right, 0],
  };
}

function coverFoot(model: QuarterlyReviewModel): Content {
  return { stack: [fingerprintFoot(model)], margin: [page.left, 0, page.right, 0] };
}

function runningFoot({ version, madeAt }: QuarterlyReviewModel, number: number, pages: number): Content {
  return {
    stack: [
      {
        svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} 1" width="${sheetWidth}" height="1"><path d="M0 .5H${sheetWidth}" stroke="${ruleColour}" stroke-width=".5"/></svg>`,
        margin: [0, 0, 0, 5],
      },
      {
        columns: [
          { text: `Our own copy. Version ${version}, ${writeDate(dayOf(madeAt))}`, style: 'running', width: '*' },
          { text: `${number} of ${pages}`, style: 'running', alignment: 'right', width: 'auto' },
        ],
      },
    ],
    margin: [page.left, 9, page.right, 0],
  };
}
