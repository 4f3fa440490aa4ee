// Whether the consents that a post names cover it: each holds on the day, and reaches to where the post is.

import { isPlainDate, type PlainDate } from '../plain-date';
import { recordOf } from '../state';
import { consentStanding } from './consent-standing';
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
  const planned = textOf(post, 'plannedFor');
  const day: PlainDate = isPlainDate(planned) ? planned : today;
  for (const { consent = '' } of named) {
    const kept = recordOf(state, 'consents', consent);
    if (!kept) continue;
    if (consentStanding(kept.fields, day, state.general.parentAges) !== 'live')
      return 'A consent it names does not hold then';
    if (!reachesTo(kept.fields, post)) return 'A consent it names does not say yes to this place';
  }
  return '';
}
