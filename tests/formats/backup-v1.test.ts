// A backup that the first Quarterday wrote is read by this one, file for file and byte for byte, and staged by the shell.
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toHex } from '#shared/crypto/bytes';
import { BackupSplitter } from '#shared/formats/backup-file';
import { JournalSplitter } from '#shared/formats/journal-file';
import { openCopies, valueFrom } from '../durability/journal-world';
import { resultOf, stageBackup } from '../durability/keeping-world';
import { makeTestFolder } from '../host/shell-world';
import { readSample, readSampleKeys } from './read-sample';

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('reads a backup of version 1', async () => {
  const backup = await readSample('v1', 'backup.bin');
  const { workbook } = await readSampleKeys('v1');
  const attachment = await readSample('v1', 'attachment.bin');
  const splitter = new BackupSplitter();
  const [index, manifest, ...contents] = splitter.push(backup);
  expect(splitter.end()).toBe('whole');
  expect(index?.part === 'index' && index.index.workbook).toBe(workbook);
  expect(manifest?.part === 'manifest' && new TextDecoder().decode(manifest.bytes)).toBe('what a page signs');
  const files = contents.map((part) => {
    if (part.part !== 'content') throw new Error(part.part);
    expect(digestOf(part.bytes)).toBe(part.file.digest);
    return [part.file.name, part.bytes] as const;
  });
  expect(files.map(([name]) => name)).toEqual([
    'journal',
    'key-slots',
    'grants',
    `attachments/${digestOf(attachment)}`,
  ]);
  const [journal, keySlots, grants, evidence] = files.map(([, bytes]) => bytes);
  expect(keySlots).toEqual(await readSample('v1', 'key-slots.json'));
  expect(grants).toEqual(await readSample('v1', 'grants.json'));
  expect(evidence).toEqual(attachment);
  const frames = new JournalSplitter().push(journal ?? new Uint8Array());
  expect(frames.map(({ bytes }) => toHex(bytes))).toEqual(
    await Promise.all(
      ['genesis.bin', 'entry-1.bin', 'entry-2-to-holders.bin', 'entry-3-erased.bin'].map(async (name) =>
        toHex(await readSample('v1', name)),
      ),
    ),
  );
});

it('stages a backup of version 1', async () => {
  const home = await makeTestFolder();
  const { workbook } = await readSampleKeys('v1');
  await writeFile(join(home, 'old.quarterday'), await readSample('v1', 'backup.bin'));
  const { send, close } = await openCopies(join(home, 'data'));
  const path = join(home, 'old.quarterday');
  const verified = await resultOf('backup-verify', send, await send('backup-verify', { path }));
  expect(verified).toMatchObject({ workbook, attachments: 1 });
  const stage = await stageBackup(send, path);
  const opened = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
  expect(opened).toMatchObject({ access: 'read-write', keySlots: await readSample('v1', 'key-slots.json') });
  await close();
  await rm(home, { recursive: true, force: true });
});
