// Writes and reads a segment of the checkpoint; its payload is sealed and signed as an entry's is.
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import { type Reading, refuse } from '../reading';
import { layOutRecord, type SignedRecordParts, takeApartRecord } from '../signed-record';
import { checkpointHeaderV1 } from './v1';

export type CheckpointHeader = z.infer<typeof checkpointHeaderV1>;
export type CheckpointSegment = SignedRecordParts & { readonly header: CheckpointHeader };

export const checkpointHeaderShape: StoredShape<CheckpointHeader> = {
  what: 'This checkpoint',
  kind: 'checkpoint segment',
  versions: [version(checkpointHeaderV1, (header) => header)],
};

/** The header's exact bytes; throws a ZodError for a header that no reader would take. */
export function writeCheckpointHeader(
  header: Omit<z.input<typeof checkpointHeaderV1>, 'format' | 'kind'>,
): Uint8Array<ArrayBuffer> {
  return jsonBytes(checkpointHeaderV1.parse({ format: 1, kind: 'checkpoint segment', ...header }));
}

export const writeCheckpointSegment = layOutRecord;

export function readCheckpointSegment(bytes: Uint8Array): Reading<CheckpointSegment> {
  const parts = takeApartRecord(bytes);
  if (!parts) return refuse('altered', checkpointHeaderShape.what);
  const header = readJson(parts.headerBytes, checkpointHeaderShape);
  return header.ok ? { ok: true, value: { ...parts, header: header.value } } : header;
}
