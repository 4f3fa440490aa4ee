// What belongs to the plan of an organisation, taken out of the registers as it stands: what is prepared, checked and signed, and
// against which everything later is held. Of accounts and people only what the plan says of them.

import { standingOf } from './approval';
import type { FieldValue, FieldValues, GeneralRegister } from './registers/register';
import { type Kept, recordsOf, type State } from './state';

/** The registers of which every field belongs to the plan. */
export const registersOfPlan = [
  'settings',
  'partners',
  'aims',
  'platforms-considered',
  'local-research',
  'policies',
  'risks',
  'budget',
  'cover',
  'approvals',
  'stances',
] as const satisfies readonly GeneralRegister[];

/** The fields of other registers that belong to it. */
export const fieldsOfPlan = {
  accounts: ['platform', 'name', 'handle', 'state', 'aims', 'hoursPromised', 'moderator', 'moderatorDeputy'],
  people: ['hoursPerWeek'],
} as const satisfies Partial<Record<GeneralRegister, readonly string[]>>;

export type PlanRegister = (typeof registersOfPlan)[number] | keyof typeof fieldsOfPlan;

export const planRegisters: readonly PlanRegister[] = [...registersOfPlan, 'accounts', 'people'];

type Taken = Readonly<Record<string, FieldValues>>;

export interface PlanFacts {
  /** What the organisation does with young people, and their ages, in its words. */
  readonly purpose: string;
  readonly ages: string;
  readonly riskLine: number;
  /** By register and record, without what is empty. */
  readonly records: Readonly<Record<PlanRegister, Taken>>;
  /** How each request for an account stands. */
  readonly decisions: Readonly<Record<string, string>>;
}

/** The plan as it stands. The same records give the same facts, in the order in which they were added. */
export function planFacts(state: State): PlanFacts {
  const { organisation, riskLine } = state.general;
  const taken = planRegisters.map((register) => [register, takenOf(state, register)] as const);
  return {
    purpose: organisation?.purpose ?? '',
    ages: organisation?.ages ?? '',
    riskLine,
    // `fromEntries` cannot tell that the names are all there are.
    records: Object.fromEntries(taken) as Record<PlanRegister, Taken>,
    decisions: Object.fromEntries(
      recordsOf(state, 'approvals').map(({ record }) => [record, standingOf(state, record)]),
    ),
  };
}

function takenOf(state: State, register: PlanRegister): Taken {
  return Object.fromEntries(
    recordsOf(state, register).flatMap((kept) => {
      const fields = fieldsTaken(kept, register);
      // Of somebody whose hours are written nowhere, the plan says nothing.
      return register === 'people' && Object.keys(fields).length === 0 ? [] : [[kept.record, fields]];
    }),
  );
}

function fieldsTaken({ fields }: Kept, register: PlanRegister): FieldValues {
  const names: readonly string[] | undefined =
    register === 'accounts' || register === 'people' ? fieldsOfPlan[register] : undefined;
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => (names?.includes(name) ?? true) && !isEmpty(value)),
  );
}

function isEmpty(value: FieldValue): boolean {
  return value.length === 0;
}

/**
 * The state with the plan as it was: its registers hold what they held then, and all else is as it is now. For counting and naming
 * things of then with what counts and names those of now.
 */
export function stateOfPlan(state: State, facts: PlanFacts): State {
  const records = { ...state.general.records };
  for (const register of planRegisters) {
    const now = records[register];
    const then = Object.entries(facts.records[register]).map(([record, fields]): [string, Kept] => {
      const known = Object.hasOwn(now, record) ? now[record] : undefined;
      const kept = known ?? { record: record as Kept['record'], register, fields: {}, addedAt: zero, changedAt: zero };
      const isPart = register === 'accounts' || register === 'people';
      return [record, { ...kept, fields: isPart ? { ...without(kept.fields, register), ...fields } : fields }];
    });
    // People stay who they are; of those without hours then, only the hours go.
    const others = register === 'people' ? Object.entries(now).map(([id, kept]) => [id, bare(kept)] as const) : [];
    records[register] = { ...Object.fromEntries(others), ...Object.fromEntries(then) };
  }
  const { organisation } = state.general;
  return {
    ...state,
    general: {
      ...state.general,
      records,
      riskLine: facts.riskLine,
      organisation: organisation && { ...organisation, purpose: facts.purpose, ages: facts.ages },
    },
  };
}

const zero = '1970-01-01T00:00:00.000Z' as Kept['addedAt'];

function bare(kept: Kept): Kept {
  return { ...kept, fields: without(kept.fields, 'people') };
}

function without(fields: FieldValues, register: 'accounts' | 'people'): FieldValues {
  const names: readonly string[] = fieldsOfPlan[register];
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
