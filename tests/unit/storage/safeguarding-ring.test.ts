// The concerns as several people have them: Ngozi, a coordinator; Priya, the safeguarding lead; Ben, who has neither role. Anybody
// writes one down, only who reads the ring ever has it, whatever way their copy was made, and nobody loses what was handed in.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/ids';
import { searchWorkbook } from '#shared/domain/search/search-workbook';
import { allSignals } from '#shared/domain/signals/all-signals';
import { recordsOf } from '#shared/domain/state';
import { readableFiles } from '#shared/report/readable-files';
import type { Workbook } from '#storage/workbook';
import { type Colleague, enrolColleague, letInColleague, membershipOf, unlockAs } from '../../builders/colleagues';
import { type Computer, makeComputer } from '../../builders/computer';
import { addConcern, canary, changeConcern, complaintWords, concernWords } from '../../builders/concerns';
import { type FoundedWorkbook, foundRiverside, passphrase, riverside, unlock } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let ben: Colleague;
let priya: Colleague;

beforeEach(async () => {
  computer = await makeComputer();
  // She who founds it is not the lead herself.
  founded = await foundRiverside(computer, { ...riverside, safeguardingLead: 'Deborah Lyle' });
  await founded.workbook.lock();
  ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
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

async function as<Result>(who: Colleague, work: (workbook: Workbook) => Promise<Result>): Promise<Result> {
  const workbook = await unlockAs(computer, founded, who);
  const result = await work(workbook);
  await workbook.lock();
  return result;
}

async function letInPriya(): Promise<void> {
  priya = await letInColleague(computer, founded, 'Priya Nair', ['safeguarding lead']);
  // At her first quiet moment she makes a key of the ring that nobody else holds.
  await as(priya, () => computer.beQuiet());
}

async function handIn(workbook: Workbook): Promise<RecordId> {
  const record = workbook.makeId('record');
  expect(await workbook.commit([addConcern(record)])).toMatchObject({ state: 'saved' });
  const complaint = {
    kind: 'record-added',
    register: 'complaints',
    record: workbook.makeId('record'),
    fields: complaintWords,
  } as const;
  expect(await workbook.commit([complaint])).toMatchObject({ state: 'saved' });
  return record;
}

/** Everything a member has: state, history, search, signals, undo and what they take out as readable files. */
async function everythingOf(workbook: Workbook): Promise<string> {
  const { state, undoable, notices } = workbook.getSnapshot();
  const history = await workbook.history();
  const files = readableFiles({
    state,
    history: history.map(({ seq, at, by, changes }) => ({ seq, at, by, changes })),
    madeAt: workbook.now(),
    madeBy: 'x',
    appVersion: '0',
  });
  const today = workbook.today();
  const found = searchWorkbook('umbrella', { state, itemLabel: (item) => item });
  return JSON.stringify([state, history, undoable, notices, files, found, allSignals(state, today)]);
}

async function sees(workbook: Workbook): Promise<boolean> {
  const words = await everythingOf(workbook);
  const isInState = recordsOf(workbook.getSnapshot().state, 'concerns').length > 0;
  expect([words.includes(canary), words.includes('J. T.'), words.includes('P. R.')]).toEqual([
    isInState,
    isInState,
    isInState,
  ]);
  return isInState;
}

test('whoever writes a concern down has nothing of it once it is saved, nor a coordinator; the lead has it', async () => {
  await letInPriya();
  await as(ben, async (workbook) => {
    await handIn(workbook);
    expect(workbook.getSnapshot().undoable).toBeUndefined();
    expect(await sees(workbook)).toBe(false);
    await computer.beQuiet();
  });
  for (const browser of ['kept', 'lost']) {
    if (browser === 'lost') await computer.loseBrowserStorage();
    expect(await as(ben, sees)).toBe(false);
    expect(await asNgozi(sees)).toBe(false);
    expect(await as(priya, sees)).toBe(true);
  }
  expect(await as(ben, (workbook) => workbook.verify())).toBe('');
  expect(await as(priya, (workbook) => workbook.verify())).toBe('');
});

test('who does not read it can neither change it, take it out, nor write what only the lead is asked', async () => {
  await letInPriya();
  const concern = await as(ben, handIn);
  const only = 'Only the safeguarding lead and deputy can do this: nobody else reads what is written here.';
  const refused = { state: 'refused', words: only };
  await as(ben, async (workbook) => {
    const removal = { kind: 'record-removed', register: 'concerns', record: concern, because: 'b' } as const;
    expect(await workbook.commit([changeConcern(concern, { about: 'X. Y.' })])).toEqual(refused);
    expect(await workbook.commit([removal])).toEqual(refused);
    const forReaders = addConcern(workbook.makeId('record'), { ...concernWords, outcome: 'nothing' });
    expect(await workbook.commit([forReaders])).toEqual(refused);
    const underAnotherName = addConcern(workbook.makeId('record'), {
      ...concernWords,
      writtenBy: workbook.makeId('record'),
    });
    expect(await workbook.commit([underAnotherName])).toEqual(refused);
  });
  await as(priya, async (workbook) => {
    expect(recordsOf(workbook.getSnapshot().state, 'concerns').map(({ fields }) => fields.about)).toEqual(['J. T.']);
  });
});

describe('what was handed in reaches whoever comes to read it later', () => {
  test('a deputy who is asked in afterwards sees it, because the lead’s copy has written it anew', async () => {
    await letInPriya();
    await as(ben, handIn);
    await as(priya, async (workbook) => {
      expect(Object.keys(workbook.getSnapshot().state.safeguarding.handedIn)).toHaveLength(2);
      await computer.beQuiet();
      expect(workbook.getSnapshot().state.safeguarding.handedIn).toEqual({});
    });
    const tom = await letInColleague(computer, founded, 'Tom Whitaker', ['safeguarding deputy']);
    // The lead's own next sign-in gives him the key.
    await as(priya, () => computer.beQuiet());
    expect(await as(tom, sees)).toBe(true);
  });

  test('a lead who was asked in and had not come yet sees what was written meanwhile', async () => {
    const invited = await asNgozi((workbook) =>
      workbook.members.invite({
        person: { name: 'Priya Nair', position: 'Volunteer' },
        membership: membershipOf('Priya Nair', ['safeguarding lead']),
      }),
    );
    if (invited.state !== 'invited') throw new Error(invited.words);
    await as(ben, handIn);
    // Until she can sign in, a coordinator does.
    expect(await asNgozi(sees)).toBe(true);
    priya = await enrolColleague(computer, founded, invited, 'the words of Priya Nair');
    await as(priya, async (workbook) => {
      expect(await sees(workbook)).toBe(true);
      await computer.beQuiet();
    });
    expect(await as(priya, sees)).toBe(true);
    expect(await asNgozi(sees)).toBe(false);
  });

  test('a lead who makes new keys still sees what was sealed to the old ones', async () => {
    await letInPriya();
    await as(ben, handIn);
    await as(priya, async (workbook) => {
      const made = await workbook.waysIn.renewKeys(priya.passphrase, 'other words of Priya');
      expect(made.state).toBe('made');
    });
    priya = { ...priya, passphrase: 'other words of Priya' };
    await computer.loseBrowserStorage();
    expect(await as(priya, sees)).toBe(true);
  });
});

test('a deputy to whom the lead has not given the key yet sees what is handed in from now on, from his checkpoint too', async () => {
  await letInPriya();
  const tom = await letInColleague(computer, founded, 'Tom Whitaker', ['safeguarding deputy']);
  await as(ben, handIn);
  expect(await as(tom, sees)).toBe(true);
  await as(tom, () => computer.beQuiet());
  expect(await as(tom, sees)).toBe(true);
});

test('a backup that somebody else restores gives them nothing of it, and the lead all of it', async () => {
  await letInPriya();
  await as(ben, handIn);
  const stick = await mkdtemp(join(tmpdir(), 'quarterday-stick-'));
  try {
    const path = await as(ben, async (workbook) => {
      const made = await workbook.keeping.backUp(stick);
      if (made.state !== 'made') throw new Error(JSON.stringify(made));
      return made.path;
    });
    const brought = await computer.vault.bringBackup({ file: new Blob([new Uint8Array(await readFile(path))]) });
    if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
    const restored = await brought.backup.restore(founded.member, { passphrase });
    expect(restored).toMatchObject({ state: 'restored', unseenErasures: ['safeguarding'] });
  } finally {
    await rm(stick, { recursive: true, force: true });
  }
  expect(await asNgozi(sees)).toBe(false);
  expect(await as(ben, sees)).toBe(false);
  expect(await as(priya, sees)).toBe(true);
});

test('the lead erases a concern by herself, for its readers alone, and nothing else with it', async () => {
  await letInPriya();
  const concern = await as(ben, handIn);
  await as(priya, async (workbook) => {
    await computer.beQuiet();
    const names = workbook.keeping.namesOf(concern);
    expect(names).toEqual(['J. T.']);
    const erased = await workbook.keeping.erase({ person: concern, names }, 'They asked us to', []);
    expect(erased.state).toBe('erased');
    expect(JSON.stringify([workbook.getSnapshot().state, await workbook.history()])).not.toContain('J. T.');
    expect(await workbook.verify()).toBe('');
  });
  await computer.loseBrowserStorage();
  await as(priya, async (workbook) => {
    const { state } = workbook.getSnapshot();
    expect(recordsOf(state, 'concerns').map(({ fields }) => fields)).toEqual([{ about: 'Erased person' }]);
    expect(recordsOf(state, 'complaints')).toHaveLength(1);
    expect(state.safeguarding.erasures).toMatchObject([{ person: concern }]);
    expect(state.general.erasures).toEqual([]);
  });
});
