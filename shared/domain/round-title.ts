// What a round is called where it stands by itself: over a page, in a list.

import { writeQuarter, writeYear } from './quarter';
import type { AnyRound } from './state';

/** `Quarterly review, January to March 2027`, `The plan, version 2`. */
export function roundTitle(round: AnyRound): string {
  switch (round.checklist) {
    case 'quarterly-review':
      return `Quarterly review, ${writeQuarter(round.quarter)}`;
    case 'plan':
      return `The plan, version ${round.number}`;
    case 'annual-self-assessment':
      return `Annual self-assessment, ${writeYear(round.year)}`;
  }
}
