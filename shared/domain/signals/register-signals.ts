// What the registers say by themselves: which records nobody has looked at by the day they were to be.

import { capital, countOf } from '../number-words';
import { isPlainDate, writeDate } from '../plain-date';
import { registers } from '../registers/all-registers';
import { dueHeading, isOverdue } from '../registers/due-column';
import { recordTitle } from '../registers/record-title';
import { type Due, manyOf, type RegisterName, registerNames, ringOfRegister } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';
import type { Signal, SignalRule } from './signal';

/** More of one register are told together: nobody reads a list of a thousand names. */
const aloneMax = 5;

export const overdueRecord: SignalRule = (state, today) =>
  registerNames.flatMap((register) => {
    const { due } = registers[register];
    if (!due) return [];
    const late = recordsOf(state, register).filter(({ fields }) => isOverdue(due, fields, today));
    return late.length > aloneMax
      ? [together(register, due, late)]
      : late.map((kept) => alone(state, register, due, kept));
  });

function alone(state: State, register: RegisterName, due: Due, kept: Kept): Signal {
  const { record, fields } = kept;
  const on = due.on(fields);
  const title = recordTitle(state, kept);
  const told = due.tell?.(title, fields) ?? {
    sentence: `The ${registers[register].one} “${title}” is due to be looked at again.`,
    reason: isPlainDate(on) ? `It was to be by ${writeDate(on)}.` : '',
  };
  return {
    key: `overdue-record:${record}`,
    level: 'put right',
    ...told,
    ...sealedIf(register),
    button: 'Look at it',
    place: { name: 'record', register, record, field: due.field },
  };
}

function together(register: RegisterName, due: Due, late: readonly Kept[]): Signal {
  const { one } = registers[register];
  const oldest = late.reduce((first, { fields }) => {
    const on = due.on(fields);
    return first === '' || on < first ? on : first;
  }, '');
  return {
    key: `overdue-records:${register}`,
    level: 'put right',
    sentence: `${capital(countOf(late.length, one, manyOf(registers[register])))} are past the day under “${dueHeading(due)}”.`,
    reason: isPlainDate(oldest) ? `The first was to be by ${writeDate(oldest)}.` : '',
    ...sealedIf(register),
    button: 'See them',
    place: { name: 'register', register },
  };
}

function sealedIf(register: RegisterName): Pick<Signal, 'isSealed'> {
  return ringOfRegister(register) === 'general' ? {} : { isSealed: true };
}
