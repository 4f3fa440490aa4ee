// A snapshot a day, read back, the newest fourteen kept: and what they are there for when a file beside them is lost.
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secondOf, workbookPaths } from '../../../electron/calls/places';
import { entry, openCopies, valueFrom, workbook } from '../../durability/journal-world';
import { fillWorkbook } from '../../durability/keeping-world';
import { makeTestFolder } from '../../host/shell-world';

let home: string;
let shell: Awaited<ReturnType<typeof openCopies>>;
const send: typeof shell.send = (name, input) => shell.send(name, input);
const own = () => workbookPaths(home, workbook);
const dayOf = (number: number) => `2027-03-${String(number).padStart(2, '0')}`;
const make = (day: string) => send('make-snapshot', { workbook, day });
const list = async () => valueFrom(await send('list-snapshots', { workbook })).kept.map(({ day }) => day);
const openAgain = async () => valueFrom(await send('open-safety-copy', { workbook, create: false }));

beforeEach(async () => {
  home = await makeTestFolder();
  shell = await openCopies(home);
  await fillWorkbook(send);
});
afterEach(async () => {
  await shell.close();
  await rm(home, { recursive: true, force: true });
});

describe('a snapshot', () => {
  it('is made once a day', async () => {
    expect(await make(dayOf(1))).toMatchObject({ ok: true, value: { made: true, kept: [{ day: dayOf(1) }] } });
    const bytes = await readFile(join(own().snapshots, dayOf(1)));
    valueFrom(await send('write-grants', { workbook, bytes: entry(9) }));
    expect(await make(dayOf(1))).toMatchObject({ ok: true, value: { made: false } });
    expect(await readFile(join(own().snapshots, dayOf(1)))).toEqual(bytes);
    expect(await list()).toEqual([dayOf(1)]);
  });

  it('that was damaged since is made again on its day', async () => {
    valueFrom(await make(dayOf(1)));
    await truncate(join(own().snapshots, dayOf(1)), 200);
    expect(await make(dayOf(1))).toMatchObject({ ok: true, value: { made: true } });
    expect(await make(dayOf(1))).toMatchObject({ ok: true, value: { made: false } });
  });

  it('goes when there are fourteen newer ones, and never before', async () => {
    for (let day = 1; day <= 14; day += 1) valueFrom(await make(dayOf(day)));
    expect(await list()).toHaveLength(14);
    const { kept } = valueFrom(await make(dayOf(15)));
    expect(kept.map(({ day }) => day)).toEqual(await list());
    expect(await list()).toEqual(Array.from({ length: 14 }, (_, newer) => dayOf(15 - newer)));
  });

  it('holds no attachment', async () => {
    const { kept } = valueFrom(await make(dayOf(1)));
    const { size } = await stat(own().journal);
    expect(kept[0]?.sizeBytes).toBeLessThan(size + 700);
  });

  it('is made of an open, sound workbook only, and leaves nothing unfinished', async () => {
    await send('close-safety-copy', { workbook });
    expect(await make(dayOf(1))).toEqual({ ok: false, code: 'not-open' });
    await mkdir(own().snapshots, { recursive: true });
    await writeFile(join(own().snapshots, `${dayOf(1)}.part`), 'half');
    await openAgain();
    expect(await readdir(own().snapshots)).toEqual([]);
    expect(await make('2027-13-01')).toEqual({ ok: false, code: 'wrong-input' });
    expect(await make('../../2027-01-01')).toEqual({ ok: false, code: 'wrong-input' });
  });

  it('is dropped with all the others, also one that is just being made', async () => {
    valueFrom(await make(dayOf(1)));
    const [made] = await Promise.all([make(dayOf(2)), send('drop-snapshots', { workbook })]);
    expect(made).toMatchObject({ ok: true, value: { made: true } });
    expect(await list()).toEqual([]);
    expect(await readdir(own().snapshots)).toEqual([]);
  });
});

describe.each([
  { file: 'key-slots', key: 'keySlots', bytes: entry(1), newer: entry(9) },
  { file: 'grants', key: 'grants', bytes: entry(2), newer: entry(9) },
] as const)('damaged $file', ({ file, key, bytes, newer }) => {
  const path = () => join(own().folder, file);
  const closeAndOpen = async () => {
    await send('close-safety-copy', { workbook });
    return openAgain();
  };

  it('are taken from their second copy, which is said once and mends them', async () => {
    for (const damage of [
      () => truncate(path(), 40),
      () => writeFile(path(), Buffer.from(bytes).fill(1, 0, 1)),
      () => rm(path()),
    ]) {
      await damage();
      const opened = await closeAndOpen();
      expect(Buffer.from(opened[key] ?? [])).toEqual(Buffer.from(bytes));
      expect(opened.recovered).toEqual({ keySlots: null, grants: null, [key]: 'second-copy' });
      expect((await closeAndOpen()).recovered).toEqual({ keySlots: null, grants: null });
      expect(await readFile(path())).toEqual(Buffer.from(bytes));
    }
  });

  it('are used as they stand where only the second copy is damaged, which is mended', async () => {
    await truncate(secondOf(path()), 40);
    expect(await closeAndOpen()).toMatchObject({ [key]: bytes, recovered: { keySlots: null, grants: null } });
    await rm(path());
    expect((await closeAndOpen()).recovered[key]).toBe('second-copy');
  });

  it('are taken from the newest sound snapshot where both copies are gone, which is said', async () => {
    valueFrom(await make(dayOf(1)));
    valueFrom(await send(file === 'grants' ? 'write-grants' : 'write-key-slots', { workbook, bytes: newer }));
    valueFrom(await make(dayOf(2)));
    await truncate(join(own().snapshots, dayOf(2)), 100);
    await rm(path());
    await truncate(secondOf(path()), 40);
    const opened = await closeAndOpen();
    expect(opened).toMatchObject({ [key]: bytes, recovered: { [key]: 'snapshot' } });
    // What an older day says is for the page to judge: it is not made the truth by opening.
    expect(await readdir(own().folder)).not.toContain(file);
  });

  it('are mended in no safety copy that is read-only', async () => {
    await truncate(path(), 40);
    const journal = await readFile(own().journal);
    journal[60] = (journal[60] ?? 0) ^ 1;
    await writeFile(own().journal, journal);
    expect(await closeAndOpen()).toMatchObject({
      access: 'read-only',
      [key]: bytes,
      recovered: { [key]: 'second-copy' },
    });
    expect((await readFile(path())).byteLength).toBe(40);
  });

  it('that were kept by an earlier Quarterday get their second copy at the first opening', async () => {
    await rm(secondOf(path()));
    expect((await closeAndOpen()).recovered[key]).toBeNull();
    await rm(path());
    expect((await closeAndOpen()).recovered[key]).toBe('second-copy');
  });
});

describe('the list of workbooks', () => {
  const list = () => join(home, 'workbooks.json');
  const read = () => send('read-workbook-list', null);

  it('is taken from its second copy when it is damaged or gone, which is said once', async () => {
    const bytes = entry(5);
    valueFrom(await send('write-workbook-list', { bytes }));
    for (const damage of [() => truncate(list(), 10), () => rm(list())]) {
      await damage();
      expect(await read()).toMatchObject({ ok: true, value: { recovered: true } });
      const again = valueFrom(await read());
      expect(again.recovered).toBe(false);
      expect(Buffer.from(again.bytes)).toEqual(Buffer.from(bytes));
    }
  });

  it('is missing where neither was ever kept, and can be made again from the folders', async () => {
    expect(await read()).toEqual({ ok: false, code: 'missing' });
    await mkdir(join(home, 'workbooks', 'cd'.repeat(32)), { recursive: true });
    await mkdir(join(home, 'workbooks', 'notes'), { recursive: true });
    expect(await send('scan-workbooks', null)).toEqual({ ok: true, value: { workbooks: [workbook] } });
  });
});
