// Backups through the real vault and the real shell: made, rehearsed, brought to another computer, and refused where a byte of
// them is not what was signed.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BroughtBackup } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { type Computer, makeComputer } from '../../builders/computer';
import {
  addPerson,
  type FoundedWorkbook,
  foundRiverside,
  passphrase,
  peopleIn,
  unlock,
} from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let stick: string;

beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'quarterday-stick-'));
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(async () => {
  await computer.throwAway();
  await rm(stick, { recursive: true, force: true });
});

async function backUp(workbook: Workbook): Promise<string> {
  const made = await workbook.keeping.backUp(stick);
  if (made.state !== 'made') throw new Error(JSON.stringify(made));
  return made.path;
}

async function bring(to: Computer, path: string): Promise<BroughtBackup> {
  const brought = await to.vault.bringBackup({ file: new Blob([new Uint8Array(await readFile(path))]) });
  if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
  return brought.backup;
}

async function keepEvidence(workbook: Workbook, text: string): Promise<void> {
  const kept = await workbook.keepFile(new TextEncoder().encode(text));
  if (kept.state !== 'kept') throw new Error(kept.words);
  const { attachment, digest, sizeBytes } = kept;
  const evidence = workbook.makeId('evidence');
  const effectiveOn = workbook.today();
  await workbook.commit([
    {
      kind: 'evidence-added',
      evidence,
      name: 'a.txt',
      mediaType: 'text/plain',
      sizeBytes,
      digest,
      effectiveOn,
      attachment,
    },
  ]);
}

describe('a backup', () => {
  test('is noted in the record, and restores on another computer exactly, evidence and all', async () => {
    const { workbook } = founded;
    await workbook.commit([addPerson(workbook, 'Priya Shah')]);
    await keepEvidence(workbook, 'what we saw');
    const path = await backUp(workbook);
    const before = workbook.getSnapshot().state;
    expect(before.general.lastBackup?.name).toMatch(/^riverside-youth-project-2027-03-24-\d\d-\d\d\.quarterday$/);
    await workbook.lock();

    const elsewhere = await makeComputer();
    try {
      const backup = await bring(elsewhere, path);
      expect(backup).toMatchObject({ isHere: false, listing: { name: 'Riverside Youth Project' } });
      const restored = await backup.restore(founded.member, { passphrase });
      expect(restored).toMatchObject({ state: 'restored', movedTo: null });
      const there = await unlock(elsewhere, founded);
      const { state, readOnlyBecause } = there.getSnapshot();
      expect(readOnlyBecause).toBe('');
      expect({ ...state.general, lastBackup: null }).toEqual({ ...before.general, lastBackup: null });
      const [evidence] = Object.values(state.general.evidence);
      if (!evidence) throw new Error('no evidence');
      const read = await there.readFile(evidence.attachment);
      expect(read.state === 'read' && new TextDecoder().decode(read.bytes)).toBe('what we saw');

      // What is written there begins a chain of its own, which names where it left the other.
      expect((await there.commit([addPerson(there, 'Sam Hill')])).state).toBe('saved');
      expect(await there.verify()).toBe('');
      await there.lock();
      const again = await unlock(elsewhere, founded);
      expect(peopleIn(again)).toEqual(expect.arrayContaining(['Priya Shah', 'Sam Hill']));
      expect((await again.commit([addPerson(again, 'Lena Wood')])).state).toBe('saved');
      expect(await again.verify()).toBe('');
      await again.lock();
    } finally {
      await elsewhere.throwAway();
    }
  });

  test('opens with nobody’s passphrase but a member’s', async () => {
    const path = await backUp(founded.workbook);
    await founded.workbook.lock();
    const elsewhere = await makeComputer();
    try {
      const backup = await bring(elsewhere, path);
      expect(await backup.restore(founded.member, { passphrase: 'not it at all' })).toMatchObject({
        state: 'wrong passphrase',
      });
      await backup.drop();
      expect((await elsewhere.vault.list()).workbooks).toEqual([]);
      expect(await readdir(join(elsewhere.dataFolder, 'staged'))).toEqual([]);
    } finally {
      await elsewhere.throwAway();
    }
  });

  test('puts an older copy back over a newer one only as a whole, and sets the newer aside', async () => {
    const { workbook } = founded;
    const path = await backUp(workbook);
    await workbook.commit([addPerson(workbook, 'Priya Shah')]);
    await workbook.lock();
    const backup = await bring(computer, path);
    expect(backup.isHere).toBe(true);
    const restored = await backup.restore(founded.member, { passphrase });
    if (restored.state !== 'restored') throw new Error(JSON.stringify(restored));
    expect(await readdir(restored.movedTo ?? '')).toContain('journal');
    const again = await unlock(computer, founded);
    expect(again.getSnapshot().readOnlyBecause).toBe('');
    expect(peopleIn(again)).not.toContain('Priya Shah');
    await again.lock();
  });

  test('with one bit changed anywhere is refused, and nothing is half there', async () => {
    const path = await backUp(founded.workbook);
    await founded.workbook.lock();
    const whole = await readFile(path);
    const elsewhere = await makeComputer();
    try {
      for (let index = 0; index < 60; index += 1) {
        const at = Math.floor((whole.length - 1) * (index / 59));
        const flipped = new Uint8Array(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (index % 8));
        const brought = await elsewhere.vault.bringBackup({ file: new Blob([flipped]) });
        if (brought.state === 'brought') {
          const restored = await brought.backup.restore(founded.member, { passphrase });
          expect([at, restored.state]).not.toEqual([at, 'restored']);
          await brought.backup.drop();
        }
        expect((await elsewhere.vault.list()).workbooks).toEqual([]);
      }
    } finally {
      await elsewhere.throwAway();
    }
  });

  test('is made as planned, when it is due', async () => {
    const { workbook } = founded;
    await workbook.commit([{ kind: 'backup-planned', plan: { folder: stick, everyDays: 7 } }]);
    await workbook.lock();
    const again = await unlock(computer, founded);
    await computer.beQuiet();
    expect(await readdir(stick)).toHaveLength(1);
    await again.lock();
    computer.time = new Date('2027-03-28T09:00:00.000Z');
    const early = await unlock(computer, founded);
    await computer.beQuiet();
    expect(await readdir(stick)).toHaveLength(1);
    await early.lock();
    computer.time = new Date('2027-04-02T09:00:00.000Z');
    const later = await unlock(computer, founded);
    await computer.beQuiet();
    expect(await readdir(stick)).toHaveLength(2);
    await later.lock();
  });

  test('that was planned into a folder that is gone says so', async () => {
    const { workbook } = founded;
    await workbook.commit([{ kind: 'backup-planned', plan: { folder: join(stick, 'gone'), everyDays: 7 } }]);
    await computer.beQuiet();
    expect(workbook.getSnapshot().notices.join(' ')).toContain('The planned backup was not made.');
    await workbook.lock();
  });
});

describe('a rehearsal', () => {
  test('brings the newest backup into a scratch copy, compares, and is kept as evidence', async () => {
    const { workbook } = founded;
    await backUp(workbook);
    await workbook.commit([addPerson(workbook, 'Priya Shah')]);
    const rehearsed = await workbook.keeping.rehearse(stick);
    expect(rehearsed).toMatchObject({ state: 'rehearsed', behind: 2 });
    const [evidence] = Object.values(workbook.getSnapshot().state.general.evidence);
    expect(evidence?.name).toBe('Rehearsal of a backup, 2027-03-24.txt');
    expect(await readdir(join(computer.dataFolder, 'staged'))).toEqual([]);
    await workbook.lock();
  });

  test('says what is wrong with a backup that was damaged', async () => {
    const { workbook } = founded;
    const path = await backUp(workbook);
    const bytes = await readFile(path);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await workbook.keeping.rehearse(stick)).toMatchObject({
      state: 'not rehearsed',
      words: 'This backup is damaged or has been altered, so nothing was taken from it. Use another one.',
    });
    await mkdir(join(stick, 'empty'));
    expect(await workbook.keeping.rehearse(join(stick, 'empty'))).toMatchObject({ state: 'not rehearsed' });
    await workbook.lock();
  });
});

describe('a snapshot', () => {
  test('is made once a day, and can be put back when the journal is damaged', async () => {
    const { workbook } = founded;
    await computer.beQuiet();
    expect(await workbook.keeping.snapshots()).toMatchObject([{ day: '2027-03-24' }]);
    await workbook.lock();
    await computer.loseBrowserStorage();
    const journal = join(computer.dataFolder, 'workbooks', founded.id, 'journal');
    const bytes = await readFile(journal);
    bytes[700] = (bytes[700] ?? 0) ^ 1;
    await writeFile(journal, bytes);

    const [day] = await computer.vault.snapshots(founded.id);
    const brought = await computer.vault.bringBackup({ workbook: founded.id, day: day ?? '' });
    if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
    expect(await brought.backup.restore(founded.member, { passphrase })).toMatchObject({ state: 'restored' });
    const again = await unlock(computer, founded);
    expect(again.getSnapshot().readOnlyBecause).toBe('');
    await again.lock();
  });
});

describe('removing an organisation from this computer', () => {
  test('takes away its folder, its list entry and what the browser held', async () => {
    await founded.workbook.lock();
    expect(await computer.vault.remove(founded.id)).toEqual({ state: 'removed' });
    expect((await computer.vault.list()).workbooks).toEqual([]);
    expect(await readdir(join(computer.dataFolder, 'workbooks'))).toEqual([]);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(computer.databaseName(founded.id));
  });
});

describe('two windows', () => {
  test('the second can take over: the first hears it, and locks', async () => {
    const { workbook } = founded;
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toEqual({
      state: 'open elsewhere',
      where: 'window',
    });
    const heard = new Promise<void>((resolve) => {
      workbook.onTakenOver(() => void workbook.lock().then(resolve));
    });
    await computer.vault.takeOver(founded.id);
    await heard;
    await (await unlock(computer, founded)).lock();
  });

  test('a first window that does not answer loses the workbook all the same, and can write no more', async () => {
    const { workbook } = founded;
    const taken = computer.vault.takeOver(founded.id);
    await computer.beQuiet();
    await taken;
    const second = await unlock(computer, founded);
    expect((await second.commit([addPerson(second, 'Priya Shah')])).state).toBe('saved');
    const late = await workbook.commit([addPerson(workbook, 'Late One')]);
    expect(late.state).not.toBe('saved');
    await second.lock();
    const again = await unlock(computer, founded);
    expect(peopleIn(again)).toContain('Priya Shah');
    expect(peopleIn(again)).not.toContain('Late One');
    await again.lock();
  });
});
