// How many people have confirmed within a year how we behave online, whatever it said then: for the quarter, which goes by the record
// alone and not by a pack.

import { addDays, dayOf, type PlainDate } from '../plain-date';
import { textOf } from '../registers/register';
import { ofMember, recordsOf, type State } from '../state';
import { whoConfirms } from './who-confirms';

export interface ConfirmedFigures {
  readonly asked: number;
  readonly confirmed: number;
  /** Members who looked through their own privacy settings within a year, of all who sign in. */
  readonly signIns: number;
  readonly privacyChecked: number;
}

/** Null while nobody has confirmed anything yet: a first quarter is not held against what was never begun. */
export function confirmedFigures(state: State, today: PlainDate): ConfirmedFigures | null {
  const { declarations, members } = state.general;
  const papers = recordsOf(state, 'paper-declarations').filter(({ fields }) => textOf(fields, 'matter') === 'conduct');
  if (Object.keys(declarations).length === 0 && papers.length === 0) return null;
  const since = addDays(today, -365);
  const people = whoConfirms(state, today);
  const confirmed = people.filter(({ person, member }) => {
    const made = member === undefined ? undefined : declarations[ofMember(member, 'conduct')];
    const onPaper = papers.some(
      ({ fields }) => textOf(fields, 'person') === person && textOf(fields, 'signedOn') >= since,
    );
    return onPaper || (made !== undefined && dayOf(made.at) >= since);
  });
  const signIns = people.flatMap(({ member }) => (member === undefined ? [] : (members[member] ?? [])));
  return {
    asked: people.length,
    confirmed: confirmed.length,
    signIns: signIns.length,
    privacyChecked: signIns.filter(({ privacyCheckedOn: on }) => on !== '' && on >= since).length,
  };
}
