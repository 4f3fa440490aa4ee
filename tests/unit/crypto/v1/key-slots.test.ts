import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fromBase64, toBase64 } from '#shared/crypto/bytes';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import {
  changePassphrase,
  changeRecoveryCode,
  type MemberSlots,
  makePassphraseSalt,
  openLastSeen,
  passphraseSlotOf,
  sealLastSeen,
  unlockMember,
} from '#shared/crypto/v1/key-slots';
import { importVerifyingKey, isSignedBy, signBytes } from '#shared/crypto/v1/sign-bytes';
import { leastCost, makeSampleWorkbook, type SampleWorkbook, samplePassphrase } from '../../../formats/sample-workbook';

// Real keys and many cases: a busy computer needs longer than a moment.
vi.setConfig({ testTimeout: 60_000 });

let sample: SampleWorkbook;
let slots: MemberSlots;

beforeAll(async () => {
  sample = await makeSampleWorkbook();
  slots = sample.slots;
});

async function keyOf(passphrase: string, from: MemberSlots = slots) {
  const slot = passphraseSlotOf(from);
  if (!slot) throw new Error('no passphrase slot');
  return derivePassphraseKey({ passphrase, ...slot });
}

const flip = (base64: string) => {
  const bytes = fromBase64(base64);
  return toBase64(bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1));
};

describe('signing in', () => {
  it('opens with the passphrase, and the keys are the ones that were made', async () => {
    const unlocked = await unlockMember(slots, sample.workbook, { passphraseKey: await keyOf(samplePassphrase) });
    if (!unlocked.ok) throw new Error(unlocked.problem);
    const signature = await signBytes(unlocked.keys.signing, 'entry', Uint8Array.of(1));
    const publicKey = await importVerifyingKey(fromBase64(slots.publicKeys.ed25519));
    expect(await isSignedBy(publicKey, signature, 'entry', Uint8Array.of(1))).toBe(true);
  });

  it('opens with the recovery code', async () => {
    const unlocked = await unlockMember(slots, sample.workbook, { recoveryCode: sample.recoveryCode });
    expect(unlocked.ok).toBe(true);
  });

  it('gives keys that cannot be read back', async () => {
    const { identity, signing, pdfSigning, notes, drafts, lastSeen } = sample.keys;
    for (const key of [identity, signing, pdfSigning, notes, drafts, lastSeen]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
    }
  });

  it('knows a wrong passphrase and a wrong code from a damaged slot', async () => {
    const wrong = await unlockMember(slots, sample.workbook, { passphraseKey: await keyOf('walnut harbour quilt') });
    expect(wrong).toEqual({ ok: false, problem: 'wrong passphrase' });
    expect(await unlockMember(slots, sample.workbook, { recoveryCode: 'K7QMA' })).toEqual({
      ok: false,
      problem: 'wrong code',
    });
    const passphraseKey = await keyOf(samplePassphrase);
    const damaged = { ...slots, slots: slots.slots.map((slot) => ({ ...slot, userKey: flip(slot.userKey) })) };
    const altered = { ok: false, problem: 'altered' };
    expect(await unlockMember(damaged, sample.workbook, { passphraseKey })).toEqual(altered);
    expect(await unlockMember({ ...slots, bundle: flip(slots.bundle) }, sample.workbook, { passphraseKey })).toEqual(
      altered,
    );
  });

  it('refuses the slots of another member, another workbook, or with other public keys', async () => {
    const passphraseKey = await keyOf(samplePassphrase);
    const altered = { ok: false, problem: 'altered' };
    const other = (await makeSampleWorkbook()).slots.publicKeys;
    expect(
      await unlockMember({ ...slots, member: 'member-zzzzzzzzzzzzzzzz' }, sample.workbook, { passphraseKey }),
    ).toEqual(altered);
    expect(await unlockMember(slots, 'ab'.repeat(32), { passphraseKey })).toEqual(altered);
    expect(await unlockMember({ ...slots, publicKeys: other }, sample.workbook, { passphraseKey })).toEqual(altered);
  });

  it('takes one passphrase for the same, however its accents were typed', async () => {
    const salt = makePassphraseSalt();
    const composed = await derivePassphraseKey({ passphrase: 'caf\u00e9 on the corner', salt, cost: leastCost });
    const decomposed = await derivePassphraseKey({ passphrase: 'cafe\u0301 on the corner', salt, cost: leastCost });
    expect(decomposed).toEqual(composed);
  });

  it('does not even try a slot whose cost is out of bounds', () => {
    const costs = [
      { memoryKiB: 19 * 1024 - 1, iterations: 2, parallelism: 1 },
      { memoryKiB: 64 * 1024, iterations: 1, parallelism: 1 },
      { memoryKiB: 512 * 1024 + 1, iterations: 3, parallelism: 1 },
      { memoryKiB: 64 * 1024, iterations: 33, parallelism: 1 },
      { memoryKiB: 64 * 1024, iterations: 3, parallelism: 0 },
    ];
    for (const cost of costs) {
      const changed = { ...slots, slots: slots.slots.map((slot) => ('cost' in slot ? { ...slot, cost } : slot)) };
      expect(passphraseSlotOf(changed)).toBeUndefined();
    }
    expect(passphraseSlotOf(slots)?.cost).toEqual(leastCost);
  });
});

describe('changing the ways in', () => {
  it('lets the new passphrase in and the old one out, and leaves the bundle alone', async () => {
    const salt = makePassphraseSalt();
    const passphrase = 'ladder compass violet stream';
    const key = await derivePassphraseKey({ passphrase, salt, cost: leastCost });
    const changed = await changePassphrase(
      slots,
      sample.workbook,
      { recoveryCode: sample.recoveryCode },
      { key, salt, cost: leastCost },
    );
    if (!changed.ok) throw new Error(changed.problem);
    expect(changed.slots.bundle).toBe(slots.bundle);
    expect((await unlockMember(changed.slots, sample.workbook, { passphraseKey: key })).ok).toBe(true);
    const old = await keyOf(samplePassphrase, changed.slots);
    expect(await unlockMember(changed.slots, sample.workbook, { passphraseKey: old })).toEqual({
      ok: false,
      problem: 'wrong passphrase',
    });
  });

  it('gives a new recovery code in place of the old one', async () => {
    const wayIn = { passphraseKey: await keyOf(samplePassphrase) };
    const changed = await changeRecoveryCode(slots, sample.workbook, wayIn);
    if (!changed.ok) throw new Error(changed.problem);
    const { recoveryCode } = changed;
    expect((await unlockMember(changed.slots, sample.workbook, { recoveryCode })).ok).toBe(true);
    expect((await unlockMember(changed.slots, sample.workbook, { recoveryCode: sample.recoveryCode })).ok).toBe(false);
    expect((await unlockMember(changed.slots, sample.workbook, wayIn)).ok).toBe(true);
  });

  it('changes nothing for someone who has no way in', async () => {
    const passphrase = { key: new Uint8Array(32), salt: makePassphraseSalt(), cost: leastCost };
    const wrong = { passphraseKey: new Uint8Array(32) };
    expect((await changePassphrase(slots, sample.workbook, wrong, passphrase)).ok).toBe(false);
    expect((await changeRecoveryCode(slots, sample.workbook, wrong)).ok).toBe(false);
    expect(await unlockMember({ ...slots, slots: [] }, sample.workbook, wrong)).toEqual({
      ok: false,
      problem: 'no such way in',
    });
  });
});

describe('the head last seen', () => {
  const head = { chain: 'ab'.repeat(32), seq: 7, head: 'cd'.repeat(32) };

  it('is remembered for its member', async () => {
    expect(await openLastSeen(sample.keys, undefined)).toBeUndefined();
    expect(await openLastSeen(sample.keys, await sealLastSeen(sample.keys, head))).toEqual(head);
  });

  it('is not taken from elsewhere', async () => {
    const sealed = await sealLastSeen(sample.keys, head);
    const other = await makeSampleWorkbook();
    expect(await openLastSeen(other.keys, sealed)).toBe('altered');
    expect(await openLastSeen(sample.keys, flip(sealed))).toBe('altered');
  });
});
