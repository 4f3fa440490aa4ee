// The words that the organisation has put on its own list of words to look at.

import { textOf } from '../registers/register';
import { recordsOf, type State } from '../state';
import type { OwnWord } from './words-to-look-at';

export function ownWords(state: State): readonly OwnWord[] {
  return recordsOf(state, 'words-to-look-at').map(({ fields }) => ({
    words: textOf(fields, 'word'),
    note: textOf(fields, 'note'),
  }));
}
