// The screens and the words of Help that somebody may mean by what they type into the search: beside what they wrote down, so that one
// box finds both. Pure.

import type { Place } from '../place';
import { plainLine } from '../plain-words';
import { registerNames } from '../registers/register';
import { findWords, type Word } from './glossary';
import { helpOfPlace } from './help-of-place';

export interface ScreenFound {
  readonly title: string;
  readonly place: Place;
}

export interface FoundInHelp {
  readonly screens: readonly ScreenFound[];
  readonly words: readonly Word[];
}

/** The screens that can be opened as they are, without a record or a round. */
const screens: readonly Place[] = [
  { name: 'advice' },
  { name: 'planning' },
  { name: 'moderation' },
  { name: 'then-and-now' },
  { name: 'try-a-password' },
  { name: 'privacy-check' },
  { name: 'consent-form' },
  { name: 'retention' },
  { name: 'organisation' },
  { name: 'packs' },
  { name: 'members' },
  { name: 'my-sign-in' },
  { name: 'actions' },
  { name: 'reports' },
  { name: 'history' },
  { name: 'notes' },
  { name: 'where-is-my-data' },
  { name: 'check-a-pdf' },
  { name: 'worried' },
  ...registerNames.map((register): Place => ({ name: 'register', register })),
];

const fewestLetters = 3;
const most = 5;

/** At most five of each, those whose name it is first. Nothing for one or two letters: everything has those. */
export function findInHelp(sought: string): FoundInHelp {
  const wanted = plainLine(sought);
  if (wanted.length < fewestLetters) return { screens: [], words: [] };
  const named: ScreenFound[] = [];
  const spoken: ScreenFound[] = [];
  for (const place of screens) {
    const help = helpOfPlace(place);
    if (!help) continue;
    const found = { title: help.title, place };
    if (plainLine(help.title).includes(wanted)) named.push(found);
    else if (help.words.some((line) => plainLine(line).includes(wanted))) spoken.push(found);
  }
  return { screens: [...named, ...spoken].slice(0, most), words: findWords(sought).slice(0, most) };
}
