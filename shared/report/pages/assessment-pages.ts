// The last signed self-assessment as a part of a report: its figure, and who stands for it.

import { writeInstant } from '#shared/domain/plain-date';
import { writeYear } from '#shared/domain/quarter';
import type { AssessmentPart } from '../parts/assessment-part';
import { figureLevelsAlt, figureLevelsKey, figureLevelsSvg } from './figure-levels';
import type { Content } from './page-content';
import { digestCell, inSentence, paragraph, partHeading } from './pieces';
import { sheetWidth } from './style-sheet';

export function assessmentPages({ year, comparedWith, rows, signed }: AssessmentPart): Content[] {
  const beside = comparedWith === null ? 'It is the first.' : `It stands beside that of ${writeYear(comparedWith)}.`;
  const checked =
    signed.checkedBy === '' ? 'Nobody else has checked it.' : `Checked by ${inSentence(signed.checkedBy)}.`;
  return [
    ...partHeading('Annual self-assessment', { room: 420 }),
    paragraph(
      `Our own view of where we stood in ${writeYear(year)}, aspect by aspect. ${beside} It is self-declared and no assurance. Signed by ${inSentence(signed.by)}, ${writeInstant(signed.at)}. ${checked}`,
    ),
    {
      unbreakable: true,
      stack: [
        {
          svg: figureLevelsSvg(rows, comparedWith),
          alt: figureLevelsAlt(rows, comparedWith),
          width: sheetWidth,
          margin: [0, 6, 0, 4],
        },
        paragraph(figureLevelsKey(comparedWith), 'hint'),
      ],
    },
    { stack: [{ text: 'Content that was signed', style: 'hint' }, digestCell(signed.content)], margin: [0, 6, 0, 0] },
  ];
}
