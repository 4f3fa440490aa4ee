// What stands on the disk of one workbook, as the shell sees it: the safety copy, its snapshots, and copies set aside.

import { useCallback, useEffect, useState } from 'react';
import type { Host } from '#host/host';
import type { Workbook } from '#storage/workbook';

type Answered<Method extends 'safetyCopyFacts' | 'listReplaced'> = Extract<
  Awaited<ReturnType<Host[Method]>>,
  { ok: true }
>['value'];
export type SafetyCopyFacts = Answered<'safetyCopyFacts'>;
export type ReplacedCopy = Answered<'listReplaced'>['replaced'][number];
export type Snapshots = Awaited<ReturnType<Workbook['keeping']['snapshots']>>;

export interface Kept {
  readonly facts: SafetyCopyFacts | undefined;
  readonly snapshots: Snapshots;
  readonly replaced: readonly ReplacedCopy[];
  /** Empty where everything could be looked at. */
  readonly problem: string;
  /** Looks again. */
  readonly look: () => void;
}

export function useKept(host: Host, workbook: Workbook): Kept {
  const [facts, setFacts] = useState<SafetyCopyFacts>();
  const [snapshots, setSnapshots] = useState<Snapshots>([]);
  const [replaced, setReplaced] = useState<readonly ReplacedCopy[]>([]);
  const [problem, setProblem] = useState('');
  const [looks, setLooks] = useState(0);
  const look = useCallback(() => setLooks((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every look is another one
  useEffect(() => {
    let current = true;
    const id = workbook.workbook;
    void Promise.all([host.safetyCopyFacts(id), workbook.keeping.snapshots(), host.listReplaced(id)]).then(
      ([ofCopy, kept, aside]) => {
        if (!current) return;
        if (ofCopy.ok) setFacts(ofCopy.value);
        setProblem(ofCopy.ok ? '' : 'The safety copy could not be looked at just now.');
        setSnapshots(kept);
        setReplaced(aside.ok ? aside.value.replaced : []);
      },
    );
    return () => {
      current = false;
    };
  }, [host, workbook, looks]);

  return { facts, snapshots, replaced, problem, look };
}
