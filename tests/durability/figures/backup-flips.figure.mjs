// A real backup with one bit of it flipped, or its end cut off, is brought to a clean computer: it is refused and leaves nothing.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { askInShares, askProgram, buildProgram, programWith } from './build-program.mjs';

export const name = 'backup-flips-accepted';
const count = {
  whole: { flips: 10_000, truncations: 4096 },
  small: { flips: 200, truncations: 60 },
};
const controlFlips = { whole: 400, small: 100 };

export async function run({ report, folder, share }) {
  const program = await buildProgram(join(folder, 'program'), 'flip-backup-program');
  const unsigned = programWith(program, join(folder, 'without-judging'), withoutJudging);
  const backup = join(folder, 'backup');
  mkdirSync(backup);
  await askProgram(program, backup, 'make');
  const { flips, truncations } = count[share];
  const real = sumOf(await askInShares(program, backup, flips, truncations));
  const control = sumOf(await askInShares(unsigned, backup, controlFlips[share], 0));
  report({
    name,
    meaning:
      `${flips} bits flipped in a backup of ${real.sizeBytes} bytes, half of them before its contents, and ${truncations} ` +
      `truncations of its first 4096 bytes: ${real.accepted.length} accepted, ${real.left.length} left something behind; ` +
      `${real.tried - real.judged} refused as they were unpacked, ${real.judged} after somebody signed in`,
    value: real.accepted.length + real.left.length,
    cases: real.tried,
    details: [...real.accepted.map((what) => `accepted: ${what}`), ...real.left],
    control: {
      what: `accepted of ${control.tried} flips by a build that does not ask whether the manifest was signed`,
      value: control.accepted.length,
    },
  });
}

/** What the backup says of itself is believed. */
const withoutJudging = [['!this.#manifest || await isWhatWasSigned', 'true || await isWhatWasSigned']];

function sumOf(shares) {
  const sum = (key) => shares.reduce((total, each) => total + each[key], 0);
  return {
    tried: sum('tried'),
    judged: sum('judged'),
    sizeBytes: shares[0].sizeBytes,
    accepted: shares.flatMap(({ accepted }) => accepted),
    left: shares.flatMap(({ left }) => left),
  };
}
