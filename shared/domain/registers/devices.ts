// The telephones, tablets and computers with which accounts are looked after: whose they are, who uses them, how they are guarded.

import { type Choice, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const device = 'The device';
const guarded = 'How it is guarded';

const guardedOrNot: readonly Choice[] = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No', mark: 'put right' },
  { value: 'unknown', words: 'We do not know', mark: 'look again' },
];

/** The states in which nobody here uses it any more. */
const goneStates: readonly string[] = ['lost', 'returned', 'disposed-of'];

export const devices: Register = {
  name: 'devices',
  title: 'Devices',
  one: 'device',
  ring: 'general',
  why: 'The guidance allows extra technology for moderating; a lost telephone is the quickest way into an account. Write down whose each device is, how it is locked, and which accounts are signed in on it.',
  nothingYet: 'No devices yet. Add each telephone, tablet or computer with which an account is looked after.',
  search: 'Search devices and people',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  isKnownBy: [['name', 'mark'], ['name'], ['mark']],
  columns: [
    { field: 'name' },
    { field: 'user', heading: 'Used by' },
    { field: 'belongsTo', heading: 'Whose' },
    { field: 'screenLock', heading: 'Screen lock' },
    { field: 'updates', heading: 'Updates' },
    { field: 'accounts', heading: 'Signed in to', isWideOnly: true },
    { field: 'state' },
  ],
  betterKept: 'A device that is lost or given back is better kept: change its state, and say on which day.',
  rules: deviceRules,
  fields: [
    {
      name: 'name',
      label: 'What it is called',
      alsoCalled: ['device', 'name'],
      hint: 'For example: office laptop, the project’s telephone.',
      kind: 'text',
      maxLength: 100,
      audience: 'trustee',
      step: device,
      required: 'Write what it is called',
    },
    {
      name: 'kind',
      label: 'What it is',
      alsoCalled: ['kind', 'type'],
      kind: 'choice',
      choices: [
        { value: 'phone', words: 'Telephone' },
        { value: 'tablet', words: 'Tablet' },
        { value: 'laptop', words: 'Laptop' },
        { value: 'computer', words: 'Desktop computer' },
        { value: 'storage', words: 'Stick, disk or memory card' },
        { value: 'other', words: 'Something else' },
      ],
      audience: 'funder',
      step: device,
      required: 'Choose what it is',
    },
    {
      name: 'mark',
      label: 'Number or mark on it',
      alsoCalled: ['serial number', 'asset tag', 'mark', 'number'],
      hint: 'A serial number or a sticker, by which it is known again. Never its PIN.',
      kind: 'text',
      maxLength: 60,
      audience: 'internal',
      step: device,
    },
    {
      name: 'belongsTo',
      label: 'Whose is it?',
      kind: 'choice',
      choices: [
        { value: 'organisation', words: 'The organisation’s' },
        { value: 'personal', words: 'A person’s own', mark: 'look again' },
        { value: 'partner', words: 'Another organisation’s' },
      ],
      audience: 'funder',
      step: device,
      required: 'Choose whose it is',
    },
    {
      name: 'user',
      label: 'Who uses it',
      alsoCalled: ['user', 'used by'],
      hint: 'The person who answers for it.',
      kind: 'person',
      audience: 'trustee',
      step: device,
    },
    {
      name: 'conditions',
      label: 'What was agreed about its use',
      hint: 'For a person’s own device: no pictures of young people kept on it, taken off when they leave.',
      optional: 'needed where it is a person’s own',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: device,
    },
    {
      name: 'accounts',
      label: 'Accounts that are signed in on it',
      kind: 'rows',
      one: 'account',
      audience: 'trustee',
      step: device,
      columns: [
        {
          name: 'account',
          label: 'Account',
          kind: 'record',
          register: 'accounts',
          audience: 'trustee',
          step: device,
          required: 'Choose the account',
        },
      ],
    },
    {
      name: 'screenLock',
      label: 'Does its screen lock by itself?',
      hint: 'With a PIN, a pattern, a finger or a face that nobody else has.',
      kind: 'choice',
      choices: guardedOrNot,
      audience: 'trustee',
      step: guarded,
    },
    {
      name: 'encrypted',
      label: 'Is what it holds encrypted?',
      kind: 'choice',
      choices: guardedOrNot,
      audience: 'trustee',
      step: guarded,
    },
    {
      name: 'updates',
      label: 'Are updates put on it?',
      kind: 'choice',
      choices: [
        { value: 'by-itself', words: 'By itself' },
        { value: 'by-hand', words: 'By hand' },
        { value: 'no', words: 'No, or none are made any more', mark: 'put right' },
        { value: 'unknown', words: 'We do not know', mark: 'look again' },
      ],
      audience: 'trustee',
      step: guarded,
    },
    {
      name: 'checkedOn',
      label: 'Last looked at on',
      hint: 'When somebody last saw that lock and updates are as written here.',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: guarded,
    },
    {
      name: 'state',
      label: 'State',
      alsoCalled: ['status'],
      kind: 'choice',
      choices: [
        { value: 'in-use', words: 'In use' },
        { value: 'spare', words: 'Put away' },
        { value: 'lost', words: 'Lost or stolen', mark: 'put right' },
        { value: 'returned', words: 'Given back' },
        { value: 'disposed-of', words: 'Disposed of' },
      ],
      audience: 'trustee',
      step: guarded,
      required: 'Choose the state',
    },
    {
      name: 'givenOn',
      label: 'In use since',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: guarded,
    },
    {
      name: 'goneOn',
      label: 'Lost, given back or disposed of on',
      optional: 'needed once it is',
      kind: 'date',
      isPast: true,
      notBefore: 'givenOn',
      audience: 'trustee',
      step: guarded,
    },
    {
      name: 'wipedOn',
      label: 'Emptied on',
      hint: 'When everything was taken off it, or it was told to empty itself.',
      kind: 'date',
      isPast: true,
      notBefore: 'givenOn',
      audience: 'trustee',
      step: guarded,
    },
    {
      name: 'doneAbout',
      label: 'What was done when it was lost or given back',
      hint: 'For example: signed out everywhere, passwords changed, the police told.',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: guarded,
    },
  ],
};

/** Neither put away nor gone. */
export function isDeviceInUse(fields: FieldValues): boolean {
  const state = textOf(fields, 'state');
  return state !== 'spare' && !goneStates.includes(state);
}

/** It may have no screen lock or no updates: one of them is missing, or nobody knows. */
export function isUnguarded(fields: FieldValues): boolean {
  return textOf(fields, 'screenLock') !== 'yes' || !['by-itself', 'by-hand'].includes(textOf(fields, 'updates'));
}

function deviceRules(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const isGone = goneStates.includes(textOf(fields, 'state'));
  if (textOf(fields, 'belongsTo') === 'personal' && !isGone && textOf(fields, 'conditions') === '') {
    problems.push({ field: 'conditions', words: 'Say what was agreed, because it is a person’s own' });
  }
  if (isGone && textOf(fields, 'goneOn') === '') {
    problems.push({ field: 'goneOn', words: 'Say on which day, or change the state' });
  }
  if (!isGone && textOf(fields, 'goneOn') !== '') {
    problems.push({ field: 'goneOn', words: 'Take the day out, or change the state to what became of it' });
  }
  return problems;
}
