// The report says what the organisation wants to achieve, from the aims register, beside what was found; nothing where no aim is open.

import { expect, test } from 'vitest';
import { aimsPart } from '#shared/report/pages/aims-part';
import { quarterlyReviewDocument } from '#shared/report/quarterly-review-document';
import { reportOf } from '../../builders/report-request';
import { riverside } from '../../builders/riverside-state';

const aim = (name: string, owner: string, state = 'open') => ({
  name,
  audience: 'Young people',
  ages: '13 to 16',
  measure: 'Ten say they saw it online',
  by: '2027-09-01',
  owner,
  state,
});

test('prints every open aim with for whom, how it is known, by when and by whom', () => {
  const { book, round } = riverside();
  const zofia = book.person('Zofia Nowak', 'Youth worker');
  const record = book.id('record');
  const fields = aim('Young people find out what is on', zofia);
  book.make({ kind: 'record-added', register: 'aims', record, fields }, '2027-03-01T10:00');
  const given = { ...aim('Be on every platform', zofia, 'given-up'), howItWent: 'Too much.' };
  book.make({ kind: 'record-added', register: 'aims', record: book.id('record'), fields: given }, '2027-03-01T10:01');
  const model = reportOf(book, round);
  expect(model.aims).toEqual([
    {
      name: 'Young people find out what is on',
      audience: 'Young people, 13 to 16',
      measure: 'Ten say they saw it online',
      by: '2027-09-01',
      owner: 'Zofia Nowak',
    },
  ]);
  const printed = JSON.stringify(quarterlyReviewDocument(model).content);
  for (const words of ['What we want to achieve', 'Young people find out what is on', '1 September 2027']) {
    expect(printed).toContain(words);
  }
  expect(printed).not.toContain('Be on every platform');
});

test('is left out where no aim is open', () => {
  const { book, round } = riverside();
  const model = reportOf(book, round);
  expect(model.aims).toEqual([]);
  expect(aimsPart(model)).toEqual([]);
  expect(JSON.stringify(quarterlyReviewDocument(model).content)).not.toContain('What we want to achieve');
});
