// A file sealed with a passphrase is opened by the official age program, and by nothing but that passphrase.

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealWithPassphrase } from '#shared/crypto/v1/age-passphrase';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterday-age-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** age asks for a passphrase at a terminal and nowhere else, so `script` lends it one. */
function openWithAge(file: string, passphrase: string) {
  const out = `${file}.out`;
  const { status } = spawnSync('script', ['-qec', `age -d -o ${out} ${file}`, '/dev/null'], {
    input: `${passphrase}\n`,
    timeout: 60_000,
  });
  const read = spawnSync('cat', [out]);
  return { status, content: read.stdout };
}

test('the official age program opens it with the passphrase, and refuses another', async () => {
  const content = new Uint8Array(300_000).map((_, index) => index % 251);
  const pieces = new ReadableStream<Uint8Array>({
    start(stream) {
      for (const [from, to] of [
        [0, 100],
        [100, 200_000],
        [200_000, 300_000],
      ] as const) {
        stream.enqueue(content.subarray(from, to));
      }
      stream.close();
    },
  });
  // The usual work would only make the test wait.
  const sealed = await sealWithPassphrase('plum harbour kettle sixpence', pieces, 12);
  const file = join(folder, 'export.age');
  await writeFile(file, new Uint8Array(await new Response(sealed).arrayBuffer()));
  const opened = openWithAge(file, 'plum harbour kettle sixpence');
  expect(opened.status).toBe(0);
  expect(new Uint8Array(opened.content)).toEqual(content);
  await rm(`${file}.out`);
  expect(openWithAge(file, 'another passphrase here').status).not.toBe(0);
}, 120_000);
