// The journeys: people's paths through the built app in a real Chromium. No retries: a journey that fails once has failed.
// They run over the browser shell, and over Electron as well where its runtime is there and may open a window.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { ShellName } from './tests/journeys/worlds';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const runsElectron = existsSync('node_modules/electron/dist') && hasDisplay && process.getuid?.() !== 0;
if (process.env.TEST_WORKER_INDEX === undefined) {
  console.log(`Journeys run over the browser shell${runsElectron ? ' and Electron' : '. Electron cannot run here'}.`);
}

export default defineConfig<object, { shell: ShellName }>({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // The longest journey answers every check there is; a busy computer gets the time it needs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 20_000,
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    launchOptions: {
      executablePath: process.env.QUARTERDAY_BROWSER ?? '/usr/bin/chromium',
      // Chromium's own sandbox does not start under the root account, which is what hosted runners use.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    // A second window and a small disk are the browser shell's: Electron opens one window, and runs where we run.
    ...(runsElectron ? [{ name: 'electron', use: { shell: 'electron' as const }, grepInvert: /@browser-shell/ }] : []),
  ],
});
