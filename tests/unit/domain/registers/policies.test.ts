// What the register of policies refuses, in words, what it marks, and how policies stand to each other.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { checkChange } from '#shared/domain/check-change';
import { writeField } from '#shared/domain/history/field-words';
import { policies } from '#shared/domain/registers/policies';
import { recordsThatName } from '#shared/domain/registers/records-that-name';
import { type FieldValues, fieldOf, type Row } from '#shared/domain/registers/register';
import { columnsOf } from '#shared/domain/registers/table-columns';
import { recordOf } from '#shared/domain/state';
import { adaPerson, addRecord, by, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, looking, problemsOf } from './record-problems';

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

describe('how a policy goes with another', () => {
  const [one, other] = [id('record', 7), id('record', 8)];
  const column = columnsOf(policies).find((each) => each.id === 'goesWith');
  const saysOf = (which: string, goesWith: readonly Row[]) => {
    const state = fold(
      smallWorkbook,
      addRecord('policies', one, { which }),
      addRecord('policies', other, { ...socialMedia, goesWith }),
    );
    const kept = recordOf(state, 'policies', other);
    return kept && column?.cell(kept, { ...looking, state });
  };

  test.each([
    ['code-of-conduct', 'Code of conduct'],
    ['safeguarding', 'Safeguarding policy'],
    ['communications', 'Communications policy'],
    ['network', 'IT and network policy'],
    ['internet', 'Internet and e-mail policy'],
  ])(
    'a policy that contradicts the %s, or is not linked with it, is marked until they name each other',
    (which, title) => {
      expect(saysOf(which, [])).toEqual({ words: '–' });
      expect(saysOf(which, [{ policy: one, how: 'contradicts' }])).toEqual({
        words: `Contradicts: ${title}`,
        mark: 'put right',
      });
      expect(saysOf(which, [{ policy: one, how: 'missing' }])).toEqual({
        words: `Not linked: ${title}`,
        mark: 'look again',
      });
      expect(saysOf(which, [{ policy: one, how: 'linked' }])).toEqual({ words: 'Linked' });
    },
  );

  test('is told with the worst first, where it is wrong with several', () => {
    const both = [
      { policy: one, how: 'missing' },
      { policy: other, how: 'contradicts' },
    ];
    expect(saysOf('safeguarding', both)).toEqual({
      words: 'Contradicts: Social media policy',
      mark: 'put right',
      under: { words: 'Not linked: Safeguarding policy', mark: 'look again', isQuiet: false },
    });
  });
});

test('a policy of one’s own is called by its own title, and the others can name it', () => {
  const own = { ...socialMedia, which: 'other', name: 'Trips and outings' };
  expect(problemsOf(policies, { ...own, name: '' })).toEqual(['name: Write its title, because it is another policy']);
  const [one, other] = [id('record', 7), id('record', 8)];
  const goesWith = [{ policy: one, how: 'linked' }];
  const state = fold(
    smallWorkbook,
    addRecord('policies', one, own),
    addRecord('policies', other, { ...socialMedia, goesWith }),
  );
  const field = fieldOf(policies, 'goesWith');
  expect(field && writeField(field, { goesWith }, state)).toContain('Trips and outings');
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
