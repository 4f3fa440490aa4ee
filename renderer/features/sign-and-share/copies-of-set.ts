// For whom the PDFs of a set are made when a round is handed over, and what is said of each. Every copy is rendered, kept and signed
// by everybody who stands for the round.

import type { Audience } from '#shared/domain/registers/register';
import { type AnyRound, everyRound, type State } from '#shared/domain/state';

export const copiesOffered = ['internal', 'trustee', 'funder'] as const satisfies readonly Audience[];
export type CopyOffered = (typeof copiesOffered)[number];

export const readerWords: Readonly<Record<Audience, string>> = {
  internal: 'For ourselves',
  trustee: 'For our trustees',
  funder: 'For a funder',
  public: 'For everybody',
};

/** What a copy holds and leaves out. */
export const copyWords: Readonly<Record<CopyOffered, string>> = {
  internal: 'Everything, with the names of staff and volunteers and notes as they were written.',
  trustee: 'With the names of staff and volunteers. Leaves out what is for your own eyes only.',
  funder:
    'Names no young person, and staff and volunteers only where they sign. Leaves out what people wrote, except the texts that one of you approved for funders.',
};

/** Those of the copies on offer that were chosen, in their order. Our own is always among them. */
export function chosenCopies(chosen: readonly string[]): readonly CopyOffered[] {
  return copiesOffered.filter((copy) => copy === 'internal' || chosen.includes(copy));
}

/** The copies that were signed with the last round of the same kind: chosen again until somebody chooses otherwise. */
export function copiesLastTime(state: State, { checklist }: Pick<AnyRound, 'checklist'>): readonly CopyOffered[] {
  const [last] = everyRound(state)
    .filter((round) => round.checklist === checklist)
    .flatMap(({ signOffs }) => signOffs)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  return chosenCopies(last?.files.map(({ audience }) => audience) ?? []);
}
