// The workbooks on this computer before any is unlocked: which there are, how one is founded and how one is opened.

import type { Organisation, Role } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { Instant, PlainDate } from '#shared/domain/plain-date';
import type { SealedRing } from '#shared/domain/registers/register';
import type { Watching } from './run-job';
import type { Workbook } from './workbook';

export interface ListedMember {
  readonly member: MemberId;
  readonly displayName: string;
  readonly initials: string;
  readonly roles: readonly Role[];
  /** Who was asked in signs in with a one-time code first. */
  readonly standing: 'invited' | 'enrolled';
}

export interface ListedWorkbook {
  readonly workbook: string;
  readonly name: string;
  readonly isExample: boolean;
  readonly lastOpenedOn: PlainDate | '';
  /** The locality pack whose contacts can be shown before anyone signs in. */
  readonly locality: string;
  readonly members: readonly ListedMember[];
}

export interface Founding {
  readonly organisation: Omit<Organisation, 'safeguardingLead' | 'safeguardingDeputy'>;
  readonly founder: { readonly displayName: string; readonly position: string; readonly roles: readonly Role[] };
  /** Names of the safeguarding lead and deputy; the founder's own name where it is the founder; empty where nobody is named yet. */
  readonly safeguardingLead: string;
  readonly safeguardingDeputy: string;
  readonly passphrase: string;
}

export type Founded =
  /** The recovery code is shown now and never again. */
  | { readonly state: 'founded'; readonly workbook: Workbook; readonly recoveryCode: string }
  | { readonly state: 'not founded'; readonly words: string };

export type Unlocked =
  | { readonly state: 'open'; readonly workbook: Workbook }
  | { readonly state: 'wrong passphrase'; readonly freeTriesLeft: number; readonly waitMs: number }
  | { readonly state: 'wait'; readonly waitMs: number }
  | { readonly state: 'wrong code'; readonly words: string }
  /** Open in another window or shell of this computer. */
  | { readonly state: 'open elsewhere'; readonly where: 'window' | 'program' }
  /** Written by a newer Quarterday, or not to be read at all; the words say which and what to do. */
  | { readonly state: 'cannot open'; readonly words: string };

/** Whether a one-time code is that of the person who typed it. */
export type CodeTried = { readonly state: 'right' } | Exclude<Unlocked, { readonly state: 'open' }>;

export type Enrolled =
  /** The recovery code is shown now and never again. */
  | { readonly state: 'enrolled'; readonly workbook: Workbook; readonly recoveryCode: string }
  | { readonly state: 'not enrolled'; readonly words: string }
  | Exclude<Unlocked, { readonly state: 'open' }>;

/** Whom the paper key lets in: somebody who had a sign-in, or somebody new; as a coordinator. */
export type LetIn = { readonly member: MemberId } | { readonly name: string; readonly position: string };

export type LetInAnswer =
  /** The one-time code for that person, shown now and never again. */
  | { readonly state: 'invited'; readonly member: MemberId; readonly code: string }
  | { readonly state: 'not done'; readonly words: string }
  | Exclude<Unlocked, { readonly state: 'open' }>;

/** A `.quarterday` file that was picked, one that lies in a folder of this computer, or a snapshot. */
export type BackupSource =
  | { readonly file: Blob }
  | { readonly path: string }
  | { readonly workbook: string; readonly day: string };

export type Brought =
  | { readonly state: 'brought'; readonly backup: BroughtBackup }
  | { readonly state: 'cancelled' }
  | { readonly state: 'not brought'; readonly words: string };

/** A backup that is unpacked beside what stands here, and has not taken its place. */
export interface BroughtBackup {
  /** Whose it says it is; judged when somebody signs in. */
  readonly listing: ListedWorkbook;
  /** Empty for a snapshot. */
  readonly made: Instant | '';
  readonly entries: number | undefined;
  readonly sizeBytes: number;
  /** The organisation is on this computer already, and its copy would be set aside. */
  readonly isHere: boolean;
  /** Verifies all of it, then puts it in its place. Any member can, with their own passphrase or recovery code. */
  restore(
    member: MemberId,
    by: { readonly passphrase: string } | { readonly recoveryCode: string; readonly newPassphrase: string },
  ): Promise<Restored>;
  /** Forgets it; nothing has changed. */
  drop(): Promise<void>;
}

export type Restored =
  | {
      readonly state: 'restored';
      readonly workbook: string;
      readonly entries: number;
      /** Where the copy that was here is now; null where there was none. */
      readonly movedTo: string | null;
      /** How many erasures that were known here were done once more. */
      readonly erasures: number;
      /** Of what the erasures of the copy that was here could not be seen, and so were not done again where they had to be. */
      readonly unseenErasures: readonly SealedRing[] | 'all: it did not open';
    }
  | { readonly state: 'not restored'; readonly words: string }
  | Exclude<Unlocked, { readonly state: 'open' }>;

export type Removed = { readonly state: 'removed' } | { readonly state: 'not removed'; readonly words: string };

export interface Vault {
  /** The workbooks of this computer. `words` is set where the list itself cannot be read. */
  list(): Promise<{ readonly workbooks: readonly ListedWorkbook[]; readonly words: string }>;
  found(founding: Founding): Promise<Founded>;
  unlock(workbook: string, member: MemberId, passphrase: string): Promise<Unlocked>;
  /** Opens with the recovery code and sets a new passphrase in the same step. */
  unlockByRecoveryCode(
    workbook: string,
    member: MemberId,
    recoveryCode: string,
    newPassphrase: string,
  ): Promise<Unlocked>;
  /** Tries a one-time code, as any way in is tried, before its person chooses a passphrase. It stays as good as it was. */
  tryCode(workbook: string, member: MemberId, invitationCode: string): Promise<CodeTried>;
  /** The first sign-in of somebody who was asked in: the one-time code, and a passphrase of their own. */
  enrol(workbook: string, member: MemberId, invitationCode: string, passphrase: string): Promise<Enrolled>;
  /** Lets a coordinator in with the organisation's recovery key, when nobody is left who could. */
  letIn(workbook: string, paperKey: string, who: LetIn): Promise<LetInAnswer>;
  /** Resolves when no other window of this shell has the workbook open any more. */
  takeOver(workbook: string): Promise<void>;
  bringBackup(source: BackupSource, watching?: Watching): Promise<Brought>;
  /** The days of which there is a snapshot, newest first. */
  snapshots(workbook: string): Promise<readonly PlainDate[]>;
  /** Takes a workbook off this computer, with everything that is kept of it here. Backups elsewhere stay. */
  remove(workbook: string): Promise<Removed>;
}
