// What kind of file a piece of evidence is, told by its bytes, and what is refused, in words.

import { describe, expect, test } from 'vitest';
import { evidenceBytesMax, evidenceKind } from '#shared/domain/evidence-kind';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const text = (words: string) => new TextEncoder().encode(words);
const zip = bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00);
const webp = text('RIFF\0\0\0\0WEBPVP8 ');
const office = 'application/vnd.openxmlformats-officedocument';

test.each([
  ['menu.png', 'image/png', true, png],
  ['photo.jpg', 'image/jpeg', true, bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['photo.jpeg', 'image/jpeg', true, bytes(0xff, 0xd8, 0xff, 0xe1)],
  ['moving.gif', 'image/gif', true, text('GIF89a')],
  ['picture.webp', 'image/webp', true, webp],
  ['minutes.pdf', 'application/pdf', false, text('%PDF-1.7\n')],
  ['policy.docx', `${office}.wordprocessingml.document`, false, zip],
  ['holders.xlsx', `${office}.spreadsheetml.sheet`, false, zip],
  ['notes.odt', 'application/vnd.oasis.opendocument.text', false, zip],
  ['figures.ods', 'application/vnd.oasis.opendocument.spreadsheet', false, zip],
  ['note.txt', 'text/plain', false, text('Checked with Zofia.\r\n\tAll well.')],
  ['list.csv', 'text/plain', false, text('name,since\nZoë,2027')],
] as const)('%s is kept as %s', (name, mediaType, isPicture, file) => {
  expect(evidenceKind(name, file)).toEqual({ ok: true, mediaType, isPicture });
});

test('capitals and further dots in a name do not matter', () => {
  expect(evidenceKind('Menu.2027.03.PNG', png).ok).toBe(true);
});

describe('what is refused', () => {
  test.each([
    ['an empty file', 'menu.png', bytes(), 'menu.png is empty. Choose the file again.'],
    [
      'a file larger than 25 MB',
      'film.pdf',
      new Uint8Array(evidenceBytesMax + 1),
      'film.pdf is larger than 25 MB. Make it smaller, or write in the note where it is kept.',
    ],
    [
      'a kind that is not kept',
      'page.html',
      text('<html>'),
      'page.html is of a kind that is not kept here. Use a picture, a PDF, a document or plain text.',
    ],
    [
      'a name without an ending',
      'evidence',
      png,
      'evidence is of a kind that is not kept here. Use a picture, a PDF, a document or plain text.',
    ],
    [
      'a picture under another picture’s name',
      'menu.jpg',
      png,
      'menu.jpg is not a JPEG picture: it is a PNG picture. Save it again under its right name.',
    ],
    [
      'a ZIP file called a picture',
      'menu.png',
      zip,
      'menu.png is not a PNG picture: it is a ZIP file. Save it again under its right name.',
    ],
    [
      'a program called a picture',
      'menu.png',
      text('MZ\0\0'),
      'menu.png is not a PNG picture: its contents are something else. Save it again under its right name.',
    ],
    [
      'sound in the wrapping of a picture',
      'picture.webp',
      text('RIFF\0\0\0\0WAVEfmt '),
      'picture.webp is not a WebP picture: its contents are something else. Save it again under its right name.',
    ],
    [
      'the beginning of a PNG picture',
      'menu.png',
      png.subarray(0, 7),
      'menu.png is not a PNG picture: its contents are something else. Save it again under its right name.',
    ],
    [
      'a text with zero bytes',
      'note.txt',
      text('half\0half'),
      'note.txt is not plain text: its contents are something else. Save it again under its right name.',
    ],
    [
      'a PDF called plain text',
      'note.txt',
      text('%PDF-1.7\0'),
      'note.txt is not plain text: it is a PDF. Save it again under its right name.',
    ],
  ])('%s', (_, name, file, words) => {
    expect(evidenceKind(name, file)).toEqual({ ok: false, words });
  });

  test('a text with a zero byte anywhere, however far on', () => {
    const long = new Uint8Array(100_000).fill(0x61);
    expect(evidenceKind('note.txt', long).ok).toBe(true);
    long[99_999] = 0;
    expect(evidenceKind('note.txt', long).ok).toBe(false);
  });
});

test('a file of exactly 25 MB is kept', () => {
  const largest = new Uint8Array(25 * 1024 * 1024);
  largest.set(png);
  expect(evidenceKind('menu.png', largest).ok).toBe(true);
});
