import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeThrottleCalls } from '../../../electron/calls/throttle';
import { makeTestFolder } from '../../host/shell-world';

const second = 1000;
const minute = 60 * second;
const workbook = 'd'.repeat(64);

let folder: string;
let path: string;
let nowMs: number;
beforeEach(async () => {
  folder = await makeTestFolder();
  path = join(folder, 'throttle.json');
  nowMs = Date.UTC(2026, 10, 22);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A new shell each time: what counts is what was kept on the disk. */
async function tell(outcome: 'may-i' | 'wrong' | 'right', member = 'm') {
  return makeThrottleCalls(path, () => nowMs)['passphrase-try']({ workbook, member, outcome });
}
async function tellWrong(times: number): Promise<number> {
  let waitMs = 0;
  for (let tries = 0; tries < times; tries += 1) ({ waitMs } = await tell('wrong'));
  return waitMs;
}

describe('the throttle', () => {
  it('gives five free tries, then 30 s doubling to 15 min and no further', async () => {
    const waits: number[] = [];
    for (let tries = 1; tries <= 12; tries += 1) waits.push((await tellWrong(1)) / second);
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('counts the free tries down', async () => {
    expect((await tell('may-i')).freeTriesLeft).toBe(5);
    expect((await tell('wrong')).freeTriesLeft).toBe(4);
    await tellWrong(9);
    expect((await tell('may-i')).freeTriesLeft).toBe(0);
  });

  it('lets the wait run down and asks for none after it', async () => {
    await tellWrong(5);
    nowMs += 12 * second;
    expect((await tell('may-i')).waitMs).toBe(18 * second);
    nowMs += 18 * second;
    expect((await tell('may-i')).waitMs).toBe(0);
  });

  it('forgets everything once the passphrase was right', async () => {
    await tellWrong(8);
    expect(await tell('right')).toEqual({ waitMs: 0, freeTriesLeft: 5 });
    expect(await tell('may-i')).toEqual({ waitMs: 0, freeTriesLeft: 5 });
  });

  it('keeps members apart', async () => {
    await tellWrong(6);
    expect(await tell('may-i', 'other')).toEqual({ waitMs: 0, freeTriesLeft: 5 });
  });

  it('begins the same wait again, and no longer one, when the clock is set back', async () => {
    await tellWrong(7);
    nowMs -= 3 * 365 * 24 * 60 * minute;
    expect((await tell('may-i')).waitMs).toBe(2 * minute);
    nowMs += minute;
    expect((await tell('may-i')).waitMs).toBe(minute);
  });

  it('counts every one of many tries told at once', async () => {
    const { 'passphrase-try': tellOne } = makeThrottleCalls(path, () => nowMs);
    await Promise.all(Array.from({ length: 6 }, () => tellOne({ workbook, member: 'm', outcome: 'wrong' })));
    expect((await tell('may-i')).waitMs).toBe(minute);
  });

  it('locks nobody out for a damaged file', async () => {
    for (const words of ['', '{', 'null', '[1]', '{"x":{"wrong":"many"}}']) {
      await writeFile(path, words);
      expect(await tell('may-i')).toEqual({ waitMs: 0, freeTriesLeft: 5 });
    }
    await tellWrong(1);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ [`${workbook}/m`]: { wrong: 1, sinceMs: nowMs } });
  });
});
