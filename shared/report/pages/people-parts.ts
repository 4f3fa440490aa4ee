// The parts of reports about people: what they confirm, and what they are trained in.

import { declarationMatters } from '#shared/domain/change';
import { listTitles } from '#shared/domain/declarations/confirmed-table';
import { capital, countOf, numberWord } from '#shared/domain/number-words';
import { writePounds } from '#shared/domain/registers/pounds';
import type { DeclarationsPart } from '../parts/declarations-part';
import type { CourseRow, TrainingPart } from '../parts/training-part';
import type { Cell, Content, Text } from './page-content';
import { cell, headRow, paragraph, partHeading, ruledRows, sectionHeading, twoLineCell } from './pieces';
import { notInCopy, wordsCell } from './record-pages';
import { markedCell } from './register-parts';
import { columnWidths, ink2 } from './style-sheet';

const rowPadding = 4;

interface PartLook {
  readonly startsPage?: boolean;
  /** Without what stands in a report of its own. */
  readonly isShort?: boolean;
}

export function declarationsPart(
  declarations: DeclarationsPart,
  { startsPage = true, isShort = false }: PartLook = {},
): Content[] {
  const part = 'What people confirm';
  const { matters, clauses, people } = declarations;
  return [
    ...partHeading(part, { startsPage, room: 220 }),
    paragraph(
      'Everybody who signs in to our workbook reads each text and confirms every line of it at a sign-in of their own, once a year and when a line is new. Whoever meets young people and has no sign-in confirms on paper.',
    ),
    ruledRows(
      columnWidths(228, 80, 80, 80),
      [headRow('What is confirmed', 'Asked', 'Confirmed', 'Waiting')],
      matters.map(({ title, asked, confirmed }) => [
        cell(title, { bold: true }),
        cell(String(asked)),
        cell(String(confirmed)),
        asked === confirmed ? markedCell('dot', '0') : markedCell('diamond', String(asked - confirmed)),
      ]),
      rowPadding,
    ),
    ...(isShort
      ? []
      : [...clausesSection(clauses, part), ...peopleSection(people, part), ...besides(declarations, part)]),
  ];
}

function clausesSection(clauses: readonly string[], part: string): Content[] {
  return [
    ...sectionHeading('How we behave online', part, 140),
    ruledRows(
      columnWidths(26, 442),
      [headRow('No.', 'What each person confirms')],
      clauses.map((words, index) => [cell(String(index + 1)), wordsCell(words)]),
      rowPadding,
    ),
  ];
}

function peopleSection(people: DeclarationsPart['people'], part: string): Content[] {
  if (people.length === 0) return [];
  return [
    ...sectionHeading('Who has confirmed, and when', part, 140),
    ruledRows(
      columnWidths(120, 116, 116, 116),
      [headRow('Person', ...declarationMatters.map((matter) => listTitles[matter]))],
      people.map(({ who, position, standing }) => [twoLineCell(who, position), ...standing.map(standingCell)]),
      rowPadding,
    ),
  ];
}

function standingCell(words: string): Cell {
  if (words.startsWith('Nothing')) return cell(words, { color: ink2 });
  return markedCell(words.startsWith('Waiting') ? 'diamond' : 'dot', words);
}

/** The exceptions for friends, and who asked before posting: in full in the house, in numbers for others. */
function besides(declarations: DeclarationsPart, part: string): Content[] {
  const { exceptions, requests, exceptionsInForce, requestsAsked, requestsAnswered } = declarations;
  return [
    ...sectionHeading('Exceptions for friends', part, 110),
    paragraph(
      exceptionsInForce === 0
        ? 'No exception is in force: nobody is to have a young person from our work among the friends of an account of their own.'
        : `${capital(countOf(exceptionsInForce, 'exception'))} ${exceptionsInForce === 1 ? 'is' : 'are'} in force, each agreed by somebody else and looked at again by a day. None names a child.`,
    ),
    ...(exceptions.length === 0
      ? []
      : [
          ruledRows(
            columnWidths(120, 110, 130, 108),
            [headRow('Person', 'How related', 'Agreed', 'Look again by')],
            exceptions.map(({ who, relation, agreedBy, agreedOn, reviewBy, state }) => [
              twoLineCell(who, state),
              wordsCell(relation),
              twoLineCell(agreedBy, agreedOn),
              cell(reviewBy || 'No date'),
            ]),
            rowPadding,
          ),
        ]),
    ...sectionHeading('Asked before posting', part, 110),
    paragraph(
      requestsAsked === 0
        ? 'Nobody has asked to tell of our work on an account of their own.'
        : `${capital(countOf(requestsAsked, 'request'))} to tell of our work on a private account, ${requestsAnswered === requestsAsked ? 'all answered' : `${requestsAnswered === 0 ? 'none' : numberWord(requestsAnswered)} of them answered`}.`,
    ),
    ...(requests.length === 0
      ? []
      : [
          ruledRows(
            columnWidths(170, 110, 188),
            [headRow('What, and where', 'Asked', 'Answer')],
            requests.map((row) => [
              twoLineCell(row.what || notInCopy, row.where),
              twoLineCell(row.askedBy, row.askedOn),
              {
                stack: [
                  twoLineCell(row.answer, [row.answeredBy, row.answeredOn].filter(Boolean).join(', ')),
                  ...(row.words === '' ? [] : [cell(row.words)]),
                ],
              },
            ]),
            rowPadding,
          ),
        ]),
  ];
}

export function trainingPart(
  { courses, risks, money }: TrainingPart,
  { startsPage = true, isShort = false }: PartLook = {},
): Content[] {
  const part = 'Training by role';
  const heading = partHeading(part, { startsPage, room: 190 });
  if (courses.length === 0) return [...heading, paragraph('No course is written down in our register.')];
  return [
    ...heading,
    paragraph(
      'Who needs a course follows from what they do: whether they meet young people, look after an account, lead safeguarding or see to a risk.',
    ),
    ruledRows(
      columnWidths(150, 122, 50, 96, 50),
      [headRow('Course', 'Who needs it', 'Need it', 'In date', 'Missing')],
      courses.map(({ course, forWhom, lasts, needed, inDate, lacking, runsOutSoon }) => [
        course === '' ? wordsCell('') : twoLineCell(course, lastsWords(lasts), { bold: true }),
        cell(forWhom),
        cell(String(needed)),
        twoLineCell(String(inDate), runsOutSoon === 0 ? '' : `${runsOutSoon} within 60 days of its end`),
        lacking === 0 ? markedCell('dot', '0') : markedCell('triangle', String(lacking)),
      ]),
      rowPadding,
    ),
    ...(isShort ? [] : courses.flatMap((course) => courseSection(course, part))),
    ...risksSection(risks, part),
    ...moneySection(money, part, isShort),
  ];
}

function lastsWords(lasts: string): string {
  return /^It does not/.test(lasts)
    ? 'does not run out'
    : `lasts ${lasts.replace(/^./, (letter) => letter.toLowerCase())}`;
}

function courseSection({ course, provider, people }: CourseRow, part: string): Content[] {
  if (people.length === 0) return [];
  return [
    ...sectionHeading(course, part, 120),
    ...(provider === '' ? [] : [paragraph(`Given by ${provider}.`)]),
    ruledRows(
      columnWidths(160, 150, 158),
      [headRow('Person', 'What they do here', 'How they stand')],
      people.map(({ who, position, standing, isTrained }) => [
        cell(who, { bold: true }),
        cell(position || '–'),
        markedCell(isTrained ? (standing.startsWith('Runs out') ? 'diamond' : 'dot') : 'triangle', standing),
      ]),
      rowPadding,
    ),
  ];
}

function risksSection(risks: TrainingPart['risks'], part: string): Content[] {
  if (risks.length === 0) {
    return [below(paragraph('Whoever sees to a risk against which there is a course has done it.'))];
  }
  return [
    ...sectionHeading('Risks whose owner is not trained against them', part, 110),
    ruledRows(
      columnWidths(210, 128, 130),
      [headRow('Risk', 'Owner', 'Course')],
      risks.map(({ risk, owner, course }) => [wordsCell(risk), cell(owner || 'Nobody'), wordsCell(course)]),
      rowPadding,
    ),
  ];
}

function moneySection(money: TrainingPart['money'], part: string, isShort: boolean): Content[] {
  if (money.length === 0 || isShort) return [];
  return [
    ...sectionHeading('Money for training', part, 90),
    ruledRows(
      columnWidths(234, 234),
      [headRow('Year', 'Promised')],
      money.map(({ year, pounds }) => [cell(year, { bold: true }), cell(writePounds(pounds))]),
      rowPadding,
    ),
  ];
}

function below(text: Text): Text {
  return { ...text, margin: [0, 12, 0, 0] };
}
