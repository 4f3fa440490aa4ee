// The journeys: people's paths through the built app in a real Chromium. No retries: a journey that fails once has failed.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // The longest journey answers every check there is; a busy computer gets the time it needs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    launchOptions: {
      executablePath: process.env.QUARTERDAY_BROWSER ?? '/usr/bin/chromium',
      // Chromium's own sandbox does not start under the root account, which is what hosted runners use.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
