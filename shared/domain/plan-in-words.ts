// The plan in full as somebody reads it before they check or sign it: every record that belongs to it, with every field that is
// written down, in the order of the registers and in their own words.

import { standingOf, standingWords } from './approval';
import { writeFieldLines } from './history/field-words';
import { type PlanRegister, planFacts, planRegisters } from './plan-content';
import { registers } from './registers/all-registers';
import { recordTitle } from './registers/record-title';
import { recordOf, type State } from './state';

export interface PlanPart {
  readonly title: string;
  /** What is said where nothing is in it; empty otherwise. */
  readonly nothing: string;
  readonly records: readonly PlanRecord[];
}

export interface PlanRecord {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
}

/** Exactly what the content of the plan covers, and so what somebody stands for. */
export function planInWords(state: State): readonly PlanPart[] {
  const { purpose, ages, riskLine } = planFacts(state);
  const organisation: PlanPart = {
    title: 'Who we are',
    nothing: '',
    records: [
      {
        key: 'organisation',
        title: state.general.organisation?.name ?? 'The organisation',
        lines: [
          { label: 'What we do with young people', words: purpose },
          { label: 'Their ages', words: ages },
          { label: 'Our line for risks', words: `${riskLine} of 25` },
        ].filter(({ words }) => words !== ''),
      },
    ],
  };
  return [organisation, ...planRegisters.map((register) => partOf(state, register))];
}

const titles: Partial<Readonly<Record<PlanRegister, string>>> = {
  accounts: 'Accounts, and what each is for',
  people: 'Hours that people have',
};

function partOf(state: State, register: PlanRegister): PlanPart {
  const { fields } = registers[register];
  const records = Object.entries(planFacts(state).records[register]).map(([record, taken]): PlanRecord => {
    const kept = recordOf(state, register, record);
    const lines = fields.flatMap((field) => {
      const words = writeFieldLines(field, taken, state).join('; ');
      return words === '' ? [] : [{ label: field.label, words }];
    });
    const decision =
      register === 'approvals' ? [{ label: 'Decision', words: standingWords[standingOf(state, record)] }] : [];
    return {
      key: record,
      title: (kept && recordTitle(state, kept)) || 'Without a name',
      lines: [...lines, ...decision],
    };
  });
  const title = titles[register] ?? registers[register].title;
  return { title, nothing: records.length === 0 ? 'Nothing is written down.' : '', records };
}
