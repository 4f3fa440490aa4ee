// What a client of somebody's own may write into the record, past every check of the app: entries under keys that are old, by
// people who have left, for readers who should not have them, and erasures that nobody allowed. Readers see through it.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import type { SealedUnder } from '#shared/crypto/v1/sealed-record';
import type { Change, ErasedEntry } from '#shared/domain/change';
import { makeId } from '#shared/domain/ids';
import { epochOf } from '#shared/domain/may-read';
import { instantOf } from '#shared/domain/plain-date';
import type { GeneralState, State } from '#shared/domain/state';
import { writeWorkbookList } from '#shared/formats/workbook-list/read-workbook-list';
import { openSession } from '#storage/session';
import type { Workbook } from '#storage/workbook';
import { readList } from '#storage/workbook-list';
import { type Colleague, letInColleague, membershipOf, unlockAs } from '../../builders/colleagues';
import { type Computer, makeComputer } from '../../builders/computer';
import { appendOwn, keysOfMember, readDisk, wipeContent } from '../../builders/own-client';
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
let ben: Colleague;
let bensKeys: MemberKeys;
/** Ben is enrolled, nobody is signed in. */
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await computer.beQuiet();
  await founded.workbook.lock();
  ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  bensKeys = await keysOfMember(computer, founded.id, ben.member, ben.passphrase);
});
afterEach(() => computer.throwAway());

/** The key of the general ring that somebody holds, as their grants stand now. */
async function generalKey(keys: MemberKeys, epoch = 1): Promise<SealedUnder> {
  const { genesis, grants } = await readDisk(computer, founded.id);
  const member = keys === bensKeys ? ben.member : founded.member;
  const { held } = await openSession(founded.id, member, keys, genesis, grants);
  const found = held.find((each) => each.ring === 'general' && each.epoch === epoch);
  if (!found) throw new Error(`no key of epoch ${epoch}`);
  return { ringKey: found.key };
}

async function asFounder<Result>(work: (workbook: Workbook) => Promise<Result>): Promise<Result> {
  const workbook = await unlock(computer, founded);
  const result = await work(workbook);
  await workbook.lock();
  return result;
}

const foundersKeys = () => keysOfMember(computer, founded.id, founded.member, passphrase);
const somebody = (name: string): Change => ({
  kind: 'record-added',
  register: 'people',
  record: makeId('record', crypto.getRandomValues(new Uint8Array(16))),
  fields: { name },
});

function withoutRefused({ general, coordinators, own }: State) {
  const { refused, ...rest } = general;
  return { general: rest, coordinators, own };
}

const refusedKinds = ({ refused }: GeneralState) => refused.map(({ by, kind }) => [by, kind]);

test('a copy that was brought here begins a chain of its own, which names where it left the other and is verified', async () => {
  const { at } = await asFounder(async (workbook) => ({ at: workbook.facts() }));
  const chain = 'ab'.repeat(32);
  const list = await readList(computer.safetyCopy);
  if (!list.ok) throw new Error(list.words);
  const workbooks = list.workbooks.map((each) => ({ ...each, chain }));
  await computer.safetyCopy.writeWorkbookList(writeWorkbookList(workbooks));
  await asFounder(async (workbook) => {
    await workbook.commit([addPerson(workbook, 'Priya Shah')]);
    await workbook.commit([addPerson(workbook, 'Sam Hill')]);
    expect(workbook.facts().entries).toBe(at.entries + 2);
    expect(await workbook.verify()).toBe('');
  });
  const { entries } = await readDisk(computer, founded.id);
  const [last, first, second] = entries.slice(-3).map(({ header }) => header);
  expect([first?.chain, first?.seq, second?.chain, second?.seq]).toEqual([chain, 1, chain, 2]);
  expect(first?.parent).toEqual({ chain: founded.id, seq: last?.seq, head: at.head });
  expect(second?.parent).toBeUndefined();
  await computer.loseBrowserStorage();
  await asFounder(async (workbook) => {
    expect(workbook.getSnapshot().readOnlyBecause).toBe('');
    expect(workbook.facts().entries).toBe(at.entries + 2);
    const history = await workbook.history();
    expect(history.at(-1)?.changes[0]).toMatchObject({ fields: { name: 'Sam Hill' } });
  });
});

describe('an entry of a leaver', () => {
  test('with their real keys is shown as refused, whatever it holds, and has no effect', async () => {
    const oldKey = await generalKey(bensKeys);
    const before = await asFounder(async (workbook) => {
      expect(await workbook.members.leave(ben.member, 'Moved away')).toEqual({ state: 'done' });
      return workbook.getSnapshot().state;
    });
    const changes: readonly Change[] = [
      somebody('Nobody'),
      { kind: 'member-changed', member: ben.member, membership: membershipOf('Ben Carter', ['coordinator']) },
      { kind: 'member-enrolled', member: ben.member, keys: { signing: 'AAAA', recipient: 'age1', pdfSigning: '' } },
    ];
    const author = { author: ben.member, signing: bensKeys.signing };
    await appendOwn(computer, founded.id, { ...author, under: oldKey, changes });
    // As if it were of the present epoch: sealed to whoever reads it, whose recipients everyone knows.
    const holders = Object.values(before.general.members).map(({ keys }) => keys.recipient);
    await appendOwn(computer, founded.id, { ...author, under: { holders }, epoch: 2, changes });
    await asFounder(async (workbook) => {
      const { state, readOnlyBecause } = workbook.getSnapshot();
      expect(withoutRefused(state)).toEqual(withoutRefused(before));
      const each = changes.map(({ kind }) => [ben.member, kind]);
      expect(refusedKinds(state.general)).toEqual([...each, ...each]);
      expect(readOnlyBecause).toBe('');
      expect((await workbook.commit([addPerson(workbook, 'Sam Hill')])).state).toBe('saved');
      expect(await workbook.verify()).toBe('');
    });
  });
});

describe('keys that change', () => {
  test('an entry signed with the old ones is found, and the record is good as far as the entry before', async () => {
    const old = await foundersKeys();
    const under = await generalKey(old);
    await asFounder(async (workbook) => {
      const renewed = await workbook.waysIn.renewKeys(passphrase, 'new words for everything');
      expect(renewed.state).toBe('made');
    });
    await appendOwn(computer, founded.id, {
      author: founded.member,
      signing: old.signing,
      under,
      changes: [somebody('Nobody')],
    });
    const again = await unlockAs(computer, founded, { member: founded.member, passphrase: 'new words for everything' });
    expect(again.getSnapshot().readOnlyBecause).toContain("its author's signature does not match");
    expect(peopleIn(again)).toEqual(expect.arrayContaining(['Ben Carter', 'Ngozi Okafor']));
    expect(peopleIn(again)).not.toContain('Nobody');
    await again.lock();
  });

  test('an entry under the key of an earlier epoch is shown as refused, though its author may write', async () => {
    const founders = await foundersKeys();
    const under = await generalKey(founders);
    const before = await asFounder(async (workbook) => {
      await workbook.members.leave(ben.member, '');
      expect(epochOf(workbook.getSnapshot().state, 'general')).toBe(2);
      return workbook.getSnapshot().state;
    });
    const author = { author: founded.member, signing: founders.signing };
    await appendOwn(computer, founded.id, { ...author, under, changes: [somebody('Late'), somebody('Later')] });
    await asFounder(async (workbook) => {
      const { state } = workbook.getSnapshot();
      expect(withoutRefused(state)).toEqual(withoutRefused(before));
      expect(refusedKinds(state.general)).toEqual([
        [founded.member, 'record-added'],
        [founded.member, 'record-added'],
      ]);
    });
  });

  test('whoever names junk as their keys signs nothing after it, and everything before stays readable', async () => {
    const under = await generalKey(bensKeys);
    const author = { author: ben.member, signing: bensKeys.signing };
    const keys = { signing: 'AAAA', recipient: 'not a recipient', pdfSigning: '' };
    const renewed: Change = { kind: 'keys-renewed', member: ben.member, keys };
    await appendOwn(computer, founded.id, { ...author, under, changes: [somebody('Before'), renewed] });
    await asFounder(async (workbook) => {
      expect(workbook.getSnapshot().readOnlyBecause).toBe('');
      expect(peopleIn(workbook)).toContain('Before');
    });
    await appendOwn(computer, founded.id, { ...author, under, changes: [somebody('After')] });
    const again = await unlock(computer, founded);
    expect(again.getSnapshot().readOnlyBecause).toContain('names an author who is not known here');
    expect(peopleIn(again)).toContain('Before');
    expect(peopleIn(again)).not.toContain('After');
    await again.lock();
  });
});

describe('an entry for some readers only', () => {
  const note = makeId('note', new Uint8Array(16));

  test('cannot put a note among those of somebody else, nor take one away', async () => {
    const before = await asFounder(async (workbook) => {
      const mine = workbook.makeId('note');
      await workbook.commit([{ kind: 'note-written', note: mine, title: '', words: 'Mine' }]);
      return workbook.getSnapshot().state;
    });
    const [mine] = Object.values(before.own.notes);
    const recipient = before.general.members[founded.member]?.keys.recipient;
    if (!recipient || !mine) throw new Error('no founder');
    await appendOwn(computer, founded.id, {
      author: ben.member,
      signing: bensKeys.signing,
      under: { holders: [recipient] },
      ring: `private:${founded.member}`,
      changes: [
        { kind: 'note-written', note, title: 'From me', words: 'Not yours' },
        { kind: 'note-removed', note: mine.note },
      ],
    });
    await asFounder(async (workbook) => {
      const { state, readOnlyBecause } = workbook.getSnapshot();
      expect(state.own).toEqual(before.own);
      expect(readOnlyBecause).toBe('');
    });
  });

  test('cannot tell them what all others are not told', async () => {
    const founders = await foundersKeys();
    const before = await asFounder(async (workbook) => workbook.getSnapshot().state);
    const recipient = before.general.members[founded.member]?.keys.recipient;
    if (!recipient) throw new Error('no founder');
    const left: Change = { kind: 'member-left', member: ben.member, because: 'Between us' };
    await appendOwn(computer, founded.id, {
      author: founded.member,
      signing: founders.signing,
      under: { holders: [recipient] },
      ring: 'coordinators',
      changes: [left],
    });
    await asFounder(async (workbook) => {
      const { state } = workbook.getSnapshot();
      expect(state.general.members[ben.member]?.standing).toBe('enrolled');
      expect(refusedKinds(state.general)).toEqual([[founded.member, 'member-left']]);
    });
    const bens = await unlockAs(computer, founded, ben);
    expect(bens.getSnapshot().state.general.members[ben.member]?.standing).toBe('enrolled');
    await bens.lock();
  });
});

test('an entry that is not what it says that lasts ends the record: an erasure could undo it later', async () => {
  const { signing } = await foundersKeys();
  const under = await generalKey(await foundersKeys());
  const promoted = membershipOf('Ben Carter', ['coordinator']);
  const changes: readonly Change[] = [
    somebody('Sam Hill'),
    { kind: 'member-changed', member: ben.member, membership: promoted },
  ];
  await appendOwn(computer, founded.id, { author: founded.member, signing, under, changes, lasting: '' });
  const workbook = await unlock(computer, founded);
  expect(workbook.getSnapshot().readOnlyBecause).toContain('is not what the entry says of it');
  expect(workbook.getSnapshot().state.general.members[ben.member]?.roles).toEqual(['contributor']);
  expect(peopleIn(workbook)).not.toContain('Sam Hill');
  await workbook.lock();
});

describe('an erasure', () => {
  const erase = (entries: readonly ErasedEntry[]): Change => ({
    kind: 'person-erased',
    person: makeId('record', new Uint8Array(16).fill(5)),
    because: 'She asked for it',
    entries,
    attachments: [],
  });
  const at = instantOf(new Date('2027-03-24T16:00:00.000Z'));

  /** Somebody is added by the founder; gives the entry's number and digest. */
  async function addOne(name: string): Promise<{ number: number; head: string; record: Change }> {
    const record = somebody(name);
    const { head, entries } = await asFounder(async (workbook) => {
      expect((await workbook.commit([record])).state).toBe('saved');
      return workbook.facts();
    });
    return { number: entries, head, record };
  }

  async function eraseAs(keys: MemberKeys, entries: readonly ErasedEntry[]): Promise<void> {
    const author = keys === bensKeys ? ben.member : founded.member;
    const under = await generalKey(keys);
    await appendOwn(computer, founded.id, { author, signing: keys.signing, under, changes: [erase(entries)] });
  }

  test('by a coordinator stands in place of the entry, before its content is gone and after', async () => {
    const { head, number } = await addOne('Priya Shah');
    await eraseAs(await foundersKeys(), [{ head, at, changes: [somebody('Somebody')] }]);
    const expected = await asFounder(async (workbook) => {
      expect(peopleIn(workbook)).toContain('Somebody');
      expect(peopleIn(workbook)).not.toContain('Priya Shah');
      return workbook.getSnapshot().state;
    });
    await wipeContent(computer, founded.id, [number]);
    await asFounder(async (workbook) => {
      expect(workbook.getSnapshot().state).toEqual(expected);
      expect(workbook.getSnapshot().readOnlyBecause).toBe('');
      expect(await workbook.verify()).toBe('');
    });
  });

  test('by somebody who may not is refused, and the content then counts as missing', async () => {
    const { head, number } = await addOne('Priya Shah');
    await eraseAs(bensKeys, [{ head, at, changes: [] }]);
    await asFounder(async (workbook) => {
      expect(peopleIn(workbook)).toContain('Priya Shah');
      expect(refusedKinds(workbook.getSnapshot().state.general)).toEqual([[ben.member, 'person-erased']]);
    });
    await wipeContent(computer, founded.id, [number]);
    const again = await unlock(computer, founded);
    expect(again.getSnapshot().readOnlyBecause).toContain(`The content of entry ${number} is missing.`);
    expect(peopleIn(again)).not.toContain('Priya Shah');
    await again.lock();
  });

  test('that came later counts where two erase one entry', async () => {
    const { head } = await addOne('Priya Shah');
    const founders = await foundersKeys();
    await eraseAs(founders, [{ head, at, changes: [somebody('Somebody'), somebody('Her brother')] }]);
    await eraseAs(founders, [{ head, at, changes: [somebody('Somebody')] }]);
    await asFounder(async (workbook) => {
      expect(peopleIn(workbook)).toContain('Somebody');
      expect(peopleIn(workbook)).not.toContain('Her brother');
    });
  });

  test('may itself be erased by a later one, which then says what stands', async () => {
    const { head, number } = await addOne('Priya Shah');
    const founders = await foundersKeys();
    await eraseAs(founders, [{ head, at, changes: [somebody('Her brother')] }]);
    const { head: erasure } = await asFounder(async (workbook) => workbook.facts());
    await eraseAs(founders, [
      { head, at, changes: [somebody('Somebody')] },
      { head: erasure, at, changes: [erase([])] },
    ]);
    await wipeContent(computer, founded.id, [number, number + 1]);
    await asFounder(async (workbook) => {
      expect(workbook.getSnapshot().readOnlyBecause).toBe('');
      expect(peopleIn(workbook)).toContain('Somebody');
      expect(peopleIn(workbook)).not.toContain('Her brother');
    });
  });

  test('cannot give its author the right to erase', async () => {
    const { head, number } = await addOne('Priya Shah');
    const made: Change = {
      kind: 'member-changed',
      member: ben.member,
      membership: membershipOf('Ben Carter', ['coordinator']),
    };
    await eraseAs(bensKeys, [{ head, at, changes: [made] }]);
    for (const gone of [[], [number]]) {
      await wipeContent(computer, founded.id, gone);
      const workbook = await unlock(computer, founded);
      const { general } = workbook.getSnapshot().state;
      expect(general.members[ben.member]?.roles).toEqual(['contributor']);
      expect(general.erasures).toEqual([]);
      await workbook.lock();
    }
  });

  test('cannot undo what took its author’s right away', async () => {
    await asFounder(async (workbook) => {
      const promoted = membershipOf('Ben Carter', ['coordinator']);
      expect(await workbook.members.change(ben.member, promoted)).toEqual({ state: 'done' });
    });
    const under = await generalKey(bensKeys);
    const { head, entries: number } = await asFounder(async (workbook) => {
      expect(await workbook.members.leave(ben.member, 'Moved away')).toEqual({ state: 'done' });
      return workbook.facts();
    });
    const entry = { author: ben.member, signing: bensKeys.signing, under };
    await appendOwn(computer, founded.id, { ...entry, changes: [erase([{ head, at, changes: [] }])] });
    for (const gone of [[], [number]]) {
      await wipeContent(computer, founded.id, gone);
      const workbook = await unlock(computer, founded);
      const { general } = workbook.getSnapshot().state;
      expect(general.erasures).toEqual([]);
      if (gone.length === 0) expect(general.members[ben.member]?.standing).toBe('left');
      else expect(workbook.getSnapshot().readOnlyBecause).toContain(`The content of entry ${number} is missing.`);
      await workbook.lock();
    }
  });
});
