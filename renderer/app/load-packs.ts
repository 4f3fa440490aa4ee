// The packs that come with the app, fetched from its own origin and read once.

import youngPeople from '#resources/packs/advice-for-young-people/1.0.0/pack.json?url';
import advice from '#resources/packs/advice-then-and-now/1.0.0/pack.json?url';
import selfAssessment from '#resources/packs/annual-self-assessment/1.0.0/pack.json?url';
import practice from '#resources/packs/everyday-practice/1.0.0/pack.json?url';
import derby from '#resources/packs/locality-derby-and-derbyshire/1.0.0/pack.json?url';
import unitedKingdom from '#resources/packs/locality-uk-general/1.0.0/pack.json?url';
import socialMedia from '#resources/packs/social-media-with-young-people/1.0.0/pack.json?url';
import type { AdoptedPack } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';

const addresses = [socialMedia, derby, unitedKingdom, advice, selfAssessment, youngPeople, practice];

let library: Promise<PackLibrary> | undefined;

/** The library; the same one at every call. One that could not be fetched is asked for again at the next. */
export function loadPacks(): Promise<PackLibrary> {
  library ??= fetchLibrary().catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
}

/** The library together with the packs that a workbook took from files. */
export async function loadPacksWith(adopted: readonly AdoptedPack[]): Promise<PackLibrary> {
  const [{ withAdoptedPacks }, shipped] = await Promise.all([import('#shared/packs/pack-library'), loadPacks()]);
  return adopted.length === 0 ? shipped : withAdoptedPacks(shipped, adopted);
}

async function fetchLibrary(): Promise<PackLibrary> {
  const reading = import('#shared/packs/pack-library');
  const packs = await Promise.all(addresses.map(fetchBytes));
  return (await reading).readPackLibrary(packs);
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  return new Uint8Array(await response.arrayBuffer());
}
