// How to check this file: for somebody who has the PDF, an ordinary reader and no Quarterday.

import { writeInstant } from '#shared/domain/plain-date';
import { writeSize } from '#shared/domain/write-size';
import { isDraft } from '../is-draft';
import type { ReportHead } from '../report-head';
import type { Cell, Content, Inline } from './page-content';
import { cell, digestCell, groupsOfFour, headRow, paragraph, partHeading, ruledRows, sectionHeading } from './pieces';
import { columnWidths, ruledTable } from './style-sheet';

const part = 'How to check this file';

/** What a report comes from: a label, and its words or a digest as a cell. */
export type TraceRow = readonly [label: string, words: Cell];

interface CheckParts {
  readonly trace: readonly TraceRow[];
  readonly resultsName: string;
  readonly schemaName: string;
}

export function howToCheckPage(model: ReportHead, { trace, resultsName, schemaName }: CheckParts): Content[] {
  return [
    ...partHeading(part, { startsPage: true, id: 'how-to-check' }),
    paragraph(
      isDraft(model)
        ? 'This is a draft. Nobody has signed it, so there is nothing to check yet: ask us for the signed file.'
        : 'Any PDF reader that shows signatures will do, and one telephone call.',
      'opening',
    ),
    ...(isDraft(model) ? [] : steps(model)),
    ...sectionHeading('What a signature shows, and what it does not', part),
    shownTable,
    ...sectionHeading('Where it comes from', part),
    traceTable(model, trace),
    ...attachedTable(model),
    {
      // Its last word never stands on a page of its own.
      stack: [
        paragraph(
          `These figures stand in our record as well: ask to see them if you ever doubt a copy. The same results are attached for programs as ${resultsName}, described by ${schemaName} (JSON Schema).`,
          'hint',
        ),
      ],
      unbreakable: true,
    },
  ];
}

function steps({ trace }: ReportHead): Content[] {
  const groups = groupsOfFour(trace.fingerprint);
  const fingerprint: Content[] =
    trace.fingerprint === ''
      ? []
      : [
          {
            stack: [
              { text: groups.slice(0, 8).join('  '), style: 'code' },
              { text: groups.slice(8).join('  '), style: 'code' },
            ],
            margin: [0, 0, 0, 7],
            unbreakable: true,
          },
        ];
  return [
    {
      ol: [
        step('Open the signatures. ', [
          'In Adobe Acrobat Reader, open the Signatures panel. It should say that the document has not been changed since it was signed. It will also say that the signer’s identity is ',
          { text: 'unknown', bold: true },
          '. That is to be expected: we issue our own certificates, and no public list vouches for us.',
        ]),
        {
          stack: [
            step('Compare the fingerprint. ', [
              'Ask us for the fingerprint of our signing key by telephone, on a number you already had, or take it from a letter. It must be this one, and the same as the SHA-256 fingerprint of the issuer’s certificate in the file. If they agree, the signature is ours. If not, trust nothing in this file.',
            ]),
            ...fingerprint,
          ],
        },
        step('Or use free tools. ', [
          'pdfsig, from Poppler, should answer “Signature is Valid” and, for the last signature, “Total document signed”. Whoever knows OpenSSL can take the signature out and check it with “openssl cms” and our certificate. Quarterday’s own “Check a PDF” says the same in plain words.',
        ]),
      ],
    },
  ];
}

function step(title: string, words: Inline[]): Content {
  return { text: [{ text: title, bold: true }, ...words], style: 'text' };
}

const shows = [
  'Nothing in the file was changed after it was signed, apart from later signatures.',
  'It was signed with a key that this organisation gave to the person named.',
  'Whose key it is, once you have compared its fingerprint.',
];
const doesNotShow = [
  'That the answers are right. They are our own statement; nobody has inspected or assured them.',
  'The exact time: it is the time of the computer it was signed on.',
  'That nobody else knew the person’s passphrase, or that this is the newest version.',
];

const shownTable: Content = {
  ...ruledRows(
    columnWidths(1, 1),
    [headRow('It shows', 'It does not show')],
    shows.map((words, index) => [cell(words), cell(doesNotShow[index] ?? '')]),
    3.2,
  ),
  margin: [0, 4, 0, 0],
};

/** The files inside the PDF: whoever takes one out can compare its digest. */
function attachedTable({ attached = [] }: ReportHead): Content[] {
  if (attached.length === 0) return [];
  return [
    ...sectionHeading('Files that travel in it', part),
    ruledRows(
      columnWidths(180, 60, 228),
      [headRow('File', 'Size', 'SHA-256')],
      attached.map(({ name, sizeBytes, digest }) => [cell(name), cell(writeSize(sizeBytes)), digestCell(digest)]),
      4,
    ),
  ];
}

/** A digest, key or head in full; `None` where there is none. */
export function figures(hex: string): Cell {
  return hex === '' ? cell('None') : digestCell(hex);
}

function traceTable(
  { trace, version, madeAt, madeWith, organisation }: ReportHead,
  more: readonly TraceRow[],
): Content {
  const rows: TraceRow[] = [
    ['This report', cell(`Version ${version}, made ${writeInstant(madeAt)} with ${madeWith}`)],
    [
      'Who answers',
      cell(
        `${organisation.name} for what is published in its name, and each of us for what they publish themselves. Who stands for this report is named on its cover.`,
      ),
    ],
    ['Head of our record', figures(trace.head)],
    ...more,
  ];
  return {
    table: {
      widths: columnWidths(100, 368),
      headerColumns: 1,
      dontBreakRows: true,
      body: rows.map(([label, words]) => [{ text: label, style: 'cellHead' }, words]),
    },
    // All of it stands on one page.
    layout: ruledTable(0, 3.2),
    margin: [0, 4, 0, 6],
  };
}
