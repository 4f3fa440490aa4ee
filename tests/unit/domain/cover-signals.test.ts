// What is done online without something behind it is told, and is not told any more once the policy, the procedure or the second
// person is written down.

import { describe, expect, test } from 'vitest';
import { activitiesOf } from '#shared/domain/activities';
import { accounts } from '#shared/domain/registers/accounts';
import { whoKnowsHow } from '#shared/domain/registers/knows-how';
import { policies } from '#shared/domain/registers/policies';
import type { FieldValues, RegisterName } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { activityWithoutPolicy, fewKnowHow, noProcedureForComments } from '#shared/domain/signals/cover-signals';
import type { State } from '#shared/domain/state';
import {
  adaPerson,
  addAccount,
  addRecord,
  benPerson,
  changeAccount,
  changeRecord,
  day,
  fold,
  goodAccount,
  id,
  instagram,
  smallWorkbook,
} from '../../builders/small-workbook';
import { problemsOf } from './registers/record-problems';

const today = day('2027-03-10');
const add = (number: number, register: RegisterName, fields: FieldValues) =>
  addRecord(register, id('record', number), fields);
const change = (number: number, register: RegisterName, fields: FieldValues) =>
  changeRecord(register, id('record', number), fields);
const girls = id('record', 31);
const second = addAccount(girls, { ...goodAccount(adaPerson, benPerson), platform: 'tiktok', handle: '@girls' });

describe('what is done or planned online without a policy', () => {
  const told = (state: State) => activityWithoutPolicy(state, today).map(({ sentence, button }) => [sentence, button]);
  const online = {
    which: 'social-media',
    owner: adaPerson,
    state: 'in-force',
    agreedOn: '2027-01-12',
    coversOnline: 'yes',
  };

  test('is told on Home, with what to do, until a policy in force says that it is for it', () => {
    expect(allSignals(smallWorkbook, today).map(({ key }) => key)).toContain('activity-without-policy');
    expect(told(smallWorkbook)).toEqual([['No policy is for Instagram @riversideyouth.', 'Add a policy']]);
    const silent = fold(smallWorkbook, add(40, 'policies', online));
    expect(told(silent)).toEqual([['No policy is for Instagram @riversideyouth.', 'Say what it is for']]);
    expect(activityWithoutPolicy(silent, today)).toMatchObject([
      {
        reason: 'The Social media policy does not say what it is for online.',
        place: { name: 'record', register: 'policies', record: id('record', 40), field: 'appliesTo' },
      },
    ]);
    expect(told(fold(silent, change(40, 'policies', { appliesTo: 'all' })))).toEqual([]);
  });

  test('is not covered by a draft, by one nobody agreed to, or by one that says nothing of being online', () => {
    for (const lacking of [{ state: 'draft' }, { agreedOn: '' }, { coversOnline: 'no' }, { appliesTo: 'none' }]) {
      const state = fold(smallWorkbook, add(40, 'policies', { ...online, appliesTo: 'all', ...lacking }));
      expect([lacking, told(state)]).toEqual([
        lacking,
        [['No policy is for Instagram @riversideyouth.', 'See the policies']],
      ]);
    }
  });

  test('is each account that is not closed and each platform to be used that has none, named by a policy or not', () => {
    const state = fold(
      smallWorkbook,
      second,
      add(41, 'platforms-considered', { platform: 'discord', state: 'use' }),
      add(42, 'platforms-considered', { platform: 'snapchat', state: 'rejected' }),
      add(40, 'policies', { ...online, appliesTo: 'some', platforms: [{ platform: 'instagram' }] }),
    );
    expect(activitiesOf(state).map(({ title, policy }) => [title, policy !== undefined])).toEqual([
      ['Instagram @riversideyouth', true],
      ['TikTok @girls', false],
      ['Discord, planned', false],
    ]);
    expect(told(state)).toEqual([['No policy is for two of the things you do or plan online.', 'See the policies']]);
    const named = change(40, 'policies', { platforms: [{ platform: 'instagram' }, { platform: 'discord' }] });
    expect(told(fold(state, named, changeAccount(girls, { state: 'closed' })))).toEqual([]);
  });

  test('a policy that is for named platforms names at least one', () => {
    const some = { ...online, appliesTo: 'some' };
    expect(problemsOf(policies, some)).toEqual(['platforms: Name at least one platform that it is for']);
    expect(problemsOf(policies, { ...some, platforms: [{ platform: 'tiktok' }] })).toEqual([]);
  });
});

describe('an account people can write to without a procedure', () => {
  const told = (state: State) => noProcedureForComments(state, today).map(({ sentence, button }) => [sentence, button]);
  const open = fold(smallWorkbook, changeAccount(instagram, { comments: 'open' }));
  const inForce = { state: 'in-force', lead: adaPerson, firstHour: 'Listen', outside: 'Children’s services' };

  test('has to be put right, for each kind of procedure that is missing, until it is in force', () => {
    expect(told(smallWorkbook)).toEqual([]);
    expect(told(open)).toEqual([
      [
        'People can write to Instagram @riversideyouth, and no procedure in force says what to do when a young person tells something.',
        'Write it',
      ],
      [
        'People can write to Instagram @riversideyouth, and no procedure in force says what to do about bullying online.',
        'Write it',
      ],
    ]);
    expect(allSignals(open, today).find(({ key }) => key === 'no-procedure:bullying')).toMatchObject({
      level: 'put right',
      place: { name: 'new-record', register: 'procedures', from: 'bullying' },
    });
    const draft = fold(open, add(40, 'procedures', { kind: 'disclosure', state: 'draft' }));
    expect(told(draft)[0]?.[1]).toBe('See the procedure');
    const both = fold(
      draft,
      change(40, 'procedures', inForce),
      add(41, 'procedures', { kind: 'bullying', ...inForce }),
    );
    expect(told(both)).toEqual([]);
  });

  test('is told where the procedure names other accounts, and not once nobody can write to it', () => {
    const forGirls = [{ account: girls }];
    const state = fold(
      open,
      second,
      add(40, 'procedures', { kind: 'disclosure', ...inForce, accounts: forGirls }),
      add(41, 'procedures', { kind: 'bullying', ...inForce }),
    );
    expect(told(state)).toHaveLength(1);
    expect(told(fold(state, changeAccount(girls, { comments: 'limited' })))[0]?.[0]).toMatch(
      /^People can write to Instagram/,
    );
    expect(told(fold(state, changeAccount(instagram, { comments: 'closed' })))).toEqual([]);
    expect(allSignals(state, today).find(({ key }) => key === 'no-procedure:disclosure')).toMatchObject({
      place: { name: 'record', register: 'procedures', record: id('record', 40), field: 'accounts' },
    });
    const forBoth = change(40, 'procedures', { accounts: [...forGirls, { account: instagram }] });
    expect(told(fold(state, forBoth))).toEqual([]);
  });
});

describe('who knows how to use an account', () => {
  const told = (state: State) => fewKnowHow(state, today).map(({ sentence }) => sentence);
  const holders = (...knows: readonly FieldValues[]) =>
    changeAccount(instagram, {
      holders: knows.map((known, index) => ({ person: index === 0 ? adaPerson : benPerson, ...known })) as never,
    });
  const trained = { knowsHow: 'trained', knowsHowOn: '2027-01-10' };

  test('is told where nobody says so, or only one, until a second one does', () => {
    expect(told(smallWorkbook)).toEqual(['Nobody has said that they know how to use Instagram @riversideyouth.']);
    expect(told(fold(smallWorkbook, holders(trained, { knowsHow: 'learning', knowsHowOn: '2027-01-10' })))).toEqual([
      'Only Ada Okonkwo says they know how to use Instagram @riversideyouth.',
    ]);
    expect(told(fold(smallWorkbook, holders(trained, { ...trained, knowsHow: 'practice' })))).toEqual([]);
    expect(allSignals(smallWorkbook, today).map(({ key }) => key)).toContain('few-know-how');
  });

  test('is asked again a year after they said so, and counts nobody who gave no day', () => {
    const account = { holders: [{ person: adaPerson, ...trained, knowsHowOn: '2026-03-09' }] };
    expect(whoKnowsHow(account, day('2027-03-10'))).toEqual([adaPerson]);
    expect(whoKnowsHow(account, day('2027-03-11'))).toEqual([]);
    expect(whoKnowsHow({ holders: [{ person: adaPerson, knowsHow: 'trained' }] }, today)).toEqual([]);
  });

  test('is written down with the day on which they said so', () => {
    const problem = 'holders: Say on which day they said that they know how to use it (line 1)';
    const account = { ...goodAccount(adaPerson, benPerson), approvedOn: '2026-11-02' };
    const held = (known: FieldValues) => ({ ...account, holders: [{ person: adaPerson, ...known }] as never });
    expect(problemsOf(accounts, held({ knowsHow: 'guide' }))).toEqual([problem]);
    expect(problemsOf(accounts, held({ knowsHow: 'guide', knowsHowOn: '2027-02-01' }))).toEqual([]);
    expect(problemsOf(accounts, held({ knowsHow: 'no' }))).toEqual([]);
  });

  test('is one line for several accounts, and none for one that is not live', () => {
    expect(told(fold(smallWorkbook, second))).toEqual([
      'Two live accounts have fewer than two people who say they know how to use them.',
    ]);
    expect(told(fold(smallWorkbook, changeAccount(instagram, { state: 'dormant' })))).toEqual([]);
  });
});
