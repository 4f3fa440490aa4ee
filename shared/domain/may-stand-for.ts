// Who may write that they stand for a record: nobody in another's name, and nobody for their own words.

import type { MemberId } from './ids';
import { registers } from './registers/all-registers';
import { textOf } from './registers/register';
import { type RecordWritten, standsAnew, whoMayStand } from './stand-for-record';
import { enrolledMembers, recordOf, type State } from './state';
import { isOnePerson } from './two-people';

/** Whether a change by a member makes the words theirs: it writes words that somebody else is to stand for, or takes their own name off. */
export function writesWords(state: State, { register, record, fields }: RecordWritten, by: MemberId): boolean {
  const before = recordOf(state, register, record)?.fields ?? {};
  const isOther = (name: string) => name in fields && textOf(fields, name) !== textOf(before, name);
  const { writtenWords = [], stoodFor = [] } = registers[register];
  // Who was named as the author and names another is no stranger to the words for it.
  const person = state.general.members[by]?.person;
  return (
    writtenWords.some(isOther) ||
    stoodFor.some(({ author }) => author !== undefined && isOther(author) && textOf(before, author) === person)
  );
}

/** Why a member may not write what a change says of who stands for it, in words; empty where they may, or it says nothing of that. */
export function whyNotStandFor(state: State, change: RecordWritten, by: MemberId): string {
  const { register, record, fields } = change;
  const before = recordOf(state, register, record)?.fields ?? {};
  const after = { ...before, ...fields };
  const me = enrolledMembers(state).find(({ member }) => member === by);
  for (const stood of registers[register].stoodFor ?? []) {
    if (!standsAnew(fields, before, stood)) continue;
    if (!me || textOf(after, stood.by) !== me.person) {
      return 'Whoever stands for it says so at their own sign-in, in their own name.';
    }
    if (stood.role !== undefined && !me.roles.includes(stood.role)) return 'It takes a signatory to sign it off.';
    const mayStand = whoMayStand(state, { record, fields: after }, stood);
    const isAlone = stood.mayBeAlone && mayStand.every(({ member }) => isOnePerson(state, member, by));
    if (!mayStand.some(({ member }) => member === by) || (writesWords(state, change, by) && !isAlone)) {
      return 'You wrote or changed it, so somebody else has to do this.';
    }
  }
  return '';
}
