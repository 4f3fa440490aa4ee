// Any change there can be, for tests of laws: every kind, drawn from a few ids only, so that changes meet each other.
// Texts are anything that may be stored, also words that every object of JavaScript knows.

import fc from 'fast-check';
import { yearOf } from '#shared/domain/annual/annual-round';
import { levels, seenMarks } from '#shared/domain/annual/assessment';
import {
  type By,
  type Change,
  type ChangeKind,
  decisionsTaken,
  declarationMatters,
  passageDecisions,
  passageLevels,
  results,
  roles,
  tickedRings,
} from '#shared/domain/change';
import { lookOutcomes } from '#shared/domain/moderation/moderation-log';
import { ownItemOf } from '#shared/domain/own-check';
import { type Instant, instantOf, type PlainDate, plainDate } from '#shared/domain/plain-date';
import { type Quarter, quarterNumbers, yearStarts } from '#shared/domain/quarter';
import { audiences, type FieldValues, registerNames } from '#shared/domain/registers/register';
import { rings } from '#shared/domain/ring';
import { day, id, item } from './small-workbook';

const of = <Kind extends Parameters<typeof id>[0]>(kind: Kind) =>
  fc.constantFrom(id<Kind>(kind, 1), id<Kind>(kind, 2), id<Kind>(kind, 3));

const awkwardWords = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', ' ', 'live', 'yes', 'no'];
const words = fc.oneof(fc.constantFrom(...awkwardWords), fc.string({ maxLength: 12, unit: 'grapheme' }), of('record'));
const fieldName = fc.constantFrom(
  ...['platform', 'name', 'handle', 'state', 'owner', 'deputy', 'approvedBy', 'approvedOn', 'holders', 'moderator'],
  ...['signUpEmail', 'leftOn', 'person', 'secondFactor', 'rota', 'constructor', 'toString'],
);
const options = { maxKeys: 6, noNullPrototype: true } as const;
const fields: fc.Arbitrary<FieldValues> = fc.dictionary(
  fieldName,
  fc.oneof(words, fc.array(fc.dictionary(fieldName, words, options), { maxLength: 3 })),
  options,
);

export const anyDate: fc.Arbitrary<PlainDate> = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    on: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, on }) => plainDate(year, month, on) ?? day('2027-01-01'));
export const anyInstant: fc.Arbitrary<Instant> = fc
  .date({ min: new Date('1900-01-02T00:00:00Z'), max: new Date('2199-12-30T00:00:00Z'), noInvalidDate: true })
  .map(instantOf);
export const anyCalendarQuarter: fc.Arbitrary<Quarter> = fc.record({
  year: fc.integer({ min: 1900, max: 2199 }),
  quarter: fc.constantFrom(...quarterNumbers),
});
export const anyOwnQuarter: fc.Arbitrary<Quarter> = fc.record({
  year: fc.integer({ min: 1900, max: 2197 }),
  quarter: fc.constantFrom(...quarterNumbers),
  yearFrom: fc.constantFrom(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
});
export const anyQuarter: fc.Arbitrary<Quarter> = fc.oneof(anyCalendarQuarter, anyOwnQuarter);

const itemId = fc.constantFrom(item('message-requests'), item('second-factor'), item('constructor'));
const recordOrNone = fc.oneof(of('record'), fc.constant('' as const));
const memberOrNone = fc.oneof(of('member'), fc.constant('' as const));
const hex64 = fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32));
const base64 = fc.constantFrom('', 'a2V5', 'dG9TdHJpbmc=', 'toString');
const packReference = fc.record({ id: words, version: words, hash: hex64 });
const ownItem = fc.constantFrom(ownItemOf(id('record', 1)), ownItemOf(id('record', 2)));
const attachment = fc.record({ name: hex64, key: base64 });
const sizeBytes = fc.nat();
const madeFile = { name: words, sizeBytes, digest: hex64, attachment };
const signedFiles = fc.array(
  fc.record({
    audience: fc.constantFrom('internal' as const, 'funder' as const),
    name: words,
    sizeBytes,
    digest: hex64,
    attachment,
  }),
  { maxLength: 2 },
);
const asked = fc.array(fc.record({ item: itemId, about: recordOrNone, expected: words }), { maxLength: 5 });
const place = { round: of('round'), item: itemId, about: recordOrNone };
const keys = fc.record({ signing: base64, recipient: words });
const enrolledKeys = fc.record({ signing: base64, recipient: words, pdfSigning: base64 });
const membership = fc.record({
  displayName: words,
  initials: words,
  roles: fc.uniqueArray(fc.constantFrom(...roles)),
  reads: fc.uniqueArray(fc.constantFrom(...tickedRings)),
});

const someCounts = fc.array(fc.record({ of: words, count: fc.nat(9) }), { maxLength: 2 });

type Arbitraries = { readonly [Kind in ChangeKind]: fc.Arbitrary<Extract<Change, { kind: Kind }>> };

const kind = <Kind extends ChangeKind>(name: Kind) => ({ kind: fc.constant(name) });

/** A step of a round, half of the time with the set of files that it fixes. */
function withOrWithoutSet<Step extends object>(step: fc.Arbitrary<Step>) {
  return fc.oneof(
    step,
    fc.tuple(step, signedFiles).map(([without, files]) => ({ ...without, files })),
  );
}

/** One for each kind: a kind that is missing does not compile. */
export const anyOfKind: Arbitraries = {
  'organisation-described': fc.record({
    ...kind('organisation-described'),
    organisation: fc.record({
      name: words,
      charityNumber: words,
      purpose: words,
      ages: words,
      locality: words,
      safeguardingLead: recordOrNone,
      safeguardingDeputy: recordOrNone,
      isExample: fc.boolean(),
    }),
  }),
  'member-added': fc.record({
    ...kind('member-added'),
    member: of('member'),
    person: of('record'),
    displayName: words,
    initials: words,
    roles: fc.uniqueArray(fc.constantFrom(...roles)),
    keys,
  }),
  'certificate-issued': fc.record({
    ...kind('certificate-issued'),
    member: of('member'),
    certificate: base64,
    authority: base64,
  }),
  'authority-kept': fc.record({ ...kind('authority-kept'), authority: base64, privateKey: base64 }),
  'record-added': fc.record({
    ...kind('record-added'),
    register: fc.constantFrom(...registerNames),
    record: of('record'),
    fields,
  }),
  'record-changed': fc.record({
    ...kind('record-changed'),
    register: fc.constantFrom(...registerNames),
    record: of('record'),
    fields,
    because: words,
  }),
  'round-opened': fc.record({
    ...kind('round-opened'),
    round: of('round'),
    checklist: fc.constant('quarterly-review' as const),
    quarter: anyQuarter,
    pack: packReference,
    asked,
  }),
  'plan-opened': fc.record({ ...kind('plan-opened'), round: of('round') }),
  'annual-opened': fc.record({
    ...kind('annual-opened'),
    round: of('round'),
    year: anyQuarter.map(yearOf),
    pack: packReference,
    aspects: fc.array(itemId, { maxLength: 4 }),
  }),
  'aspect-assessed': fc.record({
    ...kind('aspect-assessed'),
    round: of('round'),
    aspect: itemId,
    assessment: fc.record({
      level: fc.constantFrom(...levels, 'not applicable' as const),
      why: words,
      commentary: words,
      takesUsUp: words,
      evidence: fc.array(of('evidence'), { maxLength: 3 }),
      seen: fc.array(fc.record({ words, mark: fc.constantFrom(...seenMarks), upTo: fc.constantFrom(...levels) }), {
        maxLength: 3,
      }),
    }),
  }),
  'aspect-withdrawn': fc.record({ ...kind('aspect-withdrawn'), round: of('round'), aspect: itemId }),
  'round-extended': fc.record({ ...kind('round-extended'), round: of('round'), asked }),
  'expectation-set': fc.record({
    ...kind('expectation-set'),
    item: itemId,
    about: recordOrNone,
    expected: words,
    because: words,
  }),
  'answer-given': fc.record({
    ...kind('answer-given'),
    ...place,
    answer: fc.record({
      result: fc.constantFrom(...results),
      found: words,
      note: words,
      why: words,
      putRight: fc.constantFrom('now', 'action', ''),
      evidence: fc.array(of('evidence'), { maxLength: 3 }),
    }),
  }),
  'answer-withdrawn': fc.record({ ...kind('answer-withdrawn'), ...place }),
  'evidence-added': fc.record({
    ...kind('evidence-added'),
    evidence: of('evidence'),
    name: words,
    mediaType: words,
    sizeBytes,
    digest: hex64,
    effectiveOn: anyDate,
    attachment,
  }),
  'action-raised': fc.record({
    ...kind('action-raised'),
    action: of('action'),
    words,
    owner: recordOrNone,
    dueOn: anyDate,
    from: fc.option(fc.record(place), { nil: null }),
  }),
  'action-closed': fc.record({ ...kind('action-closed'), action: of('action'), done: words }),
  'action-changed': fc.record({
    ...kind('action-changed'),
    action: of('action'),
    words,
    owner: recordOrNone,
    dueOn: anyDate,
    because: words,
  }),
  'round-signed': fc.record({
    ...kind('round-signed'),
    round: of('round'),
    content: hex64,
    statement: words,
    preparedBy: of('member'),
    checkedBy: memberOrNone,
    files: signedFiles,
  }),
  'round-signed-on-paper': fc.record({
    ...kind('round-signed-on-paper'),
    round: of('round'),
    content: hex64,
    preparedBy: of('member'),
    checkedBy: memberOrNone,
    files: signedFiles,
    onPaper: fc.record({ person: of('record'), on: anyDate, scan: of('evidence') }),
  }),
  'round-reopened': fc.record({ ...kind('round-reopened'), round: of('round'), because: words }),
  'member-invited': fc.record({
    ...kind('member-invited'),
    member: of('member'),
    person: of('record'),
    membership,
    keys,
  }),
  'member-enrolled': fc.record({ ...kind('member-enrolled'), member: of('member'), keys: enrolledKeys }),
  'member-changed': fc.record({ ...kind('member-changed'), member: of('member'), membership }),
  'member-reset': fc.record({ ...kind('member-reset'), member: of('member'), keys }),
  'keys-renewed': fc.record({ ...kind('keys-renewed'), member: of('member'), keys: enrolledKeys }),
  'member-left': fc.record({ ...kind('member-left'), member: of('member'), because: words }),
  'ring-renewed': fc.record({
    ...kind('ring-renewed'),
    ring: fc.constantFrom(...rings),
    epoch: fc.integer({ min: 1, max: 4 }),
    commitment: hex64,
  }),
  'paper-key-made': fc.record({ ...kind('paper-key-made'), member: of('member'), keys }),
  'risk-line-set': fc.record({ ...kind('risk-line-set'), line: fc.integer({ min: 1, max: 25 }) }),
  'year-set': fc.record({ ...kind('year-set'), startsIn: fc.constantFrom(...yearStarts) }),
  'parent-age-set': fc.record({
    ...kind('parent-age-set'),
    below: fc.integer({ min: 0, max: 120 }),
    because: words,
  }),
  'evidence-dated': fc.record({
    ...kind('evidence-dated'),
    evidence: of('evidence'),
    effectiveOn: anyDate,
    goodUntil: fc.oneof(anyDate, fc.constant('' as const)),
  }),
  'consents-looked-at': fc.record({
    ...kind('consents-looked-at'),
    round: of('round'),
    found: fc.record({
      live: fc.nat(),
      expired: fc.nat(),
      halfSigned: fc.nat(),
      withdrawn: fc.nat(),
      postsToTakeDown: fc.nat(),
    }),
  }),
  'lock-after-set': fc.record({ ...kind('lock-after-set'), minutes: fc.integer({ min: 1, max: 60 }) }),
  'backup-planned': fc.record({
    ...kind('backup-planned'),
    plan: fc.record({ folder: words, everyDays: fc.integer({ min: 0, max: 366 }) }),
  }),
  'backup-made': fc.record({
    ...kind('backup-made'),
    folder: words,
    name: words,
    sizeBytes,
    head: hex64,
    entries: fc.nat(),
  }),
  'round-prepared': withOrWithoutSet(
    fc.record({ ...kind('round-prepared'), round: of('round'), content: hex64, statement: words }),
  ),
  'round-checked': withOrWithoutSet(
    fc.record({ ...kind('round-checked'), round: of('round'), content: hex64, statement: words, note: words }),
  ),
  'round-refused': fc.record({
    ...kind('round-refused'),
    round: of('round'),
    content: hex64,
    as: fc.constantFrom('checker', 'signatory'),
    because: words,
  }),
  'record-removed': fc.record({
    ...kind('record-removed'),
    register: fc.constantFrom(...registerNames),
    record: of('record'),
    because: words,
  }),
  'person-erased': fc.record({
    ...kind('person-erased'),
    person: of('record'),
    because: words,
    entries: fc.array(
      fc.record({
        head: hex64,
        at: anyInstant,
        changes: fc.array(fc.record({ ...kind('action-closed'), action: of('action'), done: words }), { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    attachments: fc.array(hex64, { maxLength: 2 }),
  }),
  'consent-erased': fc.record({
    ...kind('consent-erased'),
    person: of('record'),
    because: words,
    entries: fc.constant([]),
    attachments: fc.array(hex64, { maxLength: 2 }),
  }),
  'safeguarding-erased': fc.record({
    ...kind('safeguarding-erased'),
    person: of('record'),
    because: words,
    entries: fc.constant([]),
    attachments: fc.array(hex64, { maxLength: 2 }),
  }),
  'incident-counts-released': fc.record({
    ...kind('incident-counts-released'),
    from: anyDate,
    until: anyDate,
    counts: fc.record({
      concerns: someCounts,
      outcomes: someCounts,
      complaints: someCounts,
      open: fc.nat(9),
      referred: fc.nat(9),
      platformReports: fc.nat(9),
    }),
  }),
  'privacy-checked': fc.record({ ...kind('privacy-checked'), on: anyDate }),
  'note-written': fc.record({ ...kind('note-written'), note: of('note'), title: words, words }),
  'approval-decided': fc.record({
    ...kind('approval-decided'),
    approval: of('record'),
    decision: fc.constantFrom(...decisionsTaken),
    words,
  }),
  'conditions-met': fc.record({ ...kind('conditions-met'), approval: of('record'), isMet: fc.boolean(), how: words }),
  'note-removed': fc.record({ ...kind('note-removed'), note: of('note') }),
  'moderation-logged': fc.record({
    ...kind('moderation-logged'),
    account: of('record'),
    day: anyDate,
    outcome: fc.constantFrom(...lookOutcomes),
    done: words,
    minutesToAnswer: fc.option(fc.nat({ max: 600_000 })),
  }),
  'moderation-withdrawn': fc.record({ ...kind('moderation-withdrawn'), account: of('record'), day: anyDate }),
  'pack-adopted': fc.record({ ...kind('pack-adopted'), pack: packReference, packTitle: words, file: words }),
  'passage-decided': fc.record({
    ...kind('passage-decided'),
    passage: words,
    words,
    level: fc.constantFrom(...passageLevels),
    decision: fc.constantFrom(...passageDecisions),
  }),
  'small-numbers-set': fc.record({ ...kind('small-numbers-set'), below: fc.integer({ min: 0, max: 100 }) }),
  'logo-set': fc.record({
    ...kind('logo-set'),
    logo: fc.option(
      fc.record({
        ...madeFile,
        mediaType: fc.constantFrom('image/png' as const, 'image/jpeg' as const),
        width: fc.integer({ min: 1, max: 20_000 }),
        height: fc.integer({ min: 1, max: 20_000 }),
      }),
      { nil: null },
    ),
  }),
  'report-made': fc.record(
    {
      ...kind('report-made'),
      report: words,
      audience: fc.constantFrom(...audiences),
      title: words,
      file: fc.record(madeFile),
      waitsFor: fc.constant('signatory' as const),
    },
    { requiredKeys: ['kind', 'report', 'audience', 'title', 'file'] },
  ),
  'report-countersigned': fc.record({
    ...kind('report-countersigned'),
    made: hex64,
    statement: words,
    file: fc.record(madeFile),
  }),
  'report-refused': fc.record({ ...kind('report-refused'), made: hex64, because: words }),
  'root-trusted': fc.record({ ...kind('root-trusted'), certificate: base64, digest: hex64, name: words }),
  'declaration-made': fc.record({
    ...kind('declaration-made'),
    matter: fc.constantFrom(...declarationMatters),
    pack: fc.option(packReference, { nil: null }),
    clauses: fc.array(fc.record({ clause: fc.oneof(of('record'), words), words }), { maxLength: 3 }),
  }),
  'quiz-passed': fc.record({
    ...kind('quiz-passed'),
    pack: packReference,
    quiz: words,
    asked: fc.integer({ min: 0, max: 20 }),
    right: fc.integer({ min: 0, max: 20 }),
    startedAt: anyInstant,
    finishedAt: anyInstant,
  }),
  'root-distrusted': fc.record({ ...kind('root-distrusted'), digest: hex64, because: words }),
  'checks-added': fc.record({
    ...kind('checks-added'),
    round: of('round'),
    pack: fc.option(packReference, { nil: null }),
    own: fc.array(
      fc.record({
        item: fc.oneof(itemId, ownItem),
        label: words,
        question: words,
        why: words,
        where: words,
        evidence: fc.constantFrom('asked', 'welcome'),
        evidenceHint: words,
      }),
      { maxLength: 3 },
    ),
    asked: fc.array(fc.record({ item: fc.oneof(itemId, ownItem), about: recordOrNone, expected: words }), {
      maxLength: 4,
    }),
  }),
};

export const anyChange: fc.Arbitrary<Change> = fc.oneof(...Object.values(anyOfKind));

/** Mostly the founder of the small workbook, sometimes someone else. */
export const anyBy: fc.Arbitrary<By> = fc.record({
  member: fc.oneof({ arbitrary: fc.constant(id('member', 1)), weight: 4 }, { arbitrary: of('member'), weight: 1 }),
  at: anyInstant,
  seq: fc.nat(),
});

/** Changes in order, each with its author. */
export const anyHistory: fc.Arbitrary<readonly (readonly [Change, By])[]> = fc.array(fc.tuple(anyChange, anyBy), {
  maxLength: 30,
});
