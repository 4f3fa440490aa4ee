// Names in any script, as poppler reads them from the file and as they stand on the page.

import { describe, expect, it } from 'vitest';
import type { MissingLetters } from '#shared/report/missing-letters';
import { cell, headRow, paragraph, ruledRows, sectionHeading } from '#shared/report/pages/pieces';
import { renderDefinition } from '#workers/render-report';
import type { ReportFont } from '#workers/report-families';
import { scriptRuns } from '#workers/script-runs';
import { visualOrder } from '#workers/visual-order';
import { judge, placedWords, runningText } from '../../builders/pdf-pages';
import { readStructure, untoldPieces } from '../../builders/pdf-structure';
import { reportFonts } from '../../builders/report-fonts';
import { smallDocument } from '../../builders/small-document';

async function print(texts: readonly string[]) {
  const asked = new Set<ReportFont>();
  const missing: MissingLetters[] = [];
  const content = [
    ...texts.map((text) => paragraph(text)),
    ruledRows(
      [200, 200],
      [headRow('Name', 'By')],
      texts.map((text) => [cell(text, { bold: true }), cell('x')]),
    ),
  ];
  const pdf = await renderDefinition(
    smallDocument(content),
    (font) => {
      asked.add(font);
      return reportFonts(font);
    },
    { onMissing: (one) => missing.push(one) },
  );
  return { pdf, asked, missing };
}

/** Without the marks of direction that poppler writes around words from right to left. */
function read(pdf: Uint8Array): string {
  const text = judge('pdftotext', pdf, (file) => [file, '-']);
  return text.replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '').replaceAll(/\s+/g, ' ');
}

const own: readonly ReportFont[] = [
  'newsreader',
  'newsreaderItalic',
  'newsreaderMedium',
  'sourceSans',
  'sourceSansSemiBold',
];

describe('a name', () => {
  const names: readonly (readonly [string, string, readonly ReportFont[]])[] = [
    ['Polish', 'Zofia Wójcik-Żółć', []],
    ['Welsh', 'Siân ap Tŷ Gŵyr', []],
    ['Greek', 'Ελένη Παπαδοπούλου', []],
    ['Ukrainian', 'Олена Ґалаґан', []],
    ['Yoruba', 'Ẹ̀bùn Ọlá', []],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', ['gurmukhi', 'gurmukhiSemiBold']],
    ['Gujarati', 'ક્રિષ્ના પટેલ', ['gujarati', 'gujaratiSemiBold']],
    ['Bengali', 'রবীন্দ্রনাথ ঠাকুর', ['bengali', 'bengaliSemiBold']],
    ['Chinese', '王小明', ['chinese']],
    ['emoji', '👩🏽‍🏫 😀', ['emoji']],
  ];
  it.each(names)('in %s is printed as letters, and told as them: %s', async (_, name, needed) => {
    const { pdf, asked, missing } = await print([name]);
    expect(read(pdf).normalize('NFC').replaceAll(' ', '')).toContain(name.normalize('NFC').replaceAll(' ', ''));
    expect(missing).toEqual([]);
    const others = [...asked].filter((font) => !own.includes(font) && !font.startsWith('notoSans'));
    expect(others.sort()).toEqual([...needed].sort());
    const structure = readStructure(pdf);
    expect(untoldPieces(structure)).toEqual([]);
    expect(structure.astray).toEqual([]);
  });

  it.each([
    ['Arabic', 'عمر الحسن'],
    ['Urdu', 'محمد علی ٹیم پاکستان'],
  ])('in %s stands from right to left and is told in its order: %s', async (_, name) => {
    const { pdf, missing } = await print([name]);
    expect(missing).toEqual([]);
    expect(read(pdf)).toContain(name);
    const words = name.split(' ');
    const places = placedWords(pdf);
    const lefts = words.map((word) => places.find(({ text }) => text.includes(word))?.left ?? Number.NaN);
    expect(lefts).toEqual([...lefts].sort((one, other) => other - one));
    expect(lefts).not.toContain(Number.NaN);
  });

  it('asks for no typeface but the house’s own where these have every letter', async () => {
    const { asked } = await print(['Zofia Wójcik-Żółć, Ελένη, Олена']);
    expect([...asked].sort()).toEqual([...own].sort());
  });

  it('in a heading is one of the reader’s list of contents', async () => {
    const pdf = await renderDefinition(smallDocument(sectionHeading('Олена 王小明', 'A part')), reportFonts);
    expect(runningText(pdf)).toContain('Олена 王小明');
    const bookmarks = judge('qpdf', pdf, (file) => ['--json=2', '--json-key=outlines', file]);
    expect(bookmarks).toContain('Олена 王小明');
  });
});

it('says how many letters no typeface has, in their place, and tells which and where, once', async () => {
  const { pdf, missing } = await print(['Runes ᚠᚢᚦ and שלום']);
  expect(read(pdf)).toContain('Runes [3 characters not printed] and [4 characters not printed]');
  expect(missing).toHaveLength(1);
  expect(missing[0]?.letters).toBe('ᚠᚢᚦשלום');
  expect(missing[0]?.text).toContain('Runes ᚠᚢᚦ and');
});

it('keeps one letter apart from another that shares its shape', async () => {
  const { pdf } = await print(['پاک ٹیم تیم', 'Ọ́ O']);
  expect(read(pdf)).toContain('پاک ٹیم تیم');
  expect(read(pdf).normalize('NFC')).toMatch(/Ọ\s?\u0301 O/u);
});

it('leaves an English date after an Arabic name where it belongs', async () => {
  const content = [{ text: [paragraph('عمر').text, ', 12 March'].flat() }];
  const places = placedWords(await renderDefinition(smallDocument(content), reportFonts));
  const left = (word: string) => places.find(({ text }) => text.includes(word))?.left ?? Number.NaN;
  expect(left('ع')).toBeLessThan(left('12'));
  expect(left('12')).toBeLessThan(left('March'));
});

describe('the order on a line', () => {
  it('is that of reading where all is from left to right', () => {
    expect(visualOrder([0, 0, 0])).toEqual([0, 1, 2]);
  });

  it('turns words from right to left round, and figures among them back', () => {
    expect(visualOrder([0, 1, 1, 1, 0])).toEqual([0, 3, 2, 1, 4]);
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
  });

  it('turns brackets round with the words that they stand among', () => {
    const runs = scriptRuns(
      '\u2068سلام (سلام)\u2069',
      'SourceSans',
      (family, letter) => (family === 'Arabic') === /\p{L}/u.test(letter),
      () => undefined,
    );
    expect(runs.filter(({ family }) => family === 'SourceSans').map(({ text }) => text)).toEqual([' ', ')', '(']);
  });
});
