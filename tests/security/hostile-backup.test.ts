// Backups that somebody made to do harm: whatever they say, nothing is written outside the stage, nothing is left in it,
// and nothing is taken for a backup.
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layOutBackupHead } from '#shared/formats/backup-file';
import { journalMagic } from '#shared/formats/journal-file';
import { entry, frameOf, openCopies, valueFrom } from '../durability/journal-world';
import { endOf } from '../durability/keeping-world';
import { makeTestFolder } from '../host/shell-world';

interface Forged {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the index says instead of the truth. */
  readonly sizeBytes?: bigint;
  readonly digest?: string;
}

const workbook = 'ab'.repeat(32);
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const soundJournal = Buffer.concat([journalMagic, frameOf(entry(1))]);
const sound: readonly Forged[] = [
  { name: 'journal', bytes: soundJournal },
  { name: 'key-slots', bytes: Buffer.from('slots') },
  { name: 'grants', bytes: Buffer.from('grants') },
];
const withJournal = (bytes: Uint8Array) => [{ name: 'journal', bytes }, ...sound.slice(1)];

function layOut(files: readonly Forged[], count = files.length): Buffer {
  const counted = Buffer.alloc(4);
  counted.writeUInt32BE(count);
  const entries = files.map(({ name, bytes, sizeBytes, digest }) => {
    const numbers = Buffer.alloc(10);
    numbers.writeUInt16BE(Buffer.byteLength(name, 'latin1'));
    numbers.writeBigUInt64BE(sizeBytes ?? BigInt(bytes.byteLength), 2);
    const parts = [numbers.subarray(0, 2), Buffer.from(name, 'latin1'), numbers.subarray(2)];
    return Buffer.concat([...parts, Buffer.from(digest ?? digestOf(bytes), 'hex')]);
  });
  const index = Buffer.concat([Buffer.from(workbook, 'hex'), counted, ...entries]);
  return Buffer.concat([layOutBackupHead(index, Buffer.from('manifest')), ...files.map(({ bytes }) => bytes)]);
}

let home: string;
let shell: Awaited<ReturnType<typeof openCopies>>;
const send: typeof shell.send = (name, input) => shell.send(name, input);

beforeEach(async () => {
  home = await makeTestFolder();
  shell = await openCopies(join(home, 'data'));
  await mkdir(join(home, 'inbox'));
});
afterEach(async () => {
  await shell.close();
  await rm(home, { recursive: true, force: true });
});

/** How unpacking it ended, and everything that stands under the home folder afterwards. */
async function unpack(bytes: Uint8Array) {
  const path = join(home, 'inbox', 'gift.quarterday');
  await writeFile(path, bytes);
  const { stage } = valueFrom(await send('stage-file', { path }));
  const { state, code } = await endOf(send, await send('stage-unpack', { stage }));
  const stands = (await readdir(home, { recursive: true })).map((name) => name.replace(stage, 'stage')).toSorted();
  return { outcome: code ?? state, stands };
}

const untouched = [
  'data',
  'data/staged',
  'data/staged/stage',
  'data/staged/stage/lock',
  'inbox',
  'inbox/gift.quarterday',
];

describe('a backup made to do harm', () => {
  it('is told from a sound one, which is let in', async () => {
    const { outcome, stands } = await unpack(layOut(sound));
    expect(outcome).toBe('done');
    expect(stands).toContain(`data/staged/stage/workbooks/${workbook}/journal`);
  });

  it.each([
    '../../../escaped',
    '/tmp/escaped',
    'attachments/../../../escaped',
    `attachments/${'a'.repeat(63)}/`,
    'attachments',
    'journal.second',
    'key-slots.second',
    'lock',
    'snapshots/2027-03-24',
    'C:\\escaped',
    'attachments\\escaped',
    'journal\0',
    '',
  ])('may not name a file %j', async (name) => {
    expect(await unpack(layOut([...sound, { name, bytes: Buffer.from('x') }]))).toEqual({
      outcome: 'damaged',
      stands: untouched,
    });
  });

  it('may not lie about lengths, counts and digests', async () => {
    const [journal, keySlots, grants] = sound;
    if (!journal || !keySlots || !grants) throw new Error('no files');
    const attachment = { name: `attachments/${digestOf(Buffer.from('x'))}`, bytes: Buffer.from('x') };
    const lies = {
      'a longer journal than there is': layOut([{ ...journal, sizeBytes: 5000n }, keySlots, grants]),
      'a shorter journal than there is': layOut([{ ...journal, sizeBytes: 20n }, keySlots, grants]),
      'a journal without end': layOut([{ ...journal, sizeBytes: 2n ** 64n - 1n }, keySlots, grants]),
      'a journal of more than the disk holds': layOut([{ ...journal, sizeBytes: 2n ** 36n }, keySlots, grants]),
      'another digest of the journal': layOut([{ ...journal, digest: '0'.repeat(64) }, keySlots, grants]),
      'another digest of the last file': layOut([...sound, { ...attachment, digest: '0'.repeat(64) }]),
      'an attachment under another name': layOut([...sound, { ...attachment, name: `attachments/${'0'.repeat(64)}` }]),
      'more files than there are': layOut(sound, 4),
      'fewer files than there are': layOut([...sound, attachment], 3),
      'millions of files': layOut(sound, 0xffffffff),
      'no files': layOut([]),
      'the same attachment twice': layOut([...sound, attachment, attachment]),
      'something after its end': Buffer.concat([layOut(sound), Buffer.of(0)]),
    };
    for (const [lie, bytes] of Object.entries(lies)) {
      expect(await unpack(bytes), lie).toEqual({ outcome: 'damaged', stands: untouched });
      await rm(join(home, 'data', 'staged'), { recursive: true });
    }
  });

  it('may not bring a journal that nobody could open, however right its digest is', async () => {
    const spoilt = Buffer.from(soundJournal);
    spoilt[30] = (spoilt[30] ?? 0) ^ 1;
    const journals = [
      Buffer.from('quarterday-jrnl2'),
      Buffer.from('not a journal at all'),
      spoilt,
      soundJournal.subarray(0, -1),
      Buffer.concat([soundJournal, Buffer.of(0, 0, 0)]),
    ];
    for (const journal of journals) {
      expect(await unpack(layOut(withJournal(journal)))).toEqual({ outcome: 'damaged', stands: untouched });
      await rm(join(home, 'data', 'staged'), { recursive: true });
    }
  });
});
