// What was done last, with the way to take it back: in words, so that nobody undoes something else than they think.

import { useState } from 'react';
import { beforeIn } from '#shared/domain/history/retrace';
import { tellChange } from '#shared/domain/history/tell-change';
import { countOf, listOf } from '#shared/domain/number-words';
import type { State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Undoable, Workbook } from '#storage/workbook';
import { LinkButton } from '#ui/link-button';
import { useSnapshot } from '#ui/use-snapshot';
import { itemLabels } from './item-labels';

interface UndoLastProps {
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  /** Called with what is no longer so. */
  readonly onUndone?: (undone: Undoable) => void;
}

export function UndoLast({ workbook, packs, onUndone }: UndoLastProps) {
  const { undoable, state } = useSnapshot(workbook);
  const [problem, setProblem] = useState('');
  if (!undoable) return problem === '' ? null : <span role="alert">{problem}</span>;
  const undo = async () => {
    const done = await workbook.undoLast();
    setProblem(done.state === 'saved' ? '' : done.words);
    if (done.state !== 'saved') return;
    // The button is gone: whoever pressed it by the keyboard goes on from the head of the screen.
    if (onUndone) onUndone(undoable);
    else document.querySelector('h1')?.focus();
  };
  const words = undoableWords(undoable, state, packs);
  return (
    <>
      <span className="wide-only">You {words}.</span>
      <LinkButton onClick={() => void undo()}>
        Undo<span className="hidden-words"> that you {words}</span>
      </LinkButton>
      {problem !== '' && <span role="alert">{problem}</span>}
    </>
  );
}

/** All of what was done, or the first of it and how much more. */
function undoableWords({ changes, before }: Undoable, after: State, packs: PackLibrary): string {
  const itemLabel = itemLabels(packs);
  // Of a thousand lines of a spreadsheet the first is told.
  const told = changes.length > 2 ? changes.slice(0, 1) : changes;
  const deeds = told.map((change) => {
    // What was taken out has its name in what it was taken out of.
    const state = change.kind === 'record-removed' ? before : after;
    return tellChange(change, beforeIn(before, change), { state, itemLabel }).deed;
  });
  const others = changes.length - told.length;
  return others === 0 ? listOf(deeds) : `${deeds[0] ?? ''} and did ${countOf(others, 'other thing')}`;
}
