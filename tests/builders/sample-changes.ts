// The frozen samples of changes, read through the reader of stored changes. Those of the newest version hold at least one of
// every kind there is.

import { readFileSync } from 'node:fs';
import type { Change } from '#shared/domain/change';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';

/** As they were stored, not judged yet. */
export function storedSampleChanges(format = changesFormat): unknown {
  const file = new URL(`../formats/samples/v${format}/changes.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function readSampleChanges(format = changesFormat): readonly Change[] {
  const read = readChanges(format, storedSampleChanges(format));
  if (read.state !== 'read') throw new Error(`the frozen sample cannot be read: ${JSON.stringify(read)}`);
  return read.changes;
}
