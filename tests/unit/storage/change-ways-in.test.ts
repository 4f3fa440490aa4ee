// A member's own passphrase, asked for before their ways in are changed: what counts as a wrong try, and what does not.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeKeySlots, raiseByte } from '../../builders/change-key-slots';
import { type Computer, makeComputer } from '../../builders/computer';
import { type FoundedWorkbook, foundRiverside, passphrase, unlock } from '../../builders/workbooks';

const next = 'copper lantern orchard mitten';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(() => computer.throwAway());

test('a wrong passphrase counts as a try, and the right one ends the count', async () => {
  const { waysIn } = founded.workbook;
  for (let count = 0; count < 4; count += 1) {
    expect(await waysIn.changePassphrase('not it', next)).toEqual({
      state: 'wrong',
      words: 'This is not your passphrase',
    });
  }
  expect((await waysIn.changeRecoveryCode(passphrase)).state).toBe('made');
  await founded.workbook.lock();
  expect(await computer.vault.unlock(founded.id, founded.member, 'not it')).toMatchObject({ freeTriesLeft: 4 });
});

test('slots that are damaged are told as that, and the right passphrase is not called wrong', async () => {
  await founded.workbook.lock();
  // A copy that does not open stands before the one that does.
  await changeKeySlots(computer, founded.id, (members) => [
    ...members.map((each) => ({
      ...each,
      slots: each.slots.map((slot) => ({ ...slot, userKey: raiseByte(slot.userKey, 60) })),
    })),
    ...members,
  ]);
  const workbook = await unlock(computer, founded);
  const damaged = { state: 'not done', words: 'Your sign-in is damaged. Use the recovery code.' };
  expect(await workbook.waysIn.changePassphrase(passphrase, next)).toEqual(damaged);
  expect(await workbook.waysIn.changeRecoveryCode(passphrase)).toEqual(damaged);
  await workbook.lock();
  expect(await computer.vault.unlock(founded.id, founded.member, 'not it')).toMatchObject({ freeTriesLeft: 4 });
});
