// Finds the Electron runtime, or fetches it once. Its npm package is only a downloader, and some networks cannot reach
// the download; a failure is remembered for a week so that later starts are quick.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram, withProgress } from './run-program.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const failureFile = join(root, '.cache', 'electron-download-failed.json');
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** Answers `{ path, why }` when Electron can open a window here, otherwise `{ why }`. */
export async function findElectron() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { why: 'there is no display here' };
  }
  if (process.getuid?.() === 0) return { why: 'Electron refuses to run as root' };
  if (installedPath()) return { path: installedPath(), why: `its runtime ${version} is installed` };

  const failure = existsSync(failureFile) ? JSON.parse(readFileSync(failureFile, 'utf8')) : undefined;
  if (failure?.version === version && Date.now() < failure.atMs + weekMs) {
    const day = new Date(failure.atMs).toISOString().slice(0, 10);
    return { why: `Electron's runtime could not be downloaded on ${day} (delete .cache to try again)` };
  }
  // Without a connection only a runtime in the download cache can still be unpacked, and that is quick.
  const timeoutMs = (await canReachDownload(version)) ? 10 * 60_000 : 15_000;
  const { code } = await withProgress(`Fetching Electron's runtime ${version}, this once`, () =>
    runProgram(process.execPath, [join(packageFolder, 'install.js')], { timeoutMs }),
  );
  if (code === 0 && installedPath()) return { path: installedPath(), why: `its runtime ${version} was just fetched` };
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version, atMs: Date.now() }));
  return { why: "Electron's runtime could not be downloaded" };
}

// The same places that Electron's own package looks in.
function installedPath() {
  const nameFile = join(packageFolder, 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron';
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

async function canReachDownload(version) {
  const releases = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const address = `${releases}v${version}/SHASUMS256.txt`;
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
