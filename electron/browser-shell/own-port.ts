// The port of this operating-system account: chosen once and kept, because it is part of the page's origin and the
// browser keeps its working copy by origin.
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { link, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { isFileError } from '../calls/call-refused';
import { partEnding, replaceFile, writeSynced } from '../calls/replace-file';

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
  const kept = await readPort(path);
  if (kept !== undefined && !chooseNew) {
    if (!(await listen(server, kept))) throw new PortTaken(kept);
    return kept;
  }
  const port = await listenOnAnyPort(server, kept);
  const words = new TextEncoder().encode(`${port}\n`);
  if (!chooseNew && (await writeFirst(path, words))) return port;
  if (!chooseNew && (await readPort(path)) !== undefined) {
    // Another first start was quicker, and its port is now the account's.
    await once(server.close(), 'close');
    return listenOnOwnPort(server, dataFolder, false);
  }
  await replaceFile(path, words);
  return port;
}

async function listenOnAnyPort(server: Server, otherThan: number | undefined): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(firstPort, lastPort);
    if (port !== otherThan && (await listen(server, port))) return port;
  }
  throw new Error('No free port was found on this computer');
}

/** False when the file was there, or somebody else has written it in the meantime. */
async function writeFirst(path: string, words: Uint8Array): Promise<boolean> {
  const part = `${path}.${randomBytes(6).toString('hex')}${partEnding}`;
  await writeSynced(part, words);
  try {
    await link(part, path);
    return true;
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(part, { force: true });
  }
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
    if (isFileError(error, 'EADDRINUSE', 'EACCES')) return false;
    throw error;
  }
}
