// Guards the number that names the rules by which a checkpoint was folded.

import { expect, it } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { applyChange } from '#shared/domain/apply-change';
import type { Answer, Change, ChangeKind, Role } from '#shared/domain/change';
import { isItemId, makeId } from '#shared/domain/ids';
import { ownItemOf } from '#shared/domain/own-check';
import { instantOf, plainDate } from '#shared/domain/plain-date';
import { emptyState } from '#shared/domain/state';
import { fold } from '#storage/checkpoint';

/** When this test fails, the rules have changed: raise `fold` in checkpoint.ts, and put the new pair here. */
const foldedSoFar = { fold: 16, state: 'fcff49b15c7abb2999fadfc849c3c171a38be80d233bc295e4b18d2daeba5fc9' };

const bytes = (value: number) => new Uint8Array(16).fill(value);
const member = makeId('member', bytes(1));
const other = makeId('member', bytes(2));
const person = makeId('record', bytes(1));
const account = makeId('record', bytes(2));
const round = makeId('round', bytes(1));
const plan = makeId('round', bytes(2));
const annual = makeId('round', bytes(4));
const aim = makeId('record', bytes(5));
const evidence = makeId('evidence', bytes(1));
const action = makeId('action', bytes(1));
const third = makeId('member', bytes(3));
const fourth = makeId('member', bytes(4));
const note = makeId('note', bytes(1));
const otherNote = makeId('note', bytes(2));
const mistake = makeId('record', bytes(3));
const request = makeId('record', bytes(4));
const item = 'ig-comments';
const on = plainDate(2027, 3, 24);
const hash = 'ab'.repeat(32);
const practice = { id: 'p', version: '1.0.0', hash };
const moment = instantOf(new Date('2027-03-24T09:00:00Z'));

function everyChange(): readonly Change[] {
  const aspect = 'a1-policy';
  const nextAspect = 'a2-responsibility';
  if (!isItemId(item) || !isItemId(aspect) || !isItemId(nextAspect) || !on)
    throw new Error('not an item, or not a date');
  const attachment = { name: hash, key: 'AAAA' };
  const answer: Answer = { result: 'no', found: 'on', note: 'n', why: '', putRight: 'action', evidence: [evidence] };
  const seen = [{ words: 's', mark: 'put right', upTo: 2 }] as const;
  const assessment = { level: 3, why: '', commentary: 'c', takesUsUp: 't', evidence: [evidence], seen } as const;
  const asked = [{ item, about: account, expected: 'off' }];
  const keys = { signing: 'AAAA', recipient: 'age1' };
  const organisation = {
    name: 'Riverside Youth Project',
    charityNumber: '',
    purpose: '',
    ages: '',
    locality: '',
    safeguardingLead: person,
    safeguardingDeputy: '' as const,
    isExample: false,
  };
  const files = [
    { audience: 'funder', name: 'f', sizeBytes: 1, digest: hash, attachment: { name: hash, key: 'AAAA' } },
  ] as const;
  const signed = { round, content: hash, statement: 's', preparedBy: member, checkedBy: other, files: [] };
  const founder = { member, person, displayName: 'Ngozi Okafor', initials: 'NO', keys };
  const membership = (roles: readonly Role[]) => ({ displayName: 'Sam Hill', initials: 'SH', roles, reads: [] });
  const second = { member: other, person, displayName: 'Tom Whitaker', initials: 'TW', keys };
  return [
    { kind: 'record-added', register: 'people', record: person, fields: { name: 'Ngozi Okafor' } },
    { kind: 'organisation-described', organisation },
    { kind: 'member-added', ...founder, roles: ['coordinator', 'signatory'] },
    { kind: 'member-added', ...second, roles: [] },
    { kind: 'certificate-issued', member, certificate: 'AAAA', authority: 'BBBB' },
    { kind: 'authority-kept', authority: 'BBBB', privateKey: 'CCCC' },
    { kind: 'record-added', register: 'accounts', record: account, fields: { name: 'Instagram' } },
    { kind: 'record-changed', register: 'accounts', record: account, fields: { state: 'live' }, because: 'b' },
    {
      kind: 'round-opened',
      round,
      checklist: 'quarterly-review',
      quarter: { year: 2027, quarter: 1 },
      pack: { id: 'p', version: '1.0.0', hash },
      asked,
    },
    { kind: 'round-extended', round, asked: [...asked, { item, about: '', expected: '' }] },
    { kind: 'expectation-set', item, about: account, expected: 'off', because: 'b' },
    {
      kind: 'evidence-added',
      evidence,
      name: 'a.png',
      mediaType: 'image/png',
      sizeBytes: 1,
      digest: hash,
      effectiveOn: on,
      attachment,
    },
    { kind: 'answer-given', round, item, about: account, answer },
    { kind: 'answer-given', round, item, about: '', answer },
    { kind: 'answer-withdrawn', round, item, about: '' },
    { kind: 'action-raised', action, words: 'w', owner: person, dueOn: on, from: { round, item, about: account } },
    { kind: 'action-changed', action, words: 'v', owner: '', dueOn: on, because: 'b' },
    { kind: 'action-closed', action, done: 'd' },
    { kind: 'round-signed', ...signed },
    { kind: 'round-reopened', round, because: 'b' },
    { kind: 'round-signed', ...signed },
    { kind: 'member-invited', member: third, person: mistake, membership: membership(['contributor']), keys },
    { kind: 'member-enrolled', member: third, keys: { ...keys, pdfSigning: 'DDDD' } },
    { kind: 'member-changed', member: third, membership: membership(['checker', 'signatory']) },
    { kind: 'ring-renewed', ring: 'general', epoch: 1, commitment: hash },
    { kind: 'ring-renewed', ring: 'consents', epoch: 2, commitment: hash },
    { kind: 'keys-renewed', member, keys: { ...keys, pdfSigning: 'EEEE' } },
    { kind: 'paper-key-made', member: fourth, keys },
    { kind: 'lock-after-set', minutes: 9 },
    { kind: 'risk-line-set', line: 10 },
    { kind: 'year-set', startsIn: 4 },
    { kind: 'parent-age-set', below: 18, because: 'b' },
    { kind: 'evidence-dated', evidence, effectiveOn: on, goodUntil: on },
    {
      kind: 'consents-looked-at',
      round,
      found: { live: 1, expired: 2, halfSigned: 3, withdrawn: 4, postsToTakeDown: 5 },
    },
    { kind: 'backup-planned', plan: { folder: '/b', everyDays: 7 } },
    { kind: 'backup-made', folder: '/b', name: 'b', sizeBytes: 1, head: hash, entries: 3 },
    { kind: 'round-reopened', round, because: 'b' },
    { kind: 'round-prepared', round, content: hash, statement: 's' },
    { kind: 'round-refused', round, content: hash, as: 'signatory', because: 'b' },
    { kind: 'round-prepared', round, content: hash, statement: 's' },
    { kind: 'round-checked', round, content: hash, statement: 's', note: 'n' },
    { kind: 'record-added', register: 'people', record: mistake, fields: { name: 'Ngozi' } },
    { kind: 'record-removed', register: 'people', record: mistake, because: 'b' },
    { kind: 'member-reset', member: third, keys },
    { kind: 'member-left', member: third, because: 'b' },
    { kind: 'person-erased', person: mistake, because: 'b', entries: [], attachments: [] },
    { kind: 'record-added', register: 'consents', record: mistake, fields: { name: 'Sam' } },
    { kind: 'consent-erased', person: mistake, because: 'b', entries: [], attachments: [] },
    { kind: 'record-added', register: 'concerns', record: mistake, fields: { about: 'J. T.', kind: 'bullying' } },
    { kind: 'record-changed', register: 'concerns', record: mistake, fields: { takenOn: on }, because: '' },
    { kind: 'record-added', register: 'complaints', record: mistake, fields: { about: 'P. R.', kind: 'data' } },
    { kind: 'safeguarding-erased', person: mistake, because: 'b', entries: [], attachments: [] },
    { kind: 'incident-counts-released', from: on, until: on, counts },
    { kind: 'privacy-checked', on },
    { kind: 'declaration-made', matter: 'conduct', pack: practice, clauses: [{ clause: 'good-name', words: 'w' }] },
    { kind: 'quiz-passed', pack: practice, quiz: 'q', asked: 2, right: 1, startedAt: moment, finishedAt: moment },
    { kind: 'note-written', note, title: 't', words: 'w' },
    { kind: 'note-written', note: otherNote, title: 't', words: 'w' },
    { kind: 'note-removed', note: otherNote },
    { kind: 'record-added', register: 'approvals', record: request, fields: { handle: '@r' } },
    { kind: 'approval-decided', approval: request, decision: 'sent back', words: 'w' },
    { kind: 'record-changed', register: 'approvals', record: request, fields: { answers: 'a' }, because: '' },
    { kind: 'approval-decided', approval: request, decision: 'agreed with conditions', words: 'w' },
    { kind: 'conditions-met', approval: request, isMet: true, how: 'h' },
    { kind: 'moderation-logged', account, day: on, outcome: 'quiet', done: '', minutesToAnswer: null },
    { kind: 'moderation-logged', account, day: on, outcome: 'acted', done: 'd', minutesToAnswer: 90 },
    { kind: 'moderation-withdrawn', account, day: on },
    { kind: 'moderation-logged', account, day: on, outcome: 'acted', done: 'd', minutesToAnswer: 90 },
    { kind: 'plan-opened', round: plan },
    { kind: 'round-prepared', round: plan, content: hash, statement: 's' },
    { kind: 'record-added', register: 'aims', record: aim, fields: { name: 'a', state: 'open', by: '2027-05-01' } },
    { kind: 'round-prepared', round: plan, content: hash, statement: 's' },
    { kind: 'round-signed', ...signed, round: plan },
    { kind: 'record-changed', register: 'aims', record: aim, fields: { by: '2027-06-01' }, because: '' },
    { kind: 'round-reopened', round: plan, because: 'b' },
    { kind: 'round-signed', ...signed, round: plan },
    { kind: 'plan-opened', round: makeId('round', bytes(3)) },
    { kind: 'record-added', register: 'own-checks', record: request, fields: { label: 'l', about: 'accounts' } },
    { kind: 'pack-adopted', pack: { id: 'p', version: '1.1.0', hash }, packTitle: 't', file: '{}' },
    { kind: 'root-trusted', certificate: 'MIIBAAECAwQFBgc=', digest: hash, name: 'n' },
    { kind: 'root-trusted', certificate: 'MIIBAAECAwQFBgc=', digest: hash.replaceAll('0', '1'), name: 'n' },
    { kind: 'root-distrusted', digest: hash, because: 'b' },
    {
      kind: 'annual-opened',
      round: annual,
      year: { year: 2026, yearFrom: 4 },
      pack: { id: 'p', version: '1.0.0', hash },
      aspects: [aspect, nextAspect],
    },
    { kind: 'aspect-assessed', round: annual, aspect, assessment: { ...assessment, level: 2 } },
    { kind: 'aspect-assessed', round: annual, aspect: nextAspect, assessment },
    { kind: 'aspect-withdrawn', round: annual, aspect: nextAspect },
    { kind: 'round-signed', ...signed, round: annual },
    { kind: 'aspect-assessed', round: annual, aspect, assessment },
    {
      kind: 'checks-added',
      round,
      pack: { id: 'p', version: '1.1.0', hash },
      own: [{ ...ownWords, item: ownItemOf(request) }],
      asked: [{ item: ownItemOf(request), about: account, expected: 'e' }],
    },
    { kind: 'passage-decided', passage: `accounts/${account}/name`, words: 'w', level: 'funder', decision: 'approved' },
    { kind: 'small-numbers-set', below: 6 },
    { kind: 'logo-set', logo: { ...file, mediaType: 'image/png', width: 100, height: 50 } },
    { kind: 'report-made', report: 'quarterday-account-register', audience: 'funder', title: 't', file },
    {
      kind: 'report-made',
      report: 'quarterday-funder-evidence-pack',
      audience: 'funder',
      title: 't',
      file: { ...file, digest: 'cd'.repeat(32) },
      waitsFor: 'signatory',
    },
    { kind: 'report-countersigned', made: 'cd'.repeat(32), statement: 's', file },
    {
      kind: 'report-made',
      report: 'quarterday-funder-evidence-pack',
      audience: 'funder',
      title: 't',
      file: { ...file, digest: 'ef'.repeat(32) },
      waitsFor: 'signatory',
    },
    { kind: 'report-refused', made: 'ef'.repeat(32), because: 'b' },
    { kind: 'round-prepared', round, content: hash, statement: 's', files },
    { kind: 'round-checked', round, content: hash, statement: 's', note: 'n', files },
    {
      kind: 'round-signed-on-paper',
      round,
      content: hash,
      preparedBy: member,
      checkedBy: other,
      files,
      onPaper: { person, on, scan: evidence },
    },
  ];
}

const file = {
  name: 'f.pdf',
  sizeBytes: 9,
  digest: 'ab'.repeat(32),
  attachment: { name: 'cd'.repeat(32), key: 'AAAA' },
};
const counts = {
  concerns: [{ of: 'bullying', count: 1 }],
  outcomes: [],
  complaints: [{ of: 'data', count: 2 }],
  open: 1,
  referred: 0,
  platformReports: 3,
};
const ownWords = { label: 'l', question: 'q', why: 'w', where: 'h', evidence: 'asked', evidenceHint: 'p' } as const;

it('folds every kind of change as the checkpoints of this number were folded', async () => {
  const changes = everyChange();
  const kinds: Readonly<Record<ChangeKind, boolean>> = {
    'organisation-described': true,
    'member-added': true,
    'certificate-issued': true,
    'authority-kept': true,
    'record-added': true,
    'record-changed': true,
    'round-opened': true,
    'plan-opened': true,
    'annual-opened': true,
    'aspect-assessed': true,
    'aspect-withdrawn': true,
    'round-extended': true,
    'expectation-set': true,
    'answer-given': true,
    'answer-withdrawn': true,
    'evidence-added': true,
    'action-raised': true,
    'action-closed': true,
    'action-changed': true,
    'round-signed': true,
    'round-signed-on-paper': true,
    'round-reopened': true,
    'member-invited': true,
    'member-enrolled': true,
    'member-changed': true,
    'member-reset': true,
    'keys-renewed': true,
    'member-left': true,
    'consent-erased': true,
    'safeguarding-erased': true,
    'incident-counts-released': true,
    'ring-renewed': true,
    'paper-key-made': true,
    'lock-after-set': true,
    'risk-line-set': true,
    'year-set': true,
    'parent-age-set': true,
    'evidence-dated': true,
    'consents-looked-at': true,
    'backup-planned': true,
    'backup-made': true,
    'round-prepared': true,
    'round-checked': true,
    'round-refused': true,
    'record-removed': true,
    'person-erased': true,
    'privacy-checked': true,
    'declaration-made': true,
    'quiz-passed': true,
    'note-written': true,
    'note-removed': true,
    'approval-decided': true,
    'conditions-met': true,
    'moderation-logged': true,
    'moderation-withdrawn': true,
    'pack-adopted': true,
    'root-trusted': true,
    'root-distrusted': true,
    'checks-added': true,
    'passage-decided': true,
    'small-numbers-set': true,
    'logo-set': true,
    'report-made': true,
    'report-countersigned': true,
    'report-refused': true,
  };
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));

  let state = emptyState(member);
  for (const [index, change] of changes.entries()) {
    const by = { at: instantOf(new Date(Date.UTC(2027, 2, 24, 12, index))), seq: index + 1 };
    state = applyChange(state, change, { ...by, member });
    // The same once more by somebody without a role, so that refusals are part of it.
    if (index > 3) state = applyChange(state, change, { ...by, member: other });
  }
  expect({ fold, state: toHex(await sha256(textBytes(JSON.stringify(state)))) }).toEqual(foldedSoFar);
});
