// What has a day in the workbook, for the calendar of whoever is signed in: reviews, records to look at again, actions, their own
// yearly check, their days of the rota. A calendar is read on telephones and shared with others, so each says what is due and where
// to read of it, never the words of a record: they may name somebody.

import { liveAccounts } from '../accounts-in-use';
import { annualDueOn, annualsInOrder, firstDayOfYear, openAnnual, yearsToAssess } from '../annual/annual-round';
import type { MemberId } from '../ids';
import { readersOf } from '../may-read';
import { promisedWeekdays, rotaWeekdaysOf, weekdayOf } from '../moderation/rota';
import { withArticle } from '../number-words';
import { presentQuarter, quarterInHand } from '../own-year';
import { addDays, isPlainDate, type PlainDate } from '../plain-date';
import { openPlan, planDueOn } from '../plan-round';
import { addQuarters, firstDayOf, lastDayOf, settlementDayOf, writeQuarter, writeYear } from '../quarter';
import { registers } from '../registers/all-registers';
import { registerNames, textOf } from '../registers/register';
import { keepUntilField } from '../retention';
import { roundOfQuarter, signOffInForce } from '../round';
import { privacyCheckDueOn } from '../signals/own-signals';
import { type Member, recordsOf, type State } from '../state';
import { trainingMatrix } from '../training/training-matrix';

export interface CalendarDate {
  /** The same for the same thing, whenever it is written. */
  readonly id: string;
  readonly day: PlainDate;
  readonly words: string;
  readonly more: string;
  /** On the day itself, or so many days before it. */
  readonly remindDaysBefore: number;
  /** Repeated on these weekdays, 0 for Monday, until a day. */
  readonly weekly?: { readonly weekdays: readonly number[]; readonly until: PlainDate };
}

/** The days from today on, soonest first; never empty, since the next review always has one. */
export function calendarDates(state: State, today: PlainDate, me: MemberId): readonly CalendarDate[] {
  return [
    ...reviews(state, today),
    ...annual(state, today),
    ...plan(state),
    ...registerDates(state, me),
    ...actions(state),
    ...ownDates(state, today, me),
  ]
    .filter(({ day }) => day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function reviews(state: State, today: PlainDate): readonly CalendarDate[] {
  const now = quarterInHand(state, today);
  return [now, addQuarters(now, 1)].flatMap((quarter) => {
    const round = roundOfQuarter(state, quarter);
    if (round && signOffInForce(round)) return [];
    return [
      {
        id: `review-${firstDayOf(quarter)}`,
        day: settlementDayOf(quarter),
        words: `The review of ${writeQuarter(quarter)} is to be signed`,
        more: 'Open Quarterday and carry on with the review.',
        remindDaysBefore: 14,
      },
    ];
  });
}

function annual(state: State, today: PlainDate): readonly CalendarDate[] {
  const year =
    openAnnual(state)?.year ?? (annualsInOrder(state).length > 0 ? yearsToAssess(state, today)[0] : undefined);
  if (!year) return [];
  return [
    {
      id: `annual-${firstDayOfYear(year)}`,
      day: annualDueOn(year),
      words: `The self-assessment of ${writeYear(year)} is to be signed`,
      more: 'Open Quarterday, Self-assessment, and carry on with it.',
      remindDaysBefore: 30,
    },
  ];
}

function plan(state: State): readonly CalendarDate[] {
  const due = planDueOn(state);
  if (!due || openPlan(state)) return [];
  return [
    {
      id: 'plan',
      day: due,
      words: 'Look at the plan again',
      more: 'Open Quarterday, Planning, and look at what has changed since it was signed.',
      remindDaysBefore: 14,
    },
  ];
}

/** Of the registers that the member may read. */
function registerDates(state: State, me: MemberId): readonly CalendarDate[] {
  return registerNames
    .map((name) => registers[name])
    .filter(({ ring }) => readersOf(state, ring).includes(me))
    .flatMap((register) =>
      recordsOf(state, register.name).flatMap(({ record, fields }): CalendarDate[] => {
        const { due, one, title } = register;
        const again = due && !due.isOver(fields) ? due.on(fields) : '';
        const until = textOf(fields, keepUntilField);
        const where = `Open Quarterday, Registers, ${title}, to see which.`;
        return [
          ...(isPlainDate(again)
            ? [
                {
                  id: `again-${record}`,
                  day: again,
                  words: `Look again at ${withArticle(one)}`,
                  more: where,
                  remindDaysBefore: 7,
                },
              ]
            : []),
          ...(isPlainDate(until)
            ? [
                {
                  id: `keep-${record}`,
                  day: until,
                  words: `Decide whether a record of ${withArticle(one)} is still needed`,
                  more: where,
                  remindDaysBefore: 0,
                },
              ]
            : []),
        ];
      }),
    );
}

function actions({ general }: State): readonly CalendarDate[] {
  return Object.values(general.actions).flatMap(({ action, number, dueOn, closed }) =>
    closed
      ? []
      : [
          {
            id: action,
            day: dueOn,
            words: `Action ${number} is due`,
            more: 'Open Quarterday, Actions, to see what has to be done.',
            remindDaysBefore: 7,
          },
        ],
  );
}

function ownDates(state: State, today: PlainDate, me: MemberId): readonly CalendarDate[] {
  const member = state.general.members[me];
  if (!member) return [];
  const check: CalendarDate = {
    id: `privacy-check-${me}`,
    day: privacyCheckDueOn(member),
    words: 'Look through your own privacy settings',
    more: 'Open Quarterday, Home, Your privacy check.',
    remindDaysBefore: 0,
  };
  const weekdays = [
    ...new Set(
      liveAccounts(state)
        .filter(({ fields }) => promisedWeekdays(fields) !== '')
        .flatMap(({ fields }) => rotaWeekdaysOf(fields, member.person)),
    ),
  ].sort();
  const own = [check, ...trainingDates(state, today, member)];
  if (weekdays.length === 0) return own;
  const first = nextOn(today, weekdays);
  const rota: CalendarDate = {
    id: `rota-${me}`,
    day: first,
    words: 'Look at the accounts: your day of the rota',
    more: 'Open Quarterday, Home, Daily look at the accounts, and write it down.',
    remindDaysBefore: 0,
    weekly: { weekdays, until: lastDayOf(addQuarters(presentQuarter(state, today), 1)) },
  };
  return [...own, rota];
}

/** The last day of each training that this member holds and still needs. */
function trainingDates(state: State, today: PlainDate, { member, person }: Member): readonly CalendarDate[] {
  return trainingMatrix(state, today).flatMap(({ course, people }) =>
    people.flatMap((each): CalendarDate[] =>
      each.person.record !== person || each.trained.until === ''
        ? []
        : [
            {
              id: `training-${course.record}-${member}`,
              day: each.trained.until,
              words: 'One of your trainings runs out',
              more: 'Open Quarterday, Home, Training and quizzes, to see which.',
              remindDaysBefore: 30,
            },
          ],
    ),
  );
}

function nextOn(from: PlainDate, weekdays: readonly number[]): PlainDate {
  let day = from;
  while (!weekdays.includes(weekdayOf(day))) day = addDays(day, 1);
  return day;
}
