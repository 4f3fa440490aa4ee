// The frozen sample of changes, read through the reader of stored changes: at least one of every kind there is.

import { readFileSync } from 'node:fs';
import type { Change } from '#shared/domain/change';
import { readChanges } from '#shared/formats/change/read-changes';

const file = new URL('../formats/samples/v1/changes.json', import.meta.url);

/** As it was stored, not judged yet. */
export function storedSampleChanges(): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function readSampleChanges(): readonly Change[] {
  const read = readChanges(1, storedSampleChanges());
  if (read.state !== 'read') throw new Error(`the frozen sample cannot be read: ${JSON.stringify(read)}`);
  return read.changes;
}
