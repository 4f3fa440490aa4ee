// Which copies are signed with a round, as it is being chosen: kept as a draft, so that nothing is lost by looking something up. With
// the texts of people that a funder's copy would print or leave out, as they stand now.

import { useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { AnyRound } from '#shared/domain/state';
import type { Passage } from '#shared/report/audience';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { type CopyOffered, chosenCopies, copiesLastTime } from './copies-of-set';
import { reportOfRound } from './round-report';

export interface Copies {
  readonly chosen: readonly CopyOffered[];
  readonly choose: (copies: readonly string[]) => void;
  /** Of the funder's copy; undefined while that is not chosen, or being put together. */
  readonly passages: readonly Passage[] | undefined;
  /** Once the round is signed; until then one that is sent back is handed over with the same copies. */
  readonly drop: () => Promise<void>;
}

/** `isOpen`: whether there is anything to choose here. */
export function useCopies(props: ScreenProps, round: AnyRound, isOpen: boolean): Copies {
  const { workbook, packs, appVersion } = props;
  const { state } = useSnapshot(workbook);
  const form = useForm<{ copies: readonly string[] }>({ defaultValues: { copies: copiesLastTime(state, round) } });
  const draft = useDraft(workbook, `copies:${round.round}`, form);
  const kept: unknown = form.watch('copies');
  const chosen = chosenCopies(Array.isArray(kept) ? kept : []);
  const isForFunder = isOpen && chosen.includes('funder');
  const asked = useMemo(() => ({ state, round }), [state, round]);
  const [found, setFound] = useState<readonly Passage[]>();

  useEffect(() => {
    if (!isForFunder) return;
    let isWanted = true;
    const { round: of } = asked;
    const version = of.signOffs.length + 1;
    const madeAt = workbook.now();
    // What cannot be put together is told where its pages are made.
    reportOfRound({ workbook, packs, round: of, appVersion, version, madeAt }, 'funder').then(
      ({ passages }) => isWanted && setFound(passages),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [workbook, packs, appVersion, asked, isForFunder]);

  return {
    chosen,
    choose: (copies) => form.setValue('copies', chosenCopies(copies)),
    // While they are counted anew after a choice, those of before stay in sight.
    passages: isForFunder ? found : undefined,
    drop: draft.drop,
  };
}
