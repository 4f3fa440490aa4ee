// What a picture file says besides the picture: whether it says where it was taken, and whether there is more of that kind. It reads
// the markers of JPEG, PNG and WebP alone (Exif 2.32, XMP), never further than the file reaches, and shows nothing of what it finds.

export type PictureFacts = 'place' | 'other' | 'clean' | 'not a picture';

/** More parts than this no camera writes. */
const partsMax = 10_000;

/** Reads a picture of any size in one pass; `not a picture` where it is none of the three kinds, or nobody can say that this is all. */
export function pictureFacts(bytes: Uint8Array): PictureFacts {
  const parts = partsOf(bytes);
  if (!parts) return 'not a picture';
  const facts = parts.map(factsOf);
  if (facts.includes('place')) return 'place';
  return facts.includes('other') ? 'other' : 'clean';
}

interface Part {
  readonly kind: 'exif' | 'text';
  readonly bytes: Uint8Array;
}

function partsOf(bytes: Uint8Array): readonly Part[] | undefined {
  if (starts(bytes, 'ÿØÿ')) return jpegParts(bytes);
  if (starts(bytes, '\u0089PNG\r\n\u001a\n')) return pngParts(bytes);
  if (starts(bytes, 'RIFF') && starts(bytes.subarray(8), 'WEBP')) return webpParts(bytes);
  return undefined;
}

const exifStart = 'Exif\0\0';
const xmpStart = 'http://ns.adobe.com/xap/1.0/\0';
const longXmpStart = 'http://ns.adobe.com/xmp/extension/\0';

/** Segments up to the picture itself: `FF`, what it is, its length and itself in two bytes. Undefined where they do not lead there. */
function jpegParts(bytes: Uint8Array): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 2;
  for (let count = 0; count < partsMax && bytes[at] === 0xff; count += 1) {
    // Any number of `FF` may fill up before a segment.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return parts;
    // These two kinds stand alone.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const size = number(bytes, at + 2, 2, false);
      if (size < 2) return undefined;
      const segment = bytes.subarray(at + 4, at + 2 + size);
      if (marker === 0xe1 && starts(segment, exifStart)) {
        parts.push({ kind: 'exif', bytes: segment.subarray(exifStart.length) });
      }
      const isText = starts(segment, xmpStart) || starts(segment, longXmpStart);
      if ((marker === 0xe1 && isText) || marker === 0xed) parts.push({ kind: 'text', bytes: segment });
      at += 2 + size;
    }
  }
  return undefined;
}

function pngParts(bytes: Uint8Array): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 8;
  for (let count = 0; count < partsMax && at + 8 <= bytes.length; count += 1) {
    const size = number(bytes, at, 4, false);
    const chunk = bytes.subarray(at + 8, at + 8 + size);
    const kind = letters(bytes.subarray(at + 4, at + 8));
    if (kind === 'eXIf') parts.push({ kind: 'exif', bytes: chunk });
    if (['tEXt', 'iTXt', 'zTXt'].includes(kind)) parts.push({ kind: 'text', bytes: chunk });
    if (kind === 'IEND') return parts;
    at += size + 12;
  }
  return undefined;
}

function webpParts(bytes: Uint8Array): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 12;
  for (let count = 0; count < partsMax && at + 8 <= bytes.length; count += 1) {
    const size = number(bytes, at + 4, 4, true);
    const chunk = bytes.subarray(at + 8, at + 8 + size);
    const kind = letters(bytes.subarray(at, at + 4));
    if (kind === 'EXIF') parts.push({ kind: 'exif', bytes: starts(chunk, exifStart) ? chunk.subarray(6) : chunk });
    if (kind === 'XMP ') parts.push({ kind: 'text', bytes: chunk });
    at += 8 + size + (size % 2);
  }
  // Some leave out the byte that fills up after the last part.
  return at === bytes.length || at === bytes.length + 1 ? parts : undefined;
}

function factsOf({ kind, bytes }: Part): PictureFacts {
  return kind === 'exif' ? exifFacts(bytes) : textFacts(bytes);
}

const gpsTag = 0x8825;
const entryBytes = 12;

/** The first directory of a TIFF names the one with the place in an entry of its own; one that is empty says none. */
function exifFacts(tiff: Uint8Array): PictureFacts {
  const isLittle = starts(tiff, 'II');
  if (!isLittle && !starts(tiff, 'MM')) return 'other';
  const entries = directory(tiff, number(tiff, 4, 4, isLittle), isLittle);
  const gps = entries.find(({ tag }) => tag === gpsTag);
  if (!gps) return entries.length === 0 ? 'clean' : 'other';
  // The version alone is no place.
  return directory(tiff, gps.value, isLittle).some(({ tag }) => tag > 0) ? 'place' : 'other';
}

function directory(tiff: Uint8Array, at: number, isLittle: boolean): readonly { tag: number; value: number }[] {
  if (at < 8 || at + 2 > tiff.length) return [];
  const count = Math.min(number(tiff, at, 2, isLittle), Math.floor((tiff.length - at - 2) / entryBytes));
  return Array.from({ length: count }, (_, index) => {
    const entry = at + 2 + index * entryBytes;
    return { tag: number(tiff, entry, 2, isLittle), value: number(tiff, entry + 8, 4, isLittle) };
  });
}

/** XMP and IPTC are texts: they name the place by words. What is packed cannot be read, and is told as more. */
function textFacts(bytes: Uint8Array): PictureFacts {
  const text = letters(bytes.subarray(0, 4_000_000));
  return /GPS(?:Latitude|Longitude|Position)|(?:photoshop|Iptc4xmpCore):(?:City|Location)/i.test(text)
    ? 'place'
    : 'other';
}

/** 0 past the end. */
function number(bytes: Uint8Array, at: number, size: 2 | 4, isLittle: boolean): number {
  let value = 0;
  for (let index = 0; index < size; index += 1) {
    value = value * 256 + (bytes[isLittle ? at + size - 1 - index : at + index] ?? 0);
  }
  return value;
}

function letters(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function starts(bytes: Uint8Array, start: string): boolean {
  return letters(bytes.subarray(0, start.length)) === start;
}
