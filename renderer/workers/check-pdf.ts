// The page's side of the check worker: a file goes in, a verdict comes out, within bounds of time.

import { finding } from '#shared/signature/findings';
import type { Verdict } from '#shared/signature/verdict';
import type { CheckRequest } from './check.worker';

const longestCheckMs = 30_000;

/** The verdict on a PDF; `not-readable` where judging it took too long or more memory than there is. */
export function checkPdf(pdf: Uint8Array, trustedRoots: readonly Uint8Array[]): Promise<Verdict> {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Verdict>((resolve) => {
    const giveUp = () => resolve(tooMuchWork);
    const timer = setTimeout(giveUp, longestCheckMs);
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<Verdict>) => resolve(data));
    worker.addEventListener('message', () => clearTimeout(timer));
    worker.postMessage({ pdf, trustedRoots } satisfies CheckRequest);
  }).finally(() => worker.terminate());
}

const tooMuchWork: Verdict = {
  state: 'not-readable',
  signatures: [],
  emptyFields: [],
  embeddedFiles: [],
  findings: [finding('too-much-work')],
};
