// What the workbook says to one member alone: about their recovery code, and that their check of their privacy settings is due.

import type { MemberId } from '../ids';
import { addDays, dayOf, type PlainDate, writeDate } from '../plain-date';
import type { Member, State } from '../state';
import type { Signal } from './signal';

const checkEveryDays = 365;
/** Whoever is new gets to know the workbook first. */
const firstCheckWithinDays = 30;

/** Said to whoever was shown a recovery code and never showed that it is on paper. */
export const codeNotKept: Signal = {
  key: 'code-not-kept',
  level: 'look again',
  sentence: 'Your recovery code may not be on paper.',
  reason: 'It was shown once. Without it and your passphrase, somebody else has to let you in.',
  button: 'Make a new one',
  place: { name: 'my-sign-in', task: 'recovery code' },
};

/** The last day on which a member's check of their privacy settings is not late. */
export function privacyCheckDueOn({ privacyCheckedOn, joinedAt }: Member): PlainDate {
  return privacyCheckedOn === ''
    ? addDays(dayOf(joinedAt), firstCheckWithinDays)
    : addDays(privacyCheckedOn, checkEveryDays);
}

/** The signals that only this member sees. */
export function ownSignals({ general }: State, today: PlainDate, id: MemberId): readonly Signal[] {
  const member = general.members[id];
  if (!member) return [];
  const { privacyCheckedOn } = member;
  if (today <= privacyCheckDueOn(member)) return [];
  return [
    {
      key: `privacy-check:${id}`,
      level: 'look again',
      sentence: 'Look through your own privacy settings.',
      reason:
        privacyCheckedOn === ''
          ? 'Young people may look you up. You have not done this here yet.'
          : `Young people may look you up. You last did it on ${writeDate(privacyCheckedOn)}.`,
      button: 'Begin',
      place: { name: 'privacy-check' },
    },
  ];
}
