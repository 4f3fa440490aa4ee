// Every test that needs no browser of its own. A file that needs a page says `// @vitest-environment happy-dom` on its first line.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,rooms,formats,packs,host,security,durability}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    unstubGlobals: true,
    // Two cores is what a small office computer and a hosted runner have.
    maxWorkers: 2,
    // Generous: a busy machine makes a test slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
  cacheDir: '.cache/vite',
});
