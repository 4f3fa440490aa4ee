// How each area stood in the past eight quarters, from the answers of their reviews. A quarter without a review is "not kept". Pure.

import { roundKeptFor } from '#shared/domain/own-year';
import { compareQuarters, type Quarter, quartersUpTo, writeYear } from '#shared/domain/quarter';
import { answerTo, isDifferent } from '#shared/domain/round';
import type { Round, State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { ownGroup, ownGroupTitle, packOfRound } from '#shared/packs/pack-of-round';
import { findChecklist, groupTitle, readableItem } from '#shared/packs/readable-item';
import type { Health } from '#ui/health-strip';

export interface ShownQuarter extends Quarter {
  readonly yearWords: string;
  readonly now: boolean;
}

/** The past quarters, oldest first, the present one last. */
export function pastQuarters(now: Quarter): readonly ShownQuarter[] {
  return quartersUpTo(now).map((quarter) => ({
    ...quarter,
    yearWords: writeYear(quarter),
    now: compareQuarters(quarter, now) === 0,
  }));
}

interface Cell {
  readonly health: Health;
  readonly count?: number;
}

export function healthOf(
  state: State,
  packs: PackLibrary,
  quarters: readonly Quarter[],
): readonly { readonly name: string; readonly cells: readonly Cell[] }[] {
  const rounds = quarters.map((quarter) => roundKeptFor(state, quarter));
  const groups = findChecklist(packs.quarterly.pack, 'quarterly-review')?.groups ?? [];
  const hasOwn = rounds.some((round) => round && Object.keys(round.added.own).length > 0);
  const areas = [
    ...groups.map((group) => ({ group, name: groupTitle(packs.quarterly.pack, group) })),
    ...(hasOwn ? [{ group: ownGroup, name: ownGroupTitle }] : []),
  ];
  return areas.map(({ group, name }) => ({
    name,
    cells: rounds.map((round) => (round ? cellOf(round, packs, group) : { health: 'not kept' })),
  }));
}

function cellOf(round: Round, packs: PackLibrary, group: string): Cell {
  const pack = packOfRound(packs, round);
  if (!pack) return { health: 'not kept' };
  const answers = round.asked
    .filter((asked) => readableItem(pack, asked.item)?.group === group)
    .flatMap((asked) => answerTo(round, asked) ?? []);
  if (answers.length === 0) return { health: 'not looked at' };
  const wrong = answers.filter(({ result, putRight }) => result === 'no' && putRight !== 'now').length;
  if (wrong > 0) return { health: 'put right', count: wrong };
  const gaps = answers.filter(({ result }) => isDifferent(result)).length;
  return gaps > 0 ? { health: 'gaps', count: gaps } : { health: 'in order' };
}
