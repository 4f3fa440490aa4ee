// The changes of one sitting, exactly as the screens make them. Pure but for new ids; what needs a file or a
// digest is made by the loader.

import { openAnnual } from '#shared/domain/annual/annual-round';
import type { Assessment } from '#shared/domain/annual/assessment';
import { seenOf } from '#shared/domain/annual/found';
import { recordsSay } from '#shared/domain/annual/records-say';
import type { Answer, Asked, Change, DeclarationMatter } from '#shared/domain/change';
import { textToRead } from '#shared/domain/declarations/texts-to-read';
import { approveDisclaimer, publishDisclaimer } from '#shared/domain/disclaimer/disclaimer-steps';
import type { EvidenceId, RecordId } from '#shared/domain/ids';
import { instantOf, type PlainDate } from '#shared/domain/plain-date';
import { addQuarters, firstDayOf, lastDayOf, quarterOf } from '#shared/domain/quarter';
import { accountName } from '#shared/domain/registers/account-title';
import { registers } from '#shared/domain/registers/all-registers';
import { findInConsents } from '#shared/domain/registers/consents-found';
import { recordTitle } from '#shared/domain/registers/record-title';
import {
  type Field,
  type FieldValue,
  type FieldValues,
  fieldOf,
  type Register,
  type RegisterName,
  type Row,
  rowsOf,
  textOf,
} from '#shared/domain/registers/register';
import { roundOfQuarter } from '#shared/domain/round';
import { closeConcern, isForConcern, proceduresFor, takeOn } from '#shared/domain/safeguarding/concern-steps';
import { countIncidents } from '#shared/domain/safeguarding/incident-counts';
import { standFor } from '#shared/domain/stand-for-record';
import { type AnnualRound, type Kept, type Round, recordsOf, type State } from '#shared/domain/state';
import { changesOfPassing } from '#shared/domain/training/after-quiz';
import type { Exception, Sitting, When, WrittenFields, WrittenRow } from '#shared/formats/example/example-file';
import { changesToOpen } from '#shared/packs/checks-of-round';
import type { PackLibrary } from '#shared/packs/pack-library';
import { packOfRound } from '#shared/packs/pack-of-round';
import { findItem } from '#shared/packs/readable-item';
import { conductClausesOf, readableQuizzes, suggestedCourses } from '#shared/packs/readable-practice';
import type { Workbook } from '#storage/workbook';
import { dayMeant, dayPassed } from './example-times';

export interface Standing {
  readonly state: State;
  readonly packs: PackLibrary;
  /** The day of the sitting, in the example's time. */
  readonly day: PlainDate;
  /** The day from which the file counts. */
  readonly today: PlainDate;
  /** Whose sign-in it is, and what the workbook gives them. */
  readonly ids: Pick<Workbook, 'makeId' | 'member' | 'now'>;
}

/** The sittings whose changes follow from the state alone. */
export type PlainSitting = Exclude<Sitting, StepSitting | ComingIn>;
/** Those that stand for the content of a round, and need its digest. */
export type StepSitting = Extract<
  Sitting,
  {
    do:
      | 'hand over the review'
      | 'check the review'
      | 'send the review back'
      | 'sign the review'
      | PlanStep
      | AnnualStep;
  }
>;
type PlanStep = 'hand over the plan' | 'check the plan' | 'sign the plan';
type AnnualStep = 'hand over the self-assessment' | 'check the self-assessment' | 'sign the self-assessment';
/** Those by which somebody gets a sign-in. */
export type ComingIn = Extract<Sitting, { do: 'ask somebody in' | 'come in for the first time' }>;

export function changesOfSitting(sitting: PlainSitting, standing: Standing): readonly Change[] {
  const { state, packs, ids } = standing;
  switch (sitting.do) {
    case 'add people':
      return sitting.people.map((fields) => ({
        kind: 'record-added',
        register: 'people',
        record: ids.makeId('record'),
        fields,
      }));
    case 'change a person': {
      const { because } = sitting;
      const fields = readFields(registers.people, sitting.fields, standing);
      return [{ kind: 'record-changed', register: 'people', record: personOf(state, sitting.person), fields, because }];
    }
    case 'add an account': {
      const fields = readFields(registers.accounts, sitting.fields, standing);
      return [{ kind: 'record-added', register: 'accounts', record: ids.makeId('record'), fields }];
    }
    case 'change an account': {
      const { record } = accountOf(state, sitting.account);
      const fields = readFields(registers.accounts, sitting.fields, standing);
      return [{ kind: 'record-changed', register: 'accounts', record, fields, because: sitting.because }];
    }
    case 'write down': {
      const { register } = sitting;
      return sitting.records.map((written) => ({
        kind: 'record-added',
        register,
        record: ids.makeId('record'),
        fields: readFields(registers[register], written, standing),
      }));
    }
    case 'change records': {
      const { register, because } = sitting;
      return sitting.records.map(({ called, fields }) => ({
        kind: 'record-changed',
        register,
        record: keptCalled(state, register, called).record,
        fields: readFields(registers[register], fields, standing),
        because,
      }));
    }
    case 'stand for records': {
      const { register, as } = sitting;
      const stood = registers[register].stoodFor?.[as === 'read' ? 0 : 1];
      if (!stood) throw new Error(`nobody stands for the ${register} of the example`);
      const person = personOf(state, sitting.by);
      return sitting.called.map((called) => standFor(keptCalled(state, register, called), stood, person, standing.day));
    }
    case 'set what is expected': {
      const { item, expected, because } = sitting;
      const about = accountOf(state, sitting.account).record;
      return [{ kind: 'expectation-set', item, about, expected, because }];
    }
    case 'open the review': {
      const quarter = quarterOf(standing.day);
      return changesToOpen(state, packs, { round: ids.makeId('round'), quarter });
    }
    case 'begin the plan':
      return [{ kind: 'plan-opened', round: ids.makeId('round') }];
    case 'open the self-assessment': {
      const { assessment } = packs;
      if (!assessment) throw new Error('the example has no pack to assess itself by');
      const aspects = assessment.pack.aspects.map(({ id }) => id);
      const year = { year: yearLookedAt(standing.today) - sitting.yearsAgo };
      return [{ kind: 'annual-opened', round: ids.makeId('round'), year, pack: assessment.reference, aspects }];
    }
    case 'assess':
      return sitting.aspects.flatMap((assessed) => changesOfAspect(assessed, standing));
    case 'answer':
      return changesOfAnswers(sitting, standing);
    case 'look at the accounts':
      return sitting.accounts.map(({ account, done = '', minutes = null }) => ({
        kind: 'moderation-logged',
        account: accountOf(state, account).record,
        day: standing.day,
        outcome: done === '' ? 'quiet' : 'acted',
        done,
        minutesToAnswer: minutes,
      }));
    case 'look through the consents': {
      const { round } = roundOn(state, standing.day);
      return [{ kind: 'consents-looked-at', round, found: findInConsents(state, standing.day) }];
    }
    case 'confirm':
      return [confirmationOf(sitting.matter, standing)];
    case 'pass the quiz':
      return passingOf(sitting, standing);
    case 'approve the disclaimer':
      return [
        approveDisclaimer(state, disclaimerOf(state, sitting.disclaimer), personOf(state, sitting.by), standing.day),
      ];
    case 'put the disclaimer up': {
      const accounts = sitting.accounts.map((called) => accountOf(state, called).record);
      const { day: on } = standing;
      return publishDisclaimer(state, disclaimerOf(state, sitting.disclaimer), { accounts, on, where: sitting.where });
    }
    case 'change a policy': {
      const record = recordCalled(state, 'policies', sitting.policy);
      const fields = readFields(registers.policies, sitting.fields, standing);
      return [{ kind: 'record-changed', register: 'policies', record, fields, because: sitting.because }];
    }
    case 'take the concern on': {
      const kept = concernOf(state, sitting.concern);
      const procedure = proceduresFor(state, kept).find((each) => isForConcern(each, kept));
      const { caseNumber } = sitting;
      return [takeOn(state, kept, { caseNumber, procedure: procedure?.record ?? '', today: standing.day })];
    }
    case 'settle the steps':
      return [settleSteps(concernOf(state, sitting.concern), sitting, standing)];
    case 'add to the concern': {
      const { record } = concernOf(state, sitting.concern);
      const fields = readFields(registers.concerns, sitting.fields, standing);
      return [{ kind: 'record-changed', register: 'concerns', record, fields, because: sitting.because }];
    }
    case 'add to the complaint': {
      const complaint = recordsOf(state, 'complaints').find(
        ({ fields }) => textOf(fields, 'about') === sitting.complaint,
      );
      if (!complaint) throw new Error(`the example has no complaint ${sitting.complaint}`);
      const { record } = complaint;
      const fields = readFields(registers.complaints, sitting.fields, standing);
      return [{ kind: 'record-changed', register: 'complaints', record, fields, because: sitting.because }];
    }
    case 'sign the concern off':
      return [closeConcern(concernOf(state, sitting.concern), personOf(state, sitting.by), standing.day)];
    case 'give the counts': {
      const quarter = addQuarters(quarterOf(standing.today), sitting.quarter);
      const [from, until] = [firstDayOf(quarter), lastDayOf(quarter)];
      return [{ kind: 'incident-counts-released', from, until, counts: countIncidents(state, from, until) }];
    }
    case 'close an action': {
      const action = Object.values(state.general.actions).find(({ number }) => number === sitting.number);
      if (!action) throw new Error(`the example has no action ${sitting.number}`);
      return [{ kind: 'action-closed', action: action.action, done: sitting.done }];
    }
  }
}

/** What whoever is signed in confirms of a matter: all of it. */
function confirmationOf(matter: DeclarationMatter, { state, packs, ids }: Standing): Change {
  const person = state.general.members[ids.member]?.person ?? '';
  const clauses = textToRead(state, matter, person, conductClausesOf(packs));
  return {
    kind: 'declaration-made',
    matter,
    pack: matter === 'conduct' && packs.practice ? packs.practice.reference : null,
    clauses: clauses.map(({ clause, words }) => ({ clause, words })),
  };
}

function passingOf(sitting: Extract<Sitting, { do: 'pass the quiz' }>, standing: Standing): readonly Change[] {
  const { state, packs, day, ids } = standing;
  const quiz = packs.practice && readableQuizzes(packs.practice).find(({ id }) => id === sitting.quiz);
  if (!packs.practice || !quiz) throw new Error(`the example has no quiz ${sitting.quiz}`);
  const finishedAt = ids.now();
  const startedAt = instantOf(new Date(Date.parse(finishedAt) - sitting.minutes * 60_000));
  return changesOfPassing(state, {
    pass: {
      kind: 'quiz-passed',
      pack: packs.practice.reference,
      quiz: quiz.id,
      asked: quiz.questions.length,
      right: sitting.right,
      startedAt,
      finishedAt,
    },
    starters: suggestedCourses(packs.practice).flatMap((course) => (course.quiz === quiz.id ? [course.id] : [])),
    member: ids.member,
    today: day,
    makeRecordId: () => ids.makeId('record'),
  });
}

/** Every step is done by whoever sits there, but for those that are not needed or stay open. */
function settleSteps(
  kept: Kept,
  { by, notNeeded, open = [] }: Extract<Sitting, { do: 'settle the steps' }>,
  { state, day }: Standing,
): Change {
  const steps = rowsOf(kept.fields, 'steps').map((row): Row => {
    const { step = '' } = row;
    if (open.some((words) => step.startsWith(words))) return row;
    const without = notNeeded.find((each) => step.startsWith(each.step));
    if (without) return { ...row, state: 'not-needed', because: without.because };
    return { ...row, state: 'done', by: personOf(state, by), on: day };
  });
  return { kind: 'record-changed', register: 'concerns', record: kept.record, fields: { steps }, because: '' };
}

/** By its number, or by whom it is about while it has none. */
function concernOf(state: State, called: string): Kept {
  const concern = recordsOf(state, 'concerns').find(
    ({ fields }) => textOf(fields, 'caseNumber') === called || textOf(fields, 'about') === called,
  );
  if (!concern) throw new Error(`the example has no concern ${called}`);
  return concern;
}

/** The answers to one group of questions, with the actions they raise. Their evidence must be kept already. */
function changesOfAnswers(sitting: Extract<Sitting, { do: 'answer' }>, standing: Standing): readonly Change[] {
  const { state, packs, day } = standing;
  const account = accountOf(state, sitting.account);
  const round = roundOn(state, day);
  const pack = packOfRound(packs, round) ?? packs.quarterly.pack;
  const inGroup = round.asked.filter(
    ({ item, about }) => about === account.record && findItem(pack, item)?.group === sitting.group,
  );
  const last = inGroup.findIndex(({ item }) => item === sitting.upTo);
  const looked = last < 0 ? inGroup : inGroup.slice(0, last + 1);
  const exceptions = new Map(sitting.except?.map((exception) => [exception.item, exception]));
  const stray = [...exceptions.keys()].find((item) => looked.every((asked) => asked.item !== item));
  if (stray) throw new Error(`${stray} is not asked of ${sitting.account} in this sitting of the example`);
  return looked.flatMap((asked) => changesOfAnswer(asked, exceptions.get(asked.item), { round, account, standing }));
}

interface AnswerPlace {
  readonly round: Round;
  readonly account: Kept;
  readonly standing: Standing;
}

function changesOfAnswer(
  { item, about }: Asked,
  exception: Exception | undefined,
  { round, account, standing }: AnswerPlace,
): Change[] {
  const { state, today } = standing;
  const answer: Answer = {
    result: exception?.result ?? 'yes',
    found: exception?.found ?? '',
    note: exception?.note ?? '',
    why: exception?.why ?? '',
    putRight: exception?.putRight ?? '',
    evidence: exception?.evidence?.map((name) => evidenceOf(state, name)) ?? [],
  };
  const from = { round: round.round, item, about };
  const given: Change = { kind: 'answer-given', ...from, answer };
  if (!exception?.action) return [given];
  const owner = recordsOf(state, 'people').find(({ record }) => record === textOf(account.fields, 'owner'));
  const { words, dueOn } = exception.action;
  return [
    given,
    {
      kind: 'action-raised',
      action: standing.ids.makeId('action'),
      words,
      owner: owner?.record ?? '',
      dueOn: dayMeant(dueOn, today),
      from,
    },
  ];
}

/** The last calendar year whose last quarter has begun. */
function yearLookedAt(today: PlainDate): number {
  const { year, quarter } = quarterOf(today);
  return quarter === 4 ? year : year - 1;
}

type Assessed = Extract<Sitting, { do: 'assess' }>['aspects'][number];

/** The level of one aspect, with what the records say on that day, and the action that comes of it. */
function changesOfAspect(assessed: Assessed, { state, day, today, ids }: Standing): readonly Change[] {
  const { aspect, level, why = '', commentary = '', takesUsUp = '', evidence = [], action } = assessed;
  const annual = annualInHand(state);
  const { round } = annual;
  const assessment: Assessment = {
    ...{ level, why, commentary, takesUsUp },
    evidence: evidence.map((name) => evidenceOf(state, name)),
    seen: recordsSay(state, annual, aspect, day).map(seenOf),
  };
  const said: Change = { kind: 'aspect-assessed', round, aspect, assessment };
  if (!action) return [said];
  const from = { round, item: aspect, about: '' } as const;
  const raised: Change = {
    kind: 'action-raised',
    action: ids.makeId('action'),
    words: action.words,
    owner: personOf(state, action.owner),
    dueOn: dayMeant(action.dueOn, today),
    from,
  };
  return [said, raised];
}

/** The self-assessment that is open. */
export function annualInHand(state: State): AnnualRound {
  const annual = openAnnual(state);
  if (!annual) throw new Error('the example assesses itself without having opened it');
  return annual;
}

/** The review of the quarter in which a day lies. */
export function roundOn(state: State, day: PlainDate): Round {
  const round = roundOfQuarter(state, quarterOf(day));
  if (!round) throw new Error('the example answers or signs a review that it has not opened');
  return round;
}

function readFields(register: Register, written: WrittenFields, standing: Standing): FieldValues {
  const entries = Object.entries(written).map(([name, value]): [string, FieldValue] => {
    const field = fieldOf(register, name);
    if (!field) throw new Error(`the ${register.name} register has no field ${name}`);
    if (!Array.isArray(value)) return [name, readSimple(field, value, standing)];
    const columns = field.kind === 'rows' ? field.columns : [];
    return [name, value.map((row) => readRow(columns, row, standing))];
  });
  return Object.fromEntries(entries);
}

function readRow(columns: readonly Field[], row: WrittenRow, standing: Standing): Row {
  const entries = Object.entries(row).map(([name, value]) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) throw new Error(`the rows have no column ${name}`);
    return [name, readSimple(column, value, standing)];
  });
  return Object.fromEntries(entries);
}

function readSimple(field: Field, value: string | When, { state, today }: Standing): string {
  if (typeof value !== 'string') {
    // A day of a quarter that has not begun, or after today, is meant to lie ahead: by then something is to be done.
    const liesAhead = 'quarter' in value ? value.quarter > 0 : value.today > 0;
    return liesAhead ? dayMeant(value, today) : dayPassed(value, today);
  }
  if (value === '' || (field.kind !== 'person' && field.kind !== 'record')) return value;
  return field.kind === 'person' ? personOf(state, value) : recordCalled(state, field.register, value);
}

/** The record of a register that is called so in sentences; accounts also go by their handle. */
function recordCalled(state: State, register: RegisterName, called: string): RecordId {
  if (register === 'accounts') return accountOf(state, called).record;
  const record = recordsOf(state, register).find((each) => recordTitle(state, each) === called);
  if (!record) throw new Error(`the example has no ${registers[register].one} ${called}`);
  return record.record;
}

/** The record of a register that is called so: a post by what it shows, which does not change with the day. */
function keptCalled(state: State, register: RegisterName, called: string): Kept {
  const found = recordsOf(state, register).find((kept) =>
    register === 'posts' ? textOf(kept.fields, 'shows') === called : recordTitle(state, kept) === called,
  );
  if (!found) throw new Error(`the example has no ${registers[register].one} ${called}`);
  return found;
}

/** The person of the register with this name. */
export function personOf(state: State, name: string): RecordId {
  const person = recordsOf(state, 'people').find(({ fields }) => textOf(fields, 'name') === name);
  if (!person) throw new Error(`the example has no person ${name}`);
  return person.record;
}

function accountOf(state: State, called: string): Kept {
  const account = recordsOf(state, 'accounts').find((each) => accountName(each) === called);
  if (!account) throw new Error(`the example has no account ${called}`);
  return account;
}

function disclaimerOf(state: State, called: string): Kept {
  const disclaimer = recordsOf(state, 'disclaimers').find(({ fields }) => textOf(fields, 'name') === called);
  if (!disclaimer) throw new Error(`the example has no disclaimer ${called}`);
  return disclaimer;
}

function evidenceOf(state: State, name: string): EvidenceId {
  const kept = Object.values(state.general.evidence).find((evidence) => evidence.name === name);
  if (!kept) throw new Error(`the example has not kept ${name}`);
  return kept.evidence;
}
