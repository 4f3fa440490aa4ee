// The write path: what is saved, what is refused, what could not be saved, and what the screens are told meanwhile.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSigningKey, makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import type { Change } from '#shared/domain/change';
import { type MemberId, makeId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import { appendAs } from '../../builders/append-as';
import { type Computer, makeComputer } from '../../builders/computer';
import { addPerson, type FoundedWorkbook, foundRiverside, grow, peopleIn, unlock } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let workbook: Workbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  workbook = founded.workbook;
});
afterEach(() => computer.throwAway());

const failure = (code: 'disk-full' | 'shell-gone' | 'failed' | 'missing') => ({ ok: false, code }) as const;

describe('a commit', () => {
  it('is saving for whoever looks, and tells the screens of the change when it is saved', async () => {
    const seen: string[] = [];
    workbook.subscribe(() => seen.push(`${workbook.getSnapshot().save.kind} ${peopleIn(workbook).length}`));
    const committing = workbook.commit([addPerson(workbook, 'Sam Reed')]);
    const meanwhile = new Promise((resolve) => setImmediate(() => resolve(workbook.getSnapshot().save)));
    expect(await meanwhile).toEqual({ kind: 'saving' });
    const committed = await committing;
    expect(seen).toEqual(['saved 3']);
    expect(committed).toEqual({ state: 'saved', at: expect.any(String) });
    expect(workbook.getSnapshot().save).toEqual({ kind: 'saved', at: committed.state === 'saved' && committed.at });
  });

  it('appends once, and asks nothing else of the shell', async () => {
    computer.calls.length = 0;
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    expect(computer.calls).toEqual(['append-journal']);
  });

  it('keeps the order in which it was asked', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `Person ${index}`);
    const all = await Promise.all(names.map((name) => workbook.commit([addPerson(workbook, name)])));
    expect(all.every(({ state }) => state === 'saved')).toBe(true);
    expect(peopleIn(workbook).slice(2)).toEqual(names);
    const history = await workbook.history();
    expect(history.map(({ seq }) => seq)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('refuses all of its changes where one of them makes no sense, and leaves everything as it was', async () => {
    const before = workbook.getSnapshot();
    const facts = workbook.facts();
    computer.calls.length = 0;
    const sam = addPerson(workbook, 'Sam Reed');
    const refused = await workbook.commit([sam, sam]);
    expect(refused).toEqual({ state: 'refused', words: 'This record is already there.' });
    expect(workbook.getSnapshot()).toEqual(before);
    expect(workbook.getSnapshot().state).toBe(before.state);
    expect(workbook.facts()).toEqual(facts);
    expect(computer.calls).toEqual([]);
  });

  it('refuses changes for different readers in one step, and no changes at all', async () => {
    const forCoordinators: Change = { kind: 'authority-kept', authority: 'AAAA', privateKey: 'AAAA' };
    const mixed = await workbook.commit([addPerson(workbook, 'Sam Reed'), forCoordinators]);
    expect(mixed.state).toBe('refused');
    expect((await workbook.commit([])).state).toBe('refused');
    expect(peopleIn(workbook)).toHaveLength(2);
  });

  it('never writes what could not be read again', async () => {
    const tooLong = await workbook.commit([addPerson(workbook, 'x'.repeat(100_001))]);
    expect(tooLong.state).toBe('refused');
    expect(workbook.facts().entries).toBe(2);
  });

  it('says that the disk is full, writes nothing, and succeeds with the same changes once there is room', async () => {
    const before = workbook.getSnapshot().state;
    const sam = addPerson(workbook, 'Sam Reed');
    computer.interrupt = async (name) => (name === 'append-journal' ? failure('disk-full') : undefined);
    const full = await workbook.commit([sam]);
    expect(full).toEqual({ state: 'not saved', words: expect.stringContaining('disk is full') });
    expect(workbook.getSnapshot().state).toBe(before);
    expect(workbook.getSnapshot().save).toMatchObject({ kind: 'not saved' });
    computer.interrupt = undefined;
    expect((await workbook.commit([sam])).state).toBe('saved');
    expect(workbook.getSnapshot().save.kind).toBe('saved');
    await workbook.lock();
    expect(peopleIn(await unlock(computer, founded))).toEqual(['Ngozi Okafor', 'Tom Whitaker', 'Sam Reed']);
  });

  it('keeps saying what was not saved while something else is refused', async () => {
    computer.interrupt = async (name) => (name === 'append-journal' ? failure('disk-full') : undefined);
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    await workbook.commit([addPerson(workbook, '')]);
    expect(workbook.getSnapshot().save).toMatchObject({ kind: 'not saved' });
  });

  it('repeats an append by itself where nobody knows whether it arrived, and has it once', async () => {
    computer.interrupt = async (name, input) => {
      computer.interrupt = undefined;
      await computer.send(name, input);
      return failure('failed');
    };
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
    expect(await workbook.verify()).toBe('');
    expect(workbook.facts().entries).toBe(3);
  });

  it('has changes once that arrived unknown, were called not saved, and were saved again', async () => {
    const sam = addPerson(workbook, 'Sam Reed');
    await appendButSayNothing();
    expect(await workbook.commit([sam])).toMatchObject({ state: 'not saved' });
    computer.interrupt = undefined;
    expect((await workbook.commit([sam])).state).toBe('saved');
    expect(peopleIn(workbook)).toHaveLength(3);
    expect(await workbook.verify()).toBe('');
    expect(workbook.facts().entries).toBe(3);
  });

  it('shows what the record has grown by and refuses what was based on less', async () => {
    await appendButSayNothing();
    await workbook.commit([addPerson(workbook, 'Sam Reed')]);
    computer.interrupt = undefined;
    const other = addPerson(workbook, 'Jo Marsh');
    expect(await workbook.commit([other])).toEqual({ state: 'not saved', words: expect.stringContaining('has grown') });
    expect(peopleIn(workbook)).toEqual(['Ngozi Okafor', 'Tom Whitaker', 'Sam Reed']);
    expect((await workbook.commit([other])).state).toBe('saved');
    await workbook.lock();
    expect((await unlock(computer, founded)).getSnapshot().notices).toEqual([]);
  });

  it('says that nothing was saved where something unforeseen happens, and goes on', async () => {
    computer.interrupt = () => Promise.reject(new RangeError('unforeseen'));
    const sam = addPerson(workbook, 'Sam Reed');
    expect(await workbook.commit([sam])).toEqual({ state: 'not saved', words: expect.stringContaining('RangeError') });
    expect(workbook.getSnapshot().save.kind).toBe('not saved');
    computer.interrupt = undefined;
    expect((await workbook.commit([sam])).state).toBe('saved');
  });

  it('goes on after the shell was started again', async () => {
    await computer.crash();
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
  });

  it('says so once where the working copy cannot be written, and the record is whole all the same', async () => {
    await computer.loseBrowserStorage();
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
    expect((await workbook.commit([addPerson(workbook, 'Jo Marsh')])).state).toBe('saved');
    expect(workbook.getSnapshot().notices).toEqual([expect.stringContaining('working copy in this browser could not')]);
    await workbook.lock();
    const again = await unlock(computer, founded);
    expect(peopleIn(again)).toHaveLength(4);
    expect(again.getSnapshot().notices).toEqual([expect.stringContaining('4 entries, nothing lost')]);
  });

  it('is refused once the workbook is locked, and what was asked before is saved', async () => {
    const saving = workbook.commit([addPerson(workbook, 'Sam Reed')]);
    const locking = workbook.lock();
    expect(await workbook.commit([addPerson(workbook, 'Jo Marsh')])).toMatchObject({ state: 'not saved' });
    expect((await saving).state).toBe('saved');
    await locking;
    expect(peopleIn(await unlock(computer, founded))).toHaveLength(3);
  });
});

describe('an entry that was signed past the checks', () => {
  it('is shown as refused, and without effect, where its author has not the role', async () => {
    const { organisation } = workbook.getSnapshot().state.general;
    if (!organisation) throw new Error('no organisation');
    const contributor = await addContributor();
    await workbook.lock();
    const renamed = { ...organisation, name: 'Somebody Else' };
    await appendAs(computer, founded, contributor, [{ kind: 'organisation-described', organisation: renamed }]);

    const again = await unlock(computer, founded);
    const { general } = again.getSnapshot().state;
    expect(general.organisation?.name).toBe('Riverside Youth Project');
    expect(general.refused).toEqual([
      { seq: 4, at: expect.any(String), by: contributor.member, kind: 'organisation-described' },
    ]);
    // It was signed by who it says, so the record itself is sound and goes on.
    expect(again.getSnapshot().readOnlyBecause).toBe('');
    expect((await again.commit([addPerson(again, 'Sam Reed')])).state).toBe('saved');
  });

  it('does no harm where it adds a member with something that is no key', async () => {
    const [ngozi] = Object.values(workbook.getSnapshot().state.general.members);
    if (!ngozi) throw new Error('no member');
    const { person, displayName, initials, roles } = ngozi;
    const keyless = {
      kind: 'member-added',
      member: makeId('member', new Uint8Array(16)),
      person,
      displayName,
      initials,
      roles,
      keys: { signing: 'AAAA', recipient: '' },
    } as const;
    expect((await workbook.commit([keyless])).state).toBe('saved');
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
    await workbook.lock();
    expect(peopleIn(await unlock(computer, founded))).toHaveLength(3);
  });

  it('breaks the record where its author is not a member at all', async () => {
    await workbook.lock();
    const { secrets } = await makeMemberSecrets();
    const stranger = { member: makeId('member', new Uint8Array(16)), signing: await importSigningKey(secrets.signing) };
    await appendAs(computer, founded, stranger, [addPerson(workbook, 'Sam Reed')]);
    const again = await unlock(computer, founded);
    expect(again.getSnapshot().readOnlyBecause).toContain('Entry 3 names an author who is not known here.');
    expect(peopleIn(again)).toHaveLength(2);
  });
});

async function addContributor(): Promise<{ member: MemberId; signing: CryptoKey }> {
  const { secrets, publicKeys } = await makeMemberSecrets();
  const member = makeId('member', new Uint8Array(16));
  const tom = Object.values(workbook.getSnapshot().state.general.records.people)[1];
  if (!tom) throw new Error('no such person');
  const added = await workbook.commit([
    {
      kind: 'member-added',
      member,
      person: tom.record,
      displayName: 'Tom Whitaker',
      initials: 'TW',
      roles: ['contributor'],
      keys: { signing: publicKeys.ed25519, recipient: publicKeys.age },
    },
  ]);
  if (added.state !== 'saved') throw new Error(added.words);
  return { member, signing: await importSigningKey(secrets.signing) };
}

describe('before others rely on a record', () => {
  it('the whole of it is read and verified, and the last head seen is written', async () => {
    await grow(workbook, 2);
    computer.calls.length = 0;
    await addContributor();
    expect(computer.calls).toEqual(['read-journal', 'write-key-slots', 'append-journal']);
  });

  it('nothing is written where it cannot be read just now, and other changes still can be', async () => {
    computer.interrupt = async (name) => (name === 'read-journal' ? failure('failed') : undefined);
    await expect(addContributor()).rejects.toThrow('could not be opened');
    expect(workbook.getSnapshot().readOnlyBecause).toBe('');
    expect((await workbook.commit([addPerson(workbook, 'Sam Reed')])).state).toBe('saved');
  });
});

describe('quiet moments', () => {
  it('keep the last head seen in the key slots, and not at every save', async () => {
    await computer.beQuiet();
    computer.calls.length = 0;
    await grow(workbook, 3);
    expect(computer.calls).not.toContain('write-key-slots');
    await computer.beQuiet();
    expect(computer.calls.filter((name) => name === 'write-key-slots')).toHaveLength(1);
  });

  it('renew the list after the organisation was described anew', async () => {
    const { organisation } = workbook.getSnapshot().state.general;
    if (!organisation) throw new Error('no organisation');
    await workbook.commit([
      { kind: 'organisation-described', organisation: { ...organisation, name: 'Riverside Young People' } },
    ]);
    await computer.beQuiet();
    const { workbooks } = await computer.vault.list();
    expect(workbooks.map(({ name }) => name)).toEqual(['Riverside Young People']);
  });
});

/** From now on appends arrive, and the shell is gone before it can say so. */
async function appendButSayNothing(): Promise<void> {
  computer.interrupt = async (name, input) => {
    if (name === 'open-safety-copy') return failure('shell-gone');
    if (name !== 'append-journal') return undefined;
    await computer.send(name, input);
    return failure('shell-gone');
  };
}
