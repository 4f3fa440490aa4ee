// Plants a use of each platform in every room, and expects the type checker to know only what the room may touch.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Platform, roomTable } from './room-table';
import { buildScratchHouse, type Finding, type ScratchHouse } from './scratch-house';

const uses: Readonly<Record<Platform, string>> = {
  everywhere: `export const everywhere = new TextEncoder().encode('');`,
  worker: 'export const worker = indexedDB;',
  page: 'export const page = document.title;',
  node: 'export const node = process.argv;',
};

const offers: Readonly<Record<Platform, readonly Platform[]>> = {
  everywhere: ['everywhere'],
  worker: ['everywhere', 'worker'],
  page: ['everywhere', 'worker', 'page'],
  node: ['everywhere', 'node'],
};

const platforms: readonly Platform[] = ['everywhere', 'worker', 'page', 'node'];
const rooms = Object.entries(roomTable);

let house: ScratchHouse;
let findings: readonly Finding[];

beforeAll(async () => {
  house = await buildScratchHouse();
  for (const [room] of rooms) {
    await house.plant(
      `${room}/planted.ts`,
      platforms.map((platform) => uses[platform]),
    );
  }
  await house.plant('shared/domain/state.ts', ['export const state = 1;']);
  await house.plant('shared/crypto/reaches-out.ts', [`export { state } from '#shared/domain/state';`]);
  await house.plant('tests/planted.test.ts', ['export const nothing = undefined;']);
  findings = await house.checkTypes();
}, 60_000);

afterAll(() => house.remove());

describe.each(rooms)('%s', (room, row) => {
  const offered = new Set(row.platforms.flatMap((platform) => offers[platform]));

  it(`sees ${offered.size === 0 ? 'the language alone' : [...offered].join(' and ')}`, () => {
    const unknown = findings.filter(({ file }) => file === `${room}/planted.ts`).map(({ line }) => platforms[line - 1]);
    expect(unknown).toEqual(platforms.filter((platform) => !offered.has(platform)));
  });
});

it('refuses an import from a room that is no reference of the project', () => {
  expect(findings.filter(({ file }) => file === 'shared/crypto/reaches-out.ts')).toMatchObject([{ rule: 'TS6307' }]);
});
