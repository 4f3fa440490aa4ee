// The power goes at a random moment while the app is used, and with it all that the system had not written to the disk yet:
// what the screen called saved is there afterwards. Cut by keeping the disk as it is while everything stands still.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shellWith } from './build-without.mjs';
import { makeDisk, mayMount } from './loop-disk.mjs';
import { makeReadRecord } from './read-record.mjs';
import { countOf, inWords, runCycles } from './run-cycles.mjs';

export const name = 'power-cut-lost';
const cycles = { whole: 30, small: 2 };
const controlCycles = { whole: 3, small: 2 };

export async function run({ report, folder, share }) {
  if (!mayMount) throw new Error('Only root on Linux may mount a disk of its own, so no power was cut.');
  const readRecord = await makeReadRecord(folder);
  const real = await cutCycles(join(folder, 'cut'), { count: cycles[share], readRecord });
  const shell = shellWith(join(folder, 'control-shell'), withoutFsync);
  const count = controlCycles[share];
  const control = await cutCycles(join(folder, 'control'), { count, readRecord, shell, isControl: true });
  report({
    name,
    meaning: `the disk kept at a random moment, browser profile and records on it, ${cycles[share]} cycles: ${inWords(real)}`,
    value: countOf(real),
    cases: cycles[share],
    details: [...real.lost, ...real.unopenable],
    control: { what: 'lost by a shell that appends without fdatasync', value: countOf(control) },
  });
}

const withoutFsync = [
  [
    'await writeAll(this.#file, frame, journalLength);\n\t\t\tawait this.#file.datasync();',
    'await writeAll(this.#file, frame, journalLength);',
  ],
];

async function cutCycles(folder, settings) {
  const disk = await makeDisk(folder);
  const dataFolder = join(disk.folder, 'data');
  mkdirSync(dataFolder);
  const endBadly = async (app, isOver) => {
    isOver();
    app.freeze();
    const kept = disk.keepAsIs();
    await app.kill();
    await disk.comeBackAs(kept);
  };
  try {
    return await runCycles({ ...settings, dataFolder, endBadly });
  } finally {
    await disk.remove();
  }
}
