// Posts: what makes no sense is refused, and whoever does not read the consents changes nothing of what a post says of them.

import { describe, expect, test } from 'vitest';
import { checkChange } from '#shared/domain/check-change';
import { fieldProblems } from '#shared/domain/check-fields';
import { writeField } from '#shared/domain/history/field-words';
import { isUp, posts } from '#shared/domain/registers/posts';
import { recordsThatName } from '#shared/domain/registers/records-that-name';
import { type FieldValues, fieldOf } from '#shared/domain/registers/register';
import { registerCsv } from '#shared/domain/registers/register-csv';
import { columnsOf } from '#shared/domain/registers/table-columns';
import { noConsents, recordsOf } from '#shared/domain/state';
import { addConsent, addPost, changeConsent } from '../../../builders/consents';
import { by, day, fold, id, instagram, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, looking, problemsOf } from './record-problems';

const consent = id('record', 7);
const post = id('record', 8);
const state = fold(smallWorkbook, addConsent(consent), addPost(post, instagram, [consent]));
const fields: FieldValues = { postedOn: '2027-02-01', account: instagram, shows: 'A stage', young: 'none' };

test('a post says where it is, was not posted tomorrow and not taken down before', () => {
  expect(problemsOf(posts, fields)).toEqual([]);
  expect(problemsOf(posts, { ...fields, account: '' })).toEqual(['where: Choose the account, or write where it is']);
  expect(problemsOf(posts, { ...fields, account: '', where: 'Our website' })).toEqual([]);
  expect(problemsOf(posts, { ...fields, takenDownOn: '2027-01-31' })).toEqual([
    'takenDownOn: Write 1 February 2027 or a day after it: it cannot be before “Posted on”',
  ]);
  expect(problemsOf(posts, { ...fields, postedOn: '2027-03-02' })).toEqual([
    'postedOn: Write today or a day before it: 2 March 2027 is still to come',
  ]);
});

test('the table marks a post that shows young people and names no consent, while it is up', () => {
  const shown = { ...fields, young: 'recognisable' };
  expect(cellOf(posts, 'consents', shown)).toEqual({ words: '0', mark: 'put right' });
  expect(cellOf(posts, 'consents', { ...shown, takenDownOn: '2027-02-02' })).toEqual({ words: '0' });
  expect(cellOf(posts, 'consents', { ...shown, consents: [{ consent }] })).toEqual({ words: '1' });
  expect(cellOf(posts, 'consents', fields)).toEqual({ words: '–' });
});

test('whoever does not read the consents sees that there is one, keeps it, and can add none that nobody knows', () => {
  const unread = { ...state, consents: noConsents };
  const field = fieldOf(posts, 'consents');
  if (!field) throw new Error('no consents');
  const named = { consents: [{ consent }] };
  expect(writeField(field, named, state)).toBe('Samira Haddad');
  expect(writeField(field, named, unread)).toBe('One that you cannot see');
  const change = (changed: FieldValues) =>
    checkChange(
      unread,
      { kind: 'record-changed', register: 'posts', record: post, fields: changed, because: '' },
      by(),
    );
  expect(change({ shows: 'A stage' })).toEqual({ ok: true });
  expect(change({ consents: [{ consent }, { consent: id('record', 6) }] })).toEqual({
    ok: false,
    words: 'The consents that cover it: Choose one from the list (line 2)',
  });
});

test('a consent that a post names is not taken out from under it', () => {
  expect(recordsThatName(state, consent)).toEqual(['the post “Instagram @riversideyouth, 1 February 2027”']);
});

test('the table of posts that is saved names nobody of the consents, whoever saves it', () => {
  const table = registerCsv(posts, recordsOf(state, 'posts'), state);
  expect(table).toContain('Five young people on stage');
  expect(table).not.toContain('Samira');
});

describe('a post that is planned', () => {
  const live = fold(smallWorkbook, addConsent(consent));
  const planned: FieldValues = {
    ...fields,
    postedOn: '',
    stage: 'planned',
    plannedFor: '2027-03-20',
    young: 'recognisable',
  };
  const problems = (changed: FieldValues, before: FieldValues = {}, today = '2027-03-01', from = live) =>
    fieldProblems(posts, { ...planned, ...changed }, { state: from, today: day(today), before }).map(
      ({ field, words }) => `${field}: ${words}`,
    );
  const covered = { consents: [{ consent }] };

  test('and in which somebody young can be recognised is not written down without live consents, unless it says why', () => {
    expect(problems({})).toEqual([
      'consents: Name the consents that cover it, or write below why it may go up all the same',
    ]);
    expect(problems(covered)).toEqual([]);
    expect(problems({ withoutConsentBecause: 'The whole club agreed in writing.' })).toEqual([]);
    expect(problems({ young: 'unrecognisable' })).toEqual([]);
  });

  test('is held against the consents on the day it goes up, and at the place where it goes', () => {
    const away = 'or write below why it may go up all the same';
    expect(problems({ ...covered, plannedFor: '2028-01-01' })).toEqual([
      `consents: A consent it names does not hold then, ${away}`,
    ]);
    const withdrawn = fold(live, changeConsent(consent, { withdrawnOn: '2027-02-20' }));
    expect(problems(covered, {}, '2027-03-01', withdrawn)).toEqual([
      `consents: A consent it names does not hold then, ${away}`,
    ]);
    const elsewhere = fold(live, changeConsent(consent, { forSocial: 'no' }));
    expect(problems(covered, {}, '2027-03-01', elsewhere)).toEqual([
      `consents: A consent it names does not say yes to this place, ${away}`,
    ]);
  });

  test('does not slip through as it goes up, while one that was up already is written down as it is', () => {
    const up = { stage: 'published', postedOn: '2027-03-01', plannedFor: '' };
    expect(problems(up, planned)).toHaveLength(1);
    expect(problems({ ...up, ...covered }, planned)).toEqual([]);
    expect(problems({ ...up, stage: 'up' })).toEqual([]);
  });

  test('has no day on which it was posted, is in the table as planned, and nothing of it is still up', () => {
    expect(problems({ ...covered, stage: 'up', plannedFor: '' })).toEqual(['postedOn: Write the day it was posted']);
    expect(cellOf(posts, 'up', planned)).toEqual({ words: 'Not ready', mark: 'look again' });
    expect(isUp(planned)).toBe(false);
    expect(isUp({ ...planned, stage: 'up' })).toBe(true);
  });

  test('keeps its check as it goes up, and nothing is said to have been checked that was not', () => {
    const up = { stage: 'up', postedOn: '2027-03-01', plannedFor: '' };
    expect(problems({ ...up, young: 'none' }, planned)).toEqual([
      'stage: Say on its own page that it is up, so that its check stays with it',
    ]);
    expect(problems({ ...up, stage: 'published', young: 'none' })).toEqual([
      'stage: Choose whether it is up. Its own page says once it was checked and is up',
    ]);
  });

  test('by somebody who does not read the consents is taken on the word of whoever named them', () => {
    expect(problems(covered, { ...planned, ...covered }, '2027-03-01', { ...live, consents: noConsents })).toEqual([]);
  });
});

test('the table shows first what is still to go up, and when', () => {
  const when = (more: FieldValues) => cellOf(posts, 'when', { ...fields, ...more }).words;
  expect(when({})).toBe('1 February 2027');
  expect(when({ stage: 'planned', postedOn: '', plannedFor: '2027-03-20' })).toBe('To go up 20 March 2027');
  const order = columnsOf(posts).find(({ id: column }) => column === 'when')?.order;
  if (!order) throw new Error('it cannot be sorted');
  const of = (more: FieldValues) => String(order(keptIn(posts, { ...fields, ...more }), looking));
  expect(of({ stage: 'planned', postedOn: '' }) > of({ postedOn: '2199-01-01' })).toBe(true);
});

test('what a post shows names nobody of the consents: everybody reads it', () => {
  const named = { ...fields, shows: 'Samira Haddad on a stage' };
  expect(fieldProblems(posts, named, { state, today: day('2027-03-01') }).map(({ words }) => words)).toEqual([
    'Take out “Samira Haddad”: somebody in the consents is called so',
  ]);
});
