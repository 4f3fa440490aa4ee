// How long the first screen takes, against an empty page of the same libraries, build and server: what is our own doing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfigFromFile } from 'electron-vite';
import { build } from 'vite';
import { openProfile, root, signInPage, startBrowser, startShell } from './open-app.mjs';

const pairs = 15;

export async function run({ report, folder }) {
  const emptyPage = await buildEmptyPage(join(folder, 'empty-page'));
  const shells = [await startShell(folder), await startShell(folder, emptyPage)];
  const browser = await startBrowser();
  try {
    const opened = [];
    for (const shell of shells) opened.push({ ...shell, cookies: await signInOnce(browser, shell), times: [] });
    for (let pair = 0; pair < pairs; pair++) {
      // In turn, and each first as often as the other, so that a busy moment meets both.
      for (const each of pair % 2 === 0 ? opened : opened.toReversed())
        each.times.push(await timeFirstPaint(browser, each));
    }
    const [app, empty] = opened.map(({ times }) => median(times));
    report({
      name: 'first-screen-vs-empty-react-page',
      meaning: `navigation to heading painted, cold profiles, ${pairs} pairs in turn: ${Math.round(app)} ms / ${Math.round(empty)} ms`,
      values: [app / empty],
      unit: 'x',
      goal: 1.5,
      better: 'lower',
    });
  } finally {
    await browser.close();
    for (const shell of shells) await shell.stop();
  }
}

/** The cookie by which a page is known, so that what is timed begins at the page's own address. */
async function signInOnce(browser, shell) {
  const context = await openProfile(browser);
  await signInPage(context, shell);
  const { cookies } = await context.storageState();
  await context.close();
  return cookies;
}

/** From the start of the navigation, in a profile that has never seen the page. */
async function timeFirstPaint(browser, { origin, cookies }) {
  const context = await openProfile(browser);
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  const { at } = await page.evaluate(() => window.bench.first('painted', 0));
  await context.close();
  return at;
}

/** React with one heading, built as the app's page is. Inside the clone, so that it finds the same libraries. */
async function buildEmptyPage(folder) {
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, root);
  const { renderer } = config;
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8" /><title>Empty</title>
     <script type="module" src="./start.jsx"></script></head><body><div id="app"></div></body></html>`,
  );
  writeFileSync(
    join(folder, 'start.jsx'),
    `import { StrictMode } from 'react';
     import { createRoot } from 'react-dom/client';
     createRoot(document.getElementById('app')).render(<StrictMode><h1>Quarterday</h1></StrictMode>);`,
  );
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      ...renderer.build,
      outDir: join(folder, 'out'),
      rolldownOptions: { input: join(folder, 'index.html') },
    },
  });
  return join(folder, 'out');
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
