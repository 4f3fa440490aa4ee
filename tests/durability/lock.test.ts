// One shell at a time for a workbook, and no lock that outlives its holder.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTestFolder } from '../host/shell-world';
import { entry, frameOf, openCopies, start, workbook } from './journal-world';
import { buildProgram, run } from './run-program';

let folder: string;
let dataFolder: string;
const lockFile = () => join(dataFolder, 'workbooks', workbook, 'lock');

beforeEach(async () => {
  folder = await makeTestFolder();
  dataFolder = join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('refuses a workbook that another living process has open, and opens it once that one is gone', async () => {
  const program = await buildProgram('tests/durability/hold-program', folder);
  const holder = run(process.execPath, program, dataFolder);
  expect(await holder.nextLine()).toBe('open');
  const { send, close } = await openCopies(dataFolder);
  const open = () => send('open-safety-copy', { workbook, create: true });
  expect(await open()).toEqual({ ok: false, code: 'locked-elsewhere' });
  expect(await send('append-journal', { workbook, ...start, frame: frameOf(entry(1)) })).toEqual({
    ok: false,
    code: 'not-open',
  });

  holder.process.kill('SIGKILL');
  await holder.end();
  expect(await open()).toMatchObject({ ok: true, value: { created: false } });

  const second = run(process.execPath, program, dataFolder);
  expect(await second.nextLine()).toBe('locked-elsewhere');
  second.process.kill('SIGTERM');
  await second.end();
  await close();
  const third = run(process.execPath, program, dataFolder);
  expect(await third.nextLine()).toBe('open');
  third.process.kill('SIGTERM');
  await third.end();
  expect(await open()).toMatchObject({ ok: true });
  await close();
}, 30_000);

it('lets exactly one of many that find the same stale lock take it over', async () => {
  const program = await buildProgram('tests/durability/hold-program', folder);
  const dead = run(process.execPath, program, dataFolder);
  await dead.nextLine();
  dead.process.kill('SIGKILL');
  await dead.end();
  const many = Array.from({ length: 6 }, () => run(process.execPath, program, dataFolder));
  const said = await Promise.all(many.map((one) => one.nextLine()));
  for (const one of many) one.process.kill('SIGKILL');
  await Promise.all(many.map((one) => one.end()));
  expect(said.toSorted()).toEqual([...Array(5).fill('locked-elsewhere'), 'open']);
}, 30_000);

it('takes over a lock whose number now belongs to a later process', async () => {
  const { send, close } = await openCopies(dataFolder);
  await send('open-safety-copy', { workbook, create: true });
  const own = JSON.parse(await readFile(lockFile(), 'utf8'));
  await close();
  await writeFile(lockFile(), JSON.stringify({ ...own, since: 'before this computer was started', token: 'old' }));
  expect(await send('open-safety-copy', { workbook, create: false })).toMatchObject({ ok: true });
  await close();
});

it('takes over a lock whose words were lost with the power', async () => {
  const { send, close } = await openCopies(dataFolder);
  await send('open-safety-copy', { workbook, create: true });
  await close();
  await writeFile(lockFile(), new Uint8Array(90));
  expect(await send('open-safety-copy', { workbook, create: false })).toMatchObject({ ok: true });
  await close();
});

it('writes nothing more once its lock has been taken away', async () => {
  const { send, close } = await openCopies(dataFolder);
  await send('open-safety-copy', { workbook, create: true });
  await writeFile(lockFile(), JSON.stringify({ pid: process.pid, since: '', token: 'another' }));
  expect(await send('append-journal', { workbook, ...start, frame: frameOf(entry(1)) })).toEqual({
    ok: false,
    code: 'not-open',
  });
  expect(await send('open-safety-copy', { workbook, create: false })).toEqual({ ok: false, code: 'locked-elsewhere' });
  await close();
});
