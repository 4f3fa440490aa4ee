// What was stored by the first Quarterday opens in this one. These samples are read for ever: a failing test here means
// that somebody's records would not open.
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, textBytes, toBase64 } from '#shared/crypto/bytes';
import { unsealAttachment } from '#shared/crypto/v1/attachment';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { isGenesisSigned, workbookId } from '#shared/crypto/v1/genesis';
import { openLastSeen, passphraseSlotOf, unlockMember } from '#shared/crypto/v1/key-slots';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import { followLink, openGrant, openRings } from '#shared/crypto/v1/ring-keys';
import { unsealBytes } from '#shared/crypto/v1/seal-bytes';
import { openRecord } from '#shared/crypto/v1/sealed-record';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { importVerifyingKey, isSignedBy } from '#shared/crypto/v1/sign-bytes';
import { verifyChain } from '#shared/crypto/v1/verify-chain';
import { readCheckpointSegment } from '#shared/formats/checkpoint-segment/read-checkpoint-segment';
import { readEntry, readEntryPayload } from '#shared/formats/entry/read-entry';
import { readGenesisRecord } from '#shared/formats/genesis/read-genesis';
import { readGrants } from '#shared/formats/grants/read-grants';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { Reading } from '#shared/formats/reading';
import { readWorkbookList } from '#shared/formats/workbook-list/read-workbook-list';
import { fromHex } from '../builders/from-hex';
import { readSample, readSampleKeys } from './read-sample';
import { founder, made } from './sample-workbook';

let opens: Awaited<ReturnType<typeof readSampleKeys>>;
let keys: MemberKeys;
let founderKey: CryptoKey;

function value<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(reading.words);
  return reading.value;
}

const readSlots = async () => {
  const { workbook, members } = value(readKeySlots(await readSample('v1', 'key-slots.json')));
  const [slots] = members;
  if (!slots) throw new Error('no member');
  return { workbook, slots };
};

beforeAll(async () => {
  opens = await readSampleKeys('v1');
  const { workbook, slots } = await readSlots();
  const slot = passphraseSlotOf(slots);
  if (!slot) throw new Error('no passphrase slot');
  const passphraseKey = await derivePassphraseKey({ passphrase: opens.passphrase, ...slot });
  const unlocked = await unlockMember(slots, workbook, { passphraseKey });
  if (!unlocked.ok) throw new Error(unlocked.problem);
  keys = unlocked.keys;
  founderKey = await importVerifyingKey(fromBase64(slots.publicKeys.ed25519));
});

describe('version 1', () => {
  it('reads the genesis, and its digest is the workbook', async () => {
    const { genesis, genesisBytes, signature } = value(readGenesisRecord(await readSample('v1', 'genesis.bin')));
    expect(genesis).toMatchObject({ format: 1, kind: 'genesis', suite: 'v1', made, founder });
    expect(genesis.rings).toEqual(['general', 'consents', 'safeguarding', 'coordinators']);
    expect(await isGenesisSigned(genesisBytes, signature, founderKey)).toBe(true);
    expect(await workbookId(genesisBytes, signature)).toBe(opens.workbook);
  });

  it('opens the key slots by passphrase and by recovery code', async () => {
    const { workbook, slots } = await readSlots();
    expect(workbook).toBe(opens.workbook);
    expect((await unlockMember(slots, workbook, { recoveryCode: opens.recoveryCode })).ok).toBe(true);
    expect(await openLastSeen(keys, slots.lastSeen)).toEqual(opens.heads[2]);
  });

  it('walks the chain, with one payload erased', async () => {
    const names = ['entry-1.bin', 'entry-2-to-holders.bin', 'entry-3-erased.bin'];
    const entries = await Promise.all(names.map(async (name) => readEntry(await readSample('v1', name))));
    const authorKey = () => founderKey;
    expect(await verifyChain(entries, { workbook: opens.workbook, authorKey, lastSeen: opens.heads[2] })).toEqual({
      state: 'sound',
      at: opens.heads[2],
      erased: [opens.heads[2]],
      lastSeen: 'found',
    });
  });

  it('opens an entry under its ring, and one sealed to the holders', async () => {
    const ringKey = await importSecretKey(fromBase64(opens.ringKey));
    const first = value(readEntry(await readSample('v1', 'entry-1.bin')));
    const opened = await openRecord('entry', first, { ringKey });
    if (opened.state !== 'open') throw new Error(opened.state);
    expect(value(readEntryPayload(opened.payload))).toMatchObject({
      format: 1,
      at: made,
      changes: [{ note: 'the first change' }],
    });

    const second = value(readEntry(await readSample('v1', 'entry-2-to-holders.bin')));
    expect(second.header.sealing).toBe('holders');
    const openedByHolder = await openRecord('entry', second, { identity: keys.identity });
    if (openedByHolder.state !== 'open') throw new Error(openedByHolder.state);
    expect(value(readEntryPayload(openedByHolder.payload)).changes).toEqual([{ note: 'for the holders' }]);
  });

  it('reads the grants and follows the link to the epoch before', async () => {
    const { workbook, grants, links } = value(readGrants(await readSample('v1', 'grants.json')));
    const opened = await Promise.all(
      grants.map((grant) => openGrant(grant, { workbook, identity: keys.identity, granterKey: founderKey })),
    );
    expect(opened.map((each) => each.ok && toBase64(each.key))).toEqual([opens.ringKey, opens.secondEpochKey]);
    const [link] = links;
    const previous =
      link && (await followLink(link, workbook, await importSecretKey(fromBase64(opens.secondEpochKey))));
    expect(previous && toBase64(previous)).toBe(opens.ringKey);
    const held = await openRings({ workbook, member: founder, identity: keys.identity, grants, links });
    expect(held.map(({ ring, epoch }) => [ring, epoch])).toEqual([
      ['general', 2],
      ['general', 1],
    ]);
  });

  it('opens a segment of the checkpoint', async () => {
    const segment = value(readCheckpointSegment(await readSample('v1', 'checkpoint-segment.bin')));
    expect(segment.header).toMatchObject({ ring: 'general', segment: 'accounts', at: opens.heads[2] });
    const { headerBytes, payloadDigest, signature } = segment;
    expect(await isSignedBy(founderKey, signature, 'checkpoint', headerBytes, payloadDigest)).toBe(true);
    const ringKey = await importSecretKey(fromBase64(opens.ringKey));
    expect(await openRecord('checkpoint', segment, { ringKey })).toEqual({
      state: 'open',
      payload: textBytes('{"accounts":[]}'),
    });
  });

  it('opens sealed bytes and an attachment', async () => {
    const key = await importSecretKey(fromHex(opens.sealedBytesKey));
    const sealed = await readSample('v1', 'sealed-bytes.bin');
    expect(await unsealBytes(key, 'draft', [opens.workbook, founder, 'round'], sealed)).toEqual({
      ok: true,
      bytes: textBytes('half a sentence'),
    });
    expect(await unsealAttachment({ ...opens.attachment, sealed: await readSample('v1', 'attachment.bin') })).toEqual({
      ok: true,
      bytes: textBytes('%PDF-1.7 a small attachment'),
    });
  });

  it('reads the list of workbooks', async () => {
    expect(value(readWorkbookList(await readSample('v1', 'workbook-list.json'))).workbooks).toEqual([
      {
        workbook: opens.workbook,
        name: 'Derwent Youth Arts',
        isExample: true,
        locality: 'locality-uk-general',
        chain: opens.workbook,
        lastOpenedOn: '2027-01-04',
        members: [
          { member: founder, displayName: 'Ada Okonkwo', initials: 'AO', roles: ['coordinator'], standing: 'enrolled' },
        ],
      },
    ]);
  });
});
