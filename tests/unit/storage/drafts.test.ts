// What someone is still typing: kept sealed, over what was kept before, and still there after a lock or a crash.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Computer, makeComputer } from '../../builders/computer';
import { type FoundedWorkbook, foundRiverside, unlock } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(() => computer.throwAway());

describe('a draft', () => {
  it('is kept over what was kept at the same place before, and dropped', async () => {
    const { workbook } = founded;
    await workbook.keepDraft('round-1/ig-comments', { note: 'Com' });
    await workbook.keepDraft('round-1/ig-comments', { note: 'Comments are off' });
    await workbook.keepDraft('round-1/ig-messages', { note: 'Mess' });
    expect(await workbook.readDraft('round-1/ig-comments')).toEqual({ note: 'Comments are off' });
    await workbook.dropDraft('round-1/ig-comments');
    expect(await workbook.readDraft('round-1/ig-comments')).toBeUndefined();
    expect(await workbook.readDraft('round-1/ig-messages')).toEqual({ note: 'Mess' });
  });

  it('that was asked for last is the one that stays, however quickly they come', async () => {
    const { workbook } = founded;
    const values = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(values.map((value) => workbook.keepDraft('a place', value)));
    expect(await workbook.readDraft('a place')).toBe(19);
    const keeping = workbook.keepDraft('a place', 20);
    await workbook.dropDraft('a place');
    await keeping;
    expect(await workbook.readDraft('a place')).toBeUndefined();
  });

  it('is still there after locking, and after a crash', async () => {
    await founded.workbook.keepDraft('a place', 'half a sen');
    await founded.workbook.lock();
    const again = await unlock(computer, founded);
    expect(await again.readDraft('a place')).toBe('half a sen');
    await again.keepDraft('a place', 'half a sentence');
    await computer.crash();
    expect(await (await unlock(computer, founded)).readDraft('a place')).toBe('half a sentence');
  });

  it('says nothing in the database of what it is or where it belongs', async () => {
    await founded.workbook.keepDraft('round-1/ig-comments', 'Sam Reed blocked somebody');
    const [kept] = await everythingIn('drafts');
    const text = JSON.stringify(kept, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(text).not.toContain('ig-comments');
    expect(text).not.toContain('Sam Reed');
  });

  it('that was altered counts as none', async () => {
    await founded.workbook.keepDraft('a place', 'half a sentence');
    await changeDrafts((draft) => ({
      ...draft,
      sealed: draft.sealed.map((byte, index) => (index === 50 ? byte ^ 1 : byte)),
    }));
    expect(await founded.workbook.readDraft('a place')).toBeUndefined();
  });

  it('that cannot be kept is said, and typing goes on', async () => {
    await computer.loseBrowserStorage();
    await founded.workbook.keepDraft('a place', 'half a sentence');
    expect(founded.workbook.getSnapshot().notices).toEqual([
      expect.stringContaining('What you are typing cannot be kept'),
    ]);
  });
});

interface Draft {
  readonly place: string;
  readonly sealed: Uint8Array;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(computer.databaseName(founded.id));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function everythingIn(store: string): Promise<unknown[]> {
  const database = await openDatabase();
  return new Promise((resolve, reject) => {
    const asked = database.transaction(store).objectStore(store).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    database.close();
  });
}

async function changeDrafts(change: (draft: Draft) => Draft): Promise<void> {
  const database = await openDatabase();
  return new Promise((resolve) => {
    const transaction = database.transaction('drafts', 'readwrite');
    const asked = transaction.objectStore('drafts').openCursor();
    asked.onsuccess = () => {
      asked.result?.update(change(asked.result.value));
      asked.result?.continue();
    };
    transaction.oncomplete = () => resolve();
    database.close();
  });
}
