// How a call or its answer crosses HTTP when it holds bytes: u32be length of the JSON, the JSON with `{"$bytes": n}`
// where bytes stand, then those bytes one after another. Nothing is turned into base64.
//
//   {name: 'a', bytes: <3 bytes>}  →  00 00 00 4c  {"value":{"name":"a","bytes":{"$bytes":0}},"lengths":[3]}  xx xx xx

/** Throws a TypeError for what JSON and bytes cannot carry. */
export function makeCallFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const blobs: Uint8Array[] = [];
  const words = toWords(value, blobs);
  const json = new TextEncoder().encode(
    JSON.stringify({ value: words, lengths: blobs.map((blob) => blob.byteLength) }),
  );
  const frame = new Uint8Array(4 + json.byteLength + blobs.reduce((sum, blob) => sum + blob.byteLength, 0));
  new DataView(frame.buffer).setUint32(0, json.byteLength);
  frame.set(json, 4);
  let at = 4 + json.byteLength;
  for (const blob of blobs) {
    frame.set(blob, at);
    at += blob.byteLength;
  }
  return frame;
}

/** Undefined for anything that makeCallFrame did not make. The bytes it hands out are views on the frame. */
export function readCallFrame(frame: Uint8Array): { readonly value: unknown } | undefined {
  if (frame.byteLength < 4) return undefined;
  const jsonEnd = 4 + new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(0);
  if (jsonEnd > frame.byteLength) return undefined;
  const head = readJson(frame.subarray(4, jsonEnd));
  if (!isRecord(head) || !Array.isArray(head.lengths)) return undefined;
  const blobs: Uint8Array[] = [];
  let at = jsonEnd;
  for (const length of head.lengths) {
    if (!Number.isSafeInteger(length) || length < 0 || at + length > frame.byteLength) return undefined;
    blobs.push(frame.subarray(at, at + length));
    at += length;
  }
  if (at !== frame.byteLength) return undefined;
  return { value: fromWords(head.value, blobs) };
}

function toWords(value: unknown, blobs: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) return { $bytes: blobs.push(value) - 1 };
  if (Array.isArray(value)) return value.map((item) => toWords(item, blobs));
  if (isRecord(value)) {
    // As in JSON, a field without a value is not there.
    const fields = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(fields.map(([key, item]) => [key, toWords(item, blobs)]));
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
  throw new TypeError(`A call cannot carry a ${typeof value}`);
}

function fromWords(words: unknown, blobs: readonly Uint8Array[]): unknown {
  if (Array.isArray(words)) return words.map((item) => fromWords(item, blobs));
  if (!isRecord(words)) return words;
  if (typeof words.$bytes === 'number') return blobs[words.$bytes];
  return Object.fromEntries(Object.entries(words).map(([key, item]) => [key, fromWords(item, blobs)]));
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
