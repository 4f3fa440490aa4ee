// What still names a record keeps it from being taken out.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { recordsThatName } from '#shared/domain/registers/records-that-name';
import { recordOf } from '#shared/domain/state';
import {
  ada,
  adaPerson,
  addMember,
  addPerson,
  benPerson,
  by,
  day,
  fold,
  id,
  inReview,
  instagram,
  smallWorkbook,
} from '../../builders/small-workbook';

const remove = (record: typeof benPerson, because = 'Added twice.'): Change => ({
  kind: 'record-removed',
  register: 'people',
  record,
  because,
});

describe('a record', () => {
  test('is named by other records, rows of theirs, sign-ins, actions, reviews and the organisation', () => {
    expect(recordsThatName(smallWorkbook, benPerson)).toEqual(['the account “Instagram @riversideyouth”']);
    expect(recordsThatName(smallWorkbook, adaPerson)).toContain('the sign-in of Ada Okonkwo');
    expect(recordsThatName(inReview, instagram)).toEqual(['a review']);
    const raised = fold(smallWorkbook, {
      kind: 'action-raised',
      action: id('action', 1),
      words: 'Add a holder.',
      owner: benPerson,
      dueOn: day('2027-03-20'),
      from: null,
    });
    expect(recordsThatName(raised, benPerson)).toContain('action 1');
    const led = fold(smallWorkbook, {
      kind: 'organisation-described',
      organisation: {
        ...{ name: 'Riverside', charityNumber: '', purpose: '', ages: '', locality: '' },
        ...{ safeguardingLead: benPerson, safeguardingDeputy: '', isExample: false },
      },
    });
    expect(recordsThatName(led, benPerson)).toContain('the safeguarding lead or deputy of the organisation');
  });

  test('is named by the sign-in of who is there, and no more by that of a leaver', () => {
    const cara = id('record', 9);
    const member = id('member', 9);
    const joined = fold(smallWorkbook, addPerson(cara, 'Cara Mills'), addMember(member, 'Cara Mills', [], cara));
    expect(recordsThatName(joined, cara)).toEqual(['the sign-in of Cara Mills']);
    const left = fold(joined, { kind: 'member-left', member, because: '' });
    expect(recordsThatName(left, cara)).toEqual([]);
  });

  test('is taken out with a reason, once nothing names it, and once', () => {
    const cara = id('record', 9);
    const added = fold(smallWorkbook, addPerson(cara, 'Cara Mills'));
    expect(checkChange(added, remove(benPerson), by(ada))).toEqual({
      ok: false,
      words: 'It is still named by the account “Instagram @riversideyouth”. Change that first.',
    });
    expect(checkChange(added, remove(cara, ' '), by(ada))).toEqual({ ok: false, words: 'Write why it is taken out.' });
    expect(checkChange(added, remove(cara), by(ada))).toEqual({ ok: true });
    const gone = fold(added, remove(cara));
    expect(recordOf(gone, 'people', cara)).toBeUndefined();
    expect(checkChange(gone, remove(cara), by(ada))).toEqual({ ok: false, words: 'This record is no longer there.' });
    expect(fold(gone, remove(cara))).toBe(gone);
  });
});
