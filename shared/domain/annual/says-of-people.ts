// What the records say of young people's learning and voice, and of training.

import { liveAccounts } from '../accounts-in-use';
import { isToldBack } from '../content/consultation-lacks';
import { hasLeft } from '../leavers';
import { daysBetween, isPlainDate, isWithin, writeDate } from '../plain-date';
import { askAgainAfterDays, youngPeopleAskedOn } from '../planning';
import { writeYear } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { whoKnowsHow } from '../registers/knows-how';
import { rowsOf, textOf } from '../registers/register';
import { recordOf, recordsOf } from '../state';
import { risksWithoutTrained, trainingMatrix } from '../training/training-matrix';
import { isTrained } from '../training/training-standing';
import { sessionFigures } from '../young-people/session-figures';
import { firstDayOfYear, lastDayOfYear } from './annual-round';
import { type Found, good, type Looked, open, type Says } from './found';

export const saysOfLearningAndVoice: Says = (looked) => [
  ...sessionsSay(looked),
  ...consultationsSay(looked),
  askedSays(looked),
];

/** One is a beginning; planned sessions are more than one. */
function sessionsSay({ state, year }: Looked): readonly Found[] {
  const place = { name: 'register', register: 'sessions' } as const;
  const { sessions, withSheet } = sessionFigures(state, firstDayOfYear(year), lastDayOfYear(year));
  const of = writeYear(year);
  if (sessions === 0) return [open(`No session about being online is written down for ${of}.`, 2, place)];
  if (sessions === 1) return [open(`One session about being online is written down for ${of}.`, 2, place)];
  const words = `${sessions} sessions about being online are written down for ${of}`;
  return [
    withSheet === 0
      ? open(`${words}, and in none was something given out.`, 2, place)
      : good(`${words}; in ${withSheet} something was given out.`, place),
  ];
}

function consultationsSay({ state, year }: Looked): readonly Found[] {
  const place = { name: 'register', register: 'consultations' } as const;
  const over = recordsOf(state, 'consultations').filter(({ fields }) => {
    const on = textOf(fields, 'to') || textOf(fields, 'from');
    return textOf(fields, 'state') === 'over' && isWithin(on, firstDayOfYear(year), lastDayOfYear(year));
  });
  if (over.length === 0) {
    return [open(`No consultation of young people is written down for ${writeYear(year)}.`, 3, place)];
  }
  const untold = over.filter(({ fields }) => !isToldBack(fields)).length;
  const asked = over.length === 1 ? 'Young people were asked once' : `Young people were asked ${over.length} times`;
  return [
    untold === 0
      ? good(`${asked}, and told what came of it.`, place)
      : open(`${asked}, and not told each time what came of it.`, 3, place),
  ];
}

function askedSays({ state, today }: Looked): Found {
  const asked = youngPeopleAskedOn(state);
  const place = { name: 'register', register: 'platforms-considered' } as const;
  if (!isPlainDate(asked)) return open('It is not written down that young people said what they use.', 2, place);
  return daysBetween(asked, today) <= askAgainAfterDays
    ? good(`Young people said what they use on ${writeDate(asked)}.`, place)
    : open(`Young people last said what they use on ${writeDate(asked)}, more than a year ago.`, 2, place);
}

export const saysOfTraining: Says = (looked) => [...coursesSay(looked), ...knowingSays(looked)];

function coursesSay({ state, today }: Looked): readonly Found[] {
  const place = { name: 'training' } as const;
  const needed = trainingMatrix(state, today).flatMap(({ people }) => people);
  if (needed.length === 0) return [open('It is not written down who needs which course.', 2, place)];
  const missing = needed.filter(({ trained }) => !isTrained(trained)).length;
  const risks = risksWithoutTrained(state, today).length;
  return [
    missing === 0
      ? good('Everybody has the courses that they need, in date.', place)
      : open(`${missing} of ${needed.length} courses that people need are missing or ran out.`, 2, place),
    ...(risks === 0
      ? []
      : [
          open(
            risks === 1
              ? 'One open risk has an owner who was not trained against it.'
              : `${risks} open risks have owners who were not trained against them.`,
            3,
            place,
          ),
        ]),
  ];
}

function knowingSays({ state, today }: Looked): readonly Found[] {
  const accounts = liveAccounts(state);
  const unsure = accounts.flatMap((account) => {
    const known = whoKnowsHow(account.fields, today);
    const holders = rowsOf(account.fields, 'holders').filter(({ person = '' }) => {
      const kept = recordOf(state, 'people', person);
      return kept !== undefined && !hasLeft(kept, today);
    });
    const not = holders.filter(({ person = '' }) => !known.includes(person)).length;
    return not === 0 ? [] : [{ account, not, all: holders.length }];
  });
  if (accounts.length === 0) return [];
  if (unsure.length === 0) {
    const place = { name: 'register', register: 'accounts' } as const;
    return [good('Every holder of a live account said within a year that they know how to use it.', place)];
  }
  return unsure.map(({ account, not, all }) =>
    open(
      `${not} of ${all} holders of ${accountTitle(account)} ${not === 1 ? 'has' : 'have'} not said within a year that they know how to use it.`,
      2,
      { name: 'record', register: 'accounts', record: account.record, field: 'holders' },
    ),
  );
}
