// Every file that records hold, as far as whoever looks may read their registers.

import { recordsOf, type State } from '../state';
import { registers } from './all-registers';
import { filesOfRecord, type KeptFileRow } from './kept-file';
import { recordTitle } from './record-title';
import { isOfFiles, type RegisterName, registerNames } from './register';

export interface RecordFile {
  readonly file: KeptFileRow;
  readonly register: RegisterName;
  /** Of the record that holds it. */
  readonly title: string;
}

export function recordFiles(state: State): readonly RecordFile[] {
  const holding = registerNames.filter((name) => registers[name].fields.some(isOfFiles));
  return holding.flatMap((register) =>
    recordsOf(state, register).flatMap((kept) =>
      filesOfRecord(registers[register], kept.fields).map((file) => ({
        file,
        register,
        title: recordTitle(state, kept),
      })),
    ),
  );
}
