// Which role may make which change, written out once more as a table, so that a slip in the code shows.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { type Change, type ChangeKind, type Role, ringOf, roles } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { mayChange } from '#shared/domain/may-change';
import { ownCheckOf, ownChecksInUse } from '#shared/domain/own-check';
import { registers } from '#shared/domain/registers/all-registers';
import { emptyState } from '#shared/domain/state';
import { readSampleChanges } from '../../builders/sample-changes';
import {
  ada,
  adaPerson,
  addAccount,
  addMember,
  by,
  fold,
  id,
  instagram,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const everyone: readonly Role[] = roles;
const table: Readonly<Record<ChangeKind, readonly Role[]>> = {
  'organisation-described': ['coordinator'],
  'member-added': ['coordinator'],
  'certificate-issued': ['coordinator'],
  'authority-kept': ['coordinator'],
  'record-added': everyone,
  'record-changed': everyone,
  'round-opened': everyone,
  'plan-opened': everyone,
  'annual-opened': everyone,
  'aspect-assessed': everyone,
  'aspect-withdrawn': everyone,
  'round-extended': everyone,
  'expectation-set': ['coordinator'],
  'answer-given': everyone,
  'answer-withdrawn': everyone,
  'evidence-added': everyone,
  'action-raised': everyone,
  'action-closed': everyone,
  'action-changed': everyone,
  'round-signed': ['signatory'],
  'round-signed-on-paper': ['coordinator', 'signatory'],
  'round-reopened': ['coordinator', 'signatory'],
  'member-invited': ['coordinator'],
  'member-changed': ['coordinator'],
  'member-reset': ['coordinator'],
  'member-left': ['coordinator'],
  'paper-key-made': ['coordinator'],
  'lock-after-set': ['coordinator'],
  'risk-line-set': ['coordinator'],
  'year-set': ['coordinator'],
  'parent-age-set': ['coordinator'],
  'evidence-dated': everyone,
  'consents-looked-at': everyone,
  'backup-planned': ['coordinator'],
  'backup-made': everyone,
  'round-prepared': everyone,
  'round-checked': ['checker'],
  'round-refused': ['checker', 'signatory'],
  'record-removed': everyone,
  'consent-erased': ['coordinator'],
  'safeguarding-erased': everyone,
  'incident-counts-released': everyone,
  'person-erased': ['coordinator'],
  'privacy-checked': everyone,
  'declaration-made': everyone,
  'quiz-passed': everyone,
  'note-written': everyone,
  'note-removed': everyone,
  'approval-decided': ['signatory'],
  'conditions-met': everyone,
  'moderation-logged': everyone,
  'moderation-withdrawn': everyone,
  'pack-adopted': ['coordinator'],
  'root-trusted': ['coordinator'],
  'root-distrusted': ['coordinator'],
  'checks-added': everyone,
  'passage-decided': everyone,
  'small-numbers-set': ['coordinator'],
  'logo-set': ['coordinator'],
  'report-made': everyone,
  'report-countersigned': ['signatory'],
  'report-refused': ['signatory'],
  // What these may do depends on whose keys they are about, and on the ring: they are tried one by one below.
  'member-enrolled': [],
  'keys-renewed': [],
  'ring-renewed': [],
};
const triedBelow: readonly ChangeKind[] = ['member-enrolled', 'keys-renewed', 'ring-renewed'];

/** Only who reads the consents may. */
const ofReaders: readonly ChangeKind[] = ['consents-looked-at', 'passage-decided'];

/** Only who reads the concerns may, but that anybody may add one. Where nobody is the lead, a coordinator reads them. */
const readsSafeguarding: readonly Role[] = ['coordinator', 'safeguarding lead', 'safeguarding deputy'];
const isOfSafeguarding = (change: Change) =>
  ringOf(change) === 'safeguarding' || change.kind === 'incident-counts-released';

const changes = readSampleChanges().filter(({ kind }) => !triedBelow.includes(kind));
const someone = id('member', 2);

describe.each(roles)('a %s', (role) => {
  const state = fold(smallWorkbook, addMember(someone, 'Ben Carter', [role]));
  const author = by(someone, '2027-03-02T09:00:00.000Z', 12);

  test('may make the changes of the table, and every other one is listed as refused', () => {
    for (const change of changes) {
      const isAsThis = change.kind !== 'round-refused' || change.as === role;
      const isForCoordinators = 'register' in change && registers[change.register].writtenBy === 'coordinators';
      const approves =
        'register' in change &&
        change.register === 'disclaimers' &&
        'fields' in change &&
        'approvedBy' in change.fields;
      const isOwnWords = change.kind === 'checks-added' && change.own.length > 0;
      const isOfReaders = ringOf(change) === 'consents' || ofReaders.includes(change.kind);
      const isRead =
        (!(isOfReaders || isForCoordinators || isOwnWords) || role === 'coordinator') &&
        (!isOfSafeguarding(change) || change.kind === 'record-added' || readsSafeguarding.includes(role));
      const may = table[change.kind].includes(role) && isAsThis && isRead && (!approves || role === 'signatory');
      expect([change.kind, mayChange(state, change, author)]).toEqual([change.kind, may]);
      const refused = { seq: 12, at: author.at, by: someone, kind: change.kind };
      expect(applyChange(state, change, author).general.refused).toEqual(may ? [] : [refused]);
    }
  });
});

test('only who reads the consents may change one, as things stand then', () => {
  const consent = { kind: 'record-added', register: 'consents', record: id('record', 9), fields: {} } as const;
  const ben = { displayName: 'Ben Carter', initials: 'BC', roles: ['contributor'] } as const;
  const without = fold(smallWorkbook, addMember(someone, 'Ben Carter', ['contributor']));
  const ticked = fold(without, {
    kind: 'member-changed',
    member: someone,
    membership: { ...ben, reads: ['consents'] },
  });
  const taken = fold(ticked, { kind: 'member-changed', member: someone, membership: { ...ben, reads: [] } });
  expect([without, ticked, taken].map((state) => mayChange(state, consent, by(someone)))).toEqual([false, true, false]);
  const refused = checkChange(without, consent, by(someone));
  expect(refused).toEqual({ ok: false, words: 'Only those who read the consents can do this. Ask Ada Okonkwo.' });
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
    new Set(
      changes
        .map(({ kind }) => kind)
        .filter((kind) => table[kind].includes('contributor') || table[kind].includes('signatory'))
        // Ben reads neither the consents nor the concerns.
        .filter((kind) => ![...ofReaders, 'safeguarding-erased', 'incident-counts-released'].includes(kind)),
    ),
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

describe('keys', () => {
  const own = { signing: 'AAAA', recipient: 'age1', pdfSigning: 'BBBB' };
  const membership = { displayName: 'Ben Carter', initials: 'BC', roles: ['contributor'], reads: [] } as const;
  const invite = { kind: 'member-invited', member: someone, person: adaPerson, membership, keys: own } as const;
  const enrol = { kind: 'member-enrolled', member: someone, keys: own } as const;
  const invited = fold(smallWorkbook, invite);
  const enrolled = applyChange(invited, enrol, by(someone));

  test('are named by who was asked in, for themselves and once; before that they may do nothing else', () => {
    expect(mayChange(invited, enrol, by(someone))).toBe(true);
    expect(mayChange(invited, enrol, by(ada))).toBe(false);
    expect(mayChange(invited, { ...enrol, member: ada }, by(someone))).toBe(false);
    expect(mayChange(enrolled, enrol, by(someone))).toBe(false);
    for (const change of changes)
      expect([change.kind, mayChange(invited, change, by(someone))]).toEqual([change.kind, false]);
  });

  test('are renewed by their owner alone', () => {
    const renew = { kind: 'keys-renewed', member: someone, keys: own } as const;
    expect(mayChange(enrolled, renew, by(someone))).toBe(true);
    expect(mayChange(enrolled, renew, by(ada))).toBe(false);
    expect(mayChange(enrolled, { ...renew, member: ada }, by(someone))).toBe(false);
  });

  test('of a ring are renewed by a coordinator who reads it, and said for the first time by one who holds it', () => {
    const later = by(someone, '2027-03-02T09:00:00.000Z', 12);
    const renew = (ring: 'general' | 'safeguarding', epoch: number) =>
      ({ kind: 'ring-renewed', ring, epoch, commitment: 'ab'.repeat(32) }) as const;
    expect(mayChange(enrolled, renew('general', 2), by(ada))).toBe(true);
    expect(mayChange(enrolled, renew('general', 1), by(ada))).toBe(true);
    expect(mayChange(enrolled, renew('general', 2), later)).toBe(false);
    expect(mayChange(enrolled, renew('general', 1), later)).toBe(false);
    const lead = fold(enrolled, {
      kind: 'member-changed',
      member: someone,
      membership: { ...membership, roles: ['safeguarding lead'] },
    });
    expect(mayChange(lead, renew('safeguarding', 2), later)).toBe(true);
    expect(mayChange(lead, renew('general', 2), later)).toBe(false);
    // The founder holds the first key of the safeguarding ring, and reads it no more now that there is a lead.
    expect(mayChange(lead, renew('safeguarding', 2), by(ada))).toBe(false);
    expect(mayChange(lead, renew('safeguarding', 1), by(ada))).toBe(true);
  });

  test('of a ring are renewed by whoever renews their own in the same entry', () => {
    const renewRing = { kind: 'ring-renewed', ring: 'general', epoch: 2, commitment: 'ab'.repeat(32) } as const;
    const renew = { kind: 'keys-renewed', member: someone, keys: own } as const;
    const renewed = applyChange(enrolled, renew, by(someone, '2027-03-02T09:00:00.000Z', 12));
    expect(mayChange(renewed, renewRing, by(someone, '2027-03-02T09:00:00.000Z', 12))).toBe(true);
    expect(mayChange(renewed, renewRing, by(someone, '2027-03-02T09:00:00.000Z', 13))).toBe(false);
  });

  test('of the paper ask somebody in, and do nothing else', () => {
    const paper = id('member', 8);
    const kept = fold(enrolled, { kind: 'paper-key-made', member: paper, keys: own });
    const may = changes.filter((change) => mayChange(kept, change, by(paper))).map(({ kind }) => kind);
    expect(new Set(may)).toEqual(new Set(['record-added', 'member-invited', 'member-reset']));
    expect(mayChange(kept, addAccount(id('record', 9), {}), by(paper))).toBe(false);
    const replaced = fold(kept, { kind: 'paper-key-made', member: id('member', 7), keys: own });
    for (const change of changes) expect(mayChange(replaced, change, by(paper))).toBe(false);
  });

  test('of a leaver may change nothing', () => {
    const left = fold(enrolled, { kind: 'member-left', member: someone, because: '' });
    for (const change of [...changes, enrol]) expect(mayChange(left, change, by(someone))).toBe(false);
  });
});

test('own checks are added to a review in the words of the register, by whoever; other words only by a coordinator', () => {
  const record = id('record', 9);
  const fields = {
    label: 'Members',
    question: 'Who is in it?',
    about: 'accounts',
    state: 'asked',
    evidence: 'welcome',
  };
  const kept = fold(
    smallWorkbook,
    { kind: 'record-added', register: 'own-checks', record, fields },
    addMember(someone, 'Ben Carter', ['contributor']),
  );
  const [check] = ownChecksInUse(kept).map(ownCheckOf);
  if (!check) throw new Error('no check');
  const adding = (own: typeof check): Change => ({
    kind: 'checks-added',
    round: spring,
    pack: null,
    own: [own],
    asked: [{ item: own.item, about: instagram, expected: '' }],
  });
  const ben = by(someone, '2027-03-02T09:00:00.000Z', 12);
  expect(mayChange(kept, adding(check), ben)).toBe(true);
  expect(mayChange(kept, adding({ ...check, question: 'Anything?' }), ben)).toBe(false);
  expect(mayChange(kept, adding({ ...check, question: 'Anything?' }), by())).toBe(true);
  expect(mayChange(smallWorkbook, adding(check), by())).toBe(true);
});
