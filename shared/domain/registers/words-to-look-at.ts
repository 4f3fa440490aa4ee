// Words that the organisation wants looked at before young people read them, beside the list that comes with Quarterday: a nickname, a
// word that hurts somebody here, a name that is not used any more.

import { type Register, textOf } from './register';

const step = 'The word';

export const wordsToLookAt: Register = {
  name: 'words-to-look-at',
  title: 'Words to look at',
  one: 'word',
  many: 'words',
  ring: 'general',
  why: 'Posts are in plain English, without foul language and without words that only some understand. Write down words to be noticed before a post goes up.',
  nothingYet: 'No words of your own yet. Foul language, common slang and words that lead are looked for without them.',
  search: 'Search words',
  titleOf: ({ fields }) => textOf(fields, 'word'),
  isKnownBy: [['word']],
  columns: [
    { field: 'word', heading: 'Word' },
    { field: 'note', heading: 'What to say of it' },
  ],
  isOnePage: true,
  fields: [
    {
      name: 'word',
      label: 'The word, or a few words',
      hint: 'Whoever checks a post is told where it stands in it. Capitals do not matter.',
      kind: 'text',
      maxLength: 60,
      audience: 'internal',
      step,
      required: 'Write the word',
    },
    {
      name: 'note',
      label: 'What to say of it',
      hint: 'For example: we say “young people”.',
      optional: 'if it helps',
      kind: 'text',
      maxLength: 150,
      audience: 'internal',
      step,
    },
  ],
};
