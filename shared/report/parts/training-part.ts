// Training by role: for each course who needs it and how many hold it, by name in the house; the risks whose owner was not trained against
// them; and the money. How anybody did in a quiz is in no copy.

import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { moneyByYear } from '#shared/domain/registers/budget';
import { textOf } from '#shared/domain/registers/register';
import { recordsOf } from '#shared/domain/state';
import { type CourseInMatrix, risksWithoutTrained, trainingMatrix } from '#shared/domain/training/training-matrix';
import { isTrained, type Trained } from '#shared/domain/training/training-standing';
import { type KnownPractice, suggestedCourses } from '#shared/packs/readable-practice';
import type { MadeFrom } from '../made-from';

export interface TrainedRow {
  readonly who: string;
  readonly position: string;
  /** `until 5 April 2027`, `missing`. */
  readonly standing: string;
  readonly isTrained: boolean;
}

export interface CourseRow {
  /** Empty where this copy may not print what it is called. */
  readonly course: string;
  /** The role that needs it. */
  readonly forWhom: string;
  readonly lasts: string;
  readonly provider: string;
  readonly needed: number;
  readonly inDate: number;
  /** Of those in date. */
  readonly runsOutSoon: number;
  readonly lacking: number;
  /** None in copies for others. */
  readonly people: readonly TrainedRow[];
}

export interface RiskUntrained {
  readonly risk: string;
  readonly owner: string;
  readonly course: string;
}

export interface TrainingPart {
  readonly courses: readonly CourseRow[];
  readonly risks: readonly RiskUntrained[];
  /** What is promised for training, the latest year first; none where the reader may not know. */
  readonly money: readonly { readonly year: string; readonly pounds: number }[];
}

export function trainingPart(from: MadeFrom, practice: KnownPractice | undefined): TrainingPart {
  const { state, seen, today } = from;
  const sums = recordsOf(state, 'budget').filter(({ fields }) => textOf(fields, 'kind') === 'training');
  return {
    courses: trainingMatrix(state, today).map((course) => courseRow(from, course, practice)),
    risks: risksWithoutTrained(state, today).map(({ risk, course }) => ({
      risk: seen.words('risks', risk.record, 'name'),
      owner: seen.person(textOf(risk.fields, 'owner')),
      course: courseName(from, course, practice),
    })),
    money: seen.isOutside ? [] : moneyByYear(sums).map(({ year, pounds }) => ({ year, pounds })),
  };
}

function courseRow(from: MadeFrom, { course, people }: CourseInMatrix, practice: KnownPractice | undefined): CourseRow {
  const { seen } = from;
  const words = (field: string) => seen.words('courses', course.record, field);
  return {
    course: courseName(from, course, practice),
    forWhom: words('forWhom'),
    lasts: words('lasts'),
    provider: words('provider'),
    needed: people.length,
    inDate: people.filter(({ trained }) => isTrained(trained)).length,
    runsOutSoon: people.filter(({ trained }) => trained.standing === 'runs out soon').length,
    lacking: people.filter(({ trained }) => !isTrained(trained)).length,
    people: seen.isOutside
      ? []
      : people.map(({ person, trained }) => ({
          who: seen.person(person.record),
          position: seen.position(person.record),
          standing: standingWords(trained),
          isTrained: isTrained(trained),
        })),
  };
}

/** What is called as the pack suggests it is published already; any other name is a text of ours. */
function courseName(
  { seen }: MadeFrom,
  { record, fields }: CourseInMatrix['course'],
  practice: KnownPractice | undefined,
): string {
  const name = textOf(fields, 'name');
  const isPublished = practice && suggestedCourses(practice).some(({ title }) => title === name);
  return isPublished ? name : seen.words('courses', record, 'name');
}

function standingWords({ standing, until }: Trained): string {
  const day = isPlainDate(until) ? ` ${writeDate(until)}` : '';
  switch (standing) {
    case 'in date':
      return until === '' ? 'Done, does not run out' : `Until${day}`;
    case 'runs out soon':
      return `Runs out${day}`;
    case 'ran out':
      return `Ran out${day}`;
    case 'missing':
      return 'Missing';
  }
}
