// One run through a quiz: which question is next, what was right at the first try, and what is asked again. Pure.

import type { ReadableQuestion, ReadableQuiz } from '#shared/packs/readable-practice';
import { shuffle } from './shuffle';

export interface QuizRun {
  /** In the order in which they are asked; what was answered wrongly stands at the end once more. */
  readonly left: readonly ReadableQuestion[];
  readonly asked: number;
  /** The questions that were answered wrongly at least once. */
  readonly missed: ReadonlySet<string>;
}

/** The questions and their answers, in an order by chance. */
export function beginRun({ questions }: Pick<ReadableQuiz, 'questions'>, below: (limit: number) => number): QuizRun {
  const left = shuffle(questions, below).map((question) => ({
    ...question,
    answers: shuffle(question.answers, below),
  }));
  return { left, asked: left.length, missed: new Set() };
}

/** The run after the question in hand was answered. A wrong one is asked again after all the others. */
export function afterAnswer(run: QuizRun, answer: string): QuizRun {
  const [question, ...others] = run.left;
  if (!question) return run;
  if (answer === question.right) return { ...run, left: others };
  return { ...run, left: [...others, question], missed: new Set([...run.missed, question.id]) };
}

/** How many were right at the first try. */
export function rightAtFirst({ asked, missed }: QuizRun): number {
  return asked - missed.size;
}
