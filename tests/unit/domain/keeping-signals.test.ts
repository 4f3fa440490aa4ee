// When Home says that a backup is due: at first, when the last one is old by its plan, and never for the example.

import { describe, expect, test } from 'vitest';
import type { BackupPlan, Organisation } from '#shared/domain/change';
import { addDays } from '#shared/domain/plain-date';
import { backupDue } from '#shared/domain/signals/keeping-signals';
import type { State } from '#shared/domain/state';
import { ada, day, moment, smallWorkbook } from '../../builders/small-workbook';

const made = day('2027-03-01');
const organisation: Organisation = {
  name: 'Hilltop Youth Club',
  charityNumber: '',
  purpose: 'Two evenings a week.',
  ages: '8 to 19',
  locality: 'locality-uk-general',
  safeguardingLead: '',
  safeguardingDeputy: '',
  isExample: false,
};

function workbook(backupPlan: BackupPlan | null, hasBackup: boolean, isExample = false): State {
  const lastBackup = {
    at: moment('2027-03-01T10:00:00.000Z'),
    by: ada,
    folder: 'E:\\Backups',
    name: 'hilltop-2027-03-01-10-00.quarterday',
    sizeBytes: 1,
    head: '',
    entries: 1,
  };
  const { general } = smallWorkbook;
  return {
    ...smallWorkbook,
    general: {
      ...general,
      organisation: { ...organisation, isExample },
      backupPlan,
      lastBackup: hasBackup ? lastBackup : null,
    },
  };
}
const folder = 'E:\\Backups';

describe('without a backup', () => {
  test('it leads to saying where backups go', () => {
    expect(backupDue(workbook(null, false), made)).toMatchObject([
      { sentence: 'There is no backup yet.', button: 'Say where it goes', place: { name: 'plan-backups' } },
    ]);
  });

  test('it leads to making one, where there is a folder for it', () => {
    expect(backupDue(workbook({ folder, everyDays: 0 }, false), made)).toMatchObject([
      { button: 'Make one', place: { name: 'where-is-my-data' } },
    ]);
  });

  test('the example says nothing', () => {
    expect(backupDue(workbook(null, false, true), made)).toEqual([]);
  });
});

test.each([
  ['by hand', 0, 14],
  ['every week', 7, 10],
  ['every month', 30, 33],
])('a backup %s is old after its time, and not before', (_, everyDays, days) => {
  const state = workbook({ folder, everyDays }, true);
  expect(backupDue(state, addDays(made, days))).toEqual([]);
  expect(backupDue(state, addDays(made, days + 1))).toMatchObject([
    { sentence: `The last backup is ${days + 1} days old.` },
  ]);
});
