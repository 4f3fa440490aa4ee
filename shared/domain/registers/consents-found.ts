// What somebody who reads the consents finds when they look through them for a review: figures, and nobody by name, so that who
// does not read them can see that it was done and how it came out.

import { countOf, listOf } from '../number-words';
import type { PlainDate } from '../plain-date';
import { recordOf, recordsOf, type State } from '../state';
import { type ConsentStanding, consentStanding } from './consent-standing';
import { standingOfPost } from './post-consents';
import { isUp } from './posts';
import { type FieldValues, rowsOf, textOf } from './register';

export interface ConsentsFound {
  readonly live: number;
  readonly expired: number;
  readonly halfSigned: number;
  /** Taken back, marked as not to be published, or signed with a yes to nothing. */
  readonly withdrawn: number;
  /** Posts that are up and show somebody who can be recognised, whom no consent covers and no reason that somebody wrote. */
  readonly postsToTakeDown: number;
}

/** For readers of the consents; whoever else asks finds none. */
export function findInConsents(state: State, today: PlainDate): ConsentsFound {
  const standings = recordsOf(state, 'consents').map(({ fields }) =>
    consentStanding(fields, today, state.general.parentAges),
  );
  const count = (...of: readonly ConsentStanding[]) => standings.filter((each) => of.includes(each)).length;
  const toTakeDown = recordsOf(state, 'posts').filter(
    ({ fields }) =>
      isUp(fields) &&
      textOf(fields, 'young') === 'recognisable' &&
      (standingOfPost(fields, { state, today }) === 'not covered' || namesLostConsent(state, fields)),
  );
  return {
    live: count('live'),
    expired: count('expired'),
    halfSigned: count('half-signed', 'unsigned'),
    withdrawn: count('withdrawn', 'do not publish', 'agreed to nothing'),
    postsToTakeDown: toTakeDown.length,
  };
}

/** Whoever reads the consents sees one that is named and no longer there, which nobody else could tell from one they may not read. */
function namesLostConsent(state: State, post: FieldValues): boolean {
  return rowsOf(post, 'consents').some(({ consent = '' }) => !recordOf(state, 'consents', consent));
}

/** `12 live, 2 expired, 1 half-signed, none taken back or refused; 1 post to take down`. */
export function consentsFoundWords({ live, expired, halfSigned, withdrawn, postsToTakeDown }: ConsentsFound): string {
  const figures = listOf([
    `${live} live`,
    `${expired} expired`,
    `${halfSigned} not signed by everybody`,
    `${withdrawn} taken back or refused`,
  ]);
  return `${figures}; ${postsToTakeDown === 0 ? 'no post' : countOf(postsToTakeDown, 'post')} to take down`;
}
