// Argon2id of two makers. hash-wasm, which the app uses, takes no associated data, so RFC 9106 judges @noble/hashes; and
// @noble/hashes then judges hash-wasm.

import { argon2id as argon2idOfNoble } from '@noble/hashes/argon2.js';
import { argon2id as argon2idOfWasm } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { toHex } from '#shared/crypto/bytes';
import { seededChance } from '../../../builders/seeded-chance';

const inputs = 200;

describe('Argon2id', () => {
  // https://www.rfc-editor.org/rfc/rfc9106.html#name-argon2id-test-vectors
  const fromRfc = {
    password: new Uint8Array(32).fill(1),
    salt: new Uint8Array(16).fill(2),
    options: {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    },
  };

  it('hashes as RFC 9106 in @noble/hashes', () => {
    const { password, salt, options } = fromRfc;
    expect(toHex(argon2idOfNoble(password, salt, options))).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
  });

  it(`hashes ${inputs} inputs alike in hash-wasm and @noble/hashes`, async () => {
    const chance = seededChance(9106);
    for (let input = 0; input < inputs; input += 1) {
      const password = chance.bytes(1 + chance.below(80));
      const salt = chance.bytes(8 + chance.below(40));
      const lanes = 1 + chance.below(4);
      const cost = { m: 8 * lanes + chance.below(64), t: 1 + chance.below(4), p: lanes, dkLen: 4 + chance.below(60) };
      const ofWasm = await argon2idOfWasm({
        password,
        salt,
        memorySize: cost.m,
        iterations: cost.t,
        parallelism: cost.p,
        hashLength: cost.dkLen,
        outputType: 'hex',
      });
      expect(ofWasm, JSON.stringify(cost)).toBe(toHex(argon2idOfNoble(password, salt, cost)));
    }
  }, 60_000);

  it('hashes otherwise in both as soon as one pass more is asked for', async () => {
    const password = new Uint8Array(16);
    const salt = new Uint8Array(16);
    const hash = (t: number) => toHex(argon2idOfNoble(password, salt, { m: 8, t, p: 1, dkLen: 32 }));
    const ofWasm = await argon2idOfWasm({
      password,
      salt,
      memorySize: 8,
      iterations: 2,
      parallelism: 1,
      hashLength: 32,
      outputType: 'hex',
    });
    expect([hash(1), hash(2), hash(3)].map((each) => each === ofWasm)).toEqual([false, true, false]);
  });
});
