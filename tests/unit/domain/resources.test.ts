// Where, with whom and with what: settings, partners, money and cover. What they say by themselves comes when its cause comes and goes
// when it goes.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { accountsNobodyCovers } from '#shared/domain/cover';
import { registers } from '#shared/domain/registers/all-registers';
import { moneyByYear } from '#shared/domain/registers/budget';
import { readPounds, writePounds } from '#shared/domain/registers/pounds';
import type { FieldValues } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { recordsOf, type State } from '#shared/domain/state';
import {
  adaPerson,
  addRecord,
  benPerson,
  by,
  changeAccount,
  changeRecord,
  day,
  fold,
  id,
  instagram,
  smallWorkbook,
} from '../../builders/small-workbook';

const today = day('2027-03-10');
const one = id('record', 20);
const other = id('record', 21);

const wordsOf = (each: Change, state: State = smallWorkbook) => {
  const verdict = checkChange(state, each, by());
  return verdict.ok ? 'fine' : verdict.words;
};
const found = (state: State, key: string) => allSignals(state, today).filter((signal) => signal.key.startsWith(key));

describe('money', () => {
  const sum = { what: 'A telephone', pounds: '180', year: '2027/28' };

  test('is whole pounds, as people write them', () => {
    expect(['0', '120', '£120', '£ 1,200', '1,200', '1,000,000'].map(readPounds)).toEqual([
      ...[0, 120, 120, 1200, 1200, 1_000_000],
    ]);
    for (const text of ['', '-5', '12.50', '1,20', '£', 'a lot', '1e9', '1 200', '99999999999']) {
      expect([text, readPounds(text)]).toEqual([text, undefined]);
    }
    expect([0, 120, 1200, 1_000_000].map(writePounds)).toEqual(['£0', '£120', '£1,200', '£1,000,000']);
  });

  test('is refused with pence, without a sum or for a year that is none, in words that say how', () => {
    expect(wordsOf(addRecord('budget', one, sum))).toBe('fine');
    expect(wordsOf(addRecord('budget', one, { ...sum, year: '2027' }))).toBe('fine');
    expect(wordsOf(addRecord('budget', one, { ...sum, pounds: '12.50' }))).toContain('Write whole pounds in figures');
    expect(wordsOf(addRecord('budget', one, { ...sum, pounds: '' }))).toContain('Write how much');
    for (const year of ['27', '2027/29', '2027-28', 'next', '1800']) {
      expect([year, wordsOf(addRecord('budget', one, { ...sum, year }))]).toEqual([
        year,
        'For which year: Write a year like 2027, or like 2027/28',
      ]);
    }
    expect(wordsOf(addRecord('budget', one, { ...sum, year: '2099/00' }))).toBe('fine');
  });

  test('is added up by year, the latest first, and what is no sum counts as nothing', () => {
    const state = fold(
      smallWorkbook,
      addRecord('budget', one, sum),
      addRecord('budget', other, { ...sum, pounds: '1,020' }),
      addRecord('budget', id('record', 22), { ...sum, year: '2028', pounds: 'some' }),
      addRecord('budget', id('record', 23), { ...sum, year: 'once' }),
    );
    const years = moneyByYear(recordsOf(state, 'budget')).map(({ year, pounds, sums }) => [year, pounds, sums.length]);
    expect(years).toEqual([
      ['2028', 0, 1],
      ['2027/28', 1200, 2],
    ]);
  });
});

describe('cover', () => {
  const alone = fold(smallWorkbook, changeAccount(instagram, { rota: [], moderator: benPerson, moderatorDeputy: '' }));
  const line = { away: benPerson, by: adaPerson, canGetIn: 'yes' };

  test('is missing where one person alone looks after an account', () => {
    expect(found(alone, 'nobody-covers')).toMatchObject([
      {
        sentence: 'Nobody looks after Instagram @riversideyouth when Ben Carter is away.',
        place: { name: 'new-record', register: 'cover', from: benPerson },
      },
    ]);
    expect(registers.cover.begin?.(benPerson, alone)).toEqual({ away: benPerson });
    expect(registers.cover.begin?.(one, alone)).toBeUndefined();
  });

  test('is there with a deputy, somebody else in the rota, or a line for whenever they are away', () => {
    const covered = [
      changeAccount(instagram, { moderatorDeputy: adaPerson }),
      changeAccount(instagram, { rota: [{ days: 'weekend', person: adaPerson }] }),
      addRecord('cover', one, line),
      addRecord('cover', one, { ...line, accounts: [{ account: instagram }] }),
    ];
    for (const each of covered) expect(found(fold(alone, each), 'nobody-covers')).toEqual([]);
  });

  test('is not there for another account, for a few days only, or by somebody who has left', () => {
    const missing = [
      addRecord('cover', one, { ...line, accounts: [{ account: other }] }),
      addRecord('cover', one, { ...line, from: '2027-08-01', to: '2027-08-14' }),
      addRecord('cover', one, { ...line, away: adaPerson, by: benPerson }),
    ];
    for (const each of missing) expect(found(fold(alone, each), 'nobody-covers')).toHaveLength(1);
    const left = fold(
      alone,
      addRecord('cover', one, line),
      changeRecord('people', adaPerson, { leftOn: '2027-03-01' }),
    );
    expect(found(left, 'nobody-covers')).toHaveLength(1);
    // Who leaves next month is still here.
    const leaves = fold(left, changeRecord('people', adaPerson, { leftOn: '2027-04-01' }));
    expect(found(leaves, 'nobody-covers')).toEqual([]);
  });

  test('is not asked for an account that is not live, or that nobody looks after at all', () => {
    expect(accountsNobodyCovers(fold(alone, changeAccount(instagram, { state: 'closed' })), today)).toEqual([]);
    expect(accountsNobodyCovers(fold(alone, changeAccount(instagram, { moderator: '' })), today)).toEqual([]);
  });

  test('by somebody who is away on one of the same days is said, until it is over', () => {
    const both = fold(
      smallWorkbook,
      addRecord('cover', one, { ...line, from: '2027-08-01', to: '2027-08-14' }),
      addRecord('cover', other, {
        away: adaPerson,
        by: benPerson,
        canGetIn: 'yes',
        from: '2027-08-14',
        to: '2027-08-20',
      }),
    );
    expect(found(both, 'cover-away').map(({ sentence }) => sentence)).toEqual([
      'Ada Okonkwo covers for Ben Carter and is away too.',
      'Ben Carter covers for Ada Okonkwo and is away too.',
    ]);
    expect(found(fold(both, changeRecord('cover', other, { from: '2027-08-15' })), 'cover-away')).toEqual([]);
    expect(allSignals(both, day('2027-09-01')).filter(({ key }) => key.startsWith('cover-away'))).toEqual([]);
  });

  test('by somebody who cannot get in is said', () => {
    const locked = fold(smallWorkbook, addRecord('cover', one, { ...line, canGetIn: 'no' }));
    expect(found(locked, 'cover-locked-out')).toHaveLength(1);
    expect(found(fold(locked, changeRecord('cover', one, { canGetIn: 'yes' })), 'cover-locked-out')).toEqual([]);
  });

  test('is refused by oneself, with one day only, or with the last before the first', () => {
    expect(wordsOf(addRecord('cover', one, line))).toBe('fine');
    expect(wordsOf(addRecord('cover', one, { ...line, by: benPerson }))).toContain('Nobody can cover for themselves');
    expect(wordsOf(addRecord('cover', one, { ...line, from: '2027-08-01' }))).toContain('Write the last day too');
    expect(wordsOf(addRecord('cover', one, { ...line, to: '2027-08-01' }))).toContain('Write the first day too');
    expect(wordsOf(addRecord('cover', one, { ...line, from: '2027-08-02', to: '2027-08-01' }))).not.toBe('fine');
  });
});

describe('a partner', () => {
  const partner = { name: 'The school', does: 'Lunch club', state: 'working', meetsOnline: 'yes' };
  const agreed = { whoseRules: 'both', agreement: 'written', agreedOn: '2027-01-20' };

  test('whose people meet young people online needs rules that are agreed in writing', () => {
    const open = fold(smallWorkbook, addRecord('partners', one, { ...partner, whoseRules: 'open', agreement: 'none' }));
    expect(found(open, 'partner-rules')).toMatchObject([{ sentence: 'Nothing is agreed in writing with The school.' }]);
    const settled: readonly FieldValues[] = [agreed, { meetsOnline: 'no' }, { state: 'ended' }];
    for (const fields of settled) {
      expect(found(fold(open, changeRecord('partners', one, fields)), 'partner-rules')).toEqual([]);
    }
    expect(
      found(fold(open, changeRecord('partners', one, { ...agreed, agreement: 'spoken' })), 'partner-rules'),
    ).toHaveLength(1);
  });

  test('is not asked whose rules hold where they meet nobody online, and is asked when it was agreed', () => {
    expect(wordsOf(addRecord('partners', one, { ...partner, meetsOnline: 'no' }))).toBe('fine');
    expect(wordsOf(addRecord('partners', one, partner))).toContain('Choose whose rules hold');
    expect(wordsOf(addRecord('partners', one, { ...partner, ...agreed, agreedOn: '' }))).toContain(
      'Write when it was agreed',
    );
  });
});

describe('a setting', () => {
  const setting = { name: 'Lunch club', kind: 'school', online: 'no', state: 'running', ages: '11 to 16' };

  test('names its partner, which cannot be taken out while it does', () => {
    const state = fold(
      smallWorkbook,
      addRecord('partners', one, { name: 'The school', does: 'Lunch club', state: 'working', meetsOnline: 'no' }),
      addRecord('settings', other, { ...setting, partner: one }),
    );
    expect(wordsOf(addRecord('settings', id('record', 22), setting), state)).toBe('fine');
    const out: Change = { kind: 'record-removed', register: 'partners', record: one, because: 'By mistake.' };
    expect(wordsOf(out, state)).toContain('the setting “Lunch club”');
  });

  test.each(['name', 'kind', 'online', 'state', 'ages'])('without %s is refused', (name) => {
    expect(wordsOf(addRecord('settings', one, { ...setting, [name]: '' }))).not.toBe('fine');
  });
});
