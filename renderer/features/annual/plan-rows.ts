// What takes an organisation up one, as a plan: a row for each aspect below the highest level without an open action, with words to begin
// with and days spread over a year, the lowest level first. Pure.

import { type Level, levels } from '#shared/domain/annual/assessment';
import { saidOf } from '#shared/domain/annual/said-of';
import type { ItemId } from '#shared/domain/ids';
import { addDays, type PlainDate } from '#shared/domain/plain-date';
import type { AnnualRound, State } from '#shared/domain/state';
import type { SelfAssessmentPack } from '#shared/packs/pack-schema';
import { readableAspect } from '#shared/packs/readable-aspect';
import { actionsOfAspect } from './actions-of-aspect';

export interface PlanRow {
  readonly aspect: ItemId;
  readonly title: string;
  readonly level: Level;
  readonly words: string;
  readonly dueOn: PlainDate;
}

const yearDays = 364;

export function planRows(
  state: State,
  annual: AnnualRound,
  pack: SelfAssessmentPack,
  today: PlainDate,
): readonly PlanRow[] {
  const open = annual.aspects.flatMap((aspect) => {
    const said = saidOf(annual, aspect);
    if (!said || said.level === 'not applicable' || said.level === 4) return [];
    if (actionsOfAspect(state, annual.round, aspect).length > 0) return [];
    return [{ aspect, said, level: said.level }];
  });
  return open
    .toSorted((a, b) => a.level - b.level)
    .map(({ aspect, said, level }, index, all) => {
      const words = readableAspect(pack, aspect);
      // What is merely begun is no plan: it aims at what is in place.
      const aim = Math.max(3, level + 1);
      const above = levels.find((each) => each === aim);
      const goal = above === undefined ? '' : (words?.levels[above] ?? '');
      return {
        aspect,
        title: words?.title ?? aspect,
        level,
        words: said.takesUsUp || `So that we can say: “${goal}”`,
        dueOn: addDays(today, Math.round(((index + 1) * yearDays) / all.length)),
      };
    });
}
