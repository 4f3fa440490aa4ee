// npm run durability -- --json FILE: kills, cuts, damages, fills and searches the built app and prints what was lost. With
// --only NAME, only that figure; with --share small, as few cases of each as `npm test -- durability` runs.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killAll } from '../tests/durability/figures/app-run.mjs';
import { ensureTestPrograms } from './ensure-test-programs.mjs';
import { prepareBuild } from './prepare.mjs';
import { root, secondsSince } from './run-program.mjs';

const options = { json: { type: 'string' }, only: { type: 'string' }, share: { type: 'string', default: 'whole' } };
const { values: wanted } = parseArgs({ options });
const figures = [];

/**
 * Each file exports its `name`, or names, and `run({ report, folder, share })`. `report` takes how many of `cases` went
 * wrong, of which there may be none, and what came of a control, which has to go wrong: without that the figure says nothing.
 */
function report({ name, meaning, value, cases, details = [], control }) {
  const isShown = control.value > 0;
  figures.push({ name, value: isShown ? value : null, cases, unit: 'cases', goal: 0, better: 'lower', control });
  if (!isShown) {
    console.log(`${name.padEnd(28)}not shown: its control (${control.what}) did not fail`);
    return;
  }
  console.log(
    `${name.padEnd(28)}${String(value).padStart(6)} of ${cases}   goal 0   ${value === 0 ? 'met' : 'MISSED'}`,
  );
  console.log(`  ${meaning}`);
  console.log(`  control: ${control.what}: ${control.value}`);
  for (const detail of details.slice(0, 30)) console.log(`  - ${detail}`);
}

if (!((await prepareBuild()) && (await ensureTestPrograms()))) process.exit(1);
const at = join(root, 'tests', 'durability', 'figures');
const files = readdirSync(at)
  .filter((file) => file.endsWith('.figure.mjs'))
  .sort();
for (const file of files) {
  const { name, run } = await import(new URL(`../tests/durability/figures/${file}`, import.meta.url).href);
  if (wanted.only && ![name].flat().includes(wanted.only)) continue;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'durability-'));
  const startedAt = Date.now();
  try {
    await run({ report, folder, share: wanted.share });
  } finally {
    await killAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`  ${secondsSince(startedAt)}`);
}
if (figures.length === 0) throw new Error('No figure was measured.');
if (wanted.json) writeFileSync(wanted.json, `${JSON.stringify(figures, undefined, 2)}\n`);
if (figures.some(({ value }) => value !== 0)) process.exitCode = 1;
