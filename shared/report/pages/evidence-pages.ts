// What stands behind the answers: actions, the evidence index and who did what.

import { capital, countOf } from '#shared/domain/number-words';
import { dayOf, daysBetween, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { writeSize } from '#shared/domain/write-size';
import type { ActionRow, EvidenceRow, PersonsWork, QuarterlyReviewModel } from '../quarterly-review';
import type { Cell, Content } from './page-content';
import { cell, digestCell, headRow, inSentence, paragraph, partHeading, ruledRows, twoLineCell } from './pieces';
import { wordsCell } from './record-pages';
import { columnWidths, ink2 } from './style-sheet';

export function evidencePages(model: QuarterlyReviewModel): Content[] {
  return [
    ...actionsPart(model.actions, dayOf(model.madeAt), ofReview),
    ...evidencePart(model.evidence, 'No file was added to this review as evidence.'),
    ...workPart(model.work),
  ];
}

const rowPadding = 4;

interface ActionWords {
  readonly title: string;
  readonly about: string;
  /** Said where there is none. */
  readonly none: string;
}

const ofReview: ActionWords = {
  title: 'Actions',
  about:
    'What is to be put right, by whom and by when: raised in this review, or open from before. Those closed in this quarter say what was done.',
  none: 'This review raised no action, and none from before was open in this quarter.',
};

export function actionsPart(
  actions: readonly ActionRow[],
  today: PlainDate,
  { title, about, none }: ActionWords,
): Content[] {
  const heading = partHeading(title, { room: 240 });
  if (actions.length === 0) return [...heading, paragraph(none)];
  return [
    ...heading,
    paragraph(about),
    ruledRows(
      columnWidths(24, 180, 84, 98, 82),
      [headRow('No.', 'What is to be done', 'Owner', 'Due', 'State')],
      actions.map((action) => [
        cell(String(action.number)),
        {
          stack: [wordsCell(action.words), ...belowWords(action)],
        },
        cell(action.owner || 'Nobody named'),
        cell(writeDate(action.dueOn)),
        twoLineCell(
          action.closedOn ? 'Done' : daysBetween(action.dueOn, today) > 0 ? 'Overdue' : 'Open',
          action.closedOn ? writeDate(action.closedOn) : action.fromThisReview ? '' : 'from before',
        ),
      ]),
      rowPadding,
    ),
  ];
}

/** What it is about, and what was done. */
function belowWords({ about, done }: ActionRow): Cell[] {
  const words = [about, done && `Done: ${done}`].filter(Boolean).join('. ');
  return words === '' ? [] : [cell(words, { color: ink2 })];
}

export function evidencePart(evidence: readonly EvidenceRow[], none: string): Content[] {
  const heading = partHeading('Evidence');
  if (evidence.length === 0) return [...heading, paragraph(none)];
  return [
    ...heading,
    paragraph(
      'The files themselves stay with us. With a file in hand, anyone can compute its SHA-256 again and compare.',
    ),
    ruledRows(
      columnWidths(18, 150, 102, 171),
      [headRow('No.', 'File and what it is for', 'As of', 'SHA-256')],
      evidence.map((file) => [
        cell(String(file.number)),
        {
          stack: [wordsCell(file.name), cell(`${writeSize(file.sizeBytes)}. ${file.usedFor}`, { color: ink2 })],
        },
        twoLineCell(
          writeDate(file.effectiveOn),
          `${goodUntilWords(file)}added ${writeDate(file.addedOn)} by ${inSentence(file.addedBy)}`,
        ),
        digestCell(file.digest),
      ]),
      rowPadding,
    ),
  ];
}

function goodUntilWords({ goodUntil }: EvidenceRow): string {
  return goodUntil === '' ? '' : `good until ${writeDate(goodUntil)}, `;
}

function workPart(work: readonly PersonsWork[]): Content[] {
  const heading = partHeading('Who did what');
  if (work.length === 0) return [...heading, paragraph('Nobody has answered anything yet.')];
  return [
    ...heading,
    paragraph('Each answer is kept with who gave it and when, signed with that person’s own key.'),
    ruledRows(
      columnWidths(120, 110, 140, 100),
      [headRow('Person', 'What they do here', 'In this review', 'When')],
      work.map((person) => [
        cell(person.name),
        wordsCell(person.position),
        cell(workWords(person)),
        person.from === person.to
          ? cell(writeDate(person.from))
          : twoLineCell(writeDate(person.from), `to ${writeDate(person.to)}`),
      ]),
      rowPadding,
    ),
  ];
}

function workWords({ answers, files }: PersonsWork): string {
  const words = [answers === 0 ? '' : countOf(answers, 'answer'), files === 0 ? '' : countOf(files, 'file')];
  return capital(words.filter((part) => part !== '').join(' and '));
}
