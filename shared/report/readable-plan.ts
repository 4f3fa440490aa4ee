// The plan in the readable export, as tables: its signed PDF lies beside them where one was made.

import { capital } from '#shared/domain/number-words';
import type { PlanFacts } from '#shared/domain/plan-content';
import { stateOfPlan } from '#shared/domain/plan-content';
import { planInWords } from '#shared/domain/plan-in-words';
import { plansInOrder } from '#shared/domain/plan-round';
import { signedWords } from '#shared/domain/sign-on-paper';
import { memberName, type PlanRound, type State } from '#shared/domain/state';
import { writeCsv } from '#shared/domain/write-csv';
import type { ReadableFile } from './readable-files';

/** The version that was signed last, as it was signed; and who stood for each version. None where no plan was ever begun. */
export function planFiles(state: State): readonly ReadableFile[] {
  const plans = plansInOrder(state);
  if (plans.length === 0) return [];
  return [
    ...plans.flatMap((plan) => (plan.signed ? [signedPlanFile(state, plan, plan.signed)] : [])),
    { name: 'plans/steps.csv', text: planStepsTable(state) },
  ];
}

/** What was signed last, in the words in which it was read before it was signed. */
function signedPlanFile(state: State, { number }: PlanRound, facts: PlanFacts): ReadableFile {
  const parts = planInWords(stateOfPlan(state, facts));
  const rows = parts.flatMap(({ title, records }) =>
    records.flatMap((record) => record.lines.map(({ label, words }) => [title, record.title, label, words])),
  );
  return { name: `plans/version-${number}.csv`, text: writeCsv([['Part', 'Record', 'What', 'Words'], ...rows]) };
}

/** Who prepared, checked, sent back and signed each version of the plan. */
function planStepsTable(state: State): string {
  const rows = plansInOrder(state).flatMap(({ number, prepared, checked, refusals, signOffs }) => [
    ...refusals.map(({ by, at, because }) => [String(number), 'Sent back', memberName(state, by), at, because, '']),
    ...(prepared ? [stepRow(number, 'Prepared', prepared)] : []),
    ...(checked ? [stepRow(number, 'Checked', checked)] : []),
    ...signOffs.map((signOff) => {
      const { signedBy: by, superseded, onPaper } = signOff;
      const signed = onPaper ? `${capital(signedWords(state, signOff))} on ${onPaper.on}, brought in` : 'Signed';
      return stepRow(number, superseded ? `${signed}, until ${superseded.at}` : signed, { ...signOff, by });
    }),
  ]);
  return writeCsv([['Version', 'What', 'Who', 'When', 'What they said', 'Content (SHA-256)'], ...rows]);

  function stepRow(number: number, what: string, { by, at, statement, content }: Stood): readonly string[] {
    return [String(number), what, memberName(state, by), at, statement, content];
  }
}

type Stood = Pick<NonNullable<PlanRound['prepared']>, 'by' | 'at' | 'statement' | 'content'>;
