import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeBrowserPreferences } from '../../../electron/browser-shell/browser-preferences';
import { makeTestFolder } from '../../host/shell-world';

let profile: string;
beforeEach(async () => {
  profile = join(await makeTestFolder(), 'browser-profile');
});
afterEach(() => rm(join(profile, '..'), { recursive: true, force: true }));

async function preferences() {
  return JSON.parse(await readFile(join(profile, 'Default', 'Preferences'), 'utf8'));
}

async function keep(words: string) {
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), words);
}

it('are there before the browser starts for the first time, for this account alone', async () => {
  await writeBrowserPreferences(profile);
  expect(await preferences()).toMatchObject({
    credentials_enable_service: false,
    autofill: { profile_enabled: false },
    browser: { enable_spellchecking: false },
  });
  expect((await stat(profile)).mode & 0o777).toBe(0o700);
});

it('are set again at every start, and leave everything else as the browser wrote it', async () => {
  await keep('{"credentials_enable_service":true,"browser":{"window_placement":{"left":10}},"extensions":[1]}');
  await writeBrowserPreferences(profile);
  expect(await preferences()).toMatchObject({
    credentials_enable_service: false,
    browser: { window_placement: { left: 10 }, enable_spellchecking: false },
    extensions: [1],
  });
});

it('are written anew over a file that is damaged', async () => {
  for (const words of ['{"half', '[]', 'null', '{"browser":7}']) {
    await keep(words);
    await writeBrowserPreferences(profile);
    expect(await preferences()).toMatchObject({
      credentials_enable_service: false,
      browser: { enable_spellchecking: false },
    });
  }
});
