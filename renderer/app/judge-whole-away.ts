// The page's side of the worker that judges a whole record. Without a worker the page does it itself.

import { type JudgeWhole, judgeWhole } from '#storage/judge-whole';

export const judgeWholeAway: JudgeWhole = async (whole) => {
  const worker = new Worker(new URL('../storage/judge-whole.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<{ readonly words?: string }>((resolve) => {
      worker.addEventListener('error', () => resolve({}));
      worker.addEventListener('message', ({ data }: MessageEvent<{ readonly words?: string }>) => resolve(data));
      worker.postMessage(whole);
    });
    return answer.words ?? (await judgeWhole(whole));
  } finally {
    worker.terminate();
  }
};
