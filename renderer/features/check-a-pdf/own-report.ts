// What our own record knows of a file: which of our signed reports it is, and whether that has been superseded since. Pure.

import { annualWords } from '#shared/domain/annual/annual-round';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { planWords } from '#shared/domain/plan-round';
import { writeQuarter } from '#shared/domain/quarter';
import { roundWord } from '#shared/domain/round-steps';
import { type AnyRound, everyRound, type SignOff, type State } from '#shared/domain/state';
import type { Point } from './verdict-words';

/** `digest`: SHA-256 of the file, hex. Undefined where it is none of the files kept with a sign-off. */
export function ownReportPoint(state: State, digest: string): Point | undefined {
  for (const round of everyRound(state)) {
    const index = round.signOffs.findIndex(({ files }) => files.some((file) => file.digest === digest));
    const signOff = round.signOffs[index];
    if (signOff) return pointOf(round, signOff, index + 1);
  }
  return undefined;
}

function pointOf(round: AnyRound, { superseded }: SignOff, version: number): Point {
  const report = reportWords(round, version);
  if (!superseded) return { id: 'ours', shape: 'dot', lead: '', words: `It is ${report}, which is in force.` };
  const since = `The ${roundWord(round)} was opened again on ${writeDate(dayOf(superseded.at))}: ${superseded.because}`;
  return { id: 'ours', shape: 'diamond', lead: 'Superseded:', words: `this is ${report}. ${since}` };
}

function reportWords(round: AnyRound, version: number): string {
  switch (round.checklist) {
    case 'quarterly-review':
      return `our review of ${writeQuarter(round.quarter)}, version ${version}`;
    case 'plan':
      return `our planning statement, ${planWords(round)}, report ${version}`;
    case 'annual-self-assessment':
      return `${annualWords(round).replace(/^the/, 'our')}, version ${version}`;
  }
}
