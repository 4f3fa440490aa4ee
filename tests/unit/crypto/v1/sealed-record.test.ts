import { beforeAll, describe, expect, it } from 'vitest';
import { makeRandomBytes, textBytes } from '#shared/crypto/bytes';
import { makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import {
  digestRecord,
  eraseRecord,
  openRecord,
  type SealedRecord,
  type SealedUnder,
  sealRecord,
} from '#shared/crypto/v1/sealed-record';
import { importSecretKey, type SecretKey } from '#shared/crypto/v1/secret-key';
import { isSignedBy } from '#shared/crypto/v1/sign-bytes';

const payload = textBytes('{"changes":[]}');
let signing: CryptoKeyPair;
let ringKey: SecretKey;

beforeAll(async () => {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('no pair');
  signing = pair;
  ringKey = await importSecretKey(makeRandomBytes(32));
});

const seal = (under: SealedUnder, headerText = 'header') =>
  sealRecord({
    kind: 'entry',
    header: (nonce) => textBytes(`${headerText} ${nonce}`),
    payload,
    under,
    signingKey: signing.privateKey,
  });

const holder = async () => {
  const { secrets, publicKeys } = await makeMemberSecrets();
  const identity = await crypto.subtle.importKey('pkcs8', secrets.identity, 'X25519', false, ['deriveBits']);
  return { recipient: publicKeys.age, identity };
};

describe('a record sealed under its ring', () => {
  it('opens with the key of the ring, and with no other', async () => {
    const record = await seal({ ringKey });
    const other = await importSecretKey(makeRandomBytes(32));
    expect(await openRecord('entry', record, { ringKey })).toEqual({ state: 'open', payload });
    expect(await openRecord('entry', record, { ringKey: other })).toEqual({ state: 'wrong key' });
    expect(await openRecord('checkpoint', record, { ringKey })).toEqual({ state: 'wrong key' });
  });

  it('does not open under another header', async () => {
    const record = await seal({ ringKey });
    const moved = { ...record, headerBytes: textBytes('another header') };
    expect(await openRecord('entry', moved, { ringKey })).toEqual({ state: 'wrong key' });
  });

  it('says that a payload is erased, and that one is altered', async () => {
    const record = await seal({ ringKey });
    const altered = { ...record, sealedPayload: record.sealedPayload.with(0, (record.sealedPayload[0] ?? 0) ^ 1) };
    expect(await openRecord('entry', eraseRecord(record), { ringKey })).toEqual({ state: 'erased' });
    expect(await openRecord('entry', altered, { ringKey })).toEqual({ state: 'altered' });
    expect(
      await openRecord('entry', { ...record, sealedPayload: record.sealedPayload.subarray(1) }, { ringKey }),
    ).toEqual({ state: 'altered' });
  });

  it('keeps its digest and its signature when its payload is erased', async () => {
    const record = await seal({ ringKey });
    const erased: SealedRecord = eraseRecord(record);
    expect(await digestRecord(erased)).toBe(await digestRecord(record));
    const { signature, headerBytes, payloadDigest } = erased;
    expect(await isSignedBy(signing.publicKey, signature, 'entry', headerBytes, payloadDigest)).toBe(true);
    expect(await isSignedBy(signing.publicKey, signature, 'checkpoint', headerBytes, payloadDigest)).toBe(false);
  });

  it('has a nonce of its own each time', async () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 20; count += 1) {
      const record = await seal({ ringKey });
      nonces.add(new TextDecoder().decode(record.headerBytes));
    }
    expect(nonces.size).toBe(20);
  });
});

describe('a record sealed to the holders of a ring', () => {
  it('opens for each holder, and for nobody else', async () => {
    const [lead, deputy, outsider] = [await holder(), await holder(), await holder()];
    const record = await seal({ holders: [lead.recipient, deputy.recipient] });
    expect(await openRecord('entry', record, { identity: lead.identity })).toEqual({ state: 'open', payload });
    expect(await openRecord('entry', record, { identity: deputy.identity })).toEqual({ state: 'open', payload });
    expect(await openRecord('entry', record, { identity: outsider.identity })).toEqual({ state: 'wrong key' });
    expect(await openRecord('entry', record, { ringKey })).toEqual({ state: 'wrong key' });
    expect(await openRecord('entry', eraseRecord(record), { identity: lead.identity })).toEqual({ state: 'erased' });
  });

  it('is not made for nobody', async () => {
    await expect(seal({ holders: [] })).rejects.toThrow('nobody');
  });
});
