// What is never written into the logs of work with young people: who they are, where they are found online, or when they were born.
// The names are those that the consents have, as far as whoever writes can read them; a name that no register has is found by nobody.

import { familiesNamedIn, namesInWords, namesYoungPerson } from '../names-in-words';
import { type FieldValues, type RuleProblem, textOf } from '../registers/register';
import { recordsOf, type State } from '../state';

/** `@somebody`, or the address of a page. An e-mail address is one as well. */
const handle = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}._]{2,}|\S+@\S+\.\S+|https?:\/\/\S+|www\.\S+/u;

/** What has to be taken out of these fields, in words; nothing where they name nobody. */
export function nameProblems(fields: FieldValues, names: readonly string[], state: State): readonly RuleProblem[] {
  return names.flatMap((field) => {
    const words = nameProblem(textOf(fields, field), state);
    return words === '' ? [] : [{ field, words }];
  });
}

function nameProblem(text: string, state: State): string {
  if (text.trim() === '') return '';
  const [named] = [...familiesNamedIn(state, text), ...firstNamesIn(state, text)];
  if (named !== undefined) return `Take “${named}” out: no young person and no parent is named here`;
  if (namesYoungPerson(state, text)) return 'Take the date of birth out: nothing here says who a young person is';
  const found = handle.exec(text)?.[0].trim();
  if (found !== undefined) return `Take “${found}” out: nothing here says where a young person is found online`;
  return '';
}

/** First names that are words as well: at the start of a sentence they say nothing. */
const wordsToo = new Set(
  'amber angel april august autumn chase christian daisy dawn faith grace grant harmony hope ivy jade joy june lily mark may miles pearl poppy rose ruby sky star summer will'.split(
    ' ',
  ),
);

/** Parts of young people’s names, with a capital, that are not the name of one of our own people. */
function firstNamesIn(state: State, text: string): readonly string[] {
  const ours = recordsOf(state, 'people').flatMap(({ fields }) => textOf(fields, 'name').toLowerCase().split(/\s+/));
  return namesInWords(state, text).flatMap(({ words, who, isWhole }) => {
    const isName = who === 'young' && !isWhole && /^\p{Lu}\p{Ll}+$/u.test(words) && !ours.includes(words.toLowerCase());
    if (!isName) return [];
    const opensSentence = new RegExp(String.raw`(?:^|[.?:]\s+)${words}(?![\p{L}\p{N}])`, 'u').test(text.trim());
    return opensSentence && wordsToo.has(words.toLowerCase()) ? [] : [words];
  });
}
