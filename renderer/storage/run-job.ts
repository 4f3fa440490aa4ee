// Waits for a long piece of work of the shell, tells how far it is, and calls it off when it is asked to.

import type { Answer, JobResult, SafetyCopy } from './safety-copy';

export interface Watching {
  /** From 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const shortestPauseMs = 10;
const longestPauseMs = 250;

/** The result, or the code that says why there is none: `cancelled` where it was called off. */
export async function runJob(
  safetyCopy: Pick<SafetyCopy, 'jobProgress' | 'jobCancel'>,
  starting: Promise<Answer<{ readonly job: string }>>,
  { onProgress, signal }: Watching = {},
): Promise<Answer<JobResult>> {
  const started = await starting;
  if (!started.ok) return started;
  const { job } = started.value;
  for (let pauseMs = shortestPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    const answer = signal?.aborted ? await safetyCopy.jobCancel(job) : await safetyCopy.jobProgress(job);
    if (!answer.ok) return answer;
    const { state, doneBytes, totalBytes, code, result } = answer.value;
    if (totalBytes > 0) onProgress?.(doneBytes / totalBytes);
    if (state === 'done' && result) return { ok: true, value: result };
    if (state !== 'running') return { ok: false, code: state === 'cancelled' ? 'cancelled' : (code ?? 'failed') };
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
