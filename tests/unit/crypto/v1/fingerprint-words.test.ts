// A fingerprint in words: every figure is in a word, and no other fingerprint has the same words.

import { describe, expect, it } from 'vitest';
import { fingerprintWords } from '#shared/crypto/v1/fingerprint-words';
import { words } from '#shared/crypto/v1/words';

const printed = '3F9A 07C1 B2E4 58D0 6A1D C93B 40F7 1E85 D2B6 9048 77AC E31F 05CE 8B62 F419 A3D7';

describe('a fingerprint in words', () => {
  it('has a word for every three figures, and one for the figure that is left', () => {
    const said = fingerprintWords(printed);
    expect(said).toHaveLength(22);
    expect(said.map(({ figures }) => figures).join('')).toBe(printed.replaceAll(' ', ''));
    expect(said.slice(0, 3).map(({ figures }) => figures)).toEqual(['3F9', 'A07', 'C1B']);
  });

  it('takes the word whose number the figures are, from the first of the list to the last', () => {
    expect(words).toHaveLength(4096);
    expect(new Set(words).size).toBe(4096);
    expect(fingerprintWords('000 FFF').map(({ word }) => word)).toEqual([words[0], words[4095]]);
    expect(fingerprintWords(printed)[0]?.word).toBe(words[0x3f9]);
    expect(fingerprintWords(printed).at(-1)?.word).toBe(words[0x700]);
  });

  it('is the same however the figures are grouped and written', () => {
    expect(fingerprintWords(printed.replaceAll(' ', '').toLowerCase())).toEqual(fingerprintWords(printed));
  });

  it('differs wherever one figure differs', () => {
    const bare = printed.replaceAll(' ', '');
    const said = JSON.stringify(fingerprintWords(bare).map(({ word }) => word));
    for (let at = 0; at < bare.length; at += 1) {
      const other = bare.slice(0, at) + (bare[at] === '0' ? '1' : '0') + bare.slice(at + 1);
      expect(JSON.stringify(fingerprintWords(other).map(({ word }) => word))).not.toBe(said);
    }
  });

  it('is refused of what is no fingerprint', () => {
    expect(() => fingerprintWords('not figures')).toThrow(TypeError);
    expect(() => fingerprintWords('')).toThrow(TypeError);
  });
});
