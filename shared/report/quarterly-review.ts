// What the report of a quarterly review holds: plain values, as they are printed and as they travel in the attached JSON file.
// Made by `quarterly-review-model`; a part that is added or changes its meaning raises `formatVersion`.

import type { Result } from '#shared/domain/change';
import type { ItemId } from '#shared/domain/ids';
import type { PlainDate } from '#shared/domain/plain-date';
import type { Quarter } from '#shared/domain/quarter';
import type { ReplacedVersion } from './replaced-version';
import type { ReportHead } from './report-head';

/** Who is written about: `@riversideyouth`, `Instagram`. */
export interface AccountName {
  readonly name: string;
  readonly platform: string;
}

export interface Settled {
  /** `dot`: in order, or put right. `diamond`: look again. `triangle`: still to put right. */
  readonly shape: 'dot' | 'diamond' | 'triangle';
  readonly words: string;
  readonly on: PlainDate | null;
}

export interface DifferenceRow {
  readonly kind: 'new' | 'still' | 'mended' | 'moved';
  readonly account: AccountName;
  readonly setting: string;
  readonly expected: string;
  readonly before: string;
  readonly now: string;
  readonly settled: Settled;
}

export interface QuarterFigure {
  readonly quarter: Quarter;
  /** Null where no review was kept: that is not the same as none found. */
  readonly kept: { readonly checked: number; readonly different: number; readonly notFound: number } | null;
}

export interface AnswerRow {
  readonly item: ItemId;
  readonly setting: string;
  readonly expected: string;
  readonly before: string;
  readonly now: string;
  /** Null: not answered. */
  readonly result: Result | null;
  /** The result in words, with what was done about it. */
  readonly words: string;
  readonly note: string;
  readonly why: string;
  /** Numbers of the evidence index. */
  readonly evidence: readonly number[];
  readonly by: string;
  readonly on: PlainDate | null;
}

/** One open aim of the plan. */
export interface AimRow {
  readonly name: string;
  /** For whom, and their ages. */
  readonly audience: string;
  readonly measure: string;
  readonly by: PlainDate | null;
  readonly owner: string;
}

export interface AccountPart {
  readonly account: AccountName;
  /** What the register says of it: owner, holders, moderator. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly summary: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly AnswerRow[] }[];
}

export interface RegisterRow {
  readonly title: string;
  readonly words: string;
  readonly isInOrder: boolean;
}

export interface ActionRow {
  readonly number: number;
  readonly words: string;
  readonly about: string;
  readonly owner: string;
  readonly dueOn: PlainDate;
  /** Null while it is open. */
  readonly closedOn: PlainDate | null;
  /** What was done; empty while it is open. */
  readonly done: string;
  readonly fromThisReview: boolean;
}

export interface EvidenceRow {
  readonly number: number;
  readonly name: string;
  readonly usedFor: string;
  readonly effectiveOn: PlainDate;
  /** Empty where it does not run out. */
  readonly goodUntil: PlainDate | '';
  readonly addedOn: PlainDate;
  readonly addedBy: string;
  readonly sizeBytes: number;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

export interface PersonsWork {
  readonly name: string;
  readonly position: string;
  readonly answers: number;
  readonly files: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface QuarterlyReviewModel extends ReportHead {
  readonly format: 'quarterday-quarterly-review';
  readonly formatVersion: 3;
  readonly quarter: Quarter;
  /** Said where the review was opened after its quarter had ended; empty otherwise. */
  readonly openedLate: string;
  /** Said where another review has some of its months as well; empty otherwise. */
  readonly overlaps: string;
  readonly covers: {
    readonly accounts: number;
    readonly settings: number;
    readonly files: number;
    readonly people: number;
  };
  /** The version that this one replaces; null for a first one. */
  readonly replaces: ReplacedVersion | null;
  /** How often it was sent back to be corrected before this report. */
  readonly sentBack: number;
  readonly summary: readonly string[];
  /** The quarter that "last quarter" means here; null where there is none to compare with. */
  readonly comparedWith: { readonly quarter: Quarter; readonly isTheQuarterBefore: boolean } | null;
  readonly differences: readonly DifferenceRow[];
  /** Eight quarters, oldest first. */
  readonly quarters: readonly QuarterFigure[];
  /** What the organisation wants to achieve, as its plan has it when the report is made. */
  readonly aims: readonly AimRow[];
  readonly accounts: readonly AccountPart[];
  /** What was looked at beside the settings of the accounts. */
  readonly registers: readonly RegisterRow[];
  readonly actions: readonly ActionRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly work: readonly PersonsWork[];
  readonly trace: ReportHead['trace'] & {
    /** SHA-256 of the round's content, hex. */
    readonly content: string;
    readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
    /** Newer packs that checks were added from, and how many are the organisation's own; left out where nothing was added. */
    readonly added?: {
      readonly packs: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
      readonly own: number;
    };
  };
}
