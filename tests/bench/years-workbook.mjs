// Workbooks of many years for the benchmarks. Building one takes minutes, so each is built once for every version of the
// code that writes it and kept in `.cache/years-of-work`; a run works on a copy.
import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { runProgram, withProgress } from '../../scripts/run-program.mjs';
import { root } from './open-app.mjs';

const cache = join(root, '.cache', 'years-of-work');
const packs = ['social-media-with-young-people', 'locality-derby-and-derbyshire', 'locality-uk-general'];

/**
 * A copy of the workbook with so many years and live accounts, in a data folder of its own, and what is in it. With
 * `attachments: 'sealed'` the files stand beside it: 500 in ten years, 1.5 GB.
 */
export async function copyYears(folder, { years, liveAccounts, attachments = 'left out' }) {
  const program = await buildProgram();
  const now = new Date();
  const quarter = `${now.getUTCFullYear()}-q${Math.floor(now.getUTCMonth() / 3) + 1}`;
  const kept = join(
    program.folder,
    `${quarter}-${years}-years-${liveAccounts}-live${attachments === 'sealed' ? '-with-files' : ''}`,
  );
  const wish = {
    dataFolder: kept,
    years,
    liveAccounts,
    until: now.toISOString(),
    attachments,
    packFiles: packs.map((pack) => join(root, 'resources', 'packs', pack, '1.0.0', 'pack.json')),
  };
  const run = () => runProgram(process.execPath, [program.path, JSON.stringify(wish)]);
  const what = `Building a workbook of ${years} years with ${liveAccounts} live accounts`;
  const { code, output } = existsSync(kept) ? await run() : await withProgress(what, run);
  if (code !== 0) throw new Error(output);
  const dataFolder = mkdtempSync(join(folder, 'years-'));
  // Shares the blocks with what is kept where the file system can.
  cpSync(kept, dataFolder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return { dataFolder, built: JSON.parse(output.trim().split('\n').at(-1)) };
}

let program;

/** What builds them, in a folder named by its digest. Those of other versions are removed: they are large. */
function buildProgram() {
  program ??= bundleProgram();
  return program;
}

async function bundleProgram() {
  const name = 'build-years-program';
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(root, 'tests', 'bench', `${name}.ts`),
      outDir: cache,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  const [{ fileName }] = output;
  const path = join(cache, fileName);
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  for (const entry of readdirSync(cache, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== digest) rmSync(join(cache, entry.name), { recursive: true });
  }
  const folder = join(cache, digest);
  mkdirSync(folder, { recursive: true });
  return { path, folder };
}
