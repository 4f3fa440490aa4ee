// Founding, signing in and out, end to end over a real safety copy.

import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '#host/host';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { makeVault } from '#storage/make-vault';
import type { SafetyCopy } from '#storage/safety-copy';
import { makeAnswerCalls } from '../../../electron/calls/answer-calls';
import { makeSharedCalls } from '../../../electron/calls/shared-calls';
import { changePassphraseSlots } from '../../builders/change-key-slots';
import { type Computer, makeComputer } from '../../builders/computer';
import { addPerson, foundRiverside, passphrase, peopleIn, riverside, unlock } from '../../builders/workbooks';

let computer: Computer;
beforeEach(async () => {
  computer = await makeComputer();
});
afterEach(() => computer.throwAway());

describe('a vault', () => {
  it('founds a workbook, saves a change, locks, and shows the same after signing in again', async () => {
    const founded = await foundRiverside(computer);
    const committed = await founded.workbook.commit([addPerson(founded.workbook, 'Sam Reed')]);
    expect(committed.state).toBe('saved');
    const before = founded.workbook.getSnapshot().state;
    await founded.workbook.lock();

    const again = await unlock(computer, founded);
    expect(again.getSnapshot().state).toEqual(before);
    expect(peopleIn(again)).toEqual(['Ngozi Okafor', 'Tom Whitaker', 'Sam Reed']);
    expect(again.getSnapshot().notices).toEqual([]);
    expect(again.getSnapshot().readOnlyBecause).toBe('');
    expect(again.facts().entries).toBe(3);
    expect(await again.verify()).toBe('');
    await again.lock();
  });

  it('lists what it founded, with nothing in the list that is not meant for the sign-in screen', async () => {
    expect(await computer.vault.list()).toEqual({ workbooks: [], words: '' });
    const { id, member } = await foundRiverside(computer);
    const { workbooks } = await computer.vault.list();
    expect(workbooks).toEqual([
      {
        workbook: id,
        name: 'Riverside Youth Project',
        isExample: false,
        lastOpenedOn: '2027-03-24',
        locality: expect.any(String),
        members: [
          {
            member,
            displayName: 'Ngozi Okafor',
            initials: 'NO',
            roles: ['coordinator', 'signatory', 'safeguarding lead'],
            standing: 'enrolled',
          },
        ],
      },
    ]);
  });

  it('begins a workbook with its organisation, people, founder, certificate and sealed authority', async () => {
    const { workbook, member } = await foundRiverside(computer);
    const { general, coordinators } = workbook.getSnapshot().state;
    const [ngozi, tom] = Object.values(general.records.people);
    expect(general.organisation).toMatchObject({
      name: 'Riverside Youth Project',
      safeguardingLead: ngozi?.record,
      safeguardingDeputy: tom?.record,
    });
    expect(general.members[member]).toMatchObject({ person: ngozi?.record, displayName: 'Ngozi Okafor' });
    expect(general.refused).toEqual([]);
    expect(Object.keys(coordinators.authorityKeys)).toEqual([general.authority]);
    const history = await workbook.history();
    expect(history.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      [
        ...['record-added', 'record-added', 'organisation-described', 'member-added', 'certificate-issued'],
        ...['ring-renewed', 'ring-renewed', 'ring-renewed', 'ring-renewed'],
      ],
      ['authority-kept'],
    ]);
  });

  it('names nobody as safeguarding lead where nobody is named yet', async () => {
    const { workbook } = await foundRiverside(computer, {
      ...riverside,
      safeguardingLead: '',
      safeguardingDeputy: ' ',
    });
    expect(peopleIn(workbook)).toEqual(['Ngozi Okafor']);
    expect(workbook.getSnapshot().state.general.organisation).toMatchObject({
      safeguardingLead: '',
      safeguardingDeputy: '',
    });
  });

  it('leaves nothing behind where a name is refused', async () => {
    const founding = { ...riverside, safeguardingDeputy: 'x'.repeat(101) };
    expect(await computer.vault.found(founding)).toEqual({
      state: 'not founded',
      words: 'Name: Use 100 characters or fewer',
    });
    expect(await readdir(computer.dataFolder)).toEqual([]);
  });

  it('makes the founder a coordinator, whatever else they are', async () => {
    const { workbook, member } = await foundRiverside(computer, {
      ...riverside,
      founder: { displayName: ' Maria del Carmen Ruiz ', position: '', roles: ['signatory'] },
    });
    expect(workbook.getSnapshot().state.general.members[member]).toMatchObject({
      displayName: 'Maria del Carmen Ruiz',
      initials: 'MR',
      roles: ['coordinator', 'signatory'],
    });
  });

  it('hands out a signing key that cannot be read out, with its certificates', async () => {
    const { workbook } = await foundRiverside(computer);
    const signer = await workbook.pdfSigner();
    expect(signer.privateKey.extractable).toBe(false);
    expect(new TextDecoder().decode(signer.certificate)).toBe('a certificate for Ngozi Okafor');
    expect(new TextDecoder().decode(signer.authorityCertificate)).toBe('a root');
  });

  it('opens with Argon2id as it does in the app', async () => {
    const vault = makeVault({ ...computer.surroundings, derivePassphraseKey });
    const founded = await vault.found(riverside);
    if (founded.state !== 'founded') throw new Error(founded.words);
    const { workbook, member } = founded.workbook;
    await founded.workbook.lock();
    expect(await vault.unlock(workbook, member, 'plum harbour kettle sixpenny')).toMatchObject({
      state: 'wrong passphrase',
    });
    expect((await vault.unlock(workbook, member, passphrase)).state).toBe('open');
  });

  it('refuses a wrong passphrase, counts the tries, and then asks to wait', async () => {
    const { workbook, id, member } = await foundRiverside(computer);
    await workbook.lock();
    for (const freeTriesLeft of [4, 3, 2, 1]) {
      const refused = await computer.vault.unlock(id, member, 'wrong');
      expect(refused).toEqual({ state: 'wrong passphrase', freeTriesLeft, waitMs: 0 });
    }
    const fifth = await computer.vault.unlock(id, member, 'wrong');
    expect(fifth).toMatchObject({ state: 'wrong passphrase', freeTriesLeft: 0 });
    // Not even the right one is tried while waiting.
    const sixth = await computer.vault.unlock(id, member, passphrase);
    if (sixth.state !== 'wait') throw new Error(sixth.state);
    expect(sixth.waitMs).toBeGreaterThan(25_000);
    expect(sixth.waitMs).toBeLessThanOrEqual(30_000);
  });

  it('lets everything go again after a wrong passphrase', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.lock();
    await computer.vault.unlock(founded.id, founded.member, 'wrong');
    expect(peopleIn(await unlock(computer, founded))).toHaveLength(2);
  });

  it('refuses a passphrase slot whose cost is out of bounds before deriving anything from it', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.lock();
    await changePassphraseSlots(computer, founded.id, (slot) => ({
      ...slot,
      cost: { ...slot.cost, memoryKiB: 4 * 1024 * 1024 },
    }));
    const vault = makeVault({
      ...computer.surroundings,
      derivePassphraseKey: () => Promise.reject(new Error('must not be asked')),
    });
    expect(await vault.unlock(founded.id, founded.member, passphrase)).toMatchObject({ state: 'cannot open' });
  });

  it('opens with the recovery code and a new passphrase, and no longer with the old one', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.lock();
    const { id, member, recoveryCode } = founded;
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    const opened = await computer.vault.unlockByRecoveryCode(id, member, typed, 'a new one entirely');
    if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
    await opened.workbook.lock();
    expect(await computer.vault.unlock(id, member, passphrase)).toMatchObject({ state: 'wrong passphrase' });
    expect(await computer.vault.unlock(id, member, 'a new one entirely')).toMatchObject({ state: 'open' });
  });

  it('keeps the new passphrase when the window crashes right after', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.lock();
    const { id, member, recoveryCode } = founded;
    await computer.vault.unlockByRecoveryCode(id, member, recoveryCode, 'a new one entirely');
    await computer.crash();
    expect(await computer.vault.unlock(id, member, 'a new one entirely')).toMatchObject({ state: 'open' });
  });

  it('names the group of a recovery code that was mistyped, and refuses the code of somebody else', async () => {
    const founded = await foundRiverside(computer);
    const other = await foundRiverside(computer);
    await founded.workbook.lock();
    const { id, member, recoveryCode } = founded;
    const groups = recoveryCode.split('-');
    const mistyped = groups.map((group, index) =>
      index === 2 ? `${group[0] === 'A' ? 'B' : 'A'}${group.slice(1)}` : group,
    );
    expect(await computer.vault.unlockByRecoveryCode(id, member, mistyped.join('-'), 'new')).toEqual({
      state: 'wrong code',
      words: 'Look again at group 3 of the code.',
    });
    expect(await computer.vault.unlockByRecoveryCode(id, member, other.recoveryCode, 'new')).toEqual({
      state: 'wrong code',
      words: 'This is not the recovery code of this sign-in.',
    });
  });

  it('says that a workbook is open elsewhere in another window of this shell', async () => {
    const { id, member, workbook } = await foundRiverside(computer);
    expect(await computer.vault.unlock(id, member, passphrase)).toEqual({ state: 'open elsewhere', where: 'window' });
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
  });

  it('says that a workbook is open elsewhere in another shell of this computer', async () => {
    const { id, member } = await foundRiverside(computer);
    const { handlers, close } = await makeSharedCalls(computer.dataFolder, {
      appVersion: '0.1.0',
      shell: 'electron',
      capabilities: { fileDialogs: 'shell', folders: 'dialog', tellsSystemLock: 'screen-and-sleep' },
    });
    const answer = makeAnswerCalls(handlers, () => undefined);
    computer.interrupt = async (name, input) => {
      if (name !== 'open-safety-copy') return undefined;
      const answered = await answer(name, input);
      return answered.ok ? undefined : answered;
    };
    const locks = { request: async (_: string, __: object, work: (lock: unknown) => Promise<void>) => work({}) };
    const otherVault = makeVault({ ...computer.surroundings, locks });
    expect(await otherVault.unlock(id, member, passphrase)).toEqual({ state: 'open elsewhere', where: 'program' });
    await close();
  });

  it('opens again after the window was reloaded without locking', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.commit([addPerson(founded.workbook, 'Sam Reed')]);
    computer.reload();
    const again = await unlock(computer, founded);
    expect(peopleIn(again)).toHaveLength(3);
    expect(again.getSnapshot().notices).toEqual([]);
    expect((await again.commit([addPerson(again, 'Jo Marsh')])).state).toBe('saved');
  });

  it('locks without waiting for a shell that no longer answers', async () => {
    const { workbook } = await foundRiverside(computer);
    await computer.beQuiet();
    computer.interrupt = () => new Promise(() => undefined);
    const unsaved = workbook.commit([addPerson(workbook, 'Sam Reed')]);
    const locked = workbook.lock();
    await computer.beQuiet();
    await locked;
    await expect(Promise.race([unsaved, 'no answer'])).resolves.toBe('no answer');
  });

  it('finds the workbooks again when the list and its second copy are gone, and names them once somebody signs in', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.lock();
    for (const name of await readdir(computer.dataFolder)) {
      if (name.startsWith('workbooks.json')) await rm(join(computer.dataFolder, name));
    }
    const { workbooks } = await computer.vault.list();
    expect(workbooks).toMatchObject([
      { workbook: founded.id, name: 'Organisation 1, its name is lost', members: [{ displayName: 'Person 1' }] },
    ]);
    const [member] = workbooks[0]?.members ?? [];
    const workbook = await unlock(computer, { id: founded.id, member: member?.member ?? founded.member });
    await computer.beQuiet();
    await workbook.lock();
    expect((await computer.vault.list()).workbooks).toMatchObject([{ name: 'Riverside Youth Project' }]);
  });

  it('never writes over a list of workbooks that it cannot read', async () => {
    await writeFile(join(computer.dataFolder, 'workbooks.json'), '{"format":1,"kind":"workbook list","workb');
    const { words, workbooks } = await computer.vault.list();
    expect(workbooks).toEqual([]);
    expect(words).toBe('The list of workbooks on this computer is damaged or has been altered.');
    expect(await computer.vault.found(riverside)).toEqual({ state: 'not founded', words });
    expect(await readdir(computer.dataFolder)).toEqual(['workbooks.json']);
  });

  it('takes a host as it is for the safety copy', () => {
    const asSafetyCopy = (host: Host): SafetyCopy => host;
    expect(asSafetyCopy).toBeTypeOf('function');
  });
});

describe('storage written by a newer Quarterday', () => {
  it('is refused in plain words and left as it is, by the version of the database', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.lock();
    const name = computer.databaseName(founded.id);
    await raiseDatabase(name, 30);
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toEqual({
      state: 'cannot open',
      words: expect.stringContaining('newer Quarterday'),
    });
    const databases = await indexedDB.databases();
    expect(databases.find((database) => database.name === name)?.version).toBe(30);
  });

  it('is refused by the format that is written in the database', async () => {
    const founded = await foundRiverside(computer);
    await founded.workbook.lock();
    await raiseDatabase(computer.databaseName(founded.id), 20, (transaction) => {
      transaction.objectStore('about').put({ name: 'format', version: 3 });
    });
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toMatchObject({ state: 'cannot open' });
  });
});

/** Opens a database at a version; changes it where the version is the one it has. */
function raiseDatabase(name: string, version: number, change?: (transaction: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      if (change) change(database.transaction('about', 'readwrite'));
      database.close();
      resolve();
    };
  });
}
