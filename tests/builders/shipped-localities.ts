// The locality packs that come with the app, for tests of whom people are sent to.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalityPack } from '#shared/packs/pack-schema';
import { readPack } from '#shared/packs/read-pack';

const folder = join(import.meta.dirname, '../../resources/packs');

export function shippedLocalities(): readonly LocalityPack[] {
  return readdirSync(folder)
    .flatMap((name) => readdirSync(join(folder, name)).map((version) => join(folder, name, version, 'pack.json')))
    .flatMap((file) => {
      const read = readPack(readFileSync(file));
      return read.ok && read.pack.kind === 'locality' ? [read.pack] : [];
    });
}
