// What must hold between the parts of a practice pack: every clause, course, quiz and question has its words, every right answer is one
// of those that are offered, and a course names a quiz that is there.

import { compareTexts, type Finding, findDuplicates } from './finding';
import type { PracticePack } from './pack-schema';

/** The questions of every quiz. */
export function questionsOf({ quizzes }: PracticePack): PracticePack['quizzes'][number]['questions'] {
  return quizzes.flatMap(({ questions }) => questions);
}

export function checkPracticePack(pack: PracticePack): readonly Finding[] {
  const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  const questions = questionsOf(pack);
  const [clauses, courses, quizzes] = [idsOf(pack.clauses), idsOf(pack.courses), idsOf(pack.quizzes)];
  return [
    ...findDuplicates('clause', clauses),
    ...findDuplicates('course', courses),
    ...findDuplicates('quiz', quizzes),
    ...findDuplicates('question', idsOf(questions)),
    ...pack.courses.flatMap(({ id, quiz }): Finding[] =>
      quiz === undefined || quizzes.includes(quiz) ? [] : [broken(id, `The course “${id}” names the quiz “${quiz}”`)],
    ),
    ...questions.flatMap(({ id, answers, right }): Finding[] => [
      ...findDuplicates(`answer of “${id}”`, answers),
      ...(answers.includes(right) ? [] : [broken(id, `The question “${id}” calls the answer “${right}” right`)]),
    ]),
    ...Object.entries(pack.texts).flatMap(([language, texts]) => [
      ...compareTexts(`texts.${language}.clauses`, clauses, texts.clauses),
      ...compareTexts(`texts.${language}.courses`, courses, texts.courses),
      ...compareTexts(`texts.${language}.quizzes`, quizzes, texts.quizzes),
      ...compareTexts(`texts.${language}.questions`, idsOf(questions), texts.questions),
      ...questions.flatMap(({ id, answers }) =>
        compareTexts(`texts.${language}.questions.${id}.answers`, answers, texts.questions[id]?.answers ?? {}),
      ),
    ]),
  ];
}

function broken(at: string, what: string): Finding {
  return { rule: 'broken reference', at, words: `${what}, which the pack does not have.` };
}
