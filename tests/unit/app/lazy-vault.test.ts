// The vault in two parts: the list of workbooks needs nothing of the heavy one, and the heavy one is made once.

import { beforeEach, expect, test, vi } from 'vitest';
import { makeBrowserHost } from '#host/browser-host';
import type { Vault } from '#storage/vault';
import { makeClock } from '../../../renderer/app/clock';
import { makeLazyVault } from '../../../renderer/app/lazy-vault';
import { ada } from '../../builders/small-workbook';

// What unlocks and writes starts workers of the browser; that they work is tested in Chromium.
const heavy = vi.hoisted(() => ({ made: 0, asked: [] as (readonly unknown[])[] }));
vi.mock('../../../renderer/app/app-vault', () => ({
  makeAppVault: (): Omit<Vault, 'list'> => {
    heavy.made += 1;
    const answer = async (...asked: readonly unknown[]) => {
      heavy.asked.push(asked);
      return { state: 'cannot open', words: 'Not today.' } as const;
    };
    return {
      found: async () => ({ state: 'not founded', words: 'Not today.' }),
      unlock: answer,
      unlockByRecoveryCode: answer,
      tryCode: answer,
      enrol: answer,
      letIn: answer,
      takeOver: async () => undefined,
      bringBackup: async () => ({ state: 'not brought', words: 'Not today.' }),
      snapshots: async () => [],
      remove: async () => ({ state: 'not removed', words: 'Not today.' }),
    };
  },
}));

beforeEach(() => {
  heavy.made = 0;
  heavy.asked = [];
});

const goneShell = () => Promise.reject(new Error('the shell has ended'));
const lazyVault = () => makeLazyVault(makeBrowserHost(goneShell), makeClock());

test('the list of workbooks is told without the rest, also that it cannot be read', async () => {
  expect(await lazyVault().list()).toEqual({
    workbooks: [],
    words: 'The list of workbooks on this computer cannot be read. Nothing has been changed.',
  });
  expect(heavy.made).toBe(0);
});

test('the rest is made when it is first needed, and once, even where it is needed twice at the same time', async () => {
  const vault = lazyVault();
  const [opened] = await Promise.all([vault.unlock('w', ada, 'pass'), vault.unlock('w', ada, 'pass')]);
  await vault.unlockByRecoveryCode('w', ada, 'code', 'new pass');
  expect(opened).toEqual({ state: 'cannot open', words: 'Not today.' });
  expect(heavy.made).toBe(1);
  expect(heavy.asked).toEqual([
    ['w', ada, 'pass'],
    ['w', ada, 'pass'],
    ['w', ada, 'code', 'new pass'],
  ]);
});

test('the rest is made once, whether it was got ready ahead or not', async () => {
  const vault = lazyVault();
  vault.getReady();
  vault.getReady();
  expect((await vault.unlock('w', ada, 'pass')).state).toBe('cannot open');
  expect(heavy.made).toBe(1);
});
