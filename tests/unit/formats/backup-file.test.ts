import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentBytesMax, smallFileBytesMax } from '#shared/contract/call-limits';
import {
  type BackupEnd,
  type BackupPart,
  BackupSplitter,
  backupManifestBytesMax,
  layOutBackupHead,
  layOutBackupIndex,
} from '#shared/formats/backup-file';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const words = (text: string) => Buffer.from(text);
const workbook = 'ab'.repeat(32);
const fileOf = (name: string, bytes: Uint8Array) => ({ name, sizeBytes: bytes.byteLength, digest: sha256(bytes) });
const attachments = [words('a photo'), words('a letter'), words('b')].toSorted((one, other) =>
  sha256(one).localeCompare(sha256(other)),
);
const own = { journal: words('quarterday-jrnl1'), keySlots: words('slots'), grants: words('grants') };
const contents = [own.journal, own.keySlots, own.grants, ...attachments];
const files = [
  fileOf('journal', own.journal),
  fileOf('key-slots', own.keySlots),
  fileOf('grants', own.grants),
  ...attachments.map((bytes) => fileOf(`attachments/${sha256(bytes)}`, bytes)),
];
const index = layOutBackupIndex({ workbook, files });
const manifest = words('signed by a page');
const sample = Buffer.concat([layOutBackupHead(index, manifest), ...contents]);

function split(bytes: Uint8Array, pieceLength = bytes.byteLength): { parts: BackupPart[]; end: BackupEnd } {
  const splitter = new BackupSplitter();
  const parts: BackupPart[] = [];
  for (let at = 0; at < bytes.byteLength; at += pieceLength) {
    parts.push(...splitter.push(bytes.subarray(at, at + pieceLength)));
  }
  return { parts, end: splitter.end() };
}

/** A backup whose head says what no writer of ours would lay out. */
function forged(entries: readonly { name: string; sizeBytes: bigint; digest?: string }[], count = entries.length) {
  const laidOut = entries.map(({ name, sizeBytes, digest = '0'.repeat(64) }) => {
    const size = Buffer.alloc(10);
    size.writeUInt16BE(name.length);
    size.writeBigUInt64BE(sizeBytes, 2);
    return Buffer.concat([size.subarray(0, 2), words(name), size.subarray(2), Buffer.from(digest, 'hex')]);
  });
  const counted = Buffer.alloc(4);
  counted.writeUInt32BE(count);
  return layOutBackupHead(Buffer.concat([Buffer.from(workbook, 'hex'), counted, ...laidOut]), manifest);
}

describe('the container of a backup', () => {
  it('begins with its name, then lays out index, manifest and contents', () => {
    const [journal] = files;
    const head = sample.subarray(0, 16 + 32 + 4 + 2 + 7 + 8 + 32);
    expect(head.toString('latin1').slice(0, 16)).toBe('quarterday-bkup1');
    expect(head.subarray(16, 48).toString('hex')).toBe(workbook);
    expect([...head.subarray(48, 54)]).toEqual([0, 0, 0, 6, 0, 7]);
    expect(head.subarray(54, 61).toString()).toBe('journal');
    expect(head.readBigUInt64BE(61)).toBe(16n);
    expect(head.subarray(69).toString('hex')).toBe(journal?.digest);
    const manifestAt = 16 + index.byteLength;
    expect(sample.readUInt32BE(manifestAt)).toBe(manifest.byteLength);
    expect(sample.subarray(manifestAt + 4)).toEqual(Buffer.concat([manifest, ...contents]));
  });

  it('gives back index, manifest and every file, however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: sample.byteLength }), (pieceLength) => {
        const { parts, end } = split(sample, pieceLength);
        expect(end).toBe('whole');
        expect(parts[0]).toMatchObject({ part: 'index', index: { workbook, files } });
        expect(parts[0]?.part === 'index' && Buffer.from(parts[0].bytes).equals(index)).toBe(true);
        expect(parts[1]).toMatchObject({ part: 'manifest', endsAtByte: sample.byteLength });
        const given = new Map<string, Buffer>();
        for (const part of parts) {
          if (part.part !== 'content') continue;
          given.set(part.file.name, Buffer.concat([given.get(part.file.name) ?? Buffer.alloc(0), part.bytes]));
          expect(part.isLast).toBe(given.get(part.file.name)?.byteLength === part.file.sizeBytes);
        }
        expect([...given]).toEqual(files.map(({ name }, place) => [name, contents[place]]));
      }),
    );
  });

  it('is whole at its last byte, and neither before nor after', () => {
    for (let length = 0; length < sample.byteLength; length += 1) {
      expect(split(sample.subarray(0, length)).end, `cut at ${length}`).toBe(length < 16 ? 'not-a-backup' : 'damaged');
    }
    expect(split(Buffer.concat([sample, Buffer.of(0)])).end).toBe('damaged');
  });

  it('tells another file, and a newer backup, from its own', () => {
    expect(split(words('PK and something longer than that')).end).toBe('not-a-backup');
    expect(split(Buffer.concat([words('quarterday-bkup2'), sample.subarray(16)]))).toEqual({ parts: [], end: 'newer' });
  });

  it('lets no name through but its own, in no other order, and none twice', () => {
    const required = files.slice(0, 3).map(({ name }) => ({ name, sizeBytes: 16n }));
    const attachment = (digest: string) => ({ name: `attachments/${digest}`, sizeBytes: 1n, digest });
    const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
    expect(split(forged(required)).parts).toHaveLength(2);
    expect(split(forged([...required, attachment(one), attachment(two)])).parts).toHaveLength(2);
    const [journal, keySlots, grants] = required;
    if (!journal || !keySlots || !grants) throw new Error('no files');
    const refused = [
      [],
      [journal, keySlots],
      [keySlots, journal, grants],
      [journal, journal, grants],
      [journal, keySlots, grants, grants],
      [journal, keySlots, attachment(one)],
      [...required, attachment(one), attachment(one)],
      [...required, attachment(two), attachment(one)],
      [...required, { ...attachment(one), digest: two }],
      ...[
        '',
        '../journal',
        'attachments/',
        `attachments/../${one.slice(3)}`,
        `attachments/${'A'.repeat(64)}`,
        'lock',
      ].map((name) => [...required, { name, sizeBytes: 1n }]),
    ];
    for (const entries of refused) {
      expect(split(forged(entries)), JSON.stringify(entries.map(({ name }) => name))).toEqual({
        parts: [],
        end: 'damaged',
      });
    }
  });

  it('bounds how much there is of everything', () => {
    const sized = (journal: bigint, keySlots: bigint, attachment = 1n) => {
      const digest = '1'.repeat(64);
      return split(
        forged([
          { name: 'journal', sizeBytes: journal },
          { name: 'key-slots', sizeBytes: keySlots },
          { name: 'grants', sizeBytes: 1n },
          { name: `attachments/${digest}`, sizeBytes: attachment, digest },
        ]),
      ).parts.length;
    };
    expect(sized(16n, BigInt(smallFileBytesMax), BigInt(attachmentBytesMax))).toBe(2);
    expect(sized(15n, 1n)).toBe(0);
    expect(sized(2n ** 36n + 1n, 1n)).toBe(0);
    expect(sized(2n ** 64n - 1n, 1n)).toBe(0);
    expect(sized(16n, 0n)).toBe(0);
    expect(sized(16n, BigInt(smallFileBytesMax) + 1n)).toBe(0);
    expect(sized(16n, 1n, 0n)).toBe(0);
    expect(sized(16n, 1n, BigInt(attachmentBytesMax) + 1n)).toBe(0);
    expect(split(forged([], 0xffffffff)).end).toBe('damaged');
    const longManifest = Buffer.from(layOutBackupHead(index, new Uint8Array(0)));
    longManifest.writeUInt32BE(backupManifestBytesMax + 1, longManifest.byteLength - 4);
    const splitter = new BackupSplitter();
    expect(splitter.push(longManifest)).toHaveLength(1);
    expect(splitter.isHopeless).toBe(true);
  });

  it('never takes a flipped bit of its head for what was written', () => {
    const headLength = sample.byteLength - contents.reduce((sum, { byteLength }) => sum + byteLength, 0);
    for (let bit = 0; bit < headLength * 8; bit += 1) {
      const bytes = Buffer.from(sample);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { parts, end } = split(bytes);
      // What the reader lets through differs where the page's manifest binds it, or is the manifest.
      const isSame = parts[0]?.part === 'index' && Buffer.from(parts[0].bytes).equals(index);
      const isSameManifest = parts[1]?.part === 'manifest' && manifest.equals(parts[1].bytes);
      expect(end === 'whole' && isSame && isSameManifest, `bit ${bit}`).toBe(false);
    }
  });

  it('lays out nothing that it would not read', () => {
    expect(() => layOutBackupIndex({ workbook: 'ab', files })).toThrow(RangeError);
    expect(() => layOutBackupIndex({ workbook, files: files.slice(0, 2) })).toThrow(RangeError);
    expect(() => layOutBackupIndex({ workbook, files: files.toReversed() })).toThrow(RangeError);
    expect(() => layOutBackupHead(index, new Uint8Array(backupManifestBytesMax + 1))).toThrow(RangeError);
  });
});
