// The changes of one sitting, exactly as the screens make them. Pure: what needs a file or a digest is made by the loader.

import type { Answer, Asked, Change } from '#shared/domain/change';
import type { ActionId, EvidenceId, ItemId, RecordId, RoundId } from '#shared/domain/ids';
import type { PlainDate } from '#shared/domain/plain-date';
import { quarterOf } from '#shared/domain/quarter';
import { registers } from '#shared/domain/registers/all-registers';
import { type Field, type FieldValues, fieldOf, type Register, textOf } from '#shared/domain/registers/register';
import { roundOfQuarter } from '#shared/domain/round';
import { type Kept, type Round, recordsOf, type State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { questionsForRound } from '#shared/packs/questions-for-round';
import { findItem } from '#shared/packs/readable-item';
import type { Exception, Sitting, WrittenFields } from './example-file';
import { dayMeant, dayPassed } from './example-times';

export interface Standing {
  readonly state: State;
  readonly packs: PackLibrary;
  /** The day of the sitting, in the example's time. */
  readonly day: PlainDate;
  /** The day from which the file counts. */
  readonly today: PlainDate;
  readonly makeRecordId: () => RecordId;
  readonly makeRoundId: () => RoundId;
  readonly makeActionId: () => ActionId;
}

/** A sitting whose changes follow from what the workbook holds. */
export type PlainSitting = Exclude<Sitting, { do: 'answer' | 'sign the review' }>;
export type AnswerSitting = Extract<Sitting, { do: 'answer' }>;

export function changesOfSitting(sitting: PlainSitting, standing: Standing): readonly Change[] {
  const { state, packs, makeRecordId } = standing;
  switch (sitting.do) {
    case 'add people':
      return sitting.people.map((fields) => ({
        kind: 'record-added',
        register: 'people',
        record: makeRecordId(),
        fields,
      }));
    case 'change a person': {
      const { because } = sitting;
      const fields = readFields(registers.people, sitting.fields, standing);
      return [
        { kind: 'record-changed', register: 'people', record: personOf(state, sitting.person), fields, because },
      ];
    }
    case 'add an account': {
      const fields = readFields(registers.accounts, sitting.fields, standing);
      return [{ kind: 'record-added', register: 'accounts', record: makeRecordId(), fields }];
    }
    case 'change an account': {
      const { record } = accountOf(state, sitting.account);
      const fields = readFields(registers.accounts, sitting.fields, standing);
      return [{ kind: 'record-changed', register: 'accounts', record, fields, because: sitting.because }];
    }
    case 'set what is expected': {
      const { item, expected, because } = sitting;
      const about = accountOf(state, sitting.account).record;
      return [{ kind: 'expectation-set', item, about, expected, because }];
    }
    case 'open the review': {
      const { pack, reference } = packs.quarterly;
      const quarter = quarterOf(standing.day);
      const asked = questionsForRound(state, pack);
      const round = standing.makeRoundId();
      return [{ kind: 'round-opened', round, checklist: 'quarterly-review', quarter, pack: reference, asked }];
    }
    case 'close an action': {
      const action = Object.values(state.general.actions).find(({ number }) => number === sitting.number);
      if (!action) throw new Error(`the example has no action ${sitting.number}`);
      return [{ kind: 'action-closed', action: action.action, done: sitting.done }];
    }
  }
}

/** The answers of a sitting, group by group, with the actions they raise. Their evidence must be kept already. */
export function changesOfAnswers(sitting: AnswerSitting, standing: Standing): readonly (readonly Change[])[] {
  const { state, packs } = standing;
  const account = accountOf(state, sitting.account);
  const round = roundOn(state, standing.day);
  const exceptions = new Map<ItemId, Exception>(sitting.except.map((exception) => [exception.item, exception]));
  const answered = sitting.groups.map((group) => {
    const inGroup = round.asked.filter(
      ({ item, about }) => about === account.record && findItem(packs.quarterly.pack, item)?.group === group,
    );
    const last = inGroup.findIndex(({ item }) => item === sitting.upTo);
    return (last < 0 ? inGroup : inGroup.slice(0, last + 1)).flatMap((asked) => {
      const exception = exceptions.get(asked.item);
      exceptions.delete(asked.item);
      return changesOfAnswer(asked, exception, { round, account, standing });
    });
  });
  const [notAsked] = exceptions.keys();
  if (notAsked) throw new Error(`${notAsked} is not asked of ${sitting.account} in this sitting`);
  return answered;
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
      action: standing.makeActionId(),
      words,
      owner: owner?.record ?? '',
      dueOn: dayMeant(dueOn, today),
      from,
    },
  ];
}

/** The review of the quarter in which a day lies. */
export function roundOn(state: State, day: PlainDate): Round {
  const round = roundOfQuarter(state, quarterOf(day));
  if (!round) throw new Error('the example answers or signs a review that it has not opened');
  return round;
}

function readFields(register: Register, written: WrittenFields, { state, today }: Standing): FieldValues {
  const simple = (field: Field, value: WrittenFields[string]): string => {
    if (typeof value === 'object') return 'today' in value || 'day' in value ? dayPassed(value, today) : '';
    return field.kind === 'person' && value !== '' ? personOf(state, value) : value;
  };
  return {};
}

function personOf(state: State, name: string): RecordId {
  const person = recordsOf(state, 'people').find(({ fields }) => textOf(fields, 'name') === name);
  if (!person) throw new Error(`the example has no person ${name}`);
  return person.record;
}

function accountOf(state: State, called: string): Kept {
  const account = recordsOf(state, 'accounts').find(
    ({ fields }) => (textOf(fields, 'handle') || textOf(fields, 'name')) === called,
  );
  if (!account) throw new Error(`the example has no account ${called}`);
  return account;
}

function evidenceOf(state: State, name: string): EvidenceId {
  const kept = Object.values(state.general.evidence).find((evidence) => evidence.name === name);
  if (!kept) throw new Error(`the example has not kept ${name}`);
  return kept.evidence;
}
