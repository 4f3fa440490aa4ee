// Two doors lead through the same steps; each says how far it is from the record, and what is open is said with what mends it.

import { describe, expect, test } from 'vitest';
import { openInPlan } from '#shared/domain/open-in-plan';
import type { FieldValues, RegisterName } from '#shared/domain/registers/register';
import { underSixteens } from '#shared/domain/registers/risks';
import { emptyState, type State } from '#shared/domain/state';
import { doorOf, planSteps, type StepName } from '../../../../renderer/features/planning/plan-steps';
import {
  ada,
  adaPerson,
  addRecord,
  benPerson,
  changeAccount,
  day,
  fold,
  id,
  instagram,
  smallWorkbook,
} from '../../../builders/small-workbook';

const today = day('2027-03-10');
const add = (number: number, register: RegisterName, fields: FieldValues) =>
  addRecord(register, id('record', number), fields);
const far = (state: State, name: StepName) => planSteps(state, today, 'online').find((step) => step.name === name)?.far;
const actionOf = (state: State, name: StepName) =>
  planSteps(state, today, 'online').find((step) => step.name === name)?.action;

describe('the two doors', () => {
  test('lead through the same steps in a different order', () => {
    const names = (door: 'starting' | 'online') => planSteps(smallWorkbook, today, door).map(({ name }) => name);
    expect(names('starting')).not.toEqual(names('online'));
    expect(names('starting').toSorted()).toEqual(names('online').toSorted());
  });

  test('are chosen by whether an account is live', () => {
    expect(doorOf(emptyState(ada))).toBe('starting');
    expect(doorOf(smallWorkbook)).toBe('online');
    expect(doorOf(fold(smallWorkbook, changeAccount(instagram, { state: 'closed' })))).toBe('starting');
  });
});

describe('a step', () => {
  test('says that nothing is there in an empty workbook, without failing', () => {
    for (const { far: words, title, asked } of planSteps(emptyState(ada), today, 'starting')) {
      expect([title, words.length]).toEqual([title, 1]);
      expect(asked).not.toBe('');
    }
  });

  test('counts what is there', () => {
    const asked = { platform: 'snapchat', state: 'rejected', toldOn: '2027-01-01' };
    const state = fold(
      smallWorkbook,
      add(20, 'platforms-considered', asked),
      add(21, 'platforms-considered', { ...asked, state: 'open', toldOn: '2026-03-01' }),
      add(22, 'policies', { which: 'safeguarding', state: 'in-force', coversOnline: 'yes' }),
      add(23, 'risks', { name: 'Flood', state: 'open' }),
    );
    expect(far(state, 'young people')).toEqual([
      'Two platforms looked at. Young people told you within a year about one of them.',
    ]);
    expect(far(state, 'platforms')).toContain(
      'Two platforms looked at: 0 to use, 0 not now, 1 rejected, 1 not decided.',
    );
    expect(far(state, 'policies')).toEqual([
      'One of one policy in force, one covers what happens online.',
      'No policy is for Instagram @riversideyouth.',
    ]);
    expect(far(state, 'risks')).toEqual(['One open risk, one without anything done about it.']);
  });

  test('about what is done locally counts what was looked at, and tells what is there already from whom to work with', () => {
    expect(far(smallWorkbook, 'local')).toEqual(['Nothing is written yet.']);
    const looked = { name: 'The next youth club', learned: 'They post on Fridays.', lookedOn: '2027-02-01' };
    const one = fold(smallWorkbook, add(20, 'local-research', { ...looked, state: 'same' }));
    expect(far(one, 'local')).toEqual(['One group or page: one does what you plan, none you could work with.']);
    const two = fold(one, add(21, 'local-research', { ...looked, name: 'The library', state: 'partner' }));
    expect(far(two, 'local')).toEqual(['Two groups or pages: one does what you plan, one you could work with.']);
  });

  test('about the law tells the answer, who sees to it and when, and that the day has passed', () => {
    expect(actionOf(smallWorkbook, 'law')?.place).toEqual({
      name: 'new-record',
      register: 'risks',
      from: underSixteens,
    });
    const answer = {
      name: underSixteens,
      kind: 'law',
      measures: 'We write to parents.',
      owner: adaPerson,
      state: 'open',
    };
    const later = fold(smallWorkbook, add(20, 'risks', { ...answer, reviewBy: '2027-06-01' }));
    expect(far(later, 'law')).toEqual(['We write to parents.', 'Ada Okonkwo looks at it again by 1 June 2027.']);
    const late = fold(smallWorkbook, add(20, 'risks', { ...answer, reviewBy: '2027-03-01' }));
    expect(far(late, 'law')).toContain('Ada Okonkwo was to look at it again by 1 March 2027.');
  });

  test('about hours leads to the account or the person that says none', () => {
    expect(actionOf(smallWorkbook, 'hours')?.place).toMatchObject({ record: instagram, field: 'hoursPromised' });
    const promised = fold(smallWorkbook, changeAccount(instagram, { hoursPromised: '3' }));
    expect(actionOf(promised, 'hours')?.place).toMatchObject({ register: 'people', field: 'hoursPerWeek' });
    expect(far(promised, 'hours')?.[0]).toBe(
      '3 hours promised a week. The people who look after the accounts have 0 hours.',
    );
  });
});

describe('the steps about where, with whom and with what', () => {
  const partner = { name: 'The school', state: 'working', meetsOnline: 'yes', whoseRules: 'open' };
  const state = fold(
    smallWorkbook,
    add(20, 'settings', { name: 'Lunch club', online: 'no', state: 'running' }),
    add(21, 'settings', { name: 'Girls’ group', online: 'both', state: 'running' }),
    add(22, 'settings', { name: 'Skate park', online: 'both', state: 'ended' }),
    add(23, 'partners', partner),
    add(24, 'budget', { what: 'A telephone', pounds: '1,180', year: '2027' }),
    add(25, 'budget', { what: 'A planner', pounds: '96', year: '2027' }),
    changeAccount(instagram, { rota: [], moderator: adaPerson, moderatorDeputy: '' }),
  );

  test('count what there is, and name whom nobody covers for', () => {
    expect(far(state, 'settings')).toEqual(['Two settings, one of them also online.']);
    expect(far(state, 'partners')).toEqual(['One partner, one without rules agreed in writing.']);
    expect(far(state, 'money')).toEqual(['£1,276 for 2027, in two sums.']);
    expect(far(state, 'cover')).toEqual(['No cover is written down.', 'Nobody covers Instagram @riversideyouth.']);
    const covered = fold(state, add(26, 'cover', { away: adaPerson, by: benPerson, canGetIn: 'yes' }));
    expect(far(covered, 'cover')).toEqual(['One line of cover, for now or later.']);
  });

  test('say of rules that nobody wrote down that they are not written down, and not that they are less strict', () => {
    expect(far(emptyState(ada), 'rules')).toEqual(['None of the six rules is written down yet.']);
    expect(openInPlan(emptyState(ada), today).map(({ sentence }) => sentence)).toContain(
      'Nothing is written about six of the rules that should hold online too.',
    );
  });

  test('are begun with the first thing that is written down', () => {
    const begun = (of: State) => planSteps(of, today, 'online').flatMap(({ name, isBegun }) => (isBegun ? [name] : []));
    expect(begun(emptyState(ada))).toEqual([]);
    expect(begun(state)).toEqual(expect.arrayContaining(['settings', 'partners', 'money']));
    expect(begun(state)).not.toContain('cover');
  });
});

describe('what is still open', () => {
  const keys = (state: State) => openInPlan(state, today).map(({ key }) => key);

  test('is said in words, and is gone once it is done', () => {
    expect(keys(emptyState(ada))).toEqual([
      ...['no-aims', 'rules-not-written', 'law', 'policies-missing', 'not-begun:settings'],
      ...['not-begun:platforms-considered', 'not-begun:local-research', 'not-begun:risks', 'not-begun:budget'],
    ]);
    const settled = fold(smallWorkbook, add(20, 'settings', { name: 'Lunch club' }));
    expect(keys(smallWorkbook)).toContain('not-begun:settings');
    expect(keys(settled)).not.toContain('not-begun:settings');
    const answer = { name: underSixteens, kind: 'law', measures: 'We write to parents.' };
    expect(keys(fold(smallWorkbook, add(20, 'risks', answer)))).not.toContain('law');
    const aim = fold(smallWorkbook, add(21, 'aims', { name: 'To be found', state: 'open' }));
    expect(keys(aim)).toContain(`aim:${id('record', 21)}`);
    expect(keys(aim)).not.toContain('no-aims');
    const served = fold(aim, changeAccount(instagram, { aims: [{ aim: id('record', 21), how: '' }] }));
    expect(keys(served).filter((key) => /^(aim|account):/.test(key))).toEqual([]);
    const undecided = fold(served, add(22, 'platforms-considered', { platform: 'x', state: 'open' }));
    expect(keys(undecided)).toContain(`undecided:${id('record', 22)}`);
  });
});

describe('the step about older rules and today’s advice', () => {
  const chosen = add(20, 'stances', { topic: 'passwords', choice: 'today' });

  test('says how much is chosen and that passwords are open, until they are chosen', () => {
    expect(far(smallWorkbook, 'then and now')).toEqual([
      'Nothing is chosen yet. What you go by for passwords is open.',
    ]);
    const half = fold(smallWorkbook, chosen);
    expect(far(half, 'then and now')).toEqual(['One choice made. What you go by for passwords is in part open.']);
    const both = fold(half, add(21, 'stances', { topic: 'password-keeping', choice: 'today' }));
    expect(far(both, 'then and now')).toEqual(['Two choices made.']);
    expect(actionOf(both, 'then and now')?.place).toEqual({ name: 'then-and-now' });
  });

  test('is open in the plan until both are chosen', () => {
    const keys = (state: State) => openInPlan(state, today).map(({ key }) => key);
    expect(keys(smallWorkbook)).toContain('stance-unchosen');
    expect(keys(smallWorkbook)).toContain('activity-without-policy');
    const both = fold(smallWorkbook, chosen, add(21, 'stances', { topic: 'password-keeping', choice: 'today' }));
    expect(keys(both)).not.toContain('stance-unchosen');
  });
});
