// Searching a register: any text that is shown, whatever its capitals and accents.

import { describe, expect, test } from 'vitest';
import { registers } from '#shared/domain/registers/all-registers';
import { searchRecords } from '#shared/domain/registers/search-records';
import { adaPerson, id, instagram } from '../../../builders/small-workbook';
import { keptIn, looking } from './record-problems';

const { people, devices, risks } = registers;
const zofia = { ...keptIn(people, { name: 'Zofia Łuczak-Müller', position: 'Youth worker' }), record: id('record', 7) };
const renee = { ...keptIn(people, { name: 'Renée O’Brien', leftOn: '2027-02-01' }), record: id('record', 8) };
const found = (typed: string) => searchRecords(people, [zofia, renee], typed, looking).map(({ fields }) => fields.name);

describe('a search', () => {
  test.each([
    ['renee', ['Renée O’Brien']],
    ['RENÉE', ['Renée O’Brien']],
    ["o'brien", ['Renée O’Brien']],
    ['luczak muller', ['Zofia Łuczak-Müller']],
    ['worker zofia', ['Zofia Łuczak-Müller']],
    ['1 february 2027', ['Renée O’Brien']],
    ['  ', ['Zofia Łuczak-Müller', 'Renée O’Brien']],
    ['zofia brien', []],
    ['nobody of that name', []],
  ])('for “%s” finds %j', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  test('finds people, accounts and choices by the words that are shown for them', () => {
    const phone = keptIn(devices, {
      name: 'Telephone 2',
      user: adaPerson,
      accounts: [{ account: instagram }],
      state: 'lost',
    });
    const isFound = (typed: string) => searchRecords(devices, [phone], typed, looking).length === 1;
    expect(['okonkwo', '@riversideyouth', 'lost or stolen'].filter((typed) => !isFound(typed))).toEqual([]);
    expect(isFound('benjamin')).toBe(false);
  });

  test('finds what the table works out', () => {
    const risk = keptIn(risks, {
      name: 'A',
      likelihoodBefore: '3',
      impactBefore: '4',
      reviewBy: '2027-01-01',
      state: 'open',
    });
    const isFound = (typed: string) => searchRecords(risks, [risk], typed, looking).length === 1;
    expect([isFound('12 (3 × 4)'), isFound('overdue'), isFound('15 (3')]).toEqual([true, true, false]);
  });
});
