// Requests for new accounts: what is asked for, why, who would look after it and how. Whether one was agreed is no field: it is
// decided by somebody else, in a change of its own (`approval.ts`), and what was decided on is not changed afterwards.

import { approvalOf, conditionsWords, decisionOf, standingMark, standingOf, standingWords } from '../approval';
import { dayOf, writeDate } from '../plain-date';
import { type Kept, memberName, personName, recordOf, type State } from '../state';
import { platforms } from './account-title';
import { hoursProblem } from './hours';
import { placeOfRecord } from './place-of-record';
import { type FieldValues, type Register, type RuleProblem, rowsOf, textOf } from './register';

const asked = 'The account you ask for';
const reason = 'Why, and for whom';
const people = 'Who would look after it';
const safe = 'How it is kept safe';

export const approvals: Register = {
  name: 'approvals',
  title: 'Approvals',
  one: 'request for an account',
  many: 'requests for accounts',
  ring: 'general',
  why: 'A new account is agreed by management before it goes live. Say what it is for and what could go wrong; a signatory who did not ask decides.',
  // Where it is decided on.
  backTo: ({ record }) => record && placeOfRecord({ register: 'approvals', record }),
  nothingYet: 'No requests yet. Before a new account goes live, ask for it here and a signatory decides.',
  search: 'Search requests, people and decisions',
  titleOf: ({ fields }) => `${platformOf(fields)} ${textOf(fields, 'handle')}`,
  columns: [
    {
      id: 'request',
      heading: 'Request',
      cell: ({ fields }) => ({
        words: textOf(fields, 'handle'),
        under: { words: platformOf(fields), isQuiet: true },
      }),
      order: ({ fields }) => textOf(fields, 'handle'),
    },
    { field: 'aim', heading: 'For the aim', isWideOnly: true },
    {
      id: 'asked-by',
      heading: 'Asked by',
      cell: (kept, { state }) => ({
        words: askedBy(state, kept) || '–',
        under: { words: writeDate(dayOf(kept.addedAt)), isQuiet: true },
      }),
      order: ({ addedAt }) => addedAt,
    },
    {
      id: 'holders',
      heading: 'Would hold it',
      isWideOnly: true,
      cell: ({ fields }, { state }) => ({
        words: personName(state, textOf(fields, 'owner')) || '–',
        under: { words: personName(state, textOf(fields, 'deputy')), isQuiet: false },
      }),
    },
    {
      id: 'decision',
      heading: 'How it stands',
      cell: ({ record }, { state }) => {
        const standing = standingOf(state, record);
        const mark = standingMark(state, record);
        const met = conditionsWords(state, record);
        const words = { words: standingWords[standing], ...(mark ? { mark } : {}) };
        return met === '' ? words : { ...words, under: { words: met, isQuiet: true } };
      },
      order: ({ record }, { state }) => standingWords[standingOf(state, record)],
    },
  ],
  computed: [
    { label: 'Asked by', words: askedBy },
    { label: 'How it stands', words: (state, { record }) => standingWords[standingOf(state, record)] },
    { label: 'What was said', words: (state, { record }) => decisionOf(state, record)?.words ?? '' },
    { label: 'Decided by', words: (state, { record }) => memberName(state, decisionOf(state, record)?.by ?? '') },
    { label: 'Decided on', words: (state, { record }) => dayOfDecision(state, record) },
    { label: 'Conditions', words: (state, { record }) => conditionsWords(state, record) },
  ],
  betterKept: 'A request that nobody wants any more can be refused instead, and then says why.',
  begin: requestForAccount,
  rules: requestRules,
  fields: [
    {
      name: 'platform',
      label: 'Platform',
      kind: 'choice',
      choices: platforms,
      audience: 'public',
      step: asked,
      required: 'Choose the platform',
    },
    {
      name: 'otherPlatform',
      label: 'Which other platform',
      optional: 'needed for another platform',
      kind: 'text',
      maxLength: 60,
      audience: 'public',
      step: asked,
    },
    {
      name: 'handle',
      label: 'Handle or name you would take',
      hint: 'For example @riversideyouth.',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step: asked,
      required: 'Write the handle or name you would take',
    },
    {
      name: 'cost',
      label: 'What it costs',
      hint: 'Money for the account or for tools. Write “nothing” where it is free.',
      kind: 'text',
      maxLength: 200,
      audience: 'trustee',
      step: asked,
      required: 'Write what it costs, or “nothing”',
    },
    {
      name: 'aim',
      label: 'Which aim it serves',
      kind: 'record',
      register: 'aims',
      audience: 'funder',
      step: reason,
      required: 'Choose the aim it serves',
    },
    {
      name: 'audience',
      label: 'Who it is for',
      hint: 'For example: young people 13 to 19, or parents.',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step: reason,
      required: 'Write who it is for',
    },
    {
      name: 'why',
      label: 'Why it is needed',
      hint: 'What it can do that the accounts you have cannot.',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'funder',
      step: reason,
      required: 'Write why it is needed',
    },
    {
      name: 'owner',
      label: 'Owner',
      hint: 'The person who would answer for it and hold it.',
      kind: 'person',
      audience: 'trustee',
      step: people,
      required: 'Choose who would answer for it',
    },
    {
      name: 'deputy',
      label: 'Deputy',
      hint: 'The second person who would hold it.',
      kind: 'person',
      audience: 'trustee',
      step: people,
      required: 'Choose a second person',
    },
    {
      name: 'moderator',
      label: 'Moderator',
      hint: 'Who would look at comments and messages.',
      kind: 'person',
      audience: 'trustee',
      step: people,
      required: 'Choose who would look at comments and messages',
    },
    {
      name: 'moderationTimes',
      label: 'When they would look',
      hint: 'For example: weekdays, 9 to 5.',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step: people,
      required: 'Write when they would look',
    },
    {
      name: 'hoursPromised',
      label: 'Hours a week for it',
      hint: 'A number, for example 3 or 2.5.',
      kind: 'text',
      maxLength: 10,
      audience: 'trustee',
      step: people,
    },
    {
      name: 'settings',
      label: 'Privacy settings you plan',
      hint: 'For example: we accept each follower, private messages are off, location is off.',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'funder',
      step: safe,
      required: 'Write the privacy settings you plan',
    },
    {
      name: 'risks',
      label: 'What could go wrong, and what you would do',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'funder',
      step: safe,
    },
    {
      name: 'answers',
      label: 'Your answers to questions',
      optional: 'if it was sent back',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'trustee',
      step: safe,
    },
  ],
};

/** The name of the platform of a request or of a platform looked at, also of one that is not on the list. */
export function platformOf(fields: FieldValues): string {
  const platform = textOf(fields, 'platform');
  if (platform === 'other') return textOf(fields, 'otherPlatform') || 'Another platform';
  return platforms.find(({ value }) => value === platform)?.words ?? platform;
}

/** Another platform is named. */
export function otherPlatformProblem(fields: FieldValues): readonly RuleProblem[] {
  if (textOf(fields, 'platform') !== 'other' || textOf(fields, 'otherPlatform') !== '') return [];
  return [{ field: 'otherPlatform', words: 'Write which platform it is' }];
}

/** A request for an account that is written down already. */
function requestForAccount(from: string, state: State): FieldValues | undefined {
  const account = recordOf(state, 'accounts', from)?.fields;
  if (!account) return undefined;
  const same = ['platform', 'audience', 'owner', 'deputy', 'moderator', 'hoursPromised'];
  const [aim] = rowsOf(account, 'aims');
  return {
    ...Object.fromEntries(same.map((name) => [name, textOf(account, name)])),
    handle: textOf(account, 'handle') || textOf(account, 'name'),
    moderationTimes: textOf(account, 'moderationHours'),
    aim: aim?.aim ?? '',
  };
}

function requestRules(fields: FieldValues): readonly RuleProblem[] {
  const owner = textOf(fields, 'owner');
  const isOneHolder = owner !== '' && textOf(fields, 'deputy') === owner;
  return [
    ...otherPlatformProblem(fields),
    ...(isOneHolder
      ? [{ field: 'deputy', words: 'Choose someone other than the owner: two people hold each account' }]
      : []),
    ...hoursProblem(fields, 'hoursPromised'),
  ];
}

function askedBy(state: State, { record }: Kept): string {
  return memberName(state, approvalOf(state, record)?.writtenBy[0] ?? '');
}

function dayOfDecision(state: State, record: string): string {
  const at = decisionOf(state, record)?.at;
  return at ? dayOf(at) : '';
}
