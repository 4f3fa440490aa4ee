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

  // https://www.rfc-editor.org/rfc/rfc8032.html#section-7.1
  const signatures = [
    {
      test: '1',
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      test: '2',
      seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
    {
      test: '3',
      seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
    {
      test: 'SHA(abc)',
      seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
      publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
      message:
        'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
      signature:
        'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
    },
  ];

  it.each(signatures)('signs and checks by Ed25519 as RFC 8032, test $test', async (vector) => {
    const pkcs8 = fromHex(`302e020100300506032b657004220420${vector.seed}`);
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
    const message = fromHex(vector.message);
    const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', key, message));
    expect(toHex(signature)).toBe(vector.signature);
    const publicKey = await crypto.subtle.importKey('raw', fromHex(vector.publicKey), 'Ed25519', false, ['verify']);
    const isRight = (of: Uint8Array<ArrayBuffer>) => crypto.subtle.verify('Ed25519', publicKey, signature, of);
    expect(await isRight(message)).toBe(true);
    expect(await isRight(new Uint8Array([...message, 0]))).toBe(false);
  });

  // The four of "The Galois/Counter Mode of Operation" (McGrew and Viega) with a key of 256 bits and a nonce of 96.
  const key16 = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
  const plain16 =
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
  const sealed16 =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662';
  const seals = [
    {
      test: 13,
      key: '00'.repeat(32),
      nonce: '00'.repeat(12),
      beside: '',
      plain: '',
      sealed: '',
      tag: '530f8afbc74536b9a963b4f1c4cb738b',
    },
    {
      test: 14,
      key: '00'.repeat(32),
      nonce: '00'.repeat(12),
      beside: '',
      plain: '00'.repeat(16),
      sealed: 'cea7403d4d606b6e074ec5d3baf39d18',
      tag: 'd0d1c8a799996bf0265b98b5d48ab919',
    },
    {
      test: 15,
      key: key16,
      nonce: 'cafebabefacedbaddecaf888',
      beside: '',
      plain: `${plain16}1aafd255`,
      sealed: `${sealed16}898015ad`,
      tag: 'b094dac5d93471bdec1a502270e3cc6c',
    },
    {
      test: 16,
      key: key16,
      nonce: 'cafebabefacedbaddecaf888',
      beside: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      plain: plain16,
      sealed: sealed16,
      tag: '76fc6ece0f4e1768cddf8853bb2d551b',
    },
  ];

  it.each(seals)('seals and opens by AES-256-GCM as McGrew and Viega, test case $test', async (vector) => {
    const key = await crypto.subtle.importKey('raw', fromHex(vector.key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    const algorithm = { name: 'AES-GCM', iv: fromHex(vector.nonce), additionalData: fromHex(vector.beside) };
    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, fromHex(vector.plain)));
    expect(toHex(sealed)).toBe(vector.sealed + vector.tag);
    const opened = await crypto.subtle.decrypt(algorithm, key, sealed);
    expect(toHex(new Uint8Array(opened))).toBe(vector.plain);
    sealed[0] = (sealed[0] ?? 0) ^ 1;
    await expect(crypto.subtle.decrypt(algorithm, key, sealed)).rejects.toThrow();
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
