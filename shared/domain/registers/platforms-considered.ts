// The platforms that were looked at before anybody opened an account: what young people say they use, which aims it would serve,
// what speaks against it, and what was decided. What was rejected is kept, so that nobody has to find out again why.

import { platforms } from './account-title';
import { otherPlatformProblem, platformOf } from './approvals';
import { type FieldValues, type Register, type RuleProblem, rowsOf, textOf } from './register';

const platform = 'The platform';
const young = 'What young people say';
const weighed = 'For and against';
const decided = 'What was decided';

export const platformsConsidered: Register = {
  name: 'platforms-considered',
  title: 'Platforms looked at',
  one: 'platform',
  many: 'platforms',
  ring: 'general',
  why: 'Not every platform is fit for young people. Write down each you looked at with what speaks for and against it; those you rejected are kept with the reason.',
  nothingYet: 'No platforms yet. Write down each one you look at, also those you decide against.',
  search: 'Search platforms and reasons',
  titleOf: ({ fields }) => platformOf(fields),
  columns: [
    {
      id: 'platform',
      heading: 'Platform',
      cell: ({ fields }) => {
        const words = platformOf(fields);
        const age = textOf(fields, 'minimumAge');
        return age === '' ? { words } : { words, under: { words: `From ${age}`, isQuiet: true } };
      },
      order: ({ fields }) => platformOf(fields),
    },
    { field: 'weUse', heading: 'What young people say', isWideOnly: true },
    {
      id: 'aims',
      heading: 'Aims',
      isNumber: true,
      cell: ({ fields }) => ({ words: String(rowsOf(fields, 'aims').length) }),
      order: ({ fields }) => rowsOf(fields, 'aims').length,
    },
    { field: 'reason', heading: 'Why', isWideOnly: true },
    { field: 'state', heading: 'Decision' },
    { field: 'decidedOn', heading: 'Decided on' },
  ],
  betterKept: 'A platform that you decided against is better kept: the next person then sees why.',
  rules: platformRules,
  fields: [
    {
      name: 'platform',
      label: 'Platform',
      kind: 'choice',
      choices: platforms,
      audience: 'public',
      step: platform,
      required: 'Choose the platform',
    },
    {
      name: 'otherPlatform',
      label: 'Which other platform',
      optional: 'needed for another platform',
      kind: 'text',
      maxLength: 60,
      audience: 'public',
      step: platform,
    },
    {
      name: 'minimumAge',
      label: 'Minimum age there',
      hint: 'As its own terms say, for example 13. The law may change it.',
      kind: 'text',
      maxLength: 20,
      audience: 'public',
      step: platform,
    },
    {
      name: 'weUse',
      label: 'What your young people say they use',
      hint: 'For example: 14 of 20 use it every week. No names.',
      kind: 'long-text',
      maxLength: 500,
      audience: 'funder',
      step: young,
    },
    {
      name: 'toldBy',
      label: 'Who told you',
      hint: 'For example: the Thursday group, a show of hands. No names of young people.',
      kind: 'text',
      maxLength: 150,
      audience: 'trustee',
      step: young,
    },
    { name: 'toldOn', label: 'When they told you', kind: 'date', isPast: true, audience: 'funder', step: young },
    {
      name: 'aims',
      label: 'Which aims it fits',
      hint: 'One line for each aim that it would serve.',
      kind: 'rows',
      one: 'aim',
      audience: 'funder',
      step: weighed,
      columns: [
        {
          name: 'aim',
          label: 'Aim',
          kind: 'record',
          register: 'aims',
          audience: 'funder',
          step: weighed,
          required: 'Choose the aim',
        },
        { name: 'how', label: 'How', kind: 'text', maxLength: 150, audience: 'funder', step: weighed },
      ],
    },
    {
      name: 'against',
      label: 'What speaks against it',
      hint: 'Think of private messages, live video, location, what is public at first, how you report something, the age limit.',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'funder',
      step: weighed,
    },
    {
      name: 'state',
      label: 'Decision',
      kind: 'choice',
      choices: [
        { value: 'open', words: 'Not decided yet', mark: 'look again' },
        { value: 'use', words: 'Use it' },
        { value: 'not-now', words: 'Not now' },
        { value: 'rejected', words: 'Rejected' },
      ],
      audience: 'public',
      step: decided,
      required: 'Choose the decision, or “Not decided yet”',
    },
    {
      name: 'reason',
      label: 'Why',
      optional: 'needed once it is decided',
      kind: 'long-text',
      maxLength: 500,
      audience: 'funder',
      step: decided,
    },
    {
      name: 'decidedBy',
      label: 'Decided by',
      optional: 'needed once it is decided',
      kind: 'person',
      audience: 'trustee',
      step: decided,
    },
    {
      name: 'decidedOn',
      label: 'Decided on',
      optional: 'needed once it is decided',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: decided,
    },
  ],
};

function platformRules(fields: FieldValues): readonly RuleProblem[] {
  const decision = textOf(fields, 'state');
  const isOpen = decision === '' || decision === 'open';
  const wanted = isOpen
    ? {}
    : { reason: 'Write why', decidedBy: 'Choose who decided it', decidedOn: 'Write when it was decided' };
  return [
    ...otherPlatformProblem(fields),
    ...Object.entries(wanted).flatMap(([field, words]) => (textOf(fields, field) === '' ? [{ field, words }] : [])),
  ];
}
