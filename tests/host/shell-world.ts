// A browser shell over a data folder of its own and a page of two files, and a caller that has signed in as a browser
// would: by the launch file's token, with the cookie and Origin that a browser sends.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostCall } from '#host/browser-host';
import { startBrowserShell } from '../../electron/browser-shell/start-browser-shell';

export interface ShellWorld {
  readonly origin: string;
  readonly dataFolder: string;
  readonly rendererFolder: string;
  readonly shell: Awaited<ReturnType<typeof startBrowserShell>>;
  end(): Promise<void>;
}

export async function makeTestFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'quarterday-test-'));
}

export async function makePageFolder(folder: string): Promise<string> {
  const rendererFolder = join(folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(
    join(rendererFolder, 'index.html'),
    '<!doctype html><title>Quarterday</title><link rel="icon" href="data:,"><h1>Shut</h1>' +
      '<script>document.title = "inline script ran"</script><script type="module" src="/assets/app-1a2b3c4d.js"></script>',
  );
  await writeFile(
    join(rendererFolder, 'assets', 'app-1a2b3c4d.js'),
    `const frame = new Uint8Array([0, 0, 0, 27, ...new TextEncoder().encode('{"value":null,"lengths":[]}')]);
     const response = await fetch('/calls/about', { method: 'POST', body: frame });
     document.querySelector('h1').textContent = 'Answered ' + response.status;`,
  );
  await writeFile(join(rendererFolder, 'assets', 'password.worker-5e6f7a8b.js'), '');
  return rendererFolder;
}

export async function startShellWorld(folder?: string): Promise<ShellWorld> {
  const home = folder ?? (await makeTestFolder());
  const dataFolder = join(home, 'data');
  const rendererFolder = await makePageFolder(home);
  const shell = await startBrowserShell({ dataFolder, rendererFolder, appVersion: '9.9.9' });
  const end = async () => {
    await shell.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { origin: shell.origin, dataFolder, rendererFolder, shell, end };
}

/** The cookie a browser is given for opening the launch file. */
export async function signIn({ shell, origin }: ShellWorld): Promise<string> {
  const response = await postToken(origin, await readToken(await shell.makeLaunchFile()));
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 303 || cookie === undefined) throw new Error(`Signing in answered ${response.status}`);
  return cookie;
}

export async function readToken(launchFile: string): Promise<string> {
  const token = /name="token" value="([^"]+)"/.exec(await readFile(launchFile, 'utf8'))?.[1];
  if (token === undefined) throw new Error('The launch file holds no token');
  return token;
}

export function postToken(origin: string, token: string, headers: Record<string, string> = { Origin: 'null' }) {
  return fetch(`${origin}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers,
    redirect: 'manual',
  });
}

export function postAsPage(origin: string, cookie: string): PostCall {
  return (path, body) =>
    fetch(`${origin}${path}`, { method: 'POST', body, headers: { Origin: origin, Cookie: cookie } });
}
