// What the register of training says by itself: who lacks a course they need, what soon runs out, and a risk whose owner was not trained
// against it. One line each, however many it is about: all of it is seen to on one page.

import { capital, countOf } from '../number-words';
import { writeDate } from '../plain-date';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { recordOf, type State } from '../state';
import { risksWithoutTrained, trainingMatrix } from '../training/training-matrix';
import { isTrained } from '../training/training-standing';
import type { SignalRule } from './signal';

const place = { name: 'training' } as const;

export const trainingMissing: SignalRule = (state, today) => {
  const missing = trainingMatrix(state, today).flatMap(({ course, people }) =>
    people.filter(({ trained }) => !isTrained(trained)).map(({ person, trained }) => ({ course, person, trained })),
  );
  const [first, ...others] = missing;
  if (!first) return [];
  const title = recordTitle(state, first.course);
  const name = textOf(first.person.fields, 'name');
  return [
    {
      key: 'training-missing',
      level: 'look again',
      sentence:
        others.length > 0
          ? `${capital(countOf(missing.length, 'training'))} that people need are missing or have run out.`
          : first.trained.until === ''
            ? `${name} has not done “${title}”.`
            : `“${title}” of ${name} ran out on ${writeDate(first.trained.until)}.`,
      reason: 'Whoever meets young people or looks after an account for you has to know how.',
      button: 'See who',
      place,
    },
  ];
};

export const trainingRunsOut: SignalRule = (state, today) => {
  const soon = trainingMatrix(state, today).flatMap(({ course, people }) =>
    people
      .filter(({ trained }) => trained.standing === 'runs out soon')
      .map(({ person, trained }) => ({ course, person, trained })),
  );
  const [first, ...others] = soon;
  if (!first) return [];
  const { until } = first.trained;
  return [
    {
      key: 'training-runs-out',
      level: 'look again',
      sentence:
        others.length > 0
          ? `${capital(countOf(soon.length, 'training'))} run out within 60 days.`
          : `“${recordTitle(state, first.course)}” of ${textOf(first.person.fields, 'name')} runs out${until === '' ? ' soon' : ` on ${writeDate(until)}`}.`,
      reason: 'Book it again in good time.',
      button: 'See who',
      place,
    },
  ];
};

export const riskWithoutTrained: SignalRule = (state, today) => {
  const untrained = risksWithoutTrained(state, today);
  const [first, ...others] = untrained;
  if (!first) return [];
  return [
    {
      key: 'risk-without-trained',
      level: 'look again',
      sentence:
        others.length > 0
          ? `${capital(countOf(untrained.length, 'risk'))} have an owner who was not trained against them.`
          : `${ownerName(state, first.risk.fields)} sees to the risk “${recordTitle(state, first.risk)}” and has not done “${recordTitle(state, first.course)}”.`,
      reason: 'A training that is to lower a risk helps once its owner has done it.',
      button: 'See who',
      place,
    },
  ];
};

function ownerName(state: State, fields: Parameters<typeof textOf>[0]): string {
  return textOf(recordOf(state, 'people', textOf(fields, 'owner'))?.fields ?? {}, 'name') || 'Nobody';
}
