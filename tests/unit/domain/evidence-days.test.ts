// Evidence has a day of its own and may run out: that is told on Home and before signing, and gone once it is good again.

import { describe, expect, test } from 'vitest';
import { gapsBeforeSigning, type ItemFacts } from '#shared/domain/before-signing';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { tellChange } from '#shared/domain/history/tell-change';
import { allSignals } from '#shared/domain/signals/all-signals';
import type { State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import {
  by,
  day,
  fold,
  give,
  id,
  inReview,
  messages,
  people,
  policy,
  roundIn,
  spring,
} from '../../builders/small-workbook';

const evidence = id('evidence', 1);
const added: Change = {
  kind: 'evidence-added',
  evidence,
  name: 'certificate.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1,
  digest: 'ab'.repeat(32),
  effectiveOn: day('2027-02-20'),
  attachment: { name: 'cd'.repeat(32), key: 'a2V5' },
};
const state = fold(
  inReview,
  added,
  give(spring, messages, { evidence: [evidence] }),
  give(spring, people),
  give(spring, policy),
);
const dated = (effectiveOn: string, goodUntil: string): Extract<Change, { kind: 'evidence-dated' }> => ({
  kind: 'evidence-dated',
  evidence,
  effectiveOn: day(effectiveOn),
  goodUntil: goodUntil === '' ? '' : day(goodUntil),
});
const items: ItemFacts = { labelOf: () => 'Messages', asksEvidence: () => false, agreesWith: () => undefined };
const gaps = (of: State, on = '2027-03-20') =>
  gapsBeforeSigning(of, roundIn(of, spring), items, day(on)).map(({ level, sentence }) => [level, sentence]);
const signals = (of: State, on = '2027-03-20') =>
  allSignals(of, day(on)).flatMap(({ key, sentence }) => (key.startsWith('evidence-ran-out:') ? [sentence] : []));

describe('evidence', () => {
  test('that has run out is told from the day after its last, on Home and before signing', () => {
    const until = fold(state, dated('2027-02-20', '2027-03-19'));
    expect([gaps(until, '2027-03-19'), signals(until, '2027-03-19')]).toEqual([[], []]);
    expect(gaps(until)).toEqual([
      ['look', 'Instagram @riversideyouth, Messages: the evidence “certificate.pdf” ran out on 19 March 2027.'],
    ]);
    expect(signals(until)).toEqual(['The evidence “certificate.pdf” ran out on 19 March 2027.']);
    const renewed = fold(until, dated('2027-02-20', '2028-03-19'));
    expect([gaps(renewed), signals(renewed)]).toEqual([[], []]);
  });

  test('from before the quarter is told before signing, unless it says until when it is good', () => {
    expect(gaps(state)).toEqual([]);
    expect(gaps(fold(state, dated('2026-12-31', '')))).toEqual([
      [
        'look',
        'Instagram @riversideyouth, Messages: the evidence “certificate.pdf” is of 31 December 2026, before the quarter began.',
      ],
    ]);
    expect(gaps(fold(state, dated('2026-12-31', '2027-12-31')))).toEqual([]);
  });

  test('cannot be of a day to come, run out before it is, or be dated where it is gone', () => {
    const words = (change: Change) => checkChange(state, change, by(undefined, '2027-03-20T10:00:00.000Z'));
    expect(words(dated('2027-03-21', ''))).toEqual({
      ok: false,
      words: 'Evidence cannot be of a day that is still to come.',
    });
    expect(words(dated('2027-03-20', '2027-03-19'))).toEqual({
      ok: false,
      words: 'It is of 20 March 2027: it cannot run out before.',
    });
    expect(words({ ...dated('2027-03-20', ''), evidence: id('evidence', 9) })).toEqual({
      ok: false,
      words: 'This evidence is no longer there.',
    });
    expect(words(dated('2027-03-20', '2027-03-20'))).toEqual({ ok: true });
  });

  test('keeps the day on which it was added, is told in the history, and is dated as before by undoing', () => {
    const after = fold(state, dated('2026-12-31', '2027-12-31'));
    expect(after.general.evidence[evidence]).toMatchObject({
      effectiveOn: '2026-12-31',
      goodUntil: '2027-12-31',
      addedAt: '2027-03-01T10:00:00.000Z',
    });
    expect(tellChange(dated('2026-12-31', ''), {}, { state, itemLabel: String })).toMatchObject({
      deed: 'wrote down the days of the evidence “certificate.pdf”',
      lines: [
        { label: 'Dated', words: '31 December 2026' },
        { label: 'Good until', words: 'no day' },
      ],
    });
    expect(undoChanges(after, [dated('2027-01-01', '')], by())).toEqual([dated('2026-12-31', '2027-12-31')]);
    expect(undoChanges(inReview, [dated('2027-01-01', '')], by())).toBeUndefined();
  });
});
