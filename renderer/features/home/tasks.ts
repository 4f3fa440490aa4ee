// What is due this quarter, in the order in which it is done. Pure.

import type { Place } from '#shared/domain/place';
import { daysBetween, type PlainDate, writeDayAndMonth } from '#shared/domain/plain-date';
import { type Quarter, settlementDayOf } from '#shared/domain/quarter';
import { countAnswers, type Progress, progressOf, roundOfQuarter, signOffInForce } from '#shared/domain/round';
import { accountTitle, liveAccounts } from '#shared/domain/signals/account-signals';
import { memberName, recordOf, type State } from '#shared/domain/state';

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

export function tasksOf(state: State, quarter: Quarter, today: PlainDate): readonly DueTask[] {
  const due = settlementDayOf(quarter);
  const by = writeDayAndMonth(due);
  const late = daysBetween(due, today);
  const overdue = late > 0 ? { overdue: `Overdue by ${late === 1 ? '1 day' : `${late} days`}` } : {};
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
      state: signed ? 'signed' : done ? 'ready to sign' : answered === 0 ? 'not started' : 'in progress',
      ...(done || signed ? {} : overdue),
      place: { name: 'review', round: round.round, ...(about === '' ? {} : { account: about }) },
    };
  });
  const open = Object.values(state.general.actions).filter(({ closed }) => !closed);
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
            ...(open.some(({ dueOn }) => daysBetween(dueOn, today) > 0) ? { overdue: 'Overdue' } : {}),
            place: { name: 'actions' },
          },
        ];
  const progress = progressOf(round);
  const maySign = progress === 'ready to sign' || progress === 'signed';
  const sign: DueTask = {
    id: 'sign',
    name: 'Sign the quarter',
    left: signed
      ? `Signed by ${memberName(state, signed.signedBy)}`
      : maySign
        ? 'Everything is answered'
        : 'After the tasks above',
    by,
    state: signed ? 'signed' : maySign ? 'ready to sign' : 'cannot start yet',
    ...(maySign && !signed ? overdue : {}),
    place: signed ? { name: 'reports' } : maySign ? { name: 'before-signing', round: round.round } : undefined,
  };
  return [...reviews, ...actions, sign];
}
