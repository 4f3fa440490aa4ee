// What became of one request for a new account: what was asked, who decided what and when, and whether the conditions are met.

import { approvalOf, conditionsWords, standingOf, standingWords } from '#shared/domain/approval';
import type { RecordId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import { recordOf } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';
import { type Fact, recordFacts } from './record-facts';

export interface DecisionPart {
  readonly platform: string;
  readonly handle: string;
  readonly standing: string;
  /** Empty where it has none. */
  readonly conditions: string;
  readonly howMet: string;
  readonly asked: readonly Fact[];
  /** Oldest first; the last one holds. */
  readonly decisions: readonly {
    readonly decision: string;
    readonly words: string;
    readonly by: string;
    readonly at: Instant;
  }[];
}

export function decisionPart({ state, seen }: MadeFrom, request: RecordId): DecisionPart {
  const approval = recordOf(state, 'approvals', request) && approvalOf(state, request);
  const typed = (words: string, part: string, what: string) =>
    seen.typed(words, { place: `approval/${request}/${part}`, what: `A request for an account, ${what}` });
  return {
    platform: seen.words('approvals', request, 'otherPlatform') || seen.words('approvals', request, 'platform'),
    handle: seen.words('approvals', request, 'handle'),
    standing: standingWords[standingOf(state, request)],
    conditions: conditionsWords(state, request),
    howMet: typed(approval?.met?.how ?? '', 'met', 'how its conditions are met'),
    asked: recordFacts(seen, 'approvals', request, ['platform', 'otherPlatform', 'handle']),
    decisions: (approval?.decisions ?? []).map(({ decision, words, by, at }, index) => ({
      decision: standingWords[decision],
      words: typed(words, `decision/${index + 1}`, 'the words of a decision'),
      by: seen.decider(by),
      at,
    })),
  };
}
