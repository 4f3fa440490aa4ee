// The vault of the app: storage put together with this shell's host, the passphrase worker, certificates and the page's clock.

import type { Host } from '#host/host';
import { makeVault } from '#storage/make-vault';
import type { Vault } from '#storage/vault';
import { type PasswordWorker, startPasswordWorker } from '#workers/start-password-worker';
import type { Clock } from './clock';
import { judgeWholeAway } from './judge-whole-away';
import { takeOversOfPage } from './take-overs-of-page';

/** What derives keys from passphrases: the worker, or something before it. */
export type Passwords = Pick<PasswordWorker, 'derive' | 'calibrate'>;

/**
 * Makes the vault. Certificates are only loaded when an organisation is founded; the passphrase worker starts at once,
 * because whoever needs the vault is about to write a passphrase.
 */
export function makeAppVault(host: Host, clock: Clock, passwords: Passwords = startPasswordWorker()): Vault {
  return makeVault({
    safetyCopy: host,
    derivePassphraseKey: async ({ passphrase, salt, cost }) => (await passwords.derive(passphrase, salt, cost)).key,
    choosePassphraseCost: () => passwords.calibrate(),
    makeCertificates: async (wanted) => (await import('./certificates')).makeFoundersCertificates(wanted),
    issueCertificate: async (wanted) => (await import('./certificates')).issueMembersCertificate(wanted),
    judgeWhole: judgeWholeAway,
    locks: navigator.locks,
    takeOvers: takeOversOfPage,
    stage: undefined,
    databasePrefix: 'quarterday',
    now: () => clock.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    later: (work, pauseMs) => {
      const timer = setTimeout(work, pauseMs);
      return () => clearTimeout(timer);
    },
  });
}
