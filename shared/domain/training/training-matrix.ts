// Courses by people: who needs which, and how they stand with it; and the open risks whose owner was not trained against them.

import type { PlainDate } from '../plain-date';
import { risksOfCourse } from '../registers/courses';
import { textOf } from '../registers/register';
import { isClosedRisk } from '../registers/risks';
import { type Kept, recordOf, recordsOf, type State } from '../state';
import { isTrained, type Trained, trainedIn } from './training-standing';
import { neededBy } from './who-needs';

export interface PersonTrained {
  readonly person: Kept;
  readonly trained: Trained;
}

export interface CourseInMatrix {
  readonly course: Kept;
  /** Those who need it, in the order of the register of people. */
  readonly people: readonly PersonTrained[];
}

/** The courses in use. */
export function coursesInUse(state: State): readonly Kept[] {
  return recordsOf(state, 'courses').filter(({ fields }) => textOf(fields, 'state') !== 'ended');
}

export function trainingMatrix(state: State, today: PlainDate): readonly CourseInMatrix[] {
  return coursesInUse(state).map((course) => ({
    course,
    people: neededBy(state, course.fields, today).map((person) => ({
      person,
      trained: trainedIn(state, person.record, course.record, today),
    })),
  }));
}

export interface RiskWithoutTrained {
  readonly risk: Kept;
  /** The first of the courses against it that its owner does not hold. */
  readonly course: Kept;
}

/** The open risks against which there is a course that their owner does not hold today. */
export function risksWithoutTrained(state: State, today: PlainDate): readonly RiskWithoutTrained[] {
  const found = new Map<string, RiskWithoutTrained>();
  for (const course of coursesInUse(state)) {
    for (const id of risksOfCourse(course.fields)) {
      const risk = recordOf(state, 'risks', id);
      if (!risk || isClosedRisk(risk.fields) || found.has(id)) continue;
      const owner = textOf(risk.fields, 'owner');
      if (owner === '' || !isTrained(trainedIn(state, owner, course.record, today))) found.set(id, { risk, course });
    }
  }
  return [...found.values()];
}
