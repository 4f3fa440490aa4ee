// Every signal, what must be put right first.

import type { PlainDate } from '../plain-date';
import type { State } from '../state';
import { noApproval, noModerator, personalSignUp, singleHolder, weakSecondFactor } from './account-signals';
import { annualDue, annualSentBack, annualWaiting } from './annual-signals';
import { agreedOnPaper, nobodyCanDecide, openConditions } from './approval-signals';
import { concernNotTaken } from './concern-signals';
import {
  doNotPublishStillUp,
  expiredStillUp,
  halfSigned,
  halfSignedStillUp,
  notYetStillUp,
  plannedDayPast,
  plannedNotCovered,
  postNotCovered,
  postWithoutConsent,
  unsignedStillUp,
  withdrawnStillUp,
} from './consent-signals';
import { accountSilent, notToldBack, soonAndNotReady, upBeforeReady } from './content-signals';
import { activityWithoutPolicy, fewKnowHow, noProcedureForComments } from './cover-signals';
import { disclaimerDiffers, noDisclaimer } from './disclaimer-signals';
import { evidenceRanOut } from './evidence-signals';
import { backupDue } from './keeping-signals';
import { leaverStillIn } from './leaver-signals';
import { noPaperKey, paperKeySeenByLeaver } from './member-signals';
import { lateAnswers, noRota, unexplainedGap } from './moderation-signals';
import { planNeverSigned, planSentBack, planToLookAtAgain, planWaiting } from './plan-round-signals';
import {
  accountWithoutAim,
  aimNothingServes,
  hoursShort,
  ruleMissingOnline,
  youngPeopleNotAsked,
} from './planning-signals';
import { requestUnanswered } from './promotion-signals';
import { overdueRecord } from './register-signals';
import { coverAway, coverLockedOut, nobodyCovers, partnerWithoutRules } from './resource-signals';
import { pastItsDate } from './retention-signals';
import { riskAboveLine } from './risk-signals';
import type { Signal, SignalRule } from './signal';
import { passwordPastOwnRule, stanceUnchosen } from './stance-signals';
import { topicNotChecked, topicNotCovered } from './topic-signals';
import { riskWithoutTrained, trainingMissing, trainingRunsOut } from './training-signals';
import {
  differenceUndecided,
  missedAccount,
  missedQuarter,
  overdueAction,
  overdueReview,
  sentBack,
  waitingReview,
} from './work-signals';

const rules: readonly SignalRule[] = [
  concernNotTaken,
  overdueReview,
  sentBack,
  planSentBack,
  annualSentBack,
  singleHolder,
  leaverStillIn,
  noModerator,
  unexplainedGap,
  noApproval,
  openConditions,
  personalSignUp,
  doNotPublishStillUp,
  withdrawnStillUp,
  expiredStillUp,
  unsignedStillUp,
  halfSignedStillUp,
  notYetStillUp,
  postWithoutConsent,
  postNotCovered,
  plannedNotCovered,
  soonAndNotReady,
  disclaimerDiffers,
  noProcedureForComments,
  overdueAction,
  waitingReview,
  missedQuarter,
  planWaiting,
  annualWaiting,
  annualDue,
  missedAccount,
  differenceUndecided,
  weakSecondFactor,
  agreedOnPaper,
  nobodyCanDecide,
  planNeverSigned,
  planToLookAtAgain,
  hoursShort,
  nobodyCovers,
  coverAway,
  coverLockedOut,
  partnerWithoutRules,
  ruleMissingOnline,
  aimNothingServes,
  accountWithoutAim,
  youngPeopleNotAsked,
  noRota,
  noDisclaimer,
  lateAnswers,
  upBeforeReady,
  accountSilent,
  notToldBack,
  stanceUnchosen,
  passwordPastOwnRule,
  activityWithoutPolicy,
  fewKnowHow,
  topicNotCovered,
  topicNotChecked,
  overdueRecord,
  riskAboveLine,
  riskWithoutTrained,
  trainingMissing,
  trainingRunsOut,
  requestUnanswered,
  halfSigned,
  evidenceRanOut,
  plannedDayPast,
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
