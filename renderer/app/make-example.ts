// "Look round": the example organisation, written into a new workbook of its own, from the files that come with the app.

import type { PackLibrary } from '#shared/packs/pack-library';
import type { Founded, Vault } from '#storage/vault';
import type { Clock } from './clock';

/** Stands in until the example is there. */
export async function makeExample(
  _vault: Vault,
  _clock: Clock,
  _packs: PackLibrary,
  _say: (words: string) => void,
): Promise<Founded> {
  return { state: 'not founded', words: 'The example is not part of this build yet.' };
}
