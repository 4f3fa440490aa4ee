import { expect, test } from 'vitest';
import { derivePackHash } from '#shared/packs/pack-hash';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('the fingerprint of a pack is SHA-256 over its bytes, in hexadecimal', async () => {
  expect(await derivePackHash(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('one space more is another pack', async () => {
  expect(await derivePackHash(bytesOf('{"a":1}'))).not.toBe(await derivePackHash(bytesOf('{"a": 1}')));
});
