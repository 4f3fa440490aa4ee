// What the safeguarding lead does with a concern: takes it on by the steps of the organisation's own procedure, settles each, signs it
// off and closes it, opens it again. Pure: the changes that do it, and what still stands in the way.

import type { Change } from '../change';
import { type FieldProblem, fieldProblems } from '../check-fields';
import type { RecordId } from '../ids';
import type { PlainDate } from '../plain-date';
import { readConcernKind, stepParts } from '../registers/concern-fields';
import { concerns } from '../registers/concerns';
import { type FieldValues, type Row, rowsOf, textOf } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';
import { procedureFor } from './routes';

/** The procedures in force, the one that a concern goes by first. */
export function proceduresFor(state: State, { fields }: Kept): readonly Kept[] {
  const kind = readConcernKind(textOf(fields, 'kind'));
  const wanted = kind ? procedureFor[kind] : '';
  const account = textOf(fields, 'account');
  const inForce = recordsOf(state, 'procedures').filter((kept) => textOf(kept.fields, 'state') === 'in-force');
  const fits = (kept: Kept) => {
    if (textOf(kept.fields, 'kind') !== wanted) return 0;
    const named = rowsOf(kept.fields, 'accounts');
    if (account !== '' && named.some((row) => row.account === account)) return 2;
    return named.length === 0 || account === '' ? 1 : 0;
  };
  return inForce.toSorted((a, b) => fits(b) - fits(a));
}

/** Whether a procedure is for what a concern is about. */
export function isForConcern(procedure: Kept, { fields }: Kept): boolean {
  const kind = readConcernKind(textOf(fields, 'kind'));
  return kind !== undefined && textOf(procedure.fields, 'kind') === procedureFor[kind];
}

const textOfPart: Readonly<Record<string, string>> = {
  'first-hour': 'firstHour',
  'first-day': 'firstDay',
  written: 'written',
  outside: 'outside',
};

const stepsMax = 40;

/** The steps of a procedure: each sentence or line of what it says to do. */
export function stepsOfProcedure({ fields }: Pick<Kept, 'fields'>): readonly Row[] {
  return stepParts
    .flatMap(({ value: part }) =>
      textOf(fields, textOfPart[part] ?? '')
        .split(/\n+|(?<=[.;])\s+/)
        .map((step) => step.replace(/[.;]$/, '').trim())
        .filter((step) => step !== '')
        .map((step): Row => openStep(step, part)),
    )
    .slice(0, stepsMax);
}

/** What there is to do in any case, where the organisation has no procedure for it. */
export const usualSteps: readonly Row[] = [
  openStep('See that the young person is safe now', 'first-hour'),
  openStep('Decide whether children’s services or the police have to know', 'first-day'),
  openStep('See that it is written down in their own words', 'written'),
  openStep('Tell whoever handed it in that it is seen to', 'first-day'),
];

function openStep(step: string, part: string): Row {
  return { step: step.slice(0, 500), part, state: '', by: '', on: '', because: '' };
}

interface TakenOn {
  readonly caseNumber: string;
  /** Empty where none is in force for it. */
  readonly procedure: RecordId | '';
  readonly today: PlainDate;
}

/** The lead takes it on. The steps stay those of the day, whatever becomes of the procedure. */
export function takeOn(state: State, kept: Kept, { caseNumber, procedure, today }: TakenOn): Change {
  const chosen = recordsOf(state, 'procedures').find(({ record }) => record === procedure);
  const found = chosen ? stepsOfProcedure(chosen) : [];
  const steps = found.length > 0 ? found : usualSteps;
  return changed(kept, { caseNumber: caseNumber.trim(), takenOn: today, procedure, steps });
}

/** `Case 4`, where four were numbered before, or the next that is free. */
export function nextCaseNumber(state: State): string {
  const taken = new Set(recordsOf(state, 'concerns').map(({ fields }) => textOf(fields, 'caseNumber').toLowerCase()));
  let number = [...taken].filter((words) => words !== '').length + 1;
  while (taken.has(`case ${number}`)) number += 1;
  return `Case ${number}`;
}

export interface StepSettled {
  readonly state: 'done' | 'not-needed' | '';
  readonly by: RecordId | '';
  readonly on: PlainDate | '';
  readonly because: string;
}

/** A step is done, or is not needed and why; or neither after all. */
export function settleStep(kept: Kept, index: number, settled: StepSettled): Change {
  const steps = rowsOf(kept.fields, 'steps').map((row, at) =>
    at === index ? { ...row, ...settled, because: settled.because.trim() } : row,
  );
  return changed(kept, { steps });
}

/** Closed by who signs it off, at their own sign-in. */
export function closeConcern(kept: Kept, person: RecordId, today: PlainDate): Change {
  return changed(kept, { closedOn: today, signedOffBy: person });
}

export function reopenConcern(kept: Kept, because: string): Change {
  return changed(kept, { closedOn: '', signedOffBy: '' }, because.trim());
}

/** What has to be seen to before it can be closed; nothing where it can. */
export function beforeClosing(state: State, kept: Kept, person: RecordId, today: PlainDate): readonly FieldProblem[] {
  const fields = { ...kept.fields, closedOn: today, signedOffBy: person };
  return fieldProblems(concerns, fields, { state, today, before: kept.fields });
}

function changed({ register, record }: Kept, fields: FieldValues, because = ''): Change {
  return { kind: 'record-changed', register, record, fields, because };
}
