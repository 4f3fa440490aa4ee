// What a step does to a round, whether a quarter's or the plan: somebody prepares it, checks it, sends it back, signs it or opens it
// again. Pure and total, like every application of a change.

import type { By, StepChange } from './change';
import type { Instant } from './plain-date';
import type { AnyRound, SignOff, Stand } from './state';

type StepChangeWithSet = Extract<StepChange, { kind: 'round-prepared' | 'round-checked' }>;

/** A round that was just opened: nobody stands for it. */
export function openedSteps(
  by: By,
): Pick<AnyRound, 'openedBy' | 'openedAt' | 'prepared' | 'checked' | 'refusals' | 'signOffs'> {
  return { openedBy: by.member, openedAt: by.at, prepared: null, checked: null, refusals: [], signOffs: [] };
}

export function afterStep<Of extends AnyRound>(round: Of, change: StepChange, by: By): Of {
  switch (change.kind) {
    case 'round-prepared': {
      const { content, statement } = change;
      const prepared = { by: by.member, at: by.at, content, statement, ...setIn(change) };
      return { ...round, prepared, checked: null, refusals: answered(round.refusals) };
    }
    case 'round-checked': {
      const { content, statement, note } = change;
      if (round.prepared?.content !== content) return round;
      return { ...round, checked: { by: by.member, at: by.at, content, statement, note, ...setIn(change) } };
    }
    case 'round-refused': {
      const { content, as, because } = change;
      const refusal = { by: by.member, at: by.at, content, as, because, isAnswered: false };
      return { ...round, refusals: [...round.refusals, refusal], prepared: null, checked: null };
    }
    case 'round-signed':
    case 'round-signed-on-paper': {
      const { kind, round: _, ...signed } = change;
      // Who prepared and who checked is what the record says, whatever the signatory wrote.
      const isChecked = round.checked?.content === change.content;
      const preparedBy = round.prepared?.content === change.content ? round.prepared.by : by.member;
      const stood = { preparedBy, checkedBy: isChecked && round.checked ? round.checked.by : ('' as const) };
      // On paper nobody agrees to a statement here: what they signed is printed on it.
      const statement = kind === 'round-signed' ? change.statement : '';
      const signOff: SignOff = { ...signed, statement, ...stood, signedBy: by.member, at: by.at, superseded: null };
      return { ...round, signOffs: [...round.signOffs, signOff], refusals: answered(round.refusals) };
    }
    case 'round-reopened':
      return { ...superseded(round, by.at, change.because), prepared: null, checked: null };
  }
}

function setIn({ files }: Pick<StepChangeWithSet, 'files'>): Pick<Stand, 'files'> {
  return files ? { files } : {};
}

/** The round with what was signed not in force any more. */
export function superseded<Of extends AnyRound>(round: Of, at: Instant, because: string): Of {
  const signOffs = round.signOffs.map((signOff) =>
    signOff.superseded ? signOff : { ...signOff, superseded: { at, because } },
  );
  return { ...round, signOffs };
}

function answered(refusals: AnyRound['refusals']): AnyRound['refusals'] {
  return refusals.map((refusal) => (refusal.isAnswered ? refusal : { ...refusal, isAnswered: true }));
}
