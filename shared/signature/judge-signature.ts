// Judges one signature by itself: what it covers, who made it, and what can be known about them.

import { permissionOf } from './check-arrangement';
import { type CmsJudgement, checkCms } from './check-cms';
import type { Finding } from './findings';
import { finding, worstState } from './findings';
import type { PdfRevision } from './pdf-revision';
import type { ReadSignature } from './read-signature';
import { coveredBytes, isCertificateBound } from './read-signature';
import { readDate, readText } from './read-text';
import { sameValue } from './same-value';
import { findSignatureFields } from './signature-fields';
import type { SignatureVerdict } from './verdict';

export interface JudgedSignature {
  /** As if nothing had come after. */
  readonly verdict: Omit<SignatureVerdict, 'after'>;
  readonly findings: readonly Finding[];
}

/** `revision` is the file as the signer saw it, `whole` the file as it is now. */
export async function judgeSignature(
  signature: ReadSignature,
  revision: PdfRevision,
  whole: PdfRevision,
  trustedRoots: readonly Uint8Array[],
): Promise<JudgedSignature> {
  const { dict, field, cms } = signature;
  const content = coveredBytes(signature, whole.file.bytes);
  const certificateMustBeBound = isCertificateBound(dict);
  const judgement: CmsJudgement =
    certificateMustBeBound === undefined
      ? { problems: ['signature-kind-unknown'], isTrusted: false }
      : await checkCms({ cms, content, trustedRoots, certificateMustBeBound });
  const { signer, organisation, rootFingerprint } = judgement;
  const claimedTime = readDate(dict.entries.get('M'));
  const about = signer ?? field.name;
  const codes = [...judgement.problems, ...remarks(signature, judgement, claimedTime)];
  const findings = codes.map((code) => finding(code, about));
  if (!wasThere(signature, revision, whole)) findings.push(finding('history-replaced', about));
  return {
    verdict: {
      field: field.name,
      state: worstState(judgement.isTrusted ? 'trusted' : 'untrusted', findings),
      signer,
      organisation,
      rootFingerprint,
      claimedTime,
      reason: readText(dict.entries.get('Reason')),
      location: readText(dict.entries.get('Location')),
      certifies: permissionOf(whole, dict) !== undefined,
      coveredBytes: content.length,
    },
    findings,
  };
}

/** The signature must have been in its field, at the same place, when the covered part was the whole file. */
function wasThere({ field, number }: ReadSignature, revision: PdfRevision, whole: PdfRevision): boolean {
  return (
    revision.placeOf(number) === whole.placeOf(number) &&
    findSignatureFields(revision).some(
      ({ ref, signature }) => sameValue(ref, field.ref) && sameValue(signature, field.signature),
    )
  );
}

function remarks({ dict }: ReadSignature, judgement: CmsJudgement, claimedTime: string | undefined) {
  const statedName = readText(dict.entries.get('Name'));
  const { validFrom, validUntil } = judgement;
  const time = claimedTime === undefined ? undefined : new Date(claimedTime);
  const isOutside =
    time !== undefined &&
    validFrom !== undefined &&
    validUntil !== undefined &&
    (time < validFrom || time > validUntil);
  return [
    ...(statedName !== undefined && judgement.signer !== undefined && statedName !== judgement.signer
      ? (['name-differs'] as const)
      : []),
    ...(isOutside ? (['time-outside-certificate'] as const) : []),
  ];
}
