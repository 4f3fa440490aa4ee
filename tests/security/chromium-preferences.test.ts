// What a real Chromium makes of the preferences that it is given: it does not offer to keep the passphrase.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { writeBrowserPreferences } from '../../electron/browser-shell/browser-preferences';
import { makeTestFolder } from '../host/shell-world';

it('keeps no passphrase, fills nothing in and corrects no spelling in the profile of the app window', async () => {
  const folder = await makeTestFolder();
  const profile = join(folder, 'browser-profile');
  await writeBrowserPreferences(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.QUARTERDAY_BROWSER ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await context.newPage();
    await page.goto('chrome://settings/');
    for (const name of ['credentials_enable_service', 'autofill.profile_enabled', 'browser.enable_spellchecking']) {
      const { value } = await page.evaluate<{ value: unknown }>(`chrome.settingsPrivate.getPref('${name}')`);
      expect(value, name).toBe(false);
    }
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 30_000);
