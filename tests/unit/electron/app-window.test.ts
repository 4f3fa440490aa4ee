import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrowserDidNotStart, openAppWindow, windowFlags } from '../../../electron/browser-shell/app-window';
import { findBrowser, usualPlaces } from '../../../electron/browser-shell/find-browser';
import { makeTestFolder } from '../../host/shell-world';

let folder: string;
beforeEach(async () => {
  folder = await makeTestFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function makeProgram(name: string): Promise<string> {
  const path = join(folder, 'bin', name);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(path, '#!/bin/sh\nexit 0\n');
  await chmod(path, 0o755);
  return path;
}

describe('the browser', () => {
  it('is the one that QUARTERDAY_BROWSER names, and no other in its stead', async () => {
    const env = { QUARTERDAY_BROWSER: '/nowhere/chromium', PATH: '/usr/bin' };
    expect(await findBrowser({ platform: 'linux', env })).toBe('/nowhere/chromium');
    await expect(openAppWindow('/nowhere/chromium', folder, '/launch.html')).rejects.toThrow(BrowserDidNotStart);
  });

  it('is the first of Chrome, Chromium and Edge that can be run', async () => {
    const around = { platform: 'linux', env: { PATH: `/empty:${join(folder, 'bin')}` } } as const;
    expect(await findBrowser(around)).toBeUndefined();
    const edge = await makeProgram('microsoft-edge-stable');
    expect(await findBrowser(around)).toBe(edge);
    const chromium = await makeProgram('chromium');
    expect(await findBrowser(around)).toBe(chromium);
    await chmod(chromium, 0o644);
    expect(await findBrowser(around)).toBe(edge);
  });

  it('is never a snap, which could not read the launch file', () => {
    expect(usualPlaces({ platform: 'linux', env: { PATH: '/snap/bin:/usr/bin' } }).join()).not.toContain('/snap');
  });

  it('is looked for where macOS and Windows keep programs', () => {
    const mac = usualPlaces({ platform: 'darwin', env: { HOME: '/Users/ann' } });
    expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(mac).toContain('/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium');
    const windows = usualPlaces({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } });
    expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});

describe('the app window', () => {
  it('opens the launch file, with a profile of its own and nothing behind the page’s back', () => {
    expect(windowFlags('/data/browser-profile', '/data/a b.html', false)).toEqual([
      '--app=file:///data/a%20b.html',
      '--user-data-dir=/data/browser-profile',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-breakpad',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--no-proxy-server',
      '--window-size=1280,860',
    ]);
  });

  it('gives up the browser’s sandbox as root only, where it could not start', () => {
    expect(windowFlags('/p', '/l', true)).toContain('--no-sandbox');
    expect(windowFlags('/p', '/l', false).join()).not.toContain('sandbox');
  });

  it('has a browser that was told beforehand to keep no passphrase', async () => {
    await openAppWindow(await makeProgram('chromium'), folder, '/launch.html');
    const kept = JSON.parse(await readFile(join(folder, 'Default', 'Preferences'), 'utf8'));
    expect(kept.credentials_enable_service).toBe(false);
  });

  it('is closed when its browser has ended', async () => {
    const window = await openAppWindow(await makeProgram('chromium'), folder, '/launch.html');
    await expect(window.closed).resolves.toBeUndefined();
  });
});
