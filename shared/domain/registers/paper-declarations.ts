// What people without a sign-in confirmed on paper: who, what, on which day, where the paper is, and its scan. It stands for a year, or until the text
// says something new.

import { personName } from '../state';
import { choiceWords, fieldOf, type Register, textOf } from './register';

const paper = 'The paper';

export const paperDeclarations: Register = {
  name: 'paper-declarations',
  title: 'Confirmed on paper',
  one: 'confirmation on paper',
  many: 'confirmations on paper',
  ring: 'general',
  why: 'Some people have no sign-in. Write down what they confirmed on paper, and keep the paper where it says.',
  writtenBy: 'coordinators',
  seeAlso: { words: 'Who has confirmed', place: { name: 'declarations' } },
  nothingYet:
    'None yet. Print what you ask for whoever has no sign-in, let them sign it by hand, and keep the scan here.',
  search: 'Search people',
  titleOf: ({ fields }, state) =>
    `${personName(state, textOf(fields, 'person')) || 'Somebody'}, ${
      choiceWords(fieldOf(paperDeclarations, 'matter'), textOf(fields, 'matter')).toLowerCase() || 'nothing chosen'
    }`,
  firstSorting: { column: 'signedOn', direction: 'descending' },
  columns: [{ field: 'person' }, { field: 'matter', heading: 'What they confirmed' }, { field: 'signedOn' }],
  begin: (from, state) => {
    const [person = '', matter = ''] = from.split('/');
    return personName(state, person) === '' ? undefined : { person, matter };
  },
  backTo: ({ isBegun }) => (isBegun ? { name: 'declarations' } : undefined),
  fields: [
    {
      name: 'person',
      label: 'Person',
      hint: 'Somebody who has a sign-in confirms there, in their own name.',
      kind: 'person',
      audience: 'trustee',
      step: paper,
      required: 'Choose who signed it',
    },
    {
      name: 'matter',
      label: 'What they confirmed',
      kind: 'choice',
      choices: [
        { value: 'conduct', words: 'How we behave online' },
        { value: 'risks', words: 'The risks as they stand' },
        { value: 'aims', words: 'The aims of their accounts' },
      ],
      audience: 'trustee',
      step: paper,
      required: 'Choose what they confirmed',
    },
    {
      name: 'signedOn',
      label: 'Signed on',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: paper,
      required: 'Write the day on which they signed',
    },
    {
      name: 'keptAt',
      label: 'Where the paper itself is kept',
      hint: 'For example: in the folder for volunteers.',
      kind: 'text',
      maxLength: 150,
      audience: 'trustee',
      step: paper,
      required: 'Write where the paper is kept',
    },
    {
      name: 'scan',
      label: 'A scan of it',
      hint: 'Or a photograph, so that it can be seen here.',
      kind: 'files',
      audience: 'internal',
      step: paper,
    },
  ],
};
