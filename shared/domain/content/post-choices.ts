// What a check of a post can say, as choices: what kind of post it is, what it was looked through for, what could give somebody away,
// whose it is. The form, the report and the quarter go by these.

import type { Choice } from '../registers/register';

export const postKindChoices: readonly Choice[] = [
  { value: 'news', words: 'News', alsoCalled: ['information'] },
  { value: 'event', words: 'An event' },
  { value: 'question', words: 'A question or poll', alsoCalled: ['poll', 'question'] },
  { value: 'celebration', words: 'What young people did', alsoCalled: ['celebration'] },
  { value: 'learning', words: 'Something to learn' },
  { value: 'signpost', words: 'Where help is' },
  { value: 'told-back', words: 'What came of what they said', alsoCalled: ['you said, we did'] },
  { value: 'reshare', words: 'Somebody else’s post, shared' },
  { value: 'other', words: 'Something else' },
];

/** How it sounds. Nobody is kept from posting by one that is not ticked: the quarter shows how many are. */
export const styleChoices: readonly Choice[] = [
  { value: 'engaging', words: 'It draws them in', means: 'It begins with what matters to them.' },
  { value: 'informal', words: 'It is informal', means: 'It sounds as you talk with them, and is still correct.' },
  { value: 'two-way', words: 'It is two-way', means: 'It asks them something, or answers them.' },
  { value: 'short', words: 'It is short', means: 'It is read in under half a minute.' },
];

/** What somebody looks through every post for. Each has to be said before it is ready. */
export const pointChoices: readonly Choice[] = [
  {
    value: 'plain',
    words: 'It is in plain English',
    means: 'Short words and short sentences. Long ones shut people out.',
  },
  {
    value: 'clean',
    words: 'No foul language, and no slang',
    means: 'Slang dates quickly, and some will not understand it.',
  },
  {
    value: 'young',
    words: 'It is right for young people',
    means: 'They understand it, and nothing in it upsets or shames anybody.',
  },
  { value: 'fair', words: 'It does not lead or press', means: 'It leaves them free to think and to say no.' },
  { value: 'current', words: 'It is up to date', means: 'Dates, places, names and links are right today.' },
  { value: 'ours', words: 'It stands for us', means: 'Our name and logo are right, and we would say it face to face.' },
  { value: 'safe', words: 'It dares nobody', means: 'Nobody is asked to do something risky to take part.' },
];

export const nothingTells = 'none';

/** What could give a young person, or a small group of them, away. */
export const identifyChoices: readonly Choice[] = [
  { value: nothingTells, words: 'None of these' },
  { value: 'face', words: 'A face or a voice' },
  { value: 'name', words: 'A name, or part of one' },
  { value: 'uniform', words: 'A uniform, badge or school' },
  {
    value: 'place',
    words: 'A place where they can be found',
    means: 'Where they meet, live or go to school, or when.',
  },
  { value: 'tag', words: 'A tag or a link to them' },
  {
    value: 'together',
    words: 'Picture and words together',
    means: 'Each alone says nothing; together they do.',
  },
  {
    value: 'small-group',
    words: 'A group so small that everybody knows who is in it',
  },
  { value: 'one-venue', words: 'A group from one place only' },
  { value: 'minority', words: 'A group that stands out where it is' },
];

/** What a picture file says besides the picture. */
export const metadataChoices: readonly Choice[] = [
  { value: 'no-picture', words: 'There is no picture or video' },
  { value: 'clean', words: 'Nothing about place, camera or day' },
  { value: 'other', words: 'The camera or the day, not the place' },
  { value: 'place', words: 'Where it was taken', mark: 'put right' },
];

export const sensitivityChoices: readonly Choice[] = [
  { value: 'none', words: 'No' },
  { value: 'political', words: 'Yes, politically' },
  { value: 'commercial', words: 'Yes, for money or contracts' },
  { value: 'safeguarding', words: 'Yes, for somebody’s safety' },
  { value: 'legal', words: 'Yes, in law' },
];

export const libelChoices: readonly Choice[] = [
  { value: 'nothing', words: 'Nothing bad about anybody' },
  { value: 'provable', words: 'Yes, and we can show that it is true' },
  { value: 'unsure', words: 'We are not sure', mark: 'put right' },
];

export const rightsOf: readonly Choice[] = [
  { value: 'words', words: 'Words or information' },
  { value: 'image', words: 'A picture or drawing' },
  { value: 'music', words: 'Music' },
  { value: 'video', words: 'A video with captions', alsoCalled: ['video'] },
  { value: 'video-plain', words: 'A video without captions', mark: 'look again' },
];

export const basisChoices: readonly Choice[] = [
  { value: 'own', words: 'We made it ourselves' },
  { value: 'permission', words: 'Whoever made it said yes' },
  { value: 'licence', words: 'A licence allows it' },
  { value: 'platform', words: 'The platform’s own library' },
  { value: 'public', words: 'Nobody’s any more, or free for all' },
];

/** Where somebody has to be able to show it. */
export const basesToShow: readonly string[] = ['permission', 'licence', 'platform'];
