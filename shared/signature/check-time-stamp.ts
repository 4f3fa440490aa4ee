// Judges a time stamp (RFC 3161): somebody else's signed word that certain bytes existed at a certain moment. Whether that
// somebody can be relied on is another question: their root is as unknown as any other until a person confirms it.

import { fromBER } from 'asn1js';
import { TSTInfo } from 'pkijs';
import type { Bytes } from './bytes';
import { sameBytes } from './bytes';
import type { SignatureFindingCode } from './findings';
import { judgeCms } from './judge-cms';
import { digestNames, idTimeStampInfo } from './object-identifiers';
import { readCms } from './read-cms';

export interface CheckedTimeStamp {
  readonly problems: readonly SignatureFindingCode[];
  /** Whether it leads to a root that a person has confirmed. */
  readonly isTrusted: boolean;
  /** As its maker's certificate names them. */
  readonly by?: string;
  readonly organisation?: string;
  readonly root?: Bytes;
  readonly at?: Date;
}

/** `stamped` are the bytes it must be about. */
export async function checkTimeStamp(
  token: Bytes,
  stamped: Bytes,
  trustedRoots: readonly Uint8Array[],
): Promise<CheckedTimeStamp> {
  const read = readCms(token, idTimeStampInfo);
  // What cannot be judged of a time stamp leaves the signature that carries it unjudged too: nobody signed these bytes.
  if ('problem' in read)
    return { problems: [read.problem === 'cms-broken' ? 'time-stamp-wrong' : read.problem], isTrusted: false };
  const info = readInfo(read.enclosed);
  if (read.enclosed === undefined || info === undefined) return { problems: ['time-stamp-wrong'], isTrusted: false };
  const digestName = digestNames[info.messageImprint.hashAlgorithm.algorithmId];
  if (digestName === undefined) return { problems: ['signature-kind-unknown'], isTrusted: false };
  const digest = new Uint8Array(await crypto.subtle.digest(digestName, stamped));
  const isOfThis = sameBytes(info.messageImprint.hashedMessage.valueBlock.valueHexView, digest);
  const judged = await judgeCms(read, read.enclosed, idTimeStampInfo, false, trustedRoots);
  const broken = judged.problems.filter((problem) => !leavesItWhole.has(problem));
  const { signer, organisation, root, isTrusted } = judged;
  return {
    problems: isOfThis ? broken.map(asOfTimeStamp) : ['time-stamp-wrong'],
    isTrusted,
    ...(signer === undefined ? {} : { by: signer }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(root === undefined ? {} : { root }),
    at: info.genTime,
  };
}

/** Says something of its maker, not of the time stamp. */
const leavesItWhole: ReadonlySet<SignatureFindingCode> = new Set([
  'root-unknown',
  'root-missing',
  'certificate-not-for-signing',
]);

function asOfTimeStamp(problem: SignatureFindingCode): SignatureFindingCode {
  return problem === 'signature-kind-unknown' || problem === 'certificate-unchecked' ? problem : 'time-stamp-wrong';
}

function readInfo(enclosed: Bytes | undefined): TSTInfo | undefined {
  if (enclosed === undefined) return undefined;
  try {
    return new TSTInfo({ schema: fromBER(enclosed).result });
  } catch {
    return undefined;
  }
}
