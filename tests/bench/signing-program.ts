// What `signing.bench.mjs` measures: a report of 2 MB signed, counter-signed and verified, by the code that the workers run.

import { randomBytes } from 'node:crypto';
import { appendUpdate } from '#shared/signature/append-update';
import { countersignPdf } from '#shared/signature/countersign-pdf';
import { countersignTrusted } from '#shared/signature/countersign-trusted';
import { newNumbers, openToSign, updatedObject } from '#shared/signature/open-to-sign';
import { dictValue, nameValue, numberValue, type PdfStream, refValue } from '#shared/signature/pdf-value';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { renderReport } from '#workers/render-report';
import { renderSignatureBlock } from '#workers/render-signature-block';
import { reportFonts } from '../builders/report-fonts';
import { reportOf } from '../builders/report-request';
import { moment, riverside } from '../builders/riverside-state';
import { block, days, foundOrganisation, type Signatory, signatory } from '../builders/signing-people';

type Bytes = Uint8Array<ArrayBuffer>;

const size = { width: 143, height: 112 };
const rect = [60, 60, 203, 172] as const;
const evidenceBytes = 1_920_000;

export interface Measured {
  readonly sign: readonly Took[];
  readonly countersign: readonly Took[];
  readonly verify: readonly Took[];
  readonly countersignAfterCheck: readonly Took[];
  readonly block: readonly Took[];
  readonly sizeBytes: number;
}

/** Each kind of work as often as asked, one after another in turn, after one turn that does not count. */
export async function measureSigning(times: number, pages: Uint8Array): Promise<Measured> {
  const authority = await foundOrganisation();
  const amina = await signatory(authority, 'Amina Hussain');
  const margaret = await signatory(authority, 'Margaret Ellery');
  const at = (act: 'Prepared' | 'Signed') => new Date(moment(days[act]));
  const appearance = await renderSignatureBlock(block('Prepared', amina.name), size, reportFonts);
  const first = (pdf: Uint8Array) =>
    signPdf({
      ...by(amina, at('Prepared')),
      pdf,
      field: { name: 'Prepared', page: 1, rect, appearance },
      laterFields: [
        { name: 'Checked', page: 1, rect: [210, 60, 353, 172], appearance },
        { name: 'Signed', page: 1, rect: [360, 60, 503, 172], appearance },
      ],
    });
  const order = (pdf: Bytes) => ({ ...by(margaret, at('Signed')), pdf, field: 'Signed', appearance });
  const signed = await first(pages);
  const twice = await countersignPdf(order(signed));
  const taken: Record<Exclude<keyof Measured, 'sizeBytes'>, Took>[] = [];
  for (let turn = 0; turn <= times; turn += 1) {
    taken.push({
      sign: await timed(() => first(pages)),
      countersign: await timed(() => countersignPdf(order(signed))),
      verify: await timed(async () => {
        const { state } = await verifyPdf(twice, { trustedRoots: [authority.certificate] });
        if (state !== 'trusted') throw new Error(`the file is ${state}`);
      }),
      countersignAfterCheck: await timed(() => countersignTrusted({ ...order(signed), after: ['Prepared'] })),
      block: await timed(() => renderSignatureBlock(block('Signed', margaret.name), size, reportFonts)),
    });
  }
  const counted = taken.slice(1);
  return {
    sign: counted.map(({ sign }) => sign),
    countersign: counted.map(({ countersign }) => countersign),
    verify: counted.map(({ verify }) => verify),
    countersignAfterCheck: counted.map(({ countersignAfterCheck }) => countersignAfterCheck),
    block: counted.map((each) => each.block),
    sizeBytes: pages.length,
  };
}

function by({ name, ...keys }: Signatory, at: Date) {
  return { ...keys, name, reason: 'Signed', at };
}

/** By the clock, and of it what this process had of the processor: on a shared machine the second is the truer. */
interface Took {
  readonly wallMs: number;
  readonly cpuMs: number;
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const from = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wallMs: performance.now() - from, cpuMs: (user + system) / 1000 };
}

/** The example's report with a file of evidence in it that does not shrink, as pictures do not. */
export async function twoMegabytes(): Promise<Bytes> {
  const { book, round } = riverside();
  const pdf = await renderReport(reportOf(book, round), reportFonts);
  const revision = await openToSign(pdf);
  const number = newNumbers(revision)();
  const picture: PdfStream = {
    kind: 'stream',
    dict: dictValue({ Type: nameValue('EmbeddedFile'), Length: numberValue(evidenceBytes) }),
    raw: new Uint8Array(randomBytes(evidenceBytes)),
    start: 0,
  };
  return (await appendUpdate(revision, [updatedObject(refValue(number), picture)])).bytes;
}
