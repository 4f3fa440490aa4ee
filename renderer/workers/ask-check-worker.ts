// Asks a worker that was started for it to judge one file, and ends it: within bounds of time and of the memory that a worker has.

import type { CheckedFile } from '#shared/signature/check-file';
import { unreadable } from '#shared/signature/verdict';

export interface CheckRequest {
  readonly file: Uint8Array;
  readonly trustedRoots: readonly Uint8Array[];
}

const longestCheckMs = 30_000;

/**
 * What was found in a file; `not-readable` where judging it took too long or more memory than there is. Rejects when `signal`
 * calls it off.
 */
export function askCheckWorker(worker: Worker, request: CheckRequest, signal?: AbortSignal): Promise<CheckedFile> {
  return new Promise<CheckedFile>((resolve, reject) => {
    const giveUp = () => resolve({ kind: 'pdf', digest: '', verdict: unreadable('too-much-work', 'not-readable') });
    const timer = setTimeout(giveUp, longestCheckMs);
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<CheckedFile>) => resolve(data));
    worker.addEventListener('message', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => reject(new DOMException('Called off.', 'AbortError')));
    signal?.throwIfAborted();
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
