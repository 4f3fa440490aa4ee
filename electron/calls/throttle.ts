// Slows down guessing of passphrases: five free tries, then 30 s doubling to 15 min, remembered on the disk. Nothing is
// ever wiped. A clock set back starts the same wait again: it never shortens one and never makes one longer.

import { readFile } from 'node:fs/promises';
import type { CallHandlers } from './answer-calls';
import { isFileError } from './call-refused';
import { InTurn } from './in-turn';
import { replaceFile } from './replace-file';

const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

interface Tries {
  readonly wrong: number;
  /** When the present wait began. */
  readonly sinceMs: number;
}

export function makeThrottleCalls(path: string, now: () => number = Date.now): CallHandlers<'passphrase-try'> {
  const turns = new InTurn();
  return {
    'passphrase-try': ({ workbook, member, outcome }) =>
      turns.run(path, async () => {
        const all = await readTries(path);
        const key = `${workbook}/${member}`;
        const before = all.get(key) ?? { wrong: 0, sinceMs: now() };
        const tries = { 'may-i': sinceNoLaterThan, wrong: oneMoreWrong, right: noneWrong }[outcome](before, now());
        all.set(key, tries);
        if (tries.wrong === 0) all.delete(key);
        if (tries.wrong !== before.wrong || tries.sinceMs !== before.sinceMs) await writeTries(path, all);
        return {
          waitMs: Math.max(0, tries.sinceMs + waitAfter(tries.wrong) - now()),
          freeTriesLeft: Math.max(0, freeTries - tries.wrong),
        };
      }),
  };
}

function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries));
}

function sinceNoLaterThan(tries: Tries, nowMs: number): Tries {
  return { ...tries, sinceMs: Math.min(tries.sinceMs, nowMs) };
}

function oneMoreWrong(tries: Tries, nowMs: number): Tries {
  return { wrong: tries.wrong + 1, sinceMs: nowMs };
}

function noneWrong(_tries: Tries, nowMs: number): Tries {
  return { wrong: 0, sinceMs: nowMs };
}

/** A lost or damaged file costs no more than the count: nobody is ever locked out by it. */
async function readTries(path: string): Promise<Map<string, Tries>> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, Tries] => isTries(entry[1])));
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error, 'ENOENT')) return new Map();
    throw error;
  }
}

function writeTries(path: string, all: ReadonlyMap<string, Tries>): Promise<void> {
  return replaceFile(path, new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(all))}\n`));
}

function isTries(value: unknown): value is Tries {
  if (typeof value !== 'object' || value === null || !('wrong' in value) || !('sinceMs' in value)) return false;
  return Number.isSafeInteger(value.wrong) && Number.isSafeInteger(value.sinceMs);
}
