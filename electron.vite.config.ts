// Builds the three parts of the app: the two shells' main programs, the preload script and the page.
// Everything is bundled, so a build needs nothing from node_modules but Electron's own module.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import checkPage from './check-page.config';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The page that checks PDFs without the app stands beside the app's own, which saves it for whoever asks. */
const withCheckPage: Plugin = {
  name: 'with-check-page',
  closeBundle: async () => {
    await build({ ...checkPage, configFile: false, logLevel: 'error' });
  },
};

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      lib: {
        entry: { index: at('electron/main/index.ts'), 'browser-shell': at('electron/browser-shell/index.ts') },
        formats: ['es'],
      },
      outDir: at('out/main'),
      // The browser shell runs in whatever Node started it; Electron brings a newer one.
      target: 'node20.19',
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      lib: { entry: at('electron/preload/index.ts'), formats: ['cjs'] },
      outDir: at('out/preload'),
      // A sandboxed preload script must be one CommonJS file.
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer/app'),
    plugins: [react(), withCheckPage],
    resolve: {
      alias: [
        // Reports are made by pdfmake's own modules. What these want of Node, the page does not have.
        { find: /^pdfkit$/, replacement: at('node_modules/pdfkit/js/pdfkit.standalone.js') },
        { find: /^events$/, replacement: at('renderer/workers/events-for-pdfmake.ts') },
      ],
    },
    // What Node calls its global object: pdfmake's libraries ask for it.
    define: { global: 'globalThis' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      rolldownOptions: { input: at('renderer/app/index.html') },
      target: 'chrome130',
      minify: 'oxc',
      // The content security policy allows no data: addresses and no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: {
      format: 'es',
      // The passphrase worker is served with a policy of its own, found by this name.
      rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
    },
  },
});
