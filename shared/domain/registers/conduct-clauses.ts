// What the organisation asks of its people online beside what the pack asks: one clause each, read and ticked by everybody who signs
// in. Coordinators write them, because everybody is held to them.

import { type Register, textOf } from './register';

const clause = 'The clause';

export const conductClauses: Register = {
  name: 'conduct-clauses',
  title: 'Clauses of your own',
  one: 'clause of your own',
  many: 'clauses of your own',
  ring: 'general',
  why: 'The guidance wants a code of conduct for work and private life online. Each rule is a line that people read and confirm at their own sign-in; when you change it, they are asked again.',
  writtenBy: 'coordinators',
  seeAlso: { words: 'Who has confirmed', place: { name: 'declarations' } },
  nothingYet: 'None yet. Add what you ask of people online and “How we behave online” does not say.',
  search: 'Search clauses',
  // It is said in the middle of sentences.
  titleOf: ({ fields }) => `“${textOf(fields, 'words').replace(/\.$/, '')}”`,
  isKnownBy: [['words']],
  columns: [{ field: 'words', heading: 'Clause' }, { field: 'state' }],
  betterKept: 'A clause that no longer holds is better kept: set it to taken back.',
  beginsWith: { state: 'in-force' },
  fields: [
    {
      name: 'words',
      label: 'What each person confirms',
      hint: 'As they would say it. For example: I answer young people only between 9 in the morning and 6 in the evening.',
      kind: 'text',
      maxLength: 300,
      audience: 'public',
      step: clause,
      required: 'Write what each person confirms',
    },
    {
      name: 'why',
      label: 'Why you ask it',
      hint: 'They read it under the clause.',
      kind: 'long-text',
      maxLength: 300,
      audience: 'public',
      step: clause,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'in-force', words: 'In force' },
        { value: 'taken-back', words: 'Taken back' },
      ],
      audience: 'public',
      step: clause,
      required: 'Choose the state',
    },
  ],
};
