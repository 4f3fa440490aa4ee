// What our own record knows of a file: which of our signed reports it is, and whether that has been superseded since. Pure.

import { dayOf, writeDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import { roundsInOrder } from '#shared/domain/round';
import type { SignOff, State } from '#shared/domain/state';
import type { Point } from './verdict-words';

/** `digest`: SHA-256 of the file, hex. Undefined where it is none of the files kept with a sign-off. */
export function ownReportPoint(state: State, digest: string): Point | undefined {
  for (const { quarter, signOffs } of roundsInOrder(state)) {
    const index = signOffs.findIndex(({ files }) => files.some((file) => file.digest === digest));
    const signOff = signOffs[index];
    if (signOff) return pointOf(signOff, `our review of ${writeQuarter(quarter)}, version ${index + 1}`);
  }
  return undefined;
}

function pointOf({ superseded }: SignOff, report: string): Point {
  if (!superseded) return { id: 'ours', shape: 'dot', lead: '', words: `It is ${report}, which is in force.` };
  const since = `The review was opened again on ${writeDate(dayOf(superseded.at))}: ${superseded.because}`;
  return { id: 'ours', shape: 'diamond', lead: 'Superseded:', words: `this is ${report}. ${since}` };
}
