// What the first screen lists when the list of workbooks is lost with its copy: the people that the key slots know, each once.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListedMember } from '#storage/vault';
import { letInColleague } from '../../builders/colleagues';
import { type Computer, makeComputer } from '../../builders/computer';
import { type FoundedWorkbook, foundRiverside, unlock } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await founded.workbook.lock();
});
afterEach(() => computer.throwAway());

async function loseList(): Promise<void> {
  for (const name of await readdir(computer.dataFolder)) {
    if (name.startsWith('workbooks.json')) await rm(join(computer.dataFolder, name));
  }
}

async function listedMembers(): Promise<readonly ListedMember[]> {
  const { workbooks } = await computer.vault.list();
  return workbooks.flatMap(({ members }) => members);
}

test('somebody who was asked in once more is listed once, as invited, and everybody has a number of their own', async () => {
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  const workbook = await unlock(computer, founded);
  expect((await workbook.members.reset(ben.member)).state).toBe('invited');
  await workbook.lock();
  // Their set of before stands first, the invitation after it, and somebody else after that.
  const priya = await letInColleague(computer, founded, 'Priya Shah', ['contributor']);
  await loseList();
  expect(await listedMembers()).toMatchObject([
    { member: founded.member, displayName: 'Person 1', initials: '1', standing: 'enrolled' },
    { member: ben.member, displayName: 'Person 2', initials: '2', standing: 'invited' },
    { member: priya.member, displayName: 'Person 3', initials: '3', standing: 'enrolled' },
  ]);
});

test('who was asked in once more and has enrolled again is listed once, as enrolled', async () => {
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  const workbook = await unlock(computer, founded);
  const reset = await workbook.members.reset(ben.member);
  await workbook.lock();
  if (reset.state !== 'invited') throw new Error(reset.words);
  const enrolled = await computer.vault.enrol(founded.id, ben.member, reset.code, 'the words after the reset');
  if (enrolled.state !== 'enrolled') throw new Error(JSON.stringify(enrolled));
  await enrolled.workbook.lock();
  await loseList();
  expect(await listedMembers()).toMatchObject([
    { member: founded.member, standing: 'enrolled' },
    { member: ben.member, displayName: 'Person 2', standing: 'enrolled' },
  ]);
});

test('the folder is looked through once', async () => {
  await loseList();
  computer.calls.length = 0;
  expect(await listedMembers()).toHaveLength(1);
  expect(computer.calls.filter((name) => name === 'scan-workbooks')).toHaveLength(1);
});
