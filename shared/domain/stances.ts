// What the organisation chose where the guidance and today's advice part, in words, for whoever needs to know: the screen that
// tries a password, the password events, the signals. Nothing is stored here.

import { uncapital } from './number-words';
import { isPlainDate, writeDate } from './plain-date';
import { choiceWords, type FieldValues, fieldOf, textOf } from './registers/register';
import { stances, stanceWords } from './registers/stances';
import { type Kept, personName, recordsOf, type State } from './state';

/** The choice about a topic, or undefined where nothing was chosen. */
export function stanceOn(state: State, topic: string): Kept | undefined {
  return recordsOf(state, 'stances').find(({ fields }) => textOf(fields, 'topic') === topic);
}

/** Every how many months passwords are changed by the calendar; 0 where they are not. */
export function passwordsChangedEvery(state: State): number {
  const months = textOf(stanceOn(state, 'passwords')?.fields ?? {}, 'everyMonths');
  return /^\d{1,2}$/.test(months) ? Number(months) : 0;
}

/** `Your rule for passwords: today’s advice. Changed only when something happened.` Empty where nothing was chosen. */
export function passwordRuleWords(state: State): string {
  const fields = stanceOn(state, 'passwords')?.fields;
  if (!fields) return '';
  const often = wordsOf(fields, 'everyMonths');
  return [
    `Your rule for passwords: ${uncapital(stanceWords(fields))}.`,
    sentence(textOf(fields, 'rule')),
    often === '' ? '' : `Changed ${uncapital(often)}.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** `Kept in a password manager: Bitwarden. Amina Hussain looks after it.` Empty where nothing was chosen. */
export function passwordsKeptWords(state: State): string {
  const fields = stanceOn(state, 'password-keeping')?.fields;
  if (!fields) return '';
  const where = wordsOf(fields, 'keptIn');
  const name = textOf(fields, 'keptName');
  const keeper = personName(state, textOf(fields, 'keeper'));
  const deputy = personName(state, textOf(fields, 'keeperDeputy'));
  const lookedAfter =
    deputy === '' ? `${keeper} looks after it.` : `${keeper} looks after it, ${deputy} when they are away.`;
  return [
    where === '' ? '' : sentence(`Kept ${uncapital(where)}${name === '' ? '' : `: ${name}`}`),
    keeper === '' ? '' : lookedAfter,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** By whom a choice was made and when, as far as it says. */
export function decidedWords(state: State, { fields }: Kept): string {
  const by = personName(state, textOf(fields, 'decidedBy'));
  const on = textOf(fields, 'decidedOn');
  return [by === '' ? '' : `Decided by ${by}`, isPlainDate(on) ? `on ${writeDate(on)}` : '']
    .filter((words) => words !== '')
    .join(' ');
}

function wordsOf(fields: FieldValues, name: string): string {
  return choiceWords(fieldOf(stances, name), textOf(fields, name));
}

function sentence(words: string): string {
  return words === '' || /[.?!]$/.test(words) ? words : `${words}.`;
}
