// Whether a member has shown that their newest recovery code is on paper. It is shown once: who reloaded the page meanwhile, or
// left it, is told on Home until they have made another and kept it. Known to this browser only, sealed as a draft is.

import { useEffect, useState } from 'react';
import type { Workbook } from '#storage/workbook';

const place = 'recovery-code-not-on-paper';

export async function rememberCodeShown(workbook: Workbook): Promise<void> {
  await workbook.keepDraft(place, true);
}

export async function rememberCodeKept(workbook: Workbook): Promise<void> {
  await workbook.dropDraft(place);
}

export function useIsCodeKept(workbook: Workbook): boolean {
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    let isShown = true;
    void workbook.readDraft(place).then((kept) => isShown && setKept(kept === undefined));
    return () => {
      isShown = false;
    };
  }, [workbook]);
  return isKept;
}
