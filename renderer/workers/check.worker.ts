// Looks at a file away from the page: a hostile file can cost this worker its time, never the page.

import { type CheckedFile, checkFile } from '#shared/signature/check-file';
import type { CheckRequest } from './ask-check-worker';

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void checkFile(data.file, data.trustedRoots).then((checked: CheckedFile) => postMessage(checked));
});
