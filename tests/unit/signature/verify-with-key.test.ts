import { fromBER } from 'asn1js';
import { AlgorithmIdentifier, PublicKeyInfo } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { verifyWithKey } from '#shared/signature/verify-with-key';

const content = new TextEncoder().encode('We meet on Thursdays.');

async function keyInfo(key: CryptoKey): Promise<PublicKeyInfo> {
  return new PublicKeyInfo({ schema: fromBER(await crypto.subtle.exportKey('spki', key)).result });
}

describe('a signature with Ed25519', () => {
  it('is told from one over other content, and from one by another key', async () => {
    const pairs = await Promise.all(
      [1, 2].map(() => crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])),
    );
    const [mine, other] = pairs.map((pair) => ('publicKey' in pair ? pair : undefined));
    if (!mine || !other) throw new Error('no pair of keys');
    const signature = new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, mine.privateKey, content));
    const algorithm = new AlgorithmIdentifier({ algorithmId: '1.3.101.112' });
    const ask = async (text: Uint8Array<ArrayBuffer>, key: CryptoKey) =>
      verifyWithKey(text, signature, await keyInfo(key), algorithm, undefined);
    expect(await ask(content, mine.publicKey)).toBe('signed');
    expect(await ask(content.slice(1), mine.publicKey)).toBe('not signed');
    expect(await ask(content, other.publicKey)).toBe('not signed');
  });
});

describe('a signature that cannot be judged', () => {
  it('is told from a wrong one', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const key = await keyInfo(pair.publicKey);
    const signature = new Uint8Array(64);
    const ask = (algorithmId: string) =>
      verifyWithKey(content, signature, key, new AlgorithmIdentifier({ algorithmId }), 'SHA-256');
    expect(await ask('1.2.840.10045.4.3.2')).toBe('not signed');
    // RSA with a key of a curve, and an algorithm nobody knows.
    expect(await ask('1.2.840.113549.1.1.11')).toBe('unknown kind');
    expect(await ask('1.2.3.4')).toBe('unknown kind');
  });
});
