// What an unlocked workbook can do about its own keeping: backups, their rehearsal, snapshots, erasing a person, and an export
// that other programs can read. Long work tells how far it is and can be called off; what is called off leaves nothing.

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

export interface ErasureWanted {
  readonly person: RecordId;
  /** The names that texts call them by. */
  readonly names: readonly string[];
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
  previewErasure(wanted: ErasureWanted): Promise<ErasureToLookAt>;
  /** `attachments` are destroyed with it; they are named as the evidence names them. */
  erase(wanted: ErasureWanted, because: string, attachments: readonly string[]): Promise<Erased>;
}
