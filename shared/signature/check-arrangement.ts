// Checks how the signatures of a file stand to one another and to the file: every one in reach, used once, in order,
// and only the first of them certifying.

import type { Bytes } from './bytes';
import { findBytes, latin1Bytes } from './bytes';
import type { Finding } from './findings';
import { finding } from './findings';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfRef, PdfValue } from './pdf-value';
import { nameOf, wholeNumber } from './pdf-value';
import type { ReadSignature } from './read-signature';
import type { SignatureField } from './signature-fields';

export const byteRangeKey: Bytes = latin1Bytes('/ByteRange');
const signatureTypes = new Set(['Sig', 'DocTimeStamp']);
/** What a certifying signature allows when it does not say: PDF 32000-1, table 254. */
const defaultPermission = 2;

/** `signatures` are those of the `filled` fields that could be read, in the order of their ends. */
export function checkArrangement(
  whole: PdfRevision,
  filled: readonly SignatureField[],
  signatures: readonly ReadSignature[],
): Finding[] {
  return [...checkReach(whole, filled), ...checkOrder(signatures), ...checkCertification(whole, signatures)];
}

/** 1: nothing may change; 2: fields may be filled; 3: comments too; undefined: the signature does not certify. */
export function permissionOf(revision: PdfRevision, dict: PdfDict): number | undefined {
  const references = revision.resolve(dict.entries.get('Reference'));
  if (references.kind !== 'array') return undefined;
  for (const item of references.items) {
    const reference = revision.resolveDict(item);
    if (nameOf(revision.resolve(reference?.entries.get('TransformMethod'))) !== 'DocMDP') continue;
    const settings = revision.resolveDict(reference?.entries.get('TransformParams'));
    return wholeNumber(revision.resolve(settings?.entries.get('P'))) ?? defaultPermission;
  }
  return undefined;
}

function checkReach(whole: PdfRevision, filled: readonly SignatureField[]): Finding[] {
  const { file } = whole;
  const findings: Finding[] = [];
  const shown = new Set(filled.map(({ signature }) => isRef(signature) && whole.placeOf(signature.number)));
  const usageRights = usageRightsOf(whole);
  if (usageRights !== undefined) findings.push(finding('signature-kind-unknown', 'usage rights'));
  for (const { number, generation, value, offset } of whole.everSaved()) {
    if (value.kind !== 'dict' || !isLikeSignature(value) || shown.has(`${offset}/${generation}`)) continue;
    if (number !== usageRights) findings.push(finding('signature-out-of-reach', `object ${number}`));
  }
  for (const number of whole.objectNumbers()) {
    const value = whole.get(number);
    const isPacked = whole.entries.get(number)?.kind === 'packed';
    if (isPacked && value?.kind === 'dict' && isLikeSignature(value)) {
      findings.push(finding('signature-out-of-reach', `object ${number}`));
    }
  }
  for (let at = findBytes(file.bytes, byteRangeKey); at >= 0; at = findBytes(file.bytes, byteRangeKey, at + 1)) {
    file.allowance.takeSteps(file.spans.length);
    if (!file.spans.some(({ start, end }) => start <= at && at < end)) {
      findings.push(finding('signature-out-of-reach', `byte ${at}`));
    }
  }
  return findings;
}

function isLikeSignature(dict: PdfDict): boolean {
  return (
    dict.entries.has('ByteRange') ||
    (signatureTypes.has(nameOf(dict.entries.get('Type')) ?? '') && dict.entries.has('Contents'))
  );
}

function checkOrder(signatures: readonly ReadSignature[]): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { field, number, gapStart, end }] of signatures.entries()) {
    const earlier = signatures.slice(0, index);
    if (earlier.some((other) => other.number === number || other.gapStart === gapStart)) {
      findings.push(finding('signature-twice', field.name));
    } else if (gapStart < (earlier.at(-1)?.end ?? 0)) findings.push(finding('order-wrong', field.name));
    else if (end === earlier.at(-1)?.end) findings.push(finding('order-wrong', field.name));
  }
  return findings;
}

function checkCertification(whole: PdfRevision, signatures: readonly ReadSignature[]): Finding[] {
  const certified = permissionsOf(whole)?.entries.get('DocMDP');
  const isFirst = certified === undefined || (isRef(certified) && certified.number === signatures[0]?.number);
  const isOnlyFirst = signatures.slice(1).every(({ dict }) => permissionOf(whole, dict) === undefined);
  return isFirst && isOnlyFirst ? [] : [finding('certification-wrong')];
}

/** The signature by which Adobe's products unlock features; it says nothing about the document's author. */
function usageRightsOf(whole: PdfRevision): number | undefined {
  const permissions = permissionsOf(whole);
  const rights = permissions?.entries.get('UR3') ?? permissions?.entries.get('UR');
  return rights?.kind === 'ref' ? rights.number : undefined;
}

function permissionsOf(whole: PdfRevision): PdfDict | undefined {
  return whole.resolveDict(whole.catalog().entries.get('Perms'));
}

function isRef(value: PdfValue | undefined): value is PdfRef {
  return value?.kind === 'ref';
}
