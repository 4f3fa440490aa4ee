import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRandomBytes, textBytes } from '#shared/crypto/bytes';
import { sealBytes, unsealBytes } from '#shared/crypto/v1/seal-bytes';
import { importSecretKey, type SecretKey } from '#shared/crypto/v1/secret-key';

let key: SecretKey;
const text = textBytes('what someone is still typing');
const context = ['workbook', 'member'];

beforeAll(async () => {
  key = await importSecretKey(makeRandomBytes(32));
});

describe('the keyed envelope', () => {
  it('gives any bytes back, and never looks the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const sealed = await sealBytes(key, 'draft', context, bytes);
        expect(await unsealBytes(key, 'draft', context, sealed)).toEqual({ ok: true, bytes: new Uint8Array(bytes) });
        expect(await sealBytes(key, 'draft', context, bytes)).not.toEqual(sealed);
      }),
      { numRuns: 25 },
    );
  });

  it('does not open for another key, purpose or context', async () => {
    const sealed = await sealBytes(key, 'draft', context, text);
    const other = await importSecretKey(makeRandomBytes(32));
    const refused = { ok: false, problem: 'altered' };
    expect(await unsealBytes(other, 'draft', context, sealed)).toEqual(refused);
    expect(await unsealBytes(key, 'attachment', context, sealed)).toEqual(refused);
    expect(await unsealBytes(key, 'draft', ['workbookmember'], sealed)).toEqual(refused);
    expect(await unsealBytes(key, 'draft', ['workbook', 'other'], sealed)).toEqual(refused);
  });

  it('does not open with any bit changed, or cut anywhere', async () => {
    const sealed = await sealBytes(key, 'draft', context, text);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const touched = sealed.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect((await unsealBytes(key, 'draft', context, touched)).ok).toBe(false);
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect((await unsealBytes(key, 'draft', context, sealed.subarray(0, length))).ok).toBe(false);
    }
  });

  it('knows what is newer and what is not ours', async () => {
    const sealed = await sealBytes(key, 'draft', context, text);
    expect(await unsealBytes(key, 'draft', context, sealed.with(2, 2))).toEqual({ ok: false, problem: 'newer' });
    expect(await unsealBytes(key, 'draft', context, textBytes('%PDF-1.7'))).toEqual({ ok: false, problem: 'not ours' });
  });
});

describe('a secret key', () => {
  it('cannot be read back', async () => {
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('has 32 bytes and no other length', async () => {
    await expect(importSecretKey(new Uint8Array(31))).rejects.toThrow(RangeError);
  });
});
