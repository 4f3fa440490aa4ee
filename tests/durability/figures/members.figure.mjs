// People are asked in, given other roles, reset and removed; then somebody who kept every key of theirs reads what was written
// since and writes to it, over and over: `tests/security/members-attacked.ts` by chance.
import { join } from 'node:path';
import { askInShares, buildProgram, programWith } from './build-program.mjs';

const [opened, accepted] = ['members-opened-after-removal', 'members-refused-shown-accepted'];
export const name = [opened, accepted];
const runs = { whole: 1000, small: 6 };
const controlRuns = 2;

export async function run({ report, folder, share }) {
  const program = await buildProgram(join(folder, 'program'), 'attack-members-program');
  const seed = Date.now() % 2 ** 31;
  const attack = async (tried, count) => sumOf(await askInShares(tried, seed, count));
  const attackWith = (name, replacement) =>
    attack(programWith(program, join(folder, name), [replacement]), controlRuns);
  const real = await attack(program, runs[share]);
  const withOldKeys = await attackWith('old-keys', neverNewKeys);
  const lettingAll = await attackWith('letting-all', anyoneMay);
  report({
    name: opened,
    meaning: `${real.tried} runs of seed ${seed}: entries written after a removal that a key of the removed opens`,
    value: real.opened.length,
    cases: real.tried,
    details: real.opened,
    control: {
      what: `opened in ${withOldKeys.tried} runs of a build that makes no new keys`,
      value: withOldKeys.opened.length,
    },
  });
  report({
    name: accepted,
    meaning: 'the same runs: what the removed wrote that counts, or is not shown as refused',
    value: real.accepted.length,
    cases: real.tried,
    details: real.accepted,
    control: {
      what: `accepted in ${lettingAll.tried} runs of a build that lets anyone change anything`,
      value: lettingAll.accepted.length,
    },
  });
}

const neverNewKeys = [
  'function needsNewKey(state, ring) {\n',
  'function needsNewKey(state, ring) {\n\treturn false;\n',
];
const anyoneMay = [
  'function mayChange(state, change, by) {\n',
  'function mayChange(state, change, by) {\n\treturn true;\n',
];

function sumOf(shares) {
  return {
    tried: shares.reduce((sum, { tried }) => sum + tried, 0),
    opened: shares.flatMap((each) => each.opened),
    accepted: shares.flatMap((each) => each.accepted),
  };
}
