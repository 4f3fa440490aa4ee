// kill -9 of browser and shell at a random moment while the app is used: what the screen called saved is there afterwards.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shellWith } from './build-without.mjs';
import { makeReadRecord } from './read-record.mjs';
import { countOf, inWords, runCycles } from './run-cycles.mjs';

export const name = 'kill-lost';
const cycles = { whole: 100, small: 2 };
const controlCycles = { whole: 5, small: 3 };

export async function run({ report, folder, share }) {
  const readRecord = await makeReadRecord(folder);
  const real = await killCycles(join(folder, 'killed'), { count: cycles[share], readRecord });
  const shell = shellWith(join(folder, 'control-shell'), answeredTooEarly);
  const count = controlCycles[share];
  const control = await killCycles(join(folder, 'control'), { count, readRecord, shell, isControl: true });
  report({
    name,
    meaning: `kill -9 of browser and shell, ${cycles[share]} cycles: ${inWords(real)}`,
    value: countOf(real),
    cases: cycles[share],
    details: [...real.lost, ...real.unopenable],
    control: { what: 'lost by a shell that answers half a second before it writes', value: countOf(control) },
  });
}

/** Acknowledges what is still in memory. */
const answeredTooEarly = [
  [
    'await writeAll(this.#file, frame, journalLength);\n',
    'setTimeout(() => writeAll(this.#file, frame, journalLength), 500);\n',
  ],
  ['size !== journalLength || ', ''],
];

function killCycles(folder, settings) {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder, { recursive: true });
  const endBadly = async (app, isOver) => {
    isOver();
    await app.kill();
  };
  return runCycles({ ...settings, dataFolder, endBadly });
}
