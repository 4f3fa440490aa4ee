// A set of PDFs that several people sign: rendered once and signed by who fixes it, then signed once more by each who stands for it,
// and every time kept as sealed files. Which report it is makes no difference here: a round gives its reports, a plan may give none,
// and a report made from the registers is a set of one.

import type { SignedFile } from '#shared/domain/change';
import type { Instant } from '#shared/domain/plain-date';
import type { Audience } from '#shared/domain/registers/register';
import { memberName } from '#shared/domain/state';
import type { ReportModel } from '#shared/report/report';
import type { SignatureAct } from '#shared/report/signature-acts';
import { signatureBlock } from '#shared/report/signature-block';
import type { Workbook } from '#storage/workbook';
import type { CountersignReport, FileInReport, MakeReport, ReportSigner, SignatureShown } from './screen';

/** One report of a set, for one audience, ready to be set. */
export interface ReportOfSet {
  readonly audience: Audience;
  /** Of the file. */
  readonly name: string;
  readonly model: ReportModel;
  /** Travel inside it; the model names them. */
  readonly attached?: readonly FileInReport[];
}

export interface SetTools {
  readonly makeReport: MakeReport;
  readonly countersignReport: CountersignReport;
}

/** Somebody signs the set: as what, when, and with which statement. */
export interface SigningOfSet {
  readonly workbook: Workbook;
  readonly act: SignatureAct;
  /** As the block on the page and readers of PDFs call it; left out: as the act is called. */
  readonly as?: string;
  readonly at: Instant;
  readonly statement: string;
  /** Calls it off while the pages are being made; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Told which file of several is being made or signed just now. */
  readonly onStep?: (words: string) => void;
}

export type SetSigned =
  | { readonly state: 'signed'; readonly files: readonly SignedFile[] }
  | { readonly state: 'not signed'; readonly words: string };

export const noCertificateWords =
  'You cannot sign a PDF yet: your certificate is made when a coordinator signs in the next time.';

/** Renders the reports, with the first signature of each. `later`: who signs them after that. */
export async function makeSet(
  tools: Pick<SetTools, 'makeReport'>,
  signing: SigningOfSet,
  reports: readonly ReportOfSet[],
  later: readonly SignatureAct[],
): Promise<SetSigned> {
  const { signal } = signing;
  return eachKept(signing, reports, async ({ audience, model, attached }, signer) =>
    tools.makeReport(model, {
      sign: { ...signer, shown: shownIn(signing, audience), later },
      ...(signal ? { signal } : {}),
      ...(attached ? { attached } : {}),
    }),
  );
}

/**
 * Signs the files of a set as whoever signed last left them. `after`: whose signatures are in them, in their order. Nothing is kept
 * where one of them is not what it was.
 */
export async function countersignSet(
  tools: Pick<SetTools, 'countersignReport'>,
  signing: SigningOfSet,
  set: readonly SignedFile[],
  after: readonly SignatureAct[],
): Promise<SetSigned> {
  return eachKept(signing, set, async (file, signer) => {
    const read = await signing.workbook.readFile(file.attachment);
    if (read.state === 'missing') throw new SetNotSigned(`${file.name} is missing from the safety copy.`);
    if (read.state === 'altered') {
      throw new SetNotSigned(`${file.name} was changed outside Quarterday, so it is not signed.`);
    }
    const shown = shownIn(signing, file.audience);
    return tools.countersignReport(read.bytes, { ...signer, shown, after });
  });
}

/** Why the set is not signed, to be told as it stands. */
class SetNotSigned extends Error {
  override readonly name = 'SetNotSigned';
}

async function eachKept<Of extends Pick<SignedFile, 'audience' | 'name'>>(
  signing: SigningOfSet,
  all: readonly Of[],
  sign: (one: Of, signer: ReportSigner) => Promise<Uint8Array>,
): Promise<SetSigned> {
  if (all.length === 0) return { state: 'signed', files: [] };
  const { workbook, at, act, as = act } = signing;
  const keys = await workbook.pdfSigner().catch(() => undefined);
  if (!keys) return { state: 'not signed', words: noCertificateWords };
  const name = memberName(workbook.getSnapshot().state, workbook.member);
  const signer = { ...keys, name, role: as, at: new Date(at) };
  const signed: { readonly one: Of; readonly pdf: Uint8Array }[] = [];
  try {
    for (const [index, one] of all.entries()) {
      if (all.length > 1) signing.onStep?.(`Signing file ${index + 1} of ${all.length}`);
      signed.push({ one, pdf: await sign(one, signer) });
    }
    signing.signal?.throwIfAborted();
  } catch (error) {
    // What the worker refuses is told in its words; what nobody foresaw is not hidden.
    if (!(error instanceof Error) || !['SetNotSigned', 'ReportNotMade'].includes(error.name)) throw error;
    return { state: 'not signed', words: error.message };
  }
  const files: SignedFile[] = [];
  for (const { one, pdf } of signed) {
    const kept = await workbook.keepFile(pdf);
    if (kept.state !== 'kept') return { state: 'not signed', words: kept.words };
    const { sizeBytes, digest, attachment } = kept;
    files.push({ audience: one.audience, name: one.name, sizeBytes, digest, attachment });
  }
  return { state: 'signed', files };
}

function shownIn({ workbook, act, as = act, at, statement }: SigningOfSet, audience: Audience): SignatureShown {
  const { state } = workbook.getSnapshot();
  const block = signatureBlock({ state, audience, member: workbook.member, act: as, at, statement });
  return { act, block };
}
