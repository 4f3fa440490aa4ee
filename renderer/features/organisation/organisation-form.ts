// What the organisation says of itself, as it is typed, what is wrong with it, and the changes that saving it makes. Pure.

import type { Change, Organisation } from '#shared/domain/change';
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
};

const lengths = { name: 200, charityNumber: 20, purpose: 1_000, ages: 60 } as const;

export function organisationForm({ general }: State): OrganisationForm {
  const { organisation, riskLine } = general;
  return {
    name: organisation?.name ?? '',
    charityNumber: organisation?.charityNumber ?? '',
    purpose: organisation?.purpose ?? '',
    ages: organisation?.ages ?? '',
    locality: organisation?.locality ?? '',
    safeguardingLead: organisation?.safeguardingLead ?? '',
    safeguardingDeputy: organisation?.safeguardingDeputy ?? '',
    riskLine: String(riskLine),
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
  return problems;
}

/** The changes that make the workbook say what a form without problems says; none where it says that already. */
export function changesForOrganisation(form: OrganisationForm, state: State): readonly Change[] {
  const { organisation, riskLine } = state.general;
  const line = readLine(form.riskLine);
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
  ];
}

function inOrder(organisation: Organisation) {
  return Object.entries(organisation).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function readLine(typed: string): number | undefined {
  const line = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return line >= 2 && line <= 25 ? line : undefined;
}
