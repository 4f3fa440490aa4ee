// Which role may make which change, written out once more as a table, so that a slip in the code shows.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { type ChangeKind, type Role, roles } from '#shared/domain/change';
import { mayChange } from '#shared/domain/may-change';
import { emptyState } from '#shared/domain/state';
import { readSampleChanges } from '../../builders/sample-changes';
import { ada, adaPerson, addMember, by, fold, id, smallWorkbook } from '../../builders/small-workbook';

const everyone: readonly Role[] = roles;
const table: Readonly<Record<ChangeKind, readonly Role[]>> = {
  'organisation-described': ['coordinator'],
  'member-added': ['coordinator'],
  'certificate-issued': ['coordinator'],
  'authority-kept': ['coordinator'],
  'record-added': everyone,
  'record-changed': everyone,
  'round-opened': everyone,
  'round-extended': everyone,
  'expectation-set': ['coordinator'],
  'answer-given': everyone,
  'answer-withdrawn': everyone,
  'evidence-added': everyone,
  'action-raised': everyone,
  'action-closed': everyone,
  'round-signed': ['signatory'],
  'round-reopened': ['coordinator', 'signatory'],
};

const changes = readSampleChanges();
const someone = id('member', 2);

describe.each(roles)('a %s', (role) => {
  const state = fold(smallWorkbook, addMember(someone, 'Ben Carter', [role]));
  const author = by(someone, '2027-03-02T09:00:00.000Z', 12);

  test('may make the changes of the table, and every other one is listed as refused', () => {
    for (const change of changes) {
      const may = table[change.kind].includes(role);
      expect([change.kind, mayChange(state, change, author)]).toEqual([change.kind, may]);
      const refused = { seq: 12, at: author.at, by: someone, kind: change.kind };
      expect(applyChange(state, change, author).general.refused).toEqual(may ? [] : [refused]);
    }
  });
});

test('someone without a role, and someone without a sign-in, may change nothing', () => {
  const state = fold(smallWorkbook, addMember(someone, 'Ben Carter', []));
  const stranger = id('member', 9);
  for (const change of changes) {
    expect(mayChange(state, change, by(someone))).toBe(false);
    expect(mayChange(state, change, by(stranger))).toBe(false);
  }
});

test('several roles add up', () => {
  const state = fold(smallWorkbook, addMember(someone, 'Ben Carter', ['contributor', 'signatory']));
  const allowed = changes.filter((change) => mayChange(state, change, by(someone))).map(({ kind }) => kind);
  expect(new Set(allowed)).toEqual(
    new Set(changes.map(({ kind }) => kind).filter((kind) => table[kind].some((role) => role !== 'coordinator'))),
  );
});

test('the founder may do everything until there is a first member, and then only what the roles allow', () => {
  const empty = emptyState(ada);
  for (const change of changes) {
    expect(mayChange(empty, change, by(ada))).toBe(true);
    expect(mayChange(empty, change, by(someone))).toBe(false);
  }
  const contributorOnly = fold(empty, addMember(ada, 'Ada Okonkwo', ['contributor'], adaPerson));
  const settled = changes.filter((change) => mayChange(contributorOnly, change, by(ada))).map(({ kind }) => kind);
  expect(settled).not.toContain('organisation-described');
  expect(settled).toContain('answer-given');
});
