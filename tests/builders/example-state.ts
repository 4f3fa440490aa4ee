// The example organisation as it is loaded on a day, for tests of what is made from it.

import { readFile } from 'node:fs/promises';
import type { State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { examplePassphrase } from '../../renderer/features/example/example-passphrase';
import { loadExample } from '../../renderer/features/example/load-example';
import { makeMemoryVault } from '../unit/example/memory-vault';
import { shippedPacks } from './shipped-packs';

export interface ExampleState {
  readonly state: State;
  readonly packs: PackLibrary;
}

/** With every ring of its coordinator, the consents among them. */
export async function exampleState(real: string): Promise<ExampleState> {
  let setTo: Date | undefined;
  const clock = {
    now: () => setTo ?? new Date(real),
    set: (at: Date | undefined) => {
      setTo = at;
    },
  };
  const packs = await shippedPacks();
  const memory = makeMemoryVault(() => clock.now());
  const founded = await loadExample({
    vault: memory.vault,
    packs,
    clock,
    readFile: (name) => readFile(new URL(`../../resources/sample/${name}`, import.meta.url)),
    passphrase: examplePassphrase,
    onProgress: () => {},
  });
  if (founded.state !== 'founded') throw new Error(founded.words);
  return { state: memory.state(), packs };
}
