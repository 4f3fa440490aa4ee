// The plan as its reader may see it: who the organisation is, and each register that belongs to the plan, record by record.

import { standingWords } from '#shared/domain/approval';
import type { Instant } from '#shared/domain/plain-date';
import { fieldsOfPlan, type PlanFacts, type PlanRegister, planFacts, planRegisters } from '#shared/domain/plan-content';
import { registers } from '#shared/domain/registers/all-registers';
import { signOffInForce } from '#shared/domain/round';
import { inOurWords } from '../in-our-words';
import type { MadeFrom } from '../made-from';
import { accountName, accountWords } from '../sources';
import { type Fact, recordFacts } from './record-facts';

export interface PlanPart {
  readonly purpose: string;
  readonly ages: string;
  /** Of 25. */
  readonly riskLine: number;
  readonly registers: readonly PlanRegisterPart[];
  /** The sign-off of the plan that is in force; null where it is not signed as it stands. */
  readonly signed: {
    readonly number: number;
    readonly at: Instant;
    readonly preparedBy: string;
    readonly checkedBy: string;
    readonly signedBy: string;
    /** SHA-256 of the plan that was signed, hex. */
    readonly content: string;
  } | null;
}

export interface PlanRegisterPart {
  readonly register: PlanRegister;
  readonly title: string;
  readonly records: readonly { readonly title: string; readonly facts: readonly Fact[] }[];
}

/** Exactly what the content of the plan covers. `facts`: left out, as the registers stand; where they are given, the state is that of then. */
export function planPart(from: MadeFrom, facts: PlanFacts = planFacts(from.state)): PlanPart {
  const { state, seen } = from;
  const { organisation, riskLine } = state.general;
  const typed = (words: string, part: string, what: string) =>
    seen.typed(words, { place: `organisation/${part}`, what: `The organisation, ${what}` });
  return {
    purpose: typed(organisation?.purpose ?? '', 'purpose', 'what it does with young people'),
    ages: typed(organisation?.ages ?? '', 'ages', 'their ages'),
    riskLine,
    registers: planRegisters.flatMap((register) => {
      const records = Object.keys(facts.records[register]).map((record) => ({
        title: titleOf(from, register, record),
        facts: factsOf(from, facts, register, record),
      }));
      return records.length === 0
        ? []
        : [{ register, title: titles[register] ?? inOurWords(registers[register].title), records }];
    }),
    signed: signedPlan(from),
  };
}

const titles: Partial<Readonly<Record<PlanRegister, string>>> = {
  accounts: 'Accounts, and what each is for',
  people: 'Hours that people have',
};

/** Of accounts and people the plan says a few things only. What the heading of an account says already is not said twice. */
const fieldsOf: Partial<Readonly<Record<PlanRegister, readonly string[]>>> = {
  accounts: fieldsOfPlan.accounts.filter((field) => field !== 'platform' && field !== 'handle'),
  people: fieldsOfPlan.people,
};

function factsOf(
  { seen }: MadeFrom,
  { decisions }: PlanFacts,
  register: PlanRegister,
  record: string,
): readonly Fact[] {
  const only = fieldsOf[register];
  const facts = recordFacts(seen, register, record).filter(({ field }) => !only || only.includes(field));
  if (register !== 'approvals') return facts;
  const decided = Object.entries(standingWords).flatMap(([standing, words]) =>
    standing === decisions[record] ? [words] : [],
  );
  return [...facts, { field: 'decision', label: 'Decision', words: decided }];
}

function titleOf({ seen }: MadeFrom, register: PlanRegister, record: string): string {
  if (register === 'people') return seen.person(record);
  return register === 'accounts' ? accountWords(accountName(record, seen)) : seen.title(register, record);
}

function signedPlan({ state, seen }: MadeFrom): PlanPart['signed'] {
  for (const plan of Object.values(state.general.plans).reverse()) {
    const signOff = signOffInForce(plan);
    if (!signOff) continue;
    return {
      number: plan.number,
      at: signOff.at,
      preparedBy: seen.decider(signOff.preparedBy),
      checkedBy: signOff.checkedBy === '' ? '' : seen.decider(signOff.checkedBy),
      signedBy: seen.decider(signOff.signedBy),
      content: signOff.content,
    };
  }
  return null;
}
