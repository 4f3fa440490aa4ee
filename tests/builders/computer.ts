// A computer for tests of storage: a real safety copy on a real disk, answered by the shell's own handlers; IndexedDB in
// memory; and a clock, chance and quiet moments that the test moves itself. Every call to the shell can be watched or
// answered otherwise.

import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHostCalls } from '#host/host-calls';
import type { CallName } from '#shared/contract/call-names';
import type { CallAnswer, CallInput, SendCall } from '#shared/contract/call-shapes';
import { sha256, textBytes } from '#shared/crypto/bytes';
import { judgeWhole } from '#storage/judge-whole';
import { makeVault } from '#storage/make-vault';
import type { SafetyCopy } from '#storage/safety-copy';
import type { Locks, Surroundings, TakeOvers } from '#storage/surroundings';
import type { Vault } from '#storage/vault';
import { type AnswerCalls, makeAnswerCalls } from '../../electron/calls/answer-calls';
import { makeSharedCalls } from '../../electron/calls/shared-calls';

/** What a test says instead of the shell; undefined lets the shell answer. */
export type Interruption = (name: CallName, input: unknown) => Promise<CallAnswer<never> | undefined>;

export interface Computer {
  readonly dataFolder: string;
  readonly safetyCopy: SafetyCopy;
  readonly surroundings: Surroundings;
  readonly vault: Vault;
  /** Names of the calls so far, in order. */
  readonly calls: CallName[];
  interrupt: Interruption | undefined;
  /** Lets the shell answer a call that was interrupted. */
  send(name: CallName, input: unknown): Promise<unknown>;
  /** `2027-03-24T16:02:00.000Z` at first; every look at it takes a second. */
  time: Date;
  /** Lets everything happen that waits for a quiet moment. */
  beQuiet(): Promise<void>;
  /** Lets happen what waits for a quiet moment now, and not what comes to wait meanwhile. */
  beQuietOnce(): Promise<void>;
  /** As if the browser had lost what it kept. */
  loseBrowserStorage(): Promise<void>;
  databaseName(workbook: string): string;
  /** A fresh window of the same shell, as after pressing F5: nothing was locked, nothing said goodbye. */
  reload(): void;
  /** A fresh window of a fresh shell, as after a crash. */
  crash(): Promise<void>;
  throwAway(): Promise<void>;
}

let computers = 0;

/** `own` stands in place of what a computer of tests has otherwise, such as real certificates in place of stand-ins. */
export async function makeComputer(own: Partial<Surroundings> = {}): Promise<Computer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'quarterday-storage-'));
  computers += 1;
  const databasePrefix = `quarterday-${computers}`;
  const pauses = new Set<() => Promise<void>>();
  let shell = await startShell(dataFolder);
  let locks = makeLocks();
  const calls: CallName[] = [];

  const send: SendCall = async <Name extends CallName>(name: Name, input: CallInput<Name>) => {
    calls.push(name);
    const instead = await computer.interrupt?.(name, input);
    return (instead ?? (await shell.answer(name, input))) as CallAnswer<Name>;
  };
  const safetyCopy: SafetyCopy = makeHostCalls(send);
  const surroundings: Surroundings = {
    safetyCopy,
    derivePassphraseKey: ({ passphrase, salt }) => sha256(textBytes(passphrase), salt),
    choosePassphraseCost: async () => ({ memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 }),
    makeCertificates: async ({ name }) => ({
      authority: textBytes('a root'),
      authorityPrivateKey: textBytes('the private key of a root'),
      certificate: textBytes(`a certificate for ${name}`),
    }),
    issueCertificate: async ({ name }) => textBytes(`a certificate for ${name}`),
    judgeWhole,
    locks: { request: (...asked) => locks.request(...asked) },
    takeOvers: makeTakeOvers(),
    stage: undefined,
    databasePrefix,
    now: () => {
      computer.time = new Date(computer.time.getTime() + 1000);
      return computer.time;
    },
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    later: (work) => {
      pauses.add(work);
      return () => pauses.delete(work);
    },
    ...own,
  };

  const computer: Computer = {
    dataFolder,
    safetyCopy,
    surroundings,
    vault: makeVault(surroundings),
    calls,
    interrupt: undefined,
    send: (name, input) => shell.answer(name, input),
    time: new Date('2027-03-24T16:02:00.000Z'),
    async beQuiet() {
      while (pauses.size > 0) await computer.beQuietOnce();
    },
    async beQuietOnce() {
      const waiting = [...pauses];
      pauses.clear();
      await Promise.all(waiting.map((work) => work()));
    },
    databaseName: (workbook) => `${databasePrefix}-${workbook}`,
    async loseBrowserStorage() {
      for (const { name } of await indexedDB.databases()) {
        if (name?.startsWith(`${databasePrefix}-`)) await deleteDatabase(name);
      }
    },
    reload() {
      pauses.clear();
      locks = makeLocks();
    },
    async crash() {
      computer.reload();
      await shell.close();
      shell = await startShell(dataFolder);
    },
    async throwAway() {
      pauses.clear();
      await shell.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  return computer;
}

async function startShell(dataFolder: string): Promise<{ answer: AnswerCalls; close: () => Promise<void> }> {
  const { handlers, close } = await makeSharedCalls(dataFolder, {
    appVersion: '0.1.0',
    shell: 'browser',
    capabilities: { fileDialogs: 'page', folders: 'typed', tellsSystemLock: 'nothing' },
  });
  const report = (name: CallName, error: unknown) => console.error(name, error);
  return { answer: makeAnswerCalls(handlers, report), close };
}

/** `navigator.locks` as far as storage uses it: one holder at a time, who can lose it to one that steals. */
function makeLocks(): Locks {
  const held = new Map<string, { readonly done: Promise<unknown>; readonly rob: () => void }>();
  return {
    async request(name, { ifAvailable, steal }, work) {
      if (ifAvailable && held.has(name)) return work(null);
      if (steal) held.get(name)?.rob();
      while (!steal && held.has(name)) await held.get(name)?.done;
      let rob: () => void = () => undefined;
      const robbed = new Promise<never>((_, reject) => {
        rob = () => reject(new DOMException('stolen', 'AbortError'));
      });
      const mine = Promise.race([work({ name }), robbed]);
      const holding = { done: mine.catch(() => undefined), rob };
      held.set(name, holding);
      try {
        return await mine;
      } finally {
        if (held.get(name) === holding) held.delete(name);
      }
    },
  };
}

/** `BroadcastChannel` as far as storage uses it. */
function makeTakeOvers(): TakeOvers {
  const listeners = new Map<() => void, string>();
  return {
    ask(workbook) {
      for (const [asked, of] of listeners) if (of === workbook) asked();
    },
    listen(workbook, asked) {
      listeners.set(asked, workbook);
      return () => listeners.delete(asked);
    },
  };
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
