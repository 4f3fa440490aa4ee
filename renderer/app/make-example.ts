// "Look round": the example organisation, written into a new workbook of its own from the files that come with the app.

import type { Host } from '#host/host';
import houseRules from '#resources/sample/house-rules.png?url';
import messageControls from '#resources/sample/message-controls.png?url';
import pageAccess from '#resources/sample/page-access.png?url';
import riverside from '#resources/sample/riverside.json?url';
import riversideAdvice from '#resources/sample/riverside-advice.json?url';
import riversideAnnual from '#resources/sample/riverside-annual.json?url';
import riversideContent from '#resources/sample/riverside-content.json?url';
import riversidePeople from '#resources/sample/riverside-people.json?url';
import riversideSafeguarding from '#resources/sample/riverside-safeguarding.json?url';
import secondFactor from '#resources/sample/second-factor.txt?url';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Founded } from '#storage/vault';
import { startPasswordWorker } from '#workers/start-password-worker';
import { examplePassphrase } from '../features/example/example-passphrase';
import { loadExample } from '../features/example/load-example';
import { makeAppVault } from './app-vault';
import type { Clock } from './clock';
import { rememberKeys } from './remember-keys';

const addresses: Readonly<Record<string, string>> = {
  'house-rules.png': houseRules,
  'message-controls.png': messageControls,
  'page-access.png': pageAccess,
  'riverside.json': riverside,
  'riverside-advice.json': riversideAdvice,
  'riverside-annual.json': riversideAnnual,
  'riverside-content.json': riversideContent,
  'riverside-people.json': riversidePeople,
  'riverside-safeguarding.json': riversideSafeguarding,
  'second-factor.txt': secondFactor,
};

/** Writes the example and leaves it open. `say` hears what is being written. */
export function makeExample(
  host: Host,
  clock: Clock,
  packs: PackLibrary,
  say: (words: string) => void,
): Promise<Founded> {
  return loadExample({
    // Its people take turns at the computer a dozen times, and their one passphrase is no secret.
    vault: makeAppVault(host, clock, rememberKeys(startPasswordWorker())),
    packs,
    clock,
    passphrase: examplePassphrase,
    readFile: async (name) => {
      const response = await fetch(addresses[name] ?? name);
      return new Uint8Array(await response.arrayBuffer());
    },
    onProgress: (words, part) => say(`${words}, ${Math.round(part * 100)} %`),
  });
}
