import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceFirstShell, askFirstShell } from '../../../electron/browser-shell/first-shell';
import { makeTestFolder } from '../../host/shell-world';

let folder: string;
let server: Server;
let origin: string;
let answer: (form: URLSearchParams) => string;
const asked: string[] = [];

beforeEach(async () => {
  folder = await makeTestFolder();
  asked.length = 0;
  server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    asked.push(body);
    response.end(answer(new URLSearchParams(body)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  if (server.listening) await once(server.close(), 'close');
  await rm(folder, { recursive: true, force: true });
});

describe('a second start', () => {
  it('finds the first by the account’s folder, and both prove themselves', async () => {
    const first = await announceFirstShell(folder, origin);
    answer = (form) => first.answerChallenge(form.get('challenge') ?? '', form.get('proof') ?? '') ?? '';
    expect(await askFirstShell(folder)).toBe(true);
  });

  it('is not taken in by another program on that port, and tells it nothing it could use', async () => {
    await announceFirstShell(folder, origin);
    const secret: string = JSON.parse(await readFile(join(folder, 'shell.json'), 'utf8')).secret;
    const attempts: (typeof answer)[] = [
      () => 'yes',
      () => '0'.repeat(64),
      (form) => form.get('proof') ?? '',
      (form) => form.get('challenge') ?? '',
    ];
    for (const attempt of attempts) {
      answer = attempt;
      expect(await askFirstShell(folder)).toBe(false);
    }
    expect(asked.join()).not.toContain(secret);
  });

  it('starts itself when there is no first, or it is gone', async () => {
    expect(await askFirstShell(folder)).toBe(false);
    const first = await announceFirstShell(folder, 'http://127.0.0.1:9');
    expect(await askFirstShell(folder)).toBe(false);
    await first.withdraw();
    expect(await askFirstShell(folder)).toBe(false);
  });

  it('asks nobody outside this computer, whatever the file says', async () => {
    for (const other of ['http://example.org:80', `${origin}@example.org`, 'file:///etc/passwd', '']) {
      await writeFile(join(folder, 'shell.json'), JSON.stringify({ origin: other, secret: 'x' }));
      expect(await askFirstShell(folder)).toBe(false);
    }
    expect(asked).toEqual([]);
  });
});

it('the first shell answers nobody who cannot read the folder', async () => {
  const first = await announceFirstShell(folder, origin);
  expect(first.answerChallenge('challenge', '0'.repeat(64))).toBeUndefined();
  expect(first.answerChallenge('', '')).toBeUndefined();
});
