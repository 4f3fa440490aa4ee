// Sets a report as PDF away from the page, and signs it where a key is given; or signs one that others signed before. One report,
// then the page ends the worker.

import type { MissingLetters } from '#shared/report/missing-letters';
import type { ReportModel } from '#shared/report/report';
import { SigningRefused } from '#shared/signature/signing-refused';
import { type CallOff, goOnUnless } from './call-off';
import { type FileToAttach, renderReport } from './render-report';
import { loadReportFonts } from './report-fonts';
import { type CounterSigning, countersignReport, type ReportSigning, signReport } from './sign-report';

export type ReportRequest = MakeRequest | CountersignRequest;

interface MakeRequest {
  readonly model: ReportModel;
  readonly sign?: ReportSigning;
  readonly attached?: readonly FileToAttach[];
  readonly callOff?: CallOff;
}

interface CountersignRequest {
  readonly pdf: Uint8Array;
  readonly countersign: CounterSigning;
}

/** How far a report is. Setting the pages is most of the work and has no share to tell. */
export interface ReportProgress {
  readonly step: 'setting' | 'drawing' | 'signing';
  /** 0 to 1, of this step. */
  readonly share: number;
}

export type ReportReply =
  | ({ readonly answer: 'progress' } & ReportProgress)
  | ({ readonly answer: 'missing' } & MissingLetters)
  | { readonly answer: 'report'; readonly pdf: Uint8Array<ArrayBuffer> }
  /** It was not signed, for a reason that is told as it stands. */
  | { readonly answer: 'refused'; readonly words: string }
  | { readonly answer: 'failed'; readonly step: ReportProgress['step']; readonly message: string };

let step: ReportProgress['step'] = 'setting';
let told = 0;

addEventListener('message', ({ data }: MessageEvent<ReportRequest>) => {
  ('model' in data ? makeReport(data) : countersign(data)).then(
    (pdf) => postMessage({ answer: 'report', pdf } satisfies ReportReply, { transfer: [pdf.buffer] }),
    (error: unknown) => postMessage(replyTo(error)),
  );
});

function replyTo(error: unknown): ReportReply {
  if (error instanceof SigningRefused) return { answer: 'refused', words: error.message };
  return { answer: 'failed', step, message: String(error) };
}

async function countersign({ pdf, countersign: order }: CountersignRequest): Promise<Uint8Array<ArrayBuffer>> {
  tell('signing', 0);
  return countersignReport(pdf, order, loadReportFonts());
}

async function makeReport({ model, sign, attached, callOff }: MakeRequest): Promise<Uint8Array<ArrayBuffer>> {
  tell('setting', 0);
  const fonts = loadReportFonts();
  const pdf = await renderReport(model, fonts, {
    attached,
    goOn: goOnUnless(callOff),
    onProgress: (share) => tell('drawing', share),
    onMissing: (missing) => postMessage({ answer: 'missing', ...missing } satisfies ReportReply),
  });
  if (!sign) return pdf;
  tell('signing', 0);
  return signReport(pdf, sign, fonts);
}

/** Tells the page of a new step, and of each further fifth of it: there are thousands of items to a page. */
function tell(now: ReportProgress['step'], share: number): void {
  const fifth = Math.floor(share * 5);
  if (now === step && fifth <= told && share !== 0) return;
  step = now;
  told = fifth;
  postMessage({ answer: 'progress', step, share } satisfies ReportReply);
}
