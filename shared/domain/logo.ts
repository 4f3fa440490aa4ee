// What may be the logo on reports: a picture of a kind and size that every reader shows.

export const logoBytesMax = 2 * 1024 * 1024;
const logoSideMin = 16;
const logoSideMax = 4_000;

/** The words for what cannot be a logo; empty where it can. */
export function logoProblem(sizeBytes: number, width: number, height: number): string {
  if (sizeBytes > logoBytesMax) return 'This picture is larger than 2 MB. Make it smaller, then choose it again.';
  if (Math.min(width, height) < logoSideMin)
    return 'This picture is too small to print. Choose one of at least 100 pixels.';
  if (Math.max(width, height) > logoSideMax) {
    return 'This picture is more than 4,000 pixels wide or high. Make it smaller, then choose it again.';
  }
  return '';
}

export interface PictureFacts {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Kind and size of a picture, read from its first bytes; undefined for whatever is no PNG and no JPEG. */
export function readPicture(bytes: Uint8Array): PictureFacts | undefined {
  return readPng(bytes) ?? readJpeg(bytes);
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

/** PNG (ISO 15948): the first chunk is the header, and begins with width and height. */
function readPng(bytes: Uint8Array): PictureFacts | undefined {
  if (bytes.length < 33 || pngHead.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU T.81): segments follow one another up to the frame header, which holds height and width. */
function readJpeg(bytes: Uint8Array): PictureFacts | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // SOF0 to SOF2: baseline and progressive, which is what is in use.
    if (marker >= 0xc0 && marker <= 0xc2) {
      return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Whether nothing of the PNG or JPEG is missing or damaged, as far as its own marks and checksums tell. */
export function isWholePicture(bytes: Uint8Array): boolean {
  return readPng(bytes) ? isWholePng(bytes) : isWholeJpeg(bytes);
}

/** Chunk after chunk with the checksum that each ends with, up to the last, which is called IEND. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || view.getUint32(end) !== checksum(bytes.subarray(at + 4, end))) return false;
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at = end + 4;
  }
  return false;
}

/** CRC-32 as PNG defines it (ISO 15948, annex D). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A JPEG has no checksum. After the last scan that begins its end is marked; a small picture inside has marks of its own before it. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const lastOf = (marker: number) => bytes.findLastIndex((byte, at) => byte === marker && bytes[at - 1] === 0xff);
  const scan = lastOf(0xda);
  return scan > 0 && lastOf(0xd9) > scan;
}
