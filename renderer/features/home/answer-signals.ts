// What the answers of the present review say by themselves, as far as the pack tells: those without the evidence they are asked
// for, and those that contradict the registers. One line for each kind, since each leads to the same page. Pure.

import { gapsBeforeSigning } from '#shared/domain/before-signing';
import { capital, countOf } from '#shared/domain/number-words';
import { signOffInForce } from '#shared/domain/round';
import type { Signal } from '#shared/domain/signals/signal';
import type { Round, State } from '#shared/domain/state';
import { itemFacts } from '#shared/packs/item-facts';
import type { PackLibrary } from '#shared/packs/pack-library';
import { packOfRound } from '#shared/packs/pack-of-round';

export function answerSignals(state: State, round: Round | undefined, packs: PackLibrary): readonly Signal[] {
  const pack = round && packOfRound(packs, round);
  if (!round || !pack || signOffInForce(round)) return [];
  const keys = gapsBeforeSigning(state, round, itemFacts(pack)).map(({ key }) => key);
  const count = (kind: string) => keys.filter((key) => key.startsWith(`${kind}:`)).length;
  const [contradicting, without] = [count('contradiction'), count('no-evidence')];
  const place = { name: 'before-signing', round: round.round } as const;
  const one = { level: 'look again', button: 'See which', place } as const;
  return [
    ...(contradicting === 0
      ? []
      : [
          {
            ...one,
            key: `contradiction:${round.round}`,
            sentence: `${capital(countOf(contradicting, 'answer'))} ${contradicting === 1 ? 'contradicts' : 'contradict'} the registers.`,
            reason: 'Put the answer right, or the register.',
          },
        ]),
    ...(without === 0
      ? []
      : [
          {
            ...one,
            key: `no-evidence:${round.round}`,
            sentence: `${capital(countOf(without, 'answer'))} ${without === 1 ? 'has' : 'have'} no evidence yet.`,
            reason: 'Each is asked for a picture or a paper that shows it.',
          },
        ]),
  ];
}
