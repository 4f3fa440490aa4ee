// What the register of policies refuses, in words, what it marks, and how policies stand to each other.

import { expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { checkChange } from '#shared/domain/check-change';
import { policies } from '#shared/domain/registers/policies';
import { recordsThatName } from '#shared/domain/registers/records-that-name';
import type { FieldValues } from '#shared/domain/registers/register';
import { adaPerson, by, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, problemsOf } from './record-problems';

const socialMedia: FieldValues = {
  which: 'social-media',
  version: '2',
  owner: adaPerson,
  state: 'in-force',
  agreedBy: 'The trustees',
  agreedOn: '2026-06-01',
  coversOnline: 'yes',
};

test('a policy in force is all right as it is, and is called what it is or by its own title', () => {
  expect(problemsOf(policies, socialMedia)).toEqual([]);
  expect(policies.titleOf(keptIn(policies, socialMedia), smallWorkbook)).toBe('Social media policy');
  const titled = keptIn(policies, { ...socialMedia, name: 'Being online together' });
  expect(policies.titleOf(titled, smallWorkbook)).toBe('Being online together');
});

test.each<[string, FieldValues, readonly string[]]>([
  ['another policy without a title', { which: 'other' }, ['name: Write its title, because it is another policy']],
  [
    'a policy in force that nobody agreed to',
    { agreedOn: '' },
    ['agreedOn: Say when it was agreed, before it is in force'],
  ],
  ['a policy that nobody keeps right', { owner: '' }, ['owner: Choose who keeps it right']],
  [
    'a policy agreed on a day that is still to come',
    { agreedOn: '2027-03-02' },
    ['agreedOn: Write today or a day before it: 2 March 2027 is still to come'],
  ],
  [
    'a policy to be looked at before it was agreed',
    { reviewBy: '2026-05-31' },
    ['reviewBy: Write 1 June 2026 or a day after it: it cannot be before “Agreed on”'],
  ],
  ['a policy that goes with none', { goesWith: [{ how: 'linked' }] }, ['goesWith: Choose the policy (line 1)']],
])('%s is refused', (_, fields, problems) => {
  expect(problemsOf(policies, { ...socialMedia, ...fields })).toEqual(problems);
});

test('a policy is overdue a year after it was agreed or last looked at, where it names no day itself', () => {
  const agreed = (fields: FieldValues) => cellOf(policies, 'reviewBy', { ...socialMedia, ...fields });
  expect(agreed({ agreedOn: '2026-02-28' })).toEqual({ words: '28 February 2027, overdue', mark: 'put right' });
  expect(agreed({ agreedOn: '2026-03-01' })).toEqual({ words: '1 March 2027' });
  expect(agreed({ agreedOn: '2025-03-01', reviewedOn: '2026-12-01' })).toEqual({ words: '1 December 2027' });
  expect(agreed({ agreedOn: '2025-03-01', reviewBy: '2027-09-01' })).toEqual({ words: '1 September 2027' });
  expect(agreed({ agreedOn: '2025-03-01', state: 'replaced' })).toEqual({ words: '1 March 2026' });
});

test('a policy that does not cover what happens online is marked', () => {
  expect(cellOf(policies, 'coversOnline', { coversOnline: 'no' })).toEqual({ words: 'No', mark: 'put right' });
  expect(cellOf(policies, 'coversOnline', socialMedia)).toEqual({ words: 'Yes' });
});

test('a policy that another names is not taken out from under it', () => {
  const [one, other] = [id('record', 7), id('record', 8)];
  const conduct = {
    which: 'code-of-conduct',
    owner: adaPerson,
    state: 'draft',
    goesWith: [{ policy: one, how: 'missing', where: '' }],
  };
  const state = fold(
    smallWorkbook,
    { kind: 'record-added', register: 'policies', record: one, fields: socialMedia },
    { kind: 'record-added', register: 'policies', record: other, fields: conduct },
  );
  expect(recordsThatName(state, one)).toEqual(['the policy “Code of conduct”']);
  const remove = { kind: 'record-removed', register: 'policies', record: one, because: 'Twice.' } as const;
  expect(checkChange(state, remove, by())).toEqual({
    ok: false,
    words: 'It is still named by the policy “Code of conduct”. Change that first.',
  });
  const change = { kind: 'record-changed', register: 'policies', record: other, because: '' } as const;
  const free = applyChange(state, { ...change, fields: { goesWith: [] } }, by());
  expect(checkChange(free, remove, by())).toEqual({ ok: true });
});
