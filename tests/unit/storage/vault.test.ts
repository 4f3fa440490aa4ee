// Founding, signing in and out, end to end over a real safety copy.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { makeVault } from '#storage/make-vault';
import { type Computer, makeComputer } from '../../builders/computer';
import { addPerson, foundRiverside, grow, passphrase, peopleIn, riverside, unlock } from '../../builders/workbooks';

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
});
