// The parts of reports that are figures: consents in numbers, moderation, and the reviews of the past quarters in short.

import { waitedWords } from '#shared/domain/moderation/waited-words';
import { capital, countOf, figuresOf } from '#shared/domain/number-words';
import { writeDate, writeDayAndMonth, writeInstant } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import type { ConsentsPart, CountRow } from '../parts/consents-part';
import type { ModerationRow } from '../parts/moderation-part';
import type { QuarterPart } from '../parts/quarters-part';
import type { Content, Table } from './page-content';
import {
  accountCell,
  cell,
  digestCell,
  headRow,
  inSentence,
  paragraph,
  partHeading,
  ruledRows,
  sectionHeading,
  twoLineCell,
} from './pieces';
import { markedCell } from './register-parts';
import { columnWidths, ink2 } from './style-sheet';

const rowPadding = 4;

export function consentsPart(consents: ConsentsPart, { startsPage = false } = {}): Content[] {
  const part = 'Consent in numbers';
  const { smallBelow, total, standing, ages, purposes, groups, postsToTakeDown, asAt } = consents;
  const small =
    smallBelow === null
      ? 'The numbers are in full: this copy stays with us.'
      : `No number of people below ${smallBelow} is printed, nor any other from which it could be worked out.`;
  const heading = partHeading(part, { startsPage, room: 220 });
  const about = [
    paragraph(`How the consents of young people stand on ${writeDate(asAt)}: counts, and nobody by name. ${small}`),
    paragraph(postsWords(postsToTakeDown)),
  ];
  if (total === null) {
    return [
      ...heading,
      ...about,
      paragraph(`We keep consents of so few young people that no number of them is printed.`),
    ];
  }
  return [
    ...heading,
    ...about,
    paragraph(
      `${capital(countOf(total, 'consent'))} of one young person each${groups === 0 ? '' : `, and ${countOf(groups, 'consent')} of a group, class or event`}.`,
    ),
    countTable('How they stand', 'Consents', standing),
    countTable('How old the young people are', 'Consents', ages),
    countTable('What those that are live agree to', 'Said yes', purposes),
  ];
}

function postsWords(count: number): string {
  return count === 0
    ? 'No post is up that shows somebody who can be recognised without a consent that covers it.'
    : `${capital(countOf(count, 'post'))} ${count === 1 ? 'is' : 'are'} up without a consent that covers what is shown, and ${count === 1 ? 'is' : 'are'} to be taken down.`;
}

function countTable(title: string, head: string, rows: readonly CountRow[]): Table {
  return {
    ...ruledRows(
      columnWidths(300, 168),
      [headRow(title, head)],
      rows.map(({ label, count }) => [
        cell(label),
        count === null ? cell('Not printed', { color: ink2 }) : cell(String(count)),
      ]),
      3,
    ),
    margin: [0, 8, 0, 10],
  };
}

export function moderationPart(rows: readonly ModerationRow[]): Content[] {
  const part = 'Moderation and response';
  return [
    ...partHeading(part),
    paragraph('From the log that is kept day by day. A gap is a run of days that were to be looked at and were not.'),
    ruledRows(
      columnWidths(70, 88, 140, 88, 82),
      [headRow('Quarter', 'Days looked at', 'Longest gap', 'Half the answers within', 'In time')],
      rows.map(({ quarter, promised, lookedAt, longestGap, answers, medianMinutes, withStandard, withinStandard }) => [
        cell(writeQuarter(quarter), { bold: true }),
        cell(promised === 0 ? 'None promised' : `${lookedAt} of ${promised}`),
        longestGap === null
          ? cell('None')
          : twoLineCell(
              `${figuresOf(longestGap.days, 'day')} from ${writeDayAndMonth(longestGap.from)}`,
              longestGap.because,
            ),
        medianMinutes === null
          ? cell('Not enough written down')
          : twoLineCell(waitedWords(medianMinutes), countOf(answers, 'answer')),
        cell(withStandard === 0 ? 'No standard' : `${withinStandard} of ${withStandard}`),
      ]),
      rowPadding,
    ),
  ];
}

export function quartersPart(quarters: readonly QuarterPart[]): Content[] {
  const part = 'Quarterly reviews';
  return [
    ...partHeading(part, { room: 330 }),
    paragraph(
      'The last signed reviews, oldest first: how each came out, and what was not as it was or not as it should be.',
    ),
    ...quarters.flatMap((quarter) => quarterSection(quarter, part)),
  ];
}

function quarterSection({ quarter, summary, differences, signed, files }: QuarterPart, part: string): Content[] {
  const checked =
    signed.checkedBy === '' ? 'Nobody else has checked it.' : `Checked by ${inSentence(signed.checkedBy)}.`;
  const [above, heading] = sectionHeading(writeQuarter(quarter), part, 0);
  return [
    above,
    {
      // What is kept together asks for no room: headings that do may have all the pages set again.
      unbreakable: true,
      stack: [
        heading,
        paragraph(`Signed by ${inSentence(signed.by)}, ${writeInstant(signed.at)}. ${checked}`, 'hint'),
        { ...paragraph(summary.join(' ')), margin: [0, 3, 0, 5] },
      ],
    },
    ...(differences.length === 0
      ? []
      : [
          ruledRows(
            columnWidths(96, 116, 86, 86, 84),
            [headRow('Account', 'Setting', 'We expect', 'It was', 'What we did')],
            differences.map((row) => [
              accountCell(row.account),
              cell(row.setting),
              cell(row.expected || '–'),
              cell(row.now, { bold: true }),
              markedCell(row.settled.shape, row.settled.words),
            ]),
            3.4,
          ),
        ]),
    ...digestLines('Content that was signed', signed.content),
    ...files.flatMap(({ name, digest }) => digestLines(name, digest)),
  ];
}

function digestLines(label: string, digest: string): Content[] {
  return [{ stack: [{ text: label, style: 'hint' }, digestCell(digest)], margin: [0, 6, 0, 0], unbreakable: true }];
}
