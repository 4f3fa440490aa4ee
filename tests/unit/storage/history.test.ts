// The history through the real vault: numbers and heads, what was refused, what was erased, what only its author can read;
// undoing the last change; and what is known of the last look through the whole record.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change, Membership } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import { type Computer, makeComputer } from '../../builders/computer';
import { addPerson, type FoundedWorkbook, foundRiverside, grow, peopleIn, unlock } from '../../builders/workbooks';

const bensPassphrase = 'copper lantern orchard mitten';
const contributor: Membership = { displayName: 'Ben Carter', initials: 'BC', roles: ['contributor'], reads: [] };

let computer: Computer;
let founded: FoundedWorkbook;
let workbook: Workbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  workbook = founded.workbook;
});
afterEach(() => computer.throwAway());

/** Ben has signed in for the first time, and his workbook is open; the founder's is locked. */
async function enrolBen(): Promise<{ member: MemberId; bens: Workbook }> {
  const invited = await workbook.members.invite({
    person: { name: 'Ben Carter', position: 'Volunteer' },
    membership: contributor,
  });
  if (invited.state !== 'invited') throw new Error(invited.words);
  await workbook.lock();
  const enrolled = await computer.vault.enrol(founded.id, invited.member, invited.code, bensPassphrase);
  if (enrolled.state !== 'enrolled') throw new Error(JSON.stringify(enrolled));
  return { member: invited.member, bens: enrolled.workbook };
}

function writeNote(of: Workbook, words: string): Change {
  return { kind: 'note-written', note: of.makeId('note'), title: 'Mine', words };
}

describe('the history', () => {
  test('counts entries through the record, and its last head is the head of the record', async () => {
    await grow(workbook, 3);
    const history = await workbook.history();
    expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(history.at(-1)?.head).toBe(workbook.facts().head);
    expect(new Set(history.map(({ head }) => head)).size).toBe(5);
  });

  test('the newest so many are the end of the whole, before and after the whole was read', async () => {
    await grow(workbook, 6);
    const newest = await workbook.history(3);
    const whole = await workbook.history();
    expect(newest).toEqual(whole.slice(-3));
    expect(await workbook.history(3)).toEqual(newest);
    expect(whole).toHaveLength(8);
  });

  test('grows with the record', async () => {
    const before = await workbook.history();
    await grow(workbook, 2);
    const after = await workbook.history();
    expect(after).toHaveLength(4);
    expect(after.slice(0, 2)).toEqual(before);
  });

  test('is the same from the safety copy alone', async () => {
    await grow(workbook, 2);
    const before = await workbook.history();
    await workbook.lock();
    await computer.loseBrowserStorage();
    const again = await unlock(computer, founded);
    expect(await again.history()).toEqual(before);
    await again.lock();
  });

  test('shows a private note to its author and to nobody else, in the history and in the state', async () => {
    const { member, bens } = await enrolBen();
    expect((await bens.commit([writeNote(bens, 'Only Ben may read this.')])).state).toBe('saved');
    expect(JSON.stringify(await bens.history())).toContain('Only Ben may read this.');
    await bens.lock();
    const ngozi = await unlock(computer, founded);
    expect(JSON.stringify(await ngozi.history())).not.toContain('Only Ben may read this.');
    expect(JSON.stringify(ngozi.getSnapshot())).not.toContain('Only Ben may read this.');
    await ngozi.lock();
    const again = await computer.vault.unlock(founded.id, member, bensPassphrase);
    if (again.state !== 'open') throw new Error(again.state);
    expect(Object.values(again.workbook.getSnapshot().state.own.notes).map(({ words }) => words)).toEqual([
      'Only Ben may read this.',
    ]);
    await again.workbook.lock();
  });

  test('shows what stands in place of an erased entry, when and by whom', async () => {
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    const lying = (await workbook.history()).at(-1);
    const [added] = lying?.changes ?? [];
    if (!lying || added?.kind !== 'record-added') throw new Error('Sam is not there');
    const instead: Change = { ...added, fields: { name: 'Somebody who was erased' } };
    await workbook.commit([
      {
        kind: 'person-erased',
        person: added.record,
        because: 'They asked for it.',
        entries: [{ head: lying.head, at: lying.at, changes: [instead] }],
        attachments: [],
      },
    ]);
    for (const history of [await workbook.history(), await workbook.history(2), await workbook.history()]) {
      const erased = history.at(-2);
      expect(erased?.changes).toEqual([instead]);
      expect(erased?.erased).toMatchObject({ by: founded.member });
      expect(JSON.stringify(erased)).not.toContain('Sam Reed');
    }
    expect(erasedOfFirstTwo(await workbook.history())).toEqual([null, null]);
  });

  test('says the same however often it is asked, also of what only an erased erasure speaks for', async () => {
    const added = addPerson(workbook, 'Sam Reed');
    if (added.kind !== 'record-added') throw new Error('Sam is not added');
    await workbook.commit([added]);
    const { head } = workbook.facts();
    const erasure = { kind: 'person-erased', person: added.record, because: 'They asked.', attachments: [] } as const;
    const instead: Change = { ...added, fields: { name: 'Somebody who was erased' } };
    await workbook.commit([{ ...erasure, entries: [{ head, at: workbook.now(), changes: [instead] }] }]);
    const emptied: Change = { ...erasure, because: '', entries: [] };
    const { head: erasureHead } = workbook.facts();
    await workbook.commit([
      { ...erasure, because: 'Again.', entries: [{ head: erasureHead, at: workbook.now(), changes: [emptied] }] },
    ]);
    const once = await workbook.history();
    expect(once.slice(-3, -1).map(({ changes }) => changes)).toEqual([[instead], [emptied]]);
    expect(await workbook.history()).toEqual(once);
    expect(await workbook.history(2)).toEqual(once.slice(-2));
    expect(await workbook.history()).toEqual(once);
  });

  /** What the first two entries say of having been erased. */
  function erasedOfFirstTwo(history: Awaited<ReturnType<Workbook['history']>>) {
    return history.slice(0, 2).map(({ erased }) => erased);
  }
});

describe('undoing the last change', () => {
  test('puts it back as one more entry, and then there is nothing more to undo', async () => {
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    expect(workbook.getSnapshot().undoable?.changes.map(({ kind }) => kind)).toEqual(['record-added']);
    expect((await workbook.undoLast()).state).toBe('saved');
    expect(peopleIn(workbook)).not.toContain('Sam Reed');
    expect((await workbook.history()).at(-1)?.changes).toMatchObject([{ kind: 'record-removed' }]);
    expect(workbook.getSnapshot().undoable).toBeUndefined();
    expect((await workbook.undoLast()).state).toBe('refused');
  });

  test('is offered for the last change only, and not for what cannot be put back', async () => {
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    await workbook.commit([{ kind: 'privacy-checked', on: workbook.today() }]);
    expect(workbook.getSnapshot().undoable).toBeUndefined();
    expect((await workbook.undoLast()).state).toBe('refused');
    expect(peopleIn(workbook)).toContain('Sam Reed');
  });

  test('never undoes something that was saved after it was asked for', async () => {
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    const meanwhile = workbook.commit([addPerson(workbook, 'Priya Shah')]);
    const undone = workbook.undoLast();
    await meanwhile;
    expect((await undone).state).toBe('refused');
    expect(peopleIn(workbook)).toEqual(expect.arrayContaining(['Sam Reed', 'Priya Shah']));
  });

  test('stays offered where it could not be saved, and is gone with the lock', async () => {
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    computer.interrupt = async (name) => (name === 'append-journal' ? { ok: false, code: 'disk-full' } : undefined);
    expect((await workbook.undoLast()).state).toBe('not saved');
    computer.interrupt = undefined;
    expect(workbook.getSnapshot().undoable).toBeDefined();
    await workbook.lock();
    expect(workbook.getSnapshot().undoable).toBeUndefined();
    expect((await workbook.undoLast()).state).toBe('not saved');
    const again = await unlock(computer, founded);
    expect(again.getSnapshot().undoable).toBeUndefined();
    expect(peopleIn(again)).toContain('Sam Reed');
    await again.lock();
  });
});

describe('the last look through the record', () => {
  test('is told with the number of entries and the moment', async () => {
    await grow(workbook, 2);
    expect(await workbook.verify()).toBe('');
    const { checked } = workbook.getSnapshot();
    expect(checked).toMatchObject({ entries: 4, words: '' });
    await grow(workbook, 1);
    expect(workbook.getSnapshot().checked).toBe(checked);
  });
});
