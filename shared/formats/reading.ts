// What reading a stored shape gives: the value, or why there is none, in a word for the program and a sentence for
// people. Every reader tells apart what is newer than this Quarterday, what is not ours, and what has been altered.
import * as z from 'zod';

// zod's fast path builds functions from text, which the content security policy forbids and reports.
z.config({ jitless: true });

export type ReadingProblem = 'newer' | 'not ours' | 'altered';

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ReadingProblem; readonly words: string };

/** `what` begins the sentence: "This workbook list". */
export function refuse(problem: ReadingProblem, what: string): Extract<Reading<never>, { ok: false }> {
  return { ok: false, problem, words: `${what} ${words[problem]}` };
}

const words: Record<ReadingProblem, string> = {
  newer: 'was written by a newer Quarterday. Update Quarterday on this computer to open it.',
  'not ours': 'was not written by Quarterday.',
  altered: 'is damaged or has been altered.',
};
