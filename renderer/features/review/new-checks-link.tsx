// In the margin of a review: that checks came since it was opened, and the way to them.

import { useMemo } from 'react';
import { figuresOf } from '#shared/domain/number-words';
import type { Round } from '#shared/domain/state';
import { countNewChecks, newChecks } from '#shared/packs/checks-of-round';
import { LinkButton } from '#ui/link-button';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

type NewChecksLinkProps = Pick<ScreenProps, 'workbook' | 'packs' | 'go'> & { readonly round: Round };

export function NewChecksLink({ workbook, packs, round, go }: NewChecksLinkProps) {
  const { state } = useSnapshot(workbook);
  const count = useMemo(() => countNewChecks(newChecks(state, packs, round)), [state, packs, round]);
  if (count === 0) return null;
  return (
    <p className="text-hint">
      <LinkButton onClick={() => go({ name: 'new-checks', round: round.round })}>
        {`Add ${figuresOf(count, 'new check')}`}
      </LinkButton>
    </p>
  );
}
