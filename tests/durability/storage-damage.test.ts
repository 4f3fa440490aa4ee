// What becomes of a workbook whose safety copy or browser storage was damaged, emptied, cut or changed by someone: it is
// told in words at the next sign-in, what can be read is shown, and nothing is written over.

import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#shared/crypto/bytes';
import { frameOverhead, JournalSplitter, journalMagic, makeFrame } from '#shared/formats/journal-file';
import type { Workbook } from '#storage/workbook';
import { secondOf } from '../../electron/calls/places';
import { type Computer, makeComputer } from '../builders/computer';
import {
  addPerson,
  type FoundedWorkbook,
  foundRiverside,
  grow,
  passphrase,
  peopleIn,
  unlock,
} from '../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let journal: string;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  journal = join(computer.dataFolder, 'workbooks', founded.id, 'journal');
  await grow(founded.workbook, 6);
  await founded.workbook.lock();
});
afterEach(() => computer.throwAway());

const everyone = ['Ngozi Okafor', 'Tom Whitaker', ...[1, 2, 3, 4, 5, 6].map((number) => `Person ${number}`)];

const readOnlyBecause = (workbook: Workbook) => workbook.getSnapshot().readOnlyBecause;
const notices = (workbook: Workbook) => workbook.getSnapshot().notices;

/** The bytes of each frame: the genesis, then eight entries. */
async function readFrames(): Promise<Uint8Array[]> {
  return new JournalSplitter().push(new Uint8Array(await readFile(journal))).map(({ bytes }) => bytes);
}

/** Writes a journal whose frames are in order in themselves, so that only the chain can tell. */
async function writeFrames(frames: readonly Uint8Array[]): Promise<void> {
  const framed = await Promise.all(frames.map(async (bytes) => makeFrame(bytes, await sha256(bytes))));
  await writeFile(journal, Buffer.concat([journalMagic, ...framed]));
}

async function expectReadOnly(workbook: Workbook): Promise<void> {
  const before = await readFile(journal).catch(() => undefined);
  expect(readOnlyBecause(workbook)).not.toBe('');
  expect(await workbook.commit([addPerson(workbook, 'Too Late')])).toEqual({
    state: 'not saved',
    words: readOnlyBecause(workbook),
  });
  expect(await workbook.keepFile(new Uint8Array([1]))).toMatchObject({ state: 'not saved' });
  await computer.beQuiet();
  await workbook.lock();
  expect(await readFile(journal).catch(() => undefined)).toEqual(before);
}

describe('browser storage that was emptied or damaged', () => {
  it('is rebuilt from the safety copy when it is empty, and that is said with the number of entries', async () => {
    await computer.loseBrowserStorage();
    const workbook = await unlock(computer, founded);
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(notices(workbook)).toEqual([
      'The working copy in this browser was empty. It was rebuilt from the safety copy: 8 entries, nothing lost.',
    ]);
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
    await workbook.lock();
    const again = await unlock(computer, founded);
    expect(notices(again)).toEqual([]);
    expect(peopleIn(again)).toEqual([...everyone, 'Sam Reed']);
  });

  it('is brought up to date when it is behind', async () => {
    await changeEntries((entries) => {
      entries.delete(8);
      entries.delete(7);
    });
    await changeStore('segments', (checkpoint) => checkpoint.clear());
    const workbook = await unlock(computer, founded);
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(notices(workbook)).toEqual([expect.stringContaining('was 2 entries behind')]);
    await workbook.lock();
    expect(notices(await unlock(computer, founded))).toEqual([]);
  });

  it.each([
    ['lost an entry from the middle', (entries: IDBObjectStore) => entries.delete(4)],
    ['lost its genesis', (entries: IDBObjectStore) => entries.delete(0)],
    ['rolled back and the checkpoint did not', (entries: IDBObjectStore) => entries.delete(8)],
    [
      'holds another last entry',
      (entries: IDBObjectStore) => {
        const asked = entries.get(8);
        asked.onsuccess = () => entries.put({ ...asked.result, digest: new Uint8Array(32) });
      },
    ],
  ])('is rebuilt when it has %s', async (_, damage) => {
    await changeEntries(damage);
    const workbook = await unlock(computer, founded);
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(readOnlyBecause(workbook)).toBe('');
    expect(await workbook.verify()).toBe('');
    await workbook.lock();
    expect(notices(await unlock(computer, founded))).toEqual([]);
  });

  it('is rebuilt when an entry in it was altered, checkpoint or not', async () => {
    await changeStore('segments', (checkpoint) => checkpoint.clear());
    await changeEntries((entries) => {
      const asked = entries.get(5);
      asked.onsuccess = () => {
        const bytes = new Uint8Array(asked.result.bytes);
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        entries.put({ ...asked.result, bytes });
      };
    });
    const workbook = await unlock(computer, founded);
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(notices(workbook)).toEqual([
      expect.stringContaining('rebuilt from the safety copy: 8 entries, nothing lost'),
    ]);
  });
});

describe('a journal that someone changed', () => {
  const changes: readonly [string, string, (frames: Uint8Array[]) => Uint8Array[]][] = [
    ['an altered payload', 'The content of entry 4 has been altered.', (f) => altered(f, 4, -1)],
    ['an altered header', 'Entry 4', (f) => altered(f, 4, 40)],
    ['an entry dropped from the middle', 'Entry 4 is missing.', (f) => f.toSpliced(4, 1)],
    [
      'an entry repeated',
      'An entry is there a second time, where entry 5 should be.',
      (f) => f.toSpliced(5, 0, ...f.slice(4, 5)),
    ],
    [
      'two entries in each other’s place',
      'entry 4 is not in its place',
      (f) => [...f.slice(0, 4), ...f.slice(5, 6), ...f.slice(4, 5), ...f.slice(6)],
    ],
  ];
  const cuts: typeof changes = [
    ['its last entry cut off', 'The record ends at entry 7, but you have already seen entry 8.', (f) => f.slice(0, -1)],
    ['all its entries cut off', 'The record ends at entry 0, but you have already seen entry 8.', (f) => f.slice(0, 1)],
  ];

  it.each(changes)('is found out by %s, and opens from the browser to read only', async (_, words, change) => {
    await writeFrames(change(await readFrames()));
    const workbook = await unlock(computer, founded);
    await computer.beQuiet();
    expect(readOnlyBecause(workbook)).toContain(words);
    expect(peopleIn(workbook)).toEqual(everyone);
    await expectReadOnly(workbook);
  });

  it.each([...changes, ...cuts])(
    'is found out by %s where the browser holds nothing, and shows what comes before',
    async (_, words, change) => {
      await computer.loseBrowserStorage();
      await writeFrames(change(await readFrames()));
      const workbook = await unlock(computer, founded);
      expect(readOnlyBecause(workbook)).toContain(words);
      expect(everyone.join()).toContain(peopleIn(workbook).join());
      expect(peopleIn(workbook).length).toBeLessThan(everyone.length);
      expect(await workbook.history()).toHaveLength(workbook.facts().entries);
      await expectReadOnly(workbook);
    },
  );

  it.each(cuts)('is put back from the browser as it was: %s', async (_, __, change) => {
    const whole = await readFile(journal);
    await writeFrames(change(await readFrames()));
    const workbook = await unlock(computer, founded);
    expect(notices(workbook)).toEqual([
      expect.stringMatching(/^The safety copy ended at entry \d, though .* more had been saved. They were put back/),
    ]);
    expect(readOnlyBecause(workbook)).toBe('');
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(await readFile(journal)).toEqual(whole);
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
    expect(await workbook.verify()).toBe('');
  });

  it('and cut short as well is found out, and nothing is put back', async () => {
    await writeFrames(altered((await readFrames()).slice(0, -1), 4, -1));
    const workbook = await unlock(computer, founded);
    expect(readOnlyBecause(workbook)).toContain('The content of entry 4 has been altered.');
    await expectReadOnly(workbook);
  });

  it('cut short is opened to read only where the disk takes nothing', async () => {
    await writeFrames((await readFrames()).slice(0, -1));
    computer.interrupt = async (name) => (name === 'append-journal' ? { ok: false, code: 'disk-full' } : undefined);
    const workbook = await unlock(computer, founded);
    expect(readOnlyBecause(workbook)).toContain('could not be put back');
    expect(peopleIn(workbook)).toEqual(everyone);
    await expectReadOnly(workbook);
  });

  it('written by a newer Quarterday is not opened, not even from the browser', async () => {
    const frames = await readFrames();
    const last = frames.at(-1) ?? new Uint8Array();
    const newer = new TextEncoder().encode('{"format":7');
    await writeFrames([...frames.slice(0, -1), new Uint8Array([...last.slice(0, 2), ...newer, ...last.slice(13)])]);
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toEqual({
      state: 'cannot open',
      words: 'This workbook was written by a newer Quarterday. Update Quarterday on this computer to open it.',
    });
  });

  it('with an unfinished last entry opens whole, and says where the rest was put', async () => {
    const bytes = await readFile(journal);
    await writeFile(journal, Buffer.concat([bytes, Buffer.from([0, 0, 4, 0]), Buffer.alloc(100, 7)]));
    const workbook = await unlock(computer, founded);
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(notices(workbook)).toEqual([expect.stringMatching(/unfinished.*journal\.torn-/)]);
    expect(readOnlyBecause(workbook)).toBe('');
  });

  it('whose last entry the disk lost half of is put back from the browser', async () => {
    const whole = await readFile(journal);
    await truncate(journal, whole.length - 20);
    const workbook = await unlock(computer, founded);
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(notices(workbook)).toEqual([
      expect.stringContaining('1 entry more had been saved. They were put back'),
      expect.stringMatching(/unfinished.*journal\.torn-/),
    ]);
    expect(readOnlyBecause(workbook)).toBe('');
    expect(await readFile(journal)).toEqual(whole);
  });

  it('of another workbook is not opened', async () => {
    const other = await foundRiverside(computer);
    await other.workbook.lock();
    await computer.loseBrowserStorage();
    await writeFile(journal, await readFile(join(computer.dataFolder, 'workbooks', other.id, 'journal')));
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toMatchObject({ state: 'cannot open' });
  });

  it('is found out before a sign-off', async () => {
    const workbook = await unlock(computer, founded);
    await writeFrames(altered(await readFrames(), 4, -1));
    const { general } = workbook.getSnapshot().state;
    const [member] = Object.values(general.members);
    if (!member) throw new Error('no member');
    const added = await workbook.commit([{ ...member, kind: 'member-added', member: founded.member }]);
    expect(added).toEqual({ state: 'not saved', words: 'The content of entry 4 has been altered.' });
    expect(readOnlyBecause(workbook)).toContain('The content of entry 4 has been altered.');
  });
});

describe('a safety copy with flipped bits', () => {
  it('opens from the browser to read only', async () => {
    await flipByte(journal, 2000);
    const workbook = await unlock(computer, founded);
    expect(readOnlyBecause(workbook)).toMatch(
      /^The safety copy is damaged after entry \d\. What you see is the working copy/,
    );
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(await workbook.history()).toHaveLength(8);
    await expectReadOnly(workbook);
  });

  it('shows what comes before the damage where the browser holds nothing', async () => {
    await computer.loseBrowserStorage();
    const frames = await readFrames();
    const start = journalMagic.length + frames.slice(0, 5).reduce((sum, { length }) => sum + length + frameOverhead, 0);
    await flipByte(journal, start + 60);
    const workbook = await unlock(computer, founded);
    expect(readOnlyBecause(workbook)).toContain('damaged after entry 4. What you see is the record as far as entry 4.');
    expect(peopleIn(workbook)).toEqual(['Ngozi Okafor', 'Tom Whitaker', 'Person 1', 'Person 2']);
    await expectReadOnly(workbook);
  });
});

describe('a safety copy that is not there', () => {
  it('opens from the browser to read only, is said, and is not made anew', async () => {
    const folder = join(computer.dataFolder, 'workbooks', founded.id);
    await rename(folder, `${folder}-moved`);
    const workbook = await unlock(computer, founded);
    expect(readOnlyBecause(workbook)).toBe(
      'The safety copy of this workbook is not in its folder. Put it back there, then sign in again. What you see is the working copy in this browser, 8 entries. It can be read, and nothing can be changed.',
    );
    expect(peopleIn(workbook)).toEqual(everyone);
    expect(await workbook.history()).toHaveLength(8);
    await expectReadOnly(workbook);
    await rename(`${folder}-moved`, folder);
    expect(readOnlyBecause(await unlock(computer, founded))).toBe('');
  });

  it('cannot open where the browser holds nothing either', async () => {
    await computer.loseBrowserStorage();
    await rm(join(computer.dataFolder, 'workbooks', founded.id), { recursive: true });
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toEqual({
      state: 'cannot open',
      words: 'The safety copy of this workbook is not in its folder. Put it back there, then sign in again.',
    });
  });

  it('is the same where it stands and cannot be read', async () => {
    computer.interrupt = async (name) => (name === 'open-safety-copy' ? { ok: false, code: 'unreadable' } : undefined);
    const workbook = await unlock(computer, founded);
    expect(readOnlyBecause(workbook)).toContain('The safety copy of this workbook cannot be read.');
    expect(peopleIn(workbook)).toEqual(everyone);
    await expectReadOnly(workbook);
  });
});

describe('key slots and grants', () => {
  it.each(['key-slots', 'grants'])('that are damaged are taken from the browser, which is said: %s', async (file) => {
    await computer.beQuiet();
    const again = await unlock(computer, founded);
    await computer.beQuiet();
    await again.lock();
    const path = join(computer.dataFolder, 'workbooks', founded.id, file);
    await truncate(path, 40);
    await rm(secondOf(path));
    const workbook = await unlock(computer, founded);
    expect(notices(workbook)).toEqual([expect.stringContaining('The one kept in this browser was used.')]);
    expect(readOnlyBecause(workbook)).toBe('');
  });

  const alterations: readonly [string, (grants: Grant[]) => Grant[]][] = [
    ['with another key in it', ([first, ...others]) => [{ ...first, file: others[0]?.file }, ...others]],
    ['without a signature that matches', ([first, ...others]) => [{ ...first, epoch: 2 }, ...others]],
    ['with one grant taken out', ([, ...others]) => others],
    ['with the coordinators’ grant taken out', (grants) => grants.filter(({ ring }) => ring !== 'coordinators')],
  ];

  it.each(alterations)('altered grants never open a workbook with less in it: %s', async (_, alter) => {
    await (await unlock(computer, founded)).lock();
    const path = join(computer.dataFolder, 'workbooks', founded.id, 'grants');
    const kept = JSON.parse(await readFile(path, 'utf8'));
    const changed = JSON.stringify({ ...kept, grants: alter(kept.grants) });
    await writeFile(path, changed);
    await rm(secondOf(path));
    const words = 'The list of who may read what is damaged or has been altered.';

    for (let signIns = 0; signIns < 2; signIns += 1) {
      const workbook = await unlock(computer, founded);
      expect(notices(workbook)).toEqual([`${words} The one kept in this browser was used.`]);
      expect(peopleIn(workbook)).toEqual(everyone);
      expect(Object.keys(workbook.getSnapshot().state.coordinators.authorityKeys)).toHaveLength(1);
      await workbook.lock();
    }

    await computer.loseBrowserStorage();
    const refused = await computer.vault.unlock(founded.id, founded.member, passphrase);
    expect(refused).toEqual({ state: 'cannot open', words: expect.stringContaining(words) });
    expect(await readFile(path, 'utf8')).toBe(changed);
  });

  it('that remember nothing are backed by what the browser remembers', async () => {
    const slots = join(computer.dataFolder, 'workbooks', founded.id, 'key-slots');
    const kept = JSON.parse(await readFile(slots, 'utf8'));
    for (const member of kept.members) delete member.lastSeen;
    await writeFile(slots, JSON.stringify(kept));
    await rm(secondOf(slots));
    await changeEntries((entries) => entries.delete(4));
    await writeFrames((await readFrames()).slice(0, 3));
    const workbook = await unlock(computer, founded);
    expect(readOnlyBecause(workbook)).toContain('but you have already seen entry 8');
  });
});

type Grant = Readonly<Record<string, unknown>>;

function altered(frames: readonly Uint8Array[], index: number, at: number): Uint8Array[] {
  return frames.map((bytes, place) => {
    if (place !== index) return bytes;
    const changed = new Uint8Array(bytes);
    const offset = at < 0 ? changed.length + at : at;
    changed[offset] = (changed[offset] ?? 0) ^ 1;
    return changed;
  });
}

async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

function changeEntries(change: (entries: IDBObjectStore) => void): Promise<void> {
  return changeStore('entries', change);
}

function changeStore(name: string, change: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(computer.databaseName(founded.id));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(name, 'readwrite');
      change(transaction.objectStore(name));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
