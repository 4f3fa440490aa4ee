// Why a workbook did not open although the passphrase was not refused, and what can be done: take it over from another window,
// or put a snapshot or a backup in its place.

import { useState } from 'react';
import type { Unlocked } from '#storage/vault';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { refusalWords } from '../refusal-words';

export type NotOpened = Exclude<Unlocked, { state: 'open' | 'wrong passphrase' | 'wait' }>;

interface NotOpenedProps {
  readonly refused: NotOpened;
  /** Resolves when the other window has let go and the passphrase was tried once more. */
  readonly takeOver: () => Promise<void>;
  readonly putBack: () => void;
}

export function NotOpenedNotice({ refused, takeOver, putBack }: NotOpenedProps) {
  const [isTaking, setTaking] = useState(false);
  const take = async () => {
    if (isTaking) return;
    setTaking(true);
    await takeOver();
    setTaking(false);
  };
  return <Notice kind="alert" title={refusalWords(refused)} actions={action()} />;

  function action() {
    if (refused.state === 'cannot open') return <Button onClick={putBack}>Use a snapshot or a backup</Button>;
    if (refused.state !== 'open elsewhere' || refused.where !== 'window') return undefined;
    return (
      <Button onClick={() => void take()} aria-disabled={isTaking}>
        {isTaking ? 'Waiting for the other window' : 'Or take over here'}
      </Button>
    );
  }
}
