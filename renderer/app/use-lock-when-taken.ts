// Locks when another window of this shell asks for the workbook, or has taken it.

import { useEffect, useRef } from 'react';
import type { Workbook } from '#storage/workbook';

export function useLockWhenTaken(workbook: Pick<Workbook, 'onTakenOver'>, lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => workbook.onTakenOver(() => latest.current()), [workbook]);
}
