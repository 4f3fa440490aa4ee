// The readable export holds the plan as it was signed, and who stood for it.

import { expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { readableFiles } from '#shared/report/readable-files';
import { adaPerson, fold, id, moment, smallWorkbook } from '../../builders/small-workbook';

const filesOf = (state: typeof smallWorkbook) =>
  readableFiles({
    state,
    history: [],
    madeAt: moment('2027-03-10T10:00:00.000Z'),
    madeBy: 'Ada Okonkwo',
    appVersion: '0',
  });
const textOf = (state: typeof smallWorkbook, wanted: string) =>
  filesOf(state).find(({ name }) => name === wanted)?.text ?? '';

const round = id('round', 20);
const content = 'ef'.repeat(32);
const aim = (fields: Record<string, string>): Change => ({
  kind: 'record-changed',
  register: 'aims',
  record: id('record', 20),
  fields,
  because: '',
});
const signed = fold(
  smallWorkbook,
  {
    kind: 'record-added',
    register: 'aims',
    record: id('record', 20),
    fields: {
      name: 'People find out what is on',
      audience: 'All',
      measure: '=Ten',
      by: '2027-09-01',
      owner: adaPerson,
      state: 'open',
    },
  },
  { kind: 'plan-opened', round },
  { kind: 'round-prepared', round, content, statement: 'Prepared.' },
  { kind: 'round-signed', round, content, statement: 'Meant.', preparedBy: id('member', 1), checkedBy: '', files: [] },
);

test('the plan stands there in the words that were signed, whatever the registers say later', () => {
  const later = fold(signed, aim({ name: 'Something else' }));
  const plan = textOf(later, 'plans/version-1.csv');
  expect(plan).toContain('Aims,People find out what is on,What you want to do,People find out what is on');
  expect(plan).not.toContain('Something else');
  // As everywhere, what a spreadsheet would take for a formula is none.
  expect(plan).toContain("'=Ten");
});

test('who prepared and signed it stands beside, with what they said', () => {
  const steps = textOf(signed, 'plans/steps.csv');
  expect(steps).toContain('1,Prepared,Ada Okonkwo,');
  expect(steps).toMatch(new RegExp(`1,Signed,Ada Okonkwo,.*,Meant\\.,${content}`));
});

test('where no plan was begun there is no file of one', () => {
  expect(filesOf(smallWorkbook).filter(({ name }) => name.startsWith('plans/'))).toEqual([]);
});
