// Erasing a person: gone from what is shown, from the journal, from snapshots and from the browser, while the chain still holds;
// and not brought back by a backup that was made before.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import { type Computer, makeComputer } from '../../builders/computer';
import { type FoundedWorkbook, foundRiverside, passphrase, peopleIn, unlock } from '../../builders/workbooks';

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

/** Priya in the register, in an action by name, and in a file. */
async function rememberPriya(workbook: Workbook): Promise<{ person: RecordId; file: string }> {
  const person = workbook.makeId('record');
  const kept = await workbook.keepFile(new TextEncoder().encode('a photograph of Priya'));
  if (kept.state !== 'kept') throw new Error(kept.words);
  const { attachment, digest, sizeBytes } = kept;
  for (const changes of [
    [
      {
        kind: 'record-added',
        register: 'people',
        record: person,
        fields: { name: 'Priya Shah', position: 'Volunteer' },
      },
    ],
    [
      {
        kind: 'action-raised',
        action: workbook.makeId('action'),
        words: 'Ask priya  shah for the rota',
        owner: person,
        dueOn: workbook.today(),
        from: null,
      },
    ],
    [
      {
        kind: 'evidence-added',
        evidence: workbook.makeId('evidence'),
        name: 'Priya Shah at the fair.jpg',
        mediaType: 'image/jpeg',
        sizeBytes,
        digest,
        effectiveOn: workbook.today(),
        attachment,
      },
    ],
  ] as const) {
    const committed = await workbook.commit(changes);
    if (committed.state !== 'saved') throw new Error(committed.words);
  }
  return { person, file: attachment.name };
}

async function erasePriya(workbook: Workbook, { person, file }: { person: RecordId; file: string }): Promise<void> {
  const names = workbook.keeping.namesOf(person);
  expect(names).toEqual(['Priya Shah']);
  const erased = await workbook.keeping.erase({ person, names }, 'She asked us to', [file]);
  expect(erased).toEqual({ state: 'erased', entries: 3 });
}

function wordsOf(workbook: Workbook): string {
  return JSON.stringify(workbook.getSnapshot().state).toLowerCase();
}

test('what names a person can be looked at before it is erased', async () => {
  const { person } = await rememberPriya(founded.workbook);
  const look = await founded.workbook.keeping.previewErasure({ person, names: ['Priya Shah'] });
  expect(look.entries).toBe(3);
  expect(look.passages).toEqual(['Priya Shah', 'Ask priya  shah for the rota', 'Priya Shah at the fair.jpg']);
});

test('an erased person is gone, the rest stays, and the record still verifies', async () => {
  const { workbook } = founded;
  const priya = await rememberPriya(workbook);
  await workbook.keepDraft('somewhere', { words: 'Priya again' });
  await erasePriya(workbook, priya);
  expect(wordsOf(workbook)).not.toContain('priya');
  expect(peopleIn(workbook)).toContain('Erased person');
  const [action] = Object.values(workbook.getSnapshot().state.general.actions);
  expect(action).toMatchObject({ words: 'Ask [erased] for the rota', owner: priya.person });
  expect(await workbook.verify()).toBe('');
  expect(await workbook.readDraft('somewhere')).toBeUndefined();
  await workbook.lock();

  const again = await unlock(computer, founded);
  expect(again.getSnapshot().readOnlyBecause).toBe('');
  expect(wordsOf(again)).not.toContain('priya');
  expect(await again.verify()).toBe('');
  const history = JSON.stringify(await again.history()).toLowerCase();
  expect(history).not.toContain('priya');
  await again.lock();
  await computer.loseBrowserStorage();
  const rebuilt = await unlock(computer, founded);
  expect(wordsOf(rebuilt)).not.toContain('priya');
  await rebuilt.lock();
});

test('the sealed content itself is gone from the journal, the snapshots and the attachments', async () => {
  const { workbook } = founded;
  const folder = join(computer.dataFolder, 'workbooks', founded.id);
  const priya = await rememberPriya(workbook);
  const before = await readFile(join(folder, 'journal'));
  // The sealed bytes of an entry are like no others: a stretch of them is either there or gone.
  const stretch = before.subarray(before.length - 200, before.length - 100);
  await computer.beQuiet();
  for (const day of await readdir(join(folder, 'snapshots'))) {
    expect((await readFile(join(folder, 'snapshots', day))).includes(stretch)).toBe(true);
  }
  await erasePriya(workbook, priya);
  const after = await readFile(join(folder, 'journal'));
  expect(after.includes(stretch)).toBe(false);
  expect(await readdir(join(folder, 'attachments'))).not.toContain(priya.file);
  const snapshots = await readdir(join(folder, 'snapshots'));
  expect(snapshots).toHaveLength(1);
  for (const day of snapshots) expect((await readFile(join(folder, 'snapshots', day))).includes(stretch)).toBe(false);
  await workbook.lock();
});

test('erasing that was interrupted before the journal was rewritten is finished at the next sign-in', async () => {
  const { workbook } = founded;
  const priya = await rememberPriya(workbook);
  const names = workbook.keeping.namesOf(priya.person);
  computer.interrupt = async (name) => (name === 'replace-frames' ? { ok: false, code: 'failed' } : undefined);
  const erased = await workbook.keeping.erase({ person: priya.person, names }, 'She asked us to', []);
  expect(erased.state).toBe('not erased');
  computer.interrupt = undefined;
  await computer.crash();
  const journal = join(computer.dataFolder, 'workbooks', founded.id, 'journal');
  const before = await readFile(journal);
  const stretch = before.subarray(before.length - 4000, before.length - 3900);
  const again = await unlock(computer, founded);
  expect(wordsOf(again)).not.toContain('priya');
  await computer.beQuiet();
  expect((await readFile(journal)).includes(stretch)).toBe(false);
  expect(again.getSnapshot().notices.join()).not.toContain('still on the disk');
  expect(await again.verify()).toBe('');
  await again.lock();
});

test('a copy that a restore had set aside goes with it, and goes first', async () => {
  const { workbook } = founded;
  const priya = await rememberPriya(workbook);
  const made = await workbook.keeping.backUp(stick);
  if (made.state !== 'made') throw new Error(JSON.stringify(made));
  await workbook.lock();
  const brought = await computer.vault.bringBackup({ path: made.path });
  if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
  const restored = await brought.backup.restore(founded.member, { passphrase });
  if (restored.state !== 'restored' || restored.movedTo === null) throw new Error(JSON.stringify(restored));
  expect(await readdir(restored.movedTo)).toContain('journal');

  const again = await unlock(computer, founded);
  const asked: string[] = [];
  computer.interrupt = async (name) => {
    if (name === 'drop-replaced' || name === 'drop-snapshots' || name === 'replace-frames') asked.push(name);
    return undefined;
  };
  await erasePriya(again, priya);
  computer.interrupt = undefined;
  // Were the journal rewritten first, nobody would know after a crash that the others were still to be dropped.
  expect(asked.indexOf('replace-frames')).toBe(asked.length - 1);
  await expect(readdir(restored.movedTo)).rejects.toThrow('ENOENT');
  await again.lock();
});

describe('a backup made before the erasure', () => {
  test('does not bring the person back when it is restored where the erasure is known', async () => {
    const { workbook } = founded;
    const priya = await rememberPriya(workbook);
    const made = await workbook.keeping.backUp(stick);
    if (made.state !== 'made') throw new Error(JSON.stringify(made));
    await erasePriya(workbook, priya);
    await workbook.lock();

    const brought = await computer.vault.bringBackup({ path: made.path });
    if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
    const restored = await brought.backup.restore(founded.member, { passphrase });
    expect(restored).toMatchObject({ state: 'restored', erasures: 1, unseenErasures: [] });
    const again = await unlock(computer, founded);
    expect(again.getSnapshot().readOnlyBecause).toBe('');
    expect(wordsOf(again)).not.toContain('priya');
    expect(peopleIn(again)).toContain('Erased person');
    expect(await readdir(join(computer.dataFolder, 'workbooks', founded.id, 'attachments'))).not.toContain(priya.file);
    expect(await again.verify()).toBe('');
    await again.lock();
  });
});

test('a restore over a copy that does not open says that its erasures could not be seen', async () => {
  const made = await founded.workbook.keeping.backUp(stick);
  if (made.state !== 'made') throw new Error(JSON.stringify(made));
  await founded.workbook.lock();
  await computer.loseBrowserStorage();
  const brought = await computer.vault.bringBackup({ path: made.path });
  if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
  computer.interrupt = async (name, input) => {
    const isHere = typeof input === 'object' && input !== null && !('stage' in input);
    return name === 'open-safety-copy' && isHere ? { ok: false, code: 'unreadable' } : undefined;
  };
  expect(await brought.backup.restore(founded.member, { passphrase })).toMatchObject({
    state: 'restored',
    unseenErasures: 'all: it did not open',
  });
});

test('somebody who can still sign in is not erased before they leave', async () => {
  const { workbook } = founded;
  const { state } = workbook.getSnapshot();
  const person = state.general.members[founded.member]?.person;
  if (!person) throw new Error('nobody');
  expect(await workbook.keeping.erase({ person, names: ['Ngozi Okafor'] }, 'x', [])).toEqual({
    state: 'not erased',
    words: 'Ngozi Okafor can still sign in. Let them leave first.',
  });
});
