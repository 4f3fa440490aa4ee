// What is kept past its date says so by itself.

import { capital, numberWord } from '../number-words';
import { pastKeepUntil } from '../retention';
import type { SignalRule } from './signal';

export const pastItsDate: SignalRule = (state, today) => {
  const past = pastKeepUntil(state, today);
  if (past.length === 0) return [];
  return [
    {
      key: 'past-keep-until',
      level: 'look again',
      sentence:
        past.length === 1
          ? 'One record is past the date until which it was to be kept.'
          : `${capital(numberWord(past.length))} records are past the date until which they were to be kept.`,
      reason: 'Keep what you need, with a reason, and no more.',
      button: 'Decide',
      place: { name: 'retention' },
    },
  ];
};
