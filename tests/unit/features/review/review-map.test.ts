// The way through a review: its accounts, groups, counts and marks, and where one stands.

import { describe, expect, test } from 'vitest';
import {
  countWords,
  findQuestion,
  groupsOf,
  marksOf,
  partsOf,
  questionFrom,
} from '../../../../renderer/features/review/review-map';
import {
  fold,
  give,
  id,
  instagram,
  openRound,
  question,
  roundIn,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

const second = id('record', 4);
const names = question('names', instagram);
const boats = question('boats', instagram);
const comments = question('comments', instagram);
const others = question('names', second);
const once = question('follow-up', '');
const asked = [names, boats, comments, others, once];
const open = fold(smallWorkbook, openRound(spring, { year: 2027, quarter: 1 }, asked));
const round = roundIn(open, spring);

test('the accounts come in the order in which they are asked about, the organisation where it is asked', () => {
  expect(partsOf(round)).toEqual([
    { about: instagram, questions: [names, boats, comments] },
    { about: second, questions: [others] },
    { about: '', questions: [once] },
  ]);
});

test('questions are gathered under the titles of their groups, and none is lost that the pack does not know', () => {
  const unknown = question('gone', instagram);
  expect(groupsOf(smallPack(), [names, boats, comments, unknown])).toEqual([
    { group: 'first', title: 'First', questions: [names, comments] },
    { group: 'second', title: 'Second', questions: [boats] },
    { group: '', title: '', questions: [unknown] },
  ]);
});

test('counts are told in words', () => {
  const some = roundIn(fold(open, give(spring, names), give(spring, others)), spring);
  expect(countWords(round, [names, boats])).toBe('None of 2');
  expect(countWords(some, [names, boats])).toBe('1 of 2');
  expect(countWords(some, [others])).toBe('All 1');
});

test('each question has a mark: to come, answered, or different', () => {
  const some = fold(open, give(spring, names), give(spring, boats, { result: 'unknown' }));
  expect(marksOf(roundIn(some, spring), [names, boats, comments])).toEqual([
    { id: 'names', state: 'answered' },
    { id: 'boats', state: 'different' },
    { id: 'comments', state: 'to come' },
  ]);
});

describe('the question to show', () => {
  const some = roundIn(fold(open, give(spring, names), give(spring, boats), give(spring, comments)), spring);

  test('is the one that is named', () => {
    expect(findQuestion(some, instagram, boats.item)).toBe(boats);
    expect(findQuestion(some, second, names.item)).toBe(others);
    expect(findQuestion(some, undefined, once.item)).toBe(once);
  });

  test('is else the first of the account without an answer, or its first', () => {
    expect(findQuestion(round, second, undefined)).toBe(others);
    expect(findQuestion(some, instagram, undefined)).toBe(names);
    expect(findQuestion(round, instagram, undefined)).toBe(names);
  });

  test('is else the first of the review without an answer', () => {
    expect(findQuestion(some, undefined, undefined)).toBe(others);
    expect(findQuestion(some, undefined, question('gone', '').item)).toBe(others);
  });

  test('is none for an account that is not in the review', () => {
    expect(findQuestion(some, id('record', 9), undefined)).toBeUndefined();
  });
});

test('one goes on and back through the whole review, and not past its ends', () => {
  expect(questionFrom(round, comments, 1)).toBe(others);
  expect(questionFrom(round, others, -1)).toBe(comments);
  expect(questionFrom(round, once, 1)).toBeUndefined();
  expect(questionFrom(round, names, -1)).toBeUndefined();
});
