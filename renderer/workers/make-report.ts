// The page's side of the report worker: a model goes in, a PDF comes out, and nothing of it is in the page's own script.

import type { MissingLetters } from '#shared/report/missing-letters';
import type { ReportModel } from '#shared/report/report';
import { callOffNow, makeCallOff } from './call-off';
import type { FileToAttach } from './render-report';
import type { ReportProgress, ReportReply, ReportRequest } from './report.worker';
import type { CounterSigning, ReportSigning } from './sign-report';

export interface ReportOptions {
  readonly onProgress?: (progress: ReportProgress) => void;
  /** Aborting ends the worker at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly sign?: ReportSigning;
  /** Travel inside the PDF, beside the results. The model names them. */
  readonly attached?: readonly FileToAttach[];
  /** Hears of letters that none of the typefaces has, before anything is signed. In their place stands how many there are. */
  readonly onMissing?: (missing: MissingLetters) => void;
}

/** A report that was not made. `message` says it to the person; `detail` is for a log. */
export class ReportNotMade extends Error {
  override readonly name = 'ReportNotMade';

  constructor(
    message: string,
    readonly detail: string,
  ) {
    super(message);
  }
}

/** The PDF of a report, signed where `sign` is given. Rejects with `ReportNotMade`, or with the signal's reason. */
export function makeReport(
  model: ReportModel,
  { sign, attached = [], ...options }: ReportOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return askWorker({ model, ...(attached.length > 0 ? { attached } : {}), ...(sign ? { sign } : {}) }, options);
}

/** A report that others signed, with one more signature. Rejects with `ReportNotMade`, and then nothing was signed. */
export function countersignReport(pdf: Uint8Array, countersign: CounterSigning): Promise<Uint8Array<ArrayBuffer>> {
  return askWorker({ pdf, countersign });
}

async function askWorker(
  request: ReportRequest,
  { onProgress, onMissing, signal }: Omit<ReportOptions, 'sign' | 'attached'> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  const callOff = makeCallOff();
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const calledOff = () => {
        callOffNow(callOff);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', calledOff, { once: true });
      worker.addEventListener('error', ({ message }) => reject(new ReportNotMade(couldNotStart, message ?? '')));
      worker.addEventListener('message', ({ data }: MessageEvent<ReportReply>) => {
        if (data.answer === 'progress') onProgress?.({ step: data.step, share: data.share });
        else if (data.answer === 'missing') onMissing?.({ letters: data.letters, text: data.text });
        else if (data.answer === 'report') resolve(data.pdf);
        else if (data.answer === 'refused') reject(new ReportNotMade(data.words, 'refused'));
        else reject(new ReportNotMade(notMade[data.step], data.message));
      });
      worker.postMessage(callOff ? { ...request, callOff } : request);
    });
  } finally {
    worker.terminate();
  }
}

const couldNotStart = 'The report could not be made: its part of Quarterday did not start. Reload and try again.';

const notMade: Readonly<Record<ReportProgress['step'], string>> = {
  setting: 'The pages of the report could not be set. Nothing was saved and nothing was signed. Try again.',
  drawing: 'The pages of the report could not be drawn. Nothing was saved and nothing was signed. Try again.',
  signing: 'The report was made but could not be signed. Nothing was saved. Try again.',
};
