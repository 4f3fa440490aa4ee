// Reading a round: how far it is, what it found, what changed since the round before.

import { whatAnnualLacks } from './annual/annual-lacks';
import type { Asked, Result } from './change';
import type { ItemId, RecordId } from './ids';
import { whatPlanLacks } from './plan-lacks';
import { compareQuarters, type Quarter } from './quarter';
import {
  type AnnualRound,
  type AnyRound,
  answerKey,
  type Expectation,
  type GivenAnswer,
  type PlanRound,
  type Round,
  type SignOff,
  type State,
} from './state';
import { needsCheck } from './two-people';

/** How far a round or a task is, in words that are shown as they stand. */
export type Progress =
  | 'not started'
  | 'in progress'
  | 'cannot start yet'
  | 'ready to check'
  | 'ready to sign'
  | 'signed';

/** The sign-off that counts, or undefined where there is none or the round was opened again since. */
export function signOffInForce(round: Pick<AnyRound, 'signOffs'>): SignOff | undefined {
  const last = round.signOffs.at(-1);
  return last?.superseded === null ? last : undefined;
}

export function answerTo(round: Round, { item, about }: Pick<Asked, 'item' | 'about'>): GivenAnswer | undefined {
  return round.answers[answerKey(item, about)];
}

/** The same question as another round asked it; undefined where it did not. */
export function sameQuestionIn(round: Round, { item, about }: Pick<Asked, 'item' | 'about'>): Asked | undefined {
  return round.asked.find((asked) => asked.item === item && asked.about === about);
}

/** What a setting was found to be: what was expected where it was as expected, empty where nobody could find it. */
export function foundValue(asked: Asked, answer: GivenAnswer): string {
  return answer.result === 'yes' && answer.found === '' ? asked.expected : answer.found;
}

/** What a setting should be: what the organisation has said itself, otherwise what the pack suggests. */
export function expectedValue(state: State, item: ItemId, about: RecordId | '', suggested: string): string {
  const own: Expectation | undefined = state.general.expectations[answerKey(item, about)];
  return own?.expected ?? suggested;
}

export interface Count {
  readonly asked: number;
  readonly answered: number;
  /** Answers that are not as they should be: no, partly or unknown. */
  readonly different: number;
}

/** Counts of a round, or of the part of it that is about one record. */
export function countAnswers(round: Round, about?: RecordId | ''): Count {
  let asked = 0;
  let answered = 0;
  let different = 0;
  for (const question of round.asked) {
    if (about !== undefined && question.about !== about) continue;
    asked += 1;
    const answer = answerTo(round, question);
    if (!answer) continue;
    answered += 1;
    if (isDifferent(answer.result)) different += 1;
  }
  return { asked, answered, different };
}

export function isDifferent(result: Result): boolean {
  return result === 'no' || result === 'partly' || result === 'unknown';
}

/** A round that needs a check is ready for it once it is handed over, and to be signed once it is checked. */
export function progressOf(state: State, round: AnyRound): Progress {
  if (signOffInForce(round)) return 'signed';
  if (round.checklist === 'plan') return progressOfPlan(state, round);
  if (round.checklist === 'annual-self-assessment') return progressOfAnnual(state, round);
  const { asked, answered } = countAnswers(round);
  if (answered === 0) return 'not started';
  if (answered < asked) return 'in progress';
  if (round.checked || !needsCheck(state, round)) return 'ready to sign';
  return round.prepared ? 'ready to check' : 'in progress';
}

/** What the plan says stands in the registers: once it is opened it is begun, and done when nothing is missing from it. */
function progressOfPlan(state: State, plan: PlanRound): Progress {
  if (plan.checked) return 'ready to sign';
  if (plan.prepared) return needsCheck(state, plan) ? 'ready to check' : 'ready to sign';
  return whatPlanLacks(state).length === 0 && !needsCheck(state, plan) ? 'ready to sign' : 'in progress';
}

function progressOfAnnual(state: State, annual: AnnualRound): Progress {
  if (Object.keys(annual.levels).length === 0) return 'not started';
  if (whatAnnualLacks(annual).length > 0) return 'in progress';
  if (annual.checked || !needsCheck(state, annual)) return 'ready to sign';
  return annual.prepared ? 'ready to check' : 'in progress';
}

/** Rounds, oldest quarter first. */
export function roundsInOrder(state: State): readonly Round[] {
  return Object.values(state.general.rounds).sort((a, b) => compareQuarters(a.quarter, b.quarter));
}

export function roundOfQuarter(state: State, quarter: Quarter): Round | undefined {
  return roundsInOrder(state).find((round) => compareQuarters(round.quarter, quarter) === 0);
}

/** The round of the latest earlier quarter: the one "last quarter" speaks of. */
export function roundBefore(state: State, round: Round): Round | undefined {
  return roundsInOrder(state).findLast((other) => compareQuarters(other.quarter, round.quarter) < 0);
}

/** One setting that is not as it was, not as it should be, or was put right. */
export interface Difference {
  readonly asked: Asked;
  readonly answer: GivenAnswer;
  /** What it was last quarter; undefined where it was not answered then. */
  readonly before: string | undefined;
  readonly beforeResult: Result | undefined;
  readonly now: string;
  /** `new`: in order before, not now. `still`: not in order, before or not asked before. `mended`: not in order before, now it is. `moved`: in order, but with another value. */
  readonly kind: 'new' | 'still' | 'mended' | 'moved';
}

/** What is not as it was last quarter or not as expected, in the order of the round. */
export function differencesSince(round: Round, before: Round | undefined): readonly Difference[] {
  const earlier = new Map(before?.asked.map((asked) => [answerKey(asked.item, asked.about), asked]));
  return round.asked.flatMap((asked): Difference[] => {
    const answer = answerTo(round, asked);
    if (!answer) return [];
    const askedBefore = earlier.get(answerKey(asked.item, asked.about));
    const answerBefore = before && askedBefore ? answerTo(before, askedBefore) : undefined;
    const was = askedBefore && answerBefore ? foundValue(askedBefore, answerBefore) : undefined;
    const now = foundValue(asked, answer);
    const kind = kindOfDifference(answer, answerBefore, now, was);
    return kind ? [{ asked, answer, before: was, beforeResult: answerBefore?.result, now, kind }] : [];
  });
}

function kindOfDifference(
  answer: GivenAnswer,
  before: GivenAnswer | undefined,
  now: string,
  was: string | undefined,
): Difference['kind'] | undefined {
  if (isDifferent(answer.result)) return before && !isDifferent(before.result) ? 'new' : 'still';
  // What was put right on the day it was found is in order by the next quarter, and no news.
  if (before && isDifferent(before.result) && before.putRight !== 'now') return 'mended';
  if (before?.result === 'yes' && answer.result === 'yes' && was !== now) return 'moved';
  return undefined;
}
