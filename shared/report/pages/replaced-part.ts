// Which version a report replaces, and why: whoever still has the other one can see that it does not hold any more.

import { writeInstant } from '#shared/domain/plain-date';
import type { ReplacedVersion } from '../replaced-version';
import type { Cell, Content } from './page-content';
import { cell, digestCell, paragraph, partHeading } from './pieces';
import { columnWidths, ruledTable } from './style-sheet';

export function replacedPart(replaces: ReplacedVersion | null, version: number): Content[] {
  if (!replaces) return [];
  const { signedAt, signedBy, openedAgainAt, because, content, file } = replaces;
  const rows: [string, Cell][] = [
    ['Replaces', cell(`Version ${replaces.version}, signed by ${signedBy}, ${writeInstant(signedAt)}`)],
    ['Opened again', cell(writeInstant(openedAgainAt))],
    ['Why', cell(because === '' ? 'The reason stands in our record.' : because)],
    ['Its content', digestCell(content)],
    ['Its file', file === '' ? cell('Not kept') : digestCell(file)],
  ];
  return [
    ...partHeading('The version that this one replaces', { startsPage: true }),
    paragraph(
      `This is version ${version}. What version ${replaces.version} says does not hold any more. It stays in our record as it was signed: nothing in it was changed.`,
    ),
    {
      table: {
        widths: columnWidths(100, 368),
        body: rows.map(([label, words]) => [{ text: label, style: 'cellHead' }, words]),
      },
      layout: ruledTable(0, 4),
      margin: [0, 4, 0, 8],
    },
    paragraph('“Its file” is the SHA-256 of the whole PDF. A copy with another one is not the file that was signed.'),
  ];
}
