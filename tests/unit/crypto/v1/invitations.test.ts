// Keys of somebody who was asked in, of the paper, and of a member's notes through new keys: each opens with its own code and
// with nothing else.

import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fromBase64, toBase64 } from '#shared/crypto/bytes';
import {
  enrolMember,
  inviteMember,
  linkEarlierNotes,
  type MemberSlots,
  makePaperKey,
  makePassphraseSalt,
  unlockMember,
} from '#shared/crypto/v1/key-slots';
import { type MemberKeys, makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import {
  makeInvitationCode,
  makeRecoveryCode,
  readInvitationCode,
  readRecoveryCode,
} from '#shared/crypto/v1/recovery-code';
import {
  commitToRingKey,
  grantRing,
  linkEpochs,
  makeRingKey,
  openOwnRing,
  openRawRingKey,
} from '#shared/crypto/v1/ring-keys';
import { sealBytes, unsealBytes } from '#shared/crypto/v1/seal-bytes';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { firstHead } from '#shared/crypto/v1/verify-chain';
import { founder, invitedMember, leastCost, made, makeSampleWorkbook } from '../../../formats/sample-workbook';

vi.setConfig({ testTimeout: 60_000 });

let workbook: string;
let founderKeys: MemberKeys;
let invited: { slots: MemberSlots; invitationCode: string };
let paper: { slots: MemberSlots; recoveryCode: string };

beforeAll(async () => {
  const sample = await makeSampleWorkbook();
  ({ workbook } = sample);
  founderKeys = sample.keys;
  invited = await inviteMember({ workbook, member: invitedMember, ...(await makeMemberSecrets()) });
  paper = await makePaperKey({ workbook, member: invitedMember, ...(await makeMemberSecrets()) });
});

/** A member's own keys, with a passphrase whose key is made up. */
async function enrol() {
  const passphrase = { key: makeRingKey(), salt: makePassphraseSalt(), cost: leastCost };
  const made = await makeMemberSecrets();
  const seen = firstHead(workbook);
  return { ...(await enrolMember({ workbook, member: invitedMember, ...made, passphrase, seen })), passphrase };
}

describe('the keys of an invitation', () => {
  it('open with its code', async () => {
    const opened = await unlockMember(invited.slots, workbook, { invitationCode: invited.invitationCode });
    expect(opened.ok && opened.keys.publicKeys).toEqual(invited.slots.publicKeys);
  });

  it('open with nothing else: not another code, nor the same one as a recovery code, nor in another workbook', async () => {
    const { slots, invitationCode } = invited;
    for (const other of [makeInvitationCode(), makeRecoveryCode(), '', invitationCode.toLowerCase()]) {
      expect(await unlockMember(slots, workbook, { invitationCode: other })).toEqual({
        ok: false,
        problem: 'wrong code',
      });
    }
    const none = { ok: false, problem: 'no such way in' };
    expect(await unlockMember(slots, workbook, { recoveryCode: invitationCode })).toEqual(none);
    expect(await unlockMember(slots, workbook, { passphraseKey: makeRingKey() })).toEqual(none);
    const elsewhere = await unlockMember(slots, 'ab'.repeat(32), { invitationCode });
    expect(elsewhere).toEqual({ ok: false, problem: 'altered' });
  });

  it('do not open where their slot is put in place of another kind, or with other public keys', async () => {
    const { slots, invitationCode } = invited;
    const renamed = slots.slots.flatMap((slot) =>
      slot.kind === 'invitation' ? [{ ...slot, kind: 'recovery' as const }] : [],
    );
    const asRecovery = { ...slots, slots: renamed };
    const wrong = await unlockMember(asRecovery, workbook, { recoveryCode: invitationCode });
    expect(wrong).toEqual({ ok: false, problem: 'wrong code' });
    const swapped = { ...slots, publicKeys: paper.slots.publicKeys };
    expect(await unlockMember(swapped, workbook, { invitationCode })).toEqual({ ok: false, problem: 'altered' });
  });
});

describe('the paper key', () => {
  it('opens with its recovery code alone', async () => {
    expect((await unlockMember(paper.slots, workbook, { recoveryCode: paper.recoveryCode })).ok).toBe(true);
    expect(paper.slots.slots.map(({ kind }) => kind)).toEqual(['recovery']);
    const other = await unlockMember(paper.slots, workbook, { recoveryCode: makeRecoveryCode() });
    expect(other).toEqual({ ok: false, problem: 'wrong code' });
  });
});

describe('codes', () => {
  it('of an invitation and of recovery are not taken for each other, and each wrong group is named', () => {
    expect(readRecoveryCode(makeInvitationCode())).toEqual({ ok: false, wrongGroups: [] });
    expect(readInvitationCode(makeRecoveryCode())).toEqual({ ok: false, wrongGroups: [] });
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (group, place) => {
        const code = makeInvitationCode();
        expect(readInvitationCode(code)).toEqual({ ok: true, code });
        const at = group * 6 + place;
        const typed = `${code.slice(0, at)}${code[at] === '7' ? '8' : '7'}${code.slice(at + 1)}`;
        expect(readInvitationCode(typed)).toEqual({ ok: false, wrongGroups: [group + 1] });
      }),
    );
  });
});

describe('the notes of before', () => {
  it('open with new keys once they are linked, by a way in to the old ones, through several changes', async () => {
    const [first, second, third] = [await enrol(), await enrol(), await enrol()];
    const note = await sealBytes(first.keys.notes, 'draft', [], Uint8Array.of(7));
    const link = async (earlier: typeof first, keys: MemberKeys, epoch: number) => {
      const linked = await linkEarlierNotes(
        earlier.slots,
        { recoveryCode: earlier.recoveryCode },
        { workbook, keys, epoch },
      );
      if (!linked.ok) throw new Error(linked.problem);
      return linked.link;
    };
    const links = [await link(first, second.keys, 2), await link(second, third.keys, 3)];
    const own = { workbook, member: invitedMember, notes: third.keys.notes };
    const keys = await openOwnRing({ ...own, links });
    expect(keys).toHaveLength(3);
    const opened = await Promise.all(keys.map((key) => unsealBytes(key, 'draft', [], note)));
    expect(opened.map(({ ok }) => ok)).toEqual([false, false, true]);
    expect(await openOwnRing({ ...own, links: [] })).toHaveLength(1);
    expect(await openOwnRing({ ...own, workbook: 'ab'.repeat(32), links })).toHaveLength(1);
  });

  it('are not linked without a way in to the old keys', async () => {
    const [first, second] = [await enrol(), await enrol()];
    const now = { workbook, keys: second.keys, epoch: 2 };
    const refused = await linkEarlierNotes(first.slots, { recoveryCode: second.recoveryCode }, now);
    expect(refused).toEqual({ ok: false, problem: 'wrong code' });
  });
});

describe('the raw key of a ring', () => {
  const ring = 'general';
  const grantOf = (raw: Uint8Array, epoch: number) =>
    grantRing({
      ...{ workbook, ring, epoch, key: raw, member: founder, recipient: founderKeys.publicKeys.age },
      ...{ by: founder, at: made, signingKey: founderKeys.signing },
    });

  it('is given where it is what the record says, through links, and never another in its place', async () => {
    const [one, two, planted] = [makeRingKey(), makeRingKey(), makeRingKey()];
    const key = await importSecretKey(two);
    const links = [await linkEpochs({ workbook, ring, epoch: 2, key, previousKey: one })];
    const grants = [await grantOf(planted, 1), await grantOf(planted, 2), await grantOf(two, 2)];
    const open = async (raw: Uint8Array, epoch: number) => {
      const commitment = await commitToRingKey(raw, { workbook, ring, epoch });
      return openRawRingKey({ workbook, ring, epoch, commitment }, founderKeys, { grants, links });
    };
    expect(await open(two, 2)).toEqual(two);
    expect(await open(one, 1)).toEqual(one);
    expect(await open(makeRingKey(), 2)).toBeUndefined();
    expect(await open(two, 1)).toBeUndefined();
  });

  it('has a commitment of its own in every ring, epoch and workbook', async () => {
    const raw = makeRingKey();
    const places = [
      { workbook, ring, epoch: 1 },
      { workbook, ring, epoch: 2 },
      { workbook, ring: 'consents', epoch: 1 },
      { workbook: 'ab'.repeat(32), ring, epoch: 1 },
    ];
    const all = await Promise.all(places.map((place) => commitToRingKey(raw, place)));
    expect(new Set(all).size).toBe(places.length);
    const flipped = fromBase64(toBase64(raw));
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    expect(all).not.toContain(await commitToRingKey(flipped, { workbook, ring, epoch: 1 }));
  });
});
