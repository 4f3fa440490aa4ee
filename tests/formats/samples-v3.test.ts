// What was stored since there are registers beside accounts and people opens in this Quarterday. These samples are read for ever.

import { expect, it } from 'vitest';
import * as z from 'zod';
import { fromBase64 } from '#shared/crypto/bytes';
import { openRecord } from '#shared/crypto/v1/sealed-record';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import { verifyChain } from '#shared/crypto/v1/verify-chain';
import { readChanges } from '#shared/formats/change/read-changes';
import { readEntry, readEntryPayload } from '#shared/formats/entry/read-entry';
import { readSampleChanges, storedSampleChanges } from '../builders/sample-changes';
import { readSample } from './read-sample';

const sampleKeys = z.object({
  workbook: z.string(),
  ringKey: z.string(),
  signedWith: z.string(),
  heads: z.array(z.object({ chain: z.string(), seq: z.number(), head: z.string() })),
});

it('an entry of version 3 opens, with changes of every kind and register, under its author’s signature', async () => {
  const keys = sampleKeys.parse(JSON.parse(new TextDecoder().decode(await readSample('v3', 'keys.json'))));
  const reading = readEntry(await readSample('v3', 'entry-1.bin'));
  if (!reading.ok) throw new Error(reading.words);
  const opened = await openRecord('entry', reading.value, {
    ringKey: await importSecretKey(fromBase64(keys.ringKey)),
  });
  if (opened.state !== 'open') throw new Error(opened.state);
  const payload = readEntryPayload(opened.payload);
  if (!payload.ok) throw new Error(payload.words);
  const { format, changes } = payload.value;
  expect([format, changes]).toEqual([3, storedSampleChanges(3)]);
  expect(readChanges(format, changes)).toEqual({ state: 'read', changes: readSampleChanges(3) });
  const key = await importVerifyingKey(fromBase64(keys.signedWith));
  expect(await verifyChain([reading], { workbook: keys.workbook, authorKey: () => key })).toMatchObject({
    state: 'sound',
    at: keys.heads[0],
  });
});
