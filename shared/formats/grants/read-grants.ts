// Writes and reads the grants file, which is replaced as a whole.
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import type { Reading } from '../reading';
import { grantsV1 } from './v1';

export type Grants = z.infer<typeof grantsV1>;

export const grantsShape: StoredShape<Grants> = {
  what: 'The list of who may read what',
  kind: 'grants',
  versions: [version(grantsV1, (grants) => grants)],
};

/** Throws a ZodError for grants that no reader would take. */
export function writeGrants(grants: Omit<z.input<typeof grantsV1>, 'format' | 'kind'>): Uint8Array<ArrayBuffer> {
  return jsonBytes(grantsV1.parse({ format: 1, kind: 'grants', ...grants }));
}

export function readGrants(bytes: Uint8Array): Reading<Grants> {
  return readJson(bytes, grantsShape);
}
