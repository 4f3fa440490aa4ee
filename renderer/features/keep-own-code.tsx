// A member's own recovery code, made just now: its sheet, and the proof that it is on paper.

import { useEffect, useState } from 'react';
import { memberName } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { KeepCode, type WayOn } from './keep-code';
import { rememberCodeKept, rememberCodeShown } from './own-code-kept';
import { RecoverySheet } from './recovery-sheet';

interface KeepOwnCodeProps {
  readonly workbook: Workbook;
  readonly code: string;
  /** Where to go once it is on paper; Enter takes the first. */
  readonly ways: readonly [WayOn, ...WayOn[]];
}

export function KeepOwnCode({ workbook, code, ways }: KeepOwnCodeProps) {
  const { state } = workbook.getSnapshot();
  // First that it is shown, then the code: nobody sees one of which Home would not know.
  const [isRemembered, setRemembered] = useState(false);
  useEffect(() => {
    void rememberCodeShown(workbook).then(() => setRemembered(true));
  }, [workbook]);
  if (!isRemembered) return null;
  const whenKept = ({ label, go }: WayOn): WayOn => ({
    label,
    go: () => void rememberCodeKept(workbook).then(go),
  });
  const [first, ...others] = ways;
  return (
    <KeepCode
      code={code}
      sheet={
        <RecoverySheet
          code={code}
          organisation={state.general.organisation?.name ?? ''}
          name={memberName(state, workbook.member)}
        />
      }
      ways={[whenKept(first), ...others.map(whenKept)]}
    />
  );
}
