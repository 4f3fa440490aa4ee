// The few byte operations this room needs in Node and in a browser alike, where there is no Buffer.

export type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a text whose every character is below 256; PDF syntax is such text. */
export function latin1Bytes(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function latin1Text(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return pieces.join('');
}

export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

export function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where `wanted` stands in `bytes` at or after `from`, or -1. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const first = wanted[0];
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (matchesAt(bytes, wanted, at)) return at;
  }
  return -1;
}

/** The last place before `end` where the whole of `wanted` stands, or -1. */
export function findLastBytes(bytes: Uint8Array, wanted: Uint8Array, end: number): number {
  const first = wanted[0];
  if (first === undefined) return -1;
  let at = end - wanted.length;
  while (at >= 0) {
    at = bytes.lastIndexOf(first, at);
    if (at < 0 || matchesAt(bytes, wanted, at)) return at;
    at -= 1;
  }
  return -1;
}

function matchesAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
