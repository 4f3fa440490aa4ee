// The same code and the same bytes in the browser as in Node, under the content security policy of the app.
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { toBase64 } from '#shared/crypto/bytes';
import { readSample, readSampleKeys } from '../read-sample';

vi.setConfig({ testTimeout: 30_000 });

const origin = 'https://quarterday.test';
const pagePolicy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const files = await bundle();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
  context = await browser.newContext();
  await context.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const isWorker = name.includes('password.worker');
    const headers = {
      'content-type': name === '' ? 'text/html' : 'text/javascript',
      'content-security-policy': isWorker ? pagePolicy.replace("'self'", "'self' 'wasm-unsafe-eval'") : pagePolicy,
    };
    const body = name === '' ? '<!doctype html><title>test</title>' : files.get(name);
    await (body === undefined ? route.abort() : route.fulfill({ headers, body }));
  });
  page = await context.newPage();
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => complain(event.violatedDirective + ' ' + event.blockedURI))`,
  );
  await page.goto(`${origin}/`);
}, 60_000);

afterAll(async () => {
  await context?.browser()?.close();
});

// As text, because vitest rewrites the imports of a function that is handed over.
const inPage = (call: string): Promise<unknown> => page.evaluate(`import('/page.js').then((page) => page.${call})`);

async function bundle(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    base: '/',
    worker: { format: 'es' },
    build: {
      write: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'page.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const textOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
    file.type === 'chunk'
      ? file.code
      : new TextDecoder().decode(typeof file.source === 'string' ? new TextEncoder().encode(file.source) : file.source);
  return new Map(outputs.map((file) => [file.fileName, textOf(file)]));
}

it('opens in Chromium what Node has sealed', async () => {
  const { passphrase, ringKey } = await readSampleKeys('v1');
  const frozen = {
    keySlots: toBase64(await readSample('v1', 'key-slots.json')),
    entry: toBase64(await readSample('v1', 'entry-1.bin')),
    passphrase,
    ringKey,
  };
  const changes = await inPage(`openFrozen(${JSON.stringify(frozen)})`);
  expect(changes).toEqual([{ note: 'the first change' }]);
});

it('keeps a journal in Chromium with keys that were made there', async () => {
  const finding = await inPage('keepJournal(12)');
  expect(finding).toMatchObject({ state: 'sound', at: { seq: 12 }, lastSeen: 'found' });
});

it('refuses in the worker a cost that no slot may have', async () => {
  const answer = await inPage('deriveTooCheaply()');
  expect(answer).toContain('outside the allowed bounds');
});

it('breaks no rule of the content security policy, which forbids WebAssembly on the page', async () => {
  expect(complaints).toEqual([]);
  expect(await inPage('compileOnPage()')).toContain('CompileError');
  // And a breach would have been noticed.
  await expect.poll(() => complaints).toEqual(['script-src wasm-eval']);
});
