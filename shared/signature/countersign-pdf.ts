// Signs a PDF that someone signed before: fills one of the empty fields the first signer made, and changes nothing else.

import type { Bytes } from './bytes';
import { importPage } from './import-page';
import { newNumbers, openToSign, updatedObject } from './open-to-sign';
import { dictValue, refValue, withEntries } from './pdf-value';
import type { Signing } from './seal-signature';
import { sealSignature } from './seal-signature';
import { findSignatureFields } from './signature-fields';
import { SigningRefused } from './signing-refused';

export interface CounterSigning extends Signing {
  readonly pdf: Uint8Array;
  /** The name of the empty field. */
  readonly field: string;
  /** What is drawn in the field from now on, as a PDF of one page. Left out: what is drawn there stays. */
  readonly appearance?: Uint8Array;
}

/** Throws `PdfReadError` when the file cannot be read and `SigningRefused` when the field cannot be filled. */
export async function countersignPdf(signing: CounterSigning): Promise<Bytes> {
  const revision = await openToSign(signing.pdf);
  const field = findSignatureFields(revision).find(({ name }) => name === signing.field);
  if (field === undefined) throw new SigningRefused('no-such-field');
  if (field.signature !== undefined) throw new SigningRefused('field-already-signed');
  const nextNumber = newNumbers(revision);
  const signature = refValue(nextNumber());
  const drawn = signing.appearance && (await importPage(signing.appearance, nextNumber));
  const filled = withEntries(field.dict, {
    V: signature,
    ...(drawn === undefined ? {} : { AP: dictValue({ N: drawn.form }) }),
  });
  const others = [updatedObject(field.ref, filled), ...(drawn?.objects ?? [])];
  return sealSignature(revision, signing, signature.number, {}, others);
}
