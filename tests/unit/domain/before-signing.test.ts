// What stands against signing, and what is only shown once more: each comes with its cause and goes with it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { gapsBeforeSigning, type ItemFacts, maySign } from '#shared/domain/before-signing';
import type { Answer, Change } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import type { FieldValues } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
import { anyHistory } from '../../builders/any-change';
import {
  adaPerson,
  addAccount,
  benPerson,
  changeAccount,
  day,
  fold,
  give,
  goodAccount,
  id,
  inReview,
  instagram,
  messages,
  people,
  policy,
  roundIn,
  spring,
} from '../../builders/small-workbook';

const holder = (person: RecordId, secondFactor: string) => ({ person, access: 'full', secondFactor });
const plain: ItemFacts = { labelOf: (item) => `“${item}”`, asksEvidence: () => false, agreesWith: () => undefined };
const all: readonly Change[] = [give(spring, messages), give(spring, people), give(spring, policy)];
const answered = fold(inReview, ...all);
const title = 'Instagram @riversideyouth';

const gapsOf = (state: State, items = plain) => gapsBeforeSigning(state, roundIn(state, spring), items);
const told = (state: State, items = plain) => gapsOf(state, items).map(({ level, sentence }) => [level, sentence]);

test('nothing stands against signing where everything is answered as expected', () => {
  expect(gapsOf(answered)).toEqual([]);
  expect(maySign(gapsOf(answered))).toBe(true);
});

describe('what has no answer', () => {
  test('is told once for each account and for the organisation, at the first of its questions', () => {
    expect(gapsOf(inReview)).toEqual([
      {
        key: `unanswered:${instagram}`,
        level: 'must',
        sentence: `${title}: 2 checks have no answer yet.`,
        button: 'Answer',
        place: { name: 'review', round: spring, item: 'message-requests', account: instagram },
      },
      {
        key: 'unanswered:',
        level: 'must',
        sentence: 'The organisation: one check has no answer yet.',
        button: 'Answer',
        place: { name: 'review', round: spring, item: 'policy-read' },
      },
    ]);
    expect(maySign(gapsOf(inReview))).toBe(false);
  });

  test('goes as it is answered', () => {
    const some = fold(inReview, give(spring, messages), give(spring, policy));
    expect(told(some)).toEqual([['must', `${title}: one check has no answer yet.`]]);
    expect(gapsOf(some)[0]?.place).toMatchObject({ item: 'people-who-can-get-in' });
  });
});

describe('an account that went live since', () => {
  const second = id('record', 4);
  const added = fold(answered, addAccount(second, { ...goodAccount(adaPerson, benPerson), handle: '@girls' }));

  test('must be added', () => {
    expect(told(added)).toEqual([['must', 'Instagram @girls is live and is not in this review.']]);
    expect(gapsOf(added)[0]).toMatchObject({
      button: 'Add it',
      place: { name: 'review', round: spring, account: second },
    });
  });

  test('is left out while it is not live, and goes when the review asks about it', () => {
    expect(told(fold(added, changeAccount(second, { state: 'dormant' })))).toEqual([]);
    const asked = { ...messages, about: second };
    const extended = fold(added, { kind: 'round-extended', round: spring, asked: [asked] });
    expect(told(extended)).toEqual([['must', 'Instagram @girls: one check has no answer yet.']]);
    expect(told(fold(extended, give(spring, asked)))).toEqual([]);
  });
});

describe('an answer', () => {
  const everything: ItemFacts = { ...plain, asksEvidence: () => true, agreesWith: () => 'two holders' };
  const evidence = id('evidence', 1);
  const gapsWith = (answer: Partial<Answer>, items = plain, before: State = answered) =>
    told(fold(before, give(spring, messages, answer)), items).map(([level, sentence]) => [
      level,
      sentence?.replace(`${title}, “message-requests”: `, ''),
    ]);

  test.each<[string, Partial<Answer>, readonly (readonly string[])[]]>([
    [
      'that it does not apply, without the reason',
      { result: 'not applicable' },
      [['must', 'say why it does not apply.']],
    ],
    ['that it does not apply, with the reason', { result: 'not applicable', why: 'No messages' }, []],
    [
      'of no, with nothing more',
      { result: 'no' },
      [
        ['must', 'say what it is set to now.'],
        ['must', 'put it right, or make it an action.'],
      ],
    ],
    ['of no, undecided', { result: 'no', found: 'Everyone' }, [['must', 'put it right, or make it an action.']]],
    ['of no, put right but not described', { result: 'no', putRight: 'now' }, [['must', 'say what it is set to now.']]],
    ['of no, described in the note', { result: 'no', note: 'Was open', putRight: 'now' }, []],
    ['of no, left to an action', { result: 'no', found: 'Everyone', putRight: 'action' }, []],
    ['of partly, not described', { result: 'partly' }, [['must', 'say what it is set to now.']]],
    ['of partly, described', { result: 'partly', found: 'Some' }, []],
    ['that it cannot be found', { result: 'unknown' }, []],
    ['as expected', { result: 'yes' }, []],
  ])('%s', (_, answer, gaps) => {
    expect(gapsWith(answer)).toEqual(gaps);
  });

  test('leads to its own question', () => {
    const [gap] = gapsOf(fold(answered, give(spring, policy, { result: 'not applicable' })));
    expect(gap).toEqual({
      key: 'no-reason:/policy-read',
      level: 'must',
      sentence: 'The organisation, “policy-read”: say why it does not apply.',
      button: 'Say why',
      place: { name: 'review', round: spring, item: 'policy-read' },
    });
  });

  test('as expected without the evidence that is asked for is shown once more, and can be signed', () => {
    const asking: ItemFacts = { ...plain, asksEvidence: (item) => item === messages.item };
    expect(gapsWith({}, asking)).toEqual([['look', 'answered “as expected” without evidence.']]);
    expect(maySign(gapsOf(answered, asking))).toBe(true);
    expect(gapsWith({ result: 'unknown' }, asking)).toEqual([]);
    const kept = fold(answered, {
      kind: 'evidence-added',
      evidence,
      name: 'a.png',
      mediaType: 'image/png',
      sizeBytes: 1,
      digest: 'ab'.repeat(32),
      effectiveOn: day('2027-03-01'),
      attachment: { name: 'ab'.repeat(32), key: '' },
    });
    expect(gapsWith({ evidence: [evidence] }, asking, kept)).toEqual([]);
  });

  test('as expected is held against the holders in the register where the item asks about them', () => {
    const asking: ItemFacts = { ...plain, agreesWith: (item) => (item === messages.item ? 'two holders' : undefined) };
    const alone = fold(answered, changeAccount(instagram, { holders: [{ person: adaPerson }] }));
    expect(gapsWith({}, asking)).toEqual([]);
    expect(gapsWith({}, asking, alone)).toEqual([
      ['look', 'answered “as expected”, but the register names fewer than two holders.'],
    ]);
    expect(gapsWith({ result: 'no', found: '1', putRight: 'now' }, asking, alone)).toEqual([]);
    expect(gapsWith({}, plain, alone)).toEqual([]);
  });

  test.each<[string, ReturnType<ItemFacts['agreesWith']>, FieldValues, string]>([
    ['an owner and a deputy', 'owner and deputy', { deputy: '' }, 'the register names no deputy'],
    [
      'a second factor of every holder',
      'second factors',
      { holders: [holder(adaPerson, 'yes'), holder(benPerson, 'no')] },
      'by the register Ben Carter has none',
    ],
    [
      'a second factor that nobody is sure of',
      'second factors',
      { holders: [holder(adaPerson, 'unknown'), holder(benPerson, 'yes')] },
      'the register does not know of one for Ada Okonkwo',
    ],
    ['alerts of sign-ins', 'sign-in alerts', { signInAlerts: 'no' }, 'the register says that alerts are off'],
    ['house rules', 'house rules', { disclaimerShown: 'no' }, 'the register says that none are shown'],
    ['somebody who looks at it', 'moderator', { moderator: '' }, 'the register names no moderator'],
  ])('as expected is held against the register’s word of %s', (_, agreement, fields, words) => {
    const asking: ItemFacts = { ...plain, agreesWith: (item) => (item === messages.item ? agreement : undefined) };
    expect(gapsWith({}, asking)).toEqual([]);
    expect(gapsWith({}, asking, fold(answered, changeAccount(instagram, fields)))).toEqual([
      ['look', `answered “as expected”, but ${words}.`],
    ]);
  });

  test('what must be seen to comes before what is only shown', () => {
    const state = fold(answered, give(spring, policy, { result: 'not applicable' }));
    const levels = gapsOf(state, everything).map(({ level }) => level);
    expect(levels).toEqual(['must', 'look', 'look']);
  });
});

test('whatever has happened, the gaps of every review can be told, each under a key of its own', () => {
  const items: ItemFacts = { labelOf: (item) => item, asksEvidence: () => true, agreesWith: () => 'two holders' };
  fc.assert(
    fc.property(anyHistory, (history) => {
      const state = history.reduce((before, [change, author]) => applyChange(before, change, author), inReview);
      for (const round of Object.values(state.general.rounds)) {
        const keys = gapsBeforeSigning(state, round, items).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }),
    { numRuns: 300 },
  );
});
