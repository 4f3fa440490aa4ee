// What there is already where the organisation works: groups, pages and partners that somebody looked at before starting another.

import { type Register, textOf } from './register';

const looked = 'What you looked at';

export const localResearch: Register = {
  name: 'local-research',
  title: 'Looked at locally',
  one: 'group or page',
  many: 'groups and pages',
  ring: 'general',
  why: 'The guidance has you look at what is done locally before you begin. A line for each group, page or partner is enough: what they do, and what you learned.',
  nothingYet: 'Nothing yet. Look at what others near you do online, before you start another.',
  search: 'Search groups, pages and people',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  columns: [
    { field: 'name', heading: 'Group, page or partner' },
    { field: 'learned', heading: 'What you learned', isWideOnly: true },
    { field: 'state' },
    { field: 'lookedBy', heading: 'Who looked' },
    { field: 'lookedOn', heading: 'When' },
  ],
  fields: [
    {
      name: 'name',
      label: 'Group, page or partner',
      hint: 'For example: the Facebook group of the next youth club.',
      kind: 'text',
      maxLength: 150,
      audience: 'funder',
      step: looked,
      required: 'Write what you looked at',
    },
    {
      name: 'learned',
      label: 'What you learned',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'funder',
      step: looked,
      required: 'Write what you learned',
    },
    {
      name: 'state',
      label: 'What it means for you',
      kind: 'choice',
      choices: [
        { value: 'different', words: 'Not what you plan' },
        { value: 'same', words: 'Does already what you plan', mark: 'look again' },
        { value: 'partner', words: 'You could work together' },
      ],
      audience: 'funder',
      step: looked,
      required: 'Choose what it means for you',
    },
    { name: 'lookedBy', label: 'Who looked', kind: 'person', audience: 'trustee', step: looked },
    {
      name: 'lookedOn',
      label: 'When',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: looked,
      required: 'Write when you looked',
    },
  ],
};
