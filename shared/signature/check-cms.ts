// Judges one CMS signature over given content: one signer, nothing enclosed, and what it carries unsigned a time stamp at most.

import type { Bytes } from './bytes';
import { type CheckedTimeStamp, checkTimeStamp } from './check-time-stamp';
import { type JudgedCms, judgeCms } from './judge-cms';
import { idData } from './object-identifiers';
import { readCms } from './read-cms';

export interface CmsJudgement extends JudgedCms {
  /** Somebody else's word that the signature was there by then. */
  readonly timeStamp?: CheckedTimeStamp;
}

export interface CmsQuestion {
  readonly cms: Bytes;
  readonly content: Bytes;
  readonly trustedRoots: readonly Uint8Array[];
  /** PAdES demands it; older PDF signatures may lack it. */
  readonly certificateMustBeBound: boolean;
}

export async function checkCms(question: CmsQuestion): Promise<CmsJudgement> {
  const read = readCms(question.cms, idData);
  if ('problem' in read) return { problems: [read.problem], isTrusted: false };
  const judged = await judgeCms(read, question.content, idData, question.certificateMustBeBound, question.trustedRoots);
  if (read.timeStamp === undefined) return judged;
  const signature = new Uint8Array(read.signerInfo.signature.valueBlock.valueHexView);
  const timeStamp = await checkTimeStamp(read.timeStamp, signature, question.trustedRoots);
  const problems = [...judged.problems, ...timeStamp.problems];
  return { ...judged, problems, isTrusted: judged.isTrusted && timeStamp.problems.length === 0, timeStamp };
}
