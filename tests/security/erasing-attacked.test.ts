// Erasing and signing as weapons: what an erasure must neither tell, nor destroy, nor lose, and whose name a signature may use.

import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import { digestRecord, openRecord, sealRecord } from '#shared/crypto/v1/sealed-record';
import type { SecretKey } from '#shared/crypto/v1/secret-key';
import type { Change } from '#shared/domain/change';
import { makeId, type RecordId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { readEntryPayload, writeEntry, writeEntryPayload } from '#shared/formats/entry/read-entry';
import { jsonBytes } from '#shared/formats/read-json';
import { appendEntry } from '#storage/append-entry';
import { keepFrame } from '#storage/kept-frame';
import { openSession } from '#storage/session';
import type { Workbook } from '#storage/workbook';
import { type Colleague, letInColleague } from '../builders/colleagues';
import { type Computer, makeComputer } from '../builders/computer';
import { appendOwn, keysOfMember, readDisk } from '../builders/own-client';
import { type FoundedWorkbook, foundRiverside, passphrase, peopleIn, unlock } from '../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let ben: Colleague;
let bensKeys: MemberKeys;
let stick: string;
/** Ben is enrolled, nobody is signed in. */
beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'quarterday-stick-'));
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await computer.beQuiet();
  await founded.workbook.lock();
  ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor', 'signatory']);
  bensKeys = await keysOfMember(computer, founded.id, ben.member, ben.passphrase);
});
afterEach(async () => {
  await computer.throwAway();
  await rm(stick, { recursive: true, force: true });
});

async function asFounder<Result>(work: (workbook: Workbook) => Promise<Result>): Promise<Result> {
  const workbook = await unlock(computer, founded);
  const result = await work(workbook);
  await workbook.lock();
  return result;
}

async function save(workbook: Workbook, changes: readonly Change[]): Promise<void> {
  const committed = await workbook.commit(changes);
  if (committed.state !== 'saved') throw new Error(committed.words);
}

const newRecord = () => makeId('record', crypto.getRandomValues(new Uint8Array(16)));
const somebody = (name: string, record: RecordId = newRecord()): Change => ({
  kind: 'record-added',
  register: 'people',
  record,
  fields: { name },
});

async function generalKeyOf(keys: MemberKeys): Promise<{ readonly ringKey: SecretKey }> {
  const { genesis, grants } = await readDisk(computer, founded.id);
  const member = keys === bensKeys ? ben.member : founded.member;
  const { held } = await openSession(founded.id, member, keys, genesis, grants);
  const found = held.find(({ ring }) => ring === 'general');
  if (!found) throw new Error('no key');
  return { ringKey: found.key };
}

/** Every text that Ben can unseal from the files. */
async function allThatBenReads(): Promise<string> {
  const { entries } = await readDisk(computer, founded.id);
  const key = await generalKeyOf(bensKeys);
  const texts: string[] = [];
  for (const entry of entries) {
    const opened = await openRecord('entry', entry, key);
    const payload = opened.state === 'open' ? readEntryPayload(opened.payload) : undefined;
    if (payload?.ok) texts.push(JSON.stringify(payload.value));
  }
  return texts.join('\n');
}

test('what stands in place of an erased private note is not told to the others', async () => {
  const person = newRecord();
  await asFounder(async (workbook) => {
    await save(workbook, [somebody('Priya Shah', person)]);
    const note = workbook.makeId('note');
    await save(workbook, [
      { kind: 'note-written', note, title: 'Supervision', words: 'Priya Shah says that Ben drinks at work' },
    ]);
    const done = await workbook.keeping.erase({ person, names: ['Priya Shah'] }, 'They asked', []);
    expect(done.state).toBe('erased');
  });
  expect(await allThatBenReads()).not.toContain('drinks at work');
});

/** An entry with a header of version 1, as the first Quarterday wrote it and as a client of one's own can write it today. */
async function appendVersion1(changes: readonly Change[]): Promise<void> {
  const { frames, entries } = await readDisk(computer, founded.id);
  const last = frames.at(-1);
  const before = entries.at(-1);
  if (!last || !before) throw new Error('nothing there');
  const prev = await digestRecord(before);
  const { chain, seq } = before.header;
  const sealed = await sealRecord({
    kind: 'entry',
    header: (nonce) =>
      jsonBytes({
        format: 1,
        kind: 'entry',
        workbook: founded.id,
        chain,
        seq: seq + 1,
        prev,
        author: ben.member,
        ring: 'general',
        epoch: 1,
        nonce,
        sealing: 'ring',
      }),
    payload: writeEntryPayload({ at: instantOf(computer.surroundings.now()), changes }),
    under: await generalKeyOf(bensKeys),
    signingKey: bensKeys.signing,
  });
  const frame = await keepFrame(frames.length, writeEntry(sealed), last.toByte);
  await computer.safetyCopy.openSafetyCopy({ workbook: founded.id, create: false });
  const end = { length: last.toByte, tail: last.digest };
  const appended = await appendEntry(computer.safetyCopy, founded.id, end, frame);
  await computer.safetyCopy.closeSafetyCopy(founded.id);
  expect(appended.state).toBe('on the disk');
}

test('erasing somebody leaves a record that can be read, although an entry of version 1 names them', async () => {
  const person = newRecord();
  await appendVersion1([somebody('Priya Shah', person)]);
  await asFounder(async (workbook) => {
    expect(peopleIn(workbook)).toContain('Priya Shah');
    const look = await workbook.keeping.previewErasure({ person, names: ['Priya Shah'] });
    expect(look).toMatchObject({ entries: 0, staying: 1 });
    await workbook.keeping.erase({ person, names: ['Priya Shah'] }, 'They asked', []);
  });
  await computer.loseBrowserStorage();
  await asFounder(async (workbook) => expect(workbook.getSnapshot().readOnlyBecause).toBe(''));
});

test('an erasure that does not leave what lasts destroys nothing', async () => {
  const { entries } = await readDisk(computer, founded.id);
  const enrolled = entries.findLast(({ header }) => header.author === ben.member);
  if (!enrolled) throw new Error('not enrolled');
  const keys = await keysOfMember(computer, founded.id, founded.member, passphrase);
  const at = instantOf(computer.surroundings.now());
  await appendOwn(computer, founded.id, {
    author: founded.member,
    signing: keys.signing,
    under: await generalKeyOf(keys),
    changes: [
      {
        kind: 'person-erased',
        person: newRecord(),
        because: '',
        attachments: [],
        entries: [{ head: await digestRecord(enrolled), at, changes: [] }],
      },
    ],
  });
  await asFounder(() => computer.beQuiet());
  await computer.loseBrowserStorage();
  await asFounder(async (workbook) => expect(workbook.getSnapshot().readOnlyBecause).toBe(''));
});

test('a restore does not carry out an erasure that was refused', async () => {
  const person = newRecord();
  await asFounder(async (workbook) => {
    await save(workbook, [somebody('Priya Shah', person)]);
    const made = await workbook.keeping.backUp(stick);
    expect(made.state).toBe('made');
  });
  const { entries } = await readDisk(computer, founded.id);
  const at = instantOf(computer.surroundings.now());
  const erased = await Promise.all(
    entries.slice(-2).map(async (entry) => ({ head: await digestRecord(entry), at, changes: [] })),
  );
  await appendOwn(computer, founded.id, {
    author: ben.member,
    signing: bensKeys.signing,
    under: await generalKeyOf(bensKeys),
    changes: [{ kind: 'person-erased', person, because: 'x', attachments: [], entries: erased }],
  });
  await asFounder(async (workbook) => expect(peopleIn(workbook)).toContain('Priya Shah'));
  const [name] = await readdir(stick);
  const brought = await computer.vault.bringBackup({ path: join(stick, name ?? '') });
  if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
  const restored = await brought.backup.restore(founded.member, { passphrase });
  expect(restored.state).toBe('restored');
  await asFounder(async (workbook) => {
    expect(peopleIn(workbook)).toContain('Priya Shah');
    expect(workbook.getSnapshot().state.general.erasures).toEqual([]);
  });
});

test('an erasure here is not undone by a backup that knows of another erasure', async () => {
  const priya = newRecord();
  const sam = newRecord();
  const later = await mkdtemp(join(stick, 'later-'));
  const bring = async (name: string) => {
    const brought = await computer.vault.bringBackup({ path: name });
    if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
    return brought.backup.restore(founded.member, { passphrase });
  };
  await asFounder(async (workbook) => {
    await save(workbook, [somebody('Priya Shah', priya)]);
    await save(workbook, [somebody('Sam Hill', sam)]);
    expect((await workbook.keeping.backUp(stick)).state).toBe('made');
  });
  const first = (await readdir(stick)).find((name) => name.endsWith('.quarterday'));
  // One copy erases Sam and is backed up; the other goes back to before, and erases Priya.
  await asFounder(async (workbook) => {
    await workbook.keeping.erase({ person: sam, names: ['Sam Hill'] }, 'They asked', []);
    expect((await workbook.keeping.backUp(later)).state).toBe('made');
  });
  const [second] = await readdir(later);
  const folder = join(computer.dataFolder, 'workbooks', founded.id);
  // Another computer: nothing of the erasure is known there.
  await rename(folder, `${folder}-elsewhere`);
  await computer.loseBrowserStorage();
  expect((await bring(join(stick, first ?? ''))).state).toBe('restored');
  await asFounder(async (workbook) => {
    expect(peopleIn(workbook)).toContain('Sam Hill');
    await workbook.keeping.erase({ person: priya, names: ['Priya Shah'] }, 'They asked', []);
    expect(peopleIn(workbook)).not.toContain('Priya Shah');
  });
  expect((await bring(join(later, second ?? ''))).state).toBe('restored');
  await asFounder(async (workbook) => expect(peopleIn(workbook)).not.toContain('Priya Shah'));
});

test('a signatory cannot write that somebody else prepared what nobody prepared', async () => {
  const round = makeId('round', crypto.getRandomValues(new Uint8Array(16)));
  const content = 'ab'.repeat(32);
  await appendOwn(computer, founded.id, {
    author: ben.member,
    signing: bensKeys.signing,
    under: await generalKeyOf(bensKeys),
    changes: [
      {
        kind: 'round-opened',
        round,
        checklist: 'quarterly-review',
        quarter: { year: 2027, quarter: 1 },
        pack: { id: 'x', version: '1', hash: content },
        asked: [],
      },
      {
        kind: 'round-signed',
        round,
        content,
        statement: 'I have looked at this review.',
        preparedBy: founded.member,
        checkedBy: founded.member,
        files: [],
      },
    ],
  });
  await asFounder(async (workbook) => {
    const [signOff] = workbook.getSnapshot().state.general.rounds[round]?.signOffs ?? [];
    expect(signOff?.preparedBy ?? ben.member).toBe(ben.member);
  });
});

test('nobody signs in another’s name by erasing what they wrote', async () => {
  const round = makeId('round', crypto.getRandomValues(new Uint8Array(16)));
  const content = 'ab'.repeat(32);
  const bensKey = await generalKeyOf(bensKeys);
  const head = await appendOwn(computer, founded.id, {
    author: ben.member,
    signing: bensKeys.signing,
    under: bensKey,
    changes: [
      {
        kind: 'round-opened',
        round,
        checklist: 'quarterly-review',
        quarter: { year: 2027, quarter: 1 },
        pack: { id: 'x', version: '1', hash: content },
        asked: [],
      },
    ],
  });
  const keys = await keysOfMember(computer, founded.id, founded.member, passphrase);
  const { entries } = await readDisk(computer, founded.id);
  const last = entries.at(-1);
  const at = instantOf(computer.surroundings.now());
  if (!last) throw new Error('nothing');
  const opened = await openRecord('entry', last, bensKey);
  const payload = opened.state === 'open' ? readEntryPayload(opened.payload) : undefined;
  const changes = (payload?.ok ? payload.value.changes : []) as readonly Change[];
  await appendOwn(computer, founded.id, {
    author: founded.member,
    signing: keys.signing,
    under: await generalKeyOf(keys),
    changes: [
      {
        kind: 'person-erased',
        person: newRecord(),
        because: '',
        attachments: [],
        entries: [
          {
            head,
            at,
            changes: [
              ...changes,
              {
                kind: 'round-signed',
                round,
                content,
                statement: 'I have looked at this review.',
                preparedBy: ben.member,
                checkedBy: '',
                files: [],
              },
            ],
          },
        ],
      },
    ],
  });
  await asFounder(async (workbook) => {
    // Ben never signed anything.
    expect(workbook.getSnapshot().state.general.rounds[round]?.signOffs).toEqual([]);
    const his = (await workbook.history()).filter(({ by }) => by === ben.member);
    expect(his.flatMap(({ changes }) => changes.map(({ kind }) => kind))).not.toContain('round-signed');
  });
});

/** An action that names both, with each of them in the register. */
async function namePriyaAndSam(workbook: Workbook) {
  const priya = { person: newRecord(), names: ['Priya Shah'] };
  const sam = { person: newRecord(), names: ['Sam Hill'] };
  await save(workbook, [somebody('Priya Shah', priya.person)]);
  await save(workbook, [somebody('Sam Hill', sam.person)]);
  await save(workbook, [
    {
      kind: 'action-raised',
      action: workbook.makeId('action'),
      words: 'Ask Priya Shah and Sam Hill for the rota',
      owner: '',
      dueOn: workbook.today(),
      from: null,
    },
  ]);
  return { priya, sam };
}

const personsErased = (workbook: Workbook) =>
  workbook.getSnapshot().state.general.erasures.map(({ person, because }) => [person, because]);
const told = async (workbook: Workbook) =>
  JSON.stringify([workbook.getSnapshot().state.general, await workbook.history()]);

test('who is named beside somebody that was erased before can be erased as well', async () => {
  const { priya, sam } = await asFounder(async (workbook) => {
    const both = await namePriyaAndSam(workbook);
    const first = await workbook.keeping.erase(both.priya, 'Sam Hill asked for her', []);
    expect(first).toEqual({ state: 'erased', entries: 2 });
    const look = await workbook.keeping.previewErasure(both.sam);
    expect(look.passages).toContain('Ask [erased] and Sam Hill for the rota');
    const second = await workbook.keeping.erase(both.sam, 'They asked', []);
    // His record, the action, and the erasure that said so of the action.
    expect(second).toEqual({ state: 'erased', entries: 3 });
    return both;
  });
  expect(await allThatBenReads()).not.toMatch(/Sam Hill|Priya Shah/);
  for (const isRebuilt of [false, true]) {
    if (isRebuilt) await computer.loseBrowserStorage();
    await asFounder(async (workbook) => {
      expect(workbook.getSnapshot().readOnlyBecause).toBe('');
      expect(await workbook.verify()).toBe('');
      const words = await told(workbook);
      expect(words).toContain('Ask [erased] and [erased] for the rota');
      expect(words).not.toMatch(/Sam Hill|Priya Shah/);
      expect(personsErased(workbook)).toEqual([
        [priya.person, '[erased] asked for her'],
        [sam.person, 'They asked'],
      ]);
    });
  }
});

test('a third person can be erased from what two erasures left, and the record still opens', async () => {
  await asFounder(async (workbook) => {
    const { priya, sam } = await namePriyaAndSam(workbook);
    for (const erasing of [priya, sam, { person: newRecord(), names: ['rota'] }]) {
      expect((await workbook.keeping.erase(erasing, 'They asked', [])).state).toBe('erased');
    }
  });
  expect(await allThatBenReads()).not.toMatch(/Sam Hill|Priya Shah|rota/);
  await computer.loseBrowserStorage();
  await asFounder(async (workbook) => {
    expect(workbook.getSnapshot().readOnlyBecause).toBe('');
    expect(await told(workbook)).toContain('Ask [erased] and [erased] for the [erased]');
    expect(personsErased(workbook)).toHaveLength(3);
  });
});

test('an earlier erasure keeps its content where the one that empties it does not say all that it said', async () => {
  const person = newRecord();
  await asFounder(async (workbook) => {
    await save(workbook, [somebody('Priya Shah', person)]);
    await workbook.keeping.erase({ person, names: ['Priya Shah'] }, 'They asked', []);
  });
  const { entries } = await readDisk(computer, founded.id);
  const erasure = entries.at(-1);
  if (!erasure) throw new Error('nothing');
  const keys = await keysOfMember(computer, founded.id, founded.member, passphrase);
  const emptied: Change = { kind: 'person-erased', person, because: '', attachments: [], entries: [] };
  const head = await digestRecord(erasure);
  const at = instantOf(computer.surroundings.now());
  await appendOwn(computer, founded.id, {
    author: founded.member,
    signing: keys.signing,
    under: await generalKeyOf(keys),
    changes: [{ ...emptied, entries: [{ head, at, changes: [emptied] }] }],
  });
  await asFounder(() => computer.beQuiet());
  await computer.loseBrowserStorage();
  await asFounder(async (workbook) => {
    expect(workbook.getSnapshot().readOnlyBecause).toBe('');
    expect(peopleIn(workbook)).toContain('Erased person');
  });
});

test('a backup from before, between or after two erasures brings neither person back', async () => {
  const backups: string[] = [];
  const { priya, sam } = await asFounder(async (workbook) => {
    const backUp = async () => {
      const made = await workbook.keeping.backUp(await mkdtemp(join(stick, 'backup-')));
      if (made.state !== 'made') throw new Error(JSON.stringify(made));
      backups.push(made.path);
    };
    const both = await namePriyaAndSam(workbook);
    await backUp();
    await workbook.keeping.erase(both.priya, 'Priya asked', []);
    await backUp();
    await workbook.keeping.erase(both.sam, 'Sam asked', []);
    await backUp();
    return both;
  });
  // The newest first, so that each is brought to where both erasures are known.
  for (const path of backups.toReversed()) {
    const brought = await computer.vault.bringBackup({ path });
    if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
    expect((await brought.backup.restore(founded.member, { passphrase })).state).toBe('restored');
    await asFounder(async (workbook) => {
      expect(workbook.getSnapshot().readOnlyBecause).toBe('');
      expect(await told(workbook)).not.toMatch(/Sam Hill|Priya Shah/);
      expect(personsErased(workbook)).toEqual([
        [priya.person, 'Priya asked'],
        [sam.person, 'Sam asked'],
      ]);
    });
    expect(await allThatBenReads()).not.toMatch(/Sam Hill|Priya Shah/);
  }
});
