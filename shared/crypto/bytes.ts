// Bytes in and out of text (hex, base64) and a few plain operations on them, the same in Node and in the browser.
// Nothing here keeps a secret or makes one.

/** Bytes that WebCrypto accepts: a view on a plain, unshared buffer. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The same bytes as WebCrypto wants them; copies only where the buffer is a shared one. */
export function plainBytes(bytes: Uint8Array): Bytes {
  return isPlain(bytes) ? bytes : new Uint8Array(bytes);
}

const isPlain = (bytes: Uint8Array): bytes is Bytes => bytes.buffer instanceof ArrayBuffer;

export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Compares in the same time wherever the first difference is. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0);
  return difference === 0;
}

const encoder = new TextEncoder();

export function textBytes(text: string): Bytes {
  return encoder.encode(text);
}

export function makeRandomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In slices, because one call cannot take a hundred thousand arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

/** Throws a RangeError for anything that is not padded base64. */
export function fromBase64(base64: string): Bytes {
  // The strict pattern first: atob would also take spaces and missing padding, so two texts could mean one value.
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) {
    throw new RangeError('not base64');
  }
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(...parts)));
}
