import { describe, expect, it } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { By, Change } from '#shared/domain/change';
import { type ItemId, makeId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { answerKey, emptyState, type State } from '#shared/domain/state';

const founder = makeId('member', new Uint8Array(16));
const account = makeId('record', new Uint8Array(16));
const round = makeId('round', new Uint8Array(16));
const item = 'ig-5-story-replies' as ItemId;
const by: By = { member: founder, at: instantOf(new Date('2027-03-01T10:00:00Z')), seq: 1 };

const fold = (state: State, ...changes: readonly Change[]) =>
  changes.reduce((folded, change) => applyChange(folded, change, by), state);

const opened: Change = {
  kind: 'round-opened',
  round,
  checklist: 'quarterly-review',
  quarter: { year: 2027, quarter: 1 },
  pack: { id: 'pack', version: '1.0.0', hash: 'a'.repeat(64) },
  asked: [{ item, about: account, expected: 'People we follow' }],
};
const nobody: Change = {
  kind: 'expectation-set',
  item,
  about: account,
  expected: 'Nobody',
  because: 'Nobody answers them.',
};
const asExpected: Change = {
  kind: 'answer-given',
  round,
  item,
  about: account,
  answer: { result: 'yes', found: '', note: '', why: '', putRight: '', evidence: [] },
};

describe('what an organisation expects of a setting', () => {
  it('is what an open review holds the setting against while it is still to be answered', () => {
    const state = fold(emptyState(founder), opened, nobody);
    expect(state.general.rounds[round]?.asked[0]?.expected).toBe('Nobody');
    expect(state.general.expectations[answerKey(item, account)]?.because).toBe('Nobody answers them.');
  });

  it('leaves an answer that was given against the old value alone', () => {
    const state = fold(emptyState(founder), opened, asExpected, nobody);
    expect(state.general.rounds[round]?.asked[0]?.expected).toBe('People we follow');
  });
});
