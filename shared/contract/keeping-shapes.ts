// The shapes of the calls that keep a workbook beyond its safety copy: stages, jobs, backups, snapshots, rewriting,
// removal, folders and files outside. Part of call-shapes.ts, which is where they are asked for.
import { z } from 'zod';
import { attachmentBytesMax, callBytesMax, fileChunkBytesMax } from './call-limits';
import { failureCodes } from './failure-codes';
import {
  backupName,
  byteCount,
  bytes,
  day,
  digest,
  handle,
  hexDigest,
  instant,
  nothing,
  outsideName,
  path,
  smallFile,
  workbookPlace,
} from './shape-pieces';

const workbookOnly = z.strictObject({ workbook: hexDigest });
const stageOnly = z.strictObject({ stage: handle });
const jobOnly = z.strictObject({ job: handle });
const outsideOnly = z.strictObject({ outside: handle });
const writtenFile = z.strictObject({ path: z.string(), sizeBytes: byteCount });
const manifest = bytes(1024 * 1024);
const count = byteCount;

/** What stands in a backup, as far as a shell can tell. The page compares the digest with the one that was signed. */
const backupFacts = {
  workbook: hexDigest,
  manifest,
  indexDigest: digest,
  journalLength: byteCount,
  attachments: count,
  sizeBytes: byteCount,
};

const jobResult = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('stage-unpack'), ...backupFacts }),
  z.strictObject({ of: z.literal('backup-verify'), ...backupFacts }),
  z.strictObject({
    of: z.literal('backup-contents'),
    pinned: handle,
    journalLength: byteCount,
    tail: digest,
    keySlots: smallFile,
    grants: smallFile,
    attachments: count,
    /** Names of attachments whose bytes are not what their names say. The index leaves them out. */
    damaged: z.array(hexDigest),
    /** The exact bytes that the manifest binds by their SHA-256. */
    index: bytes(callBytesMax),
    sizeBytes: byteCount,
  }),
  z.strictObject({ of: z.literal('backup-write'), ...writtenFile.shape }),
]);

const jobProgress = z.strictObject({
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  doneBytes: byteCount,
  totalBytes: byteCount,
  code: z.enum(failureCodes).nullable(),
  result: jobResult.nullable(),
});

const folderFacts = {
  /** `inside-records`: the folder of the records is no place for what is meant to outlive it. */
  state: z.enum(['ready', 'missing', 'not-writable', 'inside-records']),
  freeBytes: byteCount.nullable(),
  /** Whether it stands on the disk of the records, and would be lost with it. */
  sameDisk: z.boolean().nullable(),
};

const keptSnapshots = z.array(z.strictObject({ day, sizeBytes: byteCount }));

export const keepingShapes = {
  'scan-workbooks': { input: nothing, output: z.strictObject({ workbooks: z.array(hexDigest) }) },

  'stage-upload-begin': { input: z.strictObject({ sizeBytes: byteCount.positive() }), output: stageOnly },
  'stage-upload-chunk': {
    input: z.strictObject({ stage: handle, atByte: byteCount, bytes: bytes(fileChunkBytesMax) }),
    output: nothing,
  },
  'stage-file': { input: z.strictObject({ path }), output: stageOnly },
  'stage-snapshot': { input: z.strictObject({ workbook: hexDigest, day }), output: stageOnly },
  'stage-unpack': { input: stageOnly, output: jobOnly },
  'stage-commit': {
    input: z.strictObject({ stage: handle, workbook: hexDigest, over: z.enum(['nothing', 'existing']) }),
    /** Where the copy that stood here was moved. */
    output: z.strictObject({ movedTo: z.string().nullable() }),
  },
  'stage-drop': { input: stageOnly, output: nothing },
  'list-replaced': {
    input: workbookOnly,
    output: z.strictObject({ replaced: z.array(z.strictObject({ folder: z.string(), changedAt: instant })) }),
  },
  'drop-replaced': { input: workbookOnly, output: nothing },

  'job-progress': { input: jobOnly, output: jobProgress },
  'job-cancel': { input: jobOnly, output: jobProgress },

  'backup-contents': { input: workbookOnly, output: jobOnly },
  'backup-write': {
    input: z.strictObject({
      pinned: handle,
      folder: path,
      name: backupName,
      manifest,
      /** Damaged attachments stay out of the backup; without this word none is written. */
      leaveOutDamaged: z.boolean(),
    }),
    output: jobOnly,
  },
  'backup-verify': { input: z.strictObject({ path }), output: jobOnly },

  'make-snapshot': {
    input: z.strictObject({ workbook: hexDigest, day }),
    output: z.strictObject({ made: z.boolean(), kept: keptSnapshots }),
  },
  'list-snapshots': { input: workbookOnly, output: z.strictObject({ kept: keptSnapshots }) },
  'drop-snapshots': { input: workbookOnly, output: nothing },

  'replace-frames': {
    input: z.strictObject({
      ...workbookPlace,
      expectedLength: byteCount,
      expectedTail: digest,
      /** Each a whole frame, in the place of the one that is now the index-th. */
      replacements: z
        .array(z.strictObject({ index: count, frame: bytes(attachmentBytesMax) }))
        .min(1)
        .max(10_000),
    }),
    output: z.strictObject({ journalLength: byteCount, tail: digest }),
  },
  'remove-attachments': {
    input: z.strictObject({ ...workbookPlace, names: z.array(hexDigest).max(100_000) }),
    output: z.strictObject({ removed: count }),
  },
  'remove-workbook': { input: workbookOnly, output: nothing },

  'suggest-folders': {
    input: nothing,
    output: z.strictObject({
      folders: z.array(
        z.strictObject({ kind: z.enum(['documents', 'drive']), name: z.string(), path: z.string(), ...folderFacts }),
      ),
    }),
  },
  'look-at-folder': {
    input: z.strictObject({ path }),
    output: z.strictObject({
      ...folderFacts,
      /** Newest first. */
      backups: z.array(z.strictObject({ name: z.string(), sizeBytes: byteCount, changedAt: instant })),
    }),
  },
  'make-folder': { input: z.strictObject({ path }), output: nothing },
  'choose-folder': {
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['chosen', 'cancelled']), path: z.string().nullable() }),
  },

  'outside-begin': { input: z.strictObject({ folder: path, name: outsideName }), output: outsideOnly },
  'outside-chunk': {
    input: z.strictObject({ outside: handle, atByte: byteCount, bytes: bytes(fileChunkBytesMax) }),
    output: nothing,
  },
  'outside-finish': { input: outsideOnly, output: writtenFile },
  'outside-drop': { input: outsideOnly, output: nothing },

  'when-to-lock': { input: nothing, output: z.strictObject({ because: z.enum(['sleep', 'screen-locked']) }) },
};
