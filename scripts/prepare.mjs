// Makes a clone ready to run: installs the libraries and builds the app, each only when something changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram, runTool, secondsSince, withProgress } from './run-program.mjs';

const installedFrom = join(root, 'node_modules', '.quarterday-lock');
const builtFrom = join(root, 'out', '.built-from');
const buildInputs = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json'];

/** Installs exactly what the lockfile names, unless that is what is there. */
export async function prepareLibraries() {
  refuseOldNode();
  const wanted = digestOf(['package-lock.json']);
  if (readOr(installedFrom, '') === wanted) return;
  // npm names itself here when it runs a script; on Windows it cannot be started by its bare name.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--no-audit', '--no-fund'];
  // The runtime of Electron is fetched by `npm start` alone, and only when it can be used.
  const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  await orStop('Installing the libraries (npm ci)', () => runProgram(command, args, { env }));
  writeFileSync(installedFrom, wanted);
}

/** Installs what is missing and builds the app into out/, unless out/ was built from these very files. */
export async function prepareBuild() {
  await prepareLibraries();
  const wanted = digestOf(buildInputs);
  if (readOr(builtFrom, '') === wanted) return;
  rmSync(builtFrom, { force: true });
  await orStop('Building the app', () => runTool('electron-vite', ['build']));
  writeFileSync(builtFrom, wanted);
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major, minor] = engines.node.match(/\d+/g).map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  console.error(
    `Quarterday needs Node ${major}.${minor} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

async function orStop(what, work) {
  const startedAt = Date.now();
  const { code, output } = await withProgress(what, work);
  if (code === 0) return console.log(`  done in ${secondsSince(startedAt)}`);
  console.error(`${output.trim()}\n${what} failed.`);
  process.exit(1);
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return [];
  if (!path.includes('.')) {
    const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
      .sort();
  }
  return [path];
}

function readOr(path, fallback) {
  return existsSync(path) ? readFileSync(path, 'utf8') : fallback;
}
