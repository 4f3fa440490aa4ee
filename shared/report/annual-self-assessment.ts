// What the report of an annual self-assessment holds: plain values, as they are printed and as they travel in the attached JSON file. No
// sum of levels and no score is in it. A part that is added or changes its meaning raises `formatVersion`.

import type { SaidLevel, SeenMark } from '#shared/domain/annual/assessment';
import type { ItemId } from '#shared/domain/ids';
import type { PlainDate } from '#shared/domain/plain-date';
import type { OwnYear } from '#shared/domain/quarter';
import type { ResponsibleRow } from './parts/responsible-part';
import type { ActionRow, EvidenceRow } from './quarterly-review';
import type { ReplacedVersion } from './replaced-version';
import type { ReportHead } from './report-head';

/** How the level of this year goes with that of last year; `not compared`: one of the two has none. */
export type LevelChange = 'higher' | 'lower' | 'the same' | 'not compared';

export interface AspectRow {
  readonly aspect: ItemId;
  readonly title: string;
  /** Null where nothing is said yet. */
  readonly level: SaidLevel | null;
  /** What the level says of the organisation, a whole sentence; empty where none is said or it does not apply. */
  readonly statement: string;
  /** Why it does not apply; empty where it does. */
  readonly why: string;
  /** Null where there was no self-assessment last year, or it said nothing of this. */
  readonly before: SaidLevel | null;
  readonly change: LevelChange;
  readonly commentary: string;
  readonly takesUsUp: string;
  /** Numbers of the evidence index. */
  readonly evidence: readonly number[];
  /** What the records said when the level was chosen; without the sentences in copies for others. */
  readonly seen: readonly { readonly words: string; readonly mark: SeenMark }[];
  readonly seenCounts: { readonly inOrder: number; readonly lookAgain: number; readonly putRight: number };
  /** Said where the level is above what the records bore out; empty otherwise. */
  readonly contradiction: string;
}

/** An aim of the year, and what came of it. */
export interface AimCame {
  readonly name: string;
  readonly benefit: string;
  readonly state: string;
  readonly howItWent: string;
}

export interface AnnualSelfAssessmentModel extends ReportHead {
  readonly format: 'quarterday-annual-self-assessment';
  readonly formatVersion: 1;
  readonly year: OwnYear;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The year that "last year" means here; null where this is the first. */
  readonly comparedWith: OwnYear | null;
  readonly replaces: ReplacedVersion | null;
  /** How often it was sent back to be corrected before this report. */
  readonly sentBack: number;
  readonly summary: readonly string[];
  readonly aspects: readonly AspectRow[];
  readonly aims: readonly AimCame[];
  readonly responsible: readonly ResponsibleRow[];
  readonly actions: readonly ActionRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly trace: ReportHead['trace'] & {
    /** SHA-256 of the round's content, hex. */
    readonly content: string;
    readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  };
}
