// Every stored shape there is, where its frozen samples lie, and what is missing among them: a version that was shipped and has
// no sample is an upgrade that nothing exercises.

import { existsSync, readFileSync } from 'node:fs';
import { fromBase64 } from '#shared/crypto/bytes';
import { openRecord } from '#shared/crypto/v1/sealed-record';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { backupManifestShape, readBackupManifestRecord } from '#shared/formats/backup-manifest/read-backup-manifest';
import {
  checkpointHeaderShape,
  readCheckpointSegment,
} from '#shared/formats/checkpoint-segment/read-checkpoint-segment';
import { entryHeaderShape, entryPayloadShape, readEntry, readEntryPayload } from '#shared/formats/entry/read-entry';
import { genesisShape, readGenesisRecord } from '#shared/formats/genesis/read-genesis';
import { grantsShape, readGrants } from '#shared/formats/grants/read-grants';
import { keySlotsShape, readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { StoredShape } from '#shared/formats/read-json';
import type { Reading } from '#shared/formats/reading';
import { readWorkbookList, workbookListShape } from '#shared/formats/workbook-list/read-workbook-list';

export interface SampledShape {
  readonly shape: Pick<StoredShape<unknown>, 'kind' | 'what' | 'versions'>;
  /** Its name in the folder of each version. */
  readonly file: string;
  readonly read: (bytes: Uint8Array) => Reading<unknown>;
  /** The bytes of which `read` reads the shape, out of those of the file. */
  readonly unpack?: (bytes: Uint8Array, version: number) => Promise<Uint8Array>;
  /** The same bytes with other JSON in the place of the shape's own. */
  readonly withJson: (json: string, bytes: Uint8Array) => Uint8Array;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** u16be length ‖ JSON ‖ the rest. */
function withHeader(json: string, whole: Uint8Array): Uint8Array {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint16(0);
  const header = bytesOf(json);
  const changed = Buffer.concat([new Uint8Array(2), header, whole.subarray(2 + length)]);
  changed.writeUInt16BE(header.length);
  return new Uint8Array(changed);
}

/** u32be length ‖ JSON ‖ zeros. */
function padded(json: string): Uint8Array {
  const text = bytesOf(json);
  const bytes = Buffer.alloc(Math.ceil((4 + text.length) / 256) * 256);
  bytes.writeUInt32BE(text.length);
  bytes.set(text, 4);
  return new Uint8Array(bytes);
}

async function unsealPayload(bytes: Uint8Array, version: number): Promise<Uint8Array> {
  const entry = readEntry(bytes);
  if (!entry.ok) throw new Error(entry.words);
  const keys: unknown = JSON.parse(textOf(readSampleOf(version, 'keys.json') ?? new Uint8Array()));
  const ringKey = typeof keys === 'object' && keys !== null && 'ringKey' in keys ? keys.ringKey : undefined;
  const opened = await openRecord('entry', entry.value, {
    ringKey: await importSecretKey(fromBase64(String(ringKey))),
  });
  if (opened.state !== 'open') throw new Error(opened.state);
  return opened.payload;
}

const asJson = { withJson: (json: string) => bytesOf(json) };
const asHeader = { withJson: withHeader };

export const sampledShapes: readonly SampledShape[] = [
  { shape: genesisShape, file: 'genesis.bin', read: readGenesisRecord, ...asHeader },
  { shape: entryHeaderShape, file: 'entry-1.bin', read: readEntry, ...asHeader },
  { shape: entryPayloadShape, file: 'entry-1.bin', read: readEntryPayload, unpack: unsealPayload, withJson: padded },
  { shape: checkpointHeaderShape, file: 'checkpoint-segment.bin', read: readCheckpointSegment, ...asHeader },
  { shape: grantsShape, file: 'grants.json', read: readGrants, ...asJson },
  { shape: keySlotsShape, file: 'key-slots.json', read: readKeySlots, ...asJson },
  { shape: backupManifestShape, file: 'backup-manifest.bin', read: readBackupManifestRecord, ...asHeader },
  { shape: workbookListShape, file: 'workbook-list.json', read: readWorkbookList, ...asJson },
];

/** Undefined where there is none. */
export function readSampleOf(version: number, file: string): Uint8Array | undefined {
  const path = new URL(`samples/v${version}/${file}`, import.meta.url);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
}

export interface Sampled {
  readonly kind: string;
  readonly version: number;
  /** Empty: the sample is there, is of this version, and is read. */
  readonly problem: string;
}

/** One for every version of a shape. */
export function judgeSamples(sampled: SampledShape): Promise<readonly Sampled[]> {
  const { shape } = sampled;
  return Promise.all(
    shape.versions.map(async (_, index) => {
      const version = index + 1;
      return { kind: shape.kind, version, problem: await problemOf(sampled, version) };
    }),
  );
}

async function problemOf({ shape, file, read, unpack }: SampledShape, version: number): Promise<string> {
  const bytes = readSampleOf(version, file);
  if (!bytes) return `there is no sample v${version}/${file}`;
  const unpacked = (await unpack?.(bytes, version)) ?? bytes;
  const isOfVersion = textOf(unpacked).includes(`{"format":${version},"kind":"${shape.kind}"`);
  if (!isOfVersion) return `v${version}/${file} is of another version`;
  const reading = read(unpacked);
  return reading.ok ? '' : reading.words;
}
