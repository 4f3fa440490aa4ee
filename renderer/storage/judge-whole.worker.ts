// Judges a whole record away from the page, which would stand still for as long. Keys come in as keys that cannot be read out,
// and go when the worker ends.

import { judgeWhole, type WholeToJudge } from './judge-whole';

addEventListener('message', ({ data }: MessageEvent<WholeToJudge>) => {
  judgeWhole(data).then(
    (words) => postMessage({ words }),
    (error: unknown) => postMessage({ failed: String(error) }),
  );
});
