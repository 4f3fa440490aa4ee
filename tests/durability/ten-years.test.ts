import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { unsealAttachment } from '#shared/crypto/v1/attachment';
import { registerNames } from '#shared/domain/registers/register';
import { recordsOf } from '#shared/domain/state';
import { moment } from '../builders/small-workbook';
import { type BuiltYears, buildYears, openYears } from '../builders/ten-years';

const packFile = join(import.meta.dirname, '../../resources/packs/social-media-with-young-people/1.0.0/pack.json');
const wanted = { years: 1, liveAccounts: 2, until: moment('2027-02-10T12:00:00.000Z'), attachments: 'sealed' } as const;

// Thousands of entries are sealed, and checked again.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let dataFolder: string;
let packs: Uint8Array<ArrayBuffer>[];
let built: BuiltYears;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterday-years-'));
  dataFolder = join(folder, 'first');
  packs = [new Uint8Array(await readFile(packFile))];
  built = await buildYears(dataFolder, wanted, packs);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('builds a year as the figures describe it, in a record that is sound from its first entry to its last', async () => {
  const { state, end } = await openYears(dataFolder, built);
  const { general } = state;
  expect(general.refused).toEqual([]);
  expect(end.at.seq).toBe(built.entries);
  expect(recordsOf(state, 'accounts')).toHaveLength(100);
  // With the two whom the founding writes down.
  expect(recordsOf(state, 'people')).toHaveLength(32);
  expect(recordsOf(state, 'consents')).toHaveLength(500);
  // Every register in which an organisation writes in such a year.
  const kept = registerNames.filter((name) => recordsOf(state, name).length > 0);
  expect(kept).toEqual(
    expect.arrayContaining(['posts', 'risks', 'policies', 'contacts', 'look-alikes', 'devices', 'tools']),
  );
  expect(recordsOf(state, 'posts')).toHaveLength(4 * 20);
  const rounds = Object.values(general.rounds);
  expect(rounds.map(({ asked }) => asked.length)).toEqual([82, 82, 82, 82]);
  expect(rounds.map(({ answers }) => Object.keys(answers).length)).toEqual([82, 82, 82, 41]);
  expect(rounds.map(({ signOffs }) => signOffs.length)).toEqual([1, 1, 1, 0]);
  const others = built.entries - 186 - 500 - (3 * 82 + 41);
  // The last quarter is not signed, and the founding took two.
  expect(others).toBe(4 * 500 - 1 + 2);
});

it('keeps 50 files a year of 1 to 5 MB, each sealed and named as the app does it', async () => {
  const { state } = await openYears(dataFolder, built);
  const attachments = join(dataFolder, 'workbooks', built.workbook, 'attachments');
  expect(await readdir(attachments)).toHaveLength(50);
  for (const { attachment, sizeBytes } of Object.values(state.general.evidence)) {
    const sealed = new Uint8Array(await readFile(join(attachments, attachment.name)));
    const opened = await unsealAttachment({ ...attachment, sealed });
    expect(opened.ok && opened.bytes.length).toBe(sizeBytes);
    expect(sizeBytes).toBeGreaterThanOrEqual(2 ** 20);
    expect(sizeBytes).toBeLessThan(5 * 2 ** 20);
  }
});

it('writes the same for the same wish, and builds only once in a folder', async () => {
  const other = join(folder, 'second');
  const again = await buildYears(other, { ...wanted, attachments: 'left out' }, packs);
  expect(again.entries).toBe(built.entries);
  const first = await openYears(dataFolder, built);
  const second = await openYears(other, again);
  // The two whom the founding wrote down have ids made at random.
  const consents = ({ state }: typeof first) => recordsOf(state, 'consents');
  expect(consents(second)).toEqual(consents(first));
  const at = (await stat(join(other, 'built.json'))).mtimeMs;
  await buildYears(other, wanted, packs);
  expect((await stat(join(other, 'built.json'))).mtimeMs).toBe(at);
});
