// What an unlocked workbook can do about its own keeping: backups, their rehearsal, snapshots, and erasing a person. Long work tells
// how far it is and can be called off; what is called off leaves nothing.

import type { Erasing } from '#shared/domain/erase-from-change';
import type { RecordId } from '#shared/domain/ids';
import type { MadeBackup } from './make-backup';
import type { Rehearsed } from './rehearse-backup';
import type { Watching } from './run-job';
import type { KeptSnapshot } from './safety-copy';

export type { MadeBackup, Rehearsed, Watching };

export interface ErasureToLookAt {
  /** How many entries lose their content. */
  readonly entries: number;
  /** How many more entries name the person and keep what they say: those that were written before erasing was possible. */
  readonly staying: number;
  /** The texts that name the person, as they are now. */
  readonly passages: readonly string[];
}

export type Erased =
  | { readonly state: 'erased'; readonly entries: number }
  | { readonly state: 'not erased'; readonly words: string };

export interface Keeping {
  /** Into a folder that is there. A backup that was made is noted in the record. */
  backUp(folder: string, watching?: Watching): Promise<MadeBackup>;
  /** Brings the newest backup of a folder into a scratch copy, compares it with the record, and keeps what came of it as evidence. */
  rehearse(folder: string, watching?: Watching): Promise<Rehearsed>;
  snapshots(): Promise<readonly KeptSnapshot[]>;
  /** The names that texts may call a person by, to begin with. */
  namesOf(person: RecordId): readonly string[];
  previewErasure(wanted: Erasing): Promise<ErasureToLookAt>;
  /** `attachments` are destroyed with it; they are named as the evidence names them. */
  erase(wanted: Erasing, because: string, attachments: readonly string[]): Promise<Erased>;
}
