// The changes as they are stored, version 1. Their meaning is in `shared/domain/change`; here is what each must hold to be read.
// Texts are bounded generously: a limit here protects the journal, the kinder limits of the forms protect the reader.

import { z } from 'zod';
import type { Change } from '#shared/domain/change';
import { results, roles } from '#shared/domain/change';
import {
  type ActionId,
  type EvidenceId,
  type ItemId,
  isActionId,
  isEvidenceId,
  isItemId,
  isMemberId,
  isRecordId,
  isRoundId,
  type MemberId,
  type RecordId,
  type RoundId,
} from '#shared/domain/ids';
import { isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import { type Quarter, quarterNumbers } from '#shared/domain/quarter';
import type { Audience, RegisterName } from '#shared/domain/registers/register';

export const line = z.string().max(2_000);
export const text = z.string().max(100_000);
export const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
export const base64 = z.base64().max(20_000);
export const sizeBytes = z.int().nonnegative();

export const member = z.custom<MemberId>(isMemberId, 'not the id of a member');
export const record = z.custom<RecordId>(isRecordId, 'not the id of a record');
export const round = z.custom<RoundId>(isRoundId, 'not the id of a round');
export const evidence = z.custom<EvidenceId>(isEvidenceId, 'not the id of evidence');
export const action = z.custom<ActionId>(isActionId, 'not the id of an action');
export const item = z.custom<ItemId>(isItemId, 'not the id of an item');
export const date = z.custom<PlainDate>(isPlainDate, 'not a date');
export const recordOrNone = z.union([record, z.literal('')]);
export const memberOrNone = z.union([member, z.literal('')]);

/** The registers that versions 1 and 2 may name. */
export const firstRegisters = z.enum(['accounts', 'people']);
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);
const fields = named(z.union([text, z.array(named(line)).max(1_000)]));
export const asked = z.array(z.strictObject({ item, about: recordOrNone, expected: line })).max(20_000);
export const attachment = z.strictObject({ name: hex64, key: base64 });

/** Values by field name. zod passes over a key called `__proto__`; here it is refused, so that nothing is lost unseen. */
function named<Value>(value: z.ZodType<Value>) {
  const isWhole = (input: unknown) => !(input instanceof Object && Object.hasOwn(input, '__proto__'));
  return z.unknown().refine(isWhole, 'a field with a name that cannot be kept').pipe(z.record(fieldName, value));
}

/** A signed file, for one of those readers. */
export function signedFileOf<Readers extends Audience>(audience: z.ZodType<Readers>) {
  return z.strictObject({ audience, name: line, sizeBytes, digest: hex64, attachment });
}

/** The signing of a round, with its files for those readers. */
export function roundSignedOf<Readers extends Audience>(audience: z.ZodType<Readers>) {
  return z.strictObject({
    kind: z.literal('round-signed'),
    round,
    content: hex64,
    statement: text,
    preparedBy: member,
    checkedBy: memberOrNone,
    files: z.array(signedFileOf(audience)).max(100),
  });
}

/** A review as it is opened, of the quarters that a version knows. */
export function roundOpenedOf<Known extends z.ZodType<Quarter>>(quarter: Known) {
  return z.strictObject({
    kind: z.literal('round-opened'),
    round,
    checklist: z.literal('quarterly-review'),
    quarter,
    pack: z.strictObject({ id: line, version: line, hash: hex64 }),
    asked,
  });
}

/** A quarter of the calendar year. */
export const calendarQuarter = z.strictObject({
  year: z.int().min(1900).max(2199),
  quarter: z.literal(quarterNumbers),
});

/** The changes of version 1 but for those that name a register, and for the opening of a review. */
export const besideRecordsV1 = [
  z.strictObject({
    kind: z.literal('organisation-described'),
    organisation: z.strictObject({
      name: line,
      charityNumber: line,
      purpose: text,
      ages: line,
      locality: line,
      safeguardingLead: recordOrNone,
      safeguardingDeputy: recordOrNone,
      isExample: z.boolean(),
    }),
  }),
  z.strictObject({
    kind: z.literal('member-added'),
    member,
    person: record,
    displayName: line,
    initials: line,
    roles: z.array(z.enum(roles)),
    keys: z.strictObject({ signing: base64, recipient: line }),
  }),
  z.strictObject({ kind: z.literal('certificate-issued'), member, certificate: base64, authority: base64 }),
  z.strictObject({ kind: z.literal('authority-kept'), authority: base64, privateKey: base64 }),
  z.strictObject({ kind: z.literal('round-extended'), round, asked }),
  z.strictObject({ kind: z.literal('expectation-set'), item, about: recordOrNone, expected: line, because: text }),
  z.strictObject({
    kind: z.literal('answer-given'),
    round,
    item,
    about: recordOrNone,
    answer: z.strictObject({
      result: z.enum(results),
      found: text,
      note: text,
      why: text,
      putRight: z.enum(['now', 'action', '']),
      evidence: z.array(evidence).max(1_000),
    }),
  }),
  z.strictObject({ kind: z.literal('answer-withdrawn'), round, item, about: recordOrNone }),
  z.strictObject({
    kind: z.literal('evidence-added'),
    evidence,
    name: line,
    mediaType: line,
    sizeBytes,
    digest: hex64,
    effectiveOn: date,
    attachment,
  }),
  z.strictObject({
    kind: z.literal('action-raised'),
    action,
    words: text,
    owner: recordOrNone,
    dueOn: date,
    from: z.strictObject({ round, item, about: recordOrNone }).nullable(),
  }),
  z.strictObject({ kind: z.literal('action-closed'), action, done: text }),
  z.strictObject({ kind: z.literal('round-reopened'), round, because: text }),
] as const;

/** The changes of a record, of the registers that a version may name. */
export function recordChangesV1(register: z.ZodType<RegisterName>) {
  return [
    z.strictObject({ kind: z.literal('record-added'), register, record, fields }),
    z.strictObject({ kind: z.literal('record-changed'), register, record, fields, because: text }),
  ] as const;
}

/** The signing of a round as versions 1 and 2 store it: there was one report, for the organisation itself. */
export const firstRoundSigned = roundSignedOf(z.literal('internal'));

/** Every change that version 1 could store. */
const changeV1 = z.discriminatedUnion('kind', [
  ...besideRecordsV1,
  firstRoundSigned,
  roundOpenedOf(calendarQuarter),
  ...recordChangesV1(firstRegisters),
]);

/** What version 1 stored is a change of today as it stands. */
export const changeSchemaV1: z.ZodType<Change> = changeV1;
