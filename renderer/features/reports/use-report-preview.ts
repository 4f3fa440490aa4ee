// The report as it would be signed now: its texts at once, and its pages a moment after the last choice, made away from the screen.

import { useEffect, useMemo, useState } from 'react';
import type { State } from '#shared/domain/state';
import type { MissingLetters } from '#shared/report/missing-letters';
import type { ScreenProps } from '../screen';
import { readCarried } from './attached-files';
import { type ChosenReport, type PutTogether, putTogether } from './chosen-report';

export interface ReportPreview {
  /** What it is made of; undefined while it is put together, or where it cannot be. */
  readonly made: PutTogether | undefined;
  /** Undefined while the pages are being made. */
  readonly pdf: Uint8Array | undefined;
  /** Why it cannot be made; empty otherwise. */
  readonly problem: string;
  /** The texts in it that cannot be printed whole. */
  readonly missing: readonly MissingLetters[];
}

interface PreviewProps extends Pick<ScreenProps, 'workbook' | 'packs' | 'makeReport' | 'appVersion'> {
  readonly readCheckingPage: () => Promise<Uint8Array>;
}

const none: ReportPreview = { made: undefined, pdf: undefined, problem: '', missing: [] };

/** Between two choices the pages are not made anew. */
const pauseMs = 700;

export function useReportPreview(
  { workbook, packs, makeReport, appVersion, readCheckingPage }: PreviewProps,
  state: State,
  { report, about, audience, carried, whoSigns }: ChosenReport,
): ReportPreview {
  const [shown, setShown] = useState<{ of: unknown; preview: ReportPreview }>({ of: undefined, preview: none });
  const of = useMemo(
    () => ({ state, report, about, audience, carried, whoSigns }),
    [state, report, about, audience, carried, whoSigns],
  );

  useEffect(() => {
    const calledOff = new AbortController();
    const { signal } = calledOff;
    const show = (preview: ReportPreview) => {
      if (!signal.aborted) setShown({ of, preview });
    };
    const make = async () => {
      const madeAt = workbook.now();
      const made = await putTogether(of, { workbook, readCheckingPage, packs, appVersion, madeAt });
      show({ ...none, made });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (signal.aborted) return;
      const missing: MissingLetters[] = [];
      const attached = await readCarried(made.files);
      const pdf = await makeReport(made.model, { signal, attached, onMissing: (letters) => missing.push(letters) });
      show({ made, pdf, problem: '', missing });
    };
    make().catch((error: unknown) => {
      const words = error instanceof Error ? error.message : String(error);
      show({ ...none, problem: `The report could not be made. ${words}` });
    });
    return () => calledOff.abort();
  }, [workbook, packs, makeReport, appVersion, readCheckingPage, of]);

  return shown.of === of ? shown.preview : { ...none, made: shown.preview.made };
}
