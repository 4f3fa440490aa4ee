// The blank consent form (D8), by age group: what is asked, in words for those who are asked, and who signs. Nobody's record goes into
// it, so it holds no name but those of the organisation, its accounts and its contacts.

import { eitherOf, listOf } from '#shared/domain/number-words';
import { dayOf, type Instant, writeDate } from '#shared/domain/plain-date';
import { accountTitle } from '#shared/domain/registers/account-title';
import { accounts } from '#shared/domain/registers/accounts';
import { purposes } from '#shared/domain/registers/consent-fields';
import { contacts } from '#shared/domain/registers/contacts';
import { presentParentAge } from '#shared/domain/registers/parent-age';
import { textOf } from '#shared/domain/registers/register';
import { recordsOf, type State } from '#shared/domain/state';
import { fieldsSeenBy } from './audience';
import { formWords } from './consent-form-words';

export const ageGroups = ['under-13', '13-15', '16-17', '18-over'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const ageGroupWords: Readonly<Record<AgeGroup, string>> = {
  'under-13': 'Under 13',
  '13-15': '13 to 15',
  '16-17': '16 or 17',
  '18-over': '18 or over',
};

const youngestOf: Readonly<Record<AgeGroup, number>> = { 'under-13': 0, '13-15': 13, '16-17': 16, '18-over': 18 };

/** `needed`: a parent or carer signs as well. `welcome`: they may; from the age on that the organisation has set, somebody judges. */
export type ParentSigns = 'needed' | 'welcome' | 'not asked';

export function parentSigns(group: AgeGroup, parentAge: number): ParentSigns {
  if (group === '18-over') return 'not asked';
  return youngestOf[group] < parentAge ? 'needed' : 'welcome';
}

export interface ConsentFormModel {
  readonly format: 'quarterday-consent-form';
  readonly formatVersion: 1;
  readonly audience: 'public';
  readonly organisation: { readonly name: string; readonly charityNumber: string };
  readonly isExample: boolean;
  readonly ageGroup: AgeGroup;
  /** Below it a parent or carer signs in any case, as the organisation has set it. */
  readonly parentAge: number;
  readonly parentSigns: ParentSigns;
  readonly title: string;
  readonly opening: readonly string[];
  /** Each with a box for yes and one for no. */
  readonly purposes: readonly { readonly label: string; readonly explained: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly youngStatement: string;
  readonly parentStatement: string;
  /** What to write into the record under “What they were told”. */
  readonly wording: string;
  readonly madeAt: Instant;
  readonly madeWith: string;
}

export interface ConsentFormRequest {
  readonly state: State;
  readonly ageGroup: AgeGroup;
  readonly madeAt: Instant;
  readonly appVersion: string;
}

export function consentFormModel({ state, ageGroup, madeAt, appVersion }: ConsentFormRequest): ConsentFormModel {
  const { organisation, parentAges } = state.general;
  const parentAge = presentParentAge(parentAges);
  const name = organisation?.name ?? '';
  const words = formWords(ageGroup, { organisation: name, reach: reachWords(state), parentAge });
  return {
    format: 'quarterday-consent-form',
    formatVersion: 1,
    audience: 'public',
    organisation: { name, charityNumber: organisation?.charityNumber ?? '' },
    isExample: organisation?.isExample ?? false,
    ageGroup,
    parentAge,
    parentSigns: parentSigns(ageGroup, parentAge),
    title: words.title,
    opening: words.opening,
    purposes: purposes.map((purpose) => ({
      // The register speaks of the young person, and the form to them.
      label: purpose.label.replace(/^Their /, 'Your '),
      explained: purpose.name === 'forSocial' ? accountsWords(state) : (words.explained[purpose.name] ?? ''),
    })),
    sections: words.sections,
    youngStatement: words.youngStatement,
    parentStatement: words.parentStatement,
    wording: `Form “${ageGroupWords[ageGroup]}” of ${writeDate(dayOf(madeAt))}`,
    madeAt,
    madeWith: `Quarterday ${appVersion}`,
  };
}

/** On one page there is room for so many names. */
const accountsNamed = 6;

function accountsWords(state: State): string {
  const live = recordsOf(state, 'accounts')
    .filter(({ fields }) => textOf(fields, 'state') === 'live')
    .map((account) => accountTitle({ ...account, fields: fieldsSeenBy('public', accounts, account.fields) }));
  if (live.length === 0) return '';
  const more = live.length > accountsNamed ? ['others of ours'] : [];
  return `Now: ${listOf([...live.slice(0, accountsNamed), ...more])}.`;
}

/** `01632 960155 or office@example.org`; empty where no contact is written down. */
function reachWords(state: State): string {
  const own = recordsOf(state, 'contacts')
    .map(({ fields }) => fieldsSeenBy('funder', contacts, fields))
    .find((fields) => textOf(fields, 'kind') === 'own' && ['works', 'untried'].includes(textOf(fields, 'state')));
  if (!own) return '';
  return eitherOf([textOf(own, 'phone'), textOf(own, 'address')].filter((words) => words.trim() !== ''));
}
