// What stands in the record of a data folder, read by the app's own code from the safety copy alone.
import { join } from 'node:path';
import { build } from 'vite';
import { runProgram } from '../../../scripts/run-program.mjs';
import { root } from '../../bench/open-app.mjs';
import { examplePassphrase } from './app-run.mjs';

/** Gives a function from a data folder to what `read-record-program.ts` prints. */
export async function makeReadRecord(folder) {
  const name = 'read-record-program';
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
  return async (dataFolder) => {
    const { code, output } = await runProgram(process.execPath, [
      join(folder, `${name}.mjs`),
      dataFolder,
      examplePassphrase,
    ]);
    if (code !== 0) throw new Error(output);
    return JSON.parse(output.trim().split('\n').at(-1));
  };
}

/** Why a record cannot be gone on with; empty where it can. */
export function whyNotOpen(record) {
  if (record.state !== 'open') return record.words ?? record.state;
  return record.readOnlyBecause || record.broken;
}

export function missingFrom(record, acknowledged) {
  const notes = new Set(record.notes ?? []);
  return acknowledged.filter((mark) => !notes.has(mark));
}
