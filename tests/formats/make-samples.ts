// Makes the frozen samples of the stored shapes that version 3 changed: the payload of an entry. Run once, on the day it was
// fixed; a shape that changes again gets a folder of its own beside `samples/v3`, and what lies there is read for ever and never
// made again. Those of versions 1 and 2 were made by earlier writers, which are no more; those of `changes.json` were written by
// hand.
//
//   node -e "const { runnerImport } = await import('vite'); const { module } = await runnerImport('./tests/formats/make-samples.ts'); await module.makeSamples('tests/formats/samples/v3')"
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textBytes, toBase64 } from '#shared/crypto/bytes';
import { firstHead } from '#shared/crypto/v1/verify-chain';
import { storedSampleChanges } from '../builders/sample-changes';
import { makeSampleWorkbook, writeSampleEntry } from './sample-workbook';

/** Writes the sample and, in `keys.json`, what opens it and whose signature it carries. */
export async function makeSamples(folder: string): Promise<void> {
  const sample = await makeSampleWorkbook();
  const { workbook } = sample;
  const changes = storedSampleChanges(3);
  if (!Array.isArray(changes)) throw new TypeError('no changes');
  const entry = await writeSampleEntry(sample, firstHead(workbook), changes);
  const opens = {
    workbook,
    ringKey: toBase64(sample.rawRingKey),
    signedWith: sample.slots.publicKeys.ed25519,
    heads: [entry.head],
  };
  const files: Record<string, Uint8Array> = {
    'entry-1.bin': entry.bytes,
    'keys.json': textBytes(`${JSON.stringify(opens, null, 2)}\n`),
  };
  await mkdir(folder, { recursive: true });
  // `wx`: what is frozen is never written over.
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes, { flag: 'wx' });
}
