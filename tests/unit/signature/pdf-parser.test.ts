import { describe, expect, it } from 'vitest';
import { latin1Bytes, latin1Text } from '#shared/signature/bytes';
import { PdfParser } from '#shared/signature/pdf-parser';
import { nameOf, type PdfValue } from '#shared/signature/pdf-value';
import { readText } from '#shared/signature/read-text';
import { ReadingAllowance } from '#shared/signature/reading-limits';
import { sameValue } from '#shared/signature/same-value';
import { textValue, writeValue } from '#shared/signature/write-value';

function read(text: string): PdfValue {
  const bytes = latin1Bytes(text);
  const source = { bytes, end: bytes.length, allowance: new ReadingAllowance(), isFile: true };
  return new PdfParser(source, 0).readValue();
}

describe('a PDF value', () => {
  it('is written so that it reads the same again', () => {
    const values = [
      '<< /Type /Page /MediaBox [0 0 595.28 841.89] /Parent 12 0 R /Rotate -90 >>',
      '[true false null (a\\(b\\)c\\n) <00FF7F> /A#20B 1 2 R 3 4]',
      '<< /Empty << >> /List [] /Half .5 /Name /A#2FB#23 >>',
    ];
    for (const text of values) expect(sameValue(read(writeValue(read(text))), read(text))).toBe(true);
  });

  it('keeps what strings say, whichever way they are written', () => {
    const spellings = [
      '(Fire \\(drill\\))',
      '(Fire (drill))',
      '(\\106ire \\50drill\\51)',
      '<46697265 20286472696C6C 29>',
    ];
    for (const text of spellings) expect(readText(read(text))).toBe('Fire (drill)');
    expect(readText(read('(one\\\r\ntwo\rthree)'))).toBe('onetwo three');
  });

  it('is the same key however a name is spelled, so that no key can stand twice', () => {
    expect(nameOf(read('/Byte#52ange'))).toBe('ByteRange');
    expect(() => read('<< /ByteRange 1 /Byte#52ange 2 >>')).toThrow('duplicate-key');
  });

  it('knows a reference from two numbers', () => {
    expect(read('[1 0 R 2 0]')).toMatchObject({ items: [{ kind: 'ref', number: 1 }, { value: 2 }, { value: 0 }] });
  });

  it('is refused where readers would have to guess', () => {
    const broken = ['<< /A', '<< A 1 >>', '(open', '<0G>', '<12', '[1 2', '1.2.3', '--1', 'maybe', '>>', ''];
    for (const text of broken) expect(() => read(text), text).toThrow('broken-syntax');
  });
});

describe('a text in a PDF', () => {
  it('survives being written, whatever its alphabet', () => {
    for (const text of ['Amina Hussain', 'Józef Łąka', 'ਗੁਰਪ੍ਰੀਤ', '李雷 😀', '(\\)']) {
      expect(readText(read(writeValue(textValue(text))))).toBe(text);
    }
  });

  it('cannot turn the reading direction or hide characters where it is shown', () => {
    expect(readText(textValue('Amina\u202eniassuH\u200b\u0007'))).toBe('Amina niassuH');
    expect(latin1Text(textValue('Amina').bytes)).toBe('Amina');
  });
});
