// The page's side of the weighing worker. The word lists are fetched when it is started and not before; ending it throws away
// whatever it was given.

import type { Weighed } from '#shared/domain/judge-password';
import type { WeighReply, WeighRequest } from './weigh.worker';

export interface Weighing {
  /** Undefined where the lists could not be opened. */
  weigh(password: string): Promise<Weighed | undefined>;
  end(): void;
}

export function startWeighing(): Weighing {
  const worker = new Worker(new URL('./weigh.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (weighed: Weighed | undefined) => void>();
  let isBroken = false;
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<WeighReply>) => {
    waiting.get(data.number)?.(data.weighed);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  });
  return {
    weigh(password) {
      if (isBroken) return Promise.resolve(undefined);
      last += 1;
      const number = last;
      return new Promise((resolve) => {
        waiting.set(number, resolve);
        worker.postMessage({ number, password } satisfies WeighRequest);
      });
    },
    end: () => worker.terminate(),
  };
}
