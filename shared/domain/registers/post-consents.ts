// Whether the consents that a post names cover it: each holds on the day, and reaches to where the post is; and what that means for
// the post. The form, the signals and the look through the consents all go by it.

import { isPlainDate, type PlainDate } from '../plain-date';
import { recordOf } from '../state';
import { type ConsentStanding, consentStanding } from './consent-standing';
import { type FieldValues, type Looking, rowsOf, textOf } from './register';

/** Whether a consent says yes to the place of a post: the account, or the website where it names none. */
export function reachesTo(consent: FieldValues, post: FieldValues): boolean {
  const account = textOf(post, 'account');
  if (account === '') return textOf(consent, 'forWebsite') === 'yes';
  const named = rowsOf(consent, 'accounts');
  return textOf(consent, 'forSocial') === 'yes' && (named.length === 0 || named.some((row) => row.account === account));
}

/**
 * Why the consents named do not cover a post in which somebody young can be recognised; empty where they do. What whoever looks
 * may not read was named by somebody who may, and is not judged.
 */
export function whatConsentsMiss(post: FieldValues, { state, today }: Looking): string {
  const named = rowsOf(post, 'consents');
  if (named.length === 0) return 'Name the consents that cover it';
  const day = dayOfPost(post, today);
  for (const { consent = '' } of named) {
    const kept = recordOf(state, 'consents', consent);
    if (!kept) continue;
    if (!isGiven(consentStanding(kept.fields, day, state.general.parentAges))) {
      return 'A consent it names does not hold then';
    }
    if (!reachesTo(kept.fields, post)) return 'A consent it names does not say yes to this place';
  }
  return '';
}

/** Signed and in time; what it says yes to is another question. */
export function isGiven(standing: ConsentStanding): boolean {
  return standing === 'live' || standing === 'agreed to nothing';
}

/** What is planned is judged by the day on which it goes up. */
function dayOfPost(post: FieldValues, today: PlainDate): PlainDate {
  const planned = textOf(post, 'plannedFor');
  return textOf(post, 'stage') === 'planned' && isPlainDate(planned) ? planned : today;
}

export type PostStanding = 'covered' | 'reason given' | 'not covered';

/**
 * How a post stands in which somebody young can be recognised. A reason that somebody wrote for it holds where a consent is
 * missing, over or does not reach so far; never against a consent that was taken back or somebody who must not be shown.
 */
export function standingOfPost(post: FieldValues, looking: Looking): PostStanding {
  if (whatConsentsMiss(post, looking) === '') return 'covered';
  const { state, today } = looking;
  const isForbidden = rowsOf(post, 'consents').some(({ consent = '' }) => {
    const kept = recordOf(state, 'consents', consent);
    return (
      kept !== undefined && forbids(consentStanding(kept.fields, dayOfPost(post, today), state.general.parentAges))
    );
  });
  return textOf(post, 'withoutConsentBecause') !== '' && !isForbidden ? 'reason given' : 'not covered';
}

function forbids(standing: ConsentStanding): boolean {
  return standing === 'withdrawn' || standing === 'do not publish';
}
