// Programs built out of the project's own files, whole or with one safeguard taken out, and run in as many processes as there
// are cores.
import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { runProgram } from '../../../scripts/run-program.mjs';
import { root } from '../../bench/open-app.mjs';
import { replaceWords } from './build-without.mjs';

/** The path of the program built from `tests/durability/NAME.ts`. */
export async function buildProgram(folder, name) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(root, 'tests', 'durability', `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}

/** A copy of a built program, with words of it replaced as `shellWith` does. It goes into a folder of its own. */
export function programWith(program, folder, replacements) {
  cpSync(dirname(program), folder, { recursive: true });
  replaceWords(folder, replacements);
  return join(folder, program.slice(dirname(program).length + 1));
}

/** What the program prints as JSON in its last line. */
export async function askProgram(program, ...words) {
  const { code, output } = await runProgram(process.execPath, [program, ...words.map(String)]);
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split('\n').at(-1));
}

/** Asks one process for each core, whose last words are which of how many it is. */
export function askInShares(program, ...words) {
  const of = availableParallelism();
  return Promise.all(Array.from({ length: of }, (_, share) => askProgram(program, ...words, share, of)));
}
