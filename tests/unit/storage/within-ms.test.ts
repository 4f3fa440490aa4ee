// Waiting for storage has an end.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withinMs } from '#storage/within-ms';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives up on work that never ends', async () => {
  const waiting = withinMs(5000, new Promise(() => undefined));
  const given = expect(waiting).rejects.toThrow('no answer within 5000 ms');
  await vi.advanceTimersByTimeAsync(5000);
  await given;
});

it('gives what work in time gives, be it a failure, and leaves no timer', async () => {
  expect(await withinMs(5000, Promise.resolve('done'))).toBe('done');
  await expect(withinMs(5000, Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(vi.getTimerCount()).toBe(0);
});
