// Reading a round: how far it is, which came before, and what is not as it was.

import { describe, expect, test } from 'vitest';
import type { Answer, Change } from '#shared/domain/change';
import type { Quarter } from '#shared/domain/quarter';
import {
  countAnswers,
  differencesSince,
  expectedValue,
  foundValue,
  progressOf,
  roundBefore,
  roundOfQuarter,
  roundsInOrder,
  sameQuestionIn,
  signOffInForce,
} from '#shared/domain/round';
import {
  ada,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  openRound,
  people,
  policy,
  question,
  roundIn,
  sign,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const all: readonly Change[] = [give(spring, messages), give(spring, people), give(spring, policy)];

describe('how far a review is', () => {
  test.each([
    ['not started', inReview],
    ['in progress', fold(inReview, give(spring, messages), give(spring, people))],
    ['ready to sign', fold(inReview, ...all)],
    ['signed', fold(inReview, ...all, sign(spring))],
    ['ready to sign', fold(inReview, ...all, sign(spring), { kind: 'round-reopened', round: spring, because: 'x' })],
    [
      'signed',
      fold(inReview, ...all, sign(spring), { kind: 'round-reopened', round: spring, because: 'x' }, sign(spring)),
    ],
  ])('%s', (progress, state) => {
    expect(progressOf(state, roundIn(state, spring))).toBe(progress);
  });

  test('without a question is not started, and never ready to sign', () => {
    const empty = fold(smallWorkbook, openRound(spring, { year: 2027, quarter: 1 }, []));
    expect(progressOf(empty, roundIn(empty, spring))).toBe('not started');
  });

  test('is counted, as a whole and for one account, and no, partly and unknown are different', () => {
    const state = fold(
      inReview,
      give(spring, messages, { result: 'unknown' }),
      give(spring, people, { result: 'partly' }),
      give(spring, policy, { result: 'not applicable', why: 'None' }),
    );
    const round = roundIn(state, spring);
    expect(countAnswers(round)).toEqual({ asked: 3, answered: 3, different: 2 });
    expect(countAnswers(round, instagram)).toEqual({ asked: 2, answered: 2, different: 2 });
    expect(countAnswers(round, '')).toEqual({ asked: 1, answered: 1, different: 0 });
    expect(countAnswers(roundIn(inReview, spring))).toEqual({ asked: 3, answered: 0, different: 0 });
  });
});

test('only the last sign-off can be in force', () => {
  expect(signOffInForce(roundIn(inReview, spring))).toBeUndefined();
  const twice = fold(inReview, ...all, sign(spring), sign(spring));
  expect(signOffInForce(roundIn(twice, spring))).toBe(roundIn(twice, spring).signOffs[1]);
});

describe('reviews of several quarters', () => {
  const quarters: readonly Quarter[] = [
    { year: 2027, quarter: 2 },
    { year: 2026, quarter: 4 },
    { year: 2026, quarter: 2 },
  ];
  const state = fold(
    inReview,
    ...quarters.map((quarter, index) => openRound(id('round', index + 2), quarter, [messages])),
  );

  test('are told in the order of their quarters, whenever they were opened', () => {
    expect(roundsInOrder(state).map(({ quarter }) => `${quarter.year} ${quarter.quarter}`)).toEqual([
      '2026 2',
      '2026 4',
      '2027 1',
      '2027 2',
    ]);
  });

  test('come after the latest earlier one, also where a quarter was left out', () => {
    expect(roundBefore(state, roundIn(state, spring))?.quarter).toEqual({ year: 2026, quarter: 4 });
    expect(roundBefore(state, roundIn(state, id('round', 3)))?.quarter).toEqual({ year: 2026, quarter: 2 });
    expect(roundBefore(state, roundIn(state, id('round', 4)))).toBeUndefined();
  });

  test('are found by quarter', () => {
    expect(roundOfQuarter(state, { year: 2027, quarter: 1 })?.round).toBe(spring);
    expect(roundOfQuarter(state, { year: 2026, quarter: 3 })).toBeUndefined();
  });
});

test('a question is the same in another round when it asks the same of the same account, whatever was expected then', () => {
  const winter = id('round', 2);
  const before = question(messages.item, instagram, 'Everyone');
  const state = fold(inReview, openRound(winter, { year: 2026, quarter: 4 }, [policy, before]));
  const round = roundIn(state, winter);
  expect(sameQuestionIn(round, messages)).toEqual(before);
  expect(sameQuestionIn(round, { ...messages, about: '' })).toBeUndefined();
  expect(sameQuestionIn(round, people)).toBeUndefined();
});

test('a setting is expected to be what the organisation says, otherwise what the pack suggests', () => {
  expect(expectedValue(inReview, messages.item, instagram, 'Friends')).toBe('Friends');
  const own = {
    kind: 'expectation-set',
    item: messages.item,
    about: instagram,
    expected: 'No one',
    because: '',
  } as const;
  const state = fold(inReview, own);
  expect(expectedValue(state, messages.item, instagram, 'Friends')).toBe('No one');
  expect(expectedValue(state, messages.item, '', 'Friends')).toBe('Friends');
});

describe('what is not as it was last quarter', () => {
  const winter = id('round', 2);
  const asked = question('message-requests', instagram, 'Friends');

  /** The difference between two reviews of one question; undefined: nobody answered, or it was not asked. */
  function difference(before: Partial<Answer> | undefined | 'not asked', now: Partial<Answer> | undefined) {
    const changes: Change[] = [
      openRound(winter, { year: 2026, quarter: 4 }, before === 'not asked' ? [people] : [asked, people]),
      openRound(spring, { year: 2027, quarter: 1 }, [asked]),
    ];
    if (before !== undefined && before !== 'not asked') changes.push(give(winter, asked, before));
    if (now !== undefined) changes.push(give(spring, asked, now));
    const state = fold(smallWorkbook, ...changes);
    const differences = differencesSince(roundIn(state, spring), roundIn(state, winter));
    expect(differences.length).toBeLessThan(2);
    const [found] = differences;
    return found && [found.kind, found.before, found.now];
  }

  const yes = { result: 'yes' } as const;
  const everyone = { result: 'no', found: 'Everyone' } as const;
  const lost = { result: 'unknown' } as const;
  const none = { result: 'not applicable', why: 'No messages' } as const;

  test.each<[string, Parameters<typeof difference>[0], Partial<Answer> | undefined, unknown]>([
    ['nothing, where it was and is as expected', yes, yes, undefined],
    ['nothing, where nobody has answered yet', everyone, undefined, undefined],
    ['new, where it was as expected and is not', yes, everyone, ['new', 'Friends', 'Everyone']],
    ['new, where it is only partly so', yes, { result: 'partly', found: 'Some' }, ['new', 'Friends', 'Some']],
    ['new, where it cannot be found any more', yes, lost, ['new', 'Friends', '']],
    ['new, where it did not apply and now is different', none, everyone, ['new', '', 'Everyone']],
    ['still, where it was different and is', everyone, { result: 'no', found: 'All' }, ['still', 'Everyone', 'All']],
    ['still, where it could not be found and is different', lost, everyone, ['still', '', 'Everyone']],
    ['still, where it is different and was not answered before', undefined, everyone, ['still', undefined, 'Everyone']],
    ['still, where it is different and was not asked before', 'not asked', everyone, ['still', undefined, 'Everyone']],
    ['nothing, where it is as expected and was not asked before', 'not asked', yes, undefined],
    ['mended, where it was different and is as expected', everyone, yes, ['mended', 'Everyone', 'Friends']],
    [
      'mended, where it was left to an action',
      { ...everyone, putRight: 'action' },
      yes,
      ['mended', 'Everyone', 'Friends'],
    ],
    ['mended, where it could not be found and is as expected', lost, yes, ['mended', '', 'Friends']],
    ['mended, where it does not apply any more', everyone, none, ['mended', 'Everyone', '']],
    ['nothing, where it was put right on the day', { ...everyone, putRight: 'now' }, yes, undefined],
    [
      'still, where it was put right on the day and is different again',
      { ...everyone, putRight: 'now' },
      everyone,
      ['still', 'Everyone', 'Everyone'],
    ],
    [
      'moved, where it is in order with another value',
      yes,
      { result: 'yes', found: 'No one' },
      ['moved', 'Friends', 'No one'],
    ],
    ['nothing, where it does not apply now', yes, none, undefined],
    ['nothing, where it did not apply and is as expected', none, yes, undefined],
  ])('is %s', (_, before, now, expected) => {
    expect(difference(before, now)).toEqual(expected);
  });

  test('is nothing but what is different where there was no review before', () => {
    const state = fold(inReview, give(spring, messages, everyone), give(spring, people));
    const found = differencesSince(roundIn(state, spring), undefined);
    expect(found.map(({ kind, asked: { item }, before, beforeResult }) => [kind, item, before, beforeResult])).toEqual([
      ['still', 'message-requests', undefined, undefined],
    ]);
  });

  test('is held against what was expected then', () => {
    const state = fold(
      smallWorkbook,
      openRound(winter, { year: 2026, quarter: 4 }, [{ ...asked, expected: 'Everyone' }]),
      give(winter, asked),
      openRound(spring, { year: 2027, quarter: 1 }, [asked]),
      give(spring, asked),
    );
    expect(differencesSince(roundIn(state, spring), roundIn(state, winter))).toMatchObject([
      { kind: 'moved', before: 'Everyone', now: 'Friends', beforeResult: 'yes' },
    ]);
  });
});

test('what was found is what was expected, where nothing else was written with a yes', () => {
  const given = {
    by: ada,
    at: roundIn(inReview, spring).openedAt,
    note: '',
    why: '',
    putRight: '',
    evidence: [],
  } as const;
  expect(foundValue(messages, { ...given, result: 'yes', found: '' })).toBe('People we follow');
  expect(foundValue(messages, { ...given, result: 'yes', found: 'No one' })).toBe('No one');
  expect(foundValue(messages, { ...given, result: 'unknown', found: '' })).toBe('');
});
