// What the registers say by themselves: which records nobody has looked at by the day they were to be.

import { isPlainDate, writeDate } from '../plain-date';
import { registers } from '../registers/all-registers';
import { isOverdue } from '../registers/due-column';
import { recordTitle } from '../registers/record-title';
import { registerNames, ringOfRegister } from '../registers/register';
import { recordsOf } from '../state';
import type { SignalRule } from './signal';

export const overdueRecord: SignalRule = (state, today) =>
  registerNames.flatMap((register) => {
    const { due, one } = registers[register];
    if (!due) return [];
    const late = recordsOf(state, register).filter(({ fields }) => isOverdue(due, fields, today));
    return late.map((kept) => {
      const { record, fields } = kept;
      const on = due.on(fields);
      const title = recordTitle(state, kept);
      const told = due.tell?.(title, fields) ?? {
        sentence: `The ${one} “${title}” is due to be looked at again.`,
        reason: isPlainDate(on) ? `It was to be by ${writeDate(on)}.` : '',
      };
      return {
        key: `overdue-record:${record}`,
        level: 'put right' as const,
        ...told,
        ...(ringOfRegister(register) === 'general' ? {} : { isSealed: true as const }),
        button: 'Look at it',
        place: { name: 'record', register, record, field: due.field } as const,
      };
    });
  });
