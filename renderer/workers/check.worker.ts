// Judges a PDF away from the page: a hostile file can cost this worker its time, never the page.

import type { Verdict } from '#shared/signature/verdict';
import { verifyPdf } from '#shared/signature/verify-pdf';

export interface CheckRequest {
  readonly pdf: Uint8Array;
  readonly trustedRoots: readonly Uint8Array[];
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void verifyPdf(data.pdf, { trustedRoots: data.trustedRoots }).then((verdict: Verdict) => postMessage(verdict));
});
