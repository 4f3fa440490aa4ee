// The packs that come with the app, as they are read from its folder.

import { readdirSync, readFileSync } from 'node:fs';
import { type PackLibrary, readPackLibrary } from '#shared/packs/pack-library';

const folder = new URL('../../resources/packs/', import.meta.url);

/** Every version of every pack. */
export function shippedPacks(): Promise<PackLibrary> {
  const files = readdirSync(folder).flatMap((pack) =>
    readdirSync(new URL(`${pack}/`, folder)).map(
      (version) => new Uint8Array(readFileSync(new URL(`${pack}/${version}/pack.json`, folder))),
    ),
  );
  return readPackLibrary(files);
}
