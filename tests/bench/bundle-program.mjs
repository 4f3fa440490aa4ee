// Makes a program of this folder, which is written in TypeScript and imports the rooms of the house, one file that Node runs.
import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from './open-app.mjs';

/** With the libraries it uses as Node finds them. Gives the address of the file. */
export async function bundleProgram(path) {
  const name = basename(path);
  const outDir = join(root, '.cache', 'bench-programs');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests', 'bench', `${path}.ts`),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return new URL(`file://${join(outDir, `${name}.mjs`)}`);
}
