// What changed this quarter: the opening paragraph, the table of differences and the figure of the past eight quarters.

import { writeDayAndMonth } from '#shared/domain/plain-date';
import { writeQuarter, writeQuarterShort } from '#shared/domain/quarter';
import type { DifferenceRow, QuarterlyReviewModel, Settled } from '../quarterly-review';
import { figureAlt, figureBarsSvg, figureWords } from './figure-bars';
import type { Cell, Content } from './page-content';
import { accountCell, cell, headRow, paragraph, partHeading, ruledRows } from './pieces';
import { shapeSvg } from './shapes';
import { columnWidths, ink2, sheetWidth } from './style-sheet';

const widths = columnWidths(78, 88, 72, 70, 64, 85);
const shapeWidth = 14;

export function changesPage(model: QuarterlyReviewModel): Content[] {
  return [
    ...partHeading('What changed this quarter', { startsPage: true }),
    paragraph(model.summary.join(' '), 'opening'),
    ...differences(model),
    ...figure(model),
  ];
}

function differences({ differences: rows, comparedWith }: QuarterlyReviewModel): Content[] {
  const title = comparedWith ? 'Settings that are not as they were' : 'Settings that are not as we expect';
  if (rows.length === 0) {
    const words = comparedWith
      ? 'Every setting that we checked is as we expect, and as it was in the review before.'
      : 'Every setting that we checked is as we expect.';
    return [paragraph(words)];
  }
  return [
    { text: `Table 1. ${title}`, style: 'caption', headlineLevel: 90 },
    ruledRows(
      widths,
      [headRow('Account', 'Setting', 'We expect', beforeHead(comparedWith), 'Now', 'What we did')],
      rows.map(differenceCells),
    ),
    legend,
  ];
}

export function beforeHead(comparedWith: QuarterlyReviewModel['comparedWith']): string {
  return !comparedWith || comparedWith.isTheQuarterBefore ? 'Last quarter' : writeQuarterShort(comparedWith.quarter);
}

function differenceCells(row: DifferenceRow): Cell[] {
  return [
    accountCell(row.account),
    cell(row.setting),
    cell(row.expected),
    cell(row.before),
    cell(row.now, { bold: true }),
    settledCell(row.settled),
  ];
}

function settledCell({ shape, words, on }: Settled): Cell {
  return {
    columns: [
      { svg: shapeSvg(shape), alt: '', width: shapeWidth - 4, height: 10, margin: [0, 2.2, 0, 0] },
      { stack: [cell(words), ...(on ? [cell(writeDayAndMonth(on), { color: ink2 })] : [])], width: '*' },
    ],
    columnGap: 4,
  };
}

const legend: Content = {
  columns: [
    ...legendEntry('dot', 'in order, or put right'),
    ...legendEntry('diamond', 'look again'),
    ...legendEntry('triangle', 'still to put right'),
    { text: '', width: '*' },
  ],
  columnGap: 4,
  margin: [0, 7, 0, 0],
};

function legendEntry(shape: Settled['shape'], words: string) {
  return [
    { svg: shapeSvg(shape), alt: '', width: 9, height: 9, margin: [0, 2, 0, 0] as [number, number, number, number] },
    {
      text: words,
      style: 'hint' as const,
      width: 'auto' as const,
      noWrap: true,
      margin: [0, 0, 12, 0] as [number, number, number, number],
    },
  ];
}

function figure({ quarters, comparedWith }: QuarterlyReviewModel): Content[] {
  if (!comparedWith) {
    return [
      {
        ...paragraph('This is the first review that was kept here, so there is no quarter to compare it with.'),
        margin: [0, 14, 0, 0],
      },
    ];
  }
  return [
    {
      unbreakable: true,
      margin: [0, 14, 0, 0],
      stack: [
        { text: 'Figure 1. Settings found different or missing, past eight quarters', style: 'caption' },
        paragraph('The number above each bar is the total; the number below is how many settings we checked.', 'hint'),
        { svg: figureBarsSvg(quarters), alt: figureAlt(quarters), width: sheetWidth, margin: [0, 6, 0, 3] },
        paragraph(figureWords(quarters), 'hint'),
        ...(comparedWith.isTheQuarterBefore
          ? []
          : [paragraph(`The review before this one is that of ${writeQuarter(comparedWith.quarter)}.`, 'hint')]),
      ],
    },
  ];
}
