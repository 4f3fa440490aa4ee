// Both adapters against the same expectations: the browser's over the real loopback server, Electron's over the real
// checks and handlers behind a fake of `ipcMain` that copies what crosses as the real one does.
import { EventEmitter } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BaseWindow, IpcMain, PowerMonitor, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { makeBrowserHost } from '#host/browser-host';
import { makeElectronHost, type WindowHost } from '#host/electron-host';
import { callNames } from '#shared/contract/call-names';
import { makeAnswerCalls } from '../../electron/calls/answer-calls';
import { makeSharedCalls } from '../../electron/calls/shared-calls';
import { makeDialogCalls } from '../../electron/main/dialogs';
import { listenToPage } from '../../electron/main/ipc';
import { makeSystemLockCalls } from '../../electron/main/system-lock';
import { expectOfHost } from './host-expectations';
import { makeTestFolder, postAsPage, signIn, startShellWorld } from './shell-world';

expectOfHost('browser', async () => {
  const world = await startShellWorld();
  return {
    ...world,
    outsideFolder: dirname(world.dataFolder),
    host: makeBrowserHost(postAsPage(world.origin, await signIn(world))),
  };
});

expectOfHost('electron', async () => {
  const outsideFolder = await makeTestFolder();
  const dataFolder = join(outsideFolder, 'data');
  const calls = await makeSharedCalls(dataFolder, {
    appVersion: '9.9.9',
    shell: 'electron',
    capabilities: { fileDialogs: 'shell', folders: 'dialog', tellsSystemLock: 'screen-and-sleep' },
  });
  // A computer that goes to sleep again and again: whoever has asked is told.
  const monitor = new EventEmitter() as PowerMonitor;
  const sleeping = setInterval(() => monitor.emit('suspend'), 5);
  const handlers = {
    ...calls.handlers,
    ...makeDialogCalls(fakeDialog, {} as BaseWindow),
    ...makeSystemLockCalls(monitor),
  };
  const answerCalls = makeAnswerCalls(handlers, (name, error) => expect.fail(`${name}: ${error}`));
  const end = async () => {
    clearInterval(sleeping);
    await calls.close();
    await rm(outsideFolder, { recursive: true, force: true });
  };
  return { host: makeElectronHost(fakeIpc(answerCalls)), dataFolder, outsideFolder, end };
});

it('says that the shell is gone when nobody answers', async () => {
  const gone = () => Promise.reject(new Error('Object has been destroyed'));
  const windowHost = Object.fromEntries(callNames.map((name) => [name, gone])) as unknown as WindowHost;
  expect(await makeElectronHost(windowHost).about()).toEqual({ ok: false, code: 'shell-gone' });
  expect(await makeBrowserHost(gone).about()).toEqual({ ok: false, code: 'shell-gone' });
});

it('believes no answer that is not one', async () => {
  const saying = (body: BodyInit) => makeBrowserHost(async () => new Response(body)).about();
  expect(await saying('<html>a captive portal</html>')).toEqual({ ok: false, code: 'failed' });
  expect(await saying('')).toEqual({ ok: false, code: 'failed' });
});

const fakeDialog = {
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showOpenDialog: async () => ({ canceled: false, filePaths: ['/chosen'] }),
};

function fakeIpc(answerCalls: Parameters<typeof listenToPage>[2]): WindowHost {
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  const page = {} as WebContents;
  const ipcMain = {
    handle: (name: string, handler: Parameters<IpcMain['handle']>[1]) => void handlers.set(name, handler),
  };
  listenToPage(ipcMain, page, answerCalls);
  const event = { sender: page, senderFrame: { parent: null, url: 'app://quarterday/' } };
  const calls = callNames.map((name) => {
    const call = async (input: unknown) =>
      structuredClone(await handlers.get(name)?.(event as never, structuredClone(input)));
    return [name, call] as const;
  });
  return Object.fromEntries(calls) as unknown as WindowHost;
}
