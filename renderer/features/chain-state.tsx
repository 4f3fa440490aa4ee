// The state of the chain that ties every entry to the one before: whether it is unbroken, its fingerprint, and a button that
// looks through all of it.

import { useState } from 'react';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Fingerprint } from '#ui/fingerprint';
import { ShapeWords } from '#ui/shape-words';
import { useSnapshot } from '#ui/use-snapshot';
import { chainWords } from './chain-words';

export function ChainState({ workbook }: { workbook: Workbook }) {
  const { state, checked } = useSnapshot(workbook);
  const [isChecking, setChecking] = useState(false);
  const [notRead, setNotRead] = useState('');
  const { founder, members } = state.general;
  const { entries, head } = workbook.facts();
  const check = async () => {
    if (isChecking) return;
    setChecking(true);
    const words = await workbook.verify();
    // What was looked at is in the snapshot; what could not be is told here.
    setNotRead(workbook.getSnapshot().checked?.words === words ? '' : words);
    setChecking(false);
  };
  const since = members[founder]?.joinedAt ?? '';
  const isBroken = checked !== undefined && checked.words !== '';
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Is the record whole?</h2>
      </div>
      <div role="status">
        <ShapeWords kind={isBroken ? 'triangle' : checked ? 'dot' : 'ring'}>
          {chainWords({ since, entries, checked }, workbook.now())}
        </ShapeWords>
        {notRead !== '' && <ShapeWords kind="diamond">{notRead}</ShapeWords>}
      </div>
      <p className="text-quiet measure">
        Every entry is signed by who made it and tied to the one before. This is the fingerprint of the newest; reports
        print it too.
      </p>
      <Fingerprint>{head}</Fingerprint>
      <Button onClick={() => void check()} aria-disabled={isChecking}>
        {isChecking ? 'Checking' : 'Check every entry now'}
      </Button>
    </section>
  );
}
