// Which checks of a review come from a paragraph of the guidance, and how they stand in one round. Pure.

import { answerTo } from '#shared/domain/round';
import type { Round } from '#shared/domain/state';
import type { ChecklistPack } from './pack-schema';
import { readableItem } from './readable-item';

export interface ChecksOfParagraph {
  /** What the pack has, each once: `Message requests from`, with its platform. */
  readonly checks: readonly { readonly id: string; readonly label: string; readonly platform: string }[];
  /** How often the round asks them, over all accounts; zero without a round. */
  readonly asked: number;
  readonly answered: number;
  /** Answered otherwise than expected. */
  readonly notAsExpected: number;
}

export function checksOfParagraph(pack: ChecklistPack, paragraph: string, round: Round | undefined): ChecksOfParagraph {
  const items = pack.checklists.flatMap((list) => list.items).filter(({ guidance }) => guidance.includes(paragraph));
  const ids = new Set<string>(items.map(({ id }) => id));
  const asked = round?.asked.filter(({ item }) => ids.has(item)) ?? [];
  const answers = asked.flatMap((each) => (round && answerTo(round, each)) ?? []);
  return {
    checks: items.map((item) => ({
      id: item.id,
      label: readableItem(pack, item.id)?.label ?? item.id,
      platform: item.platform === undefined ? '' : (pack.texts.en?.platforms[item.platform]?.name ?? item.platform),
    })),
    asked: asked.length,
    answered: answers.length,
    notAsExpected: answers.filter(({ result }) => result === 'no' || result === 'partly').length,
  };
}
