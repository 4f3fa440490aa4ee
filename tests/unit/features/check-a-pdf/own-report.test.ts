// What the record knows of a file that is being checked.

import { expect, test } from 'vitest';
import { ownReportPoint } from '../../../../renderer/features/check-a-pdf/own-report';
import { fold, give, inReview, messages, people, policy, sign, spring } from '../../../builders/small-workbook';

const digest = 'ab'.repeat(32);
const attachment = { name: 'cd'.repeat(32), key: '' };
const file = { audience: 'internal', name: 'review.pdf', sizeBytes: 1, digest, attachment } as const;
const signed = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy), {
  ...sign(spring),
  files: [file],
});

test('a file that is no report of ours is not spoken of', () => {
  expect(ownReportPoint(signed, 'ef'.repeat(32))).toBeUndefined();
  expect(ownReportPoint(inReview, digest)).toBeUndefined();
});

test('our own report is named, and whether it is in force', () => {
  expect(ownReportPoint(signed, digest)).toMatchObject({
    shape: 'dot',
    words: 'It is our review of January to March 2027, version 1, which is in force.',
  });
  const reopened = fold(signed, { kind: 'round-reopened', round: spring, because: 'A slip in one answer.' });
  expect(ownReportPoint(reopened, digest)).toMatchObject({
    shape: 'diamond',
    lead: 'Superseded:',
    words:
      'this is our review of January to March 2027, version 1. The review was opened again on 1 March 2027: A slip in one answer.',
  });
});
