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

const LENGTH_BYTES = 2;
const DIGEST_BYTES = 32;
const SIGNATURE_BYTES = 64;
const MOST_HEADER_BYTES = 0xffff;

/** Throws a RangeError where a part does not have its length: such a record could not be read again. */
export function layOutRecord(parts: {
  headerBytes: Uint8Array;
  payloadDigest: Uint8Array;
  signature: Uint8Array;
  sealedPayload: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  const { headerBytes, payloadDigest, signature, sealedPayload } = parts;
  const isRight =
    headerBytes.length <= MOST_HEADER_BYTES &&
    payloadDigest.length === DIGEST_BYTES &&
    signature.length === SIGNATURE_BYTES;
  if (!isRight) throw new RangeError('a part of this record has the wrong length');
  const length = LENGTH_BYTES + headerBytes.length + DIGEST_BYTES + SIGNATURE_BYTES + sealedPayload.length;
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint16(0, headerBytes.length);
  let offset = LENGTH_BYTES;
  for (const part of [headerBytes, payloadDigest, signature, sealedPayload]) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** `undefined` where the bytes end before the signature does. */
export function takeApartRecord(bytes: Uint8Array): SignedRecordParts | undefined {
  if (bytes.length < LENGTH_BYTES) return undefined;
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint16(0);
  const digestStart = LENGTH_BYTES + headerLength;
  const signatureStart = digestStart + DIGEST_BYTES;
  const payloadStart = signatureStart + SIGNATURE_BYTES;
  if (bytes.length < payloadStart) return undefined;
  // Copies, so that a record does not keep the whole journal's buffer alive.
  const part = (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end));
  return {
    headerBytes: part(LENGTH_BYTES, digestStart),
    payloadDigest: part(digestStart, signatureStart),
    signature: part(signatureStart, payloadStart),
    sealedPayload: part(payloadStart),
  };
}
