// Builds the page that checks PDFs without Quarterday: one HTML file that holds its script, its look and its letters, allows itself
// nothing else (its policy names the script and the sheet by their hashes), and asks nobody for anything.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);
const pageName = 'quarterday-check.html';

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

export default defineConfig({
  root: at('.'),
  plugins: [react(), asOnePage()],
  define: {
    quarterdayVersion: JSON.stringify(version),
    'process.env.NODE_ENV': JSON.stringify('production'),
  },
  build: {
    lib: {
      entry: at('renderer/app/check-page.tsx'),
      formats: ['iife'],
      name: 'quarterdayCheck',
      fileName: 'check-page',
    },
    outDir: at('out/renderer'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    minify: 'oxc',
    cssCodeSplit: false,
    // The letters travel inside the sheet.
    assetsInlineLimit: 10_000_000,
  },
});

/** Puts what was built into one page, and leaves nothing beside it. */
function asOnePage(): Plugin {
  return {
    name: 'as-one-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      let script = '';
      let sheet = '';
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') script += part.code;
        else if (name.endsWith('.css')) sheet += part.source.toString();
        else throw new Error(`${name} would stand beside the page`);
        delete bundle[name];
      }
      this.emitFile({ type: 'asset', fileName: pageName, source: pageOf(script, sheet) });
    },
  };
}

function pageOf(script: string, sheet: string): string {
  // Neither may end its own element; a browser reads both the same with these.
  const safeScript = script
    .trim()
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--');
  const safeSheet = withoutSpareLetters(sheet)
    .trim()
    .replaceAll(/<\/(style)/gi, '<\\/$1');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(safeScript)}'`,
    `style-src '${hashOf(safeSheet)}'`,
    'font-src data:',
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Check a PDF</title>
<link rel="icon" href="data:,">
<style>${safeSheet}</style>
</head>
<body>
<div id="app"><noscript>This page needs JavaScript, which it carries itself.</noscript></div>
<script>${safeScript}</script>
</body>
</html>
`;
}

/** Nothing here is set in italics, and headings are set in plain Latin: letters beyond it come from the face of the text. */
function withoutSpareLetters(sheet: string): string {
  return sheet.replaceAll(/@font-face\s*{[^}]*}/g, (face) => {
    const isSpare =
      /font-style:\s*italic/.test(face) || (/Newsreader/.test(face) && /unicode-range:\s*U\+0*100-/i.test(face));
    return isSpare ? '' : face;
  });
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
