// The history as a screen needs it: read again whenever something was written.

import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import type { State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';

/** Undefined while it is being read, and the words of the problem where it cannot be. */
export function useHistory(
  workbook: Workbook,
  state: State,
  newest?: number,
): { readonly entries: readonly HistoryEntry[] | undefined; readonly problem: string } {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>();
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state is what says that the record has grown
  useEffect(() => {
    let current = true;
    workbook.history(newest).then(
      (read) => {
        if (!current) return;
        setEntries(read);
        setProblem('');
      },
      () => current && setProblem('The record could not be read just now. Go back and try again.'),
    );
    return () => {
      current = false;
    };
  }, [workbook, newest, state]);
  return { entries, problem };
}
