// The demo is a journey that is watched: the same browser and pages, one run, a line for each step.
import { defineConfig } from '@playwright/test';
import journeys from '../../../playwright.config';
import type { ShellName } from '../worlds';

// biome-ignore lint/style/noDefaultExport: Playwright reads its settings there
export default defineConfig<object, { shell: ShellName }>({
  ...journeys,
  projects: [{ name: 'browser', use: { shell: 'browser' } }],
  testDir: '.',
  testMatch: 'demo.ts',
  outputDir: '../../../test-results/demo',
  timeout: 600_000,
  reporter: [['./say-steps.ts']],
});
