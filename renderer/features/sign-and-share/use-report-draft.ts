// The report of a review as a PDF that is not signed yet, and the digest of the very content that is in it: who stands for
// a review stands for what they could read.

import { useEffect, useState } from 'react';
import { signOffInForce } from '#shared/domain/round';
import type { Round } from '#shared/domain/state';
import { contentDigest } from '../content-digest';
import type { ScreenProps } from '../screen';
import { reviewModel } from './review-model';

interface ReportDraft {
  /** Undefined while it is being made. */
  readonly pdf: Uint8Array | undefined;
  /** Empty until the PDF is there. */
  readonly content: string;
  /** Why it could not be made; empty otherwise. */
  readonly problem: string;
}

type Made = { readonly round: Round } & (
  | { readonly pdf: Uint8Array; readonly content: string }
  | { readonly problem: string }
);

export function useReportDraft(
  { workbook, packs, makeReport, appVersion }: ScreenProps,
  round: Round | undefined,
): ReportDraft {
  const [made, setMade] = useState<Made>();

  useEffect(() => {
    if (!round || signOffInForce(round)) return;
    const calledOff = new AbortController();
    const version = round.signOffs.length + 1;
    const make = async () => {
      const content = await contentDigest(workbook.getSnapshot().state, round);
      const model = await reviewModel({ workbook, packs, round, appVersion, version, madeAt: workbook.now() });
      setMade({ round, content, pdf: await makeReport(model, { signal: calledOff.signal }) });
    };
    make().catch((error: unknown) => {
      if (!calledOff.signal.aborted) setMade({ round, problem: `The report could not be made: ${String(error)}` });
    });
    return () => calledOff.abort();
  }, [workbook, packs, round, appVersion, makeReport]);

  // What was made of an earlier state of the round is not what is there now.
  if (!made || made.round !== round) return { pdf: undefined, content: '', problem: '' };
  return 'problem' in made ? { pdf: undefined, content: '', problem: made.problem } : { ...made, problem: '' };
}
