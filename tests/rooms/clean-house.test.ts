// A house in which every room imports everything it may, and nothing else, passes the linter and the type checker: the
// other tests of this folder fail for what they plant, not for how they are built.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { importName, roomTable } from './room-table';
import { buildScratchHouse, type ScratchHouse } from './scratch-house';

const word = (name: string) => name.replaceAll(/[^a-z0-9]/g, '_');

let house: ScratchHouse;

beforeAll(async () => {
  house = await buildScratchHouse();
  for (const [room, row] of Object.entries(roomTable)) {
    const imports = row.rooms.map(
      (to) => `import { ${word(to)} } from '${importName(to) ?? `../${to.split('/')[1]}`}/target';`,
    );
    const sum = ['1', ...row.rooms.map(word)].join(' + ');
    const ending = room === 'renderer/ui' ? 'tsx' : 'ts';
    await house.plant(`${room}/target.${ending}`, [...imports, `export const ${word(room)} = ${sum};`]);
  }
  await house.plant('tests/planted.test.ts', ['export const nothing = undefined;']);
});

afterAll(() => house.remove());

it('passes the linter', async () => {
  expect(await house.lint()).toEqual([]);
}, 60_000);

it('passes the type checker', async () => {
  expect(await house.checkTypes()).toEqual([]);
}, 60_000);
