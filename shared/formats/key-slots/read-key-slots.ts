// Writes and reads the key slots file, which is replaced as a whole.
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import type { Reading } from '../reading';
import { keySlotsV1 } from './v1';
import { keySlotsV2 } from './v2';

export type KeySlots = z.infer<typeof keySlotsV2>;

export const keySlotsShape: StoredShape<KeySlots> = {
  what: 'The list of sign-ins of this workbook',
  kind: 'key slots',
  versions: [
    version(keySlotsV1, (keySlots) => ({ ...keySlots, format: 2 as const })),
    version(keySlotsV2, (keySlots) => keySlots),
  ],
};

/** Throws a ZodError for key slots that no reader would take. */
export function writeKeySlots(keySlots: Omit<z.input<typeof keySlotsV2>, 'format' | 'kind'>): Uint8Array<ArrayBuffer> {
  return jsonBytes(keySlotsV2.parse({ format: 2, kind: 'key slots', ...keySlots }));
}

export function readKeySlots(bytes: Uint8Array): Reading<KeySlots> {
  return readJson(bytes, keySlotsShape);
}
