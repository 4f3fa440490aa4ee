// Reads the changes of an entry, whichever version wrote them.

import { z } from 'zod';
import type { Change } from '#shared/domain/change';
import { changeSchemaV1 } from './change-v1';
import { changeSchemaV2 } from './change-v2';
import { changeSchemaV3 } from './change-v3';

export type ReadChanges =
  | { readonly state: 'read'; readonly changes: readonly Change[] }
  | { readonly state: 'newer' }
  | { readonly state: 'not a change'; readonly where: string };

/** The format of changes that this version of Quarterday writes. */
export const changesFormat = 3;

/** Index 0 is version 1. What an older version stored means the same today, so no step has to change it. */
const versions = [changeSchemaV1, changeSchemaV2, changeSchemaV3].map((schema) => z.array(schema).min(1).max(20_000));

/** Reads the changes of an entry. `newer` where a later Quarterday wrote them: then they must be left alone. */
export function readChanges(format: number, changes: unknown): ReadChanges {
  if (format > changesFormat) return { state: 'newer' };
  const read = versions[format - 1]?.safeParse(changes);
  if (!read) return { state: 'not a change', where: `format: ${format}` };
  if (read.success) return { state: 'read', changes: read.data };
  const [issue] = read.error.issues;
  return { state: 'not a change', where: `${issue?.path.join('.')}: ${issue?.message}` };
}
