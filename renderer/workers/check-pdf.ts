// The page's side of the check worker: a file goes in, what was found comes out.

import type { CheckedFile } from '#shared/signature/check-file';
import { askCheckWorker } from './ask-check-worker';

/** What was found in a file, within the bounds of `askCheckWorker`. */
export function checkPdf(
  file: Uint8Array,
  trustedRoots: readonly Uint8Array[],
  signal?: AbortSignal,
): Promise<CheckedFile> {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  return askCheckWorker(worker, { file, trustedRoots }, signal);
}
