// How to check this file: for somebody who has the PDF, an ordinary reader and no Quarterday.

import { writeInstant } from '#shared/domain/plain-date';
import { isDraft } from '../is-draft';
import type { QuarterlyReviewModel } from '../quarterly-review';
import type { Cell, Content, Inline } from './page-content';
import { cell, digestCell, groupsOfFour, headRow, paragraph, partHeading, ruledRows, sectionHeading } from './pieces';
import { columnWidths, ruledTable } from './style-sheet';

const part = 'How to check this file';

export function howToCheckPage(model: QuarterlyReviewModel): Content[] {
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
    traceTable(model),
    paragraph(
      'These figures stand in our record as well. Ask us to show them to you in Quarterday if you ever doubt a copy. The same results, to be read by a program, are attached to this file as quarterly-review.json.',
    ),
  ];
}

function steps({ trace }: QuarterlyReviewModel): Content[] {
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
            margin: [18, 0, 0, 7],
            unbreakable: true,
          },
        ];
  return [
    step(1, 'Open the signatures. ', [
      'In Adobe Acrobat Reader, open the Signatures panel. It should say that the document has not been changed since it was signed. It will also say that the signer’s identity is ',
      { text: 'unknown', bold: true },
      '. That is to be expected: we issue our own certificates, and no public list vouches for us.',
    ]),
    step(2, 'Compare the fingerprint. ', [
      'Ask us for the fingerprint of our signing key by telephone, on a number you already had, or take it from a letter. It must be this one, and the same as the SHA-256 fingerprint of the issuer’s certificate in the file. If they agree, the signature is ours. If not, trust nothing in this file.',
    ]),
    ...fingerprint,
    step(3, 'Or use free tools. ', [
      'pdfsig, from Poppler, should answer “Signature is Valid” and, for the last signature, “Total document signed”. Whoever knows OpenSSL can take the signature out and run openssl cms -verify -cades on it with our certificate. Quarterday’s own “Check a PDF” says the same in plain words.',
    ]),
  ];
}

function step(number: number, title: string, words: Inline[]): Content {
  return {
    columns: [
      { text: `${number}`, style: 'text', bold: true, width: 12 },
      { text: [{ text: title, bold: true }, ...words], style: 'text', width: '*' },
    ],
    columnGap: 6,
  };
}

const shows = [
  'Nothing in the file was changed after it was signed, apart from later signatures.',
  'It was signed with a key that this organisation gave to the person named.',
  'Whose fingerprint it is, once you have compared it.',
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
    4,
  ),
  margin: [0, 4, 0, 0],
};

/** What the organisation asks of itself has no digest of its own: its words are part of the content. */
function ownRow(own: number): readonly [string, Cell][] {
  if (own === 0) return [];
  const words = own === 1 ? 'One check is' : `${own} checks are`;
  return [['Own checks', cell(`${words} the organisation’s own, in words of its own`)]];
}

function traceTable({ trace, version, madeAt, madeWith }: QuarterlyReviewModel): Content {
  const figures = (hex: string) => (hex === '' ? cell('None') : digestCell(hex));
  const rows: [string, Cell][] = [
    ['This report', cell(`Version ${version}, made ${writeInstant(madeAt)} with ${madeWith}`)],
    ['Content', figures(trace.content)],
    ['Head of our record', figures(trace.head)],
    ['Questions', cell(`${trace.pack.id} ${trace.pack.version}`)],
    ['Questions’ digest', figures(trace.pack.hash)],
    ...(trace.added?.packs ?? []).flatMap(({ id, version: of, hash }): [string, Cell][] => [
      ['Added from', cell(`${id} ${of}`)],
      ['Its digest', figures(hash)],
    ]),
    ...ownRow(trace.added?.own ?? 0),
  ];
  return {
    table: {
      widths: columnWidths(100, 368),
      dontBreakRows: true,
      body: rows.map(([label, words]) => [{ text: label, style: 'cellHead' }, words]),
    },
    layout: ruledTable(0, 4),
    margin: [0, 4, 0, 8],
  };
}
