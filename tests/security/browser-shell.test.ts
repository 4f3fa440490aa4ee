// What the browser shell refuses: everybody who is not its own page, and everything without measure.
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBrowserHost } from '#host/browser-host';
import { makeCallFrame, readCallFrame } from '#shared/contract/call-frame';
import { postAsPage, postToken, readToken, type ShellWorld, signIn, startShellWorld } from '../host/shell-world';

const megabyte = new Uint8Array(1024 * 1024);
let world: ShellWorld;
let cookie: string;

beforeAll(async () => {
  world = await startShellWorld();
  cookie = await signIn(world);
});
afterAll(() => world.end());

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Uint8Array;
}

/** A request as it is, with a Host of one's choice, which fetch does not allow. */
function ask({
  method = 'POST',
  path,
  headers = {},
  body,
}: Asked): Promise<{ status?: number; code: unknown; response: IncomingMessage }> {
  const own = { Origin: world.origin, Cookie: cookie, ...headers };
  const port = new URL(world.origin).port;
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: own, agent: false },
      async (response) => {
        const pieces: Buffer[] = [];
        for await (const piece of response) pieces.push(piece);
        const answer = readCallFrame(Buffer.concat(pieces))?.value;
        const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
        resolve({ ...(response.statusCode === undefined ? {} : { status: response.statusCode }), code, response });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const about = { path: '/calls/about', body: makeCallFrame(null) };

describe('a call', () => {
  it('is answered for the page that signed in', async () => {
    expect(await ask(about)).toMatchObject({ status: 200 });
  });

  it('is refused without the cookie, or with another one', async () => {
    const port = new URL(world.origin).port;
    for (const other of [
      '',
      `quarterday-${port}=`,
      `quarterday-${port}=${'A'.repeat(43)}`,
      cookie.slice(0, -1),
      `other=${cookie}`,
    ]) {
      expect(await ask({ ...about, headers: { Cookie: other } })).toMatchObject({ status: 403, code: 'not-allowed' });
    }
  });

  it('is refused from a foreign Origin, and without one', async () => {
    const port = new URL(world.origin).port;
    for (const other of [
      'null',
      'https://example.org',
      `http://localhost:${port}`,
      `${world.origin}.example.org`,
      'http://127.0.0.1',
    ]) {
      expect(await ask({ ...about, headers: { Origin: other } })).toMatchObject({ status: 403, code: 'not-allowed' });
    }
    expect(await ask({ ...about, headers: { Origin: [] } })).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  it('is refused under a foreign Host, so that no other name can be pointed here', async () => {
    const port = new URL(world.origin).port;
    for (const other of [`localhost:${port}`, `example.org:${port}`, '127.0.0.1', `127.0.0.1:${port}.`]) {
      expect(await ask({ ...about, headers: { Host: other } })).toMatchObject({ status: 421, code: 'not-allowed' });
    }
  });

  it('is refused by GET and every other method', async () => {
    expect(await ask({ ...about, method: 'GET' })).toMatchObject({ status: 404 });
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(await ask({ path: '/calls/about', method })).toMatchObject({ status: 405, code: 'not-allowed' });
    }
  });

  it('is refused when its body is no frame, its name unknown or its shape wrong', async () => {
    expect(await ask({ ...about, body: new Uint8Array([0, 0]) })).toMatchObject({ status: 400, code: 'wrong-input' });
    expect(await ask({ ...about, body: new Uint8Array([255, 255, 255, 255, 1]) })).toMatchObject({ status: 400 });
    expect(await ask({ ...about, path: '/calls/save-file' })).toMatchObject({ code: 'no-such-call' });
    expect(await ask({ ...about, path: '/calls/__proto__' })).toMatchObject({ code: 'no-such-call' });
    expect(await ask({ ...about, body: makeCallFrame({ more: 1 }) })).toMatchObject({ code: 'wrong-input' });
  });

  it('of 1 GB is refused at its first word when it says its length', async () => {
    const answer = await ask({ path: '/calls/write-workbook-list', headers: { 'Content-Length': 1024 ** 3 } }).catch(
      String,
    );
    expect(answer).toMatchObject({ status: 413, code: 'too-big' });
  });

  it('of 1 GB that hides its length is cut off early and never held in memory', async () => {
    const before = process.memoryUsage().rss;
    const sentMegabytes = await sendWithoutEnd();
    expect(sentMegabytes).toBeLessThan(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    expect(await ask(about)).toMatchObject({ status: 200 });
  });
});

/** Streams up to 1 GB and says how many MB the other side let pass. */
function sendWithoutEnd(): Promise<number> {
  const { port } = new URL(world.origin);
  return new Promise((resolve) => {
    let sent = 0;
    const headers = { Origin: world.origin, Cookie: cookie, 'Transfer-Encoding': 'chunked' };
    const asked = httpRequest({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/calls/write-workbook-list',
      headers,
      agent: false,
    });
    asked.on('error', () => resolve(sent));
    asked.on('close', () => resolve(sent));
    asked.on('response', (response) => response.resume());
    const send = () => {
      if (asked.destroyed || sent >= 1024) return resolve(sent);
      sent += 1;
      asked.write(megabyte, send);
    };
    send();
  });
}

describe('the page files', () => {
  it('are what the build holds and nothing beside it', async () => {
    await writeFile(join(dirname(world.rendererFolder), 'secret.html'), 'outside');
    for (const path of [
      '/../secret.html',
      '/..%2fsecret.html',
      '/%2e%2e/secret.html',
      '/assets/../../secret.html',
      '/..\\secret.html',
      '//etc/passwd',
      '/assets',
      '/assets/',
      '/index.html?x',
      `${world.origin}/`,
    ]) {
      expect(await ask({ method: 'GET', path }), path).toMatchObject({ status: 404, code: 'missing' });
    }
    expect(await ask({ method: 'GET', path: '/' })).toMatchObject({ status: 200 });
  });

  it('never lead out of the build by a link', async () => {
    const other = await startShellWorld();
    await mkdir(join(other.rendererFolder, 'more'), { recursive: true });
    await symlink('/etc/passwd', join(other.rendererFolder, 'more', 'link.html'));
    await other.shell.stop();
    const again = await startShellWorld(dirname(other.rendererFolder));
    expect((await fetch(`${again.origin}/more/link.html`)).status).toBe(404);
    await again.end();
  });

  it('need no cookie, and carry the policy exactly', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    const start = await ask({ method: 'GET', path: '/', headers: { Cookie: [], Origin: [] } });
    expect(start.response.headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const app = await ask({ method: 'GET', path: '/assets/app-1a2b3c4d.js' });
    expect(app.response.headers['content-security-policy']).toBe(policy);
    const worker = await ask({ method: 'GET', path: '/assets/password.worker-5e6f7a8b.js' });
    expect(worker.response.headers['content-security-policy']).toBe(
      policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
    );
  });
});

describe('signing in', () => {
  it('works once for each token', async () => {
    const token = await readToken(await world.shell.makeLaunchFile());
    const first = await postToken(world.origin, token);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    expect(first.headers.get('set-cookie')).toMatch(/^quarterday-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await postToken(world.origin, token)).status).toBe(403);
  });

  it('is refused for a wrong token, a foreign Origin and none', async () => {
    expect((await postToken(world.origin, '')).status).toBe(403);
    expect((await postToken(world.origin, 'A'.repeat(43))).status).toBe(403);
    const token = await readToken(await world.shell.makeLaunchFile());
    expect((await postToken(world.origin, token, { Origin: 'https://example.org' })).status).toBe(403);
    expect((await postToken(world.origin, token, {})).status).toBe(403);
    expect((await postToken(world.origin, token)).status).toBe(303);
  });

  it('keeps its token in a file of this account alone, gone as soon as it was used', async () => {
    const launchFile = await world.shell.makeLaunchFile();
    expect((await stat(launchFile)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(launchFile))).mode & 0o777).toBe(0o700);
    expect((await stat(world.dataFolder)).mode & 0o777).toBe(0o700);
    await postToken(world.origin, await readToken(launchFile));
    await expect(stat(launchFile)).rejects.toThrow('ENOENT');
  });

  it('ends with the shell: an old cookie opens nothing', async () => {
    const other = await startShellWorld();
    const host = makeBrowserHost(
      postAsPage(other.origin, cookie.replace(/^quarterday-\d+/, `quarterday-${new URL(other.origin).port}`)),
    );
    expect(await host.about()).toEqual({ ok: false, code: 'not-allowed' });
    await other.end();
  });
});

it('leaves every file and folder of the safety copy to this account alone', async () => {
  const host = makeBrowserHost(postAsPage(world.origin, cookie));
  const workbook = 'a'.repeat(64);
  await host.openSafetyCopy({ workbook, create: true });
  await host.writeKeySlots({ workbook, bytes: megabyte });
  await host.writeWorkbookList(megabyte);
  await host.passphraseTry({ workbook, member: 'm', outcome: 'wrong' });
  const entries = await readdir(world.dataFolder, { recursive: true, withFileTypes: true });
  expect(entries.length).toBeGreaterThan(8);
  for (const entry of entries) {
    const { mode } = await stat(join(entry.parentPath, entry.name));
    expect((mode & 0o777).toString(8), entry.name).toBe(entry.isDirectory() ? '700' : '600');
  }
});

it('keeps neither token nor cookie in any file once they are used', async () => {
  const secret = cookie.slice(cookie.indexOf('=') + 1);
  for (const entry of await readdir(world.dataFolder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) expect(await readFile(join(entry.parentPath, entry.name), 'latin1')).not.toContain(secret);
  }
});
