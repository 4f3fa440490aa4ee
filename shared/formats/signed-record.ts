// The byte layout of a signed record, be it an entry or a segment of the checkpoint:
//
//   u16be header length ‖ header (exact JSON) ‖ payload digest (32) ‖ signature (64) ‖ sealed payload (to the end)
//
// The header is kept as the bytes it came in and never written again from its fields. An erased record ends after its
// signature.
export type SignedRecordParts = {
  readonly headerBytes: Uint8Array<ArrayBuffer>;
  readonly payloadDigest: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly sealedPayload: Uint8Array<ArrayBuffer>;
};

const lengthBytes = 2;
const digestLength = 32;
const signatureLength = 64;
const headerBytesMax = 0xffff;

/** Throws a RangeError where a part does not have its length: such a record could not be read again. */
export function layOutRecord(parts: {
  headerBytes: Uint8Array;
  payloadDigest: Uint8Array;
  signature: Uint8Array;
  sealedPayload: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  const { headerBytes, payloadDigest, signature, sealedPayload } = parts;
  const isRight =
    headerBytes.length <= headerBytesMax &&
    payloadDigest.length === digestLength &&
    signature.length === signatureLength;
  if (!isRight) throw new RangeError('a part of this record has the wrong length');
  const length = lengthBytes + headerBytes.length + digestLength + signatureLength + sealedPayload.length;
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint16(0, headerBytes.length);
  let offset = lengthBytes;
  for (const part of [headerBytes, payloadDigest, signature, sealedPayload]) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** `undefined` where the bytes end before the signature does. */
export function takeApartRecord(bytes: Uint8Array): SignedRecordParts | undefined {
  if (bytes.length < lengthBytes) return undefined;
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint16(0);
  const digestStart = lengthBytes + headerLength;
  const signatureStart = digestStart + digestLength;
  const payloadStart = signatureStart + signatureLength;
  if (bytes.length < payloadStart) return undefined;
  // Copies, so that a record does not keep the whole journal's buffer alive.
  const part = (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end));
  return {
    headerBytes: part(lengthBytes, digestStart),
    payloadDigest: part(digestStart, signatureStart),
    signature: part(signatureStart, payloadStart),
    sealedPayload: part(payloadStart),
  };
}
