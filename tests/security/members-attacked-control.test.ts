// The same attacker against rules of which one is left out succeeds, so that the runs of `members-attacked.test.ts` can fail.

import { afterEach, expect, test, vi } from 'vitest';
import type { Achieved } from './members-attacked';

vi.setConfig({ testTimeout: 120_000 });
afterEach(() => {
  vi.resetModules();
  vi.doUnmock('../../shared/domain/may-read');
  vi.doUnmock('../../shared/domain/may-change');
  vi.doUnmock('../../renderer/storage/session');
  vi.doUnmock('../../shared/domain/lasting-part');
});

/** One removal, under the rules as they are then. */
async function attack(): Promise<Achieved> {
  const { attackMembers } = await import('./members-attacked');
  return attackMembers([]);
}

test('under the rules as they are, they achieve nothing', async () => {
  expect(await attack()).toEqual({ opened: [], accepted: [] });
});

test('without new keys after a removal, they read on', async () => {
  vi.doMock('../../shared/domain/may-read', async (original) => ({
    ...(await original<typeof import('#shared/domain/may-read')>()),
    needsNewKey: () => false,
  }));
  expect((await attack()).opened).toContainEqual(expect.stringMatching(/^The Last opens [1-9]/));
});

test('without a look at what the record says the key is, members write under a key of theirs', async () => {
  vi.doMock('../../renderer/storage/session', async (original) => {
    const real = await original<typeof import('#storage/session')>();
    const { epochOf } = await import('#shared/domain/may-read');
    const keyInUse: typeof real.keyInUse = ({ held }, state, ring) =>
      held.find((each) => each.ring === ring && each.epoch === epochOf(state, ring));
    return { ...real, keyInUse };
  });
  expect((await attack()).opened).toContainEqual(expect.stringMatching(/^The Last opens [1-9]/));
});

test('without a look at who may make a change, theirs count', async () => {
  vi.doMock('../../shared/domain/may-change', () => ({ mayChange: () => true }));
  expect((await attack()).accepted).toContain('the state changed');
});

test('without a look at what lasts of an entry, they erase their own removal', async () => {
  vi.doMock('../../shared/domain/lasting-part', () => ({ lastingPart: () => '' }));
  expect((await attack()).accepted).toContain('the state changed');
});
