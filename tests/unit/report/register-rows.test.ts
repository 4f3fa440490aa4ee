// The report of a quarter: what the registers say beside the answers, and that it was opened late.

import { expect, test } from 'vitest';
import { quarterlyReviewDocument } from '#shared/report/quarterly-review-document';
import { reportOf } from '../../builders/report-request';
import { riverside } from '../../builders/riverside-state';

test('holds each part of the registers, in order or not, and of the consents the figures alone', () => {
  const { book, round } = riverside();
  const before = reportOf(book, round).registers;
  expect(before.map(({ title }) => title)).toContain('Contacts');
  expect(before[0]).toEqual({
    title: 'Consents',
    words: 'Nobody has looked through the consents for this review.',
    isInOrder: false,
  });
  const found = { live: 3, expired: 1, halfSigned: 0, withdrawn: 0, postsToTakeDown: 0 };
  book.make({ kind: 'consents-looked-at', round: round.round, found }, '2027-03-24T12:00');
  const looked = book.state.general.rounds[round.round];
  if (!looked) throw new Error('no round');
  const [consents] = reportOf(book, looked).registers;
  expect(consents?.isInOrder).toBe(true);
  expect(consents?.words).toContain(
    '3 live, 1 expired, 0 not signed by everybody and 0 taken back or refused; no post',
  );
  expect(JSON.stringify(quarterlyReviewDocument(reportOf(book, looked)).content)).toContain('3 live, 1 expired');
});

test('says on its cover that it was opened late, and how late, and says nothing of it otherwise', () => {
  const { book, round } = riverside();
  expect(reportOf(book, round).openedLate).toBe('');
  const late = { ...round, openedAt: '2027-04-10T09:00:00.000Z' as typeof round.openedAt };
  const report = reportOf(book, late);
  const words = 'Opened on 10 April 2027, 10 days after the quarter had ended.';
  expect(report.openedLate).toBe(words);
  expect(JSON.stringify(quarterlyReviewDocument(report).content)).toContain(words);
});
