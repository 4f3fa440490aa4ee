// The aspects of which somebody is still typing something: their drafts are kept and not committed yet.

import { useEffect, useState } from 'react';
import type { AnnualRound } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { aspectDraft } from './aspect-draft';

export function useAspectDrafts(
  workbook: Pick<Workbook, 'readDraft'>,
  { round, aspects }: Pick<AnnualRound, 'round' | 'aspects'>,
): ReadonlySet<string> {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    const reading = aspects.map(async (aspect) =>
      (await workbook.readDraft(aspectDraft(round, aspect))) === undefined ? [] : [aspect],
    );
    void Promise.all(reading).then((found) => current && setKept(new Set(found.flat())));
    return () => {
      current = false;
    };
  }, [workbook, round, aspects]);
  return kept;
}
