// The packs at hand, read and checked, and found by what a round or an organisation names.

import type { PackReference } from '#shared/domain/change';
import { derivePackHash } from './pack-hash';
import type { AdvicePack, ChecklistPack, LocalityPack } from './pack-schema';
import { readPack } from './read-pack';

export interface PackLibrary {
  /** The newest pack that holds the quarterly review, and how a round names it. */
  readonly quarterly: { readonly pack: ChecklistPack; readonly reference: PackReference };
  readonly localities: readonly LocalityPack[];
  /** The newest pack that sets the guidance's rules beside today's advice and knows how platforms are told; undefined without one. */
  readonly advice?: AdvicePack | undefined;
  /** The exact pack that a round was asked from, or undefined where this Quarterday does not have it. */
  findChecklists(reference: PackReference): ChecklistPack | undefined;
}

/** Reads pack files. Throws with the words of the refusal where one of them is no pack: they come with the app, so that is a broken build. */
export async function readPackLibrary(files: readonly Uint8Array<ArrayBuffer>[]): Promise<PackLibrary> {
  const checklists: { pack: ChecklistPack; reference: PackReference }[] = [];
  const localities: LocalityPack[] = [];
  const advices: AdvicePack[] = [];
  for (const file of files) {
    const read = readPack(file);
    if (!read.ok) throw new Error(read.refusal.words);
    const { pack } = read;
    if (pack.kind === 'locality') localities.push(pack);
    else if (pack.kind === 'advice') advices.push(pack);
    else checklists.push({ pack, reference: { id: pack.id, version: pack.version, hash: await derivePackHash(file) } });
  }
  const quarterly = checklists
    .filter(({ pack }) => pack.checklists.some(({ id }) => id === 'quarterly-review'))
    .sort((a, b) => b.pack.published.localeCompare(a.pack.published))[0];
  if (!quarterly) throw new Error('There is no pack with a quarterly review.');
  const [advice] = advices.toSorted((a, b) => b.published.localeCompare(a.published));
  return {
    quarterly,
    localities,
    advice,
    findChecklists: ({ id, version, hash }) =>
      checklists.find(
        ({ reference }) => reference.id === id && reference.version === version && reference.hash === hash,
      )?.pack,
  };
}
