// Help leaves nobody alone: every register says why it is kept and stands on the map of the guidance, and every place says something of
// itself.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guidanceParts } from '#shared/domain/guidance/guidance-map';
import { helpOfPlace } from '#shared/domain/guidance/help-of-place';
import { registers } from '#shared/domain/registers/all-registers';
import { registerNames } from '#shared/domain/registers/register';

const source = readFileSync(join(import.meta.dirname, '../../../../shared/domain/place.ts'), 'utf8');
const places = [...new Set(Array.from(source.matchAll(/readonly name: '([a-z-]+)'/g), ([, name = '']) => name))];

test('every register says why it is kept, and is on the map', () => {
  const onMap = new Set(guidanceParts.flatMap(({ kept }) => kept.map(({ register }) => register)));
  expect(registerNames.filter((name) => (registers[name].why ?? '').length < 40)).toEqual([]);
  expect(registerNames.filter((name) => !onMap.has(name))).toEqual([]);
});

test('every place but Help itself says what it is for; the four of registers say it of theirs', () => {
  const ofRegisters = ['register', 'record', 'new-record', 'import'];
  const silent = places
    .filter((name) => !ofRegisters.includes(name))
    // A place as the source names it; help needs no more of it than its name.
    .filter((name) => (helpOfPlace({ name } as Parameters<typeof helpOfPlace>[0])?.words.length ?? 0) === 0);
  expect(silent).toEqual(['help']);
});
