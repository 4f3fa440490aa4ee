// Plants every import there could be, from every room to every other room and to every library, and expects the linter
// to refuse exactly those that the table of rooms does not name.

import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { importName, roomTable } from './room-table';
import { buildScratchHouse, type Finding, type ScratchHouse } from './scratch-house';

interface PlantedImport {
  readonly from: string;
  readonly specifier: string;
  readonly allowed: boolean;
}

const rooms = Object.entries(roomTable);
const installed = Object.keys(packageJson.devDependencies).filter((name) => !name.startsWith('@types/'));
const refusals = ['noRestrictedImports', 'noNodejsModules', 'plugin'];

// A feature is a room of its own, so a planted file stands in one feature and reaches for another.
const fileIn = (room: string, folder = '') =>
  posix.join(room, room === 'renderer/features' ? 'one' : '', folder, 'planted.ts');
const targetIn = (room: string) => posix.join(room, room === 'renderer/features' ? 'two' : '', 'target');

function relativeImport(file: string, target: string): string {
  return posix.relative(posix.dirname(file), target);
}

function importsOf(file: string, from: string): PlantedImport[] {
  const row = roomTable[from];
  const toLibraries = [...installed, 'node:fs', 'node:fs/promises'].map((specifier) => ({
    from,
    specifier,
    allowed: row?.libraries.includes(specifier.startsWith('node:') ? 'node' : specifier) ?? false,
  }));
  const toRooms = rooms
    .filter(([to]) => to !== from || to === 'renderer/features')
    .flatMap(([to]) => {
      const named = importName(to);
      const allowed = row?.rooms.includes(to) ?? false;
      const byPath = { from, specifier: relativeImport(file, targetIn(to)), allowed: allowed && named === undefined };
      return named === undefined ? [byPath] : [byPath, { from, specifier: `${named}/target`, allowed }];
    });
  return [...toLibraries, ...toRooms];
}

const planted = new Map<string, readonly PlantedImport[]>(
  rooms.flatMap(([room]) =>
    [fileIn(room), fileIn(room, 'inner'), fileIn(room, 'inner/most')].map(
      (file) => [file, importsOf(file, room)] as const,
    ),
  ),
);

const special = new Map([
  ['shared/contract/call-names.ts', ['zod', './call-shapes']],
  ['shared/formats/journal-file.ts', ['zod', '#shared/domain/target', './entry']],
  ['shared/formats/backup-file.ts', ['zod', '#shared/domain/target', './journal-file']],
  ['electron/preload/whole-contract.ts', ['#shared/contract/call-shapes']],
  ['electron/calls/other-formats.ts', ['#shared/formats/change/change-v1']],
]);

const everyForm = [
  `import { a } from '#ui/target';`,
  `import type { B } from '#ui/target';`,
  `export { c } from '#ui/target';`,
  `export const d = () => import('#ui/target');`,
];

let house: ScratchHouse;
let findings: readonly Finding[];

beforeAll(async () => {
  house = await buildScratchHouse();
  const sideEffect = (specifier: string) => `import '${specifier}';`;
  for (const [file, imports] of planted) {
    await house.plant(
      file,
      imports.map(({ specifier }) => sideEffect(specifier)),
    );
  }
  for (const [file, specifiers] of special) await house.plant(file, specifiers.map(sideEffect));
  await house.plant('shared/domain/every-form.ts', everyForm);
  await house.plant('renderer/features/one/shared-by-features.ts', [sideEffect('../screen'), sideEffect('./planted')]);
  await house.plant('electron/preload/names-alone.ts', [sideEffect('#shared/contract/call-names')]);
  await house.plant('electron/calls/frames-alone.ts', [
    sideEffect('#shared/formats/journal-file'),
    sideEffect('#shared/formats/backup-file'),
  ]);
  await house.plant('tests/unit/electron/calls/planted.test.ts', [sideEffect('../../../../electron/calls/target')]);
  await house.plant('scripts/planted.mjs', [sideEffect('node:fs'), sideEffect('zod')]);
  findings = (await house.lint()).filter(({ rule }) => refusals.includes(rule));
}, 60_000);

afterAll(() => house.remove());

function refusedLines(file: string): number[] {
  return [...new Set(findings.filter((finding) => finding.file === file).map(({ line }) => line))].sort(
    (a, b) => a - b,
  );
}

describe('the table of rooms', () => {
  it('has one settings row, and one planted file, for every room of the house', () => {
    expect(rooms).toHaveLength(17);
  });

  describe.each([...planted])('%s', (file, imports) => {
    it('may import what its row names, and nothing else', () => {
      const refused = refusedLines(file).map((line) => imports[line - 1]?.specifier);
      expect(refused).toEqual(imports.filter(({ allowed }) => !allowed).map(({ specifier }) => specifier));
    });
  });

  it.each([...special])('%s may not import what the rest of its room may', (file, specifiers) => {
    expect(refusedLines(file)).toEqual(specifiers.map((_, index) => index + 1));
  });

  it('sees every form of import', () => {
    expect(refusedLines('shared/domain/every-form.ts')).toEqual([1, 2, 3, 4]);
  });

  it('lets preload import the list of call names, and the calls the frames of journal and backup', () => {
    expect(refusedLines('electron/preload/names-alone.ts')).toEqual([]);
    expect(refusedLines('electron/calls/frames-alone.ts')).toEqual([]);
  });

  it('lets a feature import what stands beside the features', () => {
    expect(refusedLines('renderer/features/one/shared-by-features.ts')).toEqual([]);
  });

  it('lets tests import from everywhere', () => {
    expect(refusedLines('tests/unit/electron/calls/planted.test.ts')).toEqual([]);
  });

  it("keeps scripts to Node's own modules", () => {
    expect(refusedLines('scripts/planted.mjs')).toEqual([2]);
  });

  it('tells what the room may import', () => {
    const inUi = findings.find(({ file, rule }) => file === 'renderer/ui/planted.ts' && rule === 'noRestrictedImports');
    expect(inUi?.message).toContain('renderer/ui may import react, d3-* and pdfjs-dist');
  });
});
