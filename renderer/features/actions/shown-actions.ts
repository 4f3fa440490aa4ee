// Which actions the list shows: by their state, and by words that were typed. Pure.

import { isActionOverdue } from '#shared/domain/actions';
import type { PlainDate } from '#shared/domain/plain-date';
import { wordsFinder } from '#shared/domain/registers/search-records';
import { type Action, personName, type State } from '#shared/domain/state';

export const shownNames = ['open', 'overdue', 'yours', 'closed', 'all'] as const;
export type Shown = (typeof shownNames)[number];

export const shownWords: Readonly<Record<Shown, string>> = {
  open: 'Open',
  overdue: 'Overdue',
  yours: 'Yours',
  closed: 'Closed',
  all: 'All',
};

/** Whether an action is among those that are shown. `person` is who is signed in, in the people register. */
export function shownBy(shown: Shown, today: PlainDate, person: string | undefined): (action: Action) => boolean {
  return (action) => {
    const { closed, owner } = action;
    switch (shown) {
      case 'open':
        return !closed;
      case 'overdue':
        return isActionOverdue(action, today);
      case 'yours':
        return !closed && owner !== '' && owner === person;
      case 'closed':
        return closed !== null;
      case 'all':
        return true;
    }
  };
}

/** Those in which every word that was typed stands: in what has to be done, who does it, what was done, or the number. */
export function searchActions(actions: readonly Action[], typed: string, state: State): readonly Action[] {
  const finds = wordsFinder(typed);
  if (!finds) return actions;
  return actions.filter(({ number, words, owner, closed }) =>
    finds([String(number), words, personName(state, owner), closed?.done ?? ''].join('\n')),
  );
}

/** What is said where none is shown. */
export function nothingWords(typed: string, shown: Shown): string {
  if (typed.trim() !== '') return `Nothing matches “${typed.trim()}”. Search for less, or show all.`;
  if (shown === 'yours') return 'No open action is yours.';
  return shown === 'overdue' ? 'Nothing is overdue.' : `No action is ${shown}.`;
}
