// Makes the frozen samples of every stored shape, version 1. Run once, on the day the shapes were fixed; a shape that
// changes gets a folder of its own beside `samples/v1`, and what lies there is read for ever and never made again.
//
//   node -e "const { runnerImport } = await import('vite'); const { module } = await runnerImport('./tests/formats/make-samples.ts'); await module.makeSamples('tests/formats/samples/v1')"
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRandomBytes, textBytes, toBase64, toHex } from '#shared/crypto/bytes';
import { sealAttachment } from '#shared/crypto/v1/attachment';
import { sealLastSeen } from '#shared/crypto/v1/key-slots';
import { grantRing, linkEpochs, makeRingKey } from '#shared/crypto/v1/ring-keys';
import { sealBytes } from '#shared/crypto/v1/seal-bytes';
import { eraseRecord, sealRecord } from '#shared/crypto/v1/sealed-record';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { layOutBackupHead, layOutBackupIndex } from '#shared/formats/backup-file';
import {
  writeCheckpointHeader,
  writeCheckpointSegment,
} from '#shared/formats/checkpoint-segment/read-checkpoint-segment';
import { readEntry, writeEntry } from '#shared/formats/entry/read-entry';
import { writeGrants } from '#shared/formats/grants/read-grants';
import { journalMagic, makeFrame } from '#shared/formats/journal-file';
import { writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { writeWorkbookList } from '#shared/formats/workbook-list/read-workbook-list';
import { fromHex } from '../builders/from-hex';
import { founder, made, makeSampleWorkbook, samplePassphrase, writeSampleEntry } from './sample-workbook';

/** Writes the samples and, in `keys.json`, what opens them. */
export async function makeSamples(folder: string): Promise<void> {
  const sample = await makeSampleWorkbook();
  const { workbook, keys } = sample;
  const start = { chain: workbook, seq: 0, head: workbook };
  const first = await writeSampleEntry(sample, start, [{ note: 'the first change' }]);
  const toHolders = { holders: [keys.publicKeys.age] };
  const second = await writeSampleEntry(sample, first.head, [{ note: 'for the holders' }], toHolders);
  const third = await writeSampleEntry(sample, second.head, [{ note: 'erased since' }]);
  const whole = readEntry(third.bytes);
  if (!whole.ok) throw new Error(whole.words);

  const segment = await sealRecord({
    kind: 'checkpoint',
    header: (nonce) =>
      writeCheckpointHeader({
        workbook,
        at: third.head,
        author: founder,
        ring: 'general',
        epoch: 1,
        nonce,
        fold: 1,
        segment: 'accounts',
        segments: 1,
      }),
    payload: textBytes('{"accounts":[]}'),
    under: { ringKey: sample.ringKey },
    signingKey: keys.signing,
  });

  const secondEpochKey = makeRingKey();
  const granted = { workbook, ring: 'general', member: founder, recipient: keys.publicKeys.age, by: founder, at: made };
  const grants = [
    await grantRing({ ...granted, epoch: 1, key: sample.rawRingKey, signingKey: keys.signing }),
    await grantRing({ ...granted, epoch: 2, key: secondEpochKey, signingKey: keys.signing }),
  ];
  const link = await linkEpochs({
    workbook,
    ring: 'general',
    epoch: 2,
    key: await importSecretKey(secondEpochKey),
    previousKey: sample.rawRingKey,
  });

  const lastSeen = await sealLastSeen(keys, third.head);
  const sealedBytesKey = toHex(makeRandomBytes(32));
  const sealedBytes = await sealBytes(
    await importSecretKey(fromHex(sealedBytesKey)),
    'draft',
    [workbook, founder, 'round'],
    textBytes('half a sentence'),
  );
  const attachment = await sealAttachment(textBytes('%PDF-1.7 a small attachment'));
  const members = [
    {
      member: founder,
      displayName: 'Ada Okonkwo',
      initials: 'AO',
      roles: ['coordinator'],
      standing: 'enrolled' as const,
    },
  ];
  const listed = {
    workbook,
    name: 'Derwent Youth Arts',
    isExample: true,
    locality: 'locality-uk-general',
    chain: workbook,
    members,
  };

  const opens = {
    workbook,
    passphrase: samplePassphrase,
    recoveryCode: sample.recoveryCode,
    ringKey: toBase64(sample.rawRingKey),
    secondEpochKey: toBase64(secondEpochKey),
    sealedBytesKey,
    attachment: { name: attachment.name, key: attachment.key },
    heads: [first.head, second.head, third.head],
  };
  const files: Record<string, Uint8Array> = {
    'genesis.bin': sample.genesisRecord,
    'entry-1.bin': first.bytes,
    'entry-2-to-holders.bin': second.bytes,
    'entry-3-erased.bin': writeEntry(eraseRecord(whole.value)),
    'checkpoint-segment.bin': writeCheckpointSegment(segment),
    'grants.json': writeGrants({ workbook, grants, links: [link] }),
    'key-slots.json': writeKeySlots({ workbook, members: [{ ...sample.slots, lastSeen }] }),
    'workbook-list.json': writeWorkbookList([{ ...listed, lastOpenedOn: '2027-01-04' }]),
    'sealed-bytes.bin': sealedBytes,
    'attachment.bin': attachment.sealed,
    'keys.json': textBytes(`${JSON.stringify(opens, null, 2)}\n`),
  };
  await mkdir(folder, { recursive: true });
  // `wx`: what is frozen is never written over.
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes, { flag: 'wx' });
}

/** Writes the sample of a backup out of the other samples, which it holds as a safety copy would. Run once, as above. */
export async function makeBackupSample(folder: string): Promise<void> {
  const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
  const entries = await Promise.all(
    ['genesis.bin', 'entry-1.bin', 'entry-2-to-holders.bin', 'entry-3-erased.bin'].map(read),
  );
  const frames = await Promise.all(entries.map(async (bytes) => makeFrame(bytes, await digestOf(bytes))));
  const attachment = await read('attachment.bin');
  const contents = [
    { name: 'journal', bytes: new Uint8Array(Buffer.concat([journalMagic, ...frames])) },
    { name: 'key-slots', bytes: await read('key-slots.json') },
    { name: 'grants', bytes: await read('grants.json') },
    { name: `attachments/${toHex(await digestOf(attachment))}`, bytes: attachment },
  ];
  const files = await Promise.all(
    contents.map(async ({ name, bytes }) => ({
      name,
      sizeBytes: bytes.byteLength,
      digest: toHex(await digestOf(bytes)),
    })),
  );
  const { workbook } = JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8'));
  const head = layOutBackupHead(layOutBackupIndex({ workbook, files }), textBytes('what a page signs'));
  const backup = Buffer.concat([head, ...contents.map(({ bytes }) => bytes)]);
  await writeFile(join(folder, 'backup.bin'), backup, { flag: 'wx' });
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
