// The public disclaimer as a report (D9): what its sheet and the words to paste say. It is for everybody, so everything in it is
// asked for as the public may see it.

import { disclaimerAccounts, disclaimerContacts } from '#shared/domain/disclaimer/disclaimer-accounts';
import {
  type DisclaimerPart,
  type DisclaimerSources,
  disclaimerParts,
  disclaimerText,
} from '#shared/domain/disclaimer/disclaimer-parts';
import { disclaimerStanding } from '#shared/domain/disclaimer/disclaimer-standing';
import { type Instant, isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import { accountTitle } from '#shared/domain/registers/account-title';
import { accounts } from '#shared/domain/registers/accounts';
import { contacts } from '#shared/domain/registers/contacts';
import { disclaimers } from '#shared/domain/registers/disclaimers';
import { textOf } from '#shared/domain/registers/register';
import type { Kept, State } from '#shared/domain/state';
import { fieldsSeenBy, promiseToPublic } from './audience';

export interface PublicDisclaimerModel {
  readonly format: 'quarterday-public-disclaimer';
  readonly formatVersion: 1;
  readonly audience: 'public';
  readonly organisation: { readonly name: string; readonly charityNumber: string };
  readonly isExample: boolean;
  readonly title: string;
  /** Empty before the first approval. */
  readonly version: string;
  readonly approvedOn: PlainDate | null;
  /** What it says is, word for word, what a signatory approved. Otherwise it is a draft. */
  readonly isApproved: boolean;
  readonly parts: readonly DisclaimerPart[];
  /** The same to paste. */
  readonly text: string;
  readonly madeAt: Instant;
  readonly madeWith: string;
}

export interface PublicDisclaimerRequest {
  readonly state: State;
  readonly disclaimer: Kept;
  readonly madeAt: Instant;
  readonly appVersion: string;
}

export function publicDisclaimerModel({
  state,
  disclaimer,
  madeAt,
  appVersion,
}: PublicDisclaimerRequest): PublicDisclaimerModel {
  const { organisation } = state.general;
  const sources = publicSources(state, disclaimer);
  const seen = sources.fields;
  const text = disclaimerText(sources);
  const standing = disclaimerStanding(state, disclaimer);
  const approvedOn = textOf(seen, 'approvedOn');
  return {
    format: 'quarterday-public-disclaimer',
    formatVersion: 1,
    audience: 'public',
    organisation: { name: organisation?.name ?? '', charityNumber: organisation?.charityNumber ?? '' },
    isExample: organisation?.isExample ?? false,
    title: textOf(seen, 'name'),
    version: textOf(seen, 'version'),
    approvedOn: isPlainDate(approvedOn) ? approvedOn : null,
    isApproved: ['ready', 'published'].includes(standing) && text === textOf(disclaimer.fields, 'approvedText'),
    parts: disclaimerParts(sources),
    text,
    madeAt,
    madeWith: `Quarterday ${appVersion}`,
  };
}

/** What it is made of, through the eyes of the public. */
function publicSources(state: State, { record, fields }: Kept): DisclaimerSources {
  return {
    fields: fieldsSeenBy('public', disclaimers, fields),
    accounts: disclaimerAccounts(state, record, fields).map(({ account }) => ({
      title: accountTitle({ ...account, fields: fieldsSeenBy('public', accounts, account.fields) }),
      promise: promiseToPublic(account),
    })),
    contacts: disclaimerContacts(state, fields).map((contact) => fieldsSeenBy('public', contacts, contact.fields)),
  };
}
