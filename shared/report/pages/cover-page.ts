// The first page: whose report it is, for whom, what it covers, who stands for it.

import { dayOf, writeDate, writeInstant } from '#shared/domain/plain-date';
import type { ReportHead, Signer } from '../report-head';
import { audienceWords } from './audience-words';
import type { Cell, Content, Inline, Picture, Table, TableLayout } from './page-content';
import { cell, groupsOfFour, paragraph } from './pieces';
import { headingFont, printableText } from './printable-text';
import { ink, ink2, ruledTable } from './style-sheet';

const labelWidth = 103;

export interface CoverParts {
  /** `Quarterly review`. */
  readonly title: string;
  /** The quarter, or the day as at which it stands; empty where neither says anything. */
  readonly period: string;
  readonly mark: Picture;
  /** What the table of the cover says of this report, each under its label. */
  readonly covers: readonly (readonly [label: string, words: string])[];
  /** What the report claims to be, where it is not the organisation's own statement alone. */
  readonly whatItIs?: string;
}

export function coverPage(head: ReportHead, parts: CoverParts): Content[] {
  const { name } = head.organisation;
  const font = headingFont(name);
  return [
    head.logo === undefined ? parts.mark : markWithLogo(parts.mark, head.logo),
    { text: printableText(name, font), font, fontSize: 15.5 },
    { text: parts.title, style: 'title', margin: [-1, 9, 0, 0] },
    { text: parts.period, style: 'period', margin: [0, 2, 0, 42] },
    coverTable(head, parts),
    signersBlock(head),
  ];
}

/** The organisation's own mark stands across from the disc, and is no larger. */
function markWithLogo(mark: Picture, logo: string): Content {
  return {
    columns: [
      { ...mark, width: 84 },
      { stack: [{ image: logo, fit: [190, 84], alignment: 'right', margin: [0, 32, 0, 36] }], width: '*' },
    ],
    columnGap: 12,
  };
}

function coverTable(head: ReportHead, { covers, whatItIs }: CoverParts): Table {
  const { madeFor, marking } = audienceWords[head.audience];
  const row = (label: string, words: Inline[]): Cell[] => [
    cell(label, { color: ink2 }),
    { text: words, style: 'cell' },
  ];
  return {
    table: {
      widths: [labelWidth, '*'],
      body: [
        row('Charity number', [printableText(head.organisation.charityNumber) || 'None given']),
        row('Made for', [{ text: `${madeFor} `, bold: true }, marking]),
        ...covers.map(([label, words]) => row(label, [printableText(words)])),
        row('Version', [`${head.version}, made ${writeDate(dayOf(head.madeAt))} with ${head.madeWith}`]),
        row('What it is', [whatItIs ?? 'Our own statement. Not an inspection or an assurance.']),
      ],
    },
    layout: ruledTable(0, 5.6),
  };
}

/** Name over a line, and under it what they did. Where nobody has, the line is dashed and says so. */
function signersBlock({ signers, isSigned, aloneSentence }: ReportHead): Content {
  // Where one person stands for it alone there is no empty place for a checker: the sentence below says it.
  const shown = signers.filter(({ act, by }) => by !== null || act !== 'Checked' || !isSigned);
  const check: Inline[] = isSigned
    ? [
        'Names are printed here; the signatures themselves are in the file. To check them, see page ',
        // Last on its line: pdfmake leaves room for five figures and does not close it up.
        { pageReference: 'how-to-check' },
      ]
    : ['A draft until it is signed.'];
  return {
    stack: [
      {
        columns: [...shown.map(signerColumn), ...(shown.length < 3 ? [{ text: '', width: '*' as const }] : [])],
        columnGap: 18,
      },
      isSigned ? doubleRule : { text: '', margin: [0, 6, 0, 0] },
      ...(aloneSentence === ''
        ? []
        : [{ ...paragraph(aloneSentence, 'cell'), margin: [0, 0, 0, 3] as [number, number, number, number] }]),
      { text: check, style: 'hint' },
    ],
    unbreakable: true,
    margin: [0, 36, 0, 0],
  };
}

const waiting: Readonly<Record<Signer['act'], string>> = {
  Prepared: 'Not prepared yet',
  Checked: 'Not checked yet',
  Signed: 'Not signed yet',
};

function signerColumn({ act, by }: Signer): Table {
  const name = by?.name ?? waiting[act];
  const font = headingFont(name);
  const under: Content[] = by
    ? [
        { text: act, style: 'cell', bold: true },
        ...(by.position === '' ? [] : [{ text: printableText(by.position), style: 'hint' as const }]),
        { text: writeInstant(by.at), style: 'hint' },
        ...(by.hasNote ? [{ text: 'With a note in our record', style: 'hint' as const }] : []),
      ]
    : [{ text: act === 'Signed' ? 'To be signed' : `To be ${act.toLowerCase()}`, style: 'cell', bold: true }];
  return {
    table: {
      widths: ['*'],
      body: [[{ text: printableText(name, font), font, fontSize: 15.5, color: by ? ink : ink2 }], [{ stack: under }]],
    },
    layout: signatureLine(by !== null),
    width: '*',
  };
}

function signatureLine(isSigned: boolean): TableLayout {
  return {
    ...ruledTable(1, 5),
    hLineWidth: (line) => (line === 1 ? 0.9 : 0),
    hLineStyle: () => (isSigned ? undefined : { dash: { length: 2.5, space: 2 } }),
    paddingTop: (row) => (row === 0 ? 0 : 5),
    paddingBottom: (row) => (row === 0 ? 6 : 4),
  };
}

const doubleRule: Table = {
  table: { widths: ['*'], body: [[{ text: '', fontSize: 1, lineHeight: 0.1 }]] },
  layout: {
    hLineWidth: () => 0.9,
    vLineWidth: () => 0,
    hLineColor: () => ink,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 1.2,
  },
  margin: [0, 4, 0, 8],
};

/** What stands at the foot of the cover instead of a page number. */
export function fingerprintFoot({ trace }: ReportHead): Content {
  if (trace.fingerprint === '') return { text: '' };
  const groups = groupsOfFour(trace.fingerprint);
  const line = (from: number): Content => ({ text: groups.slice(from, from + 8).join('  '), style: 'code' });
  return {
    stack: [
      {
        text: 'Fingerprint of the signing key. Compare it with one we gave you another way.',
        style: 'hint',
        margin: [0, 0, 0, 3],
      },
      line(0),
      line(8),
    ],
  };
}
