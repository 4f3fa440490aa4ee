// A report as a PDF, made anew whenever its model changes. Give it a model that stays the same while nothing changed.

import { useEffect, useState } from 'react';
import type { MissingLetters } from '#shared/report/missing-letters';
import type { ReportModel } from '#shared/report/report';
import type { MakeReport } from './screen';

interface MadePdf {
  /** Undefined while it is being made. */
  readonly pdf: Uint8Array | undefined;
  /** Why it could not be made; empty otherwise. */
  readonly problem: string;
  /** The texts in it that cannot be printed whole. */
  readonly missing: readonly MissingLetters[];
}

type Made = { readonly model: ReportModel } & (
  | { readonly pdf: Uint8Array; readonly missing: readonly MissingLetters[] }
  | { readonly problem: string }
);

export function useMadePdf(makeReport: MakeReport, model: ReportModel | undefined): MadePdf {
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    if (!model) return;
    const calledOff = new AbortController();
    const missing: MissingLetters[] = [];
    makeReport(model, { signal: calledOff.signal, onMissing: (letters) => missing.push(letters) }).then(
      (pdf) => setMade({ model, pdf, missing }),
      (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error);
        if (!calledOff.signal.aborted) setMade({ model, problem });
      },
    );
    return () => calledOff.abort();
  }, [makeReport, model]);
  if (!made || made.model !== model) return { pdf: undefined, problem: '', missing: [] };
  return 'problem' in made ? { pdf: undefined, problem: made.problem, missing: [] } : { ...made, problem: '' };
}
