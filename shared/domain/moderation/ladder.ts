// What is done about a post that breaks the rules, and which posts do. The public disclaimer promises these steps and the daily look
// writes the same ones down, so that what was promised and what was done are the same words.

import type { Choice } from '../registers/register';

interface LadderStep {
  readonly value: string;
  /** As a disclaimer promises it: `hide it`. */
  readonly promised: string;
  /** As the daily look writes it down: `Hid it`. */
  readonly done: string;
}

/** From the mildest on. A value, once shipped, is part of the record's format. */
export const ladderSteps: readonly LadderStep[] = [
  { value: 'hide', promised: 'hide it', done: 'Hid it' },
  { value: 'remove', promised: 'remove it', done: 'Removed it' },
  { value: 'warn', promised: 'warn whoever wrote it', done: 'Warned whoever wrote it' },
  { value: 'block', promised: 'block whoever wrote it', done: 'Blocked whoever wrote it' },
  { value: 'report', promised: 'report it to the platform', done: 'Reported it to the platform' },
  { value: 'police', promised: 'pass it to the police', done: 'Passed it to the police' },
];

/** Kept beside whichever step was taken. */
const keptEvidence = 'Kept a copy';

export const ladderChoices: readonly Choice[] = ladderSteps.map(({ value, promised }) => ({
  value,
  words: promised.charAt(0).toUpperCase() + promised.slice(1),
}));

/** The posts that the guidance names (3.5), and others that people meet. `isNeeded`: a disclaimer says what is done about them. */
export const postKinds: readonly (Choice & { readonly public: string; readonly isNeeded: boolean })[] = [
  { value: 'libellous', words: 'Libellous', public: 'Untrue and harmful to someone’s name', isNeeded: true },
  { value: 'disruptive', words: 'Disruptive', public: 'Meant to stop others from talking', isNeeded: true },
  { value: 'abusive', words: 'Abusive', public: 'Bullying, threatening or abusive', isNeeded: true },
  { value: 'offensive', words: 'Offensive', public: 'Racist, sexual or hateful', isNeeded: true },
  { value: 'private', words: 'Tells private details', public: 'Private details, of anybody', isNeeded: false },
  { value: 'advertising', words: 'Advertising', public: 'Advertising', isNeeded: false },
];

/** What can be ticked of a look at an account, in the words in which it is written down. */
export const doneSteps: readonly string[] = [...ladderSteps.map(({ done }) => done), keptEvidence];

/** `Hid it. Kept a copy. A rude comment on the poster.`: the steps first, then what else was written. */
export function writeDone(steps: readonly string[], words: string): string {
  const taken = doneSteps.filter((step) => steps.includes(step)).map((step) => `${step}.`);
  return [...taken, ...(words.trim() === '' ? [] : [words.trim()])].join(' ');
}

/** The steps with which words begin, and what follows them. What was written by hand comes back as it was. */
export function readDone(done: string): { readonly steps: readonly string[]; readonly words: string } {
  const steps: string[] = [];
  let words = done.trim();
  for (const step of doneSteps) {
    if (words !== `${step}.` && !words.startsWith(`${step}. `)) continue;
    steps.push(step);
    words = words.slice(step.length + 1).trimStart();
  }
  return { steps, words };
}
