// What could go wrong for young people, staff or the organisation: how likely and how bad before and after what is done about
// it, and who accepts what is left, until when and why.

import { daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { dueColumn } from './due-column';
import {
  type Cell,
  type Choice,
  type Due,
  type FieldValues,
  type Register,
  type RuleProblem,
  textOf,
} from './register';

const risk = 'What could happen';
const done = 'What you do about it';
const left = 'What is left';

const kinds: readonly Choice[] = [
  { value: 'contact', words: 'Who writes to young people' },
  { value: 'content', words: 'What young people see' },
  { value: 'conduct', words: 'What people do to each other' },
  { value: 'commerce', words: 'What is sold to young people' },
  { value: 'privacy', words: 'What gets known of somebody' },
  { value: 'access', words: 'Who gets into an account' },
  { value: 'reputation', words: 'What is thought of the organisation' },
  { value: 'law', words: 'What the law may change' },
  { value: 'other', words: 'Something else' },
];
const likelihoods: readonly Choice[] = [
  { value: '1', words: '1, hardly ever' },
  { value: '2', words: '2, not likely' },
  { value: '3', words: '3, could well happen' },
  { value: '4', words: '4, likely' },
  { value: '5', words: '5, almost certain' },
];
const impacts: readonly Choice[] = [
  { value: '1', words: '1, a nuisance' },
  { value: '2', words: '2, soon put right' },
  { value: '3', words: '3, somebody is upset or hurt a little' },
  { value: '4', words: '4, somebody is harmed' },
  { value: '5', words: '5, lasting or grave harm' },
];
const likelihoodOtherwise = 'Choose how likely it is, from 1 to 5';
const impactOtherwise = 'Choose how bad it would be, from 1 to 5';

/** From this on, likelihood times impact wants putting right, wherever the organisation's own line is. */
const putRightFrom = 15;

/** What every plan has to have an answer to: it may come to nothing, and takes months to prepare for. */
export const underSixteens = 'Under-16s may no longer hold accounts';

const due: Due = { field: 'reviewBy', on: (fields) => textOf(fields, 'reviewBy'), isOver: isClosedRisk };

export const risks: Register = {
  name: 'risks',
  title: 'Risks',
  one: 'risk',
  ring: 'general',
  why: 'The guidance says that risks can be brought down to what you accept. Write down what could happen, how likely and how bad it is before and after what you do, and who accepts what is left.',
  nothingYet: 'No risks yet. Write down what could happen on each account, and what you do about it.',
  search: 'Search risks, accounts and people',
  // It is said in the middle of sentences.
  titleOf: ({ fields }) => textOf(fields, 'name').replace(/\.$/, ''),
  isKnownBy: [['name', 'account'], ['name']],
  firstSorting: { column: 'after', direction: 'descending' },
  columns: [
    {
      id: 'name',
      heading: 'Risk',
      cell: ({ fields }) => ({
        words: textOf(fields, 'name'),
        under: { words: kinds.find(({ value }) => value === textOf(fields, 'kind'))?.words ?? '', isQuiet: true },
      }),
      order: ({ fields }) => textOf(fields, 'name'),
    },
    { field: 'account', heading: 'Account', isWideOnly: true },
    {
      id: 'before',
      heading: 'Before',
      cell: ({ fields }) => ({ words: scoreWords(fields, 'Before') }),
      order: ({ fields }) => scoreOf(fields, 'Before'),
    },
    {
      id: 'after',
      heading: 'After',
      cell: ({ fields }, { today, state }) => leftCell(fields, today, state.general.riskLine),
      order: ({ fields }) => scoreLeft(fields),
    },
    { field: 'owner', heading: 'Owner' },
    dueColumn(due),
    { field: 'state' },
  ],
  betterKept: 'A risk that is gone is better kept: change its state to closed.',
  due,
  begin: (from) => (from === underSixteens ? { name: underSixteens, kind: 'law', state: 'open' } : undefined),
  rules: riskRules,
  fields: [
    {
      name: 'name',
      label: 'What could happen',
      alsoCalled: ['risk', 'hazard', 'what could go wrong'],
      hint: 'For example: a stranger writes to a young person through our page.',
      kind: 'text',
      maxLength: 200,
      audience: 'funder',
      step: risk,
      required: 'Write what could happen',
    },
    {
      name: 'kind',
      label: 'What kind of risk is it?',
      kind: 'choice',
      choices: kinds,
      audience: 'funder',
      step: risk,
    },
    {
      name: 'toWhom',
      label: 'To whom',
      alsoCalled: ['who might be harmed', 'who is at risk'],
      hint: 'For example: young people 13 to 16, volunteers, the organisation. No names.',
      kind: 'text',
      maxLength: 150,
      audience: 'funder',
      step: risk,
      required: 'Write to whom',
    },
    {
      name: 'account',
      label: 'On which account',
      hint: 'Leave empty where it is the same on all.',
      kind: 'record',
      register: 'accounts',
      audience: 'trustee',
      step: risk,
    },
    {
      name: 'likelihoodBefore',
      label: 'How likely, if you did nothing',
      alsoCalled: ['likelihood', 'how likely'],
      kind: 'choice',
      choices: likelihoods,
      otherwise: likelihoodOtherwise,
      audience: 'funder',
      step: risk,
      required: likelihoodOtherwise,
    },
    {
      name: 'impactBefore',
      label: 'How bad, if you did nothing',
      alsoCalled: ['impact', 'severity', 'how bad'],
      kind: 'choice',
      choices: impacts,
      otherwise: impactOtherwise,
      audience: 'funder',
      step: risk,
      required: impactOtherwise,
    },
    {
      name: 'measures',
      label: 'What you do about it',
      alsoCalled: ['measures', 'control', 'controls', 'mitigation', 'actions'],
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'funder',
      step: done,
      optional: 'needed where you say what is left',
    },
    {
      name: 'owner',
      label: 'Owner',
      hint: 'The person who sees to it.',
      kind: 'person',
      audience: 'trustee',
      step: done,
      required: 'Choose who sees to it',
    },
    {
      name: 'likelihoodAfter',
      label: 'How likely, with what you do',
      kind: 'choice',
      choices: likelihoods,
      otherwise: likelihoodOtherwise,
      audience: 'funder',
      step: done,
    },
    {
      name: 'impactAfter',
      label: 'How bad, with what you do',
      kind: 'choice',
      choices: impacts,
      otherwise: impactOtherwise,
      audience: 'funder',
      step: done,
    },
    {
      name: 'reviewedOn',
      label: 'Last looked at on',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: done,
    },
    {
      name: 'reviewBy',
      label: 'Look at it again by',
      kind: 'date',
      notBefore: 'reviewedOn',
      audience: 'funder',
      step: done,
    },
    {
      name: 'state',
      label: 'State',
      alsoCalled: ['status'],
      kind: 'choice',
      choices: [
        { value: 'open', words: 'Open' },
        { value: 'closed', words: 'Closed' },
      ],
      audience: 'funder',
      step: left,
      required: 'Choose the state',
    },
    {
      name: 'acceptedBy',
      label: 'What is left is accepted by',
      hint: 'The manager or trustee who lives with it.',
      kind: 'person',
      audience: 'trustee',
      step: left,
    },
    {
      name: 'acceptedOn',
      label: 'Accepted on',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: left,
    },
    {
      name: 'acceptedUntil',
      label: 'Accepted until',
      hint: 'On that day somebody has to decide again.',
      kind: 'date',
      notBefore: 'acceptedOn',
      audience: 'trustee',
      step: left,
    },
    {
      name: 'acceptedBecause',
      label: 'Why it is accepted',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: left,
    },
  ],
};

export function isClosedRisk(fields: FieldValues): boolean {
  return textOf(fields, 'state') === 'closed';
}

/** Likelihood times impact; 0 where one of them is not written down, or is no number from 1 to 5. */
function scoreOf(fields: FieldValues, when: 'Before' | 'After'): number {
  const [likelihood, impact] = [textOf(fields, `likelihood${when}`), textOf(fields, `impact${when}`)];
  const isOnScale = (choices: readonly Choice[], text: string) => choices.some(({ value }) => value === text);
  return isOnScale(likelihoods, likelihood) && isOnScale(impacts, impact) ? Number(likelihood) * Number(impact) : 0;
}

/** `12 (3 × 4)`. */
function scoreWords(fields: FieldValues, when: 'Before' | 'After'): string {
  const score = scoreOf(fields, when);
  if (score === 0) return '–';
  return `${score} (${textOf(fields, `likelihood${when}`)} × ${textOf(fields, `impact${when}`)})`;
}

/** Likelihood times impact of what is left, 0 where nobody has said. What was not brought down is as it was. */
export function scoreLeft(fields: FieldValues): number {
  return scoreOf(fields, 'After') || scoreOf(fields, 'Before');
}

/** Somebody accepts what is left, and the day until which they do is not over. */
export function isAcceptedRisk(fields: FieldValues, today: PlainDate): boolean {
  const until = textOf(fields, 'acceptedUntil');
  return textOf(fields, 'acceptedBy') !== '' && isPlainDate(until) && daysBetween(today, until) >= 0;
}

function leftCell(fields: FieldValues, today: PlainDate, line: number): Cell {
  const words = scoreWords(fields, 'After');
  const score = scoreLeft(fields);
  if (isClosedRisk(fields) || score < line) return { words };
  if (isAcceptedRisk(fields, today)) return { words: `${words}, accepted` };
  return { words, mark: score >= putRightFrom ? 'put right' : 'look again' };
}

function riskRules(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const [likelihood, impact] = [textOf(fields, 'likelihoodAfter'), textOf(fields, 'impactAfter')];
  if (likelihood === '' && impact !== '') {
    problems.push({ field: 'likelihoodAfter', words: 'Choose how likely it is then, as you say how bad' });
  }
  if (likelihood !== '' && impact === '') {
    problems.push({ field: 'impactAfter', words: 'Choose how bad it is then, as you say how likely' });
  }
  const [before, after] = [scoreOf(fields, 'Before'), scoreOf(fields, 'After')];
  if (after > 0 && textOf(fields, 'measures') === '') {
    problems.push({ field: 'measures', words: 'Write what you do, as you say what is left' });
  }
  if (before > 0 && after > before) {
    problems.push({
      field: 'likelihoodAfter',
      words: `It cannot be a greater risk with what you do (${after}) than without (${before}). Lower one of the two`,
    });
  }
  return [...problems, ...acceptanceProblems(fields)];
}

/** Whoever accepts what is left says until when and why. */
function acceptanceProblems(fields: FieldValues): readonly RuleProblem[] {
  const wanted = {
    acceptedBy: 'Choose who accepts it',
    acceptedUntil: 'Say until when it is accepted',
    acceptedBecause: 'Write why it is accepted',
  };
  const isBegun = [...Object.keys(wanted), 'acceptedOn'].some((name) => textOf(fields, name) !== '');
  if (!isBegun) return [];
  return Object.entries(wanted).flatMap(([field, words]) => (textOf(fields, field) === '' ? [{ field, words }] : []));
}
