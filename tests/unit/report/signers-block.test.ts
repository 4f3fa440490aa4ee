// Who stands for a report on its cover, as places and as print; and the page that says which version it replaces.

import { describe, expect, it } from 'vitest';
import { signersBlock } from '#shared/report/pages/signers-block';
import { quarterlyReviewDocument } from '#shared/report/quarterly-review-document';
import { act, reportOf, signedBy } from '../../builders/report-request';
import { riverside } from '../../builders/riverside-state';

const { book, round, volunteer } = riverside();
const prepared = act(book.founder, '2027-03-24T16:02', 'I have prepared this review.');
const checked = act(volunteer, '2027-03-25T09:40', 'I have read it.');
const all = ['Prepared', 'Checked', 'Signed'] as const;
const textOf = (part: unknown) => JSON.stringify(part);

describe('a report that is made to be signed', () => {
  const block = textOf(signersBlock(reportOf(book, round, { prepared, places: all })));

  it('has a named place for each who signs, and prints neither a name nor that anything is done', () => {
    for (const name of all) expect(block).toMatch(new RegExp(`"signature:${name}:\\d+:\\d+:\\d+"`));
    expect(block).not.toMatch(/Amina|Not prepared|Not checked|Not signed|To be/);
  });

  it('is no draft, and says on no page that it is one', () => {
    const made = quarterlyReviewDocument(reportOf(book, round, { prepared, places: all }));
    const heads = [1, 2].map((page) => textOf(made.header(page, 9)));
    expect(`${textOf(made.content)}${heads.join('')}`).not.toMatch(/DRAFT|draft/);
    const draft = quarterlyReviewDocument(reportOf(book, round, { prepared }));
    expect(textOf(draft.header(1, 9))).toContain('DRAFT, NOT SIGNED');
  });

  it('prints those who stand for it by the record alone as that', () => {
    const signed = act(book.founder, '2027-03-26T10:00', 'I have read this review.');
    const mixed = textOf(signersBlock(reportOf(book, round, { prepared, checked, signed, places: ['Signed'] })));
    expect(mixed).toContain('Preparer, by our record');
    expect(mixed).toContain('Checker, by our record');
    expect(mixed).toContain('Josh Barker');
    expect(mixed.match(/signature:/g)).toHaveLength(1);
  });

  it('has one block only where one person prepared it by signing', () => {
    const signed = act(book.founder, '2027-03-26T10:00', 'I have read this review.');
    const alone = reportOf(book, round, { prepared: { ...signed, statement: '' }, signed, places: ['Signed'] });
    const block = textOf(signersBlock(alone));
    expect(block).not.toContain('Preparer');
    expect(block).toContain('One person prepared and signed this review.');
  });
});

describe('a report that replaces another', () => {
  const again = riverside();
  const { round: id } = again.round;
  const digest = 'd1'.repeat(32);
  const signed = {
    kind: 'round-signed',
    round: id,
    content: '1c'.repeat(32),
    statement: '',
    preparedBy: book.founder,
  } as const;
  const file = {
    audience: 'internal',
    name: 'a.pdf',
    sizeBytes: 1,
    digest,
    attachment: { name: digest, key: 'a2V5' },
  } as const;
  again.book.make({ ...signed, checkedBy: '', files: [file] }, '2027-03-25T11:31');
  again.book.make({ kind: 'round-reopened', round: id, because: 'The holder was wrong.' }, '2027-03-27T09:00');
  const model = reportOf(again.book, again.book.round(id), { ...signedBy(again.book), version: 2 });

  it('says on a page which version, when it was signed and by whom, why it was opened again, and which file that was', () => {
    expect(model.replaces).toMatchObject({
      version: 1,
      signedBy: 'Amina Hussain',
      because: 'The holder was wrong.',
      file: digest,
    });
    const pages = textOf(quarterlyReviewDocument(model).content);
    expect(pages).toContain('The version that this one replaces');
    expect(pages).toContain('The holder was wrong.');
    expect(pages).toContain('Version 1, signed by Amina Hussain, 25 March 2027, 11:31');
  });

  it('has no such page where it is the first', () => {
    expect(reportOf(book, round).replaces).toBeNull();
    expect(textOf(quarterlyReviewDocument(reportOf(book, round)).content)).not.toContain('replaces');
  });
});
