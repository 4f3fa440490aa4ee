import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, joinBytes, plainBytes, sameBytes, toBase64, toHex } from '#shared/crypto/bytes';
import { fromHex } from '../../builders/from-hex';

describe('bytes as text', () => {
  it('come back from hexadecimal and from base64 as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sameBytes(fromHex(toHex(bytes)), bytes)).toBe(true);
        expect(sameBytes(fromBase64(toBase64(bytes)), bytes)).toBe(true);
      }),
    );
  });

  it('are written as others write them', () => {
    expect(toBase64(new TextEncoder().encode('quarter day'))).toBe('cXVhcnRlciBkYXk=');
    expect(toHex(Uint8Array.of(0, 15, 255))).toBe('000fff');
  });

  it('are taken long, too', () => {
    const long = new Uint8Array(300_000).fill(7);
    expect(sameBytes(fromBase64(toBase64(long)), long)).toBe(true);
  });

  it('are refused in any other spelling', () => {
    for (const text of ['YQ', 'YQ= =', ' YQ==', 'Y-_=', '====']) expect(() => fromBase64(text)).toThrow(RangeError);
  });
});

describe('plain operations', () => {
  it('joins and compares', () => {
    expect(joinBytes(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  });

  it('copies only bytes on a shared buffer', () => {
    const plain = Uint8Array.of(1);
    const shared = new Uint8Array(new SharedArrayBuffer(1));
    expect(plainBytes(plain)).toBe(plain);
    expect(plainBytes(shared).buffer).toBeInstanceOf(ArrayBuffer);
  });
});
