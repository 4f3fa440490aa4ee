// Who prepared a round, who checked it and who is to sign it, as they stand, with the time of each.

import type { ReactNode } from 'react';
import type { MemberId } from '#shared/domain/ids';
import { eitherOf } from '#shared/domain/number-words';
import { writeInstant } from '#shared/domain/plain-date';
import { progressOf } from '#shared/domain/round';
import { signatoriesOf } from '#shared/domain/round-steps';
import { type AnyRound, memberName, type Stand, type State } from '#shared/domain/state';
import { checkersOf, needsCheck } from '#shared/domain/two-people';
import { StatusWords } from '#ui/status-words';
import { SummaryList } from '#ui/summary-list';

interface PeopleOfRoundProps {
  readonly state: State;
  readonly round: AnyRound;
  readonly me: MemberId;
}

export function PeopleOfRound({ state, round, me }: PeopleOfRoundProps) {
  const progress = progressOf(state, round);
  return (
    <section>
      <h2>Who stands for it</h2>
      <SummaryList
        rows={[
          { term: 'Prepared by', value: prepared(state, round, me) },
          { term: progress === 'ready to check' ? 'To be checked by' : 'Checked by', value: checked(state, round) },
          {
            term: 'To be signed by',
            value: (
              <Signer name={progress === 'ready to sign' ? signatoryNames(state, me) : signatoryNames(state)}>
                {progress === 'ready to sign' ? <StatusWords state="ready to sign" /> : 'After it is checked'}
              </Signer>
            ),
          },
        ]}
      />
    </section>
  );
}

function prepared(state: State, round: AnyRound, me: MemberId) {
  if (round.prepared) return stood(state, round.prepared);
  return <Signer name={memberName(state, me)}>You, by signing</Signer>;
}

function checked(state: State, round: AnyRound) {
  if (round.checked) return stood(state, round.checked, round.checked.note);
  if (!round.prepared || !needsCheck(state, round)) {
    return <Signer name="Nobody">The report says that nobody else has checked it.</Signer>;
  }
  const names = checkersOf(state, round.prepared.by).map(({ displayName }) => displayName);
  return (
    <Signer name={eitherOf(names)}>
      <StatusWords state="ready to check" />
    </Signer>
  );
}

function stood(state: State, { by, at }: Pick<Stand, 'by' | 'at'>, note = '') {
  return (
    <>
      <Signer name={memberName(state, by)}>{writeInstant(at)}</Signer>
      {note !== '' && <p className="signer-note">“{note}”</p>}
    </>
  );
}

/** Whoever is about to sign, where that is `me`; otherwise those who could. */
function signatoryNames(state: State, me?: MemberId): string {
  const signatories = signatoriesOf(state);
  const mine = signatories.filter(({ member }) => member === me);
  const names = (mine.length > 0 ? mine : signatories).map(({ displayName }) => displayName);
  return names.length === 0 ? 'Nobody yet' : eitherOf(names);
}

function Signer({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="signer">
      <span>{name}</span>
      <span className="text-quiet">{children}</span>
    </div>
  );
}
