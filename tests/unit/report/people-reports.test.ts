// What people confirm and what they are trained in, as their readers see it: names in the house, numbers for others, and how anybody did in
// a quiz for nobody.

import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '#shared/domain/registers/register';
import { recordsOf } from '#shared/domain/state';
import type { DeclarationsModel, FunderPackModel, TrainingMatrixModel } from '#shared/report/register-reports';
import { reportDocument } from '#shared/report/report';
import { type ExampleState, exampleState } from '../../builders/example-state';
import { registerReportOf } from '../../builders/register-report';
import { moment } from '../../builders/riverside-state';

let example: ExampleState;
beforeAll(async () => {
  example = await exampleState('2026-11-26T14:00:00Z');
}, 60_000);

function made(format: Parameters<typeof registerReportOf>[1], audience: 'internal' | 'trustee' | 'funder' | 'public') {
  const { state, packs } = example;
  return registerReportOf(state, format, {
    audience,
    madeAt: moment('2026-11-26T14:00'),
    practice: packs.practice,
  });
}

const names = () => recordsOf(example.state, 'people').map(({ fields }) => textOf(fields, 'name'));

describe.each(['funder', 'public'] as const)('a copy for %s', (audience) => {
  test('counts who has confirmed and who is trained, and names nobody', () => {
    const { declarations } = made('quarterday-declarations', audience).model as DeclarationsModel;
    const { training } = made('quarterday-training-matrix', audience).model as TrainingMatrixModel;
    expect(declarations.matters.map(({ asked, confirmed }) => [asked, confirmed])).toEqual([
      [7, 5],
      [7, 2],
      [6, 1],
    ]);
    expect(declarations).toMatchObject({ people: [], exceptions: [], requests: [], exceptionsInForce: 1 });
    expect(training.courses.map(({ course, needed, lacking }) => [course, needed, lacking])).toContainEqual([
      'Online safeguarding',
      6,
      0,
    ]);
    expect(training.courses.flatMap(({ people }) => people)).toEqual([]);
    expect(training.money).toEqual([]);
    const text = JSON.stringify([declarations, training]);
    expect(names().filter((name) => text.includes(name))).toEqual([]);
  });

  test('prints a clause of our own only where somebody approved it', () => {
    const { model, passages } = made('quarterday-declarations', audience);
    const { clauses } = (model as DeclarationsModel).declarations;
    expect(clauses[0]).toMatch(/^I behave online/);
    expect(clauses.at(-1)).toBe('');
    expect(passages.map(({ words }) => words)).toContain(
      'I answer young people between nine in the morning and eight in the evening, and say so on the account.',
    );
  });
});

test('our own copy says who, when and how they stand', () => {
  const { declarations } = made('quarterday-declarations', 'trustee').model as DeclarationsModel;
  expect(declarations.people.find(({ who }) => who === 'Tom Wilkes')?.standing[0]).toMatch(/^\d+ \w+ 2026$/);
  expect(declarations.people.find(({ who }) => who === 'Margaret Ellery')?.standing[0]).toMatch(/^Waiting since/);
  expect(declarations.exceptions).toMatchObject([{ who: 'Leah Stone', agreedBy: 'Priya Nair' }]);
  const { training } = made('quarterday-training-matrix', 'internal').model as TrainingMatrixModel;
  const [safeguarding] = training.courses;
  expect(safeguarding?.people.find(({ who }) => who === 'Leah Stone')).toMatchObject({
    standing: expect.stringMatching(/^Runs out \d/),
    isTrained: true,
  });
});

test('how anybody did in a quiz is in no copy, the evidence pack least of all', () => {
  const quiz = recordsOf(example.state, 'trainings').find(({ fields }) => textOf(fields, 'shownBy').includes('quiz'));
  expect(textOf(quiz?.fields ?? {}, 'shownBy')).toBe('The quiz in Quarterday: 7 of 8 right at the first try');
  for (const audience of ['internal', 'funder'] as const) {
    for (const format of ['quarterday-training-matrix', 'quarterday-funder-evidence-pack'] as const) {
      expect(JSON.stringify(made(format, audience).model)).not.toMatch(/right at the first try/);
    }
  }
});

test('the evidence pack holds training by role, and says so where there is no course', () => {
  const { training, notHeld } = made('quarterday-funder-evidence-pack', 'funder').model as FunderPackModel;
  expect(training.courses.length).toBe(4);
  expect(notHeld.map(({ title }) => title)).not.toContain('Training by role');
  const { state } = example;
  const records = { ...state.general.records, courses: {} };
  const without = { ...state, general: { ...state.general, records } };
  const { model } = registerReportOf(without, 'quarterday-funder-evidence-pack', { audience: 'funder' });
  expect((model as FunderPackModel).notHeld).toContainEqual({
    title: 'Training by role',
    because: 'No course is written down in our register.',
  });
});

test('every report says who answers for what is published', () => {
  const { model } = made('quarterday-training-matrix', 'funder');
  expect(JSON.stringify(reportDocument(model).content)).toContain(
    'Riverside Youth Project for what is published in its name, and each of us for what they publish themselves. Who stands for this report is named on its cover.',
  );
});
