// What stands round the pages of every report: the heads and feet that mark it, the cover, the list of what is in it, and the page that
// says how to check it. A report gives its parts; the shell is the same for all. Pure; the same model gives the same pages.

import { dayOf, writeDate } from '#shared/domain/plain-date';
import { isDraft } from '../is-draft';
import type { ReportHead } from '../report-head';
import { audienceWords } from './audience-words';
import { contentsPart } from './contents-part';
import { type CoverParts, coverPage, fingerprintFoot } from './cover-page';
import { howToCheckPage, type TraceRow } from './how-to-check-page';
import type { Content, DocumentDefinition } from './page-content';
import { markBox } from './pieces';
import { printableText } from './printable-text';
import { saidInOwnCopy } from './record-pages';
import { ink, page, ruleColour, sheetWidth, styles } from './style-sheet';

export interface ReportParts extends CoverParts {
  /** As readers show it beside the title: `Quarterly review of social media accounts`. */
  readonly subject: string;
  readonly content: readonly Content[];
  /** A list of the parts with their pages, for reports of many pages. */
  readonly hasContents?: boolean;
  /** What the report comes from, besides the record. */
  readonly trace: readonly TraceRow[];
  /** The attached results: `quarterly-review.json`. */
  readonly resultsName: string;
  /** What they hold: `quarterly-review.schema.json`. */
  readonly schemaName: string;
}

export function reportShell(head: ReportHead, parts: ReportParts): DocumentDefinition {
  const { name } = head.organisation;
  const called = [parts.title, parts.period].filter((words) => words !== '').join(', ');
  const content = [
    ...(head.audience === 'internal' ? parts.content.map(saidInOwnCopy) : parts.content),
    ...howToCheckPage(head, parts),
  ];
  return {
    version: '1.7',
    language: 'en-GB',
    displayTitle: true,
    info: {
      title: `${called}, ${name}`,
      author: name,
      subject: parts.subject,
      creator: head.madeWith,
      producer: 'pdfmake',
      creationDate: new Date(head.madeAt),
    },
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: 'SourceSans', fontSize: 10.9, color: ink },
    styles,
    content: [...coverPage(head, parts), ...(parts.hasContents ? contentsPart(content) : []), ...content],
    header: (number) => (number === 1 ? coverHead(head) : runningHead(head, called)),
    footer: (number, pages) => (number === 1 ? coverFoot(head) : runningFoot(head, parts, number, pages)),
  };
}

const headTop = 57;

function coverHead(head: ReportHead): Content {
  return {
    columns: [
      { text: 'Quarterday', font: 'Newsreader', bold: true, fontSize: 12.4, width: '*' },
      ...(isDraft(head) ? [markBox('DRAFT, NOT SIGNED')] : []),
      ...(head.isExample ? [markBox('EXAMPLE, NOT A REAL ORGANISATION')] : []),
    ],
    columnGap: 8,
    margin: [page.left, headTop, page.right, 0],
  };
}

/** The longest name that a running head takes; the cover has it in full. */
const longestRunningName = 60;

function runningHead(head: ReportHead, called: string): Content {
  const { name } = head.organisation;
  const short = name.length > longestRunningName ? `${name.slice(0, longestRunningName - 1).trimEnd()}…` : name;
  const marks = `${head.isExample ? '. EXAMPLE' : ''}${isDraft(head) ? '. DRAFT' : ''}`;
  return {
    columns: [
      { text: printableText(short), style: 'running', width: '*' },
      { text: printableText(`${called}${marks}`), style: 'running', alignment: 'right', width: 'auto' },
    ],
    columnGap: 12,
    margin: [page.left, headTop, page.right, 0],
  };
}

function coverFoot(head: ReportHead): Content {
  return { stack: [fingerprintFoot(head)], margin: [page.left, 0, page.right, 0] };
}

function runningFoot(
  { audience, version, madeAt }: ReportHead,
  { versionWords = String(version) }: ReportParts,
  number: number,
  pages: number,
): Content {
  const words = `${audienceWords[audience].copy}. Version ${versionWords}, ${writeDate(dayOf(madeAt))}`;
  return {
    stack: [
      {
        svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} 1" width="${sheetWidth}" height="1"><path d="M0 .5H${sheetWidth}" stroke="${ruleColour}" stroke-width=".5"/></svg>`,
        alt: '',
        margin: [0, 0, 0, 5],
      },
      {
        columns: [
          { text: words, style: 'running', width: '*' },
          { text: `${number} of ${pages}`, style: 'running', alignment: 'right', width: 'auto' },
        ],
      },
    ],
    margin: [page.left, 9, page.right, 0],
  };
}
