import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '#shared/crypto/v1/judge-passphrase';
import { bitsPerWord, makePassphrase } from '#shared/crypto/v1/make-passphrase';
import { words } from '#shared/crypto/v1/words';

const known = { organisation: 'Derwent Youth Arts', names: ['Ada Okonkwo', 'Sam Whitfield'] };
const judge = (passphrase: string) => judgePassphrase(passphrase, known);

describe('a suggested passphrase', () => {
  it('is accepted, whatever was drawn, with spaces, hyphens or capitals', () => {
    for (let count = 0; count < 500; count += 1) {
      const passphrase = makePassphrase();
      expect(judge(passphrase), passphrase).toMatchObject({ isAccepted: true });
      expect(judge(passphrase.replaceAll(' ', '-').toUpperCase())).toMatchObject({ isAccepted: true });
    }
  });

  it('is four words of a list that makes each worth twelve bits', () => {
    expect(makePassphrase().split(' ')).toHaveLength(4);
    expect(new Set(words).size).toBe(words.length);
    expect(bitsPerWord).toBe(12);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
    const sorted = [...words].sort();
    expect(sorted.some((word, index) => sorted[index + 1]?.startsWith(word))).toBe(false);
  });

  it('is said to be as strong as it is, whatever was drawn', () => {
    for (let count = 0; count < 5000; count += 1) {
      expect(judge(makePassphrase()).strength).toContain('about 2.2 thousand years');
    }
  });

  it('holds no word twice', () => {
    for (let count = 0; count < 5000; count += 1) expect(new Set(makePassphrase().split(' ')).size).toBe(4);
  });
});

describe('a passphrase of one’s own', () => {
  it('is accepted from 15 characters, without any rule about capitals, digits or signs', () => {
    const judged = judge('we meet under the old clock');
    expect(judged).toMatchObject({ isAccepted: true, reasons: [] });
    expect(judged.strength).toContain('no program can tell');
  });

  it('is refused when it is short, however mixed', () => {
    expect(judge('xK9#vq2!mZ')).toMatchObject({
      isAccepted: false,
      reasons: ['Use at least 15 characters, or four of the suggested words. This has 10.'],
      strength: 'Too easy to guess.',
    });
  });

  it.each([
    ['the guidance’s own sample', 'SP1D3Rm@n'],
    ['the sample, padded', 'SP1D3Rm@n-2027!!'],
    ['the sample in other look-alikes', '$p!d3rm4n $p!d3rm4n'],
    ['the famous four words', 'correct horse battery staple'],
    ['a common password over and over', 'password password password'],
    ['a common password in disguise', 'P@55w0rd!P@55w0rd!'],
    ['a song', 'you’ll never walk alone'],
    ['one character', 'aaaaaaaaaaaaaaaaaaaa'],
    ['few characters in turn', 'abcabcabcabcabcabc'],
    ['a repeated piece', 'kettle7kettle7kettle7'],
    ['a run of numbers', '1234567890123456'],
    ['a run of the keyboard', 'qwertyuiopasdfgh'],
    ['runs back and forth', 'fedcba9876543210'],
    ['the organisation', 'Derwent Youth Arts'],
    ['the organisation and a year', 'derwentyoutharts2027'],
    ['the organisation in look-alikes', 'D3rw3nt Y0uth 4rts!'],
    ['a member’s name', 'Ada Okonkwo 1990!'],
    ['two members’ names', 'whitfield okonkwo'],
  ])('is refused when it is %s', (_, passphrase) => {
    const judged = judge(passphrase);
    expect(judged.isAccepted).toBe(false);
    expect(judged.reasons.join(' ')).toMatch(/everyone knows|over and over|a run of|the name of your/);
  });

  it('may hold a name when enough else is around it', () => {
    expect(judge('Derwent swans nap on cold tarmac')).toMatchObject({ isAccepted: true });
  });

  it('is refused beyond what a sign-in takes', () => {
    expect(judge('walnut harbour '.repeat(20)).isAccepted).toBe(false);
  });
});
