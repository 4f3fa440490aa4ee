// Reads one filled signature field: what it covers, what it holds, and whether its own place in the file is exact.

import type { Bytes } from './bytes';
import { joinBytes, latin1Text } from './bytes';
import type { SignatureFindingCode } from './findings';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfValue } from './pdf-value';
import { nameOf, wholeNumber } from './pdf-value';
import type { SignatureField } from './signature-fields';

export interface ReadSignature {
  readonly field: SignatureField;
  readonly number: number;
  readonly dict: PdfDict;
  /** The bytes between these two places are the signature's own and are not covered. */
  readonly gapStart: number;
  readonly gapEnd: number;
  /** Where the covered part of the file ends. */
  readonly end: number;
  readonly cms: Bytes;
}

/** Nothing when there is no signature to speak of; then the reason is a finding. */
export function readSignature(
  revision: PdfRevision,
  field: SignatureField,
): ReadSignature | { readonly problem: SignatureFindingCode } {
  const { bytes } = revision.file;
  const dict = revision.resolve(field.signature);
  if (field.signature?.kind !== 'ref' || dict.kind !== 'dict') return { problem: 'byte-range-wrong' };
  const range = readByteRange(dict.entries.get('ByteRange'));
  if (range === undefined) return { problem: 'byte-range-wrong' };
  const [gapStart, gapEnd, rest] = range;
  const end = gapEnd + rest;
  if (gapStart >= gapEnd || end > bytes.length) return { problem: 'byte-range-wrong' };
  const place = placeOf(dict.entries.get('Contents'));
  if (place?.start !== gapStart || place.end !== gapEnd || !place.hex) return { problem: 'gap-wrong' };
  const cms = readContents(latin1Text(bytes.subarray(gapStart + 1, gapEnd - 1)));
  if (cms === undefined) return { problem: 'gap-wrong' };
  const lastBytes = latin1Text(bytes.subarray(Math.max(0, end - 7), end));
  if (!/%%EOF(\r\n|\r|\n)?$/.test(lastBytes)) return { problem: 'end-wrong' };
  return { field, number: field.signature.number, dict, gapStart, gapEnd, end, cms };
}

export function coveredBytes({ gapStart, gapEnd, end }: ReadSignature, bytes: Bytes): Bytes {
  return joinBytes(bytes.subarray(0, gapStart), bytes.subarray(gapEnd, end));
}

/** `undefined` when the kind of signature is not judged here. */
export function isCertificateBound(dict: PdfDict): boolean | undefined {
  const type = dict.entries.get('Type');
  if (type !== undefined && nameOf(type) !== 'Sig') return undefined;
  const kind = nameOf(dict.entries.get('SubFilter'));
  if (kind === 'ETSI.CAdES.detached') return true;
  return kind === 'adbe.pkcs7.detached' ? false : undefined;
}

function readByteRange(value: PdfValue | undefined): [number, number, number] | undefined {
  const [first, gapStart, gapEnd, rest, ...more] = value?.kind === 'array' ? value.items.map(wholeNumber) : [];
  if (first !== 0 || gapStart === undefined || gapEnd === undefined || rest === undefined) return undefined;
  return more.length === 0 ? [gapStart, gapEnd, rest] : undefined;
}

function placeOf(value: PdfValue | undefined) {
  return value?.kind === 'string' ? value.place : undefined;
}

/**
 * The CMS in the hexadecimal digits: one DER value and nothing but zeros after it. Digits in both cases are refused,
 * because a changed case would be a change of the file that no digest sees.
 */
function readContents(digits: string): Bytes | undefined {
  if (digits.length % 2 !== 0 || !(/^[0-9a-f]*$/.test(digits) || /^[0-9A-F]*$/.test(digits))) return undefined;
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  }
  const length = derLength(bytes);
  if (length === undefined || length > bytes.length) return undefined;
  return bytes.subarray(length).every((byte) => byte === 0) ? bytes.slice(0, length) : undefined;
}

/** The length of the DER value at the start, its tag and length included. */
function derLength(bytes: Bytes): number | undefined {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const lengthBytes = bytes.subarray(2, 2 + (first & 0x7f));
  if (lengthBytes.length === 0 || lengthBytes.length > 4) return undefined;
  return 2 + lengthBytes.length + lengthBytes.reduce((total, byte) => total * 256 + byte, 0);
}
