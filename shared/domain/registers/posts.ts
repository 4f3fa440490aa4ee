// What was put online, as a sample that is checked against the consents. Every member reads it: it names a consent by its id
// alone, and only readers of the consents see whose it is.

import { familyProblems } from '../content/no-families';
import {
  basisChoices,
  identifyChoices,
  libelChoices,
  metadataChoices,
  pointChoices,
  postKindChoices,
  rightsOf,
  sensitivityChoices,
  styleChoices,
} from '../content/post-choices';
import { proofReading, signingOff } from '../content/post-readings';
import { checkedPostStanding, isCheckedFirst, postStandingLines } from '../content/post-standing';
import { isPlainDate, writeDate } from '../plain-date';
import { type Kept, recordOf, type State } from '../state';
import { accountTitle } from './account-title';
import { standingOfPost, whatConsentsMiss } from './post-consents';
import {
  type CellLine,
  choiceWords,
  type Field,
  type FieldValues,
  fieldOf,
  type Looking,
  type Register,
  type RuleProblem,
  rowsOf,
  textOf,
} from './register';

const post = 'The post';
const wording = 'Its words';
const people = 'Who can be seen';
const before = 'Before it goes up';
const whose = 'Whose it is';
const checked = 'Checked and taken down';

/** What is still to go up was not looked at afterwards, and not taken down. */
const ifUp = { field: 'stage', is: ['', 'up', 'published'] } as const;
/** Whoever wrote it down before it was up has it checked first. */
const ifCheckedFirst = { field: 'stage', is: ['planned', 'published'] } as const;

export const posts: Register = {
  name: 'posts',
  title: 'Posts',
  one: 'post',
  ring: 'general',
  why: 'Nothing goes up that tells who somebody is without their consent. Write down a post before it goes up, who can be recognised in it, and which consents cover it.',
  nothingYet:
    'No posts yet. Check each before it goes up. Of what is up already, write down at least five each quarter that show young people.',
  search: 'Search posts',
  titleOf: ({ fields }, state) => postTitle(fields, state),
  columns: [
    {
      id: 'post',
      heading: 'Post',
      cell: ({ fields }, { state }) => {
        const words = placeWords(fields, state);
        return { words, under: { words: textOf(fields, 'shows') || '–', isQuiet: true } };
      },
      order: ({ fields }, { state }) => postTitle(fields, state),
    },
    {
      id: 'when',
      heading: 'Posted on',
      cell: ({ fields }) => ({ words: whenWords(fields) }),
      // What is still to go up comes first.
      order: ({ fields }) => (isPlanned(fields) ? `~${textOf(fields, 'plannedFor')}` : textOf(fields, 'postedOn')),
    },
    { field: 'young', heading: 'Young people' },
    {
      id: 'consents',
      heading: 'Consents',
      isNumber: true,
      cell: ({ fields }) => consentCell(fields),
      order: ({ fields }) => rowsOf(fields, 'consents').length,
    },
    {
      id: 'kind',
      heading: 'Kind',
      isWideOnly: true,
      cell: ({ fields }) => ({ words: choiceWords(fieldOf(posts, 'kindOfPost'), textOf(fields, 'kindOfPost')) || '–' }),
      order: ({ fields }) => textOf(fields, 'kindOfPost'),
    },
    {
      id: 'up',
      heading: 'How it stands',
      cell: (kept, looking) => upCell(kept, looking),
      order: ({ fields }) => textOf(fields, 'takenDownOn'),
    },
  ],
  firstSorting: { column: 'when', direction: 'descending' },
  betterKept: 'A post that was taken down is better kept: write down on what day.',
  rules: postRules,
  isOnePage: true,
  beginsWith: { stage: 'planned' },
  stoodFor: [proofReading, signingOff],
  writtenWords: ['words', 'shows'],
  stepHints: {
    [wording]: 'A computer cannot judge words: what it says beside them are hints.',
    [whose]: 'For everything in it: words, pictures, music, video.',
  },
  fields: [
    {
      name: 'stage',
      label: 'Is it up already?',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'planned', words: 'Not yet: check it first', alsoCalled: ['not yet, it is planned', 'planned'] },
        { value: 'up', words: 'Yes, or it was' },
        { value: 'published', words: 'It was checked here, and is up', isWrittenElsewhere: true },
      ],
      audience: 'trustee',
      step: post,
    },
    {
      name: 'postedOn',
      label: 'Posted on',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: post,
      optional: 'needed here',
      onlyIf: ifUp,
    },
    {
      name: 'plannedFor',
      label: 'It goes up on',
      kind: 'date',
      audience: 'trustee',
      step: post,
      optional: 'if you know the day',
      onlyIf: { field: 'stage', is: ['planned'] },
    },
    {
      name: 'account',
      label: 'Account',
      hint: 'Where it is none of them, write where below.',
      kind: 'record',
      register: 'accounts',
      audience: 'trustee',
      step: post,
      optional: 'or say where below',
    },
    {
      name: 'where',
      label: 'Where it is',
      hint: 'A web address, or words such as: our website, news of May. Quarterday never opens it.',
      kind: 'text',
      maxLength: 500,
      audience: 'internal',
      step: post,
    },
    {
      name: 'shows',
      label: 'What it shows',
      hint: 'No names: everybody here can read this. For example: five young people on stage, from the side.',
      kind: 'text',
      maxLength: 200,
      audience: 'internal',
      step: post,
      required: 'Write what it shows',
    },
    {
      name: 'kindOfPost',
      isShort: true,
      label: 'What kind of post it is',
      optional: 'for the mix',
      kind: 'choice',
      choices: postKindChoices,
      audience: 'funder',
      step: post,
    },
    {
      name: 'writtenBy',
      beginsWithWriter: true,
      isShort: true,
      label: 'Who made it',
      optional: 'needed before it goes up',
      kind: 'person',
      audience: 'trustee',
      step: post,
      onlyIf: ifCheckedFirst,
    },
    {
      name: 'words',
      label: 'The words of the post',
      hint: 'As they will stand there, with captions.',
      optional: 'needed before it goes up',
      kind: 'long-text',
      maxLength: 2_000,
      audience: 'internal',
      step: wording,
      onlyIf: ifCheckedFirst,
    },
    {
      name: 'style',
      label: 'How it sounds',
      hint: 'Tick what is so. A post need not be all of it.',
      kind: 'rows',
      one: 'point of style',
      look: 'ticks',
      audience: 'trustee',
      step: wording,
      columns: [
        {
          name: 'point',
          label: 'Style',
          kind: 'choice',
          choices: styleChoices,
          audience: 'trustee',
          step: wording,
          required: 'Choose one from the list',
        },
      ],
    },
    {
      name: 'points',
      label: 'Looked through, and right',
      hint: 'Each has to be ticked before it is ready.',
      kind: 'rows',
      one: 'point',
      look: 'ticks',
      audience: 'trustee',
      step: wording,
      onlyIf: ifCheckedFirst,
      columns: [
        {
          name: 'point',
          label: 'Point',
          kind: 'choice',
          choices: pointChoices,
          audience: 'trustee',
          step: wording,
          required: 'Choose one from the list',
        },
      ],
    },
    {
      name: 'youngReader',
      label: 'A young person who read it first',
      hint: 'Initials only.',
      optional: 'if one did',
      kind: 'text',
      maxLength: 10,
      audience: 'internal',
      step: wording,
      onlyIf: ifCheckedFirst,
    },
    {
      name: 'young',
      label: 'Can young people be recognised?',
      hint: 'By face, name, voice, uniform, place or a tag.',
      kind: 'choice',
      choices: [
        { value: 'none', words: 'No young people in it' },
        { value: 'unrecognisable', words: 'Nobody can be recognised' },
        { value: 'recognisable', words: 'Yes, somebody can' },
      ],
      audience: 'trustee',
      step: people,
      required: 'Choose whether they can be recognised',
    },
    {
      name: 'identifies',
      label: 'What could give a young person or a group away',
      hint: 'Tick everything that is in it: in the picture, in the words, in both together.',
      kind: 'rows',
      one: 'sign',
      look: 'ticks',
      audience: 'trustee',
      step: people,
      onlyIf: ifCheckedFirst,
      columns: [
        {
          name: 'what',
          label: 'What',
          kind: 'choice',
          choices: identifyChoices,
          audience: 'trustee',
          step: people,
          required: 'Choose one from the list',
        },
      ],
    },
    {
      name: 'metadata',
      label: 'What the picture file says besides the picture',
      hint: 'Cameras write into a picture where and when it was taken. Choose the file below, and Quarterday reads it.',
      optional: 'needed before it goes up',
      kind: 'choice',
      choices: metadataChoices,
      readsPicture: true,
      audience: 'trustee',
      step: people,
      onlyIf: ifCheckedFirst,
    },
    {
      name: 'consents',
      label: 'The consents that cover it',
      hint: 'Only those who read the consents can choose them here, and see whose they are.',
      kind: 'rows',
      one: 'consent',
      audience: 'internal',
      step: people,
      onlyIf: { field: 'young', is: ['recognisable'] },
      columns: [
        {
          name: 'consent',
          label: 'Consent',
          kind: 'record',
          register: 'consents',
          audience: 'internal',
          step: people,
          required: 'Choose the consent',
        },
      ],
    },
    {
      name: 'withoutConsentBecause',
      label: 'Why it may go up without a consent that covers it',
      hint: 'No names: everybody here can read this.',
      optional: 'only where none does',
      kind: 'long-text',
      maxLength: 500,
      audience: 'internal',
      step: people,
      onlyIf: { field: 'young', is: ['recognisable'] },
    },
    {
      name: 'internal',
      label: 'Does it tell something from within the organisation?',
      hint: 'A decision, a result, a plan, or what somebody said at a meeting.',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'no', words: 'No' },
        { value: 'yes', words: 'Yes' },
      ],
      audience: 'trustee',
      step: before,
      onlyIf: ifCheckedFirst,
    },
    {
      name: 'decisionOf',
      label: 'Whose decision or information it is',
      hint: 'For example: the trustees, or our partner school.',
      optional: 'needed before it goes up',
      kind: 'text',
      maxLength: 150,
      audience: 'trustee',
      step: before,
      onlyIf: { field: 'internal', is: ['yes'] },
    },
    {
      name: 'clearedBy',
      label: 'Who agreed that it is made known',
      optional: 'needed before it goes up',
      kind: 'person',
      audience: 'trustee',
      step: before,
      onlyIf: { field: 'internal', is: ['yes'] },
    },
    {
      name: 'clearedOn',
      label: 'They agreed on',
      optional: 'needed before it goes up',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: before,
      onlyIf: { field: 'internal', is: ['yes'] },
    },
    {
      name: 'sensitivity',
      label: 'Is it sensitive?',
      hint: 'If it is, a signatory signs it off before it goes up.',
      optional: 'needed before it goes up',
      kind: 'choice',
      choices: sensitivityChoices,
      audience: 'trustee',
      step: before,
      onlyIf: ifCheckedFirst,
    },
    {
      name: 'libel',
      label: 'Does it say something bad about anybody?',
      hint: 'What harms somebody’s name and is not true is libel. You can be taken to court for it, and the organisation too: on work accounts and your own, in and out of hours.',
      optional: 'needed before it goes up',
      kind: 'choice',
      choices: libelChoices,
      audience: 'trustee',
      step: before,
      onlyIf: ifCheckedFirst,
    },
    {
      name: 'rights',
      label: 'Whose it is, and why you may use it',
      hint: 'What you find online belongs to somebody. Ask before you use it, and write down where the yes stands.',
      kind: 'rows',
      one: 'part of it',
      audience: 'trustee',
      step: whose,
      columns: [
        {
          name: 'what',
          label: 'What',
          kind: 'choice',
          choices: rightsOf,
          audience: 'trustee',
          step: whose,
          required: 'Choose what it is',
        },
        {
          name: 'basis',
          label: 'Why you may use it',
          optional: 'needed before it goes up',
          kind: 'choice',
          choices: basisChoices,
          audience: 'trustee',
          step: whose,
        },
        {
          name: 'owner',
          label: 'Whose it is',
          optional: 'if not your own',
          kind: 'text',
          maxLength: 150,
          audience: 'internal',
          step: whose,
        },
        {
          name: 'proof',
          label: 'Where that stands',
          optional: 'if not your own',
          kind: 'text',
          maxLength: 200,
          audience: 'internal',
          step: whose,
        },
      ],
    },
    {
      name: 'checkedBy',
      isShort: true,
      label: 'Checked by',
      optional: 'it counts with both',
      kind: 'person',
      audience: 'trustee',
      step: checked,
      onlyIf: ifUp,
    },
    {
      name: 'checkedOn',
      isShort: true,
      label: 'Checked on',
      optional: 'it counts with both',
      kind: 'date',
      isPast: true,
      notBefore: 'postedOn',
      audience: 'trustee',
      step: checked,
      onlyIf: ifUp,
    },
    {
      name: 'takenDownOn',
      label: 'Taken down on',
      hint: 'Also if it went by itself, as a story does.',
      kind: 'date',
      isPast: true,
      notBefore: 'postedOn',
      audience: 'trustee',
      step: checked,
      onlyIf: ifUp,
      optional: 'once it is',
    },
    ...readingFields('proofRead', 'Read by somebody else'),
    ...readingFields('signedOff', 'Signed off'),
    {
      name: 'upBecause',
      label: 'Why it went up before it was ready',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: checked,
      isWrittenElsewhere: true,
      onlyIf: ifCheckedFirst,
    },
  ],
};

/** Who stands for it, when and for which words: written by its own page, at their own sign-in. */
function readingFields(name: 'proofRead' | 'signedOff', label: string): readonly Field[] {
  const written = { step: checked, isWrittenElsewhere: true, onlyIf: ifCheckedFirst } as const;
  return [
    { name: `${name}By`, label, kind: 'person', audience: 'trustee', ...written },
    { name: `${name}On`, label: `${label} on`, kind: 'date', isPast: true, audience: 'trustee', ...written },
    {
      name: `${name}Words`,
      label: `${label}: what it said`,
      kind: 'long-text',
      maxLength: 2_400,
      audience: 'internal',
      ...written,
    },
  ];
}

function postTitle(fields: FieldValues, state: State): string {
  const on = textOf(fields, 'postedOn') || textOf(fields, 'plannedFor');
  return `${placeWords(fields, state)}${isPlainDate(on) ? `, ${writeDate(on)}` : ''}`;
}

function whenWords(fields: FieldValues): string {
  const [on, planned] = [textOf(fields, 'postedOn'), textOf(fields, 'plannedFor')];
  if (isPlainDate(on)) return writeDate(on);
  return isPlainDate(planned) ? `To go up ${writeDate(planned)}` : '–';
}

function placeWords(fields: FieldValues, state: State): string {
  const account = recordOf(state, 'accounts', textOf(fields, 'account'));
  return account ? accountTitle(account) : textOf(fields, 'where') || 'A post';
}

/** Whether it is still to be seen, as far as anybody wrote down. */
export function isUp(fields: FieldValues): boolean {
  return textOf(fields, 'takenDownOn') === '' && !isPlanned(fields);
}

/** Whether it is yet to go up. */
export function isPlanned(fields: FieldValues): boolean {
  return textOf(fields, 'stage') === 'planned';
}

function upCell(kept: Kept, looking: Looking): CellLine {
  const { fields } = kept;
  const down = textOf(fields, 'takenDownOn');
  if (isPlainDate(down)) return { words: `Taken down ${writeDate(down)}` };
  return isCheckedFirst(fields) ? postStandingLines[checkedPostStanding(kept, looking)] : { words: 'Still up' };
}

function consentCell(fields: FieldValues): CellLine {
  if (textOf(fields, 'young') !== 'recognisable') return { words: '–' };
  const count = rowsOf(fields, 'consents').length;
  return count === 0 && isUp(fields) ? { words: '0', mark: 'put right' } : { words: String(count) };
}

function postRules(fields: FieldValues, before: FieldValues, looking: Looking): readonly RuleProblem[] {
  const problems: RuleProblem[] = [
    ...familyProblems(looking.state, fields, before, ['shows', 'withoutConsentBecause']),
  ];
  if (isCheckedFirst(before) && !isCheckedFirst(fields)) {
    problems.push({ field: 'stage', words: 'Say on its own page that it is up, so that its check stays with it' });
  }
  if (!isCheckedFirst(before) && textOf(fields, 'stage') === 'published') {
    problems.push({
      field: 'stage',
      words: 'Choose whether it is up. Its own page says once it was checked and is up',
    });
  }
  if (!isPlanned(fields) && textOf(fields, 'postedOn') === '') {
    problems.push({ field: 'postedOn', words: 'Write the day it was posted' });
  }
  if (textOf(fields, 'account') === '' && textOf(fields, 'where') === '') {
    problems.push({ field: 'where', words: 'Choose the account, or write where it is' });
  }
  // What is up already is written down as it is, and told. Here something can still be done about it.
  const isGoingUp = isPlanned(fields) || isPlanned(before);
  if (!isGoingUp || textOf(fields, 'young') !== 'recognisable') return problems;
  if (standingOfPost(fields, looking) !== 'not covered') return problems;
  const missing = whatConsentsMiss(fields, looking);
  const words =
    textOf(fields, 'withoutConsentBecause') === ''
      ? `${missing}, or write below why it may go up all the same`
      : 'Somebody it shows took their consent back, or must not be shown. No reason changes that: leave them out';
  return [...problems, { field: 'consents', words }];
}
