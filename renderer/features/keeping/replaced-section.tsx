// Copies that a restore has set aside, on "Where is my data": where they are, and removing them for good.

import { useState } from 'react';
import type { Host } from '#host/host';
import { instantOf, writeInstant } from '#shared/domain/plain-date';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import type { ReplacedCopy } from './use-kept';

interface ReplacedProps {
  readonly host: Host;
  readonly workbook: string;
  readonly replaced: readonly ReplacedCopy[];
  readonly look: () => void;
}

export function ReplacedSection({ host, workbook, replaced, look }: ReplacedProps) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  if (replaced.length === 0) return null;

  const remove = async () => {
    const dropped = await host.dropReplaced(workbook);
    setAsking(false);
    setProblem(dropped.ok ? '' : 'They could not be removed. Restart Quarterday and try again.');
    look();
  };

  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Set aside by a restore</h2>
      </div>
      <p className="measure">
        What stood here before a backup or a snapshot took its place. It is sealed as everything is, and is kept until
        you remove it.
      </p>
      <ul>
        {replaced.map(({ folder, changedAt }) => (
          <li key={folder} className="history-row">
            <span className="path">{folder}</span>
            <br />
            <span className="text-quiet">{`Last written ${writeInstant(instantOf(new Date(changedAt)))}`}</span>
          </li>
        ))}
      </ul>
      {problem !== '' && <Notice kind="alert">{problem}</Notice>}
      <Button onClick={() => setAsking(true)}>{replaced.length === 1 ? 'Remove it' : 'Remove them'}</Button>
      <Dialog
        open={asking}
        title={replaced.length === 1 ? 'Remove the copy set aside?' : 'Remove the copies set aside?'}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="solid" onClick={() => void remove()}>
              Remove for good
            </Button>
            <Button onClick={() => setAsking(false)}>Keep</Button>
          </>
        }
      >
        <p>
          What was written there, and is not in the record that is open now, is then gone. This cannot be taken back.
        </p>
      </Dialog>
    </section>
  );
}
