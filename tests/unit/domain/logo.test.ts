import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWholePicture, logoProblem, readPicture } from '#shared/domain/logo';

const sample = new URL('../../../resources/sample/message-controls.png', import.meta.url);

test('a PNG is known by its first bytes, with its size', () => {
  const facts = readPicture(new Uint8Array(readFileSync(sample)));
  expect(facts?.mediaType).toBe('image/png');
  expect(facts?.width).toBeGreaterThan(10);
});

test('a JPEG is known by its frame header', () => {
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 50, 0, 100, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame]);
  expect(readPicture(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 100, height: 50 });
});

test('a JPEG is whole where its scan has an end', () => {
  const begun = [0xff, 0xd8, 0xff, 0xda, 0, 2, 17, 17];
  expect(isWholePicture(new Uint8Array([...begun, 0xff, 0xd9]))).toBe(true);
  expect(isWholePicture(new Uint8Array(begun))).toBe(false);
  const withSmallOne = [...begun, 0xff, 0xd9, ...begun];
  expect(isWholePicture(new Uint8Array(withSmallOne))).toBe(false);
  expect(isWholePicture(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toBe(false);
});

test('whatever else it is called, it is no picture', () => {
  for (const text of ['%PDF-1.7', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '', '\u00ff\u00d8\u00ff']) {
    expect(readPicture(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBeUndefined();
  }
});

test('one that is too large or too small is refused in words', () => {
  expect(logoProblem(40 * 1024 * 1024, 100, 100)).toContain('larger than 2 MB');
  expect(logoProblem(1_000, 4, 100)).toContain('too small');
  expect(logoProblem(1_000, 9_000, 100)).toContain('4,000 pixels');
  expect(logoProblem(1_000, 400, 200)).toBe('');
});
