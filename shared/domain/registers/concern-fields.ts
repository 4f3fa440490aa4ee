// What a concern asks: of whoever writes it down, four short pages; of the safeguarding lead, what became of it.

import { platforms } from './account-title';
import type { Choice, Field } from './register';

const worry = 'What worries you';
const seen = 'What was seen or heard';
const place = 'Where it was';
const sofar = 'What was done so far';
const dealt = 'How it is dealt with';
const referral = 'Passed to somebody outside';
const platform = 'Told the platform';
const ended = 'What came of it';

/** Said under the name of a step. */
export const concernStepHints = {
  [worry]: 'If somebody is in danger now, call 999 first. This can wait.',
  [seen]: 'Their own words, as near as you can. Ask them nothing more for it.',
  [place]: 'Leave open what you do not know.',
  [sofar]: 'What you and others have done, and whom you told.',
} as const;

export type ConcernKind = 'bullying' | 'grooming' | 'exploitation' | 'nudes' | 'self-harm' | 'adult' | 'harm' | 'other';

/** A value, once shipped, is part of the record's format. */
export const concernKinds: readonly (Choice & { readonly value: ConcernKind })[] = [
  { value: 'bullying', words: 'Bullying online', alsoCalled: ['bullying', 'cyberbullying'] },
  { value: 'grooming', words: 'Somebody may be grooming a young person', alsoCalled: ['grooming'] },
  { value: 'exploitation', words: 'Sexual exploitation', alsoCalled: ['cse'] },
  { value: 'nudes', words: 'Nude or half-nude pictures are shared', alsoCalled: ['nudes', 'sexting'] },
  { value: 'self-harm', words: 'Self-harm or suicide', alsoCalled: ['self-harm', 'suicide'] },
  { value: 'adult', words: 'What one of us does or did', alsoCalled: ['conduct', 'allegation'] },
  { value: 'harm', words: 'Harm at home or somewhere else', alsoCalled: ['abuse', 'neglect'] },
  { value: 'other', words: 'Something else', alsoCalled: ['other'] },
];

/** Undefined for what no concern is of. */
export function readConcernKind(text: string): ConcernKind | undefined {
  return concernKinds.find(({ value }) => value === text)?.value;
}

/** What grooming looks like, as the guidance tells it (5.4). */
const groomingSigns: readonly Choice[] = [
  { value: 'friend', words: 'A new friend whom nobody has met, or who says they are young' },
  { value: 'flattery', words: 'Much praise, presents, money or game credit' },
  { value: 'secret', words: 'Asks for secrets: do not tell your parents' },
  { value: 'private', words: 'Moves the talk to private messages or another app' },
  { value: 'sexual', words: 'The talk turns sexual, bit by bit' },
  { value: 'pictures', words: 'Asks for pictures, or to turn the camera on' },
  { value: 'threat', words: 'Threatens, or says they will share something' },
  { value: 'meet', words: 'Wants to meet' },
  { value: 'changed', words: 'The young person has changed: withdrawn, always online, new things' },
];

const yesNoNow: readonly Choice[] = [
  { value: 'no', words: 'No, as far as I know' },
  { value: 'yes', words: 'Yes, or I am not sure', mark: 'put right' },
];

/** The ways in which it reached somebody, as the guidance names them (5.5), and what has been added since. */
const channels: readonly Choice[] = [
  { value: 'text', words: 'Text message' },
  { value: 'email', words: 'E-mail' },
  { value: 'post', words: 'Post or comment' },
  { value: 'picture', words: 'Picture' },
  { value: 'video', words: 'Video or live stream' },
  { value: 'fake', words: 'Fake profile' },
  { value: 'game', words: 'Game' },
  { value: 'private', words: 'Private message or group' },
  { value: 'in-person', words: 'Told in person' },
  { value: 'other', words: 'Another way' },
];

export const outcomes: readonly Choice[] = [
  { value: 'ours', words: 'Dealt with by us' },
  { value: 'outside', words: 'Passed to a service outside' },
  { value: 'platform', words: 'Taken down or stopped by the platform' },
  { value: 'nothing', words: 'Nothing more was needed' },
];

const referredToChoices: readonly Choice[] = [
  { value: 'care', words: 'Children’s services' },
  { value: 'police', words: 'Police' },
  { value: 'ceop', words: 'CEOP' },
  { value: 'iwf', words: 'Internet Watch Foundation' },
  { value: 'report-remove', words: 'Report Remove' },
  { value: 'officer', words: 'The council’s designated officer for worries about workers' },
  { value: 'harmful-content', words: 'Report Harmful Content' },
  { value: 'specialist', words: 'A specialist charity' },
  { value: 'health', words: 'A doctor or health service' },
  { value: 'other', words: 'Somebody else' },
];

const accountFields: readonly Field[] = [
  {
    name: 'channel',
    label: 'How it came',
    kind: 'choice',
    choices: channels,
    audience: 'internal',
    step: place,
    required: 'Choose how it came',
  },
  {
    name: 'account',
    label: 'Which of your accounts',
    kind: 'record',
    register: 'accounts',
    audience: 'internal',
    step: place,
    optional: 'if it was one of them',
  },
  {
    name: 'where',
    label: 'Which app, game or place',
    hint: 'Where it was none of your accounts.',
    kind: 'text',
    maxLength: 200,
    audience: 'internal',
    step: place,
  },
];

const writerFields: readonly Field[] = [
  {
    name: 'danger',
    label: 'Is anybody in danger now?',
    kind: 'choice',
    choices: yesNoNow,
    look: 'in sight',
    audience: 'internal',
    step: worry,
    required: 'Say whether anybody is in danger now',
  },
  {
    name: 'kind',
    label: 'What it is about',
    hint: 'The nearest will do: the lead can change it.',
    kind: 'choice',
    choices: concernKinds,
    audience: 'internal',
    step: worry,
    required: 'Choose what it is about',
  },
  {
    name: 'signs',
    label: 'What you noticed',
    hint: 'Tick what fits. None has to.',
    kind: 'rows',
    look: 'ticks',
    one: 'sign',
    audience: 'internal',
    step: worry,
    onlyIf: { field: 'kind', is: ['grooming', 'exploitation'] },
    columns: [
      {
        name: 'sign',
        label: 'Sign',
        kind: 'choice',
        choices: groomingSigns,
        audience: 'internal',
        step: worry,
        required: 'Choose the sign',
      },
    ],
  },
  {
    name: 'about',
    label: 'Who it is about',
    hint: 'Initials or a case number only, never a name.',
    kind: 'text',
    maxLength: 40,
    audience: 'internal',
    step: seen,
    required: 'Write initials or a case number',
  },
  {
    name: 'whose',
    label: 'Whose words are these?',
    kind: 'choice',
    choices: [
      { value: 'young', words: 'The young person’s own' },
      { value: 'adult', words: 'Another person’s who told me' },
      { value: 'mine', words: 'Mine: I saw or heard it myself' },
    ],
    audience: 'internal',
    step: seen,
    required: 'Choose whose words they are',
  },
  {
    name: 'what',
    label: 'What was seen or heard',
    hint: 'Leave out names. Put no picture in, and no address of one.',
    kind: 'long-text',
    maxLength: 5_000,
    audience: 'internal',
    step: seen,
    required: 'Write what was seen or heard',
  },
  {
    name: 'seenOn',
    label: 'On which day',
    kind: 'date',
    isPast: true,
    audience: 'internal',
    step: seen,
    required: 'Say when',
    isShort: true,
  },
  {
    name: 'seenAt',
    label: 'About what time',
    hint: 'For example: 16:40, or after school.',
    kind: 'text',
    maxLength: 40,
    audience: 'internal',
    step: seen,
    isShort: true,
  },
  ...accountFields,
  {
    name: 'doneSoFar',
    label: 'What was done',
    hint: 'For example: stayed with them, saved nothing, rang children’s services at 17:10.',
    kind: 'long-text',
    maxLength: 2_000,
    audience: 'internal',
    step: sofar,
    optional: 'if anything was',
  },
];

const readerFields: readonly Field[] = [
  {
    name: 'caseNumber',
    label: 'Case number',
    hint: 'Your own. It says nothing of who it is.',
    kind: 'text',
    maxLength: 30,
    audience: 'internal',
    step: dealt,
    isForReaders: true,
    isShort: true,
  },
  {
    name: 'nextBy',
    label: 'Next step by',
    kind: 'date',
    audience: 'internal',
    step: dealt,
    isForReaders: true,
    isShort: true,
  },
  {
    name: 'nextStep',
    label: 'Next step',
    kind: 'text',
    maxLength: 200,
    audience: 'internal',
    step: dealt,
    isForReaders: true,
  },
  {
    name: 'referrals',
    label: 'Whom it was passed to',
    kind: 'rows',
    one: 'referral',
    audience: 'internal',
    step: referral,
    isForReaders: true,
    columns: [
      {
        name: 'to',
        label: 'To',
        kind: 'choice',
        choices: referredToChoices,
        audience: 'internal',
        step: referral,
        required: 'Choose to whom',
      },
      {
        name: 'who',
        label: 'Who there, or which',
        kind: 'text',
        maxLength: 150,
        audience: 'internal',
        step: referral,
      },
      {
        name: 'on',
        label: 'On',
        kind: 'date',
        isPast: true,
        audience: 'internal',
        step: referral,
        required: 'Say when',
      },
      {
        name: 'reference',
        label: 'Their reference',
        kind: 'text',
        maxLength: 60,
        audience: 'internal',
        step: referral,
      },
      {
        name: 'said',
        label: 'What they said',
        kind: 'text',
        maxLength: 500,
        audience: 'internal',
        step: referral,
      },
    ],
  },
  {
    name: 'platformReports',
    label: 'What was reported to a platform',
    kind: 'rows',
    one: 'report',
    audience: 'internal',
    step: platform,
    isForReaders: true,
    columns: [
      {
        name: 'platform',
        label: 'Platform',
        kind: 'choice',
        choices: platforms,
        audience: 'internal',
        step: platform,
        required: 'Choose the platform',
      },
      {
        name: 'on',
        label: 'Reported on',
        kind: 'date',
        isPast: true,
        audience: 'internal',
        step: platform,
        required: 'Say when',
      },
      {
        name: 'reference',
        label: 'Reference',
        kind: 'text',
        maxLength: 100,
        audience: 'internal',
        step: platform,
      },
      {
        name: 'outcome',
        label: 'What it did',
        kind: 'choice',
        choices: [
          { value: 'waiting', words: 'No answer yet', mark: 'look again' },
          { value: 'taken-down', words: 'Took it down' },
          { value: 'in-part', words: 'Took down a part of it' },
          { value: 'refused', words: 'Left it up' },
        ],
        audience: 'internal',
        step: platform,
        required: 'Choose what it did',
      },
    ],
  },
  {
    name: 'outcome',
    label: 'What came of it',
    kind: 'choice',
    choices: outcomes,
    audience: 'internal',
    step: ended,
    isForReaders: true,
    optional: 'needed before it is closed',
  },
  {
    name: 'outcomeWords',
    label: 'In a few words',
    kind: 'long-text',
    maxLength: 2_000,
    audience: 'internal',
    step: ended,
    isForReaders: true,
  },
  {
    name: 'learned',
    label: 'What you do differently from now on',
    hint: 'Say nothing here of who it was.',
    kind: 'long-text',
    maxLength: 1_000,
    audience: 'internal',
    step: ended,
    isForReaders: true,
  },
  {
    name: 'keepUntil',
    label: 'Keep this until',
    kind: 'date',
    audience: 'internal',
    step: ended,
    isForReaders: true,
  },
];

/** The first hour, the first day, what is written down, whom one turns to: the parts of a procedure from which its steps come. */
export const stepParts: readonly Choice[] = [
  { value: 'first-hour', words: 'In the first hour' },
  { value: 'first-day', words: 'Within 24 hours' },
  { value: 'written', words: 'What is written down' },
  { value: 'outside', words: 'Whom you turn to outside' },
];

const workedFields: readonly Field[] = [
  {
    name: 'takenOn',
    label: 'Taken on',
    kind: 'date',
    audience: 'internal',
    step: dealt,
    isForReaders: true,
    isWrittenElsewhere: true,
  },
  {
    name: 'procedure',
    label: 'The procedure it goes by',
    kind: 'record',
    register: 'procedures',
    audience: 'internal',
    step: dealt,
    isForReaders: true,
    isWrittenElsewhere: true,
  },
  {
    name: 'steps',
    label: 'Steps',
    kind: 'rows',
    one: 'step',
    audience: 'internal',
    step: dealt,
    isForReaders: true,
    isWrittenElsewhere: true,
    columns: [
      {
        name: 'step',
        label: 'Step',
        kind: 'text',
        maxLength: 500,
        audience: 'internal',
        step: dealt,
        required: 'Write the step',
      },
      { name: 'part', label: 'When', kind: 'choice', choices: stepParts, audience: 'internal', step: dealt },
      {
        name: 'state',
        label: 'State',
        kind: 'choice',
        choices: [
          { value: 'done', words: 'Done' },
          { value: 'not-needed', words: 'Not needed' },
        ],
        audience: 'internal',
        step: dealt,
      },
      { name: 'by', label: 'By', kind: 'person', audience: 'internal', step: dealt },
      { name: 'on', label: 'On', kind: 'date', isPast: true, audience: 'internal', step: dealt },
      { name: 'because', label: 'Because', kind: 'text', maxLength: 500, audience: 'internal', step: dealt },
    ],
  },
  {
    name: 'closedOn',
    label: 'Closed on',
    kind: 'date',
    isPast: true,
    audience: 'internal',
    step: ended,
    isForReaders: true,
    isWrittenElsewhere: true,
  },
  {
    name: 'signedOffBy',
    label: 'Signed off by',
    kind: 'person',
    audience: 'internal',
    step: ended,
    isForReaders: true,
    isWrittenElsewhere: true,
  },
];

/** The words that name nobody young, as whoever wrote them said when they were asked. */
export function notNamesField(step: string): Field {
  return {
    name: 'notNames',
    label: 'Words that name nobody young',
    kind: 'text',
    maxLength: 1_000,
    audience: 'internal',
    step,
    isWrittenElsewhere: true,
  };
}

export function writtenByField(step: string): Field {
  return {
    name: 'writtenBy',
    label: 'Written down by',
    kind: 'person',
    audience: 'internal',
    step,
    isWrittenElsewhere: true,
  };
}

export const concernFields: readonly Field[] = [
  ...writerFields,
  notNamesField(sofar),
  writtenByField(sofar),
  ...inSteps([...readerFields, ...workedFields]),
];

/** Each step in one place, in the order in which it first comes. */
function inSteps(fields: readonly Field[]): readonly Field[] {
  const steps = [...new Set(fields.map(({ step }) => step))];
  return steps.flatMap((step) => fields.filter((field) => field.step === step));
}
