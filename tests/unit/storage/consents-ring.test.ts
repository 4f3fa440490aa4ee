// The consents as two people have them: Ngozi, a coordinator, and Ben, who reads them only while he is ticked for it. What Ben does
// not read never reaches his state, his history or his checkpoint, whatever way his copy was made.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TickedRing } from '#shared/domain/change';
import type { MemberId, RecordId } from '#shared/domain/ids';
import { recordsOf } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { type Colleague, letInColleague, membershipOf, unlockAs } from '../../builders/colleagues';
import { type Computer, makeComputer } from '../../builders/computer';
import { addConsent, changeConsent, samira, signatureRow } from '../../builders/consents';
import { type FoundedWorkbook, foundRiverside, passphrase, unlock } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let ben: Colleague;
let samirasConsent: RecordId;

beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await founded.workbook.lock();
  ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  samirasConsent = await asNgozi(async (workbook) => {
    const record = workbook.makeId('record');
    expect(await workbook.commit([addConsent(record)])).toMatchObject({ state: 'saved' });
    return record;
  });
});
afterEach(async () => {
  await computer.throwAway();
});

async function asNgozi<Result>(work: (workbook: Workbook) => Promise<Result>): Promise<Result> {
  const workbook = await unlock(computer, founded);
  const result = await work(workbook);
  await workbook.lock();
  return result;
}

async function asBen<Result>(work: (workbook: Workbook) => Promise<Result>): Promise<Result> {
  const workbook = await unlockAs(computer, founded, ben);
  const result = await work(workbook);
  await workbook.lock();
  return result;
}

/** Whether anything that this member has says who Samira is. */
async function knowsSamira(workbook: Workbook): Promise<boolean> {
  const words = JSON.stringify([workbook.getSnapshot().state, await workbook.history()]);
  const isInState = recordsOf(workbook.getSnapshot().state, 'consents').length > 0;
  expect(isInState).toBe(words.includes('Samira'));
  return isInState;
}

async function tick(reads: readonly TickedRing[]): Promise<void> {
  await asNgozi(async (workbook) => {
    const membership = { ...membershipOf('Ben Carter', ['contributor']), reads };
    expect(await workbook.members.change(ben.member, membership)).toEqual({ state: 'done' });
  });
}

test('whoever reads the consents finds them again, from the checkpoint and without it', async () => {
  await asNgozi(async (workbook) => {
    await computer.beQuiet();
    expect(await knowsSamira(workbook)).toBe(true);
  });
  const fields = await asNgozi(async (workbook) => recordsOf(workbook.getSnapshot().state, 'consents')[0]?.fields);
  expect(fields).toEqual(samira);
  await computer.loseBrowserStorage();
  expect(await asNgozi(knowsSamira)).toBe(true);
});

test('whoever does not never gets a name: at once, from their checkpoint, and after the browser lost everything', async () => {
  expect(
    await asBen(async (workbook) => {
      await computer.beQuiet();
      return knowsSamira(workbook);
    }),
  ).toBe(false);
  expect(await asBen(knowsSamira)).toBe(false);
  await computer.loseBrowserStorage();
  expect(await asBen(knowsSamira)).toBe(false);
  expect(await asBen((workbook) => workbook.verify())).toBe('');
});

test('whoever does not read them can write none, and is told whom to ask', async () => {
  const refused = await asBen((workbook) => workbook.commit([changeConsent(samirasConsent, { name: 'X' })]));
  expect(refused).toEqual({
    state: 'refused',
    words: 'Only those who read the consents can do this. Ask Ngozi Okafor.',
  });
  expect(await asNgozi(knowsSamira)).toBe(true);
});

describe('the tick', () => {
  test('shows everything there was, and lets Ben write', async () => {
    // So that there is a checkpoint of before.
    await asBen(() => computer.beQuiet());
    await tick(['consents']);
    await asBen(async (workbook) => {
      expect(await knowsSamira(workbook)).toBe(true);
      const written = await workbook.commit([changeConsent(samirasConsent, { keptAt: 'Folder 4' })]);
      expect(written.state).toBe('saved');
      await computer.beQuiet();
    });
    expect(await asBen(knowsSamira)).toBe(true);
    const [consent] = await asNgozi(async (workbook) => recordsOf(workbook.getSnapshot().state, 'consents'));
    expect(consent?.fields.keptAt).toBe('Folder 4');
  });

  test('once taken, shows nothing any more, of before nor of after, and can be given again', async () => {
    await tick(['consents']);
    await asBen(() => computer.beQuiet());
    await tick([]);
    await asNgozi((workbook) => workbook.commit([addConsent(workbook.makeId('record'), { ...samira, name: 'Omar' })]));
    expect(await asBen(knowsSamira)).toBe(false);
    await asBen(async (workbook) => {
      await computer.beQuiet();
      expect(JSON.stringify(workbook.getSnapshot().state)).not.toContain('Omar');
      const refused = await workbook.commit([changeConsent(samirasConsent, { name: 'X' })]);
      expect(refused.state).toBe('refused');
    });
    await computer.loseBrowserStorage();
    expect(await asBen(knowsSamira)).toBe(false);
    await tick(['consents']);
    expect(await asBen(knowsSamira)).toBe(true);
    expect(await asBen((workbook) => workbook.verify())).toBe('');
  });
});

test('who gave them up as a coordinator and is ticked again finds everything there was, from the checkpoint too', async () => {
  await asNgozi(async (workbook) => {
    const coordinator = membershipOf('Ben Carter', ['coordinator']);
    expect(await workbook.members.change(ben.member, coordinator)).toEqual({ state: 'done' });
  });
  await asBen(async (workbook) => {
    expect(await knowsSamira(workbook)).toBe(true);
    await workbook.members.change(ben.member, membershipOf('Ben Carter', ['contributor']));
    await computer.beQuiet();
  });
  await tick(['consents']);
  expect(await asBen(knowsSamira)).toBe(true);
  await asBen(() => computer.beQuiet());
  expect(await asBen(knowsSamira)).toBe(true);
});

describe('undo, erasing and backups', () => {
  test('what was added to the consents can be undone', async () => {
    await asNgozi(async (workbook) => {
      await workbook.commit([changeConsent(samirasConsent, { name: 'Samira H.' })]);
      expect(await workbook.undoLast()).toMatchObject({ state: 'saved' });
      expect(recordsOf(workbook.getSnapshot().state, 'consents')[0]?.fields.name).toBe('Samira Haddad');
    });
  });

  test('a change of a consent and one that everybody reads are never one entry', async () => {
    await asNgozi(async (workbook) => {
      const both = [
        addConsent(workbook.makeId('record')),
        { kind: 'record-added', register: 'people', record: workbook.makeId('record'), fields: { name: 'Y' } } as const,
      ];
      expect(await workbook.commit(both)).toMatchObject({ state: 'refused' });
    });
  });

  test('an erased consent goes whole with every signature it ever held; others stay; who does not read them learns nothing', async () => {
    const { files, omar } = await asNgozi(async (workbook) => {
      const kept = [await keep(workbook, 'first signature'), await keep(workbook, 'second signature')];
      await workbook.commit([changeConsent(samirasConsent, { youngSignature: [signatureRow(kept[0])] })]);
      await workbook.commit([changeConsent(samirasConsent, { youngSignature: [signatureRow(kept[1])] })]);
      const record = workbook.makeId('record');
      await workbook.commit([
        addConsent(record, { ...samira, name: 'Omar', groupKeptOut: 'Not beside Samira Haddad' }),
      ]);
      return { files: kept, omar: record };
    });
    await asNgozi(async (workbook) => {
      const names = workbook.keeping.namesOf(samirasConsent);
      expect(names).toEqual(['Samira Haddad']);
      expect((await workbook.keeping.previewErasure({ person: samirasConsent, names })).entries).toBe(4);
      const erased = await workbook.keeping.erase({ person: samirasConsent, names }, 'They asked us to', []);
      expect(erased).toEqual({ state: 'erased', entries: 4 });
      expect(await knowsSamira(workbook).catch(() => 'erased')).toBe('erased');
      expect(await workbook.verify()).toBe('');
    });
    for (const browser of ['kept', 'lost']) {
      if (browser === 'lost') await computer.loseBrowserStorage();
      await asNgozi(async (workbook) => {
        const { state } = workbook.getSnapshot();
        const words = JSON.stringify([state, await workbook.history()]);
        expect(words).not.toContain('Samira');
        expect(recordsOf(state, 'consents').map(({ record, fields }) => [record, fields.name])).toEqual([
          [samirasConsent, 'Erased person'],
          [omar, 'Omar'],
        ]);
        expect(state.general.erasures).toEqual([]);
        expect(state.consents.erasures).toMatchObject([{ person: samirasConsent }]);
        for (const name of files) {
          const read = await workbook.readFile({ name, key: signatureRow().attachmentKey ?? '' });
          expect(read.state).toBe('missing');
        }
      });
      await asBen(async (workbook) => {
        expect(recordsOf(workbook.getSnapshot().state, 'consents')).toEqual([]);
        expect(JSON.stringify(workbook.getSnapshot().state)).not.toContain(omar);
        expect(await workbook.verify()).toBe('');
      });
    }
  });

  test('a person of the register is erased from the consents too, for their readers alone', async () => {
    const tom = await asNgozi(async (workbook) => {
      const person = workbook.makeId('record');
      await workbook.commit([
        { kind: 'record-added', register: 'people', record: person, fields: { name: 'Tom Wilkes' } },
      ]);
      await workbook.commit([changeConsent(samirasConsent, { takenDown: 'Tom Wilkes took the film down' })]);
      const names = workbook.keeping.namesOf(person);
      expect(await workbook.keeping.erase({ person, names }, 'He left', [])).toEqual({ state: 'erased', entries: 2 });
      return person;
    });
    await asNgozi(async (workbook) => {
      const { state } = workbook.getSnapshot();
      expect(recordsOf(state, 'consents')[0]?.fields).toMatchObject({
        name: 'Samira Haddad',
        takenDown: '[erased] took the film down',
      });
      expect(state.general.erasures).toMatchObject([{ person: tom }]);
    });
    expect(await asBen(knowsSamira)).toBe(false);
  });

  test('an erasure that everybody reads says nothing of an entry of the consents, nor one among their readers of anything else', async () => {
    await asNgozi(async (workbook) => {
      const person = workbook.makeId('record');
      await workbook.commit([
        { kind: 'record-added', register: 'people', record: person, fields: { name: 'Tom Wilkes' } },
      ]);
      const history = await workbook.history();
      const headOf = (record: RecordId) =>
        history.find(({ changes }) => changes.some((c) => 'record' in c && c.record === record))?.head ?? '';
      const instead = (
        kind: 'person-erased' | 'consent-erased',
        record: RecordId,
        register: 'people' | 'consents',
      ) => ({
        kind,
        person: record,
        because: 'b',
        entries: [
          {
            head: headOf(record),
            at: workbook.now(),
            changes: [{ kind: 'record-added', register, record, fields: { name: 'Somebody else' } } as const],
          },
        ],
        attachments: [],
      });
      expect(headOf(samirasConsent)).not.toBe('');
      expect(headOf(person)).not.toBe('');
      expect(await workbook.commit([instead('person-erased', samirasConsent, 'consents')])).toMatchObject({
        state: 'saved',
      });
      expect(await workbook.commit([instead('consent-erased', person, 'people')])).toMatchObject({ state: 'saved' });
    });
    await computer.loseBrowserStorage();
    await asNgozi(async (workbook) => {
      const words = JSON.stringify([workbook.getSnapshot().state, await workbook.history()]);
      expect(recordsOf(workbook.getSnapshot().state, 'consents')[0]?.fields).toEqual(samira);
      expect(recordsOf(workbook.getSnapshot().state, 'people').map(({ fields }) => fields.name)).toContain(
        'Tom Wilkes',
      );
      expect(words).toContain('Samira');
      expect(await workbook.verify()).toBe('');
    });
  });

  /** A backup is made, Samira is erased, and somebody restores the backup. */
  async function eraseAndRestore(member: MemberId, words: string) {
    const stick = await mkdtemp(join(tmpdir(), 'quarterday-stick-'));
    try {
      const path = await asNgozi(async (workbook) => {
        const made = await workbook.keeping.backUp(stick);
        if (made.state !== 'made') throw new Error(JSON.stringify(made));
        return made.path;
      });
      await asNgozi(async (workbook) => {
        const names = workbook.keeping.namesOf(samirasConsent);
        await workbook.keeping.erase({ person: samirasConsent, names }, 'They asked us to', []);
      });
      const brought = await computer.vault.bringBackup({ file: new Blob([new Uint8Array(await readFile(path))]) });
      if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
      return await brought.backup.restore(member, { passphrase: words });
    } finally {
      await rm(stick, { recursive: true, force: true });
    }
  }

  test('a backup brings the consents back to their readers, and what was erased since stays erased', async () => {
    const restored = await eraseAndRestore(founded.member, passphrase);
    expect(restored).toMatchObject({ state: 'restored', unseenErasures: [] });
    await asNgozi(async (workbook) => {
      const words = JSON.stringify([workbook.getSnapshot().state, await workbook.history()]);
      expect(words).not.toContain('Samira');
      expect(recordsOf(workbook.getSnapshot().state, 'consents')).toHaveLength(1);
    });
  });

  test('whoever restores it without reading them is told that what was erased from them may be back', async () => {
    const restored = await eraseAndRestore(ben.member, ben.passphrase);
    expect(restored).toMatchObject({ state: 'restored', unseenErasures: ['consents'] });
    const isBack = await asNgozi(async (workbook) => JSON.stringify(workbook.getSnapshot().state).includes('Samira'));
    expect(isBack).toBe(true);
  });
});

async function keep(workbook: Workbook, words: string): Promise<string> {
  const kept = await workbook.keepFile(new TextEncoder().encode(words));
  if (kept.state !== 'kept') throw new Error(kept.words);
  return kept.attachment.name;
}
