// What the workbook holds for a paragraph of the guidance now: in each of its registers how many, and how many of them are past the day
// by which somebody was to look at them again. Pure; who may not read a register is told so, and gets no number.

import type { MemberId } from '../ids';
import { readsRing } from '../may-read';
import type { Place } from '../place';
import type { PlainDate } from '../plain-date';
import { registers } from '../registers/all-registers';
import { isOverdue } from '../registers/due-column';
import { type FieldValues, manyOf, ringOfRegister, rowsOf, textOf } from '../registers/register';
import { recordsOf, type State } from '../state';
import type { GuidancePart, KeptInRegister } from './guidance-part';

export interface Standing {
  /** `5 procedures, 1 to be looked at again`. */
  readonly words: string;
  /** `nothing`: there is nothing of it yet. */
  readonly look: 'held' | 'overdue' | 'nothing' | 'not read here';
  readonly place: Place;
}

interface Asking {
  readonly member: MemberId;
  readonly today: PlainDate;
}

export function standingOfPart(state: State, { kept }: GuidancePart, asking: Asking): readonly Standing[] {
  return kept.map((each) => standingOf(state, each, asking));
}

function standingOf(state: State, { register: name, only, called }: KeptInRegister, asking: Asking): Standing {
  const register = registers[name];
  const one = called?.one ?? register.one;
  const many = called?.many ?? manyOf(register);
  const place: Place = { name: 'register', register: name };
  if (!readsRing(state, asking.member, ringOfRegister(name))) {
    return { words: `${register.title}: only for those who may read them`, look: 'not read here', place };
  }
  const records = recordsOf(state, name).filter(({ fields }) => !only || holdsOneOf(fields, only));
  if (records.length === 0) return { words: `No ${many} yet`, look: 'nothing', place };
  const { due } = register;
  const late = due ? records.filter(({ fields }) => isOverdue(due, fields, asking.today)).length : 0;
  const count = `${records.length} ${records.length === 1 ? one : many}`;
  return late === 0
    ? { words: count, look: 'held', place }
    : { words: `${count}, ${late} past the day to look at again`, look: 'overdue', place };
}

/** A field of rows holds a value where one of its rows does. */
function holdsOneOf(fields: FieldValues, { field, is }: NonNullable<KeptInRegister['only']>): boolean {
  const texts = [textOf(fields, field), ...rowsOf(fields, field).flatMap((row) => Object.values(row))];
  return texts.some((text) => is.includes(text));
}
