// What the form of one aspect holds, and the changes that leaving it makes. Pure, so that it can be tested without a screen.

import { type Assessment, levels, type SaidLevel, type Seen } from '#shared/domain/annual/assessment';
import { saidOf } from '#shared/domain/annual/said-of';
import type { Change } from '#shared/domain/change';
import type { EvidenceId, ItemId } from '#shared/domain/ids';
import type { AnnualRound, AssessedAspect } from '#shared/domain/state';

/** Texts as they are typed; an empty level is not chosen yet. */
export interface AspectForm {
  readonly level: string;
  readonly why: string;
  readonly commentary: string;
  readonly takesUsUp: string;
  readonly evidence: readonly EvidenceId[];
}

export function formOf(said: AssessedAspect | undefined): AspectForm {
  return {
    level: said === undefined ? '' : String(said.level),
    why: said?.why ?? '',
    commentary: said?.commentary ?? '',
    takesUsUp: said?.takesUsUp ?? '',
    evidence: said?.evidence ?? [],
  };
}

/** The level that a form holds; undefined where none is chosen. */
export function levelOf({ level }: Pick<AspectForm, 'level'>): SaidLevel | undefined {
  return level === 'not applicable' ? level : levels.find((each) => String(each) === level);
}

/**
 * The changes that bring the workbook to what the form says; none where it says that already. `seen` is what the records say now: it is
 * kept with a level that is chosen now, and what was kept with one that stays is left as it was.
 */
export function changesForAspect(
  form: AspectForm,
  annual: Pick<AnnualRound, 'round' | 'levels'>,
  aspect: ItemId,
  seen: readonly Seen[],
): readonly Change[] {
  const { round } = annual;
  const said = saidOf(annual, aspect);
  const level = levelOf(form);
  if (level === undefined) return said ? [{ kind: 'aspect-withdrawn', round, aspect }] : [];
  const assessment: Assessment = {
    level,
    // A reason typed for "does not apply" does not stay when the level changes.
    why: level === 'not applicable' ? form.why.trim() : '',
    commentary: form.commentary.trim(),
    takesUsUp: form.takesUsUp.trim(),
    evidence: form.evidence,
    seen: said?.level === level ? said.seen : seen,
  };
  return said && isSame(assessment, said) ? [] : [{ kind: 'aspect-assessed', round, aspect, assessment }];
}

/** Whether the form says what is saved already, or nothing yet. */
export function isSaved(form: AspectForm, said: AssessedAspect | undefined): boolean {
  const before = formOf(said);
  const { level, why, commentary, takesUsUp } = form;
  const isAsBefore = [level, why.trim(), commentary.trim(), takesUsUp.trim()].join('\n');
  return isAsBefore === [before.level, before.why, before.commentary, before.takesUsUp].join('\n');
}

function isSame(one: Assessment, { level, why, commentary, takesUsUp, evidence }: AssessedAspect): boolean {
  return (
    one.level === level &&
    one.why === why &&
    one.commentary === commentary &&
    one.takesUsUp === takesUsUp &&
    one.evidence.length === evidence.length &&
    one.evidence.every((id, index) => id === evidence[index])
  );
}
