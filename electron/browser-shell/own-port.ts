// The port of this operating-system account: chosen once and kept, because it is part of the page's origin and the
// browser keeps its working copy by origin.
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { replaceFile } from '../calls/replace-file';

export class PortTaken extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is in use by another program`);
    this.port = port;
  }
}

/** Above the well-known ports and below those that systems hand out for outgoing connections. */
const firstPort = 20_000;
const lastPort = 32_000;

/** Binds the kept port, or with `chooseNew` another one that is kept from then on. Throws PortTaken, and nothing is bound. */
export async function listenOnOwnPort(server: Server, dataFolder: string, chooseNew: boolean): Promise<number> {
  const path = join(dataFolder, 'port');
  const kept = chooseNew ? undefined : await readPort(path);
  if (kept !== undefined) {
    if (!(await listen(server, kept))) throw new PortTaken(kept);
    return kept;
  }
  const before = await readPort(path);
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(firstPort, lastPort);
    if (port === before || !(await listen(server, port))) continue;
    await replaceFile(path, new TextEncoder().encode(`${port}\n`));
    return port;
  }
  throw new Error('No free port was found on this computer');
}

async function readPort(path: string): Promise<number | undefined> {
  const words = await readFile(path, 'utf8').catch(() => '');
  const port = Number(words.trim());
  return Number.isSafeInteger(port) && port > 1023 && port < 65_536 ? port : undefined;
}

async function listen(server: Server, port: number): Promise<boolean> {
  server.listen({ host: '127.0.0.1', port, exclusive: true });
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))
      return false;
    throw error;
  }
}
