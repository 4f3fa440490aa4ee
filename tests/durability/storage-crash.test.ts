// The window or the shell ends at any step of founding or saving: afterwards there is no workbook or a whole one, and no
// change or a whole one.

import { expect, it } from 'vitest';
import type { CallName } from '#shared/contract/call-names';
import type { CallAnswer } from '#shared/contract/call-shapes';
import { type Computer, makeComputer } from '../builders/computer';
import { addPerson, foundRiverside, passphrase, peopleIn, riverside, unlock } from '../builders/workbooks';

const gone: CallAnswer<never> = { ok: false, code: 'shell-gone' };

/** From the call with this number on nobody answers; with `arrives`, that one call is still carried out. */
function endAtCall(computer: Computer, number: number, arrives: boolean): void {
  let calls = 0;
  computer.interrupt = async (name, input) => {
    calls += 1;
    if (calls < number) return undefined;
    if (calls === number && arrives) await computer.send(name, input);
    return gone;
  };
}

async function stepsOf(work: (computer: Computer) => Promise<unknown>): Promise<CallName[]> {
  const computer = await makeComputer();
  computer.calls.length = 0;
  await work(computer);
  const calls = [...computer.calls];
  await computer.throwAway();
  return calls;
}

it('leaves no workbook or a whole one when founding ends at any step', async () => {
  const steps = await stepsOf((computer) => foundRiverside(computer));
  expect(steps).toEqual([
    'read-workbook-list',
    'open-safety-copy',
    'write-key-slots',
    'write-grants',
    'append-journal',
    'read-journal',
    'append-journal',
    'append-journal',
    'read-workbook-list',
    'write-workbook-list',
  ]);
  // From there on it is found again, list or no list.
  const lastAppend = steps.lastIndexOf('append-journal');
  for (const [index, step] of steps.entries()) {
    for (const arrives of [false, true]) {
      const computer = await makeComputer();
      endAtCall(computer, index + 1, arrives);
      expect((await computer.vault.found(riverside)).state, step).toBe('not founded');
      computer.interrupt = undefined;
      await computer.crash();
      const { workbooks, words } = await computer.vault.list();
      expect(words).toBe('');
      const isWhole = index > lastAppend || (index === lastAppend && arrives);
      expect(workbooks, `${step} ${arrives}`).toHaveLength(isWhole ? 1 : 0);
      for (const { workbook, members } of workbooks) {
        const [member] = members;
        if (!member) throw new Error('no member');
        const opened = await computer.vault.unlock(workbook, member.member, passphrase);
        if (opened.state !== 'open') throw new Error(opened.state);
        expect(opened.workbook.facts().entries).toBe(2);
        expect(await opened.workbook.verify()).toBe('');
      }
      // What was left behind is in nobody's way.
      expect((await computer.vault.found(riverside)).state).toBe('founded');
      await computer.throwAway();
    }
  }
}, 60_000);

it('leaves no change or a whole one when saving ends at any step', async () => {
  for (const arrives of [false, true]) {
    const computer = await makeComputer();
    const founded = await foundRiverside(computer);
    endAtCall(computer, 1, arrives);
    const sam = addPerson(founded.workbook, 'Sam Reed');
    const ines = addPerson(founded.workbook, 'Ines Cole');
    expect((await founded.workbook.commit([sam, ines])).state).toBe('not saved');
    expect(peopleIn(founded.workbook)).toHaveLength(2);
    computer.interrupt = undefined;
    await computer.crash();
    const again = await unlock(computer, founded);
    expect(peopleIn(again)).toHaveLength(arrives ? 4 : 2);
    expect(again.getSnapshot().readOnlyBecause).toBe('');
    expect((await again.commit([addPerson(again, 'Jo Marsh')])).state).toBe('saved');
    expect(await again.verify()).toBe('');
    await computer.throwAway();
  }
});

it('brings the browser up to date when the window ended between the safety copy and the browser', async () => {
  const computer = await makeComputer();
  const founded = await foundRiverside(computer);
  // The append arrives and the window never learns of it, so the browser's storage never gets the entry.
  endAtCall(computer, 1, true);
  await founded.workbook.commit([addPerson(founded.workbook, 'Sam Reed')]);
  computer.interrupt = undefined;
  await computer.crash();
  const again = await unlock(computer, founded);
  expect(again.getSnapshot().notices).toEqual([
    'The working copy in this browser was 1 entry behind. It was brought up to date from the safety copy.',
  ]);
  await again.lock();
  expect((await unlock(computer, founded)).getSnapshot().notices).toEqual([]);
  await computer.throwAway();
});
