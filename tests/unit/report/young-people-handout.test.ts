// What is on the sheet for young people and what never is: whom of ours it names, which contacts, and what an age is too young for.

import { beforeAll, describe, expect, it } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { type FieldValues, textOf } from '#shared/domain/registers/register';
import { recordsOf, type State } from '#shared/domain/state';
import { adviceAges } from '#shared/domain/young-people/advice-topics';
import { handoutFoot } from '#shared/report/young-people-handout';
import { type ExampleState, exampleState } from '../../builders/example-state';
import { handoutOf } from '../../builders/handouts';
import { moment } from '../../builders/riverside-state';
import { by } from '../../builders/small-workbook';

const asked = { madeAt: moment('2026-11-26T14:00'), appVersion: '1.0.0' };
let example: ExampleState;
beforeAll(async () => {
  example = await exampleState('2026-11-26T14:00:00Z');
}, 60_000);

const names = (model: ReturnType<typeof handoutOf>) => model.ours.map(({ name }) => name);

describe('the adults on a sheet for young people', () => {
  it('are our own contacts, and by name only where who prints it chose so', () => {
    expect(names(handoutOf(example, asked, 'young people', '11-13'))).toEqual([
      'Our office',
      'Priya Nair, safeguarding lead',
    ]);
    expect(names(handoutOf(example, asked, 'young people', '11-13', { isNaming: true }))).toEqual([
      'Priya Nair',
      'Deborah Okafor',
      'Our office',
      'Priya Nair, safeguarding lead',
    ]);
  });

  it('leave out a contact that does not work, and one that is for something else', () => {
    const state = recordsOf(example.state, 'contacts').reduce<State>((before, { record, fields }) => {
      const change: FieldValues = textOf(fields, 'kind') === 'own' ? { state: 'broken' } : { kind: 'platform' };
      return applyChange(
        before,
        { kind: 'record-changed', register: 'contacts', record, fields: change, because: '' },
        by(Object.values(example.state.general.members)[0]?.member),
      );
    }, example.state);
    expect(names(handoutOf({ ...example, state }, asked, 'young people', '11-13'))).toEqual([]);
  });

  it('come with those who help everybody, danger first, and fewer for the youngest', () => {
    const others = adviceAges.map((age) => handoutOf(example, asked, 'young people', age).others);
    expect(others.map((each) => each.length)).toEqual([3, 4, 5]);
    for (const [first, second] of others) {
      expect([first?.reach, second?.reach]).toEqual(['999', '0800 1111']);
    }
  });
});

describe('the platforms on a sheet', () => {
  it('have no steps for who is too young for an account, and say so', () => {
    const youngest = handoutOf(example, asked, 'young people', '8-10', { platforms: ['instagram', 'tiktok'] });
    expect(youngest.platforms).toEqual([]);
    expect(youngest.tooYoung).toContain('You have to be 13 for an account of your own on Instagram and TikTok.');
  });

  it('say from which age on, where some of them are younger, and not where nobody is', () => {
    const ofAge = (age: (typeof adviceAges)[number]) =>
      handoutOf(example, asked, 'young people', age, { platforms: ['instagram'] }).platforms.map(
        ({ fromAge }) => fromAge,
      );
    expect(ofAge('11-13')).toEqual(['from 13']);
    expect(ofAge('14-17')).toEqual(['']);
  });

  it('have only the steps of the topics that are on the sheet', () => {
    const [instagram] = handoutOf(example, asked, 'young people', '14-17', {
      platforms: ['instagram'],
      topics: ['location'],
    }).platforms;
    expect(instagram?.steps.map(({ topic }) => topic)).toEqual(['Your location is yours to give']);
  });
});

it('what may change in the law is on it with the day on which somebody looked, and that it is not certain', () => {
  const { coming } = handoutOf(example, asked, 'young people', '14-17');
  expect(coming).toMatchObject([{ title: 'The law may change', checkedOn: '2026-11-22', confidence: 'unverified' }]);
});

it('the foot says whose it is, when it was printed and from which words', () => {
  expect(handoutFoot(handoutOf(example, asked, 'young people', '14-17'))).toBe(
    'Riverside Youth Project, charity number 0000000 (example). Printed 26 November 2026. Advice for young people, version 1.0.0.',
  );
});

it('the notes for whoever leads hold no steps and no numbers for young people, and a question to each topic', () => {
  const notes = handoutOf(example, asked, 'worker', '8-10');
  expect([notes.platforms, notes.others, notes.closing]).toEqual([[], [], '']);
  expect(notes.topics.every(({ opener, lines }) => opener.endsWith('?') && lines.length > 0)).toBe(true);
});
