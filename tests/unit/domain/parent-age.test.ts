// The organisation's own age below which a parent or carer signs as well: what is signed from then on is judged by it, and what
// was signed before by the age that held then.

import { expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { consentStanding } from '#shared/domain/registers/consent-standing';
import { parentAgeOn, presentParentAge } from '#shared/domain/registers/parent-age';
import type { FieldValues } from '#shared/domain/registers/register';
import { undoChanges } from '#shared/domain/undo-change';
import { samira } from '../../builders/consents';
import { by, day, id, smallWorkbook } from '../../builders/small-workbook';

const because = 'Our trustees want both signatures.';
const setTo = (below: number): Change => ({ kind: 'parent-age-set', below, because });
const stricter = applyChange(smallWorkbook, setTo(18), by(undefined, '2027-01-10T10:00:00.000Z'));
const looser = applyChange(stricter, setTo(14), by(undefined, '2027-02-10T10:00:00.000Z'));
/** Seventeen, signed alone: somebody judged so. */
const seventeen: FieldValues = { ...samira, bornOn: '2009-06-01', parentHow: 'not-needed', parentSignedOn: '' };
const signedOn = (day: string): FieldValues => ({ ...seventeen, youngSignedOn: day });

const standing = (fields: FieldValues, ages = stricter.general.parentAges) =>
  consentStanding(fields, day('2027-03-01'), ages);

test('it is 16 until the organisation sets another, and each holds from the day after it was set', () => {
  expect([presentParentAge([]), presentParentAge(looser.general.parentAges)]).toEqual([16, 14]);
  const on = (text: string) => parentAgeOn(looser.general.parentAges, day(text));
  expect(['2027-01-10', '2027-01-11', '2027-02-10', '2027-02-11'].map(on)).toEqual([16, 18, 18, 14]);
});

test('a consent signed alone under the age is half-signed from the day after; one of that day or before keeps what it was', () => {
  expect(standing(signedOn('2027-01-10'))).toBe('live');
  expect(standing(signedOn('2027-01-11'))).toBe('half-signed');
  expect(standing(signedOn('2027-01-11'), [])).toBe('live');
  expect(standing({ ...signedOn('2027-01-11'), parentHow: 'paper', parentSignedOn: '2027-01-12' })).toBe('live');
});

test('by the age band alone, a band that reaches below the age counts as below it', () => {
  const band = (ageBand: string) => ({ ...signedOn('2027-02-11'), bornOn: '', ageBand });
  const words = (ageBand: string) => standing(band(ageBand), looser.general.parentAges);
  expect(['under-13', '13-15', '16-17', '18-over'].map(words)).toEqual(['half-signed', 'half-signed', 'live', 'live']);
});

test('the form refuses “not needed” below the age that holds, and names it', () => {
  const add = (fields: FieldValues): Change => ({
    kind: 'record-added',
    register: 'consents',
    record: id('record', 30),
    fields,
  });
  const verdict = checkChange(stricter, add(signedOn('2027-01-11')), by(undefined, '2027-03-01T10:00:00.000Z'));
  expect(verdict).toMatchObject({ ok: false });
  expect(verdict.ok ? '' : verdict.words).toContain('They were under 18 when they signed');
  expect(checkChange(smallWorkbook, add(signedOn('2027-01-10')), by())).toEqual({ ok: true });
});

test('an age out of bounds, one that holds already and one without a reason are refused in words', () => {
  const words = (change: Change) => checkChange(smallWorkbook, change, by());
  expect(words(setTo(11))).toEqual({ ok: false, words: 'Choose an age from 12 to 18.' });
  expect(words(setTo(19))).toEqual({ ok: false, words: 'Choose an age from 12 to 18.' });
  expect(words(setTo(16))).toEqual({ ok: false, words: 'This is your age already.' });
  expect(words({ kind: 'parent-age-set', below: 18, because: ' ' })).toEqual({
    ok: false,
    words: 'Write why you chose this age.',
  });
  expect(words(setTo(18))).toEqual({ ok: true });
});

test('it is not undone as a slip: what was signed under it is judged by it', () => {
  expect(undoChanges(stricter, [setTo(14)], by())).toBeUndefined();
});
