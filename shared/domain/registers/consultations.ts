// What young people were asked, how, what they said and what came of it. It holds nobody's name: numbers, ages, and words that somebody
// put together. Who reads the questions for what leads is written by its own page.

import { consultationKinds, methodChoices, shapesChoices, standardChoices } from '../content/consultation-choices';
import { asksQuestions, consultationLacks, isOpen, isToldBack, needsReading } from '../content/consultation-lacks';
import { areFew, readCount } from '../content/few-people';
import { familyProblems } from '../content/no-families';
import { questionReading } from '../content/question-reading';
import { figuresOf } from '../number-words';
import { hoursProblem } from './hours';
import {
  type CellLine,
  choiceWords,
  type FieldValues,
  fieldOf,
  type Looking,
  type Register,
  type RuleProblem,
  rowsOf,
  textOf,
} from './register';

const asked = 'What you ask';
const run = 'Where and when';
const how = 'How you ask';
const came = 'What came of it';

export const consultations: Register = {
  name: 'consultations',
  title: 'Consultations',
  one: 'consultation',
  ring: 'general',
  why: 'The guidance has young people take part in planning, with polls, surveys and open talk, without leading questions. Write down what you asked, who looked over the questions, how many took part, and what changed because of it.',
  nothingYet:
    'Nothing yet. Write down what you ask young people, and afterwards what they said and what you did about it.',
  search: 'Search consultations',
  titleOf: ({ fields }) => textOf(fields, 'title'),
  isKnownBy: [['title']],
  columns: [
    {
      id: 'title',
      heading: 'Consultation',
      cell: ({ fields }) => ({
        words: textOf(fields, 'title') || '–',
        under: { words: choiceWords(fieldOf(consultations, 'kind'), textOf(fields, 'kind')), isQuiet: true },
      }),
      order: ({ fields }) => textOf(fields, 'title'),
    },
    { field: 'from' },
    { field: 'to', heading: 'Until', isWideOnly: true },
    {
      id: 'taking-part',
      heading: 'Took part',
      isNumber: true,
      cell: ({ fields }) => ({ words: textOf(fields, 'takingPart') || '–' }),
      order: ({ fields }) => readCount(textOf(fields, 'takingPart')) ?? -1,
    },
    { id: 'standing', heading: 'How it stands', cell: (kept, { state }) => standingCell(kept, state) },
  ],
  firstSorting: { column: 'from', direction: 'descending' },
  betterKept: 'A consultation that was held is better kept: it shows what young people had a part in.',
  backTo: ({ record }) => record && { name: 'record', register: 'consultations', record },
  isOnePage: true,
  beginsWith: { state: 'planned' },
  rules: consultationRules,
  stoodFor: [questionReading],
  writtenWords: ['questions'],
  stepHints: {
    [came]: 'No names, and nothing by which one of them could be told. Leave it empty until it is over.',
  },
  fields: [
    {
      name: 'title',
      label: 'What it is about',
      hint: 'For example: What should our page look like?',
      kind: 'text',
      maxLength: 120,
      audience: 'public',
      step: asked,
      required: 'Write what it is about',
    },
    {
      name: 'kind',
      label: 'How they are asked',
      kind: 'choice',
      choices: consultationKinds,
      audience: 'public',
      step: asked,
      required: 'Choose how they are asked',
    },
    {
      name: 'shapes',
      label: 'What it is to shape',
      kind: 'choice',
      choices: shapesChoices,
      audience: 'public',
      step: asked,
      required: 'Choose what it is to shape',
    },
    {
      name: 'questions',
      label: 'The questions, word for word',
      hint: 'One on each line. Somebody else reads them before they are put, for what leads to an answer.',
      optional: 'needed before it begins',
      kind: 'long-text',
      maxLength: 2_000,
      audience: 'funder',
      step: asked,
    },
    {
      name: 'reviewedBy',
      label: 'Questions read by',
      kind: 'person',
      audience: 'trustee',
      step: asked,
      isWrittenElsewhere: true,
    },
    {
      name: 'reviewedOn',
      label: 'Questions read on',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: asked,
      isWrittenElsewhere: true,
    },
    {
      name: 'reviewedWords',
      label: 'The questions as they were read',
      kind: 'long-text',
      maxLength: 2_000,
      audience: 'internal',
      step: asked,
      isWrittenElsewhere: true,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'planned', words: 'Planned' },
        { value: 'running', words: 'Running' },
        { value: 'over', words: 'Over' },
      ],
      audience: 'public',
      step: run,
      required: 'Choose the state',
    },
    {
      name: 'account',
      label: 'Account',
      kind: 'record',
      register: 'accounts',
      audience: 'funder',
      step: run,
      optional: 'or say where below',
    },
    {
      name: 'where',
      label: 'Where it is',
      hint: 'For example: on paper at the Thursday group.',
      optional: 'if on no account',
      kind: 'text',
      maxLength: 150,
      audience: 'funder',
      step: run,
    },
    {
      name: 'ages',
      label: 'The ages of those asked',
      hint: 'For example: 13 to 16.',
      kind: 'text',
      maxLength: 40,
      audience: 'public',
      step: run,
      required: 'Write their ages',
    },
    {
      name: 'owner',
      beginsWithWriter: true,
      label: 'Who looks after it',
      optional: 'needed before it begins',
      kind: 'person',
      audience: 'trustee',
      step: run,
    },
    {
      name: 'from',
      label: 'From',
      optional: 'needed before it begins',
      kind: 'date',
      audience: 'public',
      step: run,
      isShort: true,
    },
    {
      name: 'to',
      label: 'Until',
      optional: 'needed before it begins',
      kind: 'date',
      notBefore: 'from',
      audience: 'public',
      step: run,
      isShort: true,
    },
    {
      name: 'moderator',
      label: 'Who moderates it',
      hint: 'Where they write to each other, somebody has to be there.',
      optional: 'needed before it begins',
      kind: 'person',
      audience: 'trustee',
      step: run,
      onlyIf: { field: 'kind', is: ['board', 'talk'] },
    },
    {
      name: 'moderatorHours',
      label: 'Hours a week they have for it',
      hint: 'A number, for example 3 or 2.5.',
      optional: 'needed before it begins',
      kind: 'text',
      maxLength: 10,
      audience: 'trustee',
      step: run,
      onlyIf: { field: 'kind', is: ['board', 'talk'] },
    },
    {
      name: 'methods',
      label: 'What you ask for',
      kind: 'rows',
      one: 'method',
      look: 'ticks',
      audience: 'public',
      step: how,
      columns: [
        {
          name: 'method',
          label: 'Method',
          kind: 'choice',
          choices: methodChoices,
          audience: 'public',
          step: how,
          required: 'Choose one from the list',
        },
      ],
    },
    {
      name: 'oneMethodBecause',
      label: 'Why not both',
      optional: 'only if not both',
      kind: 'text',
      maxLength: 200,
      audience: 'funder',
      step: how,
    },
    {
      name: 'standards',
      label: 'By which standards of taking part you go',
      hint: 'Where your council or partnership has standards of its own, go by those.',
      optional: 'needed before it begins',
      kind: 'choice',
      choices: [
        { value: 'local', words: 'Local standards' },
        { value: 'national', words: 'Article 12 of the UN Convention on the Rights of the Child' },
      ],
      audience: 'public',
      step: how,
    },
    {
      name: 'standardsName',
      label: 'What the local standards are called',
      kind: 'text',
      maxLength: 150,
      audience: 'public',
      step: how,
      required: 'Write what they are called',
      onlyIf: { field: 'standards', is: ['local'] },
    },
    {
      name: 'standardsVersion',
      label: 'Their version',
      kind: 'text',
      maxLength: 40,
      audience: 'public',
      step: how,
      onlyIf: { field: 'standards', is: ['local'] },
      isShort: true,
    },
    {
      name: 'standardsOn',
      label: 'Of which day they are',
      kind: 'date',
      isPast: true,
      audience: 'public',
      step: how,
      onlyIf: { field: 'standards', is: ['local'] },
      isShort: true,
    },
    {
      name: 'standardsMet',
      label: 'What this consultation gives them',
      hint: 'The four parts of Article 12.',
      kind: 'rows',
      one: 'part',
      look: 'ticks',
      audience: 'public',
      step: how,
      columns: [
        {
          name: 'part',
          label: 'Part',
          kind: 'choice',
          choices: standardChoices,
          audience: 'public',
          step: how,
          required: 'Choose one from the list',
        },
      ],
    },
    {
      name: 'takingPart',
      label: 'How many took part',
      hint: 'A number. Copies for others leave out a number that is too small.',
      optional: 'once it is over',
      kind: 'text',
      maxLength: 6,
      audience: 'funder',
      step: came,
    },
    {
      name: 'results',
      label: 'How many said what',
      kind: 'rows',
      one: 'answer',
      audience: 'funder',
      step: came,
      columns: [
        {
          name: 'answer',
          label: 'Answer',
          kind: 'text',
          maxLength: 150,
          audience: 'funder',
          step: came,
          required: 'Write the answer',
        },
        { name: 'count', label: 'How many', kind: 'text', maxLength: 6, audience: 'funder', step: came },
      ],
    },
    {
      name: 'quotes',
      label: 'In their own words',
      hint: 'It stays in this workbook. No names, and nothing that only one of them could have said.',
      optional: 'if it helps',
      kind: 'long-text',
      maxLength: 2_000,
      audience: 'internal',
      step: came,
    },
    {
      name: 'saidAndDid',
      label: 'You said, we did',
      hint: 'What they said in your words, what you did about it, and when you told them.',
      kind: 'rows',
      one: 'line',
      audience: 'public',
      step: came,
      columns: [
        {
          name: 'said',
          label: 'They said',
          kind: 'text',
          maxLength: 300,
          audience: 'public',
          step: came,
          required: 'Write what they said',
        },
        {
          name: 'did',
          label: 'We did',
          optional: 'or why nothing could be done',
          kind: 'text',
          maxLength: 300,
          audience: 'public',
          step: came,
        },
        {
          name: 'decidedBy',
          label: 'Whose decision it was',
          optional: 'if one was taken',
          kind: 'text',
          maxLength: 100,
          audience: 'trustee',
          step: came,
        },
        {
          name: 'toldOn',
          label: 'They were told on',
          optional: 'once they are',
          kind: 'date',
          isPast: true,
          audience: 'public',
          step: came,
        },
      ],
    },
  ],
};

function standingCell(
  kept: { readonly record: string; readonly fields: FieldValues },
  state: Looking['state'],
): CellLine {
  const { fields } = kept;
  const lacks = consultationLacks(kept, state);
  const words = choiceWords(fieldOf(consultations, 'state'), textOf(fields, 'state'));
  if (lacks.length > 0) return { words: `${words}, ${figuresOf(lacks.length, 'thing')} missing`, mark: 'look again' };
  return { words: isToldBack(fields) ? `${words}, and they were told` : words };
}

function consultationRules(fields: FieldValues, before: FieldValues, { state }: Looking): readonly RuleProblem[] {
  const problems: RuleProblem[] = [
    ...hoursProblem(fields, 'moderatorHours'),
    ...familyProblems(state, fields, before, ['title', 'questions', 'where', 'results', 'quotes', 'saidAndDid']),
  ];
  const begins = textOf(fields, 'state') === 'running' && textOf(before, 'state') !== 'running';
  if (begins && isOpen(fields)) {
    if (textOf(fields, 'moderator') === '')
      problems.push({ field: 'moderator', words: 'Say who moderates it before it begins' });
    if (textOf(fields, 'moderatorHours') === '') {
      problems.push({ field: 'moderatorHours', words: 'Say how many hours a week they have for it' });
    }
  }
  if (begins && asksQuestions(fields) && needsReading(fields, state)) {
    problems.push({
      field: 'state',
      words: 'Keep it planned until somebody else has read the questions, on its own page',
    });
  }
  const count = textOf(fields, 'takingPart');
  if (count !== '' && readCount(count) === undefined) {
    problems.push({ field: 'takingPart', words: 'Write how many as a whole number' });
  }
  const rows = rowsOf(fields, 'results');
  const wrong = rows.findIndex((row) => (row.count ?? '') !== '' && readCount(row.count ?? '') === undefined);
  if (wrong >= 0) problems.push({ field: 'results', words: `Write how many as a whole number (line ${wrong + 1})` });
  const below = state.general.smallNumbersBelow;
  const isNew = textOf(fields, 'quotes') !== textOf(before, 'quotes') || count !== textOf(before, 'takingPart');
  if (textOf(fields, 'quotes').trim() !== '' && isNew && areFew(fields, below)) {
    problems.push({
      field: 'quotes',
      words:
        count === ''
          ? 'Write how many took part first: of a few, their own words give away who said them'
          : `Leave this out: of fewer than ${below}, their own words give away who said them`,
    });
  }
  return problems;
}
