// Makes a clone ready to run: installs the libraries and builds the app, each only when something changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runProgram, runTool, secondsSince, withProgress } from './run-program.mjs';

const installedFrom = join(root, 'node_modules', '.quarterday-lock');
const builtFrom = join(root, 'out', '.built-from');
const buildInputs = [
  ...['electron', 'renderer', 'shared', 'resources'],
  ...['electron.vite.config.ts', 'check-page.config.ts', 'package-lock.json'],
];

/** Installs exactly what the lockfile names, unless that is what is there. Answers whether it is; what failed is printed. */
export async function prepareLibraries() {
  if (isNodeTooOld()) return false;
  const wanted = digestOf(['package-lock.json']);
  if (readOr(installedFrom, '') === wanted) return true;
  // npm names itself here when it runs a script; on Windows it cannot be started by its bare name.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--no-audit', '--no-fund'];
  // The runtime of Electron is fetched by `npm start` alone, and only when it can be used.
  const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  if (!(await succeeds('Installing the libraries (npm ci)', () => runProgram(command, args, { env })))) return false;
  writeFileSync(installedFrom, wanted);
  return true;
}

/** Installs what is missing and builds the app into out/, unless out/ was built from these very files. Answers as above. */
export async function prepareBuild() {
  if (!(await prepareLibraries())) return false;
  const wanted = digestOf(buildInputs);
  if (readOr(builtFrom, '') === wanted) return true;
  rmSync(builtFrom, { force: true });
  if (!(await succeeds('Building the app', () => runTool('electron-vite', ['build'])))) return false;
  writeFileSync(builtFrom, wanted);
  return true;
}

function isNodeTooOld() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major, minor] = engines.node.match(/\d+/g).map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return false;
  console.error(
    `Quarterday needs Node ${major}.${minor} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  return true;
}

async function succeeds(what, work) {
  const startedAt = Date.now();
  const { code, output } = await withProgress(what, work);
  if (code === 0) console.log(`  done in ${secondsSince(startedAt)}`);
  else console.error(`${output.trim()}\n${what} failed.`);
  return code === 0;
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesAt)) {
    hash.update(`${relative(root, path)}\0`);
    hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesAt(name) {
  const path = join(root, name);
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name)).sort();
}

function readOr(path, fallback) {
  return existsSync(path) ? readFileSync(path, 'utf8') : fallback;
}
