// What the parts of a report read from: the round, the one before, the records as the reader may see them, and the pack's words.

import type { ItemId, RecordId } from '#shared/domain/ids';
import { accounts } from '#shared/domain/registers/accounts';
import { type Audience, choiceWords, fieldOf } from '#shared/domain/registers/register';
import { roundBefore } from '#shared/domain/round';
import { answerKey, type Round, type State } from '#shared/domain/state';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { readableItem } from '#shared/packs/readable-item';
import { type RecordsSeen, recordsSeenBy } from './audience';
import type { AccountName } from './quarterly-review';

export interface Sources {
  readonly state: State;
  readonly round: Round;
  readonly before: Round | undefined;
  readonly pack: ChecklistPack;
  readonly seen: RecordsSeen;
  readonly labelOf: (item: ItemId) => string;
  readonly nameOf: (about: RecordId | '') => AccountName;
  /** The evidence of this round in the order of its answers: number 1 is the first. */
  readonly evidenceNumbers: ReadonlyMap<string, number>;
}

export interface SourcesRequest {
  readonly state: State;
  readonly round: Round;
  readonly pack: ChecklistPack;
  readonly audience: Audience;
}

export function readSources({ state, round, pack, audience }: SourcesRequest): Sources {
  const seen = recordsSeenBy(audience, state);
  return {
    state,
    round,
    before: roundBefore(state, round),
    pack,
    seen,
    labelOf: (item) => readableItem(pack, item)?.label ?? item,
    nameOf: (about) => accountName(about, seen),
    evidenceNumbers: evidenceNumbers(round),
  };
}

function accountName(about: RecordId | '', seen: RecordsSeen): AccountName {
  if (about === '') return { name: 'The organisation', platform: '' };
  const platform = choiceWords(fieldOf(accounts, 'platform'), seen.account(about, 'platform'));
  return { name: seen.account(about, 'handle') || seen.account(about, 'name'), platform };
}

function evidenceNumbers(round: Round): ReadonlyMap<string, number> {
  const used = round.asked.flatMap(({ item, about }) => round.answers[answerKey(item, about)]?.evidence ?? []);
  return new Map([...new Set(used)].map((evidence, index) => [evidence, index + 1]));
}
