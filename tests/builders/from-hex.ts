// Bytes written in hexadecimal, as standards publish their test vectors.

export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
