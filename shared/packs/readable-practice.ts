// What a practice pack says to people: the clauses that everybody confirms, the courses that are suggested, and the quizzes. In one
// language; in English where the pack lacks it.

import type { PackReference } from '#shared/domain/change';
import type { ClauseToRead } from '#shared/domain/declarations/texts-to-read';
import type { PackLibrary } from './pack-library';
import type { PracticePack } from './pack-schema';
import type { Provenance } from './sourced-parts';

/** The practice pack in use, with how the record names it. */
export interface KnownPractice {
  readonly pack: PracticePack;
  readonly reference: PackReference;
}

export interface ReadableCourse extends Provenance {
  /** What a course of the register that was begun from it names as its beginning. */
  readonly id: string;
  readonly title: string;
  readonly covers: string;
  readonly provider: string;
  readonly forWhom: PracticePack['courses'][number]['forWhom'];
  readonly lasts: PracticePack['courses'][number]['lasts'];
  /** Empty where no quiz goes with it. */
  readonly quiz: string;
}

export interface ReadableQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly { readonly id: string; readonly words: string }[];
  /** The id of the right answer. */
  readonly right: string;
  readonly why: string;
}

export interface ReadableQuiz extends Provenance {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly questions: readonly ReadableQuestion[];
}

/** The clauses of how we behave online; none where no such pack is at hand. */
export function conductClausesOf(
  { practice }: Pick<PackLibrary, 'practice'>,
  language = 'en',
): readonly ClauseToRead[] {
  if (!practice) return [];
  const texts = textsOf(practice.pack, language);
  return practice.pack.clauses.flatMap(({ id }) => {
    const words = texts?.clauses[id];
    return words ? [{ clause: id, words: words.words, why: words.why, since: practice.pack.published }] : [];
  });
}

export function suggestedCourses({ pack }: KnownPractice, language = 'en'): readonly ReadableCourse[] {
  const texts = textsOf(pack, language);
  return pack.courses.map(({ id, forWhom, lasts, quiz = '', sources, checkedOn, confidence }) => {
    const { title = id, covers = '', provider = '' } = texts?.courses[id] ?? {};
    return { id, title, covers, provider, forWhom, lasts, quiz, sources, checkedOn, confidence };
  });
}

export function readableQuizzes({ pack }: KnownPractice, language = 'en'): readonly ReadableQuiz[] {
  const texts = textsOf(pack, language);
  return pack.quizzes.map(({ id, questions, sources, checkedOn, confidence }) => ({
    id,
    title: texts?.quizzes[id]?.title ?? id,
    about: texts?.quizzes[id]?.about ?? '',
    questions: questions.map((each) => {
      const words = texts?.questions[each.id];
      return {
        id: each.id,
        question: words?.question ?? each.id,
        answers: each.answers.map((answer) => ({ id: answer, words: words?.answers[answer] ?? answer })),
        right: each.right,
        why: words?.why ?? '',
      };
    }),
    sources,
    checkedOn,
    confidence,
  }));
}

function textsOf(pack: PracticePack, language: string): PracticePack['texts'][string] | undefined {
  return Object.hasOwn(pack.texts, language) ? pack.texts[language] : pack.texts.en;
}
