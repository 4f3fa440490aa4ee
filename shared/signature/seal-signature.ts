// Appends a revision that holds one signature and signs every byte of the file around the signature's own place.

import type { UpdatedObject } from './append-update';
import { appendUpdate } from './append-update';
import type { Bytes } from './bytes';
import { hexText, joinBytes, latin1Bytes } from './bytes';
import { checkedName } from './certificate-form';
import { makeCms } from './make-cms';
import type { PdfRevision } from './pdf-revision';
import type { PdfValue } from './pdf-value';
import { dictValue, nameValue } from './pdf-value';
import { writeDate } from './read-text';
import { SigningRefused } from './signing-refused';
import { textValue, writeValue } from './write-value';

/** Who signs, as what, when by their computer's clock. */
export interface Signing {
  /** The member's ECDSA P-256 key; it need not be extractable. */
  readonly privateKey: CryptoKey;
  readonly certificate: Uint8Array;
  readonly authorityCertificate: Uint8Array;
  readonly name: string;
  /** As what the person signs, such as "Signed for the trustees". */
  readonly reason: string;
  readonly location?: string | undefined;
  readonly at: Date;
}

// Room for everything in the CMS but the two certificates: attributes, algorithm names and the signature itself.
const roomBesideCertificates = 1024;
const placeDigits = 10;

/** `extra` goes into the signature dictionary, numbered `number`; `others` are the revision's further objects. */
export async function sealSignature(
  revision: PdfRevision,
  signing: Signing,
  number: number,
  extra: Readonly<Record<string, PdfValue>>,
  others: readonly UpdatedObject[],
): Promise<Bytes> {
  const certificate = new Uint8Array(signing.certificate);
  const authorityCertificate = new Uint8Array(signing.authorityCertificate);
  const room = certificate.length + authorityCertificate.length + roomBesideCertificates;
  const head = writeValue(
    dictValue({
      Type: nameValue('Sig'),
      Filter: nameValue('Adobe.PPKLite'),
      SubFilter: nameValue('ETSI.CAdES.detached'),
      Name: textValue(checkedName(signing.name)),
      Reason: textValue(signing.reason),
      ...(signing.location === undefined ? {} : { Location: textValue(signing.location) }),
      M: textValue(writeDate(signing.at)),
      ...extra,
    }),
  ).replace(/>>$/, '/ByteRange ');
  const emptyRange = `[0 ${' '.repeat(3 * placeDigits + 2)}]`;
  const contentsKey = '\n/Contents ';
  const body = `${head}${emptyRange}${contentsKey}<${'0'.repeat(2 * room)}>\n>>`;
  const { bytes, bodyStarts } = await appendUpdate(revision, [...others, { number, generation: 0, body }]);

  const rangePlace = (bodyStarts.get(number) ?? 0) + head.length;
  const gapStart = rangePlace + emptyRange.length + contentsKey.length;
  const gapEnd = gapStart + 2 * room + 2;
  const range = `[0 ${gapStart} ${gapEnd} ${bytes.length - gapEnd}`;
  bytes.set(latin1Bytes(`${range.padEnd(emptyRange.length - 1)}]`), rangePlace);
  const content = joinBytes(bytes.subarray(0, gapStart), bytes.subarray(gapEnd));
  const cms = await makeCms({ content, privateKey: signing.privateKey, certificate, authorityCertificate });
  if (cms.length > room) throw new SigningRefused('certificate-too-big');
  bytes.set(latin1Bytes(hexText(cms)), gapStart + 1);
  return bytes;
}
