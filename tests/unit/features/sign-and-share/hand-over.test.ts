// Handing a review over: what is fixed is exactly what is there.

import { expect, test } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { roundContent } from '#shared/domain/round-content';
import { roundStatements } from '#shared/domain/round-statements';
import { handOver } from '../../../../renderer/features/sign-and-share/hand-over';
import { makeFakeTools } from '../../../builders/fake-tools';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { answered } from '../../../builders/round-with-three';
import { ada, give, id, inReview, messages, roundIn, spring } from '../../../builders/small-workbook';

test('stands for the digest of every question and answer, with the statement that was agreed to', async () => {
  const workbook = await memoryWorkbook(answered);
  expect(await handOver(workbook, spring, makeFakeTools())).toBe('');
  expect(roundIn(workbook.getSnapshot().state, spring).prepared).toEqual({
    by: ada,
    at: '2027-03-10T14:32:00.000Z',
    content: toHex(await sha256(textBytes(roundContent(answered, roundIn(answered, spring))))),
    statement: roundStatements['quarterly-review'].prepared,
    files: [expect.objectContaining({ audience: 'internal' })],
  });
});

test('is refused in words while something is unanswered, or where it is no longer there', async () => {
  expect(await handOver(await memoryWorkbook(inReview), spring, makeFakeTools())).toBe('3 checks have no answer yet.');
  expect(await handOver(await memoryWorkbook(inReview), id('round', 9), makeFakeTools())).toBe(
    'It is no longer there.',
  );
});

test('does not fix what changed meanwhile', async () => {
  const workbook = await memoryWorkbook(answered);
  const handing = handOver(workbook, spring, makeFakeTools());
  void workbook.commit([give(spring, messages, { note: 'Meanwhile' })]);
  expect(await handing).toBe('The review changed while it was being handed over. Look over it and hand it over again.');
  expect(roundIn(workbook.getSnapshot().state, spring).prepared).toBeNull();
});
