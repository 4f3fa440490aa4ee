// The browser shell as a program: says what it does in plain words, and ends with its window.
import { once } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findDataFolder, makePrivateFolder } from '../calls/places';
import { BrowserDidNotStart } from './app-window';
import { findBrowser } from './find-browser';
import { askFirstShell } from './first-shell';
import { PortTaken } from './own-port';
import { type BrowserShell, startBrowserShell } from './start-browser-shell';

export { startBrowserShell };

const say = (...lines: string[]) => console.log(lines.join('\n'));

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await runBrowserShell(process.argv.slice(2));
}

async function runBrowserShell(flags: readonly string[]): Promise<number> {
  const dataFolder = findDataFolder();
  await makePrivateFolder(dataFolder);
  if (await askFirstShell(dataFolder)) {
    return sayAlreadyOpen();
  }
  const { browser, reason } = await chooseBrowser();
  let shell: BrowserShell;
  try {
    shell = await startBrowserShell({
      dataFolder,
      rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
      appVersion: readVersion(),
      browser,
      chooseNewPort: flags.includes('--new-port'),
    });
  } catch (error) {
    if (error instanceof BrowserDidNotStart) return sayBrowserDidNotStart(error.message);
    if (!(error instanceof PortTaken)) throw error;
    return (await wasStartedMeanwhile(dataFolder)) ? sayAlreadyOpen() : sayPortTaken(error.port);
  }
  if (browser) {
    say(`Quarterday is open in ${browser}. Closing its window ends it.`);
  } else {
    say(`${reason} Quarterday is running and waiting for a browser.`);
    say(`To use it, open this file once in Chromium, Chrome or Edge on this computer: ${await shell.makeLaunchFile()}`);
    say('Press Ctrl+C here to end it.');
  }
  await Promise.race([shell.windowClosed, once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
  await shell.stop();
  return 0;
}

/** The package's own file stands two folders above this one, in the source as in the build. */
function readVersion(): string {
  const packageFile: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const isNamed = typeof packageFile === 'object' && packageFile !== null && 'version' in packageFile;
  return isNamed ? String(packageFile.version) : 'unknown';
}

async function chooseBrowser(): Promise<{ browser?: string; reason: string }> {
  const { platform, env } = process;
  const browser = await findBrowser({ platform, env });
  if (!browser) return { reason: 'No Chromium, Chrome or Edge was found (QUARTERDAY_BROWSER can name one).' };
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return { reason: 'There is no display here.' };
  return { browser, reason: '' };
}

/** Two starts at the same moment: the one that lost the port finds the other as soon as that is ready. */
async function wasStartedMeanwhile(dataFolder: string): Promise<boolean> {
  for (let tries = 0; tries < 10; tries += 1) {
    if (await askFirstShell(dataFolder)) return true;
    await wait(200);
  }
  return false;
}

function sayAlreadyOpen(): number {
  say('Quarterday is already open: its window is being shown.');
  return 0;
}

function sayBrowserDidNotStart(browser: string): number {
  say(
    `Quarterday did not open: ${browser} could not be started.`,
    'QUARTERDAY_BROWSER can name the Chromium, Chrome or Edge to use.',
  );
  return 1;
}

function sayPortTaken(port: number): number {
  say(
    `Quarterday did not open: another program on this computer is using its port, ${port}.`,
    'Close that program and start Quarterday again, or give Quarterday a new port for good:',
    '  npm start -- --new-port',
    'Nothing is lost by that. The window then fills itself again from the safety copy when you sign in.',
  );
  return 1;
}
