// Settings that would open what the shells keep shut, and that no file of theirs may ever name.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const forbidden =
  /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|openExternal|sandbox: false|contextIsolation: false|nodeIntegration\w*: true|disable-web-security|bypassCSP|unsafe-(?:inline|eval)\b/;

it('no shell names a setting that would open what is shut', async () => {
  const entries = await readdir('electron', { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  for (const { parentPath, name } of files) {
    const words = (await readFile(join(parentPath, name), 'utf8')).replaceAll("'wasm-unsafe-eval'", '');
    expect(words, join(parentPath, name)).not.toMatch(forbidden);
  }
});

it('the list of words finds what it is for', () => {
  for (const words of [
    'webSecurity: false',
    'sandbox: false',
    "script-src 'unsafe-eval'",
    'shell.openExternal(url)',
    'nodeIntegrationInWorker: true',
  ]) {
    expect(words).toMatch(forbidden);
  }
});
