// What was stored since there can be several members opens in this Quarterday. These samples are read for ever.

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fromBase64, sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { openLastSeen, passphraseSlotOf, unlockMember } from '#shared/crypto/v1/key-slots';
import { openRecord } from '#shared/crypto/v1/sealed-record';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import { verifyChain } from '#shared/crypto/v1/verify-chain';
import { lastingPart } from '#shared/domain/lasting-part';
import { readChanges } from '#shared/formats/change/read-changes';
import { readEntry, readEntryPayload } from '#shared/formats/entry/read-entry';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { Reading } from '#shared/formats/reading';
import { readWorkbookList } from '#shared/formats/workbook-list/read-workbook-list';
import { readSampleChanges, storedSampleChanges } from '../builders/sample-changes';
import { readSample } from './read-sample';
import { founder, invitedMember, paperMember } from './sample-workbook';

const head = z.object({ chain: z.string(), seq: z.number(), head: z.string() });
const sampleKeys = z.object({
  workbook: z.string(),
  passphrase: z.string(),
  recoveryCode: z.string(),
  invitationCode: z.string(),
  paperKey: z.string(),
  ringKey: z.string(),
  heads: z.array(head),
});

const opens = async () => sampleKeys.parse(JSON.parse(new TextDecoder().decode(await readSample('v2', 'keys.json'))));

function value<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(reading.words);
  return reading.value;
}

const readSlots = async () => {
  const { workbook, members } = value(readKeySlots(await readSample('v2', 'key-slots.json')));
  const [ada, invited, paper] = members;
  if (!ada || !invited || !paper) throw new Error('a member is missing');
  return { workbook, ada, invited, paper };
};

describe('version 2', () => {
  it('opens each kind of slots by its own ways in, and by no other', async () => {
    const { workbook, ada, invited, paper } = await readSlots();
    const { passphrase, recoveryCode, invitationCode, paperKey, heads } = await opens();
    expect([ada, invited, paper].map(({ member }) => member)).toEqual([founder, invitedMember, paperMember]);
    const slot = passphraseSlotOf(ada);
    if (!slot) throw new Error('no passphrase slot');
    const unlocked = await unlockMember(ada, workbook, {
      passphraseKey: await derivePassphraseKey({ passphrase, ...slot }),
    });
    if (!unlocked.ok) throw new Error(unlocked.problem);
    expect(await openLastSeen(unlocked.keys, ada.lastSeen)).toEqual(heads[0]);
    expect((await unlockMember(ada, workbook, { recoveryCode })).ok).toBe(true);
    expect((await unlockMember(invited, workbook, { invitationCode })).ok).toBe(true);
    expect((await unlockMember(paper, workbook, { recoveryCode: paperKey })).ok).toBe(true);
    expect(await unlockMember(invited, workbook, { recoveryCode })).toEqual({ ok: false, problem: 'no such way in' });
    expect(await unlockMember(paper, workbook, { recoveryCode })).toEqual({ ok: false, problem: 'wrong code' });
  });

  it('opens an entry with changes of every kind, and its header names what lasts of them', async () => {
    const { workbook, ringKey, heads } = await opens();
    const { ada } = await readSlots();
    const reading = readEntry(await readSample('v2', 'entry-1.bin'));
    const entry = value(reading);
    const opened = await openRecord('entry', entry, { ringKey: await importSecretKey(fromBase64(ringKey)) });
    if (opened.state !== 'open') throw new Error(opened.state);
    const { format, changes } = value(readEntryPayload(opened.payload));
    expect([format, changes]).toEqual([2, storedSampleChanges(2)]);
    expect(readChanges(format, changes)).toEqual({ state: 'read', changes: readSampleChanges(2) });
    const lasting = toHex(await sha256(textBytes(lastingPart(readSampleChanges(2)))));
    expect(entry.header).toMatchObject({ format: 2, lasting });
    const key = await importVerifyingKey(fromBase64(ada.publicKeys.ed25519));
    expect(await verifyChain([reading], { workbook, authorKey: () => key })).toMatchObject({
      state: 'sound',
      at: heads[0],
    });
  });

  it('reads the list of workbooks with who was asked in', async () => {
    const [listed] = value(readWorkbookList(await readSample('v2', 'workbook-list.json'))).workbooks;
    expect(listed?.members.map(({ member, standing }) => [member, standing])).toEqual([
      [founder, 'enrolled'],
      [invitedMember, 'invited'],
    ]);
  });
});
