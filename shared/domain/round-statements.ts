// What somebody says by handing a round over, by checking it and by signing it. Kept with the entry, so that later wording never
// changes what was said.

import type { AnyRound } from './state';

export interface RoundStatements {
  readonly prepared: string;
  readonly checked: string;
  readonly signed: string;
}

export const roundStatements: Readonly<Record<AnyRound['checklist'], RoundStatements>> = {
  'quarterly-review': {
    prepared: 'I have prepared this review. Its answers are what we found, as far as I know.',
    checked: 'I did not prepare this review. I have read it, and I know of nothing in it that is wrong.',
    signed: 'I have read this review. It says what we found, as far as I know.',
  },
  plan: {
    prepared:
      'I have prepared this plan. It says what we mean to do online, with whom and with what, as far as I know.',
    checked: 'I did not prepare this plan. I have read it, and I know of nothing in it that is wrong.',
    signed: 'I have read this plan. It is what we mean to do.',
  },
  'annual-self-assessment': {
    prepared:
      'I have prepared this self-assessment. It says where we stand as far as I know, and where a level is above what our records bear out, it says why.',
    checked:
      'I did not prepare this self-assessment. I have read it beside our records, and I know of nothing in it that is wrong.',
    signed: 'I have read this self-assessment. It is our own view of where we stand, and no assurance by anybody else.',
  },
};
