// A shell that is killed just before any step on the disk, in everything that moves or rewrites what is kept: the next
// shell finds the old or the new, whole, and never something between.
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookPaths } from '../../electron/calls/places';
import { makeTestFolder } from '../host/shell-world';
import { openCopies, valueFrom, workbook } from './journal-world';
import { contentsOf, fillWorkbook, resultOf, writeBackup } from './keeping-world';
import { buildProgram, run } from './run-program';

let folder: string;
let program: string;
let template: string;

beforeAll(async () => {
  folder = await makeTestFolder();
  program = await buildProgram('tests/durability/kill-program', folder);
  template = join(folder, 'template');
  const { send, close } = await openCopies(join(template, 'data'));
  await fillWorkbook(send, 3, 1);
  await writeBackup(send, join(template, 'backups'));
  await close();
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything under the data folder once a new shell has started and opened the workbook, if there still is one. */
async function stateAfterStart(home: string): Promise<Record<string, string>> {
  const dataFolder = join(home, 'data');
  const { send, close } = await openCopies(dataFolder);
  const { workbooks } = valueFrom(await send('scan-workbooks', null));
  for (const id of workbooks) {
    const opened = valueFrom(await send('open-safety-copy', { workbook: id, create: false }));
    expect(opened).toMatchObject({ access: 'read-write', damage: null, tornTail: null });
  }
  const state = await contentsOf(dataFolder);
  await close();
  // What is put aside is named by the time of day.
  return Object.fromEntries(Object.entries(state).map(([name, of]) => [name.replace(/-\d{8}T\d{9}Z/, '-aside'), of]));
}

/** Runs the work killed before each of its steps, or every n-th, and to its end; answers what then stood each time. */
async function killAtSteps(work: string, everyNth = 1): Promise<{ home: string; state: Record<string, string> }[]> {
  const outcomes: { home: string; state: Record<string, string> }[] = [];
  for (let step = 1, isDone = false; !isDone; step += everyNth) {
    const home = join(folder, `${work} ${step}`);
    await cp(template, home, { recursive: true });
    const running = run(process.execPath, program, home, work, String(step));
    isDone = (await running.end()) === 0;
    outcomes.push({ home, state: await stateAfterStart(home) });
  }
  return outcomes;
}

async function expectOldOrNew(work: string, stepsMin: number): Promise<void> {
  const old = await stateAfterStart(template);
  const outcomes = await killAtSteps(work);
  const end = outcomes.at(-1)?.state;
  expect(outcomes.length).toBeGreaterThan(stepsMin);
  const kinds = outcomes.map(({ state }, step) => {
    if (JSON.stringify(state) === JSON.stringify(old)) return 'old';
    expect(state, `${work}, killed before step ${step + 1}`).toEqual(end);
    return 'new';
  });
  // Once the new stands, a later kill never brings the old back.
  expect(kinds.join(' ')).toMatch(/^(?:old )+(?:new ?)+$/);
}

describe('a kill before any step', () => {
  it('of a commit', () => expectOldOrNew('commit', 10), 180_000);
  it('of writing key slots', () => expectOldOrNew('key slots', 5), 180_000);
  it('of making a snapshot', () => expectOldOrNew('snapshot', 6), 180_000);
  it('of rewriting the journal', () => expectOldOrNew('rewriting', 6), 180_000);
  it('of removing a workbook', () => expectOldOrNew('removal', 5), 180_000);

  it('of unpacking a backup leaves nothing of it', async () => {
    const old = await stateAfterStart(template);
    const outcomes = await killAtSteps('unpack', 3);
    expect(outcomes.length).toBeGreaterThan(6);
    for (const { state } of outcomes) expect(state).toEqual(old);
  }, 180_000);

  it('of writing a backup leaves none or a whole one, and the records as they were', async () => {
    const old = await stateAfterStart(template);
    const outcomes = await killAtSteps('backup', 2);
    let written = 0;
    for (const { home, state } of outcomes) {
      expect(state).toEqual(old);
      const names = await readdir(join(home, 'backups'));
      if (!names.includes('second.quarterday')) continue;
      const { send, close } = await openCopies(join(home, 'data'));
      const path = join(home, 'backups', 'second.quarterday');
      const verified = await resultOf('backup-verify', send, await send('backup-verify', { path }));
      expect(verified).toMatchObject({ workbook, attachments: 1 });
      await close();
      written += 1;
    }
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(outcomes.length / 2);
  }, 180_000);
});

it('finds the workbook where the tests look for it', async () => {
  expect(Object.keys(await contentsOf(workbookPaths(join(template, 'data'), workbook).folder))).toContain('journal');
});
