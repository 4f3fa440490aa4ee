// How soon a message on an account is answered. What people are told, here or in a disclaimer, and what answers are held against
// are taken from here, so that they stand side by side.

import { listOf, uncapital } from '../number-words';
import { accounts } from '../registers/accounts';
import { choiceWords, type FieldValues, fieldOf, textOf } from '../registers/register';
import { withStop } from './figure-words';
import { promisedWeekdays, weekdays } from './rota';

/** `Within one day`: what answers are held against; empty where nothing is promised. */
export function answeredWithin(account: FieldValues): string {
  const hours = textOf(account, 'answerWithin');
  return hours === '' ? '' : `Within ${uncapital(choiceWords(fieldOf(accounts, 'answerWithin'), hours))}`;
}

/** `Within one working day`: the promise as people are told it, in the organisation's own words where it has any. */
export function answerPromise(account: FieldValues): string {
  return textOf(account, 'responseStandard') || answeredWithin(account);
}

/** What an account promises people, in sentences; each empty where nothing is promised. It says days and times, and never who. */
export interface AccountPromise {
  /** `We look at it every day. Our hours: weekdays, 9 to 5.` */
  readonly looked: string;
  /** `We answer within one working day.` */
  readonly answered: string;
}

/** The days are those of the rota, the hours and the time for an answer as people are told them. */
export function accountPromise(account: FieldValues): AccountPromise {
  const days = lookedAtDays(promisedWeekdays(account));
  const hours = textOf(account, 'moderationHours').trim();
  const answer = answerPromise(account).trim();
  return {
    looked: [
      days === '' ? '' : `We look at it ${days}.`,
      hours === '' ? '' : `Our hours: ${withStop(uncapital(hours))}`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    answered: answer === '' ? '' : `We answer ${withStop(uncapital(answer))}`,
  };
}

const wholeWeek = 'yyyyyyy';

/** `every day`, `from Monday to Friday`, `on Monday and Saturday`; empty where there is no rota. */
function lookedAtDays(promised: string): string {
  if (promised === '') return '';
  if (promised === wholeWeek) return 'every day';
  if (promised === 'yyyyynn') return 'from Monday to Friday';
  return `on ${listOf(weekdays.filter((_, index) => promised[index] === 'y'))}`;
}
