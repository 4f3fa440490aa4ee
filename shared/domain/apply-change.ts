// Folds changes into state. Pure, shares structure, and total: any change ever stored can be applied to any state,
// and one that no longer makes sense is left without effect rather than breaking the workbook. What was added once under
// an id stays what it was: a second change with the same id has no effect.

import { addedAfter, besideTheirs, nothingAdded } from './added-checks';
import { annualAfter, annualsWithOpened } from './apply-to-annuals';
import { approvalsAfter } from './apply-to-approvals';
import { applyToMembers } from './apply-to-members';
import { plansAfter, plansWithOpened, planThatStands, withPlanHeld } from './apply-to-plans';
import type { Asked, By, Change, ErasureChange, RoundChange } from './change';
import { type Collections, copying } from './collections';
import { mayChange } from './may-change';
import { readsRing } from './may-read';
import { writesWords } from './may-stand-for';
import { withLook, withoutLook } from './moderation/moderation-log';
import { withPromise } from './moderation/promises';
import { passageKey } from './passages';
import { dayOf, type Instant } from './plain-date';
import { registers } from './registers/all-registers';
import { type FieldValues, type RegisterName, ringOfRegister } from './registers/register';
import { isWaiting, reportMadeAs } from './report-steps';
import { signOffInForce } from './round';
import { afterStep, openedSteps, superseded } from './round-after-step';
import { type RecordWritten, writersOf } from './stand-for-record';
import {
  adoptedPack,
  answerKey,
  anyRoundOf,
  type Erasure,
  type GeneralState,
  ofMember,
  type Records,
  type Round,
  recordOf,
  recordsById,
  type State,
} from './state';

/**
 * The state after a change. Where the author's role did not allow it, the change is listed as refused and has no other effect.
 * A fold of many changes hands over collections of its own (`collections.ts`).
 */
export function applyChange(state: State, change: Change, by: By, into: Collections = copying): State {
  if (!mayChange(state, change, by)) return refuseChange(state, change, by);
  // Before it is applied: a fold of many changes writes into what is here.
  const stood = planThatStands(state, change);
  const after = applyAllowed(state, change, by, into);
  return stood ? withPlanHeld(after, stood, into) : after;
}

/** The state with a change listed as refused, and without its effect. */
export function refuseChange(state: State, { kind }: Change, by: By): State {
  const refused = { seq: by.seq, at: by.at, by: by.member, kind };
  return withGeneral(state, { refused: [...state.general.refused, refused] });
}

function applyAllowed(state: State, change: Change, by: By, into: Collections): State {
  const { general } = state;
  switch (change.kind) {
    case 'organisation-described':
      return withGeneral(state, { organisation: change.organisation });
    case 'member-added':
    case 'member-invited':
    case 'member-enrolled':
    case 'member-changed':
    case 'member-reset':
    case 'member-left':
    case 'keys-renewed':
    case 'certificate-issued':
    case 'ring-renewed':
    case 'paper-key-made':
    case 'privacy-checked':
      return withGeneral(state, applyToMembers(state, change, by));
    case 'authority-kept': {
      const authorityKeys = { ...state.coordinators.authorityKeys, [change.authority]: change.privateKey };
      return { ...state, coordinators: { ...state.coordinators, authorityKeys } };
    }
    case 'record-added':
      return recordOf(state, change.register, change.record)
        ? state
        : withRecord(state, change, change.fields, by, into);
    case 'approval-decided':
    case 'conditions-met':
      // What would be decided on without its words could be written anew afterwards.
      if (!recordOf(state, 'approvals', change.approval)) return state;
      return withGeneral(state, { approvals: approvalsAfter(general.approvals, change, by, into) });
    case 'record-changed': {
      const known = recordOf(state, change.register, change.record);
      // What was handed in, a reader who came later knows only from where another wrote it anew.
      if (!known && !registers[change.register].isOpenToAll) return state;
      return withRecord(state, change, { ...known?.fields, ...change.fields }, by, into);
    }
    case 'record-removed': {
      if (!recordOf(state, change.register, change.record)) return state;
      const { register, record } = change;
      const without = withoutHandedIn(
        withRecords(state, register, into.without(recordsById(state, register), record)),
        record,
        into,
      );
      if (register !== 'accounts') return without;
      return withGeneral(without, { moderationPromises: into.without(general.moderationPromises, record) });
    }
    case 'round-opened': {
      if (anyRoundOf(state, change.round)) return state;
      const { kind: _, ...round } = change;
      const asked = eachOnce(round.asked);
      return withRound(
        state,
        { ...round, asked, added: nothingAdded, answers: {}, consentsLook: null, ...openedSteps(by) },
        into,
      );
    }
    case 'expectation-set': {
      const { expected, because } = change;
      const expectation = { expected, because, by: by.member, at: by.at };
      const key = keyOf(change);
      return withGeneral(state, {
        expectations: into.put(general.expectations, key, expectation),
        rounds: mapValues(general.rounds, (round) => withExpected(round, key, expected)),
      });
    }
    case 'evidence-added': {
      if (general.evidence[change.evidence]) return state;
      const { kind: _, ...evidence } = change;
      const added = { ...evidence, goodUntil: '' as const, addedBy: by.member, addedAt: by.at };
      return withGeneral(state, { evidence: into.put(general.evidence, change.evidence, added) });
    }
    case 'action-raised': {
      if (general.actions[change.action]) return state;
      const { kind: _, ...action } = change;
      const number = Object.keys(general.actions).length + 1;
      const raised = { ...action, number, raisedBy: by.member, raisedAt: by.at, closed: null };
      return withGeneral(state, { actions: into.put(general.actions, change.action, raised) });
    }
    case 'action-closed': {
      const action = general.actions[change.action];
      if (!action || action.closed) return state;
      const closed = { by: by.member, at: by.at, done: change.done };
      return withGeneral(state, { actions: into.put(general.actions, change.action, { ...action, closed }) });
    }
    case 'action-changed': {
      const action = general.actions[change.action];
      if (!action || action.closed) return state;
      const { words, owner, dueOn } = change;
      return withGeneral(state, {
        actions: into.put(general.actions, change.action, { ...action, words, owner, dueOn }),
      });
    }
    case 'lock-after-set':
      return withGeneral(state, { lockAfterMinutes: change.minutes });
    case 'risk-line-set':
      return withGeneral(state, { riskLine: change.line });
    case 'year-set':
      return withGeneral(state, { yearStartsIn: change.startsIn });
    case 'parent-age-set': {
      const { below, because } = change;
      const rule = { below, because, from: dayOf(by.at), by: by.member };
      return withGeneral(state, { parentAges: [...general.parentAges, rule] });
    }
    case 'evidence-dated': {
      const evidence = general.evidence[change.evidence];
      if (!evidence) return state;
      const { effectiveOn, goodUntil } = change;
      return withGeneral(state, {
        evidence: into.put(general.evidence, change.evidence, { ...evidence, effectiveOn, goodUntil }),
      });
    }
    case 'backup-planned':
      return withGeneral(state, { backupPlan: change.plan });
    case 'backup-made': {
      const { kind: _, ...made } = change;
      return withGeneral(state, { lastBackup: { ...made, by: by.member, at: by.at } });
    }
    case 'person-erased':
      return withGeneral(state, { erasures: [...general.erasures, erasureBy(change, by)] });
    case 'consent-erased': {
      const { consents } = state;
      return { ...state, consents: { ...consents, erasures: [...consents.erasures, erasureBy(change, by)] } };
    }
    case 'safeguarding-erased': {
      const { safeguarding } = state;
      const erasures = [...safeguarding.erasures, erasureBy(change, by)];
      return { ...state, safeguarding: { ...safeguarding, erasures } };
    }
    case 'note-written': {
      const { kind: _, ...note } = change;
      return { ...state, own: { notes: into.put(state.own.notes, note.note, { ...note, writtenAt: by.at }) } };
    }
    case 'note-removed':
      return { ...state, own: { notes: into.without(state.own.notes, change.note) } };
    case 'moderation-logged': {
      const { kind: _, ...look } = change;
      if (!recordOf(state, 'accounts', change.account)) return state;
      const written = { ...look, by: by.member, writtenOn: dayOf(by.at) };
      return withGeneral(state, { moderationLog: withLook(general.moderationLog, written, into) });
    }
    case 'moderation-withdrawn': {
      const { account, day } = change;
      const where = { account, day, by: by.member };
      return withGeneral(state, { moderationLog: withoutLook(general.moderationLog, where, into) });
    }
    case 'annual-opened':
      return withGeneral(state, { annuals: annualsWithOpened(general, change, by, into) });
    case 'plan-opened':
      return withGeneral(state, { plans: plansWithOpened(general, change.round, by, into) });
    case 'pack-adopted': {
      const { kind: _, ...adopted } = change;
      // A version that is here stays what it was: rounds were asked from it.
      if (adoptedPack(general, adopted.pack)) return state;
      const pack = { ...adopted, adoptedBy: by.member, adoptedAt: by.at };
      return withGeneral(state, { adoptedPacks: [...general.adoptedPacks, pack] });
    }
    case 'passage-decided': {
      const { kind: _, ...decided } = change;
      const key = passageKey(change.passage, change.level);
      return withGeneral(state, {
        passages: into.put(general.passages, key, { ...decided, by: by.member, at: by.at }),
      });
    }
    case 'small-numbers-set':
      return withGeneral(state, { smallNumbersBelow: change.below });
    case 'logo-set':
      return withGeneral(state, { logo: change.logo });
    case 'report-made': {
      const { kind: _, ...made } = change;
      const report = { ...made, by: by.member, at: by.at, countersigned: null, refused: null };
      return withGeneral(state, { reportsMade: [...general.reportsMade, report] });
    }
    case 'report-countersigned': {
      const report = reportMadeAs(state, change.made);
      if (!report || !isWaiting(report)) return state;
      const { statement, file } = change;
      const signed = { ...report, countersigned: { by: by.member, at: by.at, statement, file } };
      return withGeneral(state, {
        reportsMade: general.reportsMade.map((each) => (each === report ? signed : each)),
      });
    }
    case 'report-refused': {
      const report = reportMadeAs(state, change.made);
      if (!report || !isWaiting(report)) return state;
      const refused = { ...report, refused: { by: by.member, at: by.at, because: change.because } };
      return withGeneral(state, {
        reportsMade: general.reportsMade.map((each) => (each === report ? refused : each)),
      });
    }
    case 'declaration-made': {
      const { kind: _, ...made } = change;
      const declaration = { ...made, by: by.member, at: by.at };
      return withGeneral(state, {
        declarations: into.put(general.declarations, ofMember(by.member, change.matter), declaration),
      });
    }
    case 'quiz-passed': {
      const { pack, quiz, asked, right } = change;
      const pass = { pack, quiz, asked, right, by: by.member, at: by.at };
      return withGeneral(state, {
        quizzesPassed: into.put(general.quizzesPassed, ofMember(by.member, quiz), pass),
      });
    }
    case 'incident-counts-released': {
      const { kind: _, ...released } = change;
      const given = { ...released, by: by.member, at: by.at };
      return withGeneral(state, { releasedCounts: [...general.releasedCounts, given] });
    }
    case 'root-trusted': {
      const { certificate, digest, name } = change;
      if (general.trustedRoots.some((root) => root.digest === digest)) return state;
      const root = { certificate, digest, name, trustedBy: by.member, trustedAt: by.at };
      return withGeneral(state, { trustedRoots: [...general.trustedRoots, root] });
    }
    case 'root-distrusted':
      return withGeneral(state, {
        trustedRoots: general.trustedRoots.filter(({ digest }) => digest !== change.digest),
      });
    case 'round-extended':
    case 'checks-added':
    case 'answer-given':
    case 'answer-withdrawn':
    case 'round-prepared':
    case 'round-checked':
    case 'round-refused':
    case 'round-signed':
    case 'round-signed-on-paper':
    case 'round-reopened':
    case 'consents-looked-at':
    case 'aspect-assessed':
    case 'aspect-withdrawn': {
      const round = anyRoundOf(state, change.round);
      if (!round) return state;
      if (round.checklist === 'plan') return withGeneral(state, { plans: plansAfter(state, round, change, by, into) });
      if (round.checklist === 'annual-self-assessment') {
        const annual = annualAfter(general, round, change, by, into);
        return withGeneral(state, { annuals: into.put(general.annuals, annual.round, annual) });
      }
      return withRound(state, roundAfter(general, round, change, by, into), into);
    }
  }
}

function roundAfter(general: GeneralState, round: Round, change: RoundChange, by: By, into: Collections): Round {
  switch (change.kind) {
    case 'round-extended': {
      const asked = eachOnce([...round.asked, ...change.asked]);
      return asked.length === round.asked.length ? round : withContent(round, { asked }, by.at);
    }
    case 'checks-added': {
      const asked = eachOnce(besideTheirs(round.asked, change.asked));
      if (asked.length === round.asked.length) return round;
      return withContent(round, { asked, added: addedAfter(round.added, change) }, by.at);
    }
    case 'answer-given': {
      if (!keysAsked(round.asked).has(keyOf(change))) return round;
      // Evidence that came later under the same id would change what was signed.
      const evidence = change.answer.evidence.filter((id) => general.evidence[id]);
      const answer = { ...change.answer, evidence, by: by.member, at: by.at };
      return withContent(round, { answers: into.put(round.answers, keyOf(change), answer) }, by.at);
    }
    case 'answer-withdrawn': {
      if (!round.answers[keyOf(change)]) return round;
      return withContent(round, { answers: into.without(round.answers, keyOf(change)) }, by.at);
    }
    case 'consents-looked-at':
      return withContent(round, { consentsLook: { ...change.found, by: by.member, at: by.at } }, by.at);
    // Levels are of a self-assessment.
    case 'aspect-assessed':
    case 'aspect-withdrawn':
      return round;
    default:
      return afterStep(round, change, by);
  }
}

/** The round with other content: what was signed is then no longer what it says, whoever wrote the change. */
function withContent(
  round: Round,
  content: Partial<Pick<Round, 'asked' | 'added' | 'answers' | 'consentsLook'>>,
  at: Instant,
): Round {
  const changed = { ...round, ...content, prepared: null, checked: null };
  return signOffInForce(round) ? superseded(changed, at, 'It was changed after it was signed.') : changed;
}

/** Each question once, where it stands first. */
function eachOnce(asked: readonly Asked[]): readonly Asked[] {
  const seen = new Set<string>();
  return asked.filter((question) => {
    const key = keyOf(question);
    return seen.has(key) ? false : seen.add(key);
  });
}

const keysByAsked = new WeakMap<readonly Asked[], ReadonlySet<string>>();

/** The places that a round asks about; worked out once for a list of questions, which never changes. */
function keysAsked(asked: readonly Asked[]): ReadonlySet<string> {
  const known = keysByAsked.get(asked) ?? new Set(asked.map(keyOf));
  keysByAsked.set(asked, known);
  return known;
}

function keyOf({ item, about }: Pick<Asked, 'item' | 'about'>): string {
  return answerKey(item, about);
}

/** What is still to be answered is held against the new value; what was answered was answered against the old one. */
function withExpected(round: Round, key: string, expected: string): Round {
  if (signOffInForce(round) || round.answers[key] || !keysAsked(round.asked).has(key)) return round;
  return { ...round, asked: round.asked.map((asked) => (keyOf(asked) === key ? { ...asked, expected } : asked)) };
}

function mapValues<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

function withGeneral(state: State, changed: Partial<GeneralState>): State {
  if (changed === state.general) return state;
  return { ...state, general: { ...state.general, ...changed } };
}

function withRound(state: State, round: Round, into: Collections): State {
  return withGeneral(state, { rounds: into.put(state.general.rounds, round.round, round) });
}

function withRecord(state: State, change: RecordWritten, fields: FieldValues, by: By, into: Collections): State {
  const { register, record } = change;
  const addedAt = recordOf(state, register, record)?.addedAt ?? by.at;
  const kept = { record, register, fields, addedAt, changedAt: by.at };
  const written = withWriter(state, change, by, into);
  const put = withRecords(written, register, into.put(recordsById(written, register), record, kept));
  const after = withHandedIn(put, state, change, by, into);
  if (register === 'approvals') {
    return withGeneral(after, { approvals: approvalsAfter(state.general.approvals, change, by, into) });
  }
  if (register !== 'accounts') return after;
  const promises = withPromise(state.general.moderationPromises, record, fields, dayOf(by.at), into);
  return withGeneral(after, { moderationPromises: promises });
}

/** Who writes words that somebody else is to stand for is remembered, whatever becomes of the record. */
function withWriter(state: State, change: RecordWritten, by: By, into: Collections): State {
  const known = writersOf(state, change.record);
  if (known.includes(by.member) || !writesWords(state, change, by.member)) return state;
  const { wordsWrittenBy } = state.general;
  return withGeneral(state, { wordsWrittenBy: into.put(wordsWrittenBy, change.record, [...known, by.member]) });
}

function withRecords(state: State, register: RegisterName, records: Records): State {
  const { general, consents, safeguarding } = state;
  switch (register) {
    case 'consents':
      return { ...state, consents: { ...consents, records: { consents: records } } };
    case 'concerns':
    case 'complaints': {
      const kept = { ...safeguarding.records, [register]: records };
      return { ...state, safeguarding: { ...safeguarding, records: kept } };
    }
    default:
      return withGeneral(state, { records: { ...general.records, [register]: records } });
  }
}

/** Who handed in what only others read, until one of those has written down the whole of it themself. */
function withHandedIn(
  after: State,
  before: State,
  { register, record, fields }: Extract<Change, { kind: 'record-added' | 'record-changed' }>,
  by: By,
  into: Collections,
): State {
  const ring = ringOfRegister(register);
  if (ring !== 'safeguarding') return after;
  const { safeguarding } = after;
  if (!readsRing(before, by.member, ring)) {
    const handedIn = into.put(safeguarding.handedIn, record, by.member);
    return { ...after, safeguarding: { ...safeguarding, handedIn } };
  }
  const known = recordOf(before, register, record)?.fields ?? {};
  const isWhole = Object.keys(known).every((name) => Object.hasOwn(fields, name));
  return isWhole ? withoutHandedIn(after, record, into) : after;
}

function withoutHandedIn(state: State, record: string, into: Collections): State {
  const { safeguarding } = state;
  if (!Object.hasOwn(safeguarding.handedIn, record)) return state;
  return { ...state, safeguarding: { ...safeguarding, handedIn: into.without(safeguarding.handedIn, record) } };
}

function erasureBy({ person, because, entries, attachments }: ErasureChange, by: By): Erasure {
  return { person, because, entries: entries.length, attachments, by: by.member, at: by.at };
}
