// What goes into every call to the shell and what comes out, checked on both ways by answer-calls.ts.
// A failure crosses as a code and never as an error's text. Pages import only its types, which keeps zod out of them.
import { z } from 'zod';
import { attachmentBytesMax, journalChunkBytesMax } from './call-limits';
import type { CallName } from './call-names';
import type { FailureCode } from './failure-codes';
import { keepingShapes } from './keeping-shapes';
import { byteCount, bytes, digest, hexDigest, instant, nothing, smallFile, workbookPlace } from './shape-pieces';

const inItsPlace = z.strictObject(workbookPlace);
const fileKinds = z.array(z.strictObject({ words: z.string(), endings: z.array(z.string().regex(/^\.[\w.]+$/)) }));

const about = z.strictObject({
  appVersion: z.string(),
  shell: z.enum(['electron', 'browser']),
  platform: z.string(),
  safetyCopyFolder: z.string(),
  capabilities: z.strictObject({
    /** `shell`: the system's own dialog, and a save is certain. `page`: the browser's, and a save may stay unknown. */
    fileDialogs: z.enum(['shell', 'page']),
    /** `dialog`: the system's own. `typed`: the page asks for the path in words. */
    folders: z.enum(['dialog', 'typed']),
    /** What `when-to-lock` is told of. Linux tells Electron of its sleep alone. */
    tellsSystemLock: z.enum(['screen-and-sleep', 'sleep', 'nothing']),
  }),
});

const recoveredFrom = z.enum(['second-copy', 'snapshot']).nullable();

const openedSafetyCopy = z.strictObject({
  access: z.enum(['read-write', 'read-only']),
  created: z.boolean(),
  journalLength: byteCount,
  /** Digest of the last whole frame; 32 zero bytes when there is none. */
  tail: digest,
  keySlots: smallFile.nullable(),
  grants: smallFile.nullable(),
  /** An unfinished last append, never acknowledged, that was moved aside. */
  tornTail: z.strictObject({ movedTo: z.string(), sizeBytes: byteCount }).nullable(),
  /** Where what is given here was found when the file itself was damaged or gone; null when that was used. */
  recovered: z.strictObject({ keySlots: recoveredFrom, grants: recoveredFrom }),
  /** Damage before the end: from this byte on the journal cannot be trusted. */
  damage: z.strictObject({ atByte: byteCount }).nullable(),
});

const fileFacts = z.strictObject({ path: z.string(), sizeBytes: byteCount, changedAt: instant });

const safetyCopyFacts = z.strictObject({
  folder: z.string(),
  journal: fileFacts.nullable(),
  keySlots: fileFacts.nullable(),
  grants: fileFacts.nullable(),
  attachments: z.strictObject({
    folder: z.string(),
    count: byteCount,
    sizeBytes: byteCount,
    names: z.array(hexDigest),
  }),
  /** Names of torn tails that were moved aside and kept. */
  movedAside: z.array(z.string()),
  /** Room left on the disk of the records. */
  freeBytes: byteCount,
});

const shapes = {
  about: { input: nothing, output: about },
  'read-workbook-list': { input: nothing, output: z.strictObject({ bytes: smallFile, recovered: z.boolean() }) },
  'write-workbook-list': { input: z.strictObject({ bytes: smallFile }), output: nothing },
  'open-safety-copy': {
    input: z.strictObject({ ...workbookPlace, create: z.boolean() }),
    output: openedSafetyCopy,
  },
  'close-safety-copy': { input: inItsPlace, output: nothing },
  'read-journal': {
    input: z.strictObject({ ...workbookPlace, fromByte: byteCount }),
    output: z.strictObject({ bytes: bytes(journalChunkBytesMax), journalLength: byteCount }),
  },
  'append-journal': {
    input: z.strictObject({
      ...workbookPlace,
      expectedLength: byteCount,
      expectedTail: digest,
      /** One whole frame of shared/formats/journal-file.ts. */
      frame: bytes(attachmentBytesMax),
    }),
    output: z.strictObject({
      outcome: z.enum(['appended', 'already-there']),
      /** Where the frame ends and its digest: what the next append expects. */
      journalLength: byteCount,
      tail: digest,
    }),
  },
  'write-key-slots': { input: z.strictObject({ ...workbookPlace, bytes: smallFile }), output: nothing },
  'write-grants': { input: z.strictObject({ ...workbookPlace, bytes: smallFile }), output: nothing },
  'write-attachment': {
    input: z.strictObject({ ...workbookPlace, name: hexDigest, bytes: bytes(attachmentBytesMax) }),
    output: nothing,
  },
  'read-attachment': {
    input: z.strictObject({ ...workbookPlace, name: hexDigest }),
    output: z.strictObject({ bytes: bytes(attachmentBytesMax) }),
  },
  'passphrase-try': {
    input: z.strictObject({
      workbook: hexDigest,
      member: z.string().regex(/^[\w-]{1,64}$/),
      outcome: z.enum(['may-i', 'wrong', 'right']),
    }),
    output: z.strictObject({ waitMs: byteCount, freeTriesLeft: byteCount }),
  },
  'safety-copy-facts': { input: inItsPlace, output: safetyCopyFacts },
  'save-file': {
    input: z.strictObject({
      suggestedName: z.string().min(1).max(200),
      kinds: fileKinds,
      bytes: bytes(attachmentBytesMax),
    }),
    output: z.strictObject({ outcome: z.enum(['saved', 'cancelled', 'unknown']) }),
  },
  ...keepingShapes,
} satisfies Record<CallName, { input: z.ZodType; output: z.ZodType }>;

export type CallInput<Name extends CallName> = z.infer<(typeof shapes)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<(typeof shapes)[Name]['output']>;

export const callShapes: {
  readonly [Name in CallName]: {
    readonly input: z.ZodType<CallInput<Name>>;
    readonly output: z.ZodType<CallOutput<Name>>;
  };
} = shapes;

export interface CallFailure {
  readonly ok: false;
  readonly code: FailureCode;
}

export type CallAnswer<Name extends CallName> = { readonly ok: true; readonly value: CallOutput<Name> } | CallFailure;

/** The page's end of every call: what the preload builds and what a browser host sends over loopback. */
export type SendCall = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallAnswer<Name>>;
