// Account by account: every question, what was expected, what it was and what it is, with the notes under each group.

import { writeDayAndMonth } from '#shared/domain/plain-date';
import type { AccountPart, AnswerRow, QuarterlyReviewModel } from '../quarterly-review';
import { accountWords } from '../sources';
import { beforeHead } from './changes-page';
import type { Cell, Content, Inline, Text } from './page-content';
import {
  cell,
  headRow,
  lettersTaken,
  paragraph,
  partHeading,
  ruledRows,
  sectionHeading,
  spanning,
  twoLineCell,
} from './pieces';
import { printableText } from './printable-text';
import { columnWidths, ink2 } from './style-sheet';

const part = 'Account by account';
const widths = columnWidths(112, 92, 92, 92, 82);

export function accountPages({ accounts, comparedWith }: QuarterlyReviewModel): Content[] {
  return [
    ...partHeading(part, { room: roomAbove + linesOf(accounts[0]?.groups[0]?.rows ?? []) * lineHeight }),
    paragraph('Every setting we looked at, in the order in which it is asked. What is not as expected is set in bold.'),
    ...accounts.flatMap((account) => accountSection(account, beforeHead(comparedWith))),
  ];
}

function accountSection({ account, facts, summary, groups }: AccountPart, before: string): Content[] {
  const title = accountWords(account);
  const factsWords = factsLine(facts);
  const isKept = fitsOnePage([title, ...factsWords, summary].join('').length, groups[0]?.rows ?? []);
  const [above, ...heading] = sectionHeading(title, part, isKept ? 0 : 190);
  const head: Content[] = [...heading, { text: factsWords, style: 'hint', margin: [0, 0, 0, 3] }, paragraph(summary)];
  const [first = [], ...others] = groups.map((group) => groupTable(group, before));
  const beginning = [...head, ...first];
  return [above, ...(isKept ? [{ stack: beginning, unbreakable: true }] : beginning), ...others.flat()];
}

const mostLettersAbove = 700;
const lettersInCell = 15;
const lettersInNote = 80;
const mostLines = 26;

/**
 * True where an account's heading and first table fit one page by a cautious estimate: then they are kept together.
 * That costs nothing, while a heading that asks for room may have all the pages set again.
 */
function fitsOnePage(lettersAbove: number, rows: readonly AnswerRow[]): boolean {
  return lettersAbove <= mostLettersAbove && linesOf(rows) <= mostLines;
}

/** Points of the part's heading with the first account's, and of a line of its first table. */
const roomAbove = 200;
const lineHeight = 14;

function linesOf(rows: readonly AnswerRow[]): number {
  const lines = rows.map(({ setting, expected, before, now, words, note, why }) => {
    const cells = Math.max(...[setting, expected, before, now, words].map((text) => text.length));
    return 1 + Math.ceil(cells / lettersInCell) + Math.ceil(lettersTaken(note + why) / lettersInNote);
  });
  return Math.min(
    lines.reduce((sum, count) => sum + count, 0),
    mostLines + 1,
  );
}

function factsLine(facts: AccountPart['facts']): Inline[] {
  return facts.map(({ label, words }, index) => {
    const stop = index === facts.length - 1 ? '' : '  ';
    return `${label}: ${printableText(words).replace(/\.$/, '')}.${stop}`;
  });
}

function groupTable({ title, rows }: AccountPart['groups'][number], before: string): Content[] {
  const noted = rows.filter(({ note, why }) => note !== '' || why !== '');
  return [
    {
      ...ruledRows(
        widths,
        [
          spanning({ text: title, style: 'cell', bold: true }, widths.length),
          headRow('Setting', 'We expect', before, 'Now', 'Result'),
        ],
        rows.map(answerCells),
        3.4,
      ),
      margin: [0, 6, 0, noted.length > 0 ? 5 : 10],
    },
    ...noted.map(noteText),
  ];
}

function answerCells(row: AnswerRow): Cell[] {
  const isNotAsExpected = row.result !== 'yes' && row.result !== 'not applicable';
  const evidence = row.evidence.length === 0 ? '' : `Evidence ${row.evidence.join(', ')}`;
  return [
    cell(row.setting),
    cell(row.expected),
    cell(row.before, { color: ink2 }),
    cell(row.now, { bold: isNotAsExpected }),
    twoLineCell(row.words, evidence, { bold: isNotAsExpected }),
  ];
}

/** Longer notes run from page to page; shorter ones stay together. */
const longestUnbroken = 800;

/** A note in full, however long: text runs on where a table's row would not. */
function noteText({ setting, note, why, by, on }: AnswerRow): Content {
  const who = on ? `${by}, ${writeDayAndMonth(on)}.` : by;
  const words = [why === '' ? '' : `Does not apply: ${why}`, note].filter((text) => text !== '').join('\n');
  const text: Text = {
    text: [
      { text: `${printableText(setting)}. `, bold: true },
      `${printableText(words)} `,
      { text: printableText(who), color: ink2 },
    ],
    style: 'cell',
    margin: [0, 0, 0, 5],
  };
  return { stack: [text], unbreakable: lettersTaken(words) <= longestUnbroken };
}
