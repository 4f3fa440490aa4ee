// What a report may carry, and that a file which cannot be had stops it in words instead of being left out.

import { expect, test } from 'vitest';
import { sha256, toHex } from '#shared/crypto/bytes';
import type { Attachment } from '#shared/domain/change';
import {
  type CarriedKind,
  carriedKinds,
  filesToCarry,
  kindsFor,
  readCarried,
} from '../../../../renderer/features/reports/attached-files';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import {
  day,
  fold,
  give,
  id,
  inReview,
  messages,
  people,
  policy,
  sign,
  spring,
} from '../../../builders/small-workbook';

const pack = 'quarterday-funder-evidence-pack';
const page = new TextEncoder().encode('<!doctype html>');
const picture = new Uint8Array([1, 2, 3, 4]);
// Kept under the digest of its bytes.
const attachment: Attachment = { name: toHex(await sha256(picture)), key: '' };
const evidence = id('evidence', 1);

const signedWith = (sizeBytes: number) =>
  fold(
    inReview,
    {
      kind: 'evidence-added',
      evidence,
      name: '../Beach: our day?.png',
      mediaType: 'image/png',
      sizeBytes,
      digest: 'cd'.repeat(32),
      effectiveOn: day('2027-03-01'),
      attachment,
    },
    give(spring, messages, { evidence: [evidence] }),
    give(spring, people),
    give(spring, policy),
    sign(spring),
  );

async function asked(carried: readonly CarriedKind[], audience: 'internal' | 'funder', sizeBytes = 4) {
  const workbook = await memoryWorkbook(signedWith(sizeBytes));
  const chosen = { report: pack, about: '', audience, carried, whoSigns: 'maker' } as const;
  const files = () => filesToCarry(chosen, { workbook, readCheckingPage: async () => page });
  return { workbook, files };
}

test('evidence and signed reviews are offered for ourselves and trustees, the checking page for everybody', () => {
  for (const audience of ['internal', 'trustee'] as const) expect(kindsFor(pack, audience)).toEqual(carriedKinds);
  for (const audience of ['funder', 'public'] as const) expect(kindsFor(pack, audience)).toEqual(['checking page']);
  expect(kindsFor('quarterday-account-register', 'internal')).toEqual(['checking page']);
});

test('what was chosen before the reader changed does not leave the house', async () => {
  const { files } = await asked(carriedKinds, 'funder');
  expect((await files()).map(({ name }) => name)).toEqual(['quarterday-check.html']);
});

test('a file is carried by a name that is safe, with the digest that the record has of it, and not where it was changed', async () => {
  const { workbook, files } = await asked(['evidence'], 'internal');
  workbook.files.set(attachment.name, picture);
  const [file, ...others] = await files();
  expect(others).toEqual([]);
  expect(file).toMatchObject({ name: 'evidence-1-Beach-our-day-.png', sizeBytes: 4, digest: 'cd'.repeat(32) });
  expect(await readCarried(await files())).toMatchObject([{ bytes: picture }]);
  workbook.files.set(attachment.name, new Uint8Array([9]));
  await expect(readCarried(await files())).rejects.toThrow('was changed outside Quarterday. Leave it out');
});

test('one that is missing stops the report, and so does more than a report can carry', async () => {
  const { files } = await asked(['evidence'], 'internal');
  await expect(readCarried(await files())).rejects.toThrow('is missing from the safety copy. Leave it out');
  const big = await asked(['evidence'], 'internal', 25_000_000);
  await expect(big.files()).rejects.toThrow(/come to .* MB, and a report carries 20.0 MB at most\. Choose fewer/);
});
