// At the foot of a screen: whether the last thing was saved, and the way to take it back.

import { writeTime } from '#shared/domain/plain-date';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { SaveState, Workbook } from '#storage/workbook';
import { FootBar } from '#ui/foot-bar';
import { SavedNote } from '#ui/saved-note';
import { useSnapshot } from '#ui/use-snapshot';
import { UndoLast } from './undo-last';

export function SavedBar({ workbook, packs }: { workbook: Workbook; packs: PackLibrary }) {
  const { save } = useSnapshot(workbook);
  return (
    <FootBar>
      <SavedNote action={<UndoLast workbook={workbook} packs={packs} />}>{saveWords(save)}</SavedNote>
    </FootBar>
  );
}

function saveWords(save: SaveState): string {
  switch (save.kind) {
    case 'nothing yet':
      return '';
    case 'saving':
      return 'Saving';
    case 'saved':
      return `Saved ${writeTime(save.at)}.`;
    case 'not saved':
      return 'Not saved.';
  }
}
