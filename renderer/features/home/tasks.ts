// What is due this quarter, in the order in which it is done. Pure.

import { liveAccounts } from '#shared/domain/accounts-in-use';
import { isActionOverdue, openActions } from '#shared/domain/actions';
import type { MemberId } from '#shared/domain/ids';
import { capital, figuresOf } from '#shared/domain/number-words';
import type { Place } from '#shared/domain/place';
import { daysBetween, type PlainDate, writeDayAndMonth } from '#shared/domain/plain-date';
import { type Quarter, settlementDayOf } from '#shared/domain/quarter';
import { partGaps, quarterParts } from '#shared/domain/quarter-parts';
import { accountTitle } from '#shared/domain/registers/account-title';
import { countAnswers, type Progress, progressOf, roundOfQuarter, signOffInForce } from '#shared/domain/round';
import { openRefusal, waitingWords, whyNotCheck } from '#shared/domain/round-steps';
import { signedWords } from '#shared/domain/sign-on-paper';
import { memberName, type Round, recordOf, type State } from '#shared/domain/state';
import { needsCheck, peopleWhoSignIn } from '#shared/domain/two-people';

export interface DueTask {
  readonly id: string;
  readonly name: string;
  readonly left: string;
  readonly by: string;
  readonly state: Progress;
  readonly overdue?: string;
  /** Where it is done; undefined while it cannot start. */
  readonly place: Place | 'open the review' | undefined;
}

/** What is told to `me`: whom a step waits for may be you. */
export function tasksOf(state: State, quarter: Quarter, today: PlainDate, me: MemberId): readonly DueTask[] {
  const due = settlementDayOf(quarter);
  const by = writeDayAndMonth(due);
  const late = daysBetween(due, today);
  const overdue = late > 0 ? { overdue: `Overdue by ${figuresOf(late, 'day')}` } : {};
  const round = roundOfQuarter(state, quarter);
  const live = liveAccounts(state);
  if (!round) {
    return [
      {
        id: 'accounts',
        name: 'Write down the accounts',
        left: live.length === 0 ? 'No account is live yet' : `${live.length} live`,
        by,
        state: live.length === 0 ? 'not started' : 'in progress',
        place: { name: 'register', register: 'accounts' },
      },
      {
        id: 'open',
        name: 'Open the review',
        left: live.length === 0 ? 'After the first live account' : 'Nothing is asked yet',
        by,
        state: live.length === 0 ? 'cannot start yet' : 'not started',
        ...(live.length === 0 ? {} : overdue),
        place: live.length === 0 ? undefined : 'open the review',
      },
      {
        id: 'sign',
        name: 'Sign the quarter',
        left: 'After the review',
        by,
        state: 'cannot start yet',
        place: undefined,
      },
    ];
  }
  const signed = signOffInForce(round);
  const whenAnswered = round.checked || !needsCheck(state, round) ? 'ready to sign' : 'ready to check';
  const abouts = [...new Set(round.asked.map(({ about }) => about))];
  const reviews = abouts.map((about): DueTask => {
    const { asked, answered } = countAnswers(round, about);
    const account = recordOf(state, 'accounts', about);
    const done = answered === asked;
    return {
      id: about || 'organisation',
      name: account ? accountTitle(account) : 'The organisation',
      left: done ? `All ${asked} answered` : `${asked - answered} of ${asked} settings to go`,
      by,
      state: signed ? 'signed' : done ? whenAnswered : answered === 0 ? 'not started' : 'in progress',
      ...(done || signed ? {} : overdue),
      place: { name: 'review', round: round.round, ...(about === '' ? {} : { account: about }) },
    };
  });
  const left = partGaps(quarterParts(state, round, today, me)).length;
  const registers: DueTask = {
    id: 'registers',
    name: 'The registers of this quarter',
    left: signed ? 'As they stood, in the report' : left === 0 ? 'Nothing left to look at' : `${left} to look at`,
    by,
    state: signed ? 'signed' : left === 0 ? whenAnswered : 'in progress',
    place: signed ? { name: 'reports' } : { name: 'quarter-registers', round: round.round },
  };
  const isOpen = (step: Progress) => step !== 'signed' && step !== 'cannot start yet';
  const open = openActions(state);
  const actions: DueTask[] =
    open.length === 0
      ? []
      : [
          {
            id: 'actions',
            name: 'Close the actions',
            left: `${open.length} open`,
            by: writeDayAndMonth(open.map(({ dueOn }) => dueOn).sort()[0] ?? due),
            state: 'in progress',
            ...(open.some((action) => isActionOverdue(action, today)) ? { overdue: 'Overdue' } : {}),
            place: { name: 'actions' },
          },
        ];
  return [
    ...reviews,
    registers,
    ...actions,
    ...stepsOf(state, round, me).map((step) => ({ ...step, by, ...(isOpen(step.state) ? overdue : {}) })),
  ];
}

type Step = Pick<DueTask, 'id' | 'name' | 'left' | 'state' | 'place'>;

/** Checking, where there is somebody to do it, and signing. */
function stepsOf(state: State, round: Round, me: MemberId): readonly Step[] {
  const signed = signOffInForce(round);
  const progress = progressOf(state, round);
  const isAnswered = progress !== 'not started' && countAnswers(round).answered === round.asked.length;
  const isReady = progress === 'ready to sign';
  const sign: Step = {
    id: 'sign',
    name: 'Sign the quarter',
    left: signed
      ? capital(signedWords(state, signed))
      : isReady
        ? waitingOr(state, round, me, 'Everything is answered')
        : 'After the tasks above',
    state: signed ? 'signed' : isReady ? 'ready to sign' : 'cannot start yet',
    place: signed ? { name: 'reports' } : isReady ? { name: 'before-signing', round: round.round } : undefined,
  };
  const isChecked = signed ? signed.checkedBy !== '' : round.checked !== null || needsCheck(state, round);
  return isChecked ? [checkingOf(state, round, me, isAnswered), sign] : [sign];
}

function checkingOf(state: State, round: Round, me: MemberId, isAnswered: boolean): Step {
  const signed = signOffInForce(round);
  const checkedBy = signed ? signed.checkedBy : round.checked?.by;
  const refusal = openRefusal(round);
  const task = { id: 'check', name: 'Have it checked' };
  if (checkedBy) {
    const left = `Checked by ${memberName(state, checkedBy)}`;
    const place: Place = signed ? { name: 'reports' } : { name: 'before-signing', round: round.round };
    return { ...task, left, state: signed ? 'signed' : 'ready to sign', place };
  }
  const place: Place = { name: 'before-signing', round: round.round };
  if (refusal) return { ...task, left: `${memberName(state, refusal.by)} sent it back`, state: 'in progress', place };
  if (round.prepared) {
    return {
      ...task,
      left: waitingWords(state, round, me),
      state: 'ready to check',
      place: checkingPlace(state, round, me),
    };
  }
  return isAnswered
    ? { ...task, left: 'Everything is answered. Hand it over', state: 'not started', place }
    : { ...task, left: 'After the tasks above', state: 'cannot start yet', place: undefined };
}

function checkingPlace(state: State, round: Round, me: MemberId): Place {
  return { name: whyNotCheck(state, round, me) === '' ? 'check' : 'before-signing', round: round.round };
}

/** Whom it waits for, once it is handed over; one person alone has nobody to wait for. */
function waitingOr(state: State, round: Round, me: MemberId, words: string): string {
  return round.prepared || peopleWhoSignIn(state).length > 1 ? waitingWords(state, round, me) : words;
}
