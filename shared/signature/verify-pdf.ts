// Answers for any PDF: who signed it, what that covers, and whether anything was changed afterwards. It never throws,
// never calls a file unsigned that it could not read, and never calls one unchanged that was changed after signing.

import { type Bytes, findBytes, latin1Text } from './bytes';
import { byteRangeKey, checkArrangement, permissionOf } from './check-arrangement';
import { compareRevisions } from './compare-revisions';
import { findEmbeddedFiles } from './embedded-files';
import { findPages } from './find-pages';
import type { Finding } from './findings';
import { finding, worstState } from './findings';
import { judgeSignature } from './judge-signature';
import { PdfReadError } from './pdf-read-error';
import { openRevision, PdfFile, type PdfRevision } from './pdf-revision';
import { nameOf, walkValue } from './pdf-value';
import { type ReadSignature, readSignature } from './read-signature';
import { fileBytesMax, ReadingAllowance, signaturesMax } from './reading-limits';
import type { SignatureField } from './signature-fields';
import { findSignatureFields } from './signature-fields';
import { type SignatureVerdict, unreadable, type Verdict } from './verdict';

export interface VerifyOptions {
  /** Root certificates, DER, whose fingerprints the user has confirmed. */
  readonly trustedRoots: readonly Uint8Array[];
}

export async function verifyPdf(pdf: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  if (pdf.length > fileBytesMax) return unreadable('too-big', 'not-readable');
  const bytes = new Uint8Array(pdf);
  try {
    return await judge(new PdfFile(bytes, new ReadingAllowance()), options);
  } catch (error) {
    // What a hostile file provokes in a library is not foreseeable; whatever it is, the file was not read.
    const code = error instanceof PdfReadError ? error.code : 'unexpected';
    return unreadable(code, code === 'duplicate-key' && hasMoreThanSigned(bytes) ? 'altered' : 'not-readable');
  }
}

/** Whether a file that cannot be read speaks of a signature, and of none that covers it to its end. */
function hasMoreThanSigned(bytes: Bytes): boolean {
  if (findBytes(bytes, byteRangeKey) < 0) return false;
  const ranges = latin1Text(bytes).matchAll(/\/ByteRange\s*\[\s*\d+\s+\d+\s+(\d+)\s+(\d+)/g);
  return !Array.from(ranges).some(([, from, length]) => Number(from) + Number(length) === bytes.length);
}

async function judge(file: PdfFile, { trustedRoots }: VerifyOptions): Promise<Verdict> {
  const whole = await openRevision(file, file.bytes.length);
  whole.readAll();
  const fields = findSignatureFields(whole);
  const filled = fields.filter(({ signature }) => signature !== undefined);
  const { signatures, broken } = readSignatures(whole, filled);
  const revisions = await openRevisions(whole, signatures);
  const changes = compareAll(whole, revisions, signatures);
  const findings: Finding[] = [...broken, ...checkArrangement(whole, filled, signatures), ...changes.flat()];
  const verdicts: SignatureVerdict[] = [];
  for (const [index, signature] of signatures.entries()) {
    const judged = await judgeSignature(signature, revisions[index] ?? whole, whole, trustedRoots);
    findings.push(...judged.findings);
    verdicts.push(withWhatCameAfter(judged.verdict, signature, file.bytes.length, changes.slice(index)));
  }
  const emptyFields = fields.filter(({ signature }) => signature === undefined).map(({ name }) => name);
  if (verdicts.length > 0) for (const name of emptyFields) findings.push(finding('fields-empty', name));
  if (verdicts.length === 0 && !isComplete(file.bytes)) findings.push(finding('end-missing'));
  if (hasScript(whole)) findings.push(finding('has-script'));
  const best = verdicts.some(({ state }) => state !== 'trusted') ? 'untrusted' : 'trusted';
  return {
    state: worstState(verdicts.length === 0 ? 'unsigned' : best, findings),
    pages: findPages(whole).length,
    signatures: verdicts,
    emptyFields,
    embeddedFiles: findEmbeddedFiles(whole),
    findings,
  };
}

function readSignatures(whole: PdfRevision, filled: readonly SignatureField[]) {
  if (filled.length > signaturesMax) throw new PdfReadError('too-much-work', `more than ${signaturesMax} signatures`);
  const signatures: ReadSignature[] = [];
  const broken: Finding[] = [];
  for (const field of filled) {
    const read = readSignature(whole, field);
    if ('problem' in read) broken.push(finding(read.problem, field.name));
    else signatures.push(read);
  }
  return { signatures: signatures.sort((one, other) => one.end - other.end), broken };
}

/** The file as each signer saw it. */
async function openRevisions(whole: PdfRevision, signatures: readonly ReadSignature[]): Promise<PdfRevision[]> {
  const revisions: PdfRevision[] = [];
  for (const { end } of signatures) {
    const revision = end === whole.end ? whole : await openRevision(whole.file, end);
    revision.readAll();
    revisions.push(revision);
  }
  return revisions;
}

/** For each signature, what was done between it and the next one, or between the last one and now. */
function compareAll(
  whole: PdfRevision,
  revisions: readonly PdfRevision[],
  signatures: readonly ReadSignature[],
): Finding[][] {
  const first = signatures[0];
  const permission = first === undefined ? undefined : permissionOf(whole, first.dict);
  return revisions.map((revision, index) => {
    const next = revisions[index + 1] ?? whole;
    if (next === revision) return [];
    const isUnsigned = next === whole && revision === revisions.at(-1);
    const found = compareRevisions(revision, next, permission === undefined);
    const isOnlyValidation = found.length > 0 && found.every(({ code }) => code === 'validation-data-added');
    if (isUnsigned && isOnlyValidation) return [finding('validation-data-after')];
    const forbidden = permission === 1 && !isOnlyValidation ? [finding('changes-forbidden')] : [];
    return [...(isUnsigned ? [finding('bytes-after')] : []), ...forbidden, ...found];
  });
}

function withWhatCameAfter(
  verdict: Omit<SignatureVerdict, 'after' | 'changes'>,
  { end }: ReadSignature,
  fileLength: number,
  later: readonly (readonly Finding[])[],
): SignatureVerdict {
  const [changes = []] = later;
  if (end === fileLength) return { ...verdict, after: 'nothing', changes };
  const all = later.flat();
  const state = worstState(verdict.state, all);
  return { ...verdict, state, after: worstState('trusted', all) === 'trusted' ? 'signatures' : 'changes', changes };
}

/** Whether the file ends as a PDF does. How far a signature must reach is judged more strictly elsewhere. */
function isComplete(bytes: Bytes): boolean {
  return /%%EOF[\0\s]*$/.test(latin1Text(bytes.subarray(Math.max(0, bytes.length - 1024))));
}

function hasScript(whole: PdfRevision): boolean {
  let found = false;
  for (const number of whole.objectNumbers()) {
    const value = whole.get(number);
    if (value === undefined) continue;
    walkValue(value, (part) => {
      if (part.kind === 'dict' && (part.entries.has('JS') || nameOf(part.entries.get('S')) === 'JavaScript'))
        found = true;
    });
  }
  return found;
}
