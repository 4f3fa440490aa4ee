// Under the title of the own checks: when they are asked, who writes them, and the way to put a new one into a review that is open.

import { useMemo } from 'react';
import { figuresOf } from '#shared/domain/number-words';
import { writeQuarter } from '#shared/domain/quarter';
import { roundsInOrder, signOffInForce } from '#shared/domain/round';
import { coordinatorNames, type State } from '#shared/domain/state';
import { newChecks } from '#shared/packs/checks-of-round';
import type { PackLibrary } from '#shared/packs/pack-library';
import { LinkButton } from '#ui/link-button';
import type { ScreenProps } from '../screen';

interface OwnChecksNoteProps extends Pick<ScreenProps, 'go'> {
  readonly state: State;
  readonly packs: PackLibrary;
  readonly mayAdd: boolean;
}

export function OwnChecksNote({ state, packs, mayAdd, go }: OwnChecksNoteProps) {
  const offered = useMemo(
    () =>
      roundsInOrder(state)
        .filter((round) => !signOffInForce(round))
        .map((round) => ({ round, count: newChecks(state, packs, round).ofOwn.asked.length }))
        .filter(({ count }) => count > 0),
    [state, packs],
  );
  return (
    <>
      {mayAdd
        ? 'Every new review asks them beside the checklist. An open one keeps the words it has. '
        : `Every new review asks them beside the checklist. A coordinator writes them. Ask ${coordinatorNames(state)}. `}
      {offered.map(({ round, count }) => (
        <LinkButton key={round.round} onClick={() => go({ name: 'new-checks', round: round.round })}>
          {`Add ${figuresOf(count, 'new check')} to the review of ${writeQuarter(round.quarter)}`}
        </LinkButton>
      ))}
    </>
  );
}
