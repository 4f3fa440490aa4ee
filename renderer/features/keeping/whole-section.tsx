// Whether the record is whole, on "Where is my data": its fingerprint, and a check of every entry.

import { useState } from 'react';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Fingerprint } from '#ui/fingerprint';
import { ShapeWords } from '#ui/shape-words';
import { entriesWords } from './backup-words';

export function WholeSection({ workbook }: { workbook: Workbook }) {
  const [chain, setChain] = useState<string>();
  const [checking, setChecking] = useState(false);
  const { entries, head } = workbook.facts();
  const check = async () => {
    if (checking) return;
    setChecking(true);
    setChain(await workbook.verify());
    setChecking(false);
  };
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Is the record whole?</h2>
      </div>
      <p className="measure">
        Every entry is signed by who made it and tied to the one before. Its fingerprint is printed on reports:
      </p>
      <Fingerprint>{head}</Fingerprint>
      <div className="row">
        <Button onClick={() => void check()} aria-disabled={checking}>
          {checking ? 'Checking' : 'Check every entry now'}
        </Button>
        <span role="status">
          {chain === '' && <ShapeWords kind="dot">{`Unbroken: ${entriesWords(entries)}, checked just now`}</ShapeWords>}
          {chain !== undefined && chain !== '' && <ShapeWords kind="triangle">{chain}</ShapeWords>}
        </span>
      </div>
    </section>
  );
}
