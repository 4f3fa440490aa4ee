// How a person stands with a course: in date, about to run out, run out, or never done. Of several trainings the one that holds longest
// counts.

import { addDays, addMonths, daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { type FieldValues, textOf } from '../registers/register';
import { recordOf, recordsOf, type State } from '../state';

/** So many days before a training runs out, it is said. */
const runsOutWithinDays = 60;

/** In words that are shown as they stand. */
export type TrainingStanding = 'in date' | 'runs out soon' | 'ran out' | 'missing';

/** The last day on which a training holds: as written, or worked out from the course. Empty where it does not run out. */
export function runsOutOn(state: State, training: FieldValues): PlainDate | '' {
  const written = textOf(training, 'runsOutOn');
  if (isPlainDate(written)) return written;
  const doneOn = textOf(training, 'doneOn');
  const lasts = textOf(recordOf(state, 'courses', textOf(training, 'course'))?.fields ?? {}, 'lasts');
  if (!isPlainDate(doneOn) || !/^\d{1,3}$/.test(lasts)) return '';
  return addMonths(doneOn, Number(lasts));
}

/** Of one training by itself. On its last day it still holds. */
export function standingOfTraining(
  state: State,
  training: FieldValues,
  today: PlainDate,
): Exclude<TrainingStanding, 'missing'> {
  const on = runsOutOn(state, training);
  if (on === '') return 'in date';
  if (daysBetween(on, today) > 0) return 'ran out';
  return on <= addDays(today, runsOutWithinDays) ? 'runs out soon' : 'in date';
}

export interface Trained {
  readonly standing: TrainingStanding;
  /** The day on which the training that counts runs out; empty where it does not, or there is none. */
  readonly until: PlainDate | '';
  /** The day on which it was done; empty where there is none. */
  readonly doneOn: PlainDate | '';
}

/** How a person stands with a course, by the training that holds longest. */
export function trainedIn(state: State, person: string, course: string, today: PlainDate): Trained {
  const done = recordsOf(state, 'trainings')
    .filter(({ fields }) => textOf(fields, 'person') === person && textOf(fields, 'course') === course)
    .map(({ fields }) => {
      const doneOn = textOf(fields, 'doneOn');
      return {
        standing: standingOfTraining(state, fields, today),
        until: runsOutOn(state, fields),
        doneOn: isPlainDate(doneOn) ? doneOn : ('' as const),
      };
    })
    // One that does not run out holds longest.
    .toSorted((one, other) => (one.until || '9999').localeCompare(other.until || '9999'));
  return done.at(-1) ?? { standing: 'missing', until: '', doneOn: '' };
}

/** Whether somebody holds a course today, however soon it runs out. */
export function isTrained({ standing }: Trained): boolean {
  return standing === 'in date' || standing === 'runs out soon';
}
