// The first page: whose report it is, for whom, what it covers, who stands for it.

import { dayOf, writeDate } from '#shared/domain/plain-date';
import type { ReportHead } from '../report-head';
import { audienceWords } from './audience-words';
import type { Cell, Content, Inline, Picture, Table } from './page-content';
import { cell, groupsOfFour } from './pieces';
import { headingFont, printableText } from './printable-text';
import { signersBlock } from './signers-block';
import { ink2, ruledTable } from './style-sheet';

const labelWidth = 103;

export interface CoverParts {
  /** `Quarterly review`. */
  readonly title: string;
  /** The quarter, or the day as at which it stands; empty where neither says anything. */
  readonly period: string;
  readonly mark: Picture;
  /** What the table of the cover says of this report, each under its label. */
  readonly covers: readonly (readonly [label: string, words: string])[];
  /** `2 of the plan, report 1`, where the number of the report alone does not say which version it is. */
  readonly versionWords?: string;
  /** What the report claims to be, where it is not the organisation's own statement alone. */
  readonly whatItIs?: string;
}

export function coverPage(head: ReportHead, parts: CoverParts): Content[] {
  const { name } = head.organisation;
  const font = headingFont(name);
  // Places and a sentence under them need more room: closer together, they stay on this page.
  const isFull = head.places.length > 0 && head.aloneSentence !== '';
  return [
    head.logo === undefined ? parts.mark : markWithLogo(parts.mark, head.logo, `Logo of ${name}`),
    { text: printableText(name), font, fontSize: 15.5 },
    { text: parts.title, style: 'title', margin: [-1, 9, 0, 0] },
    { text: parts.period, style: 'period', margin: [0, 2, 0, isFull ? 14 : 42] },
    coverTable(head, parts),
    signersBlock(head),
  ];
}

/** The organisation's own mark stands across from the disc, and is no larger. */
function markWithLogo(mark: Picture, logo: string, alt: string): Content {
  return {
    columns: [
      { ...mark, width: 84 },
      { stack: [{ image: logo, alt, fit: [190, 84], alignment: 'right', margin: [0, 32, 0, 36] }], width: '*' },
    ],
    columnGap: 12,
  };
}

function coverTable(head: ReportHead, { covers, versionWords = String(head.version), whatItIs }: CoverParts): Table {
  const { madeFor, marking } = audienceWords[head.audience];
  const row = (label: string, words: Inline[]): Cell[] => [
    cell(label, { color: ink2 }),
    { text: words, style: 'cell' },
  ];
  return {
    table: {
      headerColumns: 1,
      widths: [labelWidth, '*'],
      body: [
        row('Charity number', [printableText(head.organisation.charityNumber) || 'None given']),
        row('Made for', [{ text: `${madeFor} `, bold: true }, marking]),
        ...covers.map(([label, words]) => row(label, [printableText(words)])),
        row('Version', [`${versionWords}, made ${writeDate(dayOf(head.madeAt))} with ${head.madeWith}`]),
        row('What it is', [whatItIs ?? 'Our own statement. Not an inspection or an assurance.']),
      ],
    },
    layout: ruledTable(0, 5.6),
  };
}

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
