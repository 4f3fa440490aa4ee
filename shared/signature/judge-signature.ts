// Judges one signature by itself: what it covers, who made it, and what can be known about them.

import { type Bytes, latin1Text } from './bytes';
import { permissionOf } from './check-arrangement';
import { type CmsJudgement, checkCms } from './check-cms';
import { checkTimeStamp } from './check-time-stamp';
import { findPages } from './find-pages';
import type { Finding } from './findings';
import { finding, worstState } from './findings';
import { fingerprint } from './fingerprint';
import { PdfReadError } from './pdf-read-error';
import type { PdfRevision } from './pdf-revision';
import { nameOf } from './pdf-value';
import type { ReadSignature } from './read-signature';
import { coveredBytes, isCertificateBound } from './read-signature';
import { readDate, readText } from './read-text';
import { sameValue } from './same-value';
import { findSignatureFields } from './signature-fields';
import type { SignatureVerdict } from './verdict';

const timeStampKind = 'ETSI.RFC3161';

export interface JudgedSignature {
  /** As if nothing had come after. */
  readonly verdict: Omit<SignatureVerdict, 'after' | 'changes'>;
  readonly findings: readonly Finding[];
}

/** `revision` is the file as the signer saw it, `whole` the file as it is now. */
export async function judgeSignature(
  signature: ReadSignature,
  revision: PdfRevision,
  whole: PdfRevision,
  trustedRoots: readonly Uint8Array[],
): Promise<JudgedSignature> {
  const { dict, field } = signature;
  const content = coveredBytes(signature, whole.file.bytes);
  const isTimeStamp = nameOf(dict.entries.get('SubFilter')) === timeStampKind;
  const judgement = isTimeStamp
    ? await judgeTimeStamp(signature, content, trustedRoots)
    : await judgeCmsOf(signature, content, trustedRoots);
  const { signer, organisation, root, timeStamp } = judgement;
  const claimedTime = isTimeStamp ? timeStamp?.at?.toISOString() : readDate(dict.entries.get('M'));
  const about = signer ?? field.name;
  const codes = [...judgement.problems, ...remarks(signature, judgement, claimedTime)];
  const findings = codes.map((code) => finding(code, about));
  if (!wasThere(signature, revision, whole)) findings.push(finding('history-replaced', about));
  return {
    verdict: {
      field: field.name,
      kind: isTimeStamp ? 'time stamp' : 'signature',
      state: worstState(judgement.isTrusted ? 'trusted' : 'untrusted', findings),
      signer,
      organisation,
      rootFingerprint: root && (await fingerprint(root)),
      root: root && btoa(latin1Text(root)),
      claimedTime,
      stampedBy: isTimeStamp ? undefined : timeStamp?.by,
      stampedAt: isTimeStamp ? undefined : timeStamp?.at?.toISOString(),
      reason: readText(dict.entries.get('Reason')),
      location: readText(dict.entries.get('Location')),
      certifies: permissionOf(whole, dict) !== undefined,
      coveredBytes: content.length,
      pagesThen: pagesOf(revision),
    },
    findings,
  };
}

async function judgeCmsOf(
  { dict, cms }: ReadSignature,
  content: Bytes,
  trustedRoots: readonly Uint8Array[],
): Promise<CmsJudgement> {
  const certificateMustBeBound = isCertificateBound(dict);
  if (certificateMustBeBound === undefined) return { problems: ['signature-kind-unknown'], isTrusted: false };
  return checkCms({ cms, content, trustedRoots, certificateMustBeBound });
}

/** A time stamp in the place of a signature: ISO 32000-2, 12.8.5. */
async function judgeTimeStamp(
  { dict, cms }: ReadSignature,
  content: Bytes,
  trustedRoots: readonly Uint8Array[],
): Promise<CmsJudgement> {
  const type = dict.entries.get('Type');
  if (type !== undefined && nameOf(type) !== 'DocTimeStamp') return { problems: ['cms-broken'], isTrusted: false };
  const timeStamp = await checkTimeStamp(cms, content, trustedRoots);
  const { problems, isTrusted, by, organisation, root } = timeStamp;
  const unknownRoot = root === undefined ? 'root-missing' : 'root-unknown';
  return {
    problems: isTrusted || problems.length > 0 ? problems : [unknownRoot],
    isTrusted,
    timeStamp,
    ...(by === undefined ? {} : { signer: by }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(root === undefined ? {} : { root }),
  };
}

function pagesOf(revision: PdfRevision): number | undefined {
  try {
    return findPages(revision).length;
  } catch (error) {
    if (error instanceof PdfReadError && error.code !== 'too-much-work') return undefined;
    throw error;
  }
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
