// What the advice for young people is about, and for which ages it is worded. The pack has the words; the log of sessions names the
// same topics, so a session says what a handout said. An id, once shipped, never means anything else.

import type { Choice } from '../registers/register';

export const adviceAges = ['8-10', '11-13', '14-17'] as const;
export type AdviceAge = (typeof adviceAges)[number];

export const adviceAgeWords: Readonly<Record<AdviceAge, string>> = {
  '8-10': '8 to 10',
  '11-13': '11 to 13',
  '14-17': '14 to 17',
};

export const adviceTopics: readonly Choice[] = [
  { value: 'privacy-settings', words: 'Privacy settings' },
  { value: 'location', words: 'Location, Bluetooth and GPS' },
  { value: 'who-sees', words: 'Who sees what they post' },
  { value: 'lock-and-password', words: 'PIN and passphrase' },
  { value: 'what-identifies', words: 'What tells who they are' },
  { value: 'what-stays', words: 'What stays online' },
  { value: 'strangers', words: 'Strangers, and friends of friends' },
  { value: 'never-meet', words: 'Never meet; tell a trusted adult' },
  { value: 'adult-sites', words: 'Sites for adults' },
  { value: 'bullying', words: 'Bullying online' },
];
