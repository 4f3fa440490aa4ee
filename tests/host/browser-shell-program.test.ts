// The browser shell as people start it: a program that says in plain words what it does, and ends with its window.

import { once } from 'node:events';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildProgram, type Running, run } from '../durability/run-program';
import { makePageFolder, makeTestFolder, postToken, readToken } from './shell-world';

let folder: string;
let program: string;
let running: Running[];

beforeEach(async () => {
  folder = await makeTestFolder();
  running = [];
  // As in the build: the program two folders below package.json, the page beside it.
  await mkdir(join(folder, 'out'));
  await copyFile('package.json', join(folder, 'package.json'));
  program = await buildProgram('electron/browser-shell/index', join(folder, 'out', 'main'));
  await makePageFolder(join(folder, 'out'));
});
afterEach(async () => {
  for (const { process } of running) process.kill('SIGKILL');
  await Promise.all(running.map((one) => one.end()));
  await rm(folder, { recursive: true, force: true });
});

function start(browser: string | undefined, ...flags: string[]): Running {
  const surroundings = [
    `QUARTERDAY_DATA=${join(folder, 'data')}`,
    // An empty PATH holds no browser; a display that is never used shows that the browser is what is asked for.
    ...(browser ? [`QUARTERDAY_BROWSER=${browser}`, 'DISPLAY=:0'] : ['PATH=']),
  ];
  const one = run('/usr/bin/env', '-i', ...surroundings, process.execPath, program, ...flags);
  running.push(one);
  return one;
}

/** A stand-in for a browser: notes what it was given and stays until it is ended or `leaves` is there. */
async function makeBrowser(): Promise<{ path: string; opened: () => Promise<string[]>; close: () => Promise<void> }> {
  const path = join(folder, 'browser');
  const opened = join(folder, 'opened');
  const leaves = join(folder, 'leaves');
  await writeFile(path, `#!/bin/sh\necho "$1" >> '${opened}'\nwhile [ ! -e '${leaves}' ]; do /bin/sleep 0.05; done\n`);
  await chmod(path, 0o755);
  return {
    path,
    opened: async () => (await readFile(opened, 'utf8').catch(() => '')).split('\n').filter(Boolean),
    close: () => writeFile(leaves, ''),
  };
}

it('without a browser it serves, and says which file to open; that file signs a browser in', async () => {
  const shell = start(undefined);
  expect(await shell.nextLine()).toMatch(/^No Chromium, Chrome or Edge was found .* Quarterday is running/);
  const launchFile = (await shell.nextLine()).split(': ').at(-1) ?? '';
  const page = await readFile(launchFile, 'utf8');
  const origin = /action="(http:\/\/127\.0\.0\.1:\d+)\/sign-in"/.exec(page)?.[1] ?? '';
  const token = await readToken(launchFile);
  expect(shell.lines.join('\n')).not.toContain(token);
  expect((await postToken(origin, token)).status).toBe(303);
  shell.process.kill('SIGTERM');
  expect(await shell.end()).toBe(0);
  expect((await readdir(join(folder, 'data'))).toSorted()).toEqual(['port']);
}, 30_000);

it('opens one window, shows it again for a second start, and ends when it is closed', async () => {
  const browser = await makeBrowser();
  const first = start(browser.path);
  expect(await first.nextLine()).toBe(`Quarterday is open in ${browser.path}. Closing its window ends it.`);
  const second = start(browser.path);
  expect(await second.nextLine()).toBe('Quarterday is already open: its window is being shown.');
  expect(await second.end()).toBe(0);
  const opened = await browser.opened();
  expect(opened).toHaveLength(2);
  for (const flag of opened) expect(flag).toMatch(/^--app=file:\/\/.*\/data\/launch\/[0-9a-f]+\.html$/);
  await browser.close();
  expect(await first.end()).toBe(0);
}, 30_000);

it('two starts at the same moment become one', async () => {
  const browser = await makeBrowser();
  const both = [start(browser.path), start(browser.path)];
  const said = await Promise.all(both.map((one) => one.nextLine()));
  expect(said.filter((line) => line.startsWith('Quarterday is open in'))).toHaveLength(1);
  expect(said.filter((line) => line.startsWith('Quarterday is already open'))).toHaveLength(1);
  await browser.close();
  expect(await Promise.all(both.map((one) => one.end()))).toEqual([0, 0]);
}, 30_000);

it('says that its port is taken by another program, opens nothing there, and takes a new port when told to', async () => {
  const browser = await makeBrowser();
  const other: Server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', 'port'), String(port));

  const refused = start(browser.path);
  expect(await refused.end()).toBe(1);
  expect(refused.lines[0]).toBe(
    `Quarterday did not open: another program on this computer is using its port, ${port}.`,
  );
  expect(refused.lines.join('\n')).toContain('npm start -- --new-port');
  expect(await browser.opened()).toEqual([]);

  const moved = start(browser.path, '--new-port');
  expect(await moved.nextLine()).toMatch(/^Quarterday is open/);
  expect(Number(await readFile(join(folder, 'data', 'port'), 'utf8'))).not.toBe(port);
  await browser.close();
  expect(await moved.end()).toBe(0);
  other.close();
}, 30_000);

it('says so when the browser that was named cannot be started, and leaves nothing running', async () => {
  const shell = start('/nowhere/chromium');
  expect(await shell.end()).toBe(1);
  expect(shell.lines[0]).toBe('Quarterday did not open: /nowhere/chromium could not be started.');
}, 30_000);
