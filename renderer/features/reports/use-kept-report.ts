// The file of a made report as whoever signs it next reads it: the very bytes that are kept, as whoever signed last left them.

import { useEffect, useState } from 'react';
import { lastFileOf } from '#shared/domain/report-steps';
import type { MadeReport } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';

interface KeptReport {
  /** Undefined while it is being read, or where it cannot be. */
  readonly pdf: Uint8Array | undefined;
  /** Why it cannot be shown; empty otherwise. */
  readonly problem: string;
}

const notYet: KeptReport = { pdf: undefined, problem: '' };

export function useKeptReport(workbook: Workbook, report: MadeReport | undefined): KeptReport {
  const [read, setRead] = useState<KeptReport & { readonly of: MadeReport }>();

  useEffect(() => {
    if (!report) return;
    let isLeft = false;
    const show = (kept: KeptReport) => {
      if (!isLeft) setRead({ ...kept, of: report });
    };
    const { name, attachment } = lastFileOf(report);
    workbook.readFile(attachment).then(
      (file) => {
        if (file.state === 'read') show({ pdf: file.bytes, problem: '' });
        else show({ pdf: undefined, problem: problemWords(name, file.state) });
      },
      (error: unknown) => show({ pdf: undefined, problem: `The report could not be read: ${String(error)}` }),
    );
    return () => {
      isLeft = true;
    };
  }, [workbook, report]);

  return read?.of === report && read ? read : notYet;
}

function problemWords(name: string, state: 'missing' | 'altered'): string {
  return state === 'missing'
    ? `${name} is missing from the safety copy. Nobody can sign it: put a backup back, or have it made again.`
    : `${name} was changed outside Quarterday. Nobody can sign it: put a backup back, or have it made again.`;
}
