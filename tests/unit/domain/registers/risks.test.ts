// What the register of risks refuses, in words, and how it shows what is left of a risk.

import { describe, expect, test } from 'vitest';
import { checkChange } from '#shared/domain/check-change';
import type { FieldValues } from '#shared/domain/registers/register';
import { risks } from '#shared/domain/registers/risks';
import { adaPerson, benPerson, by, id, instagram, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, problemsOf } from './record-problems';

const stranger: FieldValues = {
  name: 'A stranger writes to a young person',
  kind: 'contact',
  toWhom: 'Young people 13 to 16',
  account: instagram,
  likelihoodBefore: '4',
  impactBefore: '5',
  measures: 'Messages from strangers are off.',
  likelihoodAfter: '2',
  impactAfter: '4',
  owner: adaPerson,
  state: 'open',
};
const accepted: FieldValues = {
  acceptedBy: benPerson,
  acceptedOn: '2027-02-01',
  acceptedUntil: '2027-08-01',
  acceptedBecause: 'The account reaches those whom nothing else reaches.',
};

test('a risk that is all right as it is can be written down', () => {
  expect(problemsOf(risks, stranger)).toEqual([]);
  expect(problemsOf(risks, { ...stranger, ...accepted })).toEqual([]);
});

test('a risk is called what could happen, without the stop of a whole sentence', () => {
  const called = (name: string) => risks.titleOf(keptIn(risks, { name }), smallWorkbook);
  expect([called('A stranger writes'), called('A stranger writes.')]).toEqual([
    'A stranger writes',
    'A stranger writes',
  ]);
});

test('a risk of 7 × 9 is refused in words, wherever it comes from', () => {
  const outside = { ...stranger, likelihoodBefore: '7', impactBefore: '9' };
  expect(problemsOf(risks, outside)).toEqual([
    'likelihoodBefore: Choose how likely it is, from 1 to 5',
    'impactBefore: Choose how bad it would be, from 1 to 5',
  ]);
  const add = { kind: 'record-added', register: 'risks', record: id('record', 9), fields: outside } as const;
  expect(checkChange(smallWorkbook, add, by())).toEqual({
    ok: false,
    words: 'How likely, if you did nothing: Choose how likely it is, from 1 to 5',
  });
  expect(checkChange(smallWorkbook, { ...add, fields: stranger }, by())).toEqual({ ok: true });
});

test.each<[string, FieldValues, readonly string[]]>([
  ['0', { likelihoodBefore: '0' }, ['likelihoodBefore: Choose how likely it is, from 1 to 5']],
  ['4.5', { impactBefore: '4.5' }, ['impactBefore: Choose how bad it would be, from 1 to 5']],
  [
    'a likelihood without an impact',
    { impactAfter: '' },
    ['impactAfter: Choose how bad it is then, as you say how likely'],
  ],
  [
    'an impact without a likelihood',
    { likelihoodAfter: '' },
    ['likelihoodAfter: Choose how likely it is then, as you say how bad'],
  ],
  [
    'more with what is done than without',
    { likelihoodBefore: '1', impactBefore: '5' },
    ['likelihoodAfter: It cannot be a greater risk with what you do (8) than without (5). Lower one of the two'],
  ],
  ['less, and nothing is done', { measures: '' }, ['measures: Write what you do, as you say what is left']],
  [
    'accepted without an end or a reason',
    { acceptedBy: benPerson },
    ['acceptedUntil: Say until when it is accepted', 'acceptedBecause: Write why it is accepted'],
  ],
  ['accepted by nobody', { ...accepted, acceptedBy: '' }, ['acceptedBy: Choose who accepts it']],
  [
    'accepted until before it was',
    { ...accepted, acceptedUntil: '2027-01-31' },
    ['acceptedUntil: Write 1 February 2027 or a day after it: it cannot be before “Accepted on”'],
  ],
  [
    'looked at on a day that is still to come',
    { reviewedOn: '2027-12-01' },
    ['reviewedOn: Write today or a day before it: 1 December 2027 is still to come'],
  ],
])('a risk of %s is refused', (_, fields, problems) => {
  expect(problemsOf(risks, { ...stranger, ...fields })).toEqual(problems);
});

describe('what is left of a risk', () => {
  const left = (fields: FieldValues) => cellOf(risks, 'after', { ...stranger, ...fields });

  test('is likelihood times impact, and as it was before where nothing brought it down', () => {
    expect(cellOf(risks, 'before', stranger)).toEqual({ words: '20 (4 × 5)' });
    expect(left({})).toEqual({ words: '8 (2 × 4)', mark: 'look again' });
    expect(left({ likelihoodAfter: '', impactAfter: '' })).toEqual({ words: '–', mark: 'put right' });
    expect(left({ impactAfter: '1' })).toEqual({ words: '2 (2 × 1)' });
  });

  test('is not marked while somebody accepts it, and is again from the day after', () => {
    expect(left(accepted)).toEqual({ words: '8 (2 × 4), accepted' });
    expect(left({ ...accepted, acceptedUntil: '2027-03-01' })).toEqual({ words: '8 (2 × 4), accepted' });
    expect(left({ ...accepted, acceptedUntil: '2027-02-28' }).mark).toBe('look again');
  });

  test('is not marked once the risk is closed', () => {
    expect(left({ state: 'closed' })).toEqual({ words: '8 (2 × 4)' });
  });
});
