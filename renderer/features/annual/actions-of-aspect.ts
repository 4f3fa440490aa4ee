// The actions that came out of one aspect of a self-assessment and are still open.

import { openActions } from '#shared/domain/actions';
import type { ItemId, RoundId } from '#shared/domain/ids';
import type { Action, State } from '#shared/domain/state';

export function actionsOfAspect(state: State, round: RoundId, aspect: ItemId): readonly Action[] {
  return openActions(state).filter(({ from }) => from?.round === round && from.item === aspect);
}
