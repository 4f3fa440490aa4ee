// What passing a quiz writes down: that it was passed, and for each course of the register that was begun from the one it goes with, that
// its training is done.

import type { Change } from '../change';
import type { MemberId, RecordId } from '../ids';
import type { PlainDate } from '../plain-date';
import { textOf } from '../registers/register';
import type { Kept, State } from '../state';
import { coursesInUse } from './training-matrix';

/** The courses in use that a quiz completes. `starters` are the suggested courses that it goes with. */
export function coursesOfQuiz(state: State, starters: readonly string[]): readonly Kept[] {
  return coursesInUse(state).filter(({ fields }) => starters.includes(textOf(fields, 'starter')));
}

interface Passing {
  readonly pass: Extract<Change, { kind: 'quiz-passed' }>;
  readonly starters: readonly string[];
  readonly member: MemberId;
  readonly today: PlainDate;
  readonly makeRecordId: () => RecordId;
}

export function changesOfPassing(state: State, { pass, starters, member, today, makeRecordId }: Passing): Change[] {
  const person = state.general.members[member]?.person ?? '';
  const done = coursesOfQuiz(state, starters).map(
    ({ record }): Change => ({
      kind: 'record-added',
      register: 'trainings',
      record: makeRecordId(),
      fields: {
        person,
        course: record,
        doneOn: today,
        shownBy: `The quiz in Quarterday: ${pass.right} of ${pass.asked} right at the first try`,
      },
    }),
  );
  return [pass, ...done];
}
