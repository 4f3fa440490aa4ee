import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { textBytes, toHex } from '#shared/crypto/bytes';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { fromHex } from '../../../builders/from-hex';

// The suite adds its own tags and purposes to everything, so what stands below it is held against published values here.
describe('what the suite stands on', () => {
  it('derives by HKDF-SHA-256 as RFC 5869, test case 1', async () => {
    const key = await crypto.subtle.importKey('raw', fromHex('0b'.repeat(22)), 'HKDF', false, ['deriveBits']);
    const salt = fromHex('000102030405060708090a0b0c');
    const info = fromHex('f0f1f2f3f4f5f6f7f8f9');
    const derived = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 42 * 8);
    expect(toHex(new Uint8Array(derived))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  it('signs by Ed25519 as RFC 8032, test 2', async () => {
    const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
    const pkcs8 = fromHex(`302e020100300506032b657004220420${seed}`);
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
    const signature = await crypto.subtle.sign('Ed25519', key, fromHex('72'));
    expect(toHex(new Uint8Array(signature))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });

  it('seals by AES-256-GCM as McGrew and Viega, test case 16', async () => {
    const key = await crypto.subtle.importKey(
      'raw',
      fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
      'AES-GCM',
      false,
      ['encrypt'],
    );
    const sealed = await crypto.subtle.encrypt(
      {
        name: 'AES-GCM',
        iv: fromHex('cafebabefacedbaddecaf888'),
        additionalData: fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
      },
      key,
      fromHex(
        'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      ),
    );
    expect(toHex(new Uint8Array(sealed))).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
  });

  // From the test list of the reference implementation (phc-winner-argon2, src/test.c, version 0x13, Argon2id).
  it('hashes by Argon2id as the reference implementation', async () => {
    const hashed = await argon2id({
      password: 'password',
      salt: 'somesalt',
      iterations: 2,
      parallelism: 1,
      memorySize: 65_536,
      hashLength: 32,
      outputType: 'hex',
    });
    expect(hashed).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  it('gives a passphrase the same key by the suite as by Argon2id itself', async () => {
    const cost = { memoryKiB: 65_536, iterations: 2, parallelism: 1 };
    const key = await derivePassphraseKey({ passphrase: 'password', salt: textBytes('somesalt'), cost });
    expect(toHex(key)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });
});
