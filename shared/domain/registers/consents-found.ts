// What somebody who reads the consents finds when they look through them for a review: figures, and nobody by name, so that who
// does not read them can see that it was done and how it came out.

import { countOf, listOf } from '../number-words';
import type { PlainDate } from '../plain-date';
import { recordsOf, type State } from '../state';
import { consentStanding } from './consent-standing';
import { isUp } from './posts';
import { rowsOf, textOf } from './register';

export interface ConsentsFound {
  readonly live: number;
  readonly expired: number;
  readonly halfSigned: number;
  /** Taken back, or marked as not to be published. */
  readonly withdrawn: number;
  /** Posts that are up, show somebody who can be recognised, and name a consent that is not live, or none and no reason. */
  readonly postsToTakeDown: number;
}

/** For readers of the consents; whoever else asks finds none. */
export function findInConsents(state: State, today: PlainDate): ConsentsFound {
  const standings = new Map(
    recordsOf(state, 'consents').map(({ record, fields }) => [
      String(record),
      consentStanding(fields, today, state.general.parentAges),
    ]),
  );
  const count = (...of: readonly string[]) => [...standings.values()].filter((each) => of.includes(each)).length;
  const toTakeDown = recordsOf(state, 'posts').filter(
    ({ fields }) =>
      isUp(fields) &&
      textOf(fields, 'young') === 'recognisable' &&
      (rowsOf(fields, 'consents').length === 0
        ? textOf(fields, 'withoutConsentBecause') === ''
        : rowsOf(fields, 'consents').some((row) => standings.get(row.consent ?? '') !== 'live')),
  );
  return {
    live: count('live'),
    expired: count('expired'),
    halfSigned: count('half-signed', 'unsigned'),
    withdrawn: count('withdrawn', 'do not publish'),
    postsToTakeDown: toTakeDown.length,
  };
}

/** `12 live, 2 expired, 1 half-signed, none taken back; 1 post to take down`. */
export function consentsFoundWords({ live, expired, halfSigned, withdrawn, postsToTakeDown }: ConsentsFound): string {
  const figures = listOf([
    `${live} live`,
    `${expired} expired`,
    `${halfSigned} not signed by everybody`,
    `${withdrawn} taken back`,
  ]);
  return `${figures}; ${postsToTakeDown === 0 ? 'no post' : countOf(postsToTakeDown, 'post')} to take down`;
}
