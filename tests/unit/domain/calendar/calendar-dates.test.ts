// Which dates go into a calendar, and that no word of the record goes with them.

import { describe, expect, test } from 'vitest';
import { calendarDates } from '#shared/domain/calendar/calendar-dates';
import { writeCalendar } from '#shared/domain/calendar/write-calendar';
import type { Change } from '#shared/domain/change';
import type { State } from '#shared/domain/state';
import { readCalendar } from '../../../builders/read-calendar';
import {
  ada,
  adaPerson,
  addMember,
  benPerson,
  changeAccount,
  day,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  moment,
  people,
  policy,
  sign,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';

const today = day('2027-03-10');
const ben = id('member', 2);
const told = (state: State, on = today, me = ada) =>
  calendarDates(state, on, me).map(({ day: when, words }) => `${when} ${words}`);

const firstReview = '2027-03-25 The review of January to March 2027 is to be signed';
const nextReview = '2027-06-24 The review of April to June 2027 is to be signed';
const ownCheck = '2027-03-31 Look through your own privacy settings';

const action = id('action', 1);
const raise: Change = {
  kind: 'action-raised',
  action,
  words: 'Speak with Kayleigh about her post',
  owner: adaPerson,
  dueOn: day('2027-03-20'),
  from: null,
};
const risk: Change = {
  kind: 'record-added',
  register: 'risks',
  record: id('record', 7),
  fields: { name: 'Kayleigh is bullied', state: 'open', reviewBy: '2027-04-01', owner: adaPerson },
};

describe('the dates', () => {
  test('are the reviews of this quarter and the next, and one’s own yearly check', () => {
    expect(told(smallWorkbook)).toEqual([firstReview, ownCheck, nextReview]);
  });

  test('leave out a review that is signed, and what has passed', () => {
    const signed = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy), sign(spring));
    expect(told(signed)).toEqual([ownCheck, nextReview]);
    expect(told(smallWorkbook, day('2027-04-02'))).toEqual([
      nextReview,
      '2027-09-29 The review of July to September 2027 is to be signed',
    ]);
  });

  test('hold the day on which a training of one’s own runs out, and never which', () => {
    const course = id('record', 12);
    const done = (record: number, person: string): Change => ({
      kind: 'record-added',
      register: 'trainings',
      record: id('record', record),
      fields: { person, course, doneOn: '2026-05-04', shownBy: 'List' },
    });
    const trained = fold(
      smallWorkbook,
      {
        kind: 'record-added',
        register: 'courses',
        record: course,
        fields: { name: 'Kayleigh’s course', forWhom: 'accounts', lasts: '12', state: 'in-use' },
      },
      done(13, adaPerson),
    );
    expect(told(trained)).toEqual([firstReview, ownCheck, '2027-05-04 One of your trainings runs out', nextReview]);
    expect(JSON.stringify(calendarDates(trained, today, ada))).not.toContain('Kayleigh');
    // Ben’s is for Ben’s calendar.
    expect(told(fold(trained, done(14, benPerson)))).toHaveLength(4);
  });

  test('hold an open action until it is closed', () => {
    const raised = fold(smallWorkbook, raise);
    expect(told(raised)).toContain('2027-03-20 Action 1 is due');
    expect(told(fold(raised, { kind: 'action-closed', action, done: 'Done.' }))).not.toContain(
      '2027-03-20 Action 1 is due',
    );
  });

  test('hold a record that is to be looked at again until it is over, and one that is to be decided on', () => {
    const state = fold(smallWorkbook, risk, {
      kind: 'record-changed',
      register: 'people',
      record: benPerson,
      fields: { keepUntil: '2027-05-01' },
      because: '',
    });
    expect(told(state)).toEqual(
      expect.arrayContaining([
        '2027-04-01 Look again at a risk',
        '2027-05-01 Decide whether a record of a person is still needed',
      ]),
    );
    const closed = fold(state, {
      kind: 'record-changed',
      register: 'risks',
      record: id('record', 7),
      fields: { state: 'closed' },
      because: '',
    });
    expect(told(closed)).not.toContain('2027-04-01 Look again at a risk');
  });

  test('hold one’s own days of the rota, and nobody else’s', () => {
    const rota = [
      { days: 'monday', person: benPerson },
      { days: 'thursday', person: benPerson },
    ];
    const state = fold(
      smallWorkbook,
      addMember(ben, 'Ben Carter', ['contributor'], benPerson),
      changeAccount(instagram, { rota }),
    );
    // 10 March 2027 is a Wednesday.
    expect(calendarDates(state, today, ben).find(({ id: of }) => of.startsWith('rota'))).toMatchObject({
      day: '2027-03-11',
      weekly: { weekdays: [0, 3], until: '2027-06-30' },
    });
    expect(told(state).filter((words) => words.includes('rota'))).toEqual([]);
    const dormant = fold(state, changeAccount(instagram, { state: 'dormant' }));
    expect(told(dormant, today, ben).filter((words) => words.includes('rota'))).toEqual([]);
  });

  test('hold of the registers what the member may read', () => {
    const state = fold(smallWorkbook, risk, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
    expect(told(state, today, ben)).toContain('2027-04-01 Look again at a risk');
    // Who left reads nothing any more.
    const left = fold(state, { kind: 'member-left', member: ben, because: '' });
    expect(told(left, today, ben)).not.toContain('2027-04-01 Look again at a risk');
  });

  test('each have an id of their own, the same on another day', () => {
    const state = fold(smallWorkbook, risk, raise);
    const ids = calendarDates(state, today, ada).map(({ id: of }) => of);
    expect(new Set(ids).size).toBe(ids.length);
    expect(calendarDates(state, day('2027-03-12'), ada).map(({ id: of }) => of)).toEqual(ids);
  });
});

test('no word of the record and no name of anybody goes into the file', () => {
  const fields = { name: 'Kayleigh', position: 'Kayleigh', keepUntil: '2027-05-02' };
  const state = fold(
    smallWorkbook,
    raise,
    risk,
    { kind: 'record-added', register: 'people', record: id('record', 8), fields },
    changeAccount(instagram, { name: 'Kayleigh', handle: '@kayleigh', rota: [{ days: 'monday', person: adaPerson }] }),
  );
  const text = writeCalendar(calendarDates(state, today, ada), {
    workbook: 'ab'.repeat(32),
    organisation: 'Riverside',
    now: moment('2027-03-10T10:00:00.000Z'),
  });
  expect(readCalendar(new TextEncoder().encode(text)).components.length).toBeGreaterThan(5);
  for (const word of ['Kayleigh', 'kayleigh', 'Ada', 'Okonkwo', 'Ben', 'bullied']) expect(text).not.toContain(word);
});

test('each quarter has an id of its own, by its first day, in whatever year it is', () => {
  const ids = (startsIn: 1 | 4 | 5, on: string) =>
    calendarDates(fold(smallWorkbook, { kind: 'year-set', startsIn }), day(on), ada)
      .map(({ id: each }) => each)
      .filter((each) => each.startsWith('review-'));
  // The first quarter of both years goes by the name Q1 2027-28.
  expect(ids(4, '2027-05-01')[0]).toBe('review-2027-04-01');
  expect(ids(5, '2027-05-01')[0]).toBe('review-2027-05-01');
  // The same months are the same quarter.
  expect(ids(1, '2027-05-01')).toEqual(ids(4, '2027-05-01'));
});
