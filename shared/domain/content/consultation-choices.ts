// What a consultation can be: the ways to ask that the guidance names, what it is to shape, and the standards of taking part.

import type { Choice } from '../registers/register';

export const consultationKinds: readonly Choice[] = [
  { value: 'poll', words: 'A poll', alsoCalled: ['opinion poll'] },
  { value: 'survey', words: 'A survey', alsoCalled: ['questionnaire', 'online survey'] },
  { value: 'board', words: 'A discussion board', alsoCalled: ['forum'] },
  { value: 'talk', words: 'An open conversation', alsoCalled: ['open talk', 'q&a'] },
  { value: 'information', words: 'Information, with a way to answer' },
  { value: 'signposting', words: 'Showing the way to another consultation', alsoCalled: ['signposting'] },
  { value: 'group', words: 'A meeting or a group' },
];

/** Where young people write to each other and to all: somebody has to be there. */
export const openKinds: readonly string[] = ['board', 'talk'];

/** Where nothing is asked word for word. */
export const kindsWithoutQuestions: readonly string[] = ['signposting'];

export const shapesChoices: readonly Choice[] = [
  { value: 'channels', words: 'Our accounts: which, how they look, what is on them' },
  { value: 'work', words: 'What we do with young people' },
  { value: 'decision', words: 'One decision of ours' },
  { value: 'others', words: 'A decision of somebody else, whom we tell' },
];

export const methodChoices: readonly Choice[] = [
  { value: 'numbers', words: 'Numbers', means: 'How many say what: a poll, boxes to tick, a scale.' },
  { value: 'words', words: 'Words', means: 'What they think and why: open questions, talk, drawings.' },
];

/**
 * Where no local standards are named: Article 12 of the UN Convention on the Rights of the Child, in the four parts of Laura Lundy,
 * “‘Voice’ is not enough”, British Educational Research Journal 33 (2007).
 */
export const standardChoices: readonly Choice[] = [
  { value: 'space', words: 'Space', means: 'They were asked safely, and all could take part.' },
  { value: 'voice', words: 'Voice', means: 'They were helped to say what they think, in their own way.' },
  { value: 'audience', words: 'Audience', means: 'Somebody who can decide listened.' },
  { value: 'influence', words: 'Influence', means: 'It was taken seriously, and they were told what came of it.' },
];
