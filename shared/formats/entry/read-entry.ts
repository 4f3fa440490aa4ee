// Writes and reads an entry of the journal: its header, its bytes, and the payload once it is unsealed.
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import { type Reading, refuse } from '../reading';
import { layOutRecord, type SignedRecordParts, takeApartRecord } from '../signed-record';
import { entryHeaderV1, entryPayloadV1, type headV1 } from './v1';
import { entryHeaderV2, entryPayloadV2 } from './v2';
import { entryPayloadV3 } from './v3';

export type Head = z.infer<typeof headV1>;
/** With its format: the header of version 1 says nothing of what lasts. */
export type EntryHeader = z.infer<typeof entryHeaderV1> | z.infer<typeof entryHeaderV2>;
export type Entry = SignedRecordParts & { readonly header: EntryHeader };
/** With the format that its changes are of: they are read by `change/read-changes`. */
export type EntryPayload =
  | z.infer<typeof entryPayloadV1>
  | z.infer<typeof entryPayloadV2>
  | z.infer<typeof entryPayloadV3>;

export const entryHeaderShape: StoredShape<EntryHeader> = {
  what: 'This entry',
  kind: 'entry',
  versions: [version(entryHeaderV1, (header) => header), version(entryHeaderV2, (header) => header)],
};

export const entryPayloadShape: StoredShape<EntryPayload> = {
  what: 'The content of this entry',
  kind: 'entry payload',
  versions: [
    version(entryPayloadV1, (payload) => payload),
    version(entryPayloadV2, (payload) => payload),
    version(entryPayloadV3, (payload) => payload),
  ],
};

/** The header's exact bytes; throws a ZodError for a header that no reader would take. */
export function writeEntryHeader(
  header: Omit<z.input<typeof entryHeaderV2>, 'format' | 'kind'>,
): Uint8Array<ArrayBuffer> {
  return jsonBytes(entryHeaderV2.parse({ format: 2, kind: 'entry', ...header }));
}

/** The bytes of a whole entry, as they go into one frame of the journal. */
export const writeEntry = layOutRecord;

export function readEntry(bytes: Uint8Array): Reading<Entry> {
  const parts = takeApartRecord(bytes);
  if (!parts) return refuse('altered', entryHeaderShape.what);
  const header = readJson(parts.headerBytes, entryHeaderShape);
  return header.ok ? { ok: true, value: { ...parts, header: header.value } } : header;
}

const padToBytes = 256;
const lengthBytes = 4;

/**
 * u32be length ‖ JSON ‖ zeros up to a multiple of 256, so that the size of the sealed payload tells little of what is
 * in it.
 */
export function writeEntryPayload(
  payload: Omit<z.input<typeof entryPayloadV3>, 'format' | 'kind'>,
): Uint8Array<ArrayBuffer> {
  const { at, changes } = payload;
  const json = jsonBytes(entryPayloadV3.parse({ format: 3, kind: 'entry payload', at, changes }));
  const padded = new Uint8Array(Math.ceil((lengthBytes + json.length) / padToBytes) * padToBytes);
  new DataView(padded.buffer).setUint32(0, json.length);
  padded.set(json, lengthBytes);
  return padded;
}

/** Reads an unsealed payload; its changes are then read by `change/read-changes`, which is given its `format`. */
export function readEntryPayload(padded: Uint8Array): Reading<EntryPayload> {
  const json = unpad(padded);
  return json ? readJson(json, entryPayloadShape) : refuse('altered', entryPayloadShape.what);
}

function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length < padToBytes || padded.length % padToBytes !== 0) return undefined;
  const end = lengthBytes + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const isPadding = end <= padded.length && padded.subarray(end).every((byte) => byte === 0);
  return isPadding ? padded.subarray(lengthBytes, end) : undefined;
}
