// The changes as they are stored, version 2: those of version 1, and what came with several people on one computer: members
// and their keys, rings, checking by a second person, removing, erasing, backups and private notes.

import { z } from 'zod';
import { type Change, type ErasureKind, isErasure, roles, tickedRings } from '#shared/domain/change';
import { isNoteId, type NoteId } from '#shared/domain/ids';
import { type Instant, isInstant } from '#shared/domain/plain-date';
import type { RegisterName } from '#shared/domain/registers/register';
import { rings } from '#shared/domain/ring';
import {
  base64,
  besideRecordsV1,
  calendarQuarter,
  date,
  firstRegisters,
  firstRoundSigned,
  hex64,
  line,
  member,
  record,
  recordChangesV1,
  round,
  roundOpenedOf,
  sizeBytes,
  text,
} from './change-v1';

const note = z.custom<NoteId>(isNoteId, 'not the id of a note');
export const instant = z.custom<Instant>(isInstant, 'not an instant');
const count = z.int().nonnegative();

const membership = z.strictObject({
  displayName: line,
  initials: line,
  roles: z.array(z.enum(roles)).max(20),
  reads: z.array(z.enum(tickedRings)).max(20),
});
const keys = z.strictObject({ signing: base64, recipient: line });
const enrolledKeys = z.strictObject({ signing: base64, recipient: line, pdfSigning: base64 });

/** Handing over and checking, before a set of PDFs went with them. */
const steps = [
  z.strictObject({ kind: z.literal('round-prepared'), round, content: hex64, statement: text }),
  z.strictObject({ kind: z.literal('round-checked'), round, content: hex64, statement: text, note: text }),
] as const;

/** The changes of version 2 but for those two steps, those that name a register, those that hold other changes, and the opening of a review. */
export const besideRecordsV2 = [
  ...besideRecordsV1,
  z.strictObject({ kind: z.literal('member-invited'), member, person: record, membership, keys }),
  z.strictObject({ kind: z.literal('member-enrolled'), member, keys: enrolledKeys }),
  z.strictObject({ kind: z.literal('member-changed'), member, membership }),
  z.strictObject({ kind: z.literal('member-reset'), member, keys }),
  z.strictObject({ kind: z.literal('keys-renewed'), member, keys: enrolledKeys }),
  z.strictObject({ kind: z.literal('member-left'), member, because: text }),
  z.strictObject({ kind: z.literal('ring-renewed'), ring: z.enum(rings), epoch: z.int().min(1), commitment: hex64 }),
  z.strictObject({ kind: z.literal('paper-key-made'), member, keys }),
  z.strictObject({ kind: z.literal('lock-after-set'), minutes: z.int().min(1).max(60) }),
  z.strictObject({
    kind: z.literal('backup-planned'),
    plan: z.strictObject({ folder: line, everyDays: z.int().min(0).max(366) }),
  }),
  z.strictObject({
    kind: z.literal('backup-made'),
    folder: line,
    name: line,
    sizeBytes,
    head: hex64,
    entries: count,
  }),
  z.strictObject({
    kind: z.literal('round-refused'),
    round,
    content: hex64,
    as: z.enum(['checker', 'signatory']),
    because: text,
  }),
  z.strictObject({ kind: z.literal('privacy-checked'), on: date }),
  z.strictObject({ kind: z.literal('note-written'), note, title: line, words: text }),
  z.strictObject({ kind: z.literal('note-removed'), note }),
] as const;

/** The changes of a record, of the registers that a version may name. */
export function recordChangesV2(register: z.ZodType<RegisterName>) {
  return [
    ...recordChangesV1(register),
    z.strictObject({ kind: z.literal('record-removed'), register, record, because: text }),
  ] as const;
}

/**
 * What stands in place of an erased entry is an entry's changes, as the version has them; of an earlier erasure, that it was,
 * and nothing that it erased.
 */
export function erasureV2(changes: () => z.ZodType<Change>) {
  return erasureOf('person-erased', changes);
}

export function erasureOf<Kind extends ErasureKind>(kind: Kind, changes: () => z.ZodType<Change>) {
  const replacement = z.custom<Change>((value) => {
    const read = changes().safeParse(value);
    if (!read.success) return false;
    const { data } = read;
    return !isErasure(data) || data.entries.length === 0;
  }, 'not a change');
  return z.strictObject({
    kind: z.literal(kind),
    person: record,
    because: text,
    entries: z
      .array(z.strictObject({ head: hex64, at: instant, changes: z.array(replacement).max(20_000) }))
      .max(20_000),
    attachments: z.array(hex64).max(20_000),
  });
}

/** What version 2 stored is a change of today as it stands. */
export const changeSchemaV2: z.ZodType<Change> = z.discriminatedUnion('kind', [
  ...besideRecordsV2,
  ...steps,
  firstRoundSigned,
  roundOpenedOf(calendarQuarter),
  ...recordChangesV2(firstRegisters),
  erasureV2(() => changeSchemaV2),
]);
