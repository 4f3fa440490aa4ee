// Reads a stored JSON shape of any version: finds out whose it is and how new, checks it against the schema of its own
// version, and hands it to the upgrades. Every such shape begins with `format` (its version) and `kind` (its name).
import type * as z from 'zod';
import { type Reading, refuse } from './reading';

/** One stored shape: the newest version has the type that the rest of the app uses. */
export type StoredShape<T> = {
  /** How a refusal's sentence begins: "This workbook list". */
  readonly what: string;
  readonly kind: string;
  /** Index 0 is version 1. Each checks the value of its version and gives it in the newest form. */
  readonly versions: readonly ((value: unknown) => T | undefined)[];
};

/** Makes a version's reader of its schema and, for an old version, its upgrade. */
export function version<V, T>(schema: z.ZodType<V>, upgrade: (value: V) => T): (value: unknown) => T | undefined {
  return (value) => {
    const checked = schema.safeParse(value);
    return checked.success ? upgrade(checked.data) : undefined;
  };
}

/** The exact bytes to write: fields in the order in which the object holds them. */
export function jsonBytes(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

export function readJson<T>(bytes: Uint8Array, shape: StoredShape<T>): Reading<T> {
  const { what, kind, versions } = shape;
  const value = parse(bytes);
  // Bytes that no longer parse are a damaged file of ours where they still begin like one.
  if (value === undefined) return refuse(startsLikeOurs(bytes) ? 'altered' : 'not ours', what);
  const stored = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const format = stored.get('format');
  if (stored.get('kind') !== kind || typeof format !== 'number') return refuse('not ours', what);
  if (Number.isInteger(format) && format > versions.length) return refuse('newer', what);
  const read = versions[format - 1]?.(value);
  return read === undefined ? refuse('altered', what) : { ok: true, value: read };
}

const ownStart = new TextEncoder().encode('{"format":');

const startsLikeOurs = (bytes: Uint8Array) => ownStart.every((byte, index) => bytes[index] === byte);

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
