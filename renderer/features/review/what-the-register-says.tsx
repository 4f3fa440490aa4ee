// Beside a check of what the register of accounts holds too: what it says against "as expected". It stands there before the check
// is answered, and the answer is still whoever gives it.

import type { RecordId } from '#shared/domain/ids';
import { capital } from '#shared/domain/number-words';
import { type Agreement, registerAgainst } from '#shared/domain/register-against-answer';
import type { State } from '#shared/domain/state';
import { LinkButton } from '#ui/link-button';
import type { ScreenProps } from '../screen';

interface WhatTheRegisterSaysProps {
  readonly state: State;
  readonly about: RecordId | '';
  readonly agreement: Agreement | undefined;
  readonly go: ScreenProps['go'];
}

export function WhatTheRegisterSays({ state, about, agreement, go }: WhatTheRegisterSaysProps) {
  const against = registerAgainst(state, about, agreement);
  if (!against) return null;
  return (
    <p className="text-hint">
      <b>{capital(against.words)}.</b> <LinkButton onClick={() => go(against.place)}>See the register</LinkButton>
    </p>
  );
}
