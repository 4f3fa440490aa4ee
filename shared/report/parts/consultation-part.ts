// One consultation: what was asked of whom and how, how many took part, what they said and what came of it. Where so few took part that
// numbers or words could give one of them away, copies for others have neither.

import { areFew, readCount, takingPart } from '#shared/domain/content/few-people';
import { questionReading } from '#shared/domain/content/question-reading';
import type { RecordId } from '#shared/domain/ids';
import { addYears, isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import { type FieldValues, fieldOf, rowsOf, textOf } from '#shared/domain/registers/register';
import { howItStands } from '#shared/domain/stand-for-record';
import { recordOf, recordsOf } from '#shared/domain/state';
import { maySee } from '../audience';
import type { MadeFrom } from '../made-from';
import { hideSmall } from '../small-numbers';
import { type Fact, recordFacts } from './record-facts';

export interface SaidAndDid {
  /** Empty where it is not in this copy. */
  readonly said: string;
  readonly did: string;
  /** Whether anything is written down of what was done. */
  readonly isDone: boolean;
  readonly decidedBy: string;
  readonly toldOn: PlainDate | '';
}

export interface ConsultationPart {
  readonly title: string;
  readonly kind: string;
  /** What it was to shape. */
  readonly shapes: string;
  readonly from: PlainDate | '';
  readonly to: PlainDate | '';
  /** Null where nobody wrote it down, or it is not in this copy. */
  readonly takingPart: number | null;
  /** Fewer than this took part, and this copy leaves out what could tell who; null where it leaves out nothing for that. */
  readonly fewerThan: number | null;
  readonly questions: readonly string[];
  /** Whether somebody who did not write them has read the questions as they are. */
  readonly areQuestionsRead: boolean;
  readonly questionsReadBy: string;
  readonly about: readonly Fact[];
  /** A count is null where it is not known or too small to be printed. */
  readonly results: readonly { readonly answer: string; readonly count: number | null }[];
  readonly quotes: string;
  readonly saidAndDid: readonly SaidAndDid[];
}

const apart = [
  ...['title', 'kind', 'shapes', 'from', 'to', 'questions', 'takingPart', 'results', 'quotes', 'saidAndDid'],
  ...[questionReading.by, questionReading.on, questionReading.words],
];

export function consultationPart(from: MadeFrom, consultation: RecordId): ConsultationPart {
  const { state, seen } = from;
  const fields = recordOf(state, 'consultations', consultation)?.fields ?? {};
  const words = (field: string) => seen.words('consultations', consultation, field);
  const { smallNumbersBelow: below } = state.general;
  const isHidden = seen.isOutside && areFew(fields, below);
  return {
    title: words('title'),
    kind: words('kind'),
    shapes: words('shapes'),
    from: dateIn(fields, 'from'),
    to: dateIn(fields, 'to'),
    takingPart: isHidden || !mayHave(from, 'takingPart') ? null : (takingPart(fields) ?? null),
    fewerThan: isHidden && takingPart(fields) !== undefined ? below : null,
    questions: words('questions')
      .split('\n')
      .filter((line) => line.trim() !== ''),
    areQuestionsRead: howItStands(fields, questionReading) === 'stands',
    questionsReadBy: seen.person(textOf(fields, questionReading.by)),
    about: recordFacts(seen, 'consultations', consultation, apart),
    results: isHidden || !mayHave(from, 'results') ? [] : resultsOf(from, consultation, fields),
    quotes: isHidden ? '' : words('quotes'),
    saidAndDid: seen.rows('consultations', consultation, 'saidAndDid').map((row, index) => ({
      said: isHidden ? '' : (row.said ?? ''),
      did: row.did ?? '',
      isDone: (rowsOf(fields, 'saidAndDid')[index]?.did ?? '').trim() !== '',
      decidedBy: row.decidedBy ?? '',
      toldOn: isPlainDate(row.toldOn) ? row.toldOn : '',
    })),
  };
}

function resultsOf(
  { state, seen }: MadeFrom,
  consultation: RecordId,
  fields: FieldValues,
): ConsultationPart['results'] {
  // Figures are no texts of a person: nobody has to read them, and the small ones are hidden here.
  const counts = rowsOf(fields, 'results').map(({ count = '' }) => readCount(count));
  const shown = seen.isOutside
    ? (hideSmall(
        counts.map((count) => count ?? 0),
        state.general.smallNumbersBelow,
      ) ?? counts.map(() => null))
    : counts;
  return seen
    .rows('consultations', consultation, 'results')
    .map(({ answer = '' }, index) => ({ answer, count: counts[index] === undefined ? null : (shown[index] ?? null) }));
}

function mayHave({ seen }: MadeFrom, name: string): boolean {
  const field = fieldOf(registers.consultations, name);
  return field !== undefined && maySee(seen.audience, field);
}

function dateIn(fields: FieldValues, name: string): PlainDate | '' {
  const text = textOf(fields, name);
  return isPlainDate(text) ? text : '';
}

export type YoungPeoplesPart = readonly Pick<
  ConsultationPart,
  'title' | 'kind' | 'shapes' | 'from' | 'to' | 'takingPart' | 'fewerThan' | 'saidAndDid'
>[];

/** What young people had a part in during the past year, oldest first: what has begun and is not over is told as far as it is. */
export function youngPeoplesPart(made: MadeFrom): YoungPeoplesPart {
  const { state, today } = made;
  const since = addYears(today, -1);
  return recordsOf(state, 'consultations')
    .filter(({ fields }) => {
      const [from, to] = [textOf(fields, 'from'), textOf(fields, 'to')];
      return textOf(fields, 'state') !== 'planned' && from <= today && (to === '' || to >= since);
    })
    .toSorted((one, other) => textOf(one.fields, 'from').localeCompare(textOf(other.fields, 'from')))
    .map(({ record }) => {
      const {
        title,
        kind,
        shapes,
        from,
        to,
        takingPart: count,
        fewerThan,
        saidAndDid,
      } = consultationPart(made, record);
      return { title, kind, shapes, from, to, takingPart: count, fewerThan, saidAndDid };
    });
}
