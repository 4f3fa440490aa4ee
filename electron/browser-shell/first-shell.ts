// A second start finds the first one and asks it to show its window. Both prove that they can read this account's
// private folder, and neither tells the other the secret that stands there: another program on the port learns nothing.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../calls/replace-file';

interface FirstShell {
  readonly origin: string;
  readonly secret: string;
}

/** Makes this shell the one that later starts will find. Returns what checks their requests. */
export async function announceFirstShell(dataFolder: string, origin: string) {
  const secret = randomBytes(32).toString('hex');
  await replaceFile(
    shellFile(dataFolder),
    new TextEncoder().encode(JSON.stringify({ origin, secret } satisfies FirstShell)),
  );
  return {
    /** The proof to answer with, or undefined for a stranger. */
    answerChallenge: (challenge: string, proof: string): string | undefined =>
      isSame(proof, prove(secret, 'second', challenge)) ? prove(secret, 'first', challenge) : undefined,
    withdraw: () => rm(shellFile(dataFolder), { force: true }),
  };
}

/** True when a first shell is running, has proved itself and shows its window. */
export async function askFirstShell(dataFolder: string): Promise<boolean> {
  const first = await readFirstShell(shellFile(dataFolder));
  if (!first) return false;
  const challenge = randomBytes(32).toString('hex');
  try {
    const response = await fetch(`${first.origin}/show`, {
      method: 'POST',
      body: new URLSearchParams({ challenge, proof: prove(first.secret, 'second', challenge) }),
      redirect: 'error',
      signal: AbortSignal.timeout(5000),
    });
    return response.ok && isSame((await response.text()).slice(0, 64), prove(first.secret, 'first', challenge));
  } catch {
    return false;
  }
}

function shellFile(dataFolder: string): string {
  return join(dataFolder, 'shell.json');
}

async function readFirstShell(path: string): Promise<FirstShell | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isFirstShell(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isFirstShell(value: unknown): value is FirstShell {
  if (typeof value !== 'object' || value === null || !('origin' in value) || !('secret' in value)) return false;
  return typeof value.secret === 'string' && /^http:\/\/127\.0\.0\.1:\d+$/.test(String(value.origin));
}

function prove(secret: string, who: 'first' | 'second', challenge: string): string {
  return createHmac('sha256', secret).update(`quarterday ${who} ${challenge}`).digest('hex');
}

function isSame(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}
