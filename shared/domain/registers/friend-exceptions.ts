// Where somebody may stay connected with a young person on a personal account, e.g. their own child: who, how they are related, who
// agreed and until when. It never names the young person.

import { personName } from '../state';
import { dueColumn } from './due-column';
import { type Due, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const whom = 'Who and why';
const agreed = 'Who agreed';

const due: Due = {
  field: 'reviewBy',
  on: (fields) => textOf(fields, 'reviewBy'),
  isOver: (fields) => textOf(fields, 'state') === 'ended',
};

export const friendExceptions: Register = {
  name: 'friend-exceptions',
  title: 'Exceptions for friends',
  one: 'exception',
  ring: 'general',
  why: 'The guidance wants no young people as friends on private accounts. Where that cannot be, as with one’s own family, say who agreed and until when; no young person is named.',
  // Nobody agrees to an exception of their own.
  writtenBy: 'coordinators',
  nothingYet:
    'None. Nobody has young people among the friends of a personal account, or somebody has and it is not written down yet.',
  search: 'Search people',
  titleOf: ({ fields }, state) =>
    `${personName(state, textOf(fields, 'person')) || 'Somebody'}, ${textOf(fields, 'relation')}`,
  columns: [{ field: 'person' }, { field: 'relation' }, { field: 'agreedBy' }, dueColumn(due), { field: 'state' }],
  due,
  beginsWith: { state: 'agreed' },
  rules: friendRules,
  fields: [
    {
      name: 'person',
      label: 'Person',
      hint: 'The one of you who is connected with a young person on an account of their own.',
      kind: 'person',
      audience: 'trustee',
      step: whom,
      required: 'Choose whose exception it is',
    },
    {
      name: 'relation',
      label: 'How they are related',
      hint: 'In a word or two: own child, niece, neighbour. No name of a child.',
      kind: 'text',
      maxLength: 60,
      audience: 'trustee',
      step: whom,
      required: 'Write how they are related',
    },
    {
      name: 'conditions',
      label: 'What was agreed with it',
      hint: 'For example: no other young people of the group, nothing about the group.',
      kind: 'long-text',
      maxLength: 300,
      audience: 'trustee',
      step: whom,
    },
    {
      name: 'agreedBy',
      label: 'Agreed by',
      hint: 'The manager or the safeguarding lead, and not the person themselves.',
      kind: 'person',
      audience: 'trustee',
      step: agreed,
      required: 'Choose who agreed',
    },
    {
      name: 'agreedOn',
      label: 'Agreed on',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: agreed,
      required: 'Write when it was agreed',
    },
    {
      name: 'reviewBy',
      label: 'Look at it again by',
      kind: 'date',
      notBefore: 'agreedOn',
      audience: 'trustee',
      step: agreed,
      required: 'Say when somebody looks at it again',
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'agreed', words: 'Agreed' },
        { value: 'ended', words: 'Ended' },
      ],
      audience: 'trustee',
      step: agreed,
      required: 'Choose the state',
    },
  ],
};

function friendRules(fields: FieldValues): readonly RuleProblem[] {
  const [person, agreedBy] = [textOf(fields, 'person'), textOf(fields, 'agreedBy')];
  if (person === '' || person !== agreedBy) return [];
  return [{ field: 'agreedBy', words: 'Nobody can agree to an exception of their own. Choose somebody else' }];
}
