// From what was typed about the organisation to what is wrong with it and the changes that saving it makes.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { undoChanges } from '#shared/domain/undo-change';
import {
  changesForOrganisation,
  type OrganisationForm,
  organisationForm,
  organisationProblems,
} from '../../../../renderer/features/organisation/organisation-form';
import { adaPerson, benPerson, by, fold, smallWorkbook } from '../../../builders/small-workbook';

const described: Change = {
  kind: 'organisation-described',
  organisation: {
    name: 'Riverside Youth Project',
    charityNumber: '1234567',
    purpose: 'A youth club two evenings a week.',
    ages: '8 to 19',
    locality: 'locality-uk-general',
    safeguardingLead: adaPerson,
    safeguardingDeputy: '',
    isExample: false,
  },
};
const state = fold(smallWorkbook, described);
const as = (typed: Partial<OrganisationForm>): OrganisationForm => ({ ...organisationForm(state), ...typed });
const wrong = (typed: Partial<OrganisationForm>) =>
  organisationProblems(as(typed), state).map(({ field, message }) => `${field}: ${message}`);

describe('what the organisation says of itself', () => {
  test('is no change where it is left as it was', () => {
    expect(organisationProblems(as({}), state)).toEqual([]);
    expect(changesForOrganisation(as({ name: ' Riverside Youth Project ' }), state)).toEqual([]);
  });

  test('names what is missing, too long or cannot be', () => {
    expect(wrong({ name: ' ', purpose: '', ages: '' })).toEqual([
      'name: Write the name of your organisation',
      'purpose: Write what you do, in a sentence',
      'ages: Write the youngest and the oldest age',
    ]);
    expect(wrong({ charityNumber: '1'.repeat(21) })).toEqual(['charityNumber: Use 20 characters or fewer']);
    expect(wrong({ safeguardingLead: '' })).toEqual(['safeguardingLead: Choose your safeguarding lead']);
    expect(wrong({ safeguardingDeputy: adaPerson })).toEqual([
      'safeguardingDeputy: Choose someone other than the lead',
    ]);
    expect(wrong({ safeguardingDeputy: 'record-9999999999999999' })).toEqual([
      'safeguardingDeputy: Choose someone from the list',
    ]);
    for (const riskLine of ['1', '26', 'ten', ''])
      expect(wrong({ riskLine })).toEqual(['riskLine: Write a number from 2 to 25']);
  });

  test('another safeguarding lead and another line are two changes, which can be undone together', () => {
    const changes = changesForOrganisation(as({ safeguardingLead: benPerson, riskLine: '12' }), state);
    expect(changes.map(({ kind }) => kind)).toEqual(['organisation-described', 'risk-line-set']);
    const changed = fold(state, ...changes);
    expect(changed.general.organisation).toMatchObject({
      safeguardingLead: benPerson,
      name: 'Riverside Youth Project',
    });
    expect(changed.general.riskLine).toBe(12);
    expect(fold(changed, ...(undoChanges(state, changes, by()) ?? []))).toEqual(state);
  });

  test('the month of the year and the age for parents are changes of their own; an age needs its own reason', () => {
    const changes = changesForOrganisation(
      as({ yearStartsIn: '4', parentAge: '18', parentAgeBecause: ' Our trustees ask for it ' }),
      state,
    );
    expect(changes).toEqual([
      { kind: 'year-set', startsIn: 4 },
      { kind: 'parent-age-set', below: 18, because: 'Our trustees ask for it' },
    ]);
    const changed = fold(state, ...changes);
    expect(organisationForm(changed)).toMatchObject({ yearStartsIn: '4', parentAge: '18' });
    expect(changesForOrganisation(organisationForm(changed), changed)).toEqual([]);
    expect(wrong({ yearStartsIn: '13' })).toEqual(['yearStartsIn: Choose a month']);
    for (const parentAge of ['11', '19', 'sixteen', '']) {
      expect(wrong({ parentAge })).toEqual(['parentAge: Write an age from 12 to 18']);
    }
    expect(wrong({ parentAge: '18' })).toEqual(['parentAgeBecause: Write why you chose this age']);
    const again = { ...organisationForm(changed), parentAge: '14' };
    expect(organisationProblems(again, changed).map(({ message }) => message)).toEqual([
      'This is the reason for the age before. Write why you chose this one',
    ]);
  });

  test('a line that is none is refused', () => {
    expect(checkChange(state, { kind: 'risk-line-set', line: 1 }, by())).toEqual({
      ok: false,
      words: 'Choose a line from 2 to 25.',
    });
    expect(checkChange(state, { kind: 'risk-line-set', line: 25 }, by())).toEqual({ ok: true });
  });
});
