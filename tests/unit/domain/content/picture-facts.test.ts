// What a picture file says besides the picture, read from its markers alone; whatever a file pretends, the reading ends.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureFacts } from '#shared/domain/content/picture-facts';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const big = (value: number, size: number) =>
  Uint8Array.from({ length: size }, (_, index) => (value >>> (8 * (size - 1 - index))) & 0xff);
const little = (value: number, size: number) => big(value, size).reverse();

/** A TIFF with one directory, and a second for the place where there is one. */
function tiff(tags: readonly number[], places: readonly number[] | undefined, put = big): Uint8Array {
  const all = places ? [...tags, 0x8825] : tags;
  const second = 8 + 2 + all.length * 12 + 4;
  const entry = (tag: number) => join(put(tag, 2), put(4, 2), put(1, 4), put(tag === 0x8825 ? second : 7, 4));
  return join(
    bytesOf(put === big ? 'MM' : 'II'),
    put(42, 2),
    put(8, 4),
    put(all.length, 2),
    ...all.map(entry),
    put(0, 4),
    ...(places ? [put(places.length, 2), ...places.map(entry), put(0, 4)] : []),
  );
}

const segment = (marker: number, content: Uint8Array) =>
  join(Uint8Array.of(0xff, marker), big(content.length + 2, 2), content);
const jpeg = (...segments: readonly Uint8Array[]) =>
  join(Uint8Array.of(0xff, 0xd8), segment(0xe0, bytesOf('JFIF\0')), ...segments, Uint8Array.of(0xff, 0xda, 0, 2, 1, 2));
const exif = (content: Uint8Array) => segment(0xe1, join(bytesOf('Exif\0\0'), content));
const chunk = (kind: string, content: Uint8Array) => join(big(content.length, 4), bytesOf(kind), content, big(0, 4));
const png = (...chunks: readonly Uint8Array[]) =>
  join(bytesOf('\u0089PNG\r\n\u001a\n'), ...chunks, chunk('IEND', new Uint8Array()));
const riff = (kind: string, content: Uint8Array) =>
  join(bytesOf(kind), little(content.length, 4), content, new Uint8Array(content.length % 2));
const webp = (...chunks: readonly Uint8Array[]) => join(bytesOf('RIFF'), little(0, 4), bytesOf('WEBP'), ...chunks);

const camera = tiff([0x010f, 0x0132], undefined);
const place = tiff([0x010f], [0, 1, 2, 3, 4]);
const xmp = (words: string) => segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<x exif:${words}="52,55N"/>`));

test.each<[string, Uint8Array, string]>([
  ['a JPEG with nothing', jpeg(), 'clean'],
  ['a JPEG with a camera', jpeg(exif(camera)), 'other'],
  ['a JPEG with a place', jpeg(exif(place)), 'place'],
  ['a JPEG with a place, the other way round', jpeg(exif(tiff([0x010f], [0, 1, 2], little))), 'place'],
  ['a JPEG whose place is empty but for its version', jpeg(exif(tiff([0x010f], [0]))), 'other'],
  ['a JPEG with a place in XMP', jpeg(xmp('GPSLatitude')), 'place'],
  ['a JPEG with XMP of another kind', jpeg(xmp('Lens')), 'other'],
  ['a JPEG with filling before its segments', jpeg(Uint8Array.of(0xff, 0xff), exif(place).subarray(1)), 'place'],
  ['a PNG with nothing', png(), 'clean'],
  ['a PNG with a place', png(chunk('IHDR', new Uint8Array(13)), chunk('eXIf', place)), 'place'],
  ['a PNG with a text', png(chunk('tEXt', bytesOf('Software\0Paint'))), 'other'],
  ['a WebP with nothing', webp(riff('VP8 ', Uint8Array.of(1, 2, 3))), 'clean'],
  ['a WebP with a place', webp(riff('VP8 ', Uint8Array.of(1, 2, 3)), riff('EXIF', place)), 'place'],
  ['a JPEG with more filling than it has segments', jpeg(new Uint8Array(20_000).fill(0xff), exif(place)), 'place'],
  ['a JPEG with a marker that stands alone', jpeg(Uint8Array.of(0xff, 0x01), exif(place)), 'place'],
  ['a JPEG that ends before its picture', jpeg().subarray(0, -6), 'not a picture'],
  ['a JPEG whose segment has no length', jpeg(Uint8Array.of(0xff, 0xfe, 0, 0), exif(place)), 'not a picture'],
  ['a PNG without its end', png().subarray(0, -12), 'not a picture'],
  [
    'a PNG of a part that says it is 4 GB',
    png(join(big(0xffffffff, 4), bytesOf('IDAT')), chunk('eXIf', place)),
    'not a picture',
  ],
  ['a WebP that is cut off', webp(riff('VP8 ', Uint8Array.of(1, 2, 3))).subarray(0, -2), 'not a picture'],
  ['a PDF', bytesOf('%PDF-1.7'), 'not a picture'],
  ['nothing', new Uint8Array(), 'not a picture'],
])('%s', (_, bytes, facts) => {
  expect(pictureFacts(bytes)).toBe(facts);
});

test('a picture that is cut off or made of anything is read to its end, and never further', () => {
  const whole = [jpeg(exif(place)), png(chunk('eXIf', place)), webp(riff('EXIF', place))];
  for (const bytes of whole) {
    for (let size = 0; size < bytes.length; size += 1)
      expect(() => pictureFacts(bytes.subarray(0, size))).not.toThrow();
  }
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.uint8Array({ maxLength: 60 }), fc.nat(80), (bytes, noise, at) => {
      const spoilt = Uint8Array.from(bytes);
      spoilt.set(noise.subarray(0, Math.max(0, spoilt.length - at - 3)), Math.min(at + 3, spoilt.length));
      expect(['place', 'other', 'clean', 'not a picture']).toContain(pictureFacts(spoilt));
    }),
  );
});

test('a file of more segments than anybody writes ends, and is never called clean', () => {
  const many = jpeg(...Array.from({ length: 20_000 }, () => segment(0xe2, new Uint8Array())), exif(place));
  expect(pictureFacts(many)).toBe('not a picture');
});
