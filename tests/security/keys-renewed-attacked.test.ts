// Keys that were renewed halfway: the computer went out after the new ways in were written and before the record named them,
// or right after it did. Whichever of the two passphrases the record knows opens, and the other one does no harm.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallName } from '#shared/contract/call-names';
import type { Membership } from '#shared/domain/change';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { Workbook } from '#storage/workbook';
import { letInColleague } from '../builders/colleagues';
import { type Computer, makeComputer } from '../builders/computer';
import { addPerson, type FoundedWorkbook, foundRiverside, passphrase, unlock } from '../builders/workbooks';

const next = 'another fine long passphrase';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await computer.beQuiet();
});
afterEach(() => computer.throwAway());

/** The power fails at this call: it and every later one is not answered any more, until the computer runs again. */
function failPowerAt(at: CallName, after: 'nothing' | 'the call' = 'nothing'): Promise<void> {
  return new Promise((resolve) => {
    let isOut = false;
    computer.interrupt = async (name, input) => {
      if (!isOut && name !== at) return undefined;
      if (!isOut && after === 'the call') await computer.send(name, input);
      isOut = true;
      resolve();
      return new Promise(() => undefined);
    };
  });
}

async function runAgain(): Promise<void> {
  computer.interrupt = undefined;
  await computer.crash();
}

async function renewUntil(at: CallName, after?: 'the call'): Promise<void> {
  const out = failPowerAt(at, after);
  void founded.workbook.waysIn.renewKeys(passphrase, next);
  await out;
  await runAgain();
}

const tryWith = (typed: string) => computer.vault.unlock(founded.id, founded.member, typed);

async function opensAndWrites(workbook: Workbook): Promise<void> {
  await computer.beQuiet();
  expect((await workbook.commit([addPerson(workbook, 'Somebody')])).state).toBe('saved');
  await workbook.lock();
}

async function isWhole(typed: string): Promise<void> {
  const opened = await tryWith(typed);
  if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
  expect(opened.workbook.getSnapshot().readOnlyBecause).toBe('');
  expect(opened.workbook.getSnapshot().state.general.refused).toEqual([]);
  expect(await opened.workbook.verify()).toBe('');
  await opened.workbook.lock();
}

async function keptSets(): Promise<number> {
  const read = readKeySlots(await readFile(join(computer.dataFolder, 'workbooks', founded.id, 'key-slots')));
  return read.ok ? read.value.members.length : 0;
}

const neverFinished = {
  state: 'cannot open',
  words:
    'This passphrase is of new keys that were never finished. Use the passphrase or the recovery code that you had before.',
};

describe('before the record names the new keys', () => {
  test('the passphrase of before opens and writes, and the new one says which to use', async () => {
    await renewUntil('append-journal');
    expect(await tryWith(next)).toEqual(neverFinished);
    await opensAndWrites(await unlock(computer, founded));
    expect(await tryWith(next)).toMatchObject({
      state: 'cannot open',
      words: expect.stringContaining('that you had before'),
    });
    await isWhole(passphrase);
  });

  test('the recovery code of before sets a new passphrase, which opens', async () => {
    await renewUntil('append-journal');
    const { id, member, recoveryCode } = founded;
    const opened = await computer.vault.unlockByRecoveryCode(id, member, recoveryCode, 'words of my own choice');
    if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
    await opensAndWrites(opened.workbook);
    await isWhole('words of my own choice');
  });

  test('where nobody was granted anything yet, the new passphrase opens nothing and the one of before does', async () => {
    await renewUntil('write-grants');
    expect(await tryWith(next)).toMatchObject({
      state: 'cannot open',
      words: expect.stringContaining('use the passphrase or the recovery code that you had before'),
    });
    await isWhole(passphrase);
  });

  test('the same passphrase for both opens what the record names', async () => {
    const out = failPowerAt('append-journal');
    void founded.workbook.waysIn.renewKeys(passphrase, passphrase);
    await out;
    await runAgain();
    await opensAndWrites(await unlock(computer, founded));
    await isWhole(passphrase);
  });

  test('renewing once more does it', async () => {
    await renewUntil('append-journal');
    const workbook = await unlock(computer, founded);
    const third = 'a third passphrase, quite long';
    expect(workbook.waysIn.hasEarlierNotes()).toBe(false);
    expect((await workbook.waysIn.renewKeys(passphrase, third)).state).toBe('made');
    await workbook.lock();
    await isWhole(third);
    expect(await keptSets()).toBe(1);
  });
});

const membership: Membership = { displayName: 'Sam', initials: 'S', roles: ['contributor'], reads: [] };

describe('after the record named the new keys', () => {
  test('the new passphrase opens and writes, and the one of before does not', async () => {
    await renewUntil('append-journal', 'the call');
    expect(await tryWith(passphrase)).toEqual({
      state: 'cannot open',
      words:
        'This passphrase is of keys that have been replaced. Use the passphrase or the recovery code of the new ones.',
    });
    const opened = await tryWith(next);
    if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
    await opensAndWrites(opened.workbook);
    await isWhole(next);
  });

  test('the session of before writes nothing more', async () => {
    expect((await founded.workbook.waysIn.renewKeys(passphrase, next)).state).toBe('made');
    expect(await founded.workbook.commit([addPerson(founded.workbook, 'Somebody')])).toEqual({
      state: 'refused',
      words: 'You have other keys now. Lock the workbook and sign in again.',
    });
    await founded.workbook.lock();
    await isWhole(next);
  });

  test('where nobody knows whether it arrived, both passphrases are kept until the record is read', async () => {
    computer.interrupt = async (name, input) => {
      if (name !== 'append-journal') return undefined;
      await computer.send(name, input);
      return { ok: false, code: 'shell-gone' };
    };
    expect((await founded.workbook.waysIn.renewKeys(passphrase, next)).state).toBe('not done');
    // Until then no keys are written or taken away, by whatever is asked for or is due.
    const written: string[] = [];
    computer.interrupt = async (name) => {
      if (name.startsWith('write-')) written.push(name);
      return undefined;
    };
    const { workbook } = founded;
    const inDoubt = {
      state: 'not done',
      words: 'It is not known whether the last change was saved. Lock the workbook and sign in again, then you see it.',
    };
    expect(await workbook.members.makePaperKey()).toEqual(inDoubt);
    expect(await workbook.waysIn.renewKeys(passphrase, next)).toEqual(inDoubt);
    expect(await workbook.members.invite({ person: { name: 'Sam', position: '' }, membership })).toEqual(inDoubt);
    expect(written).toEqual([]);
    computer.interrupt = undefined;
    expect((await workbook.commit([addPerson(workbook, 'Somebody')])).state).toBe('not saved');
    expect((await workbook.commit([addPerson(workbook, 'Somebody')])).state).toBe('refused');
    await runAgain();
    await isWhole(next);
  });
});

test('on a full disk the new ways in are taken out again', async () => {
  computer.interrupt = async (name) => (name === 'append-journal' ? { ok: false, code: 'disk-full' } : undefined);
  expect((await founded.workbook.waysIn.renewKeys(passphrase, next)).state).toBe('not done');
  computer.interrupt = undefined;
  expect(await keptSets()).toBe(1);
  await runAgain();
  expect((await tryWith(next)).state).toBe('wrong passphrase');
  await isWhole(passphrase);
});

test('renewing once more after a full disk grants the keys that the record then names', async () => {
  computer.interrupt = async (name) => (name === 'append-journal' ? { ok: false, code: 'disk-full' } : undefined);
  expect((await founded.workbook.waysIn.renewKeys(passphrase, next)).state).toBe('not done');
  computer.interrupt = undefined;
  expect((await founded.workbook.waysIn.renewKeys(passphrase, next)).state).toBe('made');
  await founded.workbook.lock();
  await isWhole(next);
});

test('one typed passphrase is one try, and that of unfinished keys does not end a wait', async () => {
  await renewUntil('append-journal');
  expect(await tryWith('not it')).toMatchObject({ state: 'wrong passphrase', freeTriesLeft: 4 });
  expect(await tryWith('nor this')).toMatchObject({ state: 'wrong passphrase', freeTriesLeft: 3 });
  expect(await tryWith(next)).toEqual(neverFinished);
  expect(await tryWith('nor that')).toMatchObject({ state: 'wrong passphrase', freeTriesLeft: 1 });
  await isWhole(passphrase);
  expect(await tryWith('not it')).toMatchObject({ state: 'wrong passphrase', freeTriesLeft: 4 });
});

test('the passphrase of before somebody was asked in once more writes nothing and says what to use', async () => {
  await founded.workbook.lock();
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  const workbook = await unlock(computer, founded);
  expect((await workbook.members.reset(ben.member)).state).toBe('invited');
  await workbook.lock();
  expect(await computer.vault.unlock(founded.id, ben.member, ben.passphrase)).toEqual({
    state: 'cannot open',
    words:
      'This passphrase opens nothing any more, or nothing yet. Use the one-time code, or ask a coordinator for one.',
  });
});

test('a new recovery key of the organisation that was made halfway leaves the one of before', async () => {
  const who = { name: 'Grace Bell', position: 'Trustee' };
  const made = await founded.workbook.members.makePaperKey();
  if (made.state !== 'made') throw new Error(made.words);
  const out = failPowerAt('append-journal');
  void founded.workbook.members.makePaperKey();
  await out;
  await runAgain();
  expect((await computer.vault.letIn(founded.id, founded.recoveryCode, who)).state).toBe('wrong code');
  expect((await computer.vault.letIn(founded.id, made.code, who)).state).toBe('invited');
  await isWhole(passphrase);
});
