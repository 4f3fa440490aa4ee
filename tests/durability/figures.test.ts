// A smaller share of what `npm run durability` runs whole, by the same program: the built app is killed, its power cut, its
// record and its backups damaged, its disk filled and everything it leaves searched. Prints how many cases of each were run.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../host/shell-world';

const root = join(import.meta.dirname, '..', '..');
const isRoot = process.getuid?.() === 0;
const minutes = 60_000;

describe('npm run durability, a small share of it', () => {
  it.each(['backup-flips-accepted', 'canaries-found', 'kill-lost'])('%s', (name) => measure(name), 10 * minutes);

  // These need a disk of their own, which only root may mount. The run counts them as skipped elsewhere.
  it.skipIf(!isRoot).each(['disk-full-lost', 'power-cut-lost'])('%s', (name) => measure(name), 10 * minutes);
});

async function measure(name: string): Promise<void> {
  const folder = await makeTestFolder();
  const json = join(folder, 'figures.json');
  const words = ['scripts/durability.mjs', '--share', 'small', '--only', name, '--json', json];
  // Nothing else ends a program that waits for what never comes.
  const timeout = 9 * minutes;
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout });
  console.log(stdout.trim());
  expect(JSON.parse(readFileSync(json, 'utf8')), stderr).toEqual([
    expect.objectContaining({ name, value: 0, control: expect.objectContaining({ value: expect.any(Number) }) }),
  ]);
  await rm(folder, { recursive: true, force: true });
}
