// The changes as they are stored, version 3: those of version 2, records of the registers that came with it, actions that
// change, decisions on requests for accounts, looks at the plan, the daily look at the accounts, reviews of a year of one's own,
// packs from files and checks of the organisation's own, and the erasing of what only the readers of the consents read.

import { z } from 'zod';
import { levels, seenMarks } from '#shared/domain/annual/assessment';
import {
  type Change,
  decisionsTaken,
  declarationMatters,
  passageDecisions,
  passageLevels,
} from '#shared/domain/change';
import { lookOutcomes } from '#shared/domain/moderation/moderation-log';
import { quarterNumbers, yearStarts } from '#shared/domain/quarter';
import { audiences, registerNames } from '#shared/domain/registers/register';
import {
  action,
  asked,
  attachment,
  base64,
  calendarQuarter,
  date,
  evidence,
  hex64,
  item,
  line,
  member,
  memberOrNone,
  record,
  recordOrNone,
  round,
  roundOpenedOf,
  roundSignedOf,
  signedFileOf,
  text,
} from './change-v1';
import { besideRecordsV2, erasureOf, erasureV2, instant, recordChangesV2 } from './change-v2';

/** How an account was looked at day by day. */
const moderation = [
  z.strictObject({
    kind: z.literal('moderation-logged'),
    account: record,
    day: date,
    outcome: z.enum(lookOutcomes),
    done: line,
    minutesToAnswer: z.int().nonnegative().max(10_000_000).nullable(),
  }),
  z.strictObject({ kind: z.literal('moderation-withdrawn'), account: record, day: date }),
] as const;

/** A quarter of the calendar year, or of one that begins in another month. */
const quarter = z.union([
  calendarQuarter,
  z.strictObject({
    // So that the last day of its year is a day of the calendar.
    year: z.int().min(1900).max(2197),
    quarter: z.literal(quarterNumbers),
    yearFrom: z.literal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  }),
]);
const figure = z.int().nonnegative();

/** What the whole quarter is held against: the year, the age, the days of evidence, the consents. */
const wholeQuarter = [
  roundOpenedOf(quarter),
  z.strictObject({ kind: z.literal('year-set'), startsIn: z.literal(yearStarts) }),
  z.strictObject({ kind: z.literal('parent-age-set'), below: z.int().min(0).max(120), because: text }),
  z.strictObject({
    kind: z.literal('evidence-dated'),
    evidence,
    effectiveOn: date,
    goodUntil: z.union([date, z.literal('')]),
  }),
  z.strictObject({
    kind: z.literal('consents-looked-at'),
    round,
    found: z.strictObject({
      live: figure,
      expired: figure,
      halfSigned: figure,
      withdrawn: figure,
      postsToTakeDown: figure,
    }),
  }),
] as const;

const pack = z.strictObject({ id: line, version: line, hash: hex64 });

/** What is asked beside the packs that come with the app. */
const checks = [
  // A pack is kept whole. The largest that is taken has some 1,000,000 letters.
  z.strictObject({ kind: z.literal('pack-adopted'), pack, packTitle: line, file: z.string().max(2_000_000) }),
  z.strictObject({
    kind: z.literal('checks-added'),
    round,
    pack: pack.nullable(),
    own: z
      .array(
        z.strictObject({
          item,
          label: line,
          question: line,
          why: text,
          where: text,
          evidence: z.enum(['asked', 'welcome']),
          evidenceHint: line,
        }),
      )
      .max(1_000),
    asked,
  }),
] as const;

const madeFile = { name: line, sizeBytes: z.int().nonnegative(), digest: hex64, attachment };
const pixels = z.int().min(1).max(20_000);

/** What leaves the house: which passages may, what is too few to print, whose mark is on it, and what was made. */
const reports = [
  z.strictObject({
    kind: z.literal('passage-decided'),
    passage: line,
    words: text,
    level: z.enum(passageLevels),
    decision: z.enum(passageDecisions),
  }),
  z.strictObject({ kind: z.literal('small-numbers-set'), below: z.int().min(0).max(100) }),
  z.strictObject({
    kind: z.literal('logo-set'),
    logo: z
      .strictObject({ ...madeFile, mediaType: z.enum(['image/png', 'image/jpeg']), width: pixels, height: pixels })
      .nullable(),
  }),
  z.strictObject({
    kind: z.literal('report-made'),
    report: line,
    audience: z.enum(audiences),
    title: line,
    file: z.strictObject(madeFile),
    waitsFor: z.literal('signatory').exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('report-countersigned'),
    made: hex64,
    statement: text,
    file: z.strictObject(madeFile),
  }),
  z.strictObject({ kind: z.literal('report-refused'), made: hex64, because: text }),
] as const;

/** Whom a report is for. */
const readers = z.enum(['internal', 'trustee', 'funder', 'public']);
const files = z.array(signedFileOf(readers)).max(100);

/** The steps of a round, with the set of PDFs that they fix and sign. */
const signing = [
  z.strictObject({
    kind: z.literal('round-prepared'),
    round,
    content: hex64,
    statement: text,
    files: files.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('round-checked'),
    round,
    content: hex64,
    statement: text,
    note: text,
    files: files.exactOptional(),
  }),
  roundSignedOf(readers),
  z.strictObject({
    kind: z.literal('round-signed-on-paper'),
    round,
    content: hex64,
    preparedBy: member,
    checkedBy: memberOrNone,
    files,
    onPaper: z.strictObject({ person: record, on: date, scan: evidence }),
  }),
] as const;

/** Roots of other organisations that are trusted, and are not any more. */
const trustedRoots = [
  z.strictObject({ kind: z.literal('root-trusted'), certificate: base64, digest: hex64, name: line }),
  z.strictObject({ kind: z.literal('root-distrusted'), digest: hex64, because: text }),
] as const;

const level = z.literal(levels);

/** The self-assessment of a year, and what is said of its aspects. */
const annual = [
  z.strictObject({
    kind: z.literal('annual-opened'),
    round,
    // So that the last day of its year is a day of the calendar.
    year: z.union([
      z.strictObject({ year: z.int().min(1900).max(2199) }),
      z.strictObject({
        year: z.int().min(1900).max(2197),
        yearFrom: z.literal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      }),
    ]),
    pack,
    aspects: z.array(item).max(1_000),
  }),
  z.strictObject({
    kind: z.literal('aspect-assessed'),
    round,
    aspect: item,
    assessment: z.strictObject({
      level: z.union([level, z.literal('not applicable')]),
      why: text,
      commentary: text,
      takesUsUp: text,
      evidence: z.array(evidence).max(1_000),
      seen: z.array(z.strictObject({ words: text, mark: z.enum(seenMarks), upTo: level })).max(1_000),
    }),
  }),
  z.strictObject({ kind: z.literal('aspect-withdrawn'), round, aspect: item }),
] as const;

/** What members confirm and pass, each for themselves. */
const ownWord = [
  z.strictObject({
    kind: z.literal('declaration-made'),
    matter: z.enum(declarationMatters),
    pack: pack.nullable(),
    clauses: z.array(z.strictObject({ clause: line, words: text })).max(1_000),
  }),
  z.strictObject({
    kind: z.literal('quiz-passed'),
    pack,
    quiz: line,
    asked: z.int().nonnegative().max(1_000),
    right: z.int().nonnegative().max(1_000),
    startedAt: instant,
    finishedAt: instant,
  }),
] as const;

const countOf = z.strictObject({ of: line, count: z.int().min(0).max(100_000) });
const countsOf = z.array(countOf).max(50);

/** How many concerns and complaints there were, and nothing of whose. */
const incidents = [
  z.strictObject({
    kind: z.literal('incident-counts-released'),
    from: date,
    until: date,
    counts: z.strictObject({
      concerns: countsOf,
      outcomes: countsOf,
      complaints: countsOf,
      open: z.int().min(0).max(100_000),
      referred: z.int().min(0).max(100_000),
      platformReports: z.int().min(0).max(100_000),
    }),
  }),
] as const;

const changeV3 = z.discriminatedUnion('kind', [
  ...besideRecordsV2,
  ...moderation,
  ...wholeQuarter,
  ...checks,
  ...reports,
  ...signing,
  ...trustedRoots,
  ...ownWord,
  ...incidents,
  ...recordChangesV2(z.enum(registerNames)),
  z.strictObject({ kind: z.literal('plan-opened'), round }),
  z.strictObject({ kind: z.literal('risk-line-set'), line: z.int().min(1).max(25) }),
  z.strictObject({
    kind: z.literal('action-changed'),
    action,
    words: text,
    owner: recordOrNone,
    dueOn: date,
    because: text,
  }),
  erasureV2(() => changeSchemaV3),
  erasureOf('consent-erased', () => changeSchemaV3),
  erasureOf('safeguarding-erased', () => changeSchemaV3),
  z.strictObject({
    kind: z.literal('approval-decided'),
    approval: record,
    decision: z.enum(decisionsTaken),
    words: text,
  }),
  z.strictObject({ kind: z.literal('conditions-met'), approval: record, isMet: z.boolean(), how: text }),
  ...annual,
]);

/** The schema that every stored change of version 3 satisfies, and exactly the domain's `Change`. */
export const changeSchemaV3: z.ZodType<Change> = changeV3;

type EveryKind = Change['kind'] extends z.infer<typeof changeV3>['kind'] ? true : never;
// Fails to compile when the domain has a kind that could not be stored.
true satisfies EveryKind;
