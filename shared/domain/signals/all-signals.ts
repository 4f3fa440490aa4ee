// Every signal, what must be put right first.

import type { PlainDate } from '../plain-date';
import type { State } from '../state';
import { noApproval, noModerator, personalSignUp, singleHolder, weakSecondFactor } from './account-signals';
import { backupDue } from './keeping-signals';
import { noPaperKey, paperKeySeenByLeaver } from './member-signals';
import { lateAnswers, noRota, unexplainedGap } from './moderation-signals';
import { overdueRecord } from './register-signals';
import { pastItsDate } from './retention-signals';
import type { Signal, SignalRule } from './signal';
import {
  differenceUndecided,
  missedAccount,
  overdueAction,
  overdueReview,
  sentBack,
  waitingReview,
} from './work-signals';

const rules: readonly SignalRule[] = [
  overdueReview,
  sentBack,
  singleHolder,
  noModerator,
  unexplainedGap,
  noApproval,
  personalSignUp,
  overdueAction,
  waitingReview,
  missedAccount,
  differenceUndecided,
  weakSecondFactor,
  noRota,
  lateAnswers,
  overdueRecord,
  pastItsDate,
  backupDue,
  noPaperKey,
  paperKeySeenByLeaver,
];

/** The signals of a workbook today. */
export function allSignals(state: State, today: PlainDate): readonly Signal[] {
  const found = rules.flatMap((rule) => rule(state, today));
  return [
    ...found.filter(({ level }) => level === 'put right'),
    ...found.filter(({ level }) => level === 'look again'),
  ];
}
