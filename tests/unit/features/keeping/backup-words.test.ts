// What is said of backups, and which files are missing.

import { describe, expect, test } from 'vitest';
import { noConsents, type State } from '#shared/domain/state';
import {
  lastBackupLines,
  madeWords,
  missingFiles,
  rehearsedWords,
} from '../../../../renderer/features/keeping/backup-words';
import { addConsent, signatureRow } from '../../../builders/consents';
import { ada, day, fold, id, moment, smallWorkbook } from '../../../builders/small-workbook';

const last = {
  at: moment('2027-03-05T10:12:00.000Z'),
  by: ada,
  folder: 'E:\\Backups',
  name: 'hilltop-2027-03-05-10-12.quarterday',
  sizeBytes: 1_440_000,
  head: '',
  entries: 1204,
};

test('a last backup is said by its age, its place, and what came after it', () => {
  expect(lastBackupLines(last, 1242, day('2027-03-24'))).toEqual([
    '19 days ago, 5 March 2027, 10:12, with 1,204 entries.',
    '37 entries since.',
    'hilltop-2027-03-05-10-12.quarterday, 1.4 MB, in E:\\Backups',
  ]);
});

test('the entry that notes a backup is not counted as written since', () => {
  expect(lastBackupLines(last, 1205, day('2027-03-05'))[1]).toBe('Nothing was written since.');
});

const photo = 'aa'.repeat(32);
const letter = 'bb'.repeat(32);

function withEvidence(destroyed: readonly string[] = []): State {
  const evidence = (number: number, name: string, attachment: string) => ({
    evidence: id('evidence', number),
    name,
    mediaType: 'image/png',
    sizeBytes: 1,
    digest: '',
    effectiveOn: day('2027-03-05'),
    attachment: { name: attachment, key: '' },
    goodUntil: '' as const,
    addedBy: ada,
    addedAt: last.at,
  });
  const { general } = smallWorkbook;
  const erasure = { person: id('record', 9), at: last.at, by: ada, because: '', entries: 1 };
  return {
    ...smallWorkbook,
    general: {
      ...general,
      evidence: { photo: evidence(1, 'photo.png', photo), letter: evidence(2, 'letter.png', letter) },
      erasures: [{ ...erasure, attachments: destroyed }],
    },
  };
}

describe('a missing file', () => {
  test('is named as people know it', () => {
    expect(missingFiles(withEvidence(), [photo])).toEqual(['letter.png (5 March 2027)']);
  });

  test('is not missed where an erasure destroyed it', () => {
    expect(missingFiles(withEvidence([letter]), [photo])).toEqual([]);
  });

  test('may be a signature, told by whose consent it is to who reads the consents', () => {
    const signed = fold(smallWorkbook, addConsent(id('record', 9)));
    expect(missingFiles(signed, [])).toEqual(['signature.png (Samira Haddad)']);
    expect(missingFiles(signed, [signatureRow().attachment ?? ''])).toEqual([]);
    expect(missingFiles({ ...signed, consents: noConsents }, [])).toEqual([]);
  });
});

describe('a backup that was made', () => {
  const made = { state: 'made', name: 'a', path: 'E:\\a', sizeBytes: 1, head: '', entries: 3, damaged: [] } as const;

  test('without what is damaged names that', () => {
    const told = madeWords({ ...made, damaged: [photo, 'cc'.repeat(32)] }, withEvidence());
    expect(told?.kind).toBe('look');
    expect(told?.words.join(' ')).toContain('Not in it: photo.png (5 March 2027) and one file that no entry names.');
  });

  test('and called off says nothing', () => {
    expect(madeWords({ state: 'cancelled' }, withEvidence())).toBeUndefined();
    expect(rehearsedWords({ state: 'cancelled' })).toBeUndefined();
  });
});

test('a rehearsal says how far the backup goes', () => {
  const told = rehearsedWords({ state: 'rehearsed', name: 'a.quarterday', entries: 1204, behind: 37, report: '' });
  expect(told?.title).toBe('The backup opens: all 1,204 entries are as they were signed.');
  expect(told?.words).toContain('37 entries here came after it. Make another backup to have them too.');
});
