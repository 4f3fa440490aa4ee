// The vault, loaded in two parts so that the first screen need not wait: the list of workbooks at once, everything that
// unlocks and writes when it is first needed.

import type { Host } from '#host/host';
import { listWorkbooks } from '#storage/list-workbooks';
import type { Vault } from '#storage/vault';
import type { Clock } from './clock';

export interface LazyVault extends Vault {
  /** Loads the second part ahead of need. */
  getReady(): void;
}

export function makeLazyVault(host: Host, clock: Clock): LazyVault {
  let whole: Promise<Vault> | undefined;
  const load = () => {
    whole ??= import('./app-vault').then(({ makeAppVault }) => makeAppVault(host, clock));
    return whole;
  };
  return {
    // What cannot be loaded now is told to whoever unlocks.
    getReady: () => void load().catch(() => undefined),
    list: () => listWorkbooks(host),
    found: async (founding) => (await load()).found(founding),
    unlock: async (...asked) => (await load()).unlock(...asked),
    unlockByRecoveryCode: async (...asked) => (await load()).unlockByRecoveryCode(...asked),
    tryCode: async (...asked) => (await load()).tryCode(...asked),
    enrol: async (...asked) => (await load()).enrol(...asked),
    letIn: async (...asked) => (await load()).letIn(...asked),
    takeOver: async (...asked) => (await load()).takeOver(...asked),
    bringBackup: async (...asked) => (await load()).bringBackup(...asked),
    snapshots: async (...asked) => (await load()).snapshots(...asked),
    remove: async (...asked) => (await load()).remove(...asked),
  };
}
