// What is blocked at work and keeps people from looking after an account: a filter, a firewall, a rule of a device. Lifted by
// somebody who may, with limits, and looked at again.

import { dueColumn } from './due-column';
import { type Due, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const asked = 'What is blocked';
const decided = 'What was decided';

const due: Due = {
  field: 'reviewBy',
  on: (fields) => textOf(fields, 'reviewBy'),
  isOver: (fields) => ['put-back', 'refused'].includes(textOf(fields, 'state')),
};

export const restrictions: Register = {
  name: 'restrictions',
  title: 'Blocked at work',
  one: 'restriction',
  ring: 'general',
  why: 'What is blocked at work can keep you from moderating. Write down what is blocked, who may lift it, and until when.',
  nothingYet: 'Nothing yet. Write down what keeps people at work from looking after an account, and who can lift it.',
  search: 'Search what is blocked and people',
  titleOf: ({ fields }) => textOf(fields, 'what'),
  columns: [
    { field: 'what', heading: 'What is blocked' },
    { field: 'where' },
    { field: 'askedBy', heading: 'Asked by', isWideOnly: true },
    { field: 'decidedBy', heading: 'Decided by' },
    dueColumn(due),
    { field: 'state' },
  ],
  due,
  rules: restrictionRules,
  fields: [
    {
      name: 'what',
      label: 'What is blocked',
      hint: 'For example: Instagram on the computers of the centre.',
      kind: 'text',
      maxLength: 200,
      audience: 'trustee',
      step: asked,
      required: 'Write what is blocked',
    },
    {
      name: 'where',
      label: 'By what',
      kind: 'choice',
      choices: [
        { value: 'filter', words: 'A web filter' },
        { value: 'firewall', words: 'A firewall' },
        { value: 'device', words: 'A rule of the device' },
        { value: 'policy', words: 'A rule of the organisation' },
        { value: 'other', words: 'Something else' },
      ],
      audience: 'trustee',
      step: asked,
    },
    {
      name: 'why',
      label: 'Why it has to be lifted',
      hint: 'For example: messages have to be answered on Saturdays.',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: asked,
    },
    {
      name: 'askedBy',
      label: 'Asked by',
      kind: 'person',
      audience: 'trustee',
      step: asked,
      required: 'Choose who asked',
    },
    { name: 'askedOn', label: 'Asked on', kind: 'date', isPast: true, audience: 'trustee', step: asked },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'asked', words: 'Asked for' },
        { value: 'lifted', words: 'Lifted' },
        { value: 'put-back', words: 'Blocked again' },
        { value: 'refused', words: 'Refused' },
      ],
      audience: 'trustee',
      step: decided,
      required: 'Choose the state',
    },
    {
      name: 'decidedBy',
      label: 'Decided by',
      kind: 'person',
      audience: 'trustee',
      step: decided,
      optional: 'needed once it is decided',
    },
    {
      name: 'decidedOn',
      label: 'Decided on',
      optional: 'needed once it is decided',
      kind: 'date',
      isPast: true,
      notBefore: 'askedOn',
      audience: 'trustee',
      step: decided,
    },
    {
      name: 'limits',
      label: 'For whom, where and when',
      hint: 'For example: for Priya and Tom, on the office laptop.',
      optional: 'needed once it is lifted',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: decided,
    },
    {
      name: 'reviewBy',
      label: 'Look at it again by',
      optional: 'needed once it is lifted',
      kind: 'date',
      notBefore: 'decidedOn',
      audience: 'trustee',
      step: decided,
    },
  ],
};

function restrictionRules(fields: FieldValues, before: FieldValues): readonly RuleProblem[] {
  const state = textOf(fields, 'state');
  if (state === 'asked' || state === '' || state === textOf(before, 'state')) return [];
  const wanted = {
    decidedBy: 'Say who decided',
    decidedOn: 'Say when it was decided',
    ...(state === 'lifted'
      ? { limits: 'Write for whom, where and when it is lifted', reviewBy: 'Say when somebody looks at it again' }
      : {}),
  };
  return Object.entries(wanted).flatMap(([field, words]) => (textOf(fields, field) === '' ? [{ field, words }] : []));
}
