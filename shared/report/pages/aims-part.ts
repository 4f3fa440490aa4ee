// What the organisation wants to achieve online, for whom, and how it will know: so that whoever reads what was found knows what
// it is for.

import { writeDate } from '#shared/domain/plain-date';
import type { AimRow, QuarterlyReviewModel } from '../quarterly-review';
import type { Cell, Content } from './page-content';
import { cell, headRow, partHeading, ruledRows, twoLineCell } from './pieces';
import { wordsCell } from './record-pages';
import { columnWidths, ink2 } from './style-sheet';

/** Nothing where there is no aim: then there is nothing to be read beside it. */
export function aimsPart({ aims }: QuarterlyReviewModel): Content[] {
  if (aims.length === 0) return [];
  return [
    ...partHeading('What we want to achieve', { room: 150 }),
    ruledRows(columnWidths(190, 160, 118), [headRow('Aim', 'How we will know', 'By when, and who')], aims.map(aimRow)),
  ];
}

function aimRow({ name, audience, measure, by, owner }: AimRow): Cell[] {
  return [
    {
      stack: [wordsCell(name, { bold: true }), ...(audience === '' ? [] : [cell(audience, { color: ink2 })])],
    },
    wordsCell(measure),
    twoLineCell(by === null ? 'No date' : writeDate(by), owner),
  ];
}
