// The checkpoint saves time and never changes what is shown: with it, with a part of it, or without, the state is the
// fold of all entries.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#shared/domain/change';
import { recordsOf } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { type Computer, makeComputer } from '../../builders/computer';
import { addPerson, type FoundedWorkbook, foundRiverside, grow, peopleIn, unlock } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(() => computer.throwAway());

type Step =
  | { readonly kind: 'add' | 'change' | 'refused'; readonly name: string }
  | { readonly kind: 'quiet' | 'lock' | 'crash' | 'lose browser storage' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('add', 'change', 'refused'),
      name: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ''),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('quiet', 'lock', 'crash', 'lose browser storage') }) },
);

describe('checkpoint plus tail', () => {
  it('equals folding everything, whatever happened between, and a refused change leaves the state untouched', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        let workbook = await reopen(founded.workbook);
        for (const each of steps) {
          if ('name' in each) await write(workbook, each.kind, each.name);
          else if (each.kind === 'quiet') await computer.beQuiet();
          else {
            if (each.kind === 'lock') await workbook.lock();
            else await computer.crash();
            if (each.kind === 'lose browser storage') await computer.loseBrowserStorage();
            workbook = await unlock(computer, founded);
          }
        }
        const shown = workbook.getSnapshot().state;
        await workbook.lock();
        workbook = await unlock(computer, founded);
        expect(workbook.getSnapshot().state).toEqual(shown);
        await workbook.lock();
        await computer.loseBrowserStorage();
        workbook = await unlock(computer, founded);
        expect(workbook.getSnapshot().state).toEqual(shown);
        expect(workbook.getSnapshot().readOnlyBecause).toBe('');
        founded = { ...founded, workbook };
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('is what is opened: entries before it are not read again', async () => {
    await grow(founded.workbook, 3);
    await founded.workbook.lock();
    // A hole before the checkpoint would be found by whoever folds everything.
    await changeEntry(2, (bytes) => bytes.fill(0));
    const workbook = await unlock(computer, founded);
    expect(workbook.getSnapshot().notices).toEqual([]);
    expect(peopleIn(workbook)).toHaveLength(5);
  });
});

describe('a checkpoint', () => {
  it('is moved on in a quiet moment after fifty entries', async () => {
    // In the first quiet moment the record is told which ring keys are in use: one entry more.
    await computer.beQuiet();
    await grow(founded.workbook, 45);
    await computer.beQuiet();
    expect(await readCheckpoint()).toEqual([]);
    await grow(founded.workbook, 1);
    await computer.beQuiet();
    const segments = await readCheckpoint();
    expect(segments.map(({ ring, frames }) => [ring, frames])).toEqual([
      ['general', 50],
      ['coordinators', 50],
      [`private:${founded.member}`, 50],
    ]);
  });

  it('that was altered is thrown away, and everything is folded again', async () => {
    await grow(founded.workbook, 3);
    const shown = founded.workbook.getSnapshot().state;
    await founded.workbook.lock();
    for (const at of [10, 300, 420, 450, -1]) {
      await changeCheckpoint((bytes) => {
        const index = at < 0 ? bytes.length + at : at;
        bytes[index] = (bytes[index] ?? 0) ^ 1;
      });
      const workbook = await unlock(computer, founded);
      expect(workbook.getSnapshot().state).toEqual(shown);
      expect(workbook.getSnapshot().notices).toEqual([]);
      await workbook.lock();
    }
  });

  it('of an earlier place that is passed off as a later one is thrown away', async () => {
    await founded.workbook.lock();
    const early = await readCheckpoint();
    const workbook = await unlock(computer, founded);
    await grow(workbook, 3);
    const shown = workbook.getSnapshot().state;
    await workbook.lock();
    const late = await readCheckpoint();
    await writeCheckpoint(early.map((segment, index) => ({ ...segment, frames: late[index]?.frames ?? 0 })));
    expect((await unlock(computer, founded)).getSnapshot().state).toEqual(shown);
  });

  it('without the segment of a ring that this member reads is thrown away', async () => {
    const shown = founded.workbook.getSnapshot().state;
    await founded.workbook.lock();
    const segments = await readCheckpoint();
    await writeCheckpoint(segments.filter(({ ring }) => ring === 'general'));
    const workbook = await unlock(computer, founded);
    expect(workbook.getSnapshot().state).toEqual(shown);
    expect(Object.keys(shown.coordinators.authorityKeys)).toHaveLength(1);
  });
});

async function reopen(workbook: Workbook): Promise<Workbook> {
  await workbook.lock();
  return unlock(computer, founded);
}

async function write(workbook: Workbook, kind: 'add' | 'change' | 'refused', name: string): Promise<void> {
  const people = recordsOf(workbook.getSnapshot().state, 'people');
  const before = workbook.getSnapshot().state;
  const last = people.at(-1)?.record ?? workbook.makeId('record');
  const changes: Readonly<Record<typeof kind, Change[]>> = {
    add: [addPerson(workbook, name)],
    change: [{ kind: 'record-changed', register: 'people', record: last, fields: { name }, because: '' }],
    refused: [
      addPerson(workbook, name),
      { kind: 'record-changed', register: 'people', record: workbook.makeId('record'), fields: { name }, because: '' },
    ],
  };
  const committed = await workbook.commit(changes[kind]);
  expect(committed.state).toBe(kind === 'refused' ? 'refused' : 'saved');
  if (kind === 'refused') expect(workbook.getSnapshot().state).toBe(before);
}

interface Segment {
  readonly ring: string;
  readonly bytes: Uint8Array;
  readonly frames: number;
}

function inStore<Result>(store: string, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(computer.databaseName(founded.id));
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, 'readwrite');
      const asked = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = () => reject(transaction.error);
      opening.result.close();
    };
  });
}

async function readCheckpoint(): Promise<Segment[]> {
  const segments = await inStore<Segment[]>('checkpoint', (store) => store.getAll());
  return segments.toSorted((a, b) => (a.ring === 'general' ? -1 : b.ring === 'general' ? 1 : 0));
}

async function writeCheckpoint(segments: readonly Segment[]): Promise<void> {
  await inStore('checkpoint', (store) => store.clear());
  for (const segment of segments) await inStore('checkpoint', (store) => store.put(segment));
}

async function changeCheckpoint(change: (bytes: Uint8Array) => void): Promise<void> {
  const segments = await readCheckpoint();
  for (const segment of segments) change(segment.bytes);
  await writeCheckpoint(segments);
}

async function changeEntry(index: number, change: (bytes: Uint8Array) => void): Promise<void> {
  const entry = await inStore('entries', (store) => store.get(index));
  change(entry.bytes);
  await inStore('entries', (store) => store.put(entry));
}
