// Consents: what makes no sense is refused in words, when to ask again, and what one is worth on a day.

import { describe, expect, test } from 'vitest';
import { askAgain, consentStanding } from '#shared/domain/registers/consent-standing';
import { consents, whyAskAgain } from '#shared/domain/registers/consents';
import { askedFields, type FieldValues, fieldOf } from '#shared/domain/registers/register';
import { samira, signatureRow } from '../../../builders/consents';
import { day } from '../../../builders/small-workbook';
import { cellOf, problemsOf } from './record-problems';

const wrong = (changed: FieldValues) => problemsOf(consents, { ...samira, ...changed });

const choir: FieldValues = {
  about: 'group',
  name: 'The choir',
  doNotPublish: 'no',
  forSocial: 'yes',
  groupMembers: '14',
  groupSigned: '14',
  groupSignedOn: '2026-12-01',
};

describe('a consent', () => {
  test('that is right in every part has nothing wrong with it, of a person or a group', () => {
    expect(wrong({})).toEqual([]);
    expect(problemsOf(consents, choir)).toEqual([]);
  });

  test('signed by nobody is refused, unless it says that nothing may be published', () => {
    const nobody = { youngHow: 'not', parentHow: '' };
    expect(wrong(nobody)).toEqual([
      'parentHow: Nobody has signed this. Say how one of them agreed, or leave it for now',
    ]);
    expect(wrong({ ...nobody, doNotPublish: 'yes' })).toEqual([]);
    expect(wrong({ ...nobody, parentHow: 'paper' })).toEqual([]);
    expect(problemsOf(consents, { ...choir, groupSigned: '0' })).toEqual([
      'groupSigned: Nobody has signed this. Write how many have, or leave it for now',
    ]);
  });

  test('with a birthday in the future, or that was signed before it, is refused', () => {
    expect(wrong({ bornOn: '2027-03-02' })).toEqual([
      'bornOn: Write today or a day before it: 2 March 2027 is still to come',
      'youngSignedOn: Write 2 March 2027 or a day after it: it cannot be before “Date of birth”',
      'parentSignedOn: Write 2 March 2027 or a day after it: it cannot be before “Date of birth”',
    ]);
    expect(wrong({ bornOn: '2027-03-01' })).toHaveLength(2);
    expect(wrong({ bornOn: '2026-12-01' })).toEqual([]);
  });

  test('that ends before it begins, or was taken back before it was signed, is refused', () => {
    expect(wrong({ from: '2027-01-02', until: '2027-01-01' })).toEqual([
      'until: Write 2 January 2027 or a day after it: it cannot be before “From”',
    ]);
    expect(wrong({ until: '2026-11-30' })).toEqual(['until: It was signed on 1 December 2026: it cannot end before']);
    expect(wrong({ withdrawnOn: '2026-11-30' })).toEqual([
      'withdrawnOn: It was signed on 1 December 2026: it cannot be taken back before',
    ]);
    expect(wrong({ withdrawnBy: 'parent' })).toEqual(['withdrawnOn: Write the day on which it was taken back']);
    expect(wrong({ withdrawnOn: '2026-12-01', withdrawnBy: 'parent', until: '2026-12-01' })).toEqual([]);
  });

  test('says how it was signed: drawn with a drawing, on paper with a scan or the place where it is', () => {
    expect(wrong({ youngSignature: [] })).toEqual([
      'youngSignature: Draw the signature and press “Keep this signature”, or choose “Signed on paper”',
    ]);
    expect(wrong({ keptAt: '' })).toEqual(['keptAt: Write where the signed paper is kept, or add a scan of it']);
    expect(
      wrong({ keptAt: '', parentFiles: [{ ...signatureRow(), name: 'form.pdf', mediaType: 'application/pdf' }] }),
    ).toEqual([]);
    expect(wrong({ youngSignedOn: '' })).toEqual(['youngSignedOn: Write the day on which they signed']);
    expect(wrong({ parentName: '' })).toEqual(['parentName: Write the name of the parent or carer who signed']);
  });

  test('without a parent is refused under 16, by the day of birth or the age that was chosen, and not from then on', () => {
    const alone = { parentHow: 'not-needed', parentName: '', parentSignedOn: '', keptAt: '' };
    const under = [
      'parentHow: They were under 16 when they signed, so a parent or carer signs too. Choose “Not signed” until they have',
    ];
    expect(wrong(alone)).toEqual(under);
    expect(wrong({ ...alone, bornOn: '2010-12-02' })).toEqual(under);
    expect(wrong({ ...alone, bornOn: '2010-12-01' })).toEqual([]);
    expect(wrong({ ...alone, bornOn: '', ageBand: '13-15' })).toEqual(under);
    expect(wrong({ ...alone, bornOn: '', ageBand: '16-17' })).toEqual([]);
  });

  test('of a group counts in figures, and no more signed than there are', () => {
    expect(problemsOf(consents, { ...choir, groupSigned: '15' })).toEqual([
      'groupSigned: There are only 14 in the group',
    ]);
    expect(problemsOf(consents, { ...choir, groupMembers: 'many' })).toContain(
      'groupMembers: Write how many are in the group, in figures',
    );
    expect(problemsOf(consents, { ...choir, groupSigned: '-1' })).toEqual([
      'groupSigned: Write how many have signed, in figures',
    ]);
  });

  test.each([
    ['no picture', { mediaType: 'text/html' }],
    ['no size', { sizeBytes: '-4' }],
    ['a size beyond what is kept', { sizeBytes: '99999999999' }],
    ['no attachment', { attachment: '../journal' }],
    ['no key', { attachmentKey: '' }],
    ['no moment', { keptAt: 'yesterday' }],
    ['a name without an end', { name: 'x'.repeat(201) }],
    ['a picture that is none a pen makes', { mediaType: 'image/jpeg' }],
  ])('with a signature that has %s is refused', (_, part) => {
    const [problem] = wrong({ youngSignature: [{ ...signatureRow(), ...part }] });
    expect(problem).toMatch(/^youngSignature: Draw (the signature again|one signature)$/);
  });

  test('asks a person and a group other things, and for a drawing only where one is drawn', () => {
    const asked = (fields: FieldValues) => askedFields(consents, fields).map(({ name }) => name);
    expect(asked({ about: 'person', youngHow: 'drawn' })).toContain('youngSignature');
    expect(asked({ about: 'person', youngHow: 'paper' })).not.toContain('youngSignature');
    expect(asked({ about: 'person', youngHow: 'paper' })).not.toContain('groupSigned');
    // What was chosen before it became a group asks for nothing any more.
    expect(asked({ about: 'group', youngHow: 'drawn' })).not.toContain('youngSignature');
    expect(asked({ about: 'group' })).toContain('groupSigned');
  });

  test('is for its readers in every field: none leaves the house in a report', () => {
    expect(consents.fields.filter(({ audience }) => audience !== 'internal')).toEqual([]);
    expect(fieldOf(consents, 'name')?.audience).toBe('internal');
  });
});

describe('to ask again', () => {
  const ask = (changed: FieldValues) => askAgain({ ...samira, ...changed });

  test('is at the next of 13, 16 and 18, or when it runs out, whichever comes first', () => {
    expect(ask({})).toEqual({ on: '2027-06-15', because: '13' });
    expect(ask({ bornOn: '2011-02-01' })).toEqual({ on: '2027-02-01', because: '16' });
    expect(ask({ bornOn: '2009-01-20' })).toEqual({ on: '2027-01-20', because: '18' });
    expect(ask({ bornOn: '2012-01-20' })).toEqual({ on: '2027-12-01', because: 'expiry' });
    expect(ask({ until: '2027-03-31' })).toEqual({ on: '2027-03-31', because: 'expiry' });
  });

  test('counts from when it was last asked: signing at or after the birthday answers it', () => {
    const again = { youngSignedOn: '2027-06-15', parentSignedOn: '2027-06-15' };
    expect(ask(again)).toEqual({ on: '2028-06-15', because: 'expiry' });
  });

  test('knows no birthday without a date, nor of a group', () => {
    expect(ask({ bornOn: '' })).toEqual({ on: '2027-12-01', because: 'expiry' });
    expect(askAgain({ ...choir, bornOn: '2014-06-15' })).toEqual({ on: '2027-12-01', because: 'expiry' });
    expect(askAgain({})).toBeUndefined();
  });

  test('comes on 1 March for who was born on 29 February', () => {
    expect(ask({ bornOn: '2012-02-29', youngSignedOn: '2025-01-01', parentSignedOn: '2025-01-01' })).toEqual({
      on: '2025-03-01',
      because: '13',
    });
  });

  test('is said in words, and shown in the table', () => {
    expect(whyAskAgain(samira)).toBe('They turned 13 on 15 June 2027.');
    expect(whyAskAgain({ ...samira, bornOn: '' })).toBe('Their consent ran until 1 December 2027.');
    expect(cellOf(consents, 'until', samira)).toEqual({ words: '15 June 2027' });
    expect(cellOf(consents, 'until', { ...samira, until: '2027-02-01' })).toEqual({
      words: '1 February 2027, overdue',
      mark: 'put right',
    });
  });
});

describe('what a consent is worth', () => {
  const on = (today: string, changed: FieldValues = {}) => consentStanding({ ...samira, ...changed }, day(today), []);

  test('it is live to its last day, and expired after it', () => {
    expect(on('2027-12-01')).toBe('live');
    expect(on('2027-12-02')).toBe('expired');
    expect(on('2027-01-01', { from: '2027-01-02' })).toBe('to come');
  });

  test('half-signed until both have signed; a parent is not needed from 18, or where somebody judged so', () => {
    const alone = { parentHow: 'not' };
    expect(on('2027-01-01', alone)).toBe('half-signed');
    expect(on('2027-01-01', { youngHow: 'not' })).toBe('half-signed');
    expect(on('2027-01-01', { ...alone, bornOn: '2008-12-01' })).toBe('live');
    expect(on('2027-01-01', { ...alone, bornOn: '2008-12-02' })).toBe('half-signed');
    expect(on('2027-01-01', { parentHow: 'not-needed', bornOn: '2010-01-01' })).toBe('live');
    expect(consentStanding({ ...choir, groupSigned: '13' }, day('2027-01-01'), [])).toBe('half-signed');
    expect(consentStanding(choir, day('2027-01-01'), [])).toBe('live');
  });

  test('a signature under a yes to nothing permits nothing, until one of the purposes has a yes', () => {
    const nothing = { forSocial: 'no', forWebsite: '' };
    expect(on('2027-01-01', nothing)).toBe('agreed to nothing');
    expect(on('2027-01-01', { ...nothing, forFunders: 'yes' })).toBe('live');
    expect(on('2027-12-02', nothing)).toBe('expired');
    expect(cellOf(consents, 'standing', { ...samira, ...nothing })).toEqual({
      words: 'Agreed to nothing',
      mark: 'look again',
    });
  });

  test('what was taken back or must not be published comes before everything else', () => {
    expect(on('2027-01-01', { withdrawnOn: '2026-12-20', parentHow: 'not' })).toBe('withdrawn');
    expect(on('2027-01-01', { doNotPublish: 'yes', withdrawnOn: '2026-12-20' })).toBe('do not publish');
    expect(consentStanding({ name: 'Erased person' }, day('2027-01-01'), [])).toBe('unsigned');
  });
});
