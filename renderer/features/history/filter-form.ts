// What is typed to choose from the history, and what it asks for. A date that is none asks for nothing, and says so.

import { type Thing, things, type Wanted } from '#shared/domain/history/choose-steps';
import { isMemberId } from '#shared/domain/ids';
import { readPlainDate } from '#shared/domain/plain-date';

export interface TypedFilters {
  readonly words: string;
  readonly by: string;
  readonly thing: string;
  readonly from: string;
  readonly to: string;
  readonly order: 'newest' | 'oldest';
}

export const noFilters: TypedFilters = { words: '', by: '', thing: '', from: '', to: '', order: 'newest' };

export function wantedOf({ words, by, thing, from, to }: TypedFilters): Wanted {
  return {
    words,
    by: isMemberId(by) ? by : '',
    thing: things.find((each): each is Thing => each === thing) ?? '',
    from: readPlainDate(from) ?? '',
    to: readPlainDate(to) ?? '',
  };
}

/** Undefined where a date is right or left out. */
export function dateProblem(typed: string): string | undefined {
  return typed.trim() === '' || readPlainDate(typed) ? undefined : 'write a date like 5 April 2027';
}
