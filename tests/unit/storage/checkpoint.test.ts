// The checkpoint saves time and never changes what is shown: with it, with a part of it, or without, the state is the
// fold of all entries.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textBytes } from '#shared/crypto/bytes';
import { openRecord, sealRecord } from '#shared/crypto/v1/sealed-record';
import type { Asked, Change } from '#shared/domain/change';
import { recordsOf } from '#shared/domain/state';
import {
  readCheckpointSegment,
  writeCheckpointHeader,
  writeCheckpointSegment,
} from '#shared/formats/checkpoint-segment/read-checkpoint-segment';
import { openSession } from '#storage/session';
import type { Workbook } from '#storage/workbook';
import { letInColleague } from '../../builders/colleagues';
import { type Computer, makeComputer } from '../../builders/computer';
import { addConsent } from '../../builders/consents';
import { keysOfMember, readDisk } from '../../builders/own-client';
import { item } from '../../builders/small-workbook';
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
    await grow(founded.workbook, 46);
    await computer.beQuiet();
    expect(await readCheckpoint()).toEqual([]);
    await grow(founded.workbook, 1);
    await computer.beQuiet();
    const segments = await readCheckpoint();
    expect(segments.map(({ ring, frames }) => [ring, frames])).toEqual([
      ['general', 50],
      ['coordinators', 50],
      ['consents', 50],
      [`private:${founded.member}`, 50],
      ['safeguarding', 50],
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

  it.each(['coordinators', 'consents'])(
    'without the segment of the %s that this member reads is thrown away',
    async (left) => {
      await founded.workbook.commit([addConsent(founded.workbook.makeId('record'))]);
      const shown = founded.workbook.getSnapshot().state;
      await founded.workbook.lock();
      const segments = await readCheckpoint();
      await writeCheckpoint(segments.filter(({ ring }) => ring !== left));
      const workbook = await unlock(computer, founded);
      expect(workbook.getSnapshot().state).toEqual(shown);
      expect(recordsOf(shown, 'consents')).toHaveLength(1);
      expect(Object.keys(shown.coordinators.authorityKeys)).toHaveLength(1);
    },
  );
});

describe('closed rounds in a checkpoint', () => {
  const asked: readonly Asked[] = [{ item: item('page-roles'), about: '', expected: 'Two people' }];

  /** A review that is opened, answered and signed. */
  async function closeRound(workbook: Workbook, year: number): Promise<void> {
    const round = workbook.makeId('round');
    const pack = { id: 'p', version: '1.0.0', hash: 'ab'.repeat(32) };
    const quarter = { year, quarter: 1 } as const;
    const answer = {
      result: 'yes',
      found: '',
      note: `looked in ${year}`,
      why: '',
      putRight: '',
      evidence: [],
    } as const;
    const content = 'cd'.repeat(32);
    const changes: readonly Change[] = [
      { kind: 'round-opened', round, checklist: 'quarterly-review', quarter, pack, asked },
      { kind: 'answer-given', round, item: item('page-roles'), about: '', answer },
      {
        kind: 'round-signed',
        round,
        content,
        statement: 's',
        preparedBy: workbook.member,
        checkedBy: '',
        files: [],
      },
    ];
    for (const change of changes) {
      const committed = await workbook.commit([change]);
      if (committed.state !== 'saved') throw new Error(committed.words);
    }
  }

  it('are documents of their own, and open as what they were', async () => {
    await closeRound(founded.workbook, 2025);
    await closeRound(founded.workbook, 2026);
    const shown = founded.workbook.getSnapshot().state;
    await founded.workbook.lock();
    const segments = await readCheckpoint();
    expect(segments.map(({ segment }) => segment.replace(/-.*/, '')).sort()).toEqual([
      'all',
      'all',
      'all',
      'all',
      'all',
      'round',
      'round',
    ]);
    // Opened from it and nothing else: what comes before is not there to be folded.
    await changeEntry(2, (bytes) => bytes.fill(0));
    const workbook = await unlock(computer, founded);
    expect(workbook.getSnapshot().state).toEqual(shown);
    expect(workbook.getSnapshot().notices).toEqual([]);
  });

  it('are sealed once, and again when they were opened again and closed', async () => {
    await closeRound(founded.workbook, 2025);
    await reopenAll();
    const before = await closedSegments();
    await grow(founded.workbook, 1);
    await reopenAll();
    expect(await closedSegments()).toHaveLength(1);
    await grow(founded.workbook, 50);
    await computer.beQuiet();
    const during = await closedSegments();
    await grow(founded.workbook, 50);
    await computer.beQuiet();
    expect(await closedSegments()).toEqual(during);
    const [round] = Object.values(founded.workbook.getSnapshot().state.general.rounds);
    if (!round) throw new Error('no round');
    await founded.workbook.commit([{ kind: 'round-reopened', round: round.round, because: 'More was found.' }]);
    await founded.workbook.lock();
    expect(await closedSegments()).toEqual([]);
    expect(before).toHaveLength(1);
  });

  it('that were altered, exchanged or are missing make everything be folded again', async () => {
    await closeRound(founded.workbook, 2025);
    await closeRound(founded.workbook, 2026);
    const shown = founded.workbook.getSnapshot().state;
    await founded.workbook.lock();
    const whole = await readCheckpoint();
    const isRound = ({ segment }: Segment) => segment !== 'all';
    const [first, second] = whole.filter(isRound);
    if (!first || !second) throw new Error('no closed rounds');
    const broken: readonly (readonly Segment[])[] = [
      whole.filter((segment) => segment !== first),
      whole.map((segment) => (segment === first ? { ...first, bytes: second.bytes } : segment)),
      whole.map((segment) => (segment === first ? { ...first, bytes: flipped(first.bytes) } : segment)),
    ];
    for (const segments of broken) {
      await writeCheckpoint(segments);
      const workbook = await unlock(computer, founded);
      expect(workbook.getSnapshot().state).toEqual(shown);
      await workbook.lock();
    }
  });

  async function reopenAll(): Promise<void> {
    await founded.workbook.lock();
    founded = { ...founded, workbook: await unlock(computer, founded) };
  }

  async function closedSegments(): Promise<Segment[]> {
    return (await readCheckpoint()).filter(({ segment }) => segment !== 'all');
  }

  function flipped(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte, index) => (index === bytes.length - 5 ? byte ^ 1 : byte));
  }
});

describe('two members of one computer', () => {
  it('each open with a checkpoint of their own', async () => {
    const invited = await founded.workbook.members.invite({
      person: { name: 'Ben Carter', position: '' },
      membership: { displayName: 'Ben Carter', initials: 'BC', roles: ['contributor'], reads: [] },
    });
    if (invited.state !== 'invited') throw new Error(invited.words);
    await founded.workbook.lock();
    const enrolled = await computer.vault.enrol(
      founded.id,
      invited.member,
      invited.code,
      'copper lantern orchard mitten',
    );
    if (enrolled.state !== 'enrolled') throw new Error(enrolled.state);
    const shown = enrolled.workbook.getSnapshot().state.general;
    await enrolled.workbook.lock();
    expect(new Set((await readCheckpoint()).map(({ member }) => member))).toEqual(
      new Set([founded.member, invited.member]),
    );
    // Neither has to fold what the other has folded.
    await changeEntry(1, (bytes) => bytes.fill(0));
    const ngozi = await unlock(computer, founded);
    expect(ngozi.getSnapshot().notices).toEqual([]);
    expect(ngozi.getSnapshot().state.general).toEqual(shown);
    await ngozi.lock();
  });

  it('cannot tell each other what was folded: a segment in another’s name is thrown away', async () => {
    await founded.workbook.lock();
    const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
    await (await unlock(computer, founded)).lock();
    const keys = await keysOfMember(computer, founded.id, ben.member, ben.passphrase);
    const { genesis, grants } = await readDisk(computer, founded.id);
    const { held } = await openSession(founded.id, ben.member, keys, genesis, grants);
    const isNgozis = ({ member, ring, segment }: Segment) =>
      member === founded.member && ring === 'general' && segment === 'all';
    const segments = await readCheckpoint();
    const read = readCheckpointSegment(segments.find(isNgozis)?.bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.words);
    const { header } = read.value;
    const ringKey = held.find(({ ring, epoch }) => ring === 'general' && epoch === header.epoch)?.key;
    const opened = ringKey && (await openRecord('checkpoint', read.value, { ringKey }));
    if (!ringKey || opened?.state !== 'open') throw new Error('Ben reads this ring');
    const told = new TextDecoder().decode(opened.payload).replaceAll('["contributor"]', '["coordinator"]');
    expect(told).toContain('["coordinator"]');
    const sealed = await sealRecord({
      kind: 'checkpoint',
      header: (nonce) => writeCheckpointHeader({ ...header, nonce }),
      payload: textBytes(told),
      under: { ringKey },
      signingKey: keys.signing,
    });
    const bytes = writeCheckpointSegment(sealed);
    await writeCheckpoint(segments.map((segment) => (isNgozis(segment) ? { ...segment, bytes } : segment)));

    const ngozi = await unlock(computer, founded);
    expect(ngozi.getSnapshot().state.general.members[ben.member]?.roles).toEqual(['contributor']);
    expect(ngozi.getSnapshot().notices).toEqual([]);
    await ngozi.lock();
  });
});

it('takes a working copy of version 1 over: its entries stay, its checkpoint is folded again', async () => {
  await grow(founded.workbook, 3);
  const shown = founded.workbook.getSnapshot().state;
  await founded.workbook.lock();
  await makeVersionOne();
  const workbook = await unlock(computer, founded);
  expect(workbook.getSnapshot().state).toEqual(shown);
  expect(workbook.getSnapshot().notices).toEqual([]);
  await workbook.lock();
  expect(await inStore('about', (store) => store.get('format'))).toMatchObject({ version: 2 });
});

/** The database as version 1 laid it out, with the same entries and key files. */
async function makeVersionOne(): Promise<void> {
  const kept = {
    entries: await inStore<unknown[]>('entries', (store) => store.getAll()),
    keyFiles: await inStore<unknown[]>('keyFiles', (store) => store.getAll()),
  };
  await computer.loseBrowserStorage();
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(computer.databaseName(founded.id), 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const made = ([name, keyPath]: readonly [string, string]) => opening.result.createObjectStore(name, { keyPath });
      made(['about', 'name']).put({ name: 'format', version: 1 });
      made(['checkpoint', 'ring']).put({ ring: 'general', bytes: new Uint8Array(9), frames: 4 });
      made(['drafts', 'place']);
      const entries = made(['entries', 'index']);
      for (const entry of kept.entries) entries.put(entry);
      const keyFiles = made(['keyFiles', 'name']);
      for (const file of kept.keyFiles) keyFiles.put(file);
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

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
  readonly member: string;
  readonly ring: string;
  readonly segment: string;
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

const rankOf = ({ ring }: Segment) => ['general', 'coordinators', 'consents'].indexOf(ring) >>> 0;

async function readCheckpoint(): Promise<Segment[]> {
  const segments = await inStore<Segment[]>('segments', (store) => store.getAll());
  return segments.toSorted((a, b) => rankOf(a) - rankOf(b));
}

async function writeCheckpoint(segments: readonly Segment[]): Promise<void> {
  await inStore('segments', (store) => store.clear());
  for (const segment of segments) await inStore('segments', (store) => store.put(segment));
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
