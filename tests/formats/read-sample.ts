// The frozen samples of the stored shapes, and what opens them.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const folder = new URL('samples/', import.meta.url);

export async function readSample(version: 'v1' | 'v2' | 'v3', name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(`${version}/${name}`, folder)));
}

const head = z.object({ chain: z.string(), seq: z.number(), head: z.string() });

const sampleKeys = z.object({
  workbook: z.string(),
  passphrase: z.string(),
  recoveryCode: z.string(),
  ringKey: z.string(),
  secondEpochKey: z.string(),
  sealedBytesKey: z.string(),
  attachment: z.object({ name: z.string(), key: z.string() }),
  heads: z.array(head),
});

export async function readSampleKeys(version: 'v1'): Promise<z.infer<typeof sampleKeys>> {
  return sampleKeys.parse(JSON.parse(new TextDecoder().decode(await readSample(version, 'keys.json'))));
}
