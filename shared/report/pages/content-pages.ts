// The check of a post, a consultation, and what young people had a part in, as pages.

import { countOf, uncapital } from '#shared/domain/number-words';
import { type PlainDate, writeDate } from '#shared/domain/plain-date';
import type { ConsultationPart, SaidAndDid, YoungPeoplesPart } from '../parts/consultation-part';
import type { ContentCheckPart } from '../parts/content-check-part';
import type { Content } from './page-content';
import { cell, headRow, inSentence, paragraph, partHeading, ruledRows, sectionHeading, twoLineCell } from './pieces';
import { factsTable, notInCopy, wordsCell } from './record-pages';
import { columnWidths } from './style-sheet';

export function contentCheckPages(check: ContentCheckPart): Content[] {
  const { account, standing, words, shows, looked, consents, covered, readings, missing } = check;
  const post = [
    { field: 'account', label: 'Where', words: [account || notInCopy] },
    { field: 'words', label: 'Its words', words: words === '' ? [notInCopy] : words.split(/\n+/) },
    { field: 'shows', label: 'What it shows', words: [shows || notInCopy] },
    ...(consents === null
      ? []
      : [
          {
            field: 'consents',
            label: 'Consents',
            words: [
              `${consents === 0 ? 'It names none' : `It names ${countOf(consents, 'consent')}`}${covered === '' ? '' : `. ${covered}`}`,
            ],
          },
        ]),
  ];
  return [
    ...partHeading('The post', { startsPage: true }),
    paragraph(`How it stands: ${standing}.`, 'opening'),
    factsTable(post),
    ...partHeading('Who has read it', { room: 130 }),
    ruledRows(
      columnWidths(150, 150, 168),
      [headRow('What', 'Who', 'When')],
      readings.map(({ act, by, on, isOfTheseWords }) => [
        cell(act, { bold: true }),
        cell(by || 'Nobody yet'),
        cell(on === '' ? '–' : `${writeDate(on)}${isOfTheseWords ? '' : '. It was changed since'}`),
      ]),
    ),
    {
      ...paragraph(
        'Nobody reads their own words: our record refuses it from whoever wrote or changed them, and from anybody in another’s name.',
        'hint',
      ),
      margin: [0, 6, 0, 0],
    },
    ...(missing.length === 0
      ? []
      : [...partHeading('What is missing', { room: 120 }), ...missing.map((what) => paragraph(`${what}.`))]),
    ...partHeading('What was looked at', { room: 160 }),
    looked.length === 0 ? paragraph('Nothing of it is in this copy.', 'hint') : factsTable(looked),
  ];
}

export function consultationPages(consultation: ConsultationPart): Content[] {
  const { title, kind, from, to, questions, areQuestionsRead, questionsReadBy, about, results, quotes } = consultation;
  const part = 'What was asked';
  return [
    ...partHeading(part, { startsPage: true }),
    paragraph(title || 'A consultation of ours', 'opening'),
    paragraph(`${kind}, ${daysWords(from, to)}. ${takingPartWords(consultation)}${shapesWords(consultation)}`),
    ...(questions.length === 0
      ? []
      : [
          ...sectionHeading('The questions', part),
          ...questions.map((question) => paragraph(question)),
          paragraph(readWords(areQuestionsRead, questionsReadBy), 'hint'),
        ]),
    ...(about.length === 0 ? [] : [...sectionHeading('How it was asked', part), factsTable(about)]),
    ...(results.length === 0
      ? []
      : [
          ...partHeading('How many said what', { room: 140 }),
          ruledRows(
            columnWidths(368, 100),
            [headRow('Answer', 'How many')],
            results.map(({ answer, count }) => [wordsCell(answer), cell(count === null ? '–' : String(count))]),
          ),
          ...(results.some(({ count }) => count === null)
            ? [
                paragraph(
                  'A dash stands where nobody counted, or where so few said it that one of them could be told.',
                  'hint',
                ),
              ]
            : []),
        ]),
    ...(quotes === ''
      ? []
      : [
          ...partHeading('In their own words', { room: 120 }),
          ...quotes.split(/\n+/).map((words) => paragraph(words)),
          paragraph('This stays with us.', 'hint'),
        ]),
    ...partHeading('They said, we did', { room: 140 }),
    ...saidAndDidTable(consultation.saidAndDid),
  ];
}

function readWords(areRead: boolean, by: string): string {
  if (!areRead) return 'Nobody but who wrote them has read these questions as they are.';
  return `Read by ${by === '' ? 'one of us' : inSentence(by)}, who did not write them, for what leads to an answer.`;
}

function saidAndDidTable(rows: readonly SaidAndDid[]): Content[] {
  if (rows.length === 0) return [paragraph('Nothing is written down yet of what came of it.')];
  return [
    ruledRows(
      columnWidths(184, 184, 100),
      [headRow('They said', 'We did', 'They were told')],
      rows.map(({ said, did, isDone, decidedBy, toldOn }) => [
        wordsCell(said),
        twoLineCell(did || (isDone ? notInCopy : 'Nothing yet'), decidedBy === '' ? '' : `Decided by: ${decidedBy}`),
        cell(toldOn === '' ? 'Not yet' : writeDate(toldOn)),
      ]),
    ),
  ];
}

function daysWords(from: PlainDate | '', to: PlainDate | ''): string {
  if (from === '') return 'on days that nobody wrote down';
  return to === '' ? `from ${writeDate(from)}` : `${writeDate(from)} to ${writeDate(to)}`;
}

function takingPartWords({ takingPart, fewerThan }: Pick<ConsultationPart, 'takingPart' | 'fewerThan'>): string {
  if (fewerThan !== null) {
    return `Fewer than ${fewerThan} took part, so this copy does not say how many, or what they said: one of them could be told from it.`;
  }
  if (takingPart === null) return 'How many took part is not in this copy.';
  return takingPart === 1 ? 'One took part.' : `${takingPart} took part.`;
}

function shapesWords({ shapes }: Pick<ConsultationPart, 'shapes'>): string {
  return shapes === '' ? '' : ` It was to shape: ${uncapital(shapes)}.`;
}

/** What young people had a part in, for the pack of a year. */
export function youngPeoplesPages(part: YoungPeoplesPart): Content[] {
  const title = 'Young people’s contribution';
  return [
    ...partHeading(title, { room: 200 }),
    ...part.flatMap((one, index) => [
      ...sectionHeading(one.title || `Consultation ${index + 1}`, title, 120),
      paragraph(`${one.kind}, ${daysWords(one.from, one.to)}. ${takingPartWords(one)}${shapesWords(one)}`),
      ...saidAndDidTable(one.saidAndDid),
    ]),
  ];
}
