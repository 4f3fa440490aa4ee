// Reads a request's body up to a length and not a byte further: what is too long is refused before it is held.
import type { IncomingMessage } from 'node:http';

/** Undefined when the body is, or announces itself, longer than `bytesMax`. */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return undefined;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.byteLength;
    if (length > bytesMax) return undefined;
    pieces.push(piece);
  }
  const { buffer, byteOffset } = Buffer.concat(pieces, length);
  return new Uint8Array(buffer, byteOffset, length);
}
