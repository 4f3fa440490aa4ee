// What the organisation says of itself, as it is typed, what is wrong with it, and the changes that saving it makes. Pure.

import type { Change, Organisation } from '#shared/domain/change';
import { type YearStart, yearStarts } from '#shared/domain/quarter';
import { oldestParentAge, presentParentAge, youngestParentAge } from '#shared/domain/registers/parent-age';
import { recordOf, type State } from '#shared/domain/state';

/** Texts as they are typed; people by their ids. */
export interface OrganisationForm {
  readonly name: string;
  readonly charityNumber: string;
  readonly purpose: string;
  readonly ages: string;
  readonly locality: string;
  readonly safeguardingLead: string;
  readonly safeguardingDeputy: string;
  readonly riskLine: string;
  readonly smallNumbers: string;
  /** The number of a month. */
  readonly yearStartsIn: string;
  readonly parentAge: string;
  readonly parentAgeBecause: string;
}

export interface OrganisationProblem {
  readonly field: keyof OrganisationForm;
  readonly label: string;
  readonly message: string;
}

export const labels: Readonly<Record<keyof OrganisationForm, string>> = {
  name: 'Name of the organisation',
  charityNumber: 'Charity number',
  purpose: 'What you do with young people',
  ages: 'Their ages',
  locality: 'Where you are',
  safeguardingLead: 'Safeguarding lead',
  safeguardingDeputy: 'Deputy',
  riskLine: 'Your line for risks',
  smallNumbers: 'Smallest number of young people in copies for others',
  yearStartsIn: 'Your year begins in',
  parentAge: 'A parent or carer signs as well below the age of',
  parentAgeBecause: 'Why this age',
};

const lengths = { name: 200, charityNumber: 20, purpose: 1_000, ages: 60 } as const;

export function organisationForm({ general }: State): OrganisationForm {
  const { organisation, riskLine, yearStartsIn, parentAges, smallNumbersBelow } = general;
  return {
    name: organisation?.name ?? '',
    charityNumber: organisation?.charityNumber ?? '',
    purpose: organisation?.purpose ?? '',
    ages: organisation?.ages ?? '',
    locality: organisation?.locality ?? '',
    safeguardingLead: organisation?.safeguardingLead ?? '',
    safeguardingDeputy: organisation?.safeguardingDeputy ?? '',
    riskLine: String(riskLine),
    smallNumbers: String(smallNumbersBelow),
    yearStartsIn: String(yearStartsIn),
    parentAge: String(presentParentAge(parentAges)),
    parentAgeBecause: parentAges.at(-1)?.because ?? '',
  };
}

/** Everything that is wrong, in the order of the form. */
export function organisationProblems(form: OrganisationForm, state: State): readonly OrganisationProblem[] {
  const problems: OrganisationProblem[] = [];
  const problem = (field: keyof OrganisationForm, message: string) =>
    problems.push({ field, label: labels[field], message });
  if (form.name.trim() === '') problem('name', 'Write the name of your organisation');
  for (const field of ['name', 'charityNumber', 'purpose', 'ages'] as const) {
    if (form[field].trim().length > lengths[field]) problem(field, `Use ${lengths[field]} characters or fewer`);
  }
  if (form.purpose.trim() === '') problem('purpose', 'Write what you do, in a sentence');
  if (form.ages.trim() === '') problem('ages', 'Write the youngest and the oldest age');
  if (!recordOf(state, 'people', form.safeguardingLead)) problem('safeguardingLead', 'Choose your safeguarding lead');
  if (form.safeguardingDeputy !== '') {
    if (!recordOf(state, 'people', form.safeguardingDeputy))
      problem('safeguardingDeputy', 'Choose someone from the list');
    else if (form.safeguardingDeputy === form.safeguardingLead) {
      problem('safeguardingDeputy', 'Choose someone other than the lead');
    }
  }
  const line = readLine(form.riskLine);
  if (line === undefined) problem('riskLine', 'Write a number from 2 to 25');
  if (readSmall(form.smallNumbers) === undefined) problem('smallNumbers', 'Write a number from 2 to 20');
  if (readYearStart(form.yearStartsIn) === undefined) problem('yearStartsIn', 'Choose a month');
  const age = readAge(form.parentAge);
  if (age === undefined) problem('parentAge', `Write an age from ${youngestParentAge} to ${oldestParentAge}`);
  else if (age !== presentParentAge(state.general.parentAges)) {
    const because = form.parentAgeBecause.trim();
    const isOfOld = because !== '' && because === state.general.parentAges.at(-1)?.because;
    if (because === '') problem('parentAgeBecause', 'Write why you chose this age');
    else if (isOfOld)
      problem('parentAgeBecause', 'This is the reason for the age before. Write why you chose this one');
  }
  if (form.parentAgeBecause.trim().length > 1_000) problem('parentAgeBecause', 'Use 1000 characters or fewer');
  return problems;
}

/** The changes that make the workbook say what a form without problems says; none where it says that already. */
export function changesForOrganisation(form: OrganisationForm, state: State): readonly Change[] {
  const { organisation, riskLine, smallNumbersBelow } = state.general;
  const small = readSmall(form.smallNumbers);
  const line = readLine(form.riskLine);
  const startsIn = readYearStart(form.yearStartsIn);
  const below = readAge(form.parentAge);
  const described: Organisation = {
    name: form.name.trim(),
    charityNumber: form.charityNumber.trim(),
    purpose: form.purpose.trim(),
    ages: form.ages.trim(),
    locality: form.locality,
    safeguardingLead: recordOf(state, 'people', form.safeguardingLead)?.record ?? '',
    safeguardingDeputy: recordOf(state, 'people', form.safeguardingDeputy)?.record ?? '',
    isExample: organisation?.isExample ?? false,
  };
  const isDescribed =
    organisation !== null && JSON.stringify(inOrder(organisation)) === JSON.stringify(inOrder(described));
  return [
    ...(isDescribed ? [] : [{ kind: 'organisation-described', organisation: described } as const]),
    ...(line === undefined || line === riskLine ? [] : [{ kind: 'risk-line-set', line } as const]),
    ...(small === undefined || small === smallNumbersBelow
      ? []
      : [{ kind: 'small-numbers-set', below: small } as const]),
    ...(startsIn === undefined || startsIn === state.general.yearStartsIn
      ? []
      : [{ kind: 'year-set', startsIn } as const]),
    ...(below === undefined || below === presentParentAge(state.general.parentAges)
      ? []
      : [{ kind: 'parent-age-set', below, because: form.parentAgeBecause.trim() } as const]),
  ];
}

function inOrder(organisation: Organisation) {
  return Object.entries(organisation).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function readLine(typed: string): number | undefined {
  const line = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return line >= 2 && line <= 25 ? line : undefined;
}

function readSmall(typed = ''): number | undefined {
  const below = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return below >= 2 && below <= 20 ? below : undefined;
}

/** The month in which a year begins, as it is chosen; undefined where it is none. */
export function readYearStart(chosen: string): YearStart | undefined {
  return yearStarts.find((month) => String(month) === chosen);
}

function readAge(typed: string): number | undefined {
  const age = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return age >= youngestParentAge && age <= oldestParentAge ? age : undefined;
}
