// The page's side of the passphrase worker. A worker is ended after its answer, and with it goes the memory that held
// the passphrase.
import type { DerivedPassphrase } from '#shared/crypto/v1/key-slots';
import type { PassphraseCost } from '#shared/crypto/v1/passphrase-cost';
import type { PasswordReply, PasswordRequest } from './password.worker';

export type PasswordWorker = {
  /** Rejects for a cost outside the bounds, or where the worker cannot run. */
  derive(passphrase: string, salt: Uint8Array, cost: PassphraseCost): Promise<DerivedPassphrase>;
  /** The cost for a new passphrase on this computer: about a second of work. */
  calibrate(): Promise<PassphraseCost>;
  /** Ends a worker that was started and is not wanted any more. */
  end(): void;
};

/** Starts the worker ahead of need (while someone types), so that signing in waits for Argon2id alone. */
export function startPasswordWorker(): PasswordWorker {
  let worker: Worker | undefined = startWorker();

  async function ask(request: PasswordRequest): Promise<PasswordReply> {
    worker ??= startWorker();
    const asked = worker;
    worker = undefined;
    try {
      return await answerOf(asked, request);
    } finally {
      asked.terminate();
    }
  }

  return {
    async derive(passphrase, salt, cost) {
      const reply = await ask({ ask: 'derive', passphrase, salt, cost });
      if (reply.answer === 'key') return { key: reply.key, salt, cost };
      throw new Error(failure(reply));
    },
    async calibrate() {
      const reply = await ask({ ask: 'calibrate' });
      if (reply.answer === 'cost') return reply.cost;
      throw new Error(failure(reply));
    },
    end() {
      worker?.terminate();
      worker = undefined;
    },
  };
}

const startWorker = () => new Worker(new URL('./password.worker.ts', import.meta.url), { type: 'module' });

const failure = (reply: PasswordReply) => (reply.answer === 'failed' ? reply.message : 'unexpected answer');

function answerOf(worker: Worker, request: PasswordRequest): Promise<PasswordReply> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<PasswordReply>) => resolve(event.data), { once: true });
    worker.addEventListener('error', () => reject(new Error('the passphrase worker could not run')), { once: true });
    worker.postMessage(request);
  });
}
