// Handing a review over: what is fixed is exactly what is there.

import { expect, test } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { preparingStatement } from '#shared/domain/preparing-statement';
import { roundContent } from '#shared/domain/round-content';
import { handOver } from '../../../../renderer/features/sign-and-share/hand-over';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { answered } from '../../../builders/round-with-three';
import { ada, give, id, inReview, messages, roundIn, spring } from '../../../builders/small-workbook';

test('stands for the digest of every question and answer, with the statement that was agreed to', async () => {
  const workbook = await memoryWorkbook(answered);
  expect(await handOver(workbook, spring)).toBe('');
  expect(roundIn(workbook.getSnapshot().state, spring).prepared).toEqual({
    by: ada,
    at: '2027-03-10T14:32:00.000Z',
    content: toHex(await sha256(textBytes(roundContent(answered, roundIn(answered, spring))))),
    statement: preparingStatement,
  });
});

test('is refused in words while something is unanswered, or where it is no longer there', async () => {
  expect(await handOver(await memoryWorkbook(inReview), spring)).toBe('3 checks have no answer yet.');
  expect(await handOver(await memoryWorkbook(inReview), id('round', 9))).toBe('This review is no longer there.');
});

test('does not fix what changed meanwhile', async () => {
  const workbook = await memoryWorkbook(answered);
  const handing = handOver(workbook, spring);
  void workbook.commit([give(spring, messages, { note: 'Meanwhile' })]);
  expect(await handing).toBe('The review changed while it was being handed over. Look over it and hand it over again.');
  expect(roundIn(workbook.getSnapshot().state, spring).prepared).toBeNull();
});
