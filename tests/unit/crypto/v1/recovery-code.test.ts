import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecoveryGroup, makeRecoveryCode, readRecoveryCode } from '#shared/crypto/v1/recovery-code';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery code', () => {
  it('has seven groups of five and is another each time', () => {
    const codes = new Set(Array.from({ length: 200 }, makeRecoveryCode));
    expect(codes.size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('is read as people type it', () => {
    const code = makeRecoveryCode();
    const read = { ok: true, code };
    expect(readRecoveryCode(code)).toEqual(read);
    expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')}\n`)).toEqual(read);
    expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(read);
    expect(readRecoveryCode(code.replaceAll('-', '–').replaceAll('1', 'I'))).toEqual(read);
  });

  it('shows any one wrong character, in its group', () => {
    fc.assert(
      fc.property(fc.nat(34), fc.integer({ min: 1, max: 31 }), (place, change) => {
        const plain = makeRecoveryCode().replaceAll('-', '');
        const wrong = alphabet.charAt((alphabet.indexOf(plain.charAt(place)) + change) % 32);
        const typed = plain.slice(0, place) + wrong + plain.slice(place + 1);
        expect(readRecoveryCode(typed)).toEqual({ ok: false, wrongGroups: [Math.floor(place / 5) + 1] });
      }),
    );
  });

  it('shows any two different characters changed about in a group', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(4), fc.nat(4), (group, one, two) => {
        const groups = makeRecoveryCode().split('-');
        const characters = [...(groups[group] ?? '')];
        const [a = '', b = ''] = [characters[one], characters[two]];
        fc.pre(a !== b);
        groups[group] = characters.with(one, b).with(two, a).join('');
        expect(readRecoveryCode(groups.join('-'))).toEqual({ ok: false, wrongGroups: [group + 1] });
      }),
    );
  });

  it('shows two groups in each other’s places', () => {
    const groups = makeRecoveryCode().split('-');
    const typed = groups.with(1, groups[4] ?? '').with(4, groups[1] ?? '');
    expect(readRecoveryCode(typed.join('-'))).toEqual({ ok: false, wrongGroups: [2, 5] });
  });

  it('blames no group for a wrong length, and takes no other letters', () => {
    const code = makeRecoveryCode();
    expect(readRecoveryCode(code.slice(0, -1))).toEqual({ ok: false, wrongGroups: [] });
    expect(readRecoveryCode('')).toEqual({ ok: false, wrongGroups: [] });
    expect(readRecoveryCode(`U${code.slice(1)}`)).toEqual({ ok: false, wrongGroups: [1] });
  });

  it('lets one group be typed back by itself', () => {
    const code = makeRecoveryCode();
    const third = code.split('-')[2] ?? '';
    expect(isRecoveryGroup(code, 3, ` ${third.toLowerCase()} `)).toBe(true);
    expect(isRecoveryGroup(code, 4, third)).toBe(false);
    expect(isRecoveryGroup(code, 3, '')).toBe(false);
  });
});
