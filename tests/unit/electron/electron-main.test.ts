// Electron's main beside its guards: who may call, what is served, what the dialog does, how the window is made.
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BaseWindow, IpcMain, PowerMonitor, Protocol, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callNames } from '#shared/contract/call-names';
import { makeAnswerCalls } from '../../../electron/calls/answer-calls';
import { listPageFiles } from '../../../electron/calls/page-files';
import { registerAppScheme, serveApp } from '../../../electron/main/app-protocol';
import { makeDialogCalls } from '../../../electron/main/dialogs';
import { listenToPage } from '../../../electron/main/ipc';
import { menuTemplate } from '../../../electron/main/menu';
import { makeSystemLockCalls, systemLockCapability } from '../../../electron/main/system-lock';
import { windowOptions } from '../../../electron/main/window';
import { makePageFolder, makeTestFolder } from '../../host/shell-world';

let folder: string;
beforeEach(async () => {
  folder = await makeTestFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a call over IPC', () => {
  const page = { id: 1 } as WebContents;
  const own = { sender: page, senderFrame: { parent: null, url: 'app://quarterday/' } };
  const handle = vi.fn<IpcMain['handle']>();
  const answerCalls = vi.fn(async () => ({ ok: true as const, value: 'answered' }));
  const call = (event: object) => handle.mock.calls[0]?.[1](event as never, null);

  beforeEach(() => {
    handle.mockReset();
    answerCalls.mockClear();
    listenToPage({ handle }, page, answerCalls);
  });

  it('is listened for under exactly the contract’s names', () => {
    expect(handle.mock.calls.map(([name]) => name)).toEqual(callNames);
  });

  it('is answered for the main frame of our own page', async () => {
    expect(await call(own)).toEqual({ ok: true, value: 'answered' });
  });

  it('is refused for every other sender, and never run', async () => {
    const strangers = [
      { ...own, sender: { id: 1 } },
      { ...own, senderFrame: null },
      { ...own, senderFrame: { parent: own.senderFrame, url: 'app://quarterday/' } },
      { ...own, senderFrame: { parent: null, url: 'https://example.org/' } },
      { ...own, senderFrame: { parent: null, url: 'app://quarterday.example.org/' } },
      { ...own, senderFrame: { parent: null, url: 'about:blank' } },
    ];
    for (const event of strangers) expect(await call(event)).toEqual({ ok: false, code: 'not-allowed' });
    expect(answerCalls).not.toHaveBeenCalled();
  });
});

describe('app://quarterday', () => {
  async function serve(): Promise<(url: string, init?: RequestInit) => Promise<Response>> {
    const handle = vi.fn<Protocol['handle']>();
    serveApp({ handle }, await listPageFiles(await makePageFolder(folder)));
    const [scheme, answer] = handle.mock.calls[0] ?? [];
    expect(scheme).toBe('app');
    return async (url, init) => (await answer?.(new Request(url, init))) ?? Response.error();
  }

  it('is registered standard and secure, and bypasses no policy', () => {
    const registerSchemesAsPrivileged = vi.fn<Protocol['registerSchemesAsPrivileged']>();
    registerAppScheme({ registerSchemesAsPrivileged });
    const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
    expect(registerSchemesAsPrivileged).toHaveBeenCalledWith([{ scheme: 'app', privileges }]);
  });

  it('serves the build with one policy on every response', async () => {
    const ask = await serve();
    const start = await ask('app://quarterday/');
    expect(await start.text()).toContain('<title>Quarterday</title>');
    expect(start.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = start.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const worker = await ask('app://quarterday/assets/password.worker-5e6f7a8b.js');
    expect(worker.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
    const missing = await ask('app://quarterday/nothing');
    expect(missing.headers.get('content-security-policy')).toBe(policy);
  });

  it('serves nothing beside the build, to no other host and by no other method', async () => {
    await writeFile(join(folder, 'secret.html'), 'outside');
    const ask = await serve();
    for (const path of [
      '/../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '/assets/',
      '//secret.html',
    ]) {
      expect((await ask(`app://quarterday${path}`)).status, path).toBe(404);
    }
    expect((await ask('app://other/')).status).toBe(404);
    expect((await ask('app://quarterday/', { method: 'POST' })).status).toBe(405);
  });
});

describe('the dialogs', () => {
  const window = {} as BaseWindow;
  const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
  const saving = { suggestedName: 'review.pdf', kinds, bytes: new Uint8Array([1, 2, 3]) };

  function dialogCalls(path?: string) {
    const showSaveDialog = vi.fn(async () => ({ canceled: path === undefined, filePath: path ?? '' }));
    const showOpenDialog = vi.fn(async () => ({
      canceled: path === undefined,
      filePaths: path === undefined ? [] : [path],
    }));
    return { ...makeDialogCalls({ showSaveDialog, showOpenDialog }, window), showSaveDialog, showOpenDialog };
  }

  it('choose one folder, or say that the person thought better of it', async () => {
    const { 'choose-folder': chooseFolder, showOpenDialog } = dialogCalls('/media/ann/stick');
    expect(await chooseFolder(null)).toEqual({ outcome: 'chosen', path: '/media/ann/stick' });
    expect(showOpenDialog).toHaveBeenCalledWith(window, { properties: ['openDirectory', 'createDirectory'] });
    expect(await dialogCalls()['choose-folder'](null)).toEqual({ outcome: 'cancelled', path: null });
  });

  it('save where the person says, and nowhere the page says', async () => {
    const path = join(folder, 'chosen.pdf');
    const { 'save-file': saveFile, showSaveDialog } = dialogCalls(path);
    expect(await saveFile({ ...saving, suggestedName: '../../etc/review.pdf' })).toEqual({ outcome: 'saved' });
    expect(new Uint8Array(await readFile(path))).toEqual(saving.bytes);
    const filters = [{ name: 'PDF', extensions: ['pdf'] }];
    expect(showSaveDialog).toHaveBeenCalledWith(window, { defaultPath: 'review.pdf', filters });
  });

  it('say when the person thought better of it', async () => {
    expect(await dialogCalls()['save-file'](saving)).toEqual({ outcome: 'cancelled' });
  });

  it('do not say saved when it was not', async () => {
    await expect(dialogCalls(join(folder, 'no folder', 'x.pdf'))['save-file'](saving)).rejects.toThrow('ENOENT');
  });
});

describe('saving where nothing can be written', () => {
  /** What the page is told, by the calls as they are answered. */
  const answerTo = (path: string) => {
    const dialog = {
      showSaveDialog: async () => ({ canceled: false, filePath: path }),
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
    };
    const saving = { suggestedName: 'review.pdf', kinds: [], bytes: new Uint8Array([1, 2, 3]) };
    return makeAnswerCalls(makeDialogCalls(dialog, {} as BaseWindow), () => {})('save-file', saving);
  };

  it('is answered as failed, and leaves no part of a file beside what stands there', async () => {
    const place = await mkdtemp(join(folder, 'taken-'));
    // On every system a file cannot take the place of a folder, as on Windows not that of a file that is open elsewhere.
    await mkdir(join(place, 'review.pdf', 'kept'), { recursive: true });
    expect(await answerTo(join(place, 'review.pdf'))).toEqual({ ok: false, code: 'failed' });
    expect(await readdir(place)).toEqual(['review.pdf']);
    expect(await readdir(join(place, 'review.pdf'))).toEqual(['kept']);
  });
});

describe('sleep and the locked screen', () => {
  function startMonitor() {
    const monitor = new EventEmitter();
    return { monitor, ...makeSystemLockCalls(monitor as unknown as PowerMonitor) };
  }

  it('are told to everybody who asked before, and to nobody twice', async () => {
    const { monitor, 'when-to-lock': whenToLock } = startMonitor();
    monitor.emit('suspend');
    const asked = [whenToLock(null), whenToLock(null)];
    monitor.emit('lock-screen');
    monitor.emit('suspend');
    expect(await Promise.all(asked)).toEqual([{ because: 'screen-locked' }, { because: 'screen-locked' }]);
    const again = whenToLock(null);
    monitor.emit('suspend');
    expect(await again).toEqual({ because: 'sleep' });
  });

  it('are listened for once, however often a page asks', () => {
    const { monitor, 'when-to-lock': whenToLock } = startMonitor();
    for (let pages = 0; pages < 20; pages += 1) void whenToLock(null);
    expect([monitor.listenerCount('suspend'), monitor.listenerCount('lock-screen')]).toEqual([1, 1]);
  });

  it('are promised only where the system tells of them', () => {
    expect(systemLockCapability('linux')).toBe('sleep');
    expect(systemLockCapability('darwin')).toBe('screen-and-sleep');
    expect(systemLockCapability('win32')).toBe('screen-and-sleep');
  });
});

describe('the window', () => {
  it('is sandboxed, isolated and without Node, and shows no tools once packaged', () => {
    expect(windowOptions('/out/preload/index.cjs', true).webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
  });

  it('has a menu of roles without links, reload or tools', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(JSON.stringify(menuTemplate(platform))).not.toMatch(/help|reload|toggleDevTools|viewMenu/i);
    }
    expect(menuTemplate('darwin')[0]).toEqual({ role: 'appMenu' });
  });
});
