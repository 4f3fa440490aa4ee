// What a report of a round is made from, and what its file is called.

import { describe, expect, test } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { roundContent } from '#shared/domain/round-content';
import type { PackLibrary } from '#shared/packs/pack-library';
import { reportFileName, roundModel } from '../../../../renderer/features/sign-and-share/round-report';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { riverside } from '../../../builders/riverside-state';
import { inReview, roundIn, spring } from '../../../builders/small-workbook';

const round = roundIn(inReview, spring);

describe('the name of a report’s file', () => {
  test.each([
    ['Riverside Youth Project', 'riverside-youth-project'],
    ['Zoë & Łukasz’s Café', 'zoe-ukasz-s-cafe'],
    ['Wójcik', 'wojcik'],
    ['  --  ', 'organisation'],
    ['', 'organisation'],
    ['شباب', 'organisation'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
    ['x'.repeat(300), 'x'.repeat(60)],
  ])('of “%s” is %s-2027-q1-quarterly-review.pdf', (organisation, name) => {
    expect(reportFileName(organisation, round)).toBe(`${name}-2027-q1-quarterly-review.pdf`);
  });
});

describe('the report', () => {
  const { book, round: asked, coordinator } = riverside();
  const packs: PackLibrary = {
    quarterly: { pack: book.pack, reference: asked.pack },
    localities: [],
    known: [],
    findChecklists: () => book.pack,
  };
  const madeAt = asked.openedAt;
  const request = async (state = book.state) => ({
    workbook: await memoryWorkbook(state, coordinator),
    packs,
    round: roundIn(state, asked.round),
    appVersion: '1.2.3',
    version: 1,
    madeAt,
  });
  const signed = { by: coordinator, preparedBy: coordinator, at: madeAt, statement: 'I have read it.' };

  test('is a draft until somebody stands for it', async () => {
    const model = await roundModel(await request());
    expect(model).toMatchObject({
      isSigned: false,
      version: 1,
      madeAt,
      madeWith: 'Quarterday 1.2.3',
      audience: 'internal',
    });
    expect(await roundModel({ ...(await request()), signed })).toMatchObject({ isSigned: true });
  });

  test('prints the digest of exactly what a sign-off covers', async () => {
    const model = await roundModel(await request());
    const digest = toHex(await sha256(textBytes(roundContent(book.state, asked))));
    expect(JSON.stringify(model)).toContain(digest);
  });

  test('is of the version that it is asked for', async () => {
    expect(await roundModel({ ...(await request()), version: 2 })).toMatchObject({ version: 2 });
  });

  test('is not made from another pack than the review was asked from', async () => {
    const without = { ...packs, findChecklists: () => undefined };
    await expect(roundModel({ ...(await request()), packs: without })).rejects.toThrow('is not at hand');
  });
});
