// What the registers say of the quarter, part by part.

import type { QuarterlyReviewModel } from '../quarterly-review';
import type { Content } from './page-content';
import { cell, headRow, paragraph, partHeading, ruledRows } from './pieces';
import { shapeSvg } from './shapes';
import { columnWidths } from './style-sheet';

const rowPadding = 4;
const widths = columnWidths(130, 260, 78);

export function registersPart({ registers }: QuarterlyReviewModel): Content[] {
  if (registers.length === 0) return [];
  return [
    ...partHeading('The registers'),
    paragraph(
      'What was looked at beside the settings of the accounts, as our records had it when this report was made.',
    ),
    ruledRows(
      widths,
      [headRow('Part', 'How it stands', '')],
      registers.map(({ title, words, isInOrder }) => [
        cell(title, { bold: true }),
        cell(words),
        {
          columns: [
            { svg: shapeSvg(isInOrder ? 'dot' : 'diamond'), alt: '', width: 10, height: 10, margin: [0, 2.2, 0, 0] },
            cell(isInOrder ? 'In order' : 'Look again'),
          ],
          columnGap: 4,
        },
      ]),
      rowPadding,
    ),
  ];
}
