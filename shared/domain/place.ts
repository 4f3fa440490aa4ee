// Where in the app something is seen to. Signals, tasks and gaps name a place; the app turns it into a screen.

import type { DeclarationMatter } from './change';
import type { ActionId, ItemId, MemberId, NoteId, RecordId, RoundId } from './ids';
import type { RegisterName } from './registers/register';

export type Place =
  | { readonly name: 'home' }
  | { readonly name: 'register'; readonly register: RegisterName }
  /** `back`: where its form leads to when it is left; its register, unless told otherwise. */
  | {
      readonly name: 'record';
      readonly register: RegisterName;
      readonly record: RecordId;
      readonly field?: string;
      readonly back?: WayBack;
    }
  /** `from`: what it begins with, see `begin` of its register. */
  | { readonly name: 'new-record'; readonly register: RegisterName; readonly from?: string; readonly back?: WayBack }
  | { readonly name: 'import'; readonly register: RegisterName }
  | { readonly name: 'approval'; readonly approval: RecordId }
  /** A blank consent form to print. */
  | { readonly name: 'consent-form' }
  /** One consent as a PDF, for the family or the file. */
  | { readonly name: 'consent-record'; readonly consent: RecordId }
  /** `step`: the one that is shown first, see `plan-steps.ts`. */
  | { readonly name: 'planning'; readonly door?: 'starting' | 'online'; readonly step?: string }
  | { readonly name: 'review'; readonly round: RoundId; readonly account?: RecordId; readonly item?: ItemId }
  /** The self-assessment: all of it, or one aspect. Without a round: where one is opened. */
  | { readonly name: 'annual'; readonly round?: RoundId; readonly aspect?: ItemId }
  /** What takes the organisation up one, turned into actions. */
  | { readonly name: 'annual-plan'; readonly round: RoundId }
  /** What the registers say of the quarter of a review. */
  | { readonly name: 'quarter-registers'; readonly round: RoundId }
  | { readonly name: 'earlier-quarters' }
  | { readonly name: 'before-signing'; readonly round: RoundId }
  | { readonly name: 'check'; readonly round: RoundId }
  | { readonly name: 'sign'; readonly round: RoundId }
  /** `action`: the one that is opened at once, to be read and closed. */
  | { readonly name: 'actions'; readonly action?: ActionId }
  | { readonly name: 'action'; readonly action: ActionId }
  /** From what needs attention: the signal's key. */
  | { readonly name: 'new-action'; readonly signal?: string }
  | { readonly name: 'moderation' }
  | { readonly name: 'reports' }
  /** By the format of its results. `about`: the review or the request that it is about, where there are several. */
  | { readonly name: 'make-report'; readonly report: string; readonly about?: string }
  /** To be signed after its maker. `made`: the digest of the file as its maker left it. */
  | { readonly name: 'sign-report'; readonly made: string }
  /** The fingerprint of the organisation's root, to be printed and given to others. */
  | { readonly name: 'fingerprint-card' }
  | { readonly name: 'history'; readonly record?: RecordId; readonly round?: RoundId }
  /** `from`: the screen on which somebody asked. `paragraph`: of the guidance, the one that is shown. */
  | { readonly name: 'help'; readonly part?: HelpPart; readonly paragraph?: string; readonly from?: Place }
  | { readonly name: 'search' }
  | { readonly name: 'organisation' }
  /** Which checklists and contacts are in use, and taking a newer one from a file. */
  | { readonly name: 'packs' }
  /** What could be asked in a round since it was opened. */
  | { readonly name: 'new-checks'; readonly round: RoundId }
  /** Sheets for young people, to be printed for an age and the platforms they use. */
  | { readonly name: 'advice' }
  | { readonly name: 'retention' }
  | { readonly name: 'try-a-password' }
  | { readonly name: 'then-and-now' }
  | { readonly name: 'notes'; readonly note?: NoteId | 'new' }
  | { readonly name: 'privacy-check' }
  /** What members read and confirm, and who has. */
  | { readonly name: 'declarations' }
  | { readonly name: 'declaration'; readonly matter: DeclarationMatter }
  /** Who is trained in what. */
  | { readonly name: 'training' }
  | { readonly name: 'quiz'; readonly quiz: string }
  | { readonly name: 'members' }
  | { readonly name: 'new-member' }
  | { readonly name: 'member'; readonly member: MemberId; readonly task: 'change' | 'new code' | 'leave' }
  | { readonly name: 'paper-key' }
  | { readonly name: 'my-sign-in'; readonly task?: 'passphrase' | 'recovery code' | 'new keys' | 'earlier notes' }
  | { readonly name: 'where-is-my-data' }
  | { readonly name: 'plan-backups' }
  | { readonly name: 'export' }
  | { readonly name: 'erase'; readonly person: RecordId }
  | { readonly name: 'check-a-pdf' }
  | { readonly name: 'worried' }
  /** Whether policies and procedures cover the topics that the guidance names. */
  | { readonly name: 'topic-cover' }
  /** How many concerns and complaints there were, quarter by quarter: what was given, and by who reads them what could be. */
  | { readonly name: 'incident-counts' }
  /** After something was written down that only others read. */
  | { readonly name: 'handed-in'; readonly register: RegisterName };

/** The parts of Help. */
export type HelpPart = 'this screen' | 'guidance' | 'words' | 'sources';

/** Where somebody came from, and what it is called there. */
export interface WayBack {
  readonly words: string;
  readonly place: Place;
}

/** The same place, with the way back where it is the form of a record. */
export function withWayBack(place: Place, back: WayBack): Place {
  return place.name === 'record' || place.name === 'new-record' ? { ...place, back } : place;
}
