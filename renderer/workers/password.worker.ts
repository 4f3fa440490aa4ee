// Turns a passphrase into a key away from the page, and measures how much this computer can spend on it. The only place
// where WebAssembly runs: only this worker's own response allows it.

import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { calibrateCost, type PassphraseCost } from '#shared/crypto/v1/passphrase-cost';

export type PasswordRequest =
  | { ask: 'derive'; passphrase: string; salt: Uint8Array; cost: PassphraseCost }
  | { ask: 'calibrate' };

export type PasswordReply =
  | { answer: 'key'; key: Uint8Array }
  | { answer: 'cost'; cost: PassphraseCost }
  | { answer: 'failed'; message: string };

addEventListener('message', (event: MessageEvent<PasswordRequest>) => {
  reply(event.data).then(
    (answer) => postMessage(answer),
    (error: unknown) => postMessage({ answer: 'failed', message: String(error) } satisfies PasswordReply),
  );
});

async function reply(request: PasswordRequest): Promise<PasswordReply> {
  if (request.ask === 'calibrate') return { answer: 'cost', cost: await calibrateCost(measureMs) };
  return { answer: 'key', key: await derivePassphraseKey(request) };
}

async function measureMs(cost: PassphraseCost): Promise<number> {
  const startedAt = performance.now();
  await derivePassphraseKey({ passphrase: 'only measured', salt: new Uint8Array(16), cost });
  return performance.now() - startedAt;
}
