// Which words of a concern are asked about before it is saved, and which are let be.

import { describe, expect, test } from 'vitest';
import { concerns } from '#shared/domain/registers/concerns';
import { namesAsked, writeNotNames } from '#shared/domain/safeguarding/names-asked';
import { concernWords } from '../../../builders/concerns';
import { addConsent } from '../../../builders/consents';
import { addPerson, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { problemsOf } from '../registers/record-problems';

const state = fold(smallWorkbook, addPerson(id('record', 30), 'Priya Nair'), addConsent(id('record', 31)));
const asked = (what: string, before = {}, of = state) => namesAsked(of, concerns, { ...concernWords, what }, before);

describe('asked about', () => {
  test.each([
    ['a first and a last name', 'Jordan Tate told me', ['Jordan Tate']],
    ['a name after the first word of a sentence', 'Then Jordan Tate left.', ['Jordan Tate']],
    ['three names', 'I met Mary Jane Watson', ['Mary Jane Watson']],
    ['whoever the consents name, by one name too', 'samira was there', ['samira']],
    ['a parent of the consents', 'Leila Haddad rang', ['Leila Haddad', 'Haddad']],
  ])('%s', (_, what, names) => {
    expect(asked(what)).toEqual(expect.arrayContaining([names[0]]));
  });

  test('a name in any of its texts, also where the initials should be', () => {
    expect(namesAsked(state, concerns, { ...concernWords, about: 'Jordan Tate' }, {})).toEqual(['Jordan Tate']);
    expect(namesAsked(state, concerns, { ...concernWords, outcomeWords: 'We met Jordan Tate' }, {})).toEqual([
      'Jordan Tate',
    ]);
  });
});

describe('let be', () => {
  test.each([
    ['initials', 'J. T. and JT said it'],
    ['a colleague', 'I told Priya Nair at once'],
    ['the beginning of a sentence', 'Then Priya came. She Said nothing. They left.'],
    ['a platform', 'On Snap Map and in Report Harmful Content'],
    ['days and months', 'On Monday Tuesday and in March April'],
    ['one capital in a line', 'Somebody posts about them every Friday'],
  ])('%s', (_, what) => {
    expect(asked(what)).toEqual([]);
  });

  test('what somebody said names nobody young, and nothing else', () => {
    const notNames = writeNotNames(['Jordan Tate']);
    const fields = { ...concernWords, what: 'jordan tate, Jordan Tate and Kim Lowe', notNames };
    expect(namesAsked(state, concerns, fields, {})).toEqual(['Kim Lowe']);
  });

  test('what was written down before', () => {
    const before = { ...concernWords, what: 'Jordan Tate' };
    expect(asked('Jordan Tate', before)).toEqual([]);
    expect(asked('Jordan Tate again', before)).toEqual(['Jordan Tate']);
  });

  test('the young people of the consents by whoever does not read them: they cannot know', () => {
    expect(asked('samira was there', {}, smallWorkbook)).toEqual([]);
  });
});

test('nothing saves it unasked: an import or another way in is refused with the words', () => {
  expect(problemsOf(concerns, { ...concernWords, what: 'Jordan Tate told me' })).toEqual([
    'notNames: This may name a young person: “Jordan Tate”. Use initials or the case number',
  ]);
});
