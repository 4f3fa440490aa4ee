import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenOnOwnPort, PortTaken } from '../../../electron/browser-shell/own-port';
import { makeTestFolder } from '../../host/shell-world';

let folder: string;
let servers: Server[];
const kept = async () => Number(await readFile(join(folder, 'port'), 'utf8'));

beforeEach(async () => {
  folder = await makeTestFolder();
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.filter((server) => server.listening).map((server) => once(server.close(), 'close')));
  await rm(folder, { recursive: true, force: true });
});

function listen(chooseNew = false): Promise<number> {
  const server = createServer();
  servers.push(server);
  return listenOnOwnPort(server, folder, chooseNew);
}

describe('the port of this account', () => {
  it('is chosen once and kept', async () => {
    const port = await listen();
    expect(port).toBe(await kept());
    await once(servers[0]?.close() ?? createServer(), 'close');
    expect(await listen()).toBe(port);
  });

  it('is bound on this computer alone', async () => {
    await listen();
    expect(servers[0]?.address()).toMatchObject({ address: '127.0.0.1', family: 'IPv4' });
  });

  it('is not given up silently when another program has it', async () => {
    const port = await listen();
    await expect(listen()).rejects.toThrow(PortTaken);
    expect(await kept()).toBe(port);
    expect(servers[1]?.listening).toBe(false);
  });

  it('is another one from then on when a new one was asked for', async () => {
    const port = await listen();
    const other = await listen(true);
    expect(other).not.toBe(port);
    expect(await kept()).toBe(other);
  });

  it('is one and the same for two first starts at the same moment', async () => {
    const both = await Promise.allSettled([listen(), listen()]);
    const ports = both.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.port));
    expect(ports).toEqual([await kept(), await kept()]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('is chosen anew when the file holds none', async () => {
    for (const words of ['', 'abc', '0', '80', '70000', '1e9', '-1']) {
      await writeFile(join(folder, 'port'), words);
      expect(await listen()).toBeGreaterThanOrEqual(20_000);
    }
  });
});
