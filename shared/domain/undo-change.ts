// The changes that put back what an entry has just changed. Undefined where that cannot be done, or not wholly: a signature,
// members and keys, evidence, an action that was closed. Nothing is taken out of the record: undoing is one more entry.

import { saidOf } from './annual/said-of';
import { applyChange } from './apply-change';
import { approvalOf, standingOf } from './approval';
import type { AspectChange, By, Change } from './change';
import { makeOwnCollections } from './collections';
import { mayChange } from './may-change';
import { lookOf } from './moderation/moderation-log';
import { registers } from './registers/all-registers';
import { type FieldValues, fieldOf, holdsRows, type Register, rowsOf, textOf } from './registers/register';
import { signOffInForce } from './round';
import { answerKey, type GeneralState, recordOf, type State } from './state';

/** `before` is the state that the entry found. */
export function undoChanges(before: State, changes: readonly Change[], by: By): readonly Change[] | undefined {
  let state = before;
  const undoing: Change[] = [];
  // The states on the way are nobody's.
  const own = makeOwnCollections();
  for (const change of changes) {
    const undone = undoChange(state, change, by);
    if (!undone) return undefined;
    const found = state;
    state = applyChange(state, change, by, own);
    if (takesWordForPlan(found, state)) return undefined;
    // The paper key may add a person, and take none out.
    if (!mayChange(state, undone, by)) return undefined;
    // What was done last is put back first.
    undoing.push(undone);
  }
  return undoing.length > 0 ? undoing.reverse() : undefined;
}

/** Nobody stands for a plan any longer that says something else, and nothing but a step of their own brings them back. */
function takesWordForPlan(before: State, after: State): boolean {
  return Object.values(before.general.plans).some(
    ({ round, prepared }) => prepared && !after.general.plans[round]?.prepared,
  );
}

const undoneWords = 'Undone: it was a slip.';

function undoChange(before: State, change: Change, by: By): Change | undefined {
  const { general, own } = before;
  switch (change.kind) {
    case 'record-added': {
      const { register, record } = change;
      if (recordOf(before, register, record)) return undefined;
      return { kind: 'record-removed', register, record, because: undoneWords };
    }
    case 'record-changed': {
      const { register, record } = change;
      const known = recordOf(before, register, record);
      if (!known || answersQuestion(before, change) || replacesApproval(known.fields, change)) return undefined;
      const fields = fieldsAsBefore(registers[register], known.fields, change.fields);
      return { kind: 'record-changed', register, record, fields, because: undoneWords };
    }
    case 'record-removed': {
      const { register, record } = change;
      const known = recordOf(before, register, record);
      if (answersQuestion(before, change)) return undefined;
      return known && { kind: 'record-added', register, record, fields: known.fields };
    }
    case 'answer-given':
    case 'answer-withdrawn':
      return undoAnswer(general, change);
    case 'aspect-assessed':
    case 'aspect-withdrawn':
      return undoAspect(general, change);
    case 'expectation-set':
      return undoExpectation(general, change);
    case 'action-raised':
      if (general.actions[change.action]) return undefined;
      return { kind: 'action-closed', action: change.action, done: 'Taken back: raised by mistake.' };
    case 'action-changed': {
      const action = general.actions[change.action];
      if (!action || action.closed) return undefined;
      const { words, owner, dueOn } = action;
      return { kind: 'action-changed', action: change.action, words, owner, dueOn, because: undoneWords };
    }
    case 'organisation-described':
      return general.organisation ? { kind: 'organisation-described', organisation: general.organisation } : undefined;
    case 'lock-after-set':
      return { kind: 'lock-after-set', minutes: general.lockAfterMinutes };
    case 'risk-line-set':
      return { kind: 'risk-line-set', line: general.riskLine };
    case 'year-set':
      return { kind: 'year-set', startsIn: general.yearStartsIn };
    case 'small-numbers-set':
      return { kind: 'small-numbers-set', below: general.smallNumbersBelow };
    case 'logo-set':
      return { kind: 'logo-set', logo: general.logo };
    case 'evidence-dated': {
      const evidence = general.evidence[change.evidence];
      if (!evidence) return undefined;
      const { effectiveOn, goodUntil } = evidence;
      return { kind: 'evidence-dated', evidence: change.evidence, effectiveOn, goodUntil };
    }
    case 'backup-planned':
      return general.backupPlan ? { kind: 'backup-planned', plan: general.backupPlan } : undefined;
    case 'root-trusted':
      // The other way round there is no undoing: trust needs a comparing.
      if (general.trustedRoots.some(({ digest }) => digest === change.digest)) return undefined;
      return { kind: 'root-distrusted', digest: change.digest, because: undoneWords };
    case 'note-written':
    case 'note-removed': {
      const note = own.notes[change.note];
      if (note) return { kind: 'note-written', note: note.note, title: note.title, words: note.words };
      return change.kind === 'note-written' ? { kind: 'note-removed', note: change.note } : undefined;
    }
    case 'conditions-met': {
      // Of a decision itself there is no taking back.
      const { approval } = change;
      return {
        kind: 'conditions-met',
        approval,
        isMet: approvalOf(before, approval)?.met?.isMet ?? false,
        how: undoneWords,
      };
    }
    case 'moderation-logged':
    case 'moderation-withdrawn': {
      const { account, day } = change;
      const look = lookOf(general.moderationLog, { account, day, by: by.member });
      if (look) {
        const { outcome, done, minutesToAnswer } = look;
        return { kind: 'moderation-logged', account, day, outcome, done, minutesToAnswer };
      }
      return change.kind === 'moderation-logged' ? { kind: 'moderation-withdrawn', account, day } : undefined;
    }
    default:
      return undefined;
  }
}

/** A request that was sent back waits again once it was changed, and nothing sends it back but a signatory. */
function answersQuestion(
  before: State,
  change: Extract<Change, { kind: 'record-changed' | 'record-removed' }>,
): boolean {
  return change.register === 'approvals' && standingOf(before, change.record) === 'sent back';
}

/** What a disclaimer said before it was approved or put up anew is not brought back without somebody looking at it. */
function replacesApproval(
  known: FieldValues,
  { register, fields }: Extract<Change, { kind: 'record-changed' }>,
): boolean {
  if (register !== 'disclaimers') return false;
  const isApprovedAnew = 'approvedText' in fields && textOf(known, 'approvedText') !== '';
  return isApprovedAnew || ('published' in fields && rowsOf(known, 'published').length > 0);
}

/** What was not written down before is not written down again. */
function fieldsAsBefore(register: Register, before: FieldValues, changed: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.keys(changed).map((name) => {
      const field = fieldOf(register, name);
      const empty = field && holdsRows(field) ? [] : '';
      return [name, Object.hasOwn(before, name) ? (before[name] ?? empty) : empty];
    }),
  );
}

/** A round that somebody stands for no longer has them after any answer, and no answer brings them back. */
function undoAnswer(
  { rounds }: GeneralState,
  change: Extract<Change, { kind: 'answer-given' | 'answer-withdrawn' }>,
): Change | undefined {
  const round = rounds[change.round];
  if (!round || round.prepared || round.checked || signOffInForce(round)) return undefined;
  const key = answerKey(change.item, change.about);
  if (!round.asked.some(({ item, about }) => answerKey(item, about) === key)) return undefined;
  const where = { round: change.round, item: change.item, about: change.about };
  const given = round.answers[key];
  if (!given) return change.kind === 'answer-given' ? { kind: 'answer-withdrawn', ...where } : undefined;
  const { by: _, at: __, ...answer } = given;
  return { kind: 'answer-given', ...where, answer };
}

/** The same of a self-assessment. */
function undoAspect({ annuals }: GeneralState, { kind, round, aspect }: AspectChange): Change | undefined {
  const annual = annuals[round];
  if (!annual || annual.prepared || annual.checked || signOffInForce(annual)) return undefined;
  const said = saidOf(annual, aspect);
  if (!said) return kind === 'aspect-assessed' ? { kind: 'aspect-withdrawn', round, aspect } : undefined;
  const { by: _, at: __, ...assessment } = said;
  return { kind: 'aspect-assessed', round, aspect, assessment };
}

/** What the pack suggested cannot be said again, and a round may have been asked with another value than was set. */
function undoExpectation(
  { expectations, rounds }: GeneralState,
  { item, about }: Extract<Change, { kind: 'expectation-set' }>,
): Change | undefined {
  const key = answerKey(item, about);
  const before = expectations[key];
  if (!before) return undefined;
  const isAskedOtherwise = Object.values(rounds).some(
    (round) =>
      !signOffInForce(round) &&
      !round.answers[key] &&
      round.asked.some((asked) => answerKey(asked.item, asked.about) === key && asked.expected !== before.expected),
  );
  const { expected, because } = before;
  return isAskedOtherwise ? undefined : { kind: 'expectation-set', item, about, expected, because };
}
