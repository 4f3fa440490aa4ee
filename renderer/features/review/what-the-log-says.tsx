// Beside the check of how often an account was looked at: what the log of the daily look says of the quarter. It is no answer, it
// only stands beside one.

import type { Asked } from '#shared/domain/change';
import { logWords } from '#shared/domain/moderation/figure-words';
import { figuresOfAccount } from '#shared/domain/moderation/figures';
import type { PlainDate } from '#shared/domain/plain-date';
import { type Round, recordOf, type State } from '#shared/domain/state';
import { LinkButton } from '#ui/link-button';

/** The check that asks about it; the id of an item is never used again for anything else. */
const moderationItem = 'g27-moderation';

interface WhatTheLogSaysProps {
  readonly state: State;
  readonly round: Round;
  readonly asked: Asked;
  readonly today: PlainDate;
  readonly open: () => void;
}

export function WhatTheLogSays({ state, round, asked, today, open }: WhatTheLogSaysProps) {
  const account = recordOf(state, 'accounts', asked.about);
  if (asked.item !== moderationItem || !account) return null;
  const figures = figuresOfAccount(state, account.record, round.quarter, today);
  return (
    <p className="text-hint">
      <b>What the log says:</b> {logWords(figures)} <LinkButton onClick={open}>See the days</LinkButton>
    </p>
  );
}
