// The first page: whose report it is, what it covers, who stands for it.

import { capital, countOf } from '#shared/domain/number-words';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import type { QuarterlyReviewModel } from '../quarterly-review';
import type { Cell, Content, Inline, Table } from './page-content';
import { cell, groupsOfFour } from './pieces';
import { headingFont, printableText } from './printable-text';
import { quarterDiscSvg } from './shapes';
import { signersBlock } from './signers-block';
import { ink2, ruledTable } from './style-sheet';

const labelWidth = 103;

export function coverPage(model: QuarterlyReviewModel): Content[] {
  const { organisation, quarter } = model;
  const font = headingFont(organisation.name);
  return [
    { svg: quarterDiscSvg(quarter.quarter, 84), width: 84, height: 84, margin: [0, 32, 0, 36] },
    { text: printableText(organisation.name, font), font, fontSize: 15.5 },
    { text: 'Quarterly review', style: 'title', margin: [-1, 9, 0, 0] },
    { text: writeQuarter(quarter), style: 'period', margin: [0, 2, 0, 42] },
    coverTable(model),
    signersBlock(model),
  ];
}

function coverTable(model: QuarterlyReviewModel): Table {
  const { accounts, settings, files, people } = model.covers;
  const covers = [
    countOf(accounts, 'account'),
    countOf(settings, 'setting'),
    countOf(files, 'file of evidence', 'files of evidence'),
    countOf(people, 'person', 'people'),
  ];
  const period = [model.openedLate, model.overlaps].filter((words) => words !== '').join(' ');
  const row = (label: string, words: Inline[]): Cell[] => [
    cell(label, { color: ink2 }),
    { text: words, style: 'cell' },
  ];
  return {
    table: {
      widths: [labelWidth, '*'],
      body: [
        row('Charity number', [printableText(model.organisation.charityNumber) || 'None given']),
        row('Made for', [
          { text: 'Ourselves and our trustees. ', bold: true },
          'Names staff and volunteers, and prints notes as they were written. Not for passing on.',
        ]),
        row('Covers', [capital(covers.join(', '))]),
        ...(period === '' ? [] : [row('The quarter', [period])]),
        row('Version', [`${model.version}, made ${writeDate(dayOf(model.madeAt))} with ${model.madeWith}`]),
        row('What it is', ['Our own statement. Not an inspection or an assurance.']),
      ],
    },
    layout: ruledTable(0, 5.6),
  };
}

/** What stands at the foot of the cover instead of a page number. */
export function fingerprintFoot({ trace }: QuarterlyReviewModel): Content {
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
