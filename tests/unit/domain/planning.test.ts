// The plan is counted from the registers: what serves which aim, which rules hold online too, whether the hours are there. Each of
// its signals comes when its cause comes and goes when it goes.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import {
  accountsWithoutAim,
  aimsNothingServes,
  hoursFound,
  lawWatched,
  matrixRows,
  policiesMissing,
  standardsFound,
} from '#shared/domain/planning';
import { registers } from '#shared/domain/registers/all-registers';
import { readHours, writeHours } from '#shared/domain/registers/hours';
import type { FieldValues } from '#shared/domain/registers/register';
import { underSixteens } from '#shared/domain/registers/risks';
import { allSignals } from '#shared/domain/signals/all-signals';
import type { State } from '#shared/domain/state';
import {
  adaPerson,
  addAccount,
  addRecord,
  benPerson,
  by,
  changeAccount,
  changeRecord,
  day,
  fold,
  goodAccount,
  id,
  instagram,
  smallWorkbook,
} from '../../builders/small-workbook';

const today = day('2027-03-10');
const aim = id('record', 20);
const platform = id('record', 21);
const policy = id('record', 22);
const risk = id('record', 23);

const wordsOf = (state: State, each: Change) => {
  const verdict = checkChange(state, each, by());
  return verdict.ok ? 'fine' : verdict.words;
};
const found = (state: State, key: string) => allSignals(state, today).filter((signal) => signal.key.startsWith(key));

const aimFields = {
  name: 'Young people find out what is on.',
  audience: 'Young people',
  measure: 'They say so',
  by: '2027-09-01',
  owner: adaPerson,
  state: 'open',
};
const withAim = fold(smallWorkbook, addRecord('aims', aim, aimFields));
const snapchat = { platform: 'snapchat', state: 'open', aims: [{ aim, how: 'Stories' }] };

describe('an aim that nothing serves', () => {
  test('is said until an account or a platform that was not rejected is for it', () => {
    expect(found(withAim, 'aim-nothing-serves')).toMatchObject([
      { sentence: 'Nothing serves the aim “Young people find out what is on”.', place: { name: 'planning' } },
    ]);
    expect(aimsNothingServes(fold(withAim, changeAccount(instagram, { aims: [{ aim, how: '' }] })))).toEqual([]);
    const looked = fold(withAim, addRecord('platforms-considered', platform, snapchat));
    expect(found(looked, 'aim-nothing-serves')).toEqual([]);
    expect(
      found(fold(looked, changeRecord('platforms-considered', platform, { state: 'rejected' })), 'aim-nothing'),
    ).toHaveLength(1);
  });

  test('is counted where there are several', () => {
    const two = fold(withAim, addRecord('aims', id('record', 26), { ...aimFields, name: 'Parents are told' }));
    expect(found(two, 'aim-nothing')).toMatchObject([{ sentence: 'Nothing serves two of your aims.' }]);
  });

  test('is not said of one that was reached or given up', () => {
    expect(aimsNothingServes(fold(withAim, changeRecord('aims', aim, { state: 'given-up' })))).toEqual([]);
  });

  test('is served by no account that was closed', () => {
    const closed = changeAccount(instagram, { aims: [{ aim, how: '' }], state: 'closed' });
    expect(aimsNothingServes(fold(withAim, closed))).toHaveLength(1);
  });
});

describe('a live account that serves no aim', () => {
  test('is said once there are aims, and leads to where the aim is named', () => {
    expect(found(smallWorkbook, 'account-without-aim')).toEqual([]);
    expect(found(withAim, 'account-without-aim')).toMatchObject([
      { place: { name: 'record', register: 'accounts', record: instagram, field: 'aims' } },
    ]);
    const another = fold(
      withAim,
      addAccount(id('record', 25), { ...goodAccount(adaPerson, benPerson), handle: '@other' }),
    );
    expect(found(another, 'account-without-aim')).toMatchObject([
      { sentence: 'Two live accounts serve none of your aims.', place: { name: 'planning' } },
    ]);
    expect(accountsWithoutAim(fold(withAim, changeAccount(instagram, { aims: [{ aim, how: '' }] })))).toEqual([]);
  });
});

test('the matrix goes out as a table: the aims above, an account or platform in each line', () => {
  const state = fold(
    withAim,
    addRecord('platforms-considered', platform, snapchat),
    changeAccount(instagram, { aims: [{ aim, how: '' }] }),
  );
  expect(matrixRows(state)).toEqual([
    ['Account or platform', 'Young people find out what is on.'],
    ['Instagram @riversideyouth', 'Yes'],
    ['Snapchat, looked at', 'Stories'],
  ]);
  expect(matrixRows(fold(state, changeRecord('platforms-considered', platform, { state: 'rejected' })))).toHaveLength(
    2,
  );
});

test('an aim on two platforms shows what each does for it, and needs the hours of both', () => {
  const tiktok = { ...goodAccount(adaPerson, benPerson), platform: 'tiktok', handle: '@riverside', hoursPromised: '3' };
  const one = fold(
    withAim,
    changeAccount(instagram, { aims: [{ aim, how: 'Stories' }], hoursPromised: '2' }),
    changeRecord('people', adaPerson, { hoursPerWeek: '2' }),
    changeRecord('people', benPerson, { hoursPerWeek: '1' }),
  );
  expect(found(one, 'hours-short')).toEqual([]);
  const two = fold(one, addAccount(id('record', 25), { ...tiktok, aims: [{ aim, how: 'Films by young people' }] }));
  expect(matrixRows(two).slice(1)).toEqual([
    ['Instagram @riversideyouth', 'Stories'],
    ['TikTok @riverside', 'Films by young people'],
  ]);
  expect(found(two, 'hours-short')).toMatchObject([
    {
      sentence: 'You promise 5 hours a week for comments and messages.',
      reason: 'The people who look after them have 3 hours.',
    },
  ]);
  const given = fold(two, changeAccount(id('record', 25), { state: 'closed' }));
  expect(found(given, 'hours-short')).toEqual([]);
  expect(matrixRows(given)).toHaveLength(2);
});

test.each([
  ['social-media', 'Social media policy'],
  ['code-of-conduct', 'Code of conduct'],
  ['safeguarding', 'Safeguarding policy'],
  ['communications', 'Communications policy'],
  ['network', 'IT and network policy'],
  ['internet', 'Internet and e-mail policy'],
])('the %s that the guidance names is missed in the plan until it is written down', (which, title) => {
  expect(policiesMissing(smallWorkbook)).toContain(title);
  const kept = fold(smallWorkbook, addRecord('policies', policy, { which, owner: adaPerson, state: 'draft' }));
  expect(policiesMissing(kept)).not.toContain(title);
  expect(policiesMissing(kept)).toHaveLength(5);
  expect(policiesMissing(fold(kept, changeRecord('policies', policy, { state: 'replaced' })))).toContain(title);
});

describe('the rules that should hold online too', () => {
  const row = { rule: 'contact', offline: 'In the diary', online: '', asStrict: '' };
  const written = (...rules: readonly Record<string, string>[]) =>
    fold(
      smallWorkbook,
      addRecord('policies', policy, { which: 'safeguarding', owner: adaPerson, state: 'draft', rules }),
    );
  const parityOf = (state: State) => standardsFound(state).find(({ standard }) => standard === 'contact')?.parity;

  test.each([
    ['not written', []],
    ['online missing', [row]],
    ['differs', [{ ...row, online: 'In the diary', asStrict: 'no' }]],
    ['same', [{ ...row, online: 'In the diary', asStrict: 'yes' }]],
    // The weakest line of several tells.
    ['online missing', [{ ...row, online: 'In the diary', asStrict: 'yes' }, row]],
  ])('are “%s” as the policies have them', (parity, rules) => {
    expect(parityOf(written(...rules))).toBe(parity);
  });

  test('are said where they stop at the screen, until they are written for online', () => {
    expect(found(written(row), 'rule-online')).toMatchObject([
      {
        sentence: 'The rule about writing down contact with young people is not written for online.',
        reason: '“Safeguarding policy” has it for face to face.',
        place: { name: 'record', register: 'policies', record: policy, field: 'rules' },
      },
    ]);
    expect(found(written({ ...row, online: 'Less', asStrict: 'no' }), 'rule-online')).toMatchObject([
      { sentence: 'The rule about writing down contact with young people is less strict online.' },
    ]);
    expect(found(written({ ...row, online: 'The same' }), 'rule-online')).toEqual([]);
    expect(parityOf(fold(written(row), changeRecord('policies', policy, { state: 'replaced' })))).toBe('not written');
  });
});

describe('the hours', () => {
  /** Ben alone looks after the account. */
  const ofBen = fold(smallWorkbook, changeAccount(instagram, { moderatorDeputy: '' }));
  const promise = (hours: string) => fold(ofBen, changeAccount(instagram, { hoursPromised: hours }));
  const has = (state: State, hours: string, more: FieldValues = {}) =>
    fold(state, changeRecord('people', benPerson, { hoursPerWeek: hours, ...more }));

  test('are said where more are promised than the people who moderate have', () => {
    expect(found(has(promise('5'), '2.5'), 'hours-short')).toMatchObject([
      {
        sentence: 'You promise 5 hours a week for comments and messages.',
        reason: 'The people who look after them have 2.5 hours.',
      },
    ]);
    expect(found(has(promise('5'), '5'), 'hours-short')).toEqual([]);
    // Ben may have them, and has not said.
    expect(found(promise('5'), 'hours-short')).toEqual([]);
    expect(found(has(promise('5'), '9', { leftOn: '2027-01-01' }), 'hours-short')).toHaveLength(1);
    expect(found(has(promise('5'), '9', { leftOn: '2027-04-01' }), 'hours-short')).toEqual([]);
  });

  test('name what does not say any', () => {
    const { accountsWithout, peopleWithout } = hoursFound(ofBen, today);
    expect(accountsWithout.map(({ record }) => record)).toEqual([instagram]);
    expect(peopleWithout.map(({ record }) => record)).toEqual([benPerson]);
  });

  test.each(['-1', 'two', '1e3', '169', '0x10', '1,5', ' ', '1.234'])('are not read from %j', (text) => {
    expect(readHours(text)).toBeUndefined();
  });

  test('are read and written as people write them, and anything else is refused in words', () => {
    expect([readHours(' 2.5 '), readHours('0'), readHours('168')]).toEqual([2.5, 0, 168]);
    expect([writeHours(1), writeHours(0.1 + 0.2)]).toEqual(['1 hour', '0.3 hours']);
    expect(wordsOf(smallWorkbook, changeAccount(instagram, { hoursPromised: 'many' }))).toBe(
      'Hours a week you promise for it: Write the hours as a number, for example 3 or 2.5, and no more than 168',
    );
    expect(wordsOf(smallWorkbook, changeRecord('people', benPerson, { hoursPerWeek: '900' }))).toContain(
      'no more than 168',
    );
  });
});

describe('what the law may change', () => {
  test('begins as a risk with the question, which is told first', () => {
    const begun = registers.risks.begin?.(underSixteens, smallWorkbook);
    expect(begun).toMatchObject({ name: underSixteens, kind: 'law' });
    expect(registers.risks.begin?.('anything else', smallWorkbook)).toBeUndefined();
    const other = addRecord('risks', id('record', 24), { name: 'Live video is stopped', kind: 'law' });
    const state = fold(smallWorkbook, other, addRecord('risks', risk, begun ?? {}));
    expect(lawWatched(state).map(({ record }) => record)).toEqual([risk, id('record', 24)]);
  });
});

describe('an aim', () => {
  test('that is not open any more says how it went', () => {
    expect(wordsOf(withAim, changeRecord('aims', aim, { state: 'reached' }))).toBe(
      'How it went: Write how it went, as it is not open any more',
    );
    expect(wordsOf(withAim, changeRecord('aims', aim, { state: 'reached', howItWent: 'Twelve came.' }))).toBe('fine');
  });

  test('past its day is due to be looked at again', () => {
    const late = fold(withAim, changeRecord('aims', aim, { by: '2027-03-01' }));
    expect(found(late, 'overdue-record')).toMatchObject([
      { sentence: 'The aim “Young people find out what is on” is due to be looked at again.' },
    ]);
    expect(found(withAim, 'overdue-record')).toEqual([]);
  });

  test('is not taken out from under what names it', () => {
    const served = fold(withAim, changeAccount(instagram, { aims: [{ aim, how: '' }] }));
    const remove: Change = { kind: 'record-removed', register: 'aims', record: aim, because: 'No.' };
    expect(wordsOf(served, remove)).toBe(
      'It is still named by the account “Instagram @riversideyouth”. Change that first.',
    );
  });
});

test('young people are asked again a year after they last said what they use', () => {
  const told = (on: string) => fold(withAim, addRecord('platforms-considered', platform, { ...snapchat, toldOn: on }));
  expect(found(withAim, 'young-people')).toEqual([]);
  expect(found(told('2026-03-10'), 'young-people')).toEqual([]);
  const late = told('2026-03-09');
  expect(found(late, 'young-people')).toMatchObject([{ reason: 'They last told you on 9 March 2026.' }]);
  expect(
    found(fold(late, changeRecord('platforms-considered', platform, { toldOn: '2027-02-01' })), 'young-people'),
  ).toEqual([]);
});

describe('a platform that was looked at', () => {
  const rejected = { ...snapchat, state: 'rejected' };
  test('says why, by whom and when once it is decided', () => {
    expect(wordsOf(withAim, addRecord('platforms-considered', platform, snapchat))).toBe('fine');
    expect(wordsOf(withAim, addRecord('platforms-considered', platform, rejected))).toBe('Why: Write why');
    const reason = { reason: 'No record of messages', decidedBy: adaPerson, decidedOn: '2027-02-01' };
    expect(wordsOf(withAim, addRecord('platforms-considered', platform, { ...rejected, ...reason }))).toBe('fine');
    expect(
      wordsOf(
        withAim,
        addRecord('platforms-considered', platform, { ...rejected, ...reason, decidedOn: '2027-12-01' }),
      ),
    ).toContain('is still to come');
  });

  test('that is on no list has its name written', () => {
    const other = { ...snapchat, platform: 'other' };
    expect(wordsOf(withAim, addRecord('platforms-considered', platform, other))).toBe(
      'Which other platform: Write which platform it is',
    );
    const named = { ...other, otherPlatform: 'BeReal' };
    expect(wordsOf(withAim, addRecord('platforms-considered', platform, named))).toBe('fine');
  });
});
