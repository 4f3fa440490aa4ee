// One run through a quiz: in an order by chance, and over once everything was right.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterAnswer, beginRun, type QuizRun, rightAtFirst } from '../../../../renderer/features/quiz/quiz-run';
import { shuffle } from '../../../../renderer/features/quiz/shuffle';

const question = (id: string) => ({
  id,
  question: `${id}?`,
  answers: ['a', 'b', 'c'].map((answer) => ({ id: answer, words: answer })),
  right: 'b',
  why: 'Because.',
});
const quiz = { questions: [question('one'), question('two'), question('three')] };
const first = () => 0;

describe('a run', () => {
  test('is over when all of it was right', () => {
    const run = ['b', 'b', 'b'].reduce(afterAnswer, beginRun(quiz, first));
    expect(run.left).toEqual([]);
    expect(rightAtFirst(run)).toBe(3);
  });

  test('asks what was wrong once more after the others, and counts it as wrong however often it is answered', () => {
    const asked: string[] = [];
    let run: QuizRun = beginRun(quiz, first);
    for (const answer of ['a', 'b', 'b', 'c', 'b']) {
      asked.push(run.left[0]?.id ?? '');
      run = afterAnswer(run, answer);
    }
    expect(asked).toEqual(['one', 'two', 'three', 'one', 'one']);
    expect([run.left.length, rightAtFirst(run), run.asked]).toEqual([0, 2, 3]);
  });

  test('goes on as it is when nothing is left', () => {
    const over = { left: [], asked: 3, missed: new Set<string>() };
    expect(afterAnswer(over, 'a')).toBe(over);
  });
});

test('an order by chance loses nothing, doubles nothing, and can be any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (list, chance) => {
      const below = (limit: number) => Number(chance.next().value) % limit;
      expect([...shuffle(list, below)].sort()).toEqual([...list].sort());
    }),
  );
  expect(shuffle(['a', 'b', 'c'], (limit) => limit - 1)).toEqual(['c', 'b', 'a']);
});
