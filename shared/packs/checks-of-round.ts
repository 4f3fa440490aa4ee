// What a quarterly review asks when it is opened, when an account joins it, and what it could ask beside that since: the checks of the
// newest pack, and the organisation's own.

import { liveAccounts } from '#shared/domain/accounts-in-use';
import type { Asked, Change, OwnCheck, PackReference } from '#shared/domain/change';
import type { RoundId } from '#shared/domain/ids';
import { isAskedOf, ownCheckOf, ownChecksInUse, ownItemOf } from '#shared/domain/own-check';
import type { Quarter } from '#shared/domain/quarter';
import { textOf } from '#shared/domain/registers/register';
import { expectedValue } from '#shared/domain/round';
import { answerKey, type Kept, type Round, type State } from '#shared/domain/state';
import type { PackLibrary } from './pack-library';
import type { ChecklistPack } from './pack-schema';
import { comparePackVersions } from './pack-version';
import { questionsAskedOnce, questionsForAccount, questionsForRound } from './questions-for-round';
import { findItem } from './readable-item';

/** Opens the review of a quarter: what the newest pack asks, and the organisation's own checks. */
export function changesToOpen(
  state: State,
  { quarterly: { pack, reference } }: Pick<PackLibrary, 'quarterly'>,
  { round, quarter }: { readonly round: RoundId; readonly quarter: Quarter },
): readonly Change[] {
  const asked = questionsForRound(state, pack);
  const own = ownQuestions(state, [...liveAccounts(state), undefined]);
  return [
    { kind: 'round-opened', round, checklist: 'quarterly-review', quarter, pack: reference, asked },
    // Without a live account there is no review for them to stand in.
    ...(asked.length > 0 ? addingOwn(round, own) : []),
  ];
}

/** Takes an account into an open review, with all that the review asks of such an account and the organisation's own checks. */
export function changesToAddAccount(
  state: State,
  pack: ChecklistPack,
  { round }: Pick<Round, 'round'>,
  account: Kept,
): readonly Change[] {
  const asked = questionsForAccount(state, pack, account);
  return [{ kind: 'round-extended', round, asked }, ...addingOwn(round, ownQuestions(state, [account]))];
}

interface OwnQuestions {
  readonly own: readonly OwnCheck[];
  readonly asked: readonly Asked[];
}

/** Of each account, and of the organisation as a whole where an account is undefined. */
function ownQuestions(state: State, abouts: readonly (Kept | undefined)[]): OwnQuestions {
  const asked = abouts.flatMap((account) =>
    ownChecksInUse(state)
      .filter((check) => isAskedOf(check, account))
      .map((check): Asked => {
        const item = ownItemOf(check.record);
        const about = account?.record ?? '';
        return { item, about, expected: expectedValue(state, item, about, textOf(check.fields, 'expected')) };
      }),
  );
  return { own: wordsFor(state, asked), asked };
}

function wordsFor(state: State, asked: readonly Asked[]): readonly OwnCheck[] {
  const items = new Set(asked.map(({ item }) => item));
  return ownChecksInUse(state)
    .map(ownCheckOf)
    .filter(({ item }) => items.has(item));
}

function addingOwn(round: RoundId, { own, asked }: OwnQuestions): readonly Change[] {
  return asked.length === 0 ? [] : [{ kind: 'checks-added', round, pack: null, own, asked }];
}

/** What an open review could ask beside what it asks. */
export interface NewChecks {
  /** Of the newest pack, where it is newer than the review's own; in the order of that pack. */
  readonly ofPack: {
    readonly pack: ChecklistPack;
    readonly reference: PackReference;
    readonly asked: readonly Asked[];
  };
  /** Of the organisation's own. */
  readonly ofOwn: OwnQuestions;
}

/** What came since a review was opened, of what it is about already. A new account is another matter: it is added as a whole. */
export function newChecks(state: State, library: PackLibrary, round: Round): NewChecks {
  const { pack, reference } = library.quarterly;
  const reviewed = new Set(round.asked.map(({ about }) => about));
  const accounts = liveAccounts(state).filter(({ record }) => reviewed.has(record));
  const isAsked = new Set(round.asked.map(({ item, about }) => answerKey(item, about)));
  const isNew = ({ item, about }: Asked) => !isAsked.has(answerKey(item, about));
  const own = ownQuestions(state, [...accounts, undefined]).asked.filter(isNew);
  return {
    ofPack: { pack, reference, asked: laterQuestions(state, library, round, accounts).filter(isNew) },
    ofOwn: { own: wordsFor(state, own), asked: own },
  };
}

function laterQuestions(state: State, library: PackLibrary, round: Round, accounts: readonly Kept[]): readonly Asked[] {
  const { pack, reference } = library.quarterly;
  const present = library.findChecklists(round.pack);
  if (!present || reference.id !== round.pack.id) return [];
  if (comparePackVersions(reference.version, round.pack.version) <= 0) return [];
  const isAsked = new Set(round.asked.map(({ item, about }) => answerKey(item, about)));
  const all = [
    ...accounts.flatMap((account) => questionsForAccount(state, pack, account)),
    ...questionsAskedOnce(state, pack),
  ];
  return all.filter(({ item, about }) => {
    // What asks more exactly what is asked already waits for the next review: nobody answers one thing twice.
    const isAskedWider = findItem(pack, item)?.replaces?.some((id) => isAsked.has(answerKey(id, about))) ?? false;
    return !findItem(present, item) && !isAskedWider;
  });
}

export function countNewChecks({ ofPack, ofOwn }: NewChecks): number {
  return ofPack.asked.length + ofOwn.asked.length;
}

/** Puts what came since into the review, in one entry. */
export function changesToAddChecks({ round }: Pick<Round, 'round'>, { ofPack, ofOwn }: NewChecks): readonly Change[] {
  const { reference: pack, asked } = ofPack;
  const later: readonly Change[] = asked.length === 0 ? [] : [{ kind: 'checks-added', round, pack, own: [], asked }];
  return [...later, ...addingOwn(round, ofOwn)];
}
