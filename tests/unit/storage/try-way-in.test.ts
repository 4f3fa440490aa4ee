// A way in whose slots are not as this Quarterday left them: what is said, and that only a wrong passphrase or code is a wrong try.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeKeySlots, changePassphraseSlots, raiseByte } from '../../builders/change-key-slots';
import { type Computer, makeComputer } from '../../builders/computer';
import { type FoundedWorkbook, foundRiverside, passphrase } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await founded.workbook.lock();
});
afterEach(() => computer.throwAway());

const tryWith = (typed: string) => computer.vault.unlock(founded.id, founded.member, typed);
const recover = () =>
  computer.vault.unlockByRecoveryCode(founded.id, founded.member, founded.recoveryCode, 'a new one entirely');

const newer = {
  state: 'cannot open',
  words: 'Your sign-in was written by a newer Quarterday. Update Quarterday on this computer to use it.',
};
const damaged = {
  state: 'cannot open',
  words: 'Your sign-in is damaged. Use a backup, or the recovery code if you used your passphrase.',
};

describe('a right passphrase', () => {
  test.each([
    ['of a newer Quarterday says so', 2, newer],
    ['whose slot was altered is told as damaged', 60, damaged],
  ])('%s, and is not a wrong try; a wrong one still is', async (_, at, answer) => {
    await changePassphraseSlots(computer, founded.id, (slot) => ({ ...slot, userKey: raiseByte(slot.userKey, at) }));
    for (let count = 0; count < 6; count += 1) expect(await tryWith(passphrase)).toEqual(answer);
    expect(await tryWith('not it')).toMatchObject({ state: 'wrong passphrase', freeTriesLeft: 4 });
    expect(await recover()).toMatchObject({ state: 'open' });
  });
});

test('a right recovery code of a newer Quarterday says so, and is not a wrong try', async () => {
  await changeKeySlots(computer, founded.id, (members) =>
    members.map((each) => ({ ...each, bundle: raiseByte(each.bundle, 2) })),
  );
  expect(await recover()).toEqual(newer);
  expect(await tryWith('not it')).toMatchObject({ state: 'wrong passphrase', freeTriesLeft: 4 });
});

test('a set of slots of a newer Quarterday does not keep another set of the same passphrase from opening', async () => {
  await changeKeySlots(computer, founded.id, (members) => [
    ...members,
    ...members.map((each) => ({ ...each, bundle: raiseByte(each.bundle, 2) })),
  ]);
  expect(await tryWith(passphrase)).toMatchObject({ state: 'open' });
});
