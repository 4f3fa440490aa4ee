// What a coordinator has seen, they may have kept: the codes of those they asked in must not read on after they have left.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { unlockMember } from '#shared/crypto/v1/key-slots';
import { readInvitationCode } from '#shared/crypto/v1/recovery-code';
import { openRecord } from '#shared/crypto/v1/sealed-record';
import type { MemberId } from '#shared/domain/ids';
import { openSession } from '#storage/session';
import { letInColleague, membershipOf, unlockAs } from '../builders/colleagues';
import { type Computer, makeComputer } from '../builders/computer';
import { type Disk, readDisk } from '../builders/own-client';
import { type FoundedWorkbook, foundRiverside, grow, unlock } from '../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await computer.beQuiet();
  await founded.workbook.lock();
});
afterEach(() => computer.throwAway());

/** Every text that a code opens, with the list of sign-ins of one time and the record of another. */
async function readWithCode(member: MemberId, words: string, kept: Disk, now: Disk): Promise<string> {
  const code = readInvitationCode(words);
  const slots = kept.keySlots.members.find((each) => each.member === member);
  if (!code.ok || !slots) throw new Error('no slots');
  const unlocked = await unlockMember(slots, founded.id, { invitationCode: code.code });
  if (!unlocked.ok) throw new Error(unlocked.problem);
  const { held } = await openSession(founded.id, member, unlocked.keys, now.genesis, now.grants);
  const texts: string[] = [];
  for (const entry of now.entries) {
    for (const { ring, epoch, key } of held) {
      if (ring !== entry.header.ring || epoch !== entry.header.epoch) continue;
      const opened = await openRecord('entry', entry, { ringKey: key });
      if (opened.state === 'open') texts.push(new TextDecoder().decode(opened.payload));
    }
  }
  return texts.join();
}

test('who left reads nothing later with the code of somebody they had asked in', async () => {
  const cora = await letInColleague(computer, founded, 'Cora Dunn', ['coordinator']);
  const asCora = await unlockAs(computer, founded, cora);
  const dan = await asCora.members.invite({
    person: { name: 'Dan Ellis', position: 'Volunteer' },
    membership: membershipOf('Dan Ellis', ['contributor']),
  });
  await asCora.lock();
  if (dan.state !== 'invited') throw new Error(dan.words);
  const kept = await readDisk(computer, founded.id);

  const workbook = await unlock(computer, founded);
  expect(await workbook.members.leave(cora.member, 'Moved away')).toEqual({
    state: 'not done',
    words:
      'Dan Ellis was asked in by Cora Dunn, who knows the code and could read with it. Give them a new code first.',
  });
  expect(await workbook.members.reset(dan.member)).toMatchObject({ state: 'invited' });
  expect(await workbook.members.leave(cora.member, 'Moved away')).toEqual({ state: 'done' });
  await grow(workbook, 1);
  await workbook.lock();

  const now = await readDisk(computer, founded.id);
  const read = await readWithCode(dan.member, dan.code, kept, now);
  expect(read).toContain('Dan Ellis');
  expect(read).not.toContain('Person 1');
});
