// A self-assessment aspect by aspect: the level in a whole sentence, last year, why, what shows it, what the records said, what
// contradicts the level, and what takes the organisation up one.

import { levelWords, saidLevelWords } from '#shared/domain/annual/assessment';
import { type OwnYear, writeYear } from '#shared/domain/quarter';
import type { AimCame, AnnualSelfAssessmentModel, AspectRow } from '../annual-self-assessment';
import type { Cell, Content } from './page-content';
import { cell, headRow, lettersTaken, paragraph, partHeading, ruledRows, sectionHeading } from './pieces';
import { notInCopy, wordsCell } from './record-pages';
import { shapeSvg } from './shapes';
import { columnWidths, ink2, ruledTable } from './style-sheet';

const part = 'Aspect by aspect';

export function aspectPages({ aspects, comparedWith, audience }: AnnualSelfAssessmentModel): Content[] {
  const isOutside = audience === 'funder' || audience === 'public';
  return [
    ...partHeading(part, { startsPage: true }),
    paragraph('Under each heading stands the level that we chose, in a whole sentence, and what it rests on.'),
    ...aspects.flatMap((row) => aspectSection(row, comparedWith, isOutside)),
  ];
}

const longestKept = 1500;

function aspectSection(row: AspectRow, comparedWith: OwnYear | null, isOutside: boolean): Content[] {
  const rows: [string, Cell][] = [
    ['Level', levelCell(row)],
    ...beforeRow(row, comparedWith),
    ...(row.level === null ? [] : textRow('Commentary', row.commentary, isOutside)),
    ...(row.contradiction === ''
      ? []
      : [['Above our records', marked('diamond', row.contradiction, true)] as [string, Cell]]),
    ...recordsRow(row, isOutside),
    ...(row.evidence.length === 0
      ? []
      : [['Evidence', cell(`No. ${row.evidence.join(', ')} of the list of evidence`)] as [string, Cell]]),
    ...(row.takesUsUp === '' && !isOutside ? [] : textRow('What takes us up one', row.takesUsUp, isOutside)),
  ];
  const letters = [
    row.statement,
    row.commentary,
    row.takesUsUp,
    row.contradiction,
    ...row.seen.map(({ words }) => words),
  ].reduce((sum, words) => sum + lettersTaken(words) + 40, 0);
  const isKept = letters <= longestKept;
  const [above, heading] = sectionHeading(row.title, part, isKept ? 0 : 130);
  const table: Content = {
    table: {
      widths: columnWidths(96, 372),
      body: rows.map(([label, words]) => [{ text: label, style: 'cellHead' }, words]),
    },
    layout: ruledTable(0, 3.6),
    margin: [0, 3, 0, 4],
  };
  return [above, ...(isKept ? [{ stack: [heading, table], unbreakable: true }] : [heading, table])];
}

function levelCell({ level, statement, why }: AspectRow): Cell {
  if (level === null) return cell('Nothing is said yet.');
  if (level === 'not applicable') {
    return { stack: [cell('Does not apply here', { bold: true }), wordsCell(why)] };
  }
  return { stack: [cell(`${level}, ${levelWords[level]}`, { bold: true }), cell(statement)] };
}

const changeWords: Readonly<Record<AspectRow['change'], string>> = {
  higher: 'We stand higher now.',
  lower: 'We stand lower now.',
  'the same': 'We stand where we stood.',
  'not compared': '',
};

function beforeRow({ before, change }: AspectRow, comparedWith: OwnYear | null): [string, Cell][] {
  if (comparedWith === null) return [];
  const was = before === null ? 'Not asked' : saidLevelWords(before);
  return [[writeYear(comparedWith), cell(`${was}. ${changeWords[change]}`.trim())]];
}

/** What a copy for others may not print is said, where there may be something. */
function textRow(label: string, words: string, isOutside: boolean): [string, Cell][] {
  if (words !== '') return [[label, cell(words)]];
  return [[label, cell(isOutside ? notInCopy : 'None', { color: ink2 })]];
}

const shapeOf = { 'in order': 'dot', 'look again': 'diamond', 'put right': 'triangle' } as const;

function recordsRow({ seen, seenCounts }: AspectRow, isOutside: boolean): [string, Cell][] {
  const label = 'What our records said';
  if (isOutside) {
    const { inOrder, lookAgain, putRight } = seenCounts;
    if (inOrder + lookAgain + putRight === 0) return [];
    return [[label, cell(`${inOrder} in order, ${lookAgain} to look at again, ${putRight} to put right`)]];
  }
  if (seen.length === 0) return [];
  return [[label, { stack: seen.map(({ words, mark }) => marked(shapeOf[mark], words)) }]];
}

function marked(shape: 'dot' | 'diamond' | 'triangle', words: string, bold = false): Cell {
  return {
    columns: [
      { svg: shapeSvg(shape), alt: markAlt[shape], width: 10, height: 10, margin: [0, 2.2, 0, 0] },
      cell(words, bold ? { bold } : {}),
    ],
    columnGap: 4,
    margin: [0, 0, 0, 2],
  };
}

const markAlt = { dot: 'In order:', diamond: 'Look again:', triangle: 'Put right:' } as const;

/** What was wanted of being online, and whether it came about. */
export function aimsThatCamePart(aims: readonly AimCame[]): Content[] {
  if (aims.length === 0) return [];
  return [
    ...partHeading('What we wanted, and what came of it', { room: 150 }),
    ruledRows(
      columnWidths(160, 140, 70, 98),
      [headRow('Aim', 'The good we hoped for', 'State', 'How it went')],
      aims.map(({ name, benefit, state, howItWent }) => [
        wordsCell(name, { bold: true }),
        benefit === '' ? cell('–') : cell(benefit),
        cell(state),
        howItWent === '' ? cell(state === 'Open' ? 'Still under way' : notInCopy, { color: ink2 }) : cell(howItWent),
      ]),
      4,
    ),
  ];
}

/** What a self-assessment is, and what it is not. */
export function limitsPart(): Content[] {
  return [
    ...partHeading('What this is, and what it is not', { room: 120 }),
    paragraph(
      'This is our own view of where we stand. We chose each level ourselves, beside what our records said, and somebody who did not prepare it was asked to check it. It is self-declared and no assurance: nobody has inspected us, and nobody outside has confirmed a level.',
    ),
    paragraph(
      'There is no total. Levels of different aspects cannot be added up, and a low one that is true says more than a high one that is not.',
    ),
  ];
}
