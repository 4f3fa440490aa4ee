// A small workbook with real keys and a real journal, for the tests of crypto and formats.
import { fromBase64, makeRandomBytes, sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { derivePassphraseKey, type PassphraseKeyRequest } from '#shared/crypto/v1/derive-passphrase-key';
import { signGenesis } from '#shared/crypto/v1/genesis';
import { enrolMember, type MemberSlots, makePassphraseSalt } from '#shared/crypto/v1/key-slots';
import { importSigningKey, type MemberKeys, makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import { makeRingKey } from '#shared/crypto/v1/ring-keys';
import { digestRecord, type SealedUnder, sealRecord } from '#shared/crypto/v1/sealed-record';
import { importSecretKey, type SecretKey } from '#shared/crypto/v1/secret-key';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import { type ChainQuestion, firstHead, type Head } from '#shared/crypto/v1/verify-chain';
import { lastingPart } from '#shared/domain/lasting-part';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';
import { writeEntry, writeEntryHeader, writeEntryPayload } from '#shared/formats/entry/read-entry';
import { writeGenesis, writeGenesisRecord } from '#shared/formats/genesis/read-genesis';

/** The least that may be stored, so that the tests do not wait. */
export const leastCost = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };
export const samplePassphrase = 'walnut harbour quilt meadow';
export const founder = 'member-0123456789abcdef';
export const invitedMember = 'member-1111111111111111';
export const paperMember = 'member-2222222222222222';
export const made = '2027-01-04T10:00:00.000Z';

export type SampleWorkbook = {
  workbook: string;
  genesisRecord: Uint8Array<ArrayBuffer>;
  slots: MemberSlots;
  keys: MemberKeys;
  recoveryCode: string;
  /** The general ring's key, raw and ready. */
  rawRingKey: Uint8Array<ArrayBuffer>;
  ringKey: SecretKey;
  question: ChainQuestion;
};

/** `derive` is given where WebAssembly may run in a worker only. */
export async function makeSampleWorkbook(
  passphrase = samplePassphrase,
  derive: (request: PassphraseKeyRequest) => Promise<Uint8Array> = derivePassphraseKey,
): Promise<SampleWorkbook> {
  const { secrets, publicKeys } = await makeMemberSecrets();
  const nonce = toHex(makeRandomBytes(32));
  const genesisBytes = writeGenesis({ made, founder, founderKeys: publicKeys, nonce });
  const { signature, workbook } = await signGenesis(genesisBytes, await importSigningKey(secrets.signing));
  const salt = makePassphraseSalt();
  const key = await derive({ passphrase, salt, cost: leastCost });
  const enrolled = await enrolMember({
    workbook,
    member: founder,
    secrets,
    publicKeys,
    passphrase: { key, salt, cost: leastCost },
    seen: firstHead(workbook),
  });
  const verifyingKey = await importVerifyingKey(fromBase64(publicKeys.ed25519));
  const rawRingKey = makeRingKey();
  return {
    workbook,
    genesisRecord: writeGenesisRecord(genesisBytes, signature),
    ...enrolled,
    rawRingKey,
    ringKey: await importSecretKey(rawRingKey),
    question: { workbook, authorKey: (author) => (author === founder ? verifyingKey : undefined) },
  };
}

/** Seals one entry after `at`; gives its bytes and the head after it. */
export async function writeSampleEntry(
  sample: SampleWorkbook,
  at: Head,
  changes: readonly unknown[],
  under: SealedUnder = { ringKey: sample.ringKey },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; head: Head }> {
  const { workbook, keys } = sample;
  const seq = at.seq + 1;
  const read = readChanges(changesFormat, changes);
  const text = read.state === 'read' ? lastingPart(read.changes) : '';
  const lasting = text === '' ? '' : toHex(await sha256(textBytes(text)));
  const record = await sealRecord({
    kind: 'entry',
    header: (nonce) =>
      writeEntryHeader({
        workbook,
        chain: at.chain,
        seq,
        prev: at.head,
        author: founder,
        ring: 'general',
        epoch: 1,
        nonce,
        sealing: 'ringKey' in under ? 'ring' : 'holders',
        lasting,
      }),
    payload: writeEntryPayload({ at: made, changes }),
    under,
    signingKey: keys.signing,
  });
  return { bytes: writeEntry(record), head: { chain: at.chain, seq, head: await digestRecord(record) } };
}

/** A journal of `length` entries after the genesis, each with one small change. */
export async function writeSampleJournal(sample: SampleWorkbook, length: number) {
  const entries: Uint8Array<ArrayBuffer>[] = [];
  const heads: Head[] = [firstHead(sample.workbook)];
  for (let number = 1; number <= length; number += 1) {
    const at = heads.at(-1);
    if (!at) throw new Error('no head');
    const { bytes, head } = await writeSampleEntry(sample, at, [{ note: `change ${number}` }]);
    entries.push(bytes);
    heads.push(head);
  }
  return { entries, heads };
}
