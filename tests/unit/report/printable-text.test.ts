import { expect, it } from 'vitest';
import { headingFont, headingRanges, printableText } from '#shared/report/pages/printable-text';
import { readFont } from '../../builders/report-fonts';

it('leaves text of any script as it is', () => {
  const text = 'Zażółć gęślą jaźń – “café”, £5. Україна ਗੁਰਮੁਖੀ 中文 👩🏽‍🏫';
  expect(printableText(text)).toBe(text);
});

it('sets words from right to left apart from what is written around them, line by line', () => {
  expect(printableText('See\nسلام now\nthere')).toBe('See\n\u2068سلام now\u2069\nthere');
  expect(printableText('\u202eevil')).toBe('evil');
});

it('keeps lines, and drops marks that print nothing', () => {
  expect(printableText('one\r\ntwo\u00ad\u200b\tthree\u2028four')).toBe('one\ntwo three\nfour');
});

it('puts letters and their accents together', () => {
  expect(printableText('e\u0301')).toBe('é');
});

it('sets a name in the text face where the heading face lacks a letter', () => {
  expect(headingFont('Łucja Żak')).toBe('Newsreader');
  expect(headingFont('Олена')).toBe('SourceSans');
});

it('promises no character of headings that a font file lacks', () => {
  const missing: string[] = [];
  for (const cut of ['newsreader', 'newsreaderItalic', 'newsreaderMedium'] as const) {
    const held = charactersOf(readFont(cut));
    for (const [first, last] of headingRanges) {
      for (let code = first; code <= last; code += 1) if (!held.has(code)) missing.push(`${cut} ${code.toString(16)}`);
    }
  }
  expect(missing).toEqual([]);
});

/** The characters of a TrueType file's format 4 character map (OpenType specification, cmap). */
function charactersOf(file: Uint8Array): ReadonlySet<number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const held = new Set<number>();
  for (let table = 12; table < 12 + view.getUint16(4) * 16; table += 16) {
    if (String.fromCharCode(...file.subarray(table, table + 4)) !== 'cmap') continue;
    const cmap = view.getUint32(table + 8);
    for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
      const start = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
      if (view.getUint16(start) !== 4) continue;
      const doubled = view.getUint16(start + 6);
      for (let segment = 0; segment < doubled; segment += 2) {
        const last = view.getUint16(start + 14 + segment);
        for (let code = view.getUint16(start + 16 + doubled + segment); code <= last; code += 1) held.add(code);
      }
    }
  }
  return held;
}
