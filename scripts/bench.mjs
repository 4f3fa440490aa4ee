// npm run bench -- --json FILE: runs tests/bench/*.bench.mjs against the built app and prints one line per figure. With
// --only NAME, only the file of that name.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareBuild } from './prepare.mjs';
import { root } from './run-program.mjs';

const tmpfs = 0x01021994;
const { values: wanted } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const figures = [];

/**
 * Each bench file exports `run({ report, folder })`. `report({ name, meaning, values, unit, goal, better })` takes every
 * value measured and keeps the median; `meaning` says from when to when; `better` is 'lower' or 'higher'. A figure without
 * a goal stands beside another one. What was never reached is Infinity. `folder` is empty, on a disk, and removed afterwards.
 */
function report({ name, meaning, values, unit, goal, better }) {
  const value = median(values);
  figures.push({ name, value: Number.isFinite(value) ? value : 'never', unit, goal, better });
  const met = better === 'lower' ? value <= goal : value >= goal;
  const verdict = goal === undefined ? 'beside' : `goal ${rounded(goal).padStart(8)}   ${met ? 'met' : 'MISSED'}`;
  const figure = Number.isFinite(value) ? rounded(value) : 'never';
  console.log(`${name.padEnd(36)}${figure.padStart(10)} ${unit.padEnd(6)}${verdict}`);
  console.log(`  ${meaning}`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 0 ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

function rounded(value) {
  return String(Number(value.toPrecision(4)));
}

if (!(await prepareBuild())) process.exit(1);
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'bench-'));
try {
  // Saving to memory would flatter every figure that waits for the disk.
  if (statfsSync(folder).type === tmpfs)
    throw new Error(`${folder} is in memory, not on a disk: run the benchmarks from a clone on a disk.`);
  const files = readdirSync(join(root, 'tests', 'bench'))
    .filter((name) => name === `${wanted.only}.bench.mjs` || (!wanted.only && name.endsWith('.bench.mjs')))
    .sort();
  for (const file of files) {
    const { run } = await import(new URL(`../tests/bench/${file}`, import.meta.url).href);
    console.log(`${file}, on ${availableParallelism()} processors with a load of ${rounded(loadavg()[0])}`);
    await run({ report, folder });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (figures.length === 0) throw new Error('No benchmark reported a figure.');
if (wanted.json) writeFileSync(wanted.json, `${JSON.stringify(figures, undefined, 2)}\n`);
