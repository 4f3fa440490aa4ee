import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#shared/crypto/bytes';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import {
  commitToRingKey,
  followLink,
  grantRing,
  linkEpochs,
  makeRingKey,
  openGrant,
  openRings,
} from '#shared/crypto/v1/ring-keys';
import { sealBytes, unsealBytes } from '#shared/crypto/v1/seal-bytes';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import { founder, made, makeSampleWorkbook } from '../../../formats/sample-workbook';

let keys: MemberKeys;
let other: MemberKeys;
let granterKey: CryptoKey;
const ringKey = makeRingKey();

beforeAll(async () => {
  keys = (await makeSampleWorkbook()).keys;
  other = (await makeSampleWorkbook()).keys;
  granterKey = await importVerifyingKey(fromBase64(keys.publicKeys.ed25519));
});

const grant = (epoch = 1, key = ringKey) =>
  grantRing({
    workbook: keys.workbook,
    ring: 'general',
    epoch,
    key,
    member: founder,
    recipient: keys.publicKeys.age,
    by: founder,
    at: made,
    signingKey: keys.signing,
  });
const opening = () => ({ workbook: keys.workbook, identity: keys.identity, granterKey });

describe('a grant', () => {
  it('gives its member the key of the ring', async () => {
    expect(await openGrant(await grant(), opening())).toEqual({ ok: true, key: ringKey });
  });

  it('does not open for another member', async () => {
    expect(await openGrant(await grant(), { ...opening(), identity: other.identity })).toEqual({
      ok: false,
      problem: 'not for this member',
    });
  });

  it('is refused when anything in it is changed, in another workbook, or under another granter', async () => {
    const granted = await grant();
    const file = fromBase64(granted.file);
    const changed = [
      { ...granted, ring: 'coordinators' },
      { ...granted, epoch: 2 },
      { ...granted, member: 'member-zzzzzzzzzzzzzzzz' },
      { ...granted, at: '2027-01-05T10:00:00.000Z' },
      { ...granted, by: 'member-zzzzzzzzzzzzzzzz' },
      { ...granted, file: toBase64(file.with(-1, (file.at(-1) ?? 0) ^ 1)) },
    ];
    const refused = { ok: false, problem: 'not signed by its granter' };
    for (const each of changed) expect(await openGrant(each, opening())).toEqual(refused);
    expect(await openGrant(granted, { ...opening(), workbook: 'ab'.repeat(32) })).toEqual(refused);
    const otherKey = await importVerifyingKey(fromBase64(other.publicKeys.ed25519));
    expect(await openGrant(granted, { ...opening(), granterKey: otherKey })).toEqual(refused);
  });
});

describe('epochs', () => {
  it('are followed back from the newest grant to the first', async () => {
    const raw = [makeRingKey(), makeRingKey(), makeRingKey()] as const;
    const link = async (epoch: 2 | 3) =>
      linkEpochs({
        workbook: keys.workbook,
        ring: 'general',
        epoch,
        key: await importSecretKey(raw[epoch === 2 ? 1 : 2]),
        previousKey: raw[epoch === 2 ? 0 : 1],
      });
    const opened = await openRings({
      workbook: keys.workbook,
      member: founder,
      identity: keys.identity,
      grants: [await grant(3, raw[2])],
      links: [await link(2), await link(3)],
    });
    expect(opened.map(({ ring, epoch }) => [ring, epoch])).toEqual([
      ['general', 3],
      ['general', 2],
      ['general', 1],
    ]);
    for (const { epoch, key, commitment } of opened) {
      const own = raw[epoch - 1] ?? raw[0];
      const sealed = await sealBytes(await importSecretKey(own), 'draft', [], Uint8Array.of(epoch));
      expect((await unsealBytes(key, 'draft', [], sealed)).ok).toBe(true);
      expect(commitment).toBe(await commitToRingKey(own, { workbook: keys.workbook, ring: 'general', epoch }));
    }
  });

  it('are not followed by a link of another ring, epoch or workbook', async () => {
    const key = await importSecretKey(makeRingKey());
    const link = await linkEpochs({ workbook: keys.workbook, ring: 'general', epoch: 2, key, previousKey: ringKey });
    expect(await followLink(link, keys.workbook, key)).toEqual(ringKey);
    expect(await followLink({ ...link, ring: 'consents' }, keys.workbook, key)).toBeUndefined();
    expect(await followLink({ ...link, epoch: 3 }, keys.workbook, key)).toBeUndefined();
    expect(await followLink(link, 'ab'.repeat(32), key)).toBeUndefined();
  });
});

describe('opening the rings', () => {
  it('passes over what does not open and what is for others, and judges nothing else', async () => {
    const good = await grant();
    const file = fromBase64(good.file);
    const damaged = { ...good, ring: 'consents', file: toBase64(file.with(-1, (file.at(-1) ?? 0) ^ 1)) };
    // Signed by nobody: which key is the right one, the record says, and for the first one the founder's signature.
    const unsigned = { ...good, ring: 'coordinators' };
    const opened = await openRings({
      workbook: keys.workbook,
      member: founder,
      identity: keys.identity,
      grants: [damaged, unsigned, good, { ...good, member: 'member-zzzzzzzzzzzzzzzz' }],
      links: [],
    });
    expect(opened.map(({ ring, epoch, grant: by }) => [ring, epoch, by])).toEqual([
      ['coordinators', 1, unsigned],
      ['general', 1, good],
    ]);
  });
});
