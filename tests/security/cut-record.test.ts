// A record cut from its end by somebody who also takes the note of what was seen last out of the list of sign-ins.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readKeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { Workbook } from '#storage/workbook';
import { changeKeySlots } from '../builders/change-key-slots';
import { type Colleague, enrolColleague, letInColleague, unlockAs } from '../builders/colleagues';
import { type Computer, makeComputer } from '../builders/computer';
import { readDisk } from '../builders/own-client';
import { type FoundedWorkbook, foundRiverside, grow, passphrase, peopleIn, unlock } from '../builders/workbooks';

const goneWords = expect.stringContaining(
  'Nothing here remembers where the record ended when you last signed in, so Quarterday cannot tell whether its end is missing.',
);

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await computer.beQuiet();
});
afterEach(() => computer.throwAway());

const fileOf = (name: string) => join(computer.dataFolder, 'workbooks', founded.id, name);
const noticesOf = (workbook: Workbook) => workbook.getSnapshot().notices;

async function cutEnd(entries: number): Promise<void> {
  const { frames } = await readDisk(computer, founded.id);
  const end = frames.at(-1 - entries)?.toByte ?? 0;
  await writeFile(fileOf('journal'), (await readFile(fileOf('journal'))).subarray(0, end));
  await rm(fileOf('snapshots'), { recursive: true, force: true });
}

/** As in a list of sign-ins of the first version, too. */
async function forgetWhatWasSeen(): Promise<void> {
  await rm(fileOf('key-slots.second'), { force: true });
  const read = readKeySlots(await readFile(fileOf('key-slots')));
  if (!read.ok) throw new Error(read.words);
  const members = read.value.members.map(({ lastSeen: _, ...slots }) => slots);
  await writeFile(fileOf('key-slots'), writeKeySlots({ workbook: founded.id, members }));
  await computer.loseBrowserStorage();
}

test('a record that was cut is not called whole because the note of what was seen is gone', async () => {
  await grow(founded.workbook, 5);
  await founded.workbook.lock();
  await cutEnd(2);
  await forgetWhatWasSeen();
  const workbook = await unlock(computer, founded);
  expect(peopleIn(workbook)).not.toContain('Person 5');
  expect(noticesOf(workbook)).toContainEqual(goneWords);
  expect(noticesOf(workbook).join()).not.toContain('nothing lost');
  await workbook.lock();
});

test('where nothing remembers what was seen it is said once, and remembered from then on', async () => {
  await founded.workbook.lock();
  await forgetWhatWasSeen();
  const first = await unlock(computer, founded);
  expect(noticesOf(first)).toContainEqual(goneWords);
  await first.lock();
  const second = await unlock(computer, founded);
  expect(noticesOf(second)).toEqual([]);
  await second.lock();
});

test('a member who has written nothing yet remembers where the record ended when they enrolled', async () => {
  await founded.workbook.lock();
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  const signIn = async (colleague: Colleague) => {
    await computer.loseBrowserStorage();
    const workbook = await unlockAs(computer, founded, colleague);
    expect(noticesOf(workbook)).toEqual([expect.stringContaining('nothing lost')]);
    return workbook;
  };
  const asBen = await signIn(ben);
  expect(await asBen.waysIn.renewKeys(ben.passphrase, 'other words of Ben')).toMatchObject({ state: 'made' });
  await asBen.lock();
  await (await signIn({ ...ben, passphrase: 'other words of Ben' })).lock();

  const asFounder = await unlock(computer, founded);
  const reset = await asFounder.members.reset(ben.member);
  await asFounder.lock();
  if (reset.state !== 'invited') throw new Error(reset.words);
  await (await signIn(await enrolColleague(computer, founded, reset, 'the words after the reset'))).lock();
});

test('a note of what was seen that another hand put there is said, and nothing is called whole', async () => {
  await founded.workbook.lock();
  await rm(fileOf('key-slots.second'));
  const read = readKeySlots(await readFile(fileOf('key-slots')));
  if (!read.ok) throw new Error(read.words);
  const members = read.value.members.map((slots) => ({ ...slots, lastSeen: 'AAAA' }));
  await writeFile(fileOf('key-slots'), writeKeySlots({ workbook: founded.id, members }));
  await computer.loseBrowserStorage();
  const opened = await computer.vault.unlock(founded.id, founded.member, passphrase);
  if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
  expect(noticesOf(opened.workbook).join()).toContain('has been altered');
  expect(noticesOf(opened.workbook).join()).not.toContain('nothing lost');
  await opened.workbook.lock();
});

test('a note of what was seen that was altered in both places is said once', async () => {
  await founded.workbook.lock();
  await changeKeySlots(computer, founded.id, (members) => members.map((slots) => ({ ...slots, lastSeen: 'AAAA' })));
  // Kept in the browser too, and no quiet moment comes in which it would be written anew.
  await unlock(computer, founded);
  await computer.crash();
  expect(noticesOf(await unlock(computer, founded))).toEqual([expect.stringContaining('has been altered')]);
});

describe('a record that was cut, while new keys are half made', () => {
  async function cutWhileRenewing(next: string): Promise<Uint8Array> {
    await grow(founded.workbook, 3);
    // The power fails when the entry that names the new keys is written.
    await new Promise<void>((resolve) => {
      computer.interrupt = async (name) => {
        if (name !== 'append-journal') return undefined;
        resolve();
        return new Promise(() => undefined);
      };
      void founded.workbook.waysIn.renewKeys(passphrase, next);
    });
    computer.interrupt = undefined;
    await computer.crash();
    const whole = await readFile(fileOf('journal'));
    await cutEnd(2);
    return whole;
  }

  test('is put back once and said once, however many ways in were tried', async () => {
    const whole = await cutWhileRenewing(passphrase);
    const workbook = await unlock(computer, founded);
    expect(noticesOf(workbook)).toEqual([expect.stringContaining('2 entries more had been saved. They were put back')]);
    expect(await readFile(fileOf('journal'))).toEqual(whole);
    expect(workbook.getSnapshot().readOnlyBecause).toBe('');
    expect(await workbook.verify()).toBe('');
    await workbook.lock();
    expect(noticesOf(await unlock(computer, founded))).toEqual([]);
  });

  test('is left as it is by keys that it does not name', async () => {
    await cutWhileRenewing('another fine long passphrase');
    const cut = await readFile(fileOf('journal'));
    const tried = await computer.vault.unlock(founded.id, founded.member, 'another fine long passphrase');
    expect(tried).toMatchObject({ state: 'cannot open', words: expect.stringContaining('never finished') });
    expect(await readFile(fileOf('journal'))).toEqual(cut);
  });
});
