// Concerns and complaints in numbers, quarter by quarter, and the steps taken about posts that break the rules.

import { capital, countOf } from '#shared/domain/number-words';
import { writeDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import type { CountTable, GivenCounts, IncidentQuarter, IncidentsPart } from '../parts/incidents-part';
import { moderationPart } from './figure-parts';
import type { Cell, Content } from './page-content';
import { cell, headRow, inSentence, paragraph, partHeading, ruledRows, sectionHeading } from './pieces';
import { columnWidths, ink2 } from './style-sheet';

const part = 'Concerns and complaints';

/** The whole report: what was given, what was done about posts, and how the accounts were looked after. */
export function incidentPages(incidents: IncidentsPart): Content[] {
  return [
    ...incidentsPart(incidents, { startsPage: true }),
    ...stepsPart(incidents),
    ...profilesPart(incidents),
    ...(incidents.moderation.length === 0 ? [] : moderationPart(incidents.moderation)),
  ];
}

export function incidentsPart({ quarters, smallBelow }: IncidentsPart, { startsPage = false } = {}): Content[] {
  const small =
    smallBelow === null
      ? 'The numbers are in full: this copy stays with us.'
      : `No number of people below ${smallBelow} is printed, nor any other from which it could be worked out.`;
  return [
    ...partHeading(part, { startsPage, room: 200 }),
    paragraph(
      `What is written down of a worry is read by our safeguarding lead and deputy alone. They gave these numbers, and nothing of whose they are. ${small}`,
    ),
    ...quarters.flatMap(quarterSection),
  ];
}

function quarterSection(quarter: IncidentQuarter): Content[] {
  const { counts, isOver } = quarter;
  const [above, heading] = sectionHeading(writeQuarter(quarter.quarter), part, 0);
  if (!counts) {
    const words = isOver
      ? 'No numbers were given for this quarter. That does not say that there were none.'
      : 'This quarter is not over, so no numbers are given yet.';
    return [above, { unbreakable: true, stack: [heading, paragraph(words)] }];
  }
  return [
    above,
    {
      unbreakable: true,
      stack: [
        heading,
        paragraph(`Given by ${inSentence(counts.givenBy)} on ${writeDate(counts.givenOn)}.`, 'hint'),
        { ...paragraph(sentenceOf(counts)), margin: [0, 3, 0, 5] },
        ...tables(counts),
      ],
    },
  ];
}

function sentenceOf({ concerns, complaints, open, referred, platformReports }: GivenCounts): string {
  const many = (total: number | null, one: string) =>
    total === null ? `few ${one}s, whose number is not printed` : countOf(total, one);
  const rest = (
    [
      ['Still open', open],
      ['Passed to somebody outside', referred],
      ['Reports to platforms', platformReports],
    ] as const
  ).map(([words, count]) => `${words}: ${count ?? 'not printed'}.`);
  return `${capital(many(concerns.total, 'concern'))}; ${many(complaints.total, 'complaint')}. ${rest.join(' ')}`;
}

function tables({ concerns, outcomes, complaints }: GivenCounts): Content[] {
  const told = (
    [
      ['Concerns, by kind', concerns],
      ['Concerns closed, by what came of them', outcomes],
      ['Complaints, by kind', complaints],
    ] as const
  ).filter(([, { rows, total }]) => rows.length > 0 && total !== 0);
  return told.map(([title, table]) => countRows(title, table));
}

function countRows(title: string, { rows }: CountTable): Content {
  return {
    ...ruledRows(
      columnWidths(300, 168),
      [headRow(title, 'How many')],
      rows.filter(({ count }) => count !== 0).map(({ label, count }) => [cell(label), countCell(count)]),
      3,
    ),
    margin: [0, 4, 0, 8],
  };
}

function countCell(count: number | null): Cell {
  return count === null ? cell('Not printed', { color: ink2 }) : cell(String(count));
}

/** What the rules promise, and how often each step was taken, from the log of the daily looks. */
function stepsPart({ quarters }: IncidentsPart): Content[] {
  const steps = quarters.find(({ steps: taken }) => taken.length > 0)?.steps ?? [];
  const part = partHeading('What we did about posts that broke our rules', { room: 220 });
  if (steps.length === 0) return [...part, paragraph('Our log of daily looks has no day of these quarters.')];
  return [
    ...part,
    paragraph(
      'As it was ticked in the log of the daily looks: on how many looks each step of our public rules was taken. A look may take more than one.',
    ),
    ruledRows(
      columnWidths(148, 80, 80, 80, 80),
      [headRow('Step', ...quarters.map(({ quarter }) => writeQuarter(quarter)))],
      [
        ...steps.map(({ label }, index) => [
          cell(label),
          ...quarters.map((quarter) => cell(String(quarter.steps[index]?.count ?? 'No log'))),
        ]),
        [
          cell('Looks on which something was done', { bold: true }),
          ...quarters.map(({ looksWithSomethingDone }) =>
            cell(String(looksWithSomethingDone ?? 'No log'), { bold: true }),
          ),
        ],
      ],
      3,
    ),
  ];
}

/** None where nobody looked, so that a club that does not do it has no empty table. */
function profilesPart({ quarters }: IncidentsPart): Content[] {
  if (quarters.every(({ profiles }) => profiles.looks === 0)) return [];
  return [
    ...partHeading('Profiles we looked at together', { room: 160 }),
    paragraph(
      'With a young person who wanted to know how much others see of them, openly, with a second adult. We kept ticks, and nothing of whose profile it was.',
    ),
    ruledRows(
      columnWidths(148, 80, 80, 80, 80),
      [headRow('', ...quarters.map(({ quarter }) => writeQuarter(quarter)))],
      [
        [cell('Looks'), ...quarters.map(({ profiles }) => countCell(profiles.looks))],
        [
          cell('Something that says who they are could be seen'),
          ...quarters.map(({ profiles }) => countCell(profiles.withSomethingOpen)),
        ],
      ],
      3,
    ),
  ];
}
