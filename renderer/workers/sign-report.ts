// Signs reports in the worker: one that was just set, so that the bytes that were made are the bytes that are signed; and one that
// others signed before. A signature that has a place on the page shows its block there.

import type { SignatureAct } from '#shared/report/signature-acts';
import { emptyBlock, placeLabel, type SignatureBlock } from '#shared/report/signature-block';
import { countersignTrusted } from '#shared/signature/countersign-trusted';
import { openToSign } from '#shared/signature/open-to-sign';
import { refuseUnlessInForce } from '#shared/signature/own-certificate';
import { type FieldPlace, signPdf } from '#shared/signature/sign-pdf';
import { type SignaturePlace, signaturePlaces } from '#shared/signature/signature-places';
import type { ReportFonts } from './render-report';
import { renderSignatureBlock } from './render-signature-block';

/** Who signs, with what and when. The key need not be extractable and is handed to the worker as it is. */
export interface ReportSigning {
  readonly privateKey: CryptoKey;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly authorityCertificate: Uint8Array;
  readonly name: string;
  /** As what they sign, as readers show it: `Signed for the trustees`. */
  readonly role: string;
  readonly at: Date;
  /** What the signature shows, and in which place; left out where it shows nothing. */
  readonly shown?: { readonly act: SignatureAct; readonly block: SignatureBlock };
  /** Who signs the same file later. */
  readonly later?: readonly SignatureAct[];
}

/** Who signs a file that others signed before. */
export type CounterSigning = Omit<ReportSigning, 'later' | 'shown'> & {
  readonly shown: NonNullable<ReportSigning['shown']>;
  /** Who must have signed it before, in this order. */
  readonly after: readonly SignatureAct[];
};

type Bytes = Uint8Array<ArrayBuffer>;

/** The first signature, which fixes everything but the places of those who sign later. */
export async function signReport(pdf: Uint8Array, order: ReportSigning, fonts: ReportFonts): Promise<Bytes> {
  const { role, shown, later = [], ...signing } = order;
  refuseUnlessInForce(signing.certificate, signing.at);
  if (!shown) {
    const field = { name: 'Signature 1', label: `Signature of ${signing.name}`, page: 1 };
    return signPdf({ ...signing, pdf, reason: role, field });
  }
  const places = signaturePlaces(await openToSign(pdf));
  const fieldOf = async (act: SignatureAct, block: SignatureBlock): Promise<FieldPlace> => ({
    name: act,
    label: placeLabel(act),
    ...(await shownIn(places.get(act), block, fonts)),
  });
  const field = await fieldOf(shown.act, shown.block);
  const laterFields: FieldPlace[] = [];
  for (const act of later) laterFields.push(await fieldOf(act, emptyBlock(act)));
  return signPdf({ ...signing, pdf, reason: role, field, laterFields });
}

/** One more signature, in its own place. Throws `SigningRefused` where the file is not what the others signed. */
export async function countersignReport(pdf: Uint8Array, order: CounterSigning, fonts: ReportFonts): Promise<Bytes> {
  const { role, shown, after, ...signing } = order;
  const place = signaturePlaces(await openToSign(pdf)).get(shown.act);
  const appearance = place && (await renderSignatureBlock(shown.block, sizeOf(place), fonts));
  return countersignTrusted({
    ...signing,
    pdf,
    reason: role,
    field: shown.act,
    after,
    ...(appearance ? { appearance } : {}),
  });
}

async function shownIn(place: SignaturePlace | undefined, block: SignatureBlock, fonts: ReportFonts) {
  if (!place) return { page: 1 };
  return { ...place, appearance: await renderSignatureBlock(block, sizeOf(place), fonts) };
}

function sizeOf({ rect: [left, bottom, right, top] }: SignaturePlace) {
  return { width: right - left, height: top - bottom };
}
