// The compiled main program, run to the end against a fake `electron` that only notes what is asked of it: every guard
// is in place before the window is made. Electron itself is not here, and what it does with a guard is not shown.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callNames } from '#shared/contract/call-names';
import { buildProgram, run } from '../durability/run-program';
import { makePageFolder, makeTestFolder } from '../host/shell-world';

const fakeElectron = `
  const note = (name) => (...words) => console.log([name, ...words.map((word) => (typeof word === 'function' ? '' : JSON.stringify(word)))].join(' ').trim());
  const noting = (prefix, ...names) => Object.fromEntries(names.map((name) => [name, note(prefix + '.' + name)]));
  let onContents;
  const window = noting('window', 'once', 'show', 'loadURL');
  export const app = {
    ...noting('app', 'enableSandbox', 'setPath', 'quit', 'exit'),
    commandLine: { ...noting('commandLine', 'appendSwitch'), hasSwitch: (name) => process.argv.includes('--' + name) },
    on: (name, listener) => { note('app.on')(name); if (name === 'web-contents-created') onContents = listener; },
    requestSingleInstanceLock: () => !process.argv.includes('second'),
    whenReady: async () => note('ready')(),
    getVersion: () => '9.9.9',
    isPackaged: true,
  };
  export class BrowserWindow {
    constructor(options) {
      note('BrowserWindow')(options.webPreferences.sandbox, options.webPreferences.preload.split('/').slice(-3).join('/'));
      this.webContents = noting('contents', 'on', 'setWindowOpenHandler');
      onContents({}, this.webContents);
      Object.assign(this, window);
    }
    static getAllWindows() { return []; }
  }
  export const dialog = {};
  export const ipcMain = noting('ipcMain', 'handle');
  export const Menu = { buildFromTemplate: () => 'menu', setApplicationMenu: note('Menu.setApplicationMenu') };
  export const powerMonitor = noting('powerMonitor', 'on');
  export const protocol = noting('protocol', 'registerSchemesAsPrivileged', 'handle');
  export const session = {
    defaultSession: {
      ...noting('session', 'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setSpellCheckerEnabled', 'on'),
      webRequest: noting('webRequest', 'onBeforeRequest'),
    },
  };
`;

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await makeTestFolder();
  program = await buildProgram('electron/main/index', join(folder, 'out', 'main'));
  await makePageFolder(join(folder, 'out'));
  await mkdir(join(folder, 'node_modules', 'electron'), { recursive: true });
  await writeFile(join(folder, 'node_modules', 'electron', 'index.mjs'), fakeElectron);
  await writeFile(
    join(folder, 'node_modules', 'electron', 'package.json'),
    '{"name":"electron","exports":"./index.mjs"}',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(...words: string[]): Promise<string[]> {
  const running = run('/usr/bin/env', `QUARTERDAY_DATA=${join(folder, 'data')}`, process.execPath, program, ...words);
  expect(await running.end()).toBe(0);
  return running.lines;
}

describe('Electron’s main program', () => {
  it('shuts everything before it opens anything', async () => {
    const noted = await start();
    const [beforeReady, afterReady] = split(noted, 'ready');
    expect(beforeReady).toEqual([
      'app.enableSandbox',
      `app.setPath "userData" ${JSON.stringify(join(folder, 'data', 'electron-profile'))}`,
      'commandLine.appendSwitch "host-resolver-rules" "MAP * ~NOTFOUND"',
      expect.stringMatching(/^protocol\.registerSchemesAsPrivileged .*"scheme":"app"/),
      'app.on "web-contents-created"',
      'app.on "second-instance"',
    ]);
    const [beforeWindow, afterWindow] = split(afterReady, 'BrowserWindow true "out/preload/index.cjs"');
    expect(beforeWindow).toEqual([
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'webRequest.onBeforeRequest',
      'session.on "will-download"',
      'session.setSpellCheckerEnabled false',
      'protocol.handle "app"',
      'Menu.setApplicationMenu "menu"',
    ]);
    expect(afterWindow).toEqual([
      'contents.on "will-navigate"',
      'contents.on "will-frame-navigate"',
      'contents.on "will-redirect"',
      'contents.setWindowOpenHandler',
      'contents.on "will-attach-webview"',
      'powerMonitor.on "suspend"',
      'powerMonitor.on "lock-screen"',
      ...callNames.map((name) => `ipcMain.handle "${name}"`),
      'window.once "ready-to-show"',
      'app.on "window-all-closed"',
      'window.loadURL "app://quarterday/"',
    ]);
  });

  it('opens nothing in a second start', async () => {
    const noted = await start('second');
    expect(noted).toContain('app.quit');
    expect(noted.join()).not.toMatch(/ready|BrowserWindow|loadURL/);
  });

  it('ends under a debugger from outside', async () => {
    expect((await start('--remote-debugging-port'))[0]).toBe('app.exit 1');
  });
});

function split(lines: readonly string[], at: string): [string[], string[]] {
  expect(lines).toContain(at);
  return [lines.slice(0, lines.indexOf(at)), lines.slice(lines.indexOf(at) + 1)];
}
