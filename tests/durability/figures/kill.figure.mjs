// kill -9 of browser and shell at a random moment while the app is used, and of storage and shell while keys are renewed, backups
// made and brought, and people erased: what was said to be saved or done stands afterwards.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shellWith } from './build-without.mjs';
import { KeptCycles } from './kept-cycles.mjs';
import { makeReadRecord } from './read-record.mjs';
import { countOf, inWords, runCycles } from './run-cycles.mjs';

export const name = 'kill-lost';
const cycles = { whole: 100, small: 2 };
const keptCycles = { whole: 10, small: 1 };
const controlCycles = { whole: 5, small: 3 };

export async function run({ report, folder, share }) {
  const readRecord = await makeReadRecord(folder);
  const real = await killCycles(join(folder, 'killed'), { count: cycles[share], readRecord });
  const keeping = await KeptCycles.prepare(join(folder, 'keeping'));
  const kept = await keeping.run({ count: keptCycles[share] });
  const shell = shellWith(join(folder, 'control-shell'), answeredTooEarly);
  const count = controlCycles[share];
  const control = await killCycles(join(folder, 'control'), { count, readRecord, shell, isControl: true });
  const keptControl = await keeping
    .without(answeredTooEarly)
    .run({ count: count * 2, only: ['adding people'], isControl: true });
  const controls = [countOf(control), countOf(keptControl)];
  report({
    name,
    meaning:
      `kill -9 of browser and shell, ${cycles[share]} cycles: ${inWords(real)}; and of members and keeping without a ` +
      `browser, ${kept.cycles} cycles: ${inWords(kept)}`,
    value: countOf(real) + countOf(kept),
    cases: cycles[share] + kept.cycles,
    details: [...real.lost, ...real.unopenable, ...kept.lost, ...kept.unopenable],
    control: {
      what: `lost by a shell that answers half a second before it writes, with and without a browser (${controls.join(' and ')})`,
      value: controls.includes(0) ? 0 : controls[0] + controls[1],
    },
  });
}

/** Acknowledges what is still in memory. */
const answeredTooEarly = [
  [
    'await writeAll(this.#file, frame, journalLength);\n',
    'setTimeout(() => writeAll(this.#file, frame, journalLength), 500);\n',
  ],
  ['if ((await this.#file.stat()).size !== journalLength)', 'if (false)'],
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
