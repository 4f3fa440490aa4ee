// What a newer pack would mean for this workbook, worked out before anything is taken in: how much of the open review it touches, and
// what the next one asks. Pure.

import { liveAccounts } from '#shared/domain/accounts-in-use';
import type { Asked, PackReference } from '#shared/domain/change';
import { accountTitle } from '#shared/domain/registers/account-title';
import { answerTo, roundsInOrder, signOffInForce } from '#shared/domain/round';
import { type Round, recordOf, type State } from '#shared/domain/state';
import { newChecks } from '#shared/packs/checks-of-round';
import type { PackDifference } from '#shared/packs/compare-packs';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { questionsForRound } from '#shared/packs/questions-for-round';

export interface MeaningForRound {
  readonly round: Round;
  readonly asked: number;
  readonly answered: number;
  /** What it asks and the newer pack words otherwise or retires: for each account how many, and how many are answered. */
  readonly touched: readonly { readonly about: string; readonly checks: number; readonly answered: number }[];
  /** New checks that could be added to it. */
  readonly addable: number;
}

export interface PackMeaning {
  /** The reviews that are not signed. */
  readonly open: readonly MeaningForRound[];
  /** How many checks a review asks that is opened now, and then. */
  readonly next: { readonly asksNow: number; readonly willAsk: number; readonly accounts: number };
}

/** Without anything being taken in. */
export function packMeaning(
  state: State,
  library: PackLibrary,
  next: { readonly pack: ChecklistPack; readonly reference: PackReference },
  difference: PackDifference,
): PackMeaning {
  const then: PackLibrary = { ...library, quarterly: next };
  const moved = new Set([...difference.changed, ...difference.retired].map(({ id }) => id));
  const open = roundsInOrder(state).filter((round) => !signOffInForce(round) && round.pack.id === next.reference.id);
  return {
    open: open.map((round) => ({
      round,
      asked: round.asked.length,
      answered: round.asked.filter((asked) => answerTo(round, asked)).length,
      touched: touchedIn(state, round, moved),
      addable: newChecks(state, then, round).ofPack.asked.length,
    })),
    next: {
      asksNow: questionsForRound(state, library.quarterly.pack).length,
      willAsk: questionsForRound(state, next.pack).length,
      accounts: liveAccounts(state).length,
    },
  };
}

function touchedIn(state: State, round: Round, moved: ReadonlySet<string>): MeaningForRound['touched'] {
  const touched = new Map<string, Asked[]>();
  for (const asked of round.asked) {
    if (moved.has(asked.item)) touched.set(asked.about, [...(touched.get(asked.about) ?? []), asked]);
  }
  return [...touched].map(([about, asked]) => {
    const account = recordOf(state, 'accounts', about);
    return {
      about: account ? accountTitle(account) : 'The organisation',
      checks: asked.length,
      answered: asked.filter((each) => answerTo(round, each)).length,
    };
  });
}
