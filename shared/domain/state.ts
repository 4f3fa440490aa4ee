// The state of a workbook: the fold of its changes. Split by ring, so that each part can be sealed for those who may read it.

import type { Assessment } from './annual/assessment';
import type {
  Answer,
  Asked,
  Attachment,
  BackupPlan,
  ChangeKind,
  Clause,
  DecisionTaken,
  DeclarationMatter,
  Logo,
  MadeFile,
  MemberKeys,
  Membership,
  OnPaper,
  Organisation,
  OwnCheck,
  PackReference,
  PassageDecision,
  PassageLevel,
  Role,
  SignedFile,
} from './change';
import type { ActionId, EvidenceId, ItemId, MemberId, NoteId, RecordId, RoundId } from './ids';
import type { ModerationLog } from './moderation/moderation-log';
import type { Promises } from './moderation/promises';
import { listOf } from './number-words';
import type { Instant, PlainDate } from './plain-date';
import type { PlanFacts } from './plan-content';
import type { OwnYear, Quarter, YearStart } from './quarter';
import type { ConsentsFound } from './registers/consents-found';
import type { ParentAge } from './registers/parent-age';
import {
  type Audience,
  type FieldValues,
  type GeneralRegister,
  ofEachGeneralRegister,
  type RegisterName,
  type SealedRegister,
  textOf,
} from './registers/register';
import type { Ring } from './ring';
import type { ReleasedCounts } from './safeguarding/incident-counts';

export interface Member extends Membership {
  readonly member: MemberId;
  readonly person: RecordId;
  /** `invited`: has not signed in yet, or was asked in once more. Who `left` can do nothing more; what they did stays. */
  readonly standing: 'invited' | 'enrolled' | 'left';
  /** Those of the invitation until they enrol. */
  readonly keys: MemberKeys;
  /** P-256 as SubjectPublicKeyInfo, base64; empty where it is not written in the record. */
  readonly pdfSigning: string;
  /** How many times they made keys of their own: the epoch of their private ring. */
  readonly keysMade: number;
  /** The number of the entry that named their present keys. */
  readonly keysSince: number;
  /** Who named them. Where that was an invitation or a new code, they have seen it. */
  readonly keysNamedBy: MemberId;
  /** base64 of DER; empty until one is issued to the present keys. */
  readonly certificate: string;
  /** When they last attested that they had looked through their own privacy settings; empty where never. */
  readonly privacyCheckedOn: PlainDate | '';
  readonly joinedAt: Instant;
  readonly leftAt: Instant | '';
}

/** The key of a ring that is in use, and who was given it. */
export interface RingInUse {
  readonly epoch: number;
  /** What only the key gives; empty where the record does not say. */
  readonly commitment: string;
  readonly holders: readonly MemberId[];
}

export interface PaperKey {
  readonly member: MemberId;
  readonly keys: MemberKeys;
  /** Who made it, and has seen it. */
  readonly madeBy: MemberId;
}

/** Somebody stands for the content of a round, as it was at that moment. */
export interface Stand {
  readonly by: MemberId;
  readonly at: Instant;
  /** SHA-256 of the content, hex. */
  readonly content: string;
  readonly statement: string;
  /** The set of PDFs with their signature. Left out: none was made. */
  readonly files?: readonly SignedFile[];
}

export interface Refusal {
  readonly by: MemberId;
  readonly at: Instant;
  readonly content: string;
  readonly as: 'checker' | 'signatory';
  readonly because: string;
  /** Whether the round was handed over or signed since. */
  readonly isAnswered: boolean;
}

export interface MadeBackup {
  readonly at: Instant;
  readonly by: MemberId;
  readonly folder: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly head: string;
  readonly entries: number;
}

export interface Erasure {
  readonly person: RecordId;
  readonly at: Instant;
  readonly by: MemberId;
  readonly because: string;
  readonly entries: number;
  /** Attachments that were destroyed with it: nobody has to look for them. */
  readonly attachments: readonly string[];
}

/** A member's own note. Only they have it in their state. */
export interface Note {
  readonly note: NoteId;
  readonly title: string;
  readonly words: string;
  readonly writtenAt: Instant;
}

/** One record of a register: an account, a person. */
export interface Kept {
  readonly record: RecordId;
  readonly register: RegisterName;
  readonly fields: FieldValues;
  readonly addedAt: Instant;
  readonly changedAt: Instant;
}

export interface Decision {
  readonly decision: DecisionTaken;
  readonly words: string;
  readonly by: MemberId;
  readonly at: Instant;
  /** Whether the request was changed since: then one that was sent back waits again. */
  readonly isAnswered: boolean;
}

/** What became of one request for a new account. */
export interface Approval {
  /** Who wrote or changed the request: none of them decides on it. */
  readonly writtenBy: readonly MemberId[];
  /** Oldest first; the last one holds. */
  readonly decisions: readonly Decision[];
  /** What was last said of its conditions; null where nothing was. */
  readonly met: { readonly isMet: boolean; readonly how: string; readonly by: MemberId; readonly at: Instant } | null;
}

export interface GivenAnswer extends Answer {
  readonly by: MemberId;
  readonly at: Instant;
}

export interface SignOff {
  readonly content: string;
  readonly statement: string;
  readonly preparedBy: MemberId;
  readonly checkedBy: MemberId | '';
  readonly signedBy: MemberId;
  readonly at: Instant;
  readonly files: readonly SignedFile[];
  /** Where it was signed by hand; `signedBy` then brought it in. Left out: signed in the files themselves. */
  readonly onPaper?: OnPaper;
  /** When the round was opened again and why: then this sign-off is superseded. */
  readonly superseded: { readonly at: Instant; readonly because: string } | null;
}

/** What a round asks that its own pack does not have. */
export interface AddedChecks {
  /** Newer packs that checks came from while the round was open. */
  readonly packs: readonly PackReference[];
  /** The organisation's own checks by their item, in the words in which they are asked. */
  readonly own: Readonly<Record<string, OwnCheck>>;
}

/** A pack that was taken from a file. */
export interface AdoptedPack {
  readonly pack: PackReference;
  readonly packTitle: string;
  readonly file: string;
  readonly adoptedBy: MemberId;
  readonly adoptedAt: Instant;
}

/** The root certificate of another organisation, whose fingerprint somebody has compared. */
export interface TrustedRoot {
  /** DER as base64. */
  readonly certificate: string;
  /** SHA-256 of it, hex. */
  readonly digest: string;
  readonly name: string;
  readonly trustedBy: MemberId;
  readonly trustedAt: Instant;
}

/** What every round has, whatever is asked in it: who opened it, who stands for it, who signed it. */
interface RoundSteps {
  readonly round: RoundId;
  readonly openedBy: MemberId;
  readonly openedAt: Instant;
  /** Who handed it over to be checked, and who has checked it; null where nobody did since the content last changed. */
  readonly prepared: Stand | null;
  readonly checked: (Stand & { readonly note: string }) | null;
  /** Oldest first. A refusal asks for more work: what was prepared before it is not prepared any more. */
  readonly refusals: readonly Refusal[];
  /** Oldest first; only the last can be in force. */
  readonly signOffs: readonly SignOff[];
}

/** The review of a quarter. */
export interface Round extends RoundSteps {
  readonly checklist: 'quarterly-review';
  readonly quarter: Quarter;
  readonly pack: PackReference;
  readonly asked: readonly Asked[];
  readonly added: AddedChecks;
  /** By `answerKey`. */
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  /** Who looked through the consents for it, and what they found, in figures; null where nobody did. */
  readonly consentsLook: (ConsentsFound & { readonly by: MemberId; readonly at: Instant }) | null;
}

/** One look at the plan. What is asked in it stands in the registers: nothing is answered here. */
export interface PlanRound extends RoundSteps {
  readonly checklist: 'plan';
  /** 1 for the first plan, and so on. */
  readonly number: number;
  /** The plan as it was when it was last signed; null where it was not, and where a later plan was signed since. */
  readonly signed: PlanFacts | null;
}

/** What somebody said of an aspect, and when. */
export interface AssessedAspect extends Assessment {
  readonly by: MemberId;
  readonly at: Instant;
}

/** The self-assessment of one of the organisation's own years. */
export interface AnnualRound extends RoundSteps {
  readonly checklist: 'annual-self-assessment';
  readonly year: OwnYear;
  readonly pack: PackReference;
  /** In the order in which they are asked. */
  readonly aspects: readonly ItemId[];
  /** By aspect. */
  readonly levels: Readonly<Record<string, AssessedAspect>>;
}

/** Whatever is prepared, checked and signed. */
export type AnyRound = Round | PlanRound | AnnualRound;

export interface Expectation {
  readonly expected: string;
  readonly because: string;
  readonly by: MemberId;
  readonly at: Instant;
}

export interface Evidence {
  readonly evidence: EvidenceId;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly digest: string;
  readonly effectiveOn: PlainDate;
  /** The last day on which it shows what it is for; empty where nobody says. */
  readonly goodUntil: PlainDate | '';
  readonly attachment: Attachment;
  readonly addedBy: MemberId;
  readonly addedAt: Instant;
}

export interface Action {
  readonly action: ActionId;
  /** 1 for the first action of the workbook, and so on. */
  readonly number: number;
  readonly words: string;
  readonly owner: RecordId | '';
  readonly dueOn: PlainDate;
  readonly from: { readonly round: RoundId; readonly item: ItemId; readonly about: RecordId | '' } | null;
  readonly raisedBy: MemberId;
  readonly raisedAt: Instant;
  readonly closed: { readonly by: MemberId; readonly at: Instant; readonly done: string } | null;
}

/** A change that was signed by someone whose role did not allow it. It had no effect and stays visible. */
export interface Refused {
  readonly seq: number;
  readonly at: Instant;
  readonly by: MemberId;
  readonly kind: ChangeKind;
}

/** Whether a text may be in copies for others: the exact text, who said so, and when. */
export interface DecidedPassage {
  readonly passage: string;
  readonly words: string;
  readonly level: PassageLevel;
  readonly decision: PassageDecision;
  readonly by: MemberId;
  readonly at: Instant;
}

/** A report that was made from the registers, as it was given out. */
export interface MadeReport {
  readonly report: string;
  readonly audience: Audience;
  readonly title: string;
  /** As its maker signed it. */
  readonly file: MadeFile;
  readonly by: MemberId;
  readonly at: Instant;
  readonly waitsFor?: 'signatory';
  /** Null while nobody but its maker has signed it. */
  readonly countersigned: Countersigned | null;
  /** Null where no signatory has sent it back. */
  readonly refused: RefusedReport | null;
}

/** A signatory sent a report back to its maker. */
export interface RefusedReport {
  readonly by: MemberId;
  readonly at: Instant;
  readonly because: string;
}

/** A signatory signed a report after its maker. */
export interface Countersigned {
  readonly by: MemberId;
  readonly at: Instant;
  readonly statement: string;
  readonly file: MadeFile;
}

/** What a member last confirmed of a matter, in the words they read. */
export interface Declaration {
  readonly by: MemberId;
  readonly at: Instant;
  readonly matter: DeclarationMatter;
  readonly pack: PackReference | null;
  readonly clauses: readonly Clause[];
}

/** When a member last passed a quiz. */
export interface QuizPass {
  readonly by: MemberId;
  readonly at: Instant;
  readonly pack: PackReference;
  readonly quiz: string;
  readonly asked: number;
  readonly right: number;
}

export interface GeneralState {
  readonly founder: MemberId;
  readonly organisation: Organisation | null;
  readonly members: Readonly<Record<string, Member>>;
  /** base64 of DER; empty until the organisation has one. */
  readonly authority: string;
  readonly records: Readonly<Record<GeneralRegister, Records>>;
  readonly rounds: Readonly<Record<string, Round>>;
  /** The plan, each look at it, in the order in which they were opened. */
  readonly plans: Readonly<Record<string, PlanRound>>;
  /** The self-assessments, each of one year, in the order in which they were opened. */
  readonly annuals: Readonly<Record<string, AnnualRound>>;
  /** By `answerKey`: what a setting should be, where the organisation has said so itself. */
  readonly expectations: Readonly<Record<string, Expectation>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly actions: Readonly<Record<string, Action>>;
  /** By the id of the request. */
  readonly approvals: Readonly<Record<string, Approval>>;
  readonly refused: readonly Refused[];
  /** The ring keys in use; a ring that is not named has its first key, which the founder holds. */
  readonly rings: Readonly<Partial<Record<Ring, RingInUse>>>;
  /** The organisation's recovery key on paper, which acts as a member of its own; null where there is none. */
  readonly paperKey: PaperKey | null;
  /** Minutes without a touch after which the workbook locks. */
  readonly lockAfterMinutes: number;
  /** From this much on, of 25, a risk has to be brought down or accepted by somebody until a day. */
  readonly riskLine: number;
  /** The month in which the organisation's year begins. */
  readonly yearStartsIn: YearStart;
  /** Oldest first; none where the usual age holds. */
  readonly parentAges: readonly ParentAge[];
  readonly backupPlan: BackupPlan | null;
  readonly lastBackup: MadeBackup | null;
  readonly erasures: readonly Erasure[];
  /** By record: who wrote or changed the words that somebody else is to stand for, see `writtenWords` of a register. */
  readonly wordsWrittenBy: Readonly<Record<string, readonly MemberId[]>>;
  readonly moderationLog: ModerationLog;
  readonly moderationPromises: Promises;
  /** Packs that were taken from files, in the order in which they were. One that a round was asked from is needed for ever. */
  readonly adoptedPacks: readonly AdoptedPack[];
  /** What was last said of a text of a place and a level, by `passageKey`. */
  readonly passages: Readonly<Record<string, DecidedPassage>>;
  /** In copies for others, a count of people below this is not printed. */
  readonly smallNumbersBelow: number;
  readonly logo: Logo | null;
  /** Reports made from the registers, oldest first. */
  readonly reportsMade: readonly MadeReport[];
  /** Roots of other organisations that are trusted here, in the order in which they were compared. */
  readonly trustedRoots: readonly TrustedRoot[];
  /** What each member last confirmed of each matter, by `ofMember`. */
  readonly declarations: Readonly<Record<string, Declaration>>;
  /** When each member last passed each quiz, by `ofMember`. */
  readonly quizzesPassed: Readonly<Record<string, QuizPass>>;
  /** Counts of concerns and complaints that were given to everybody, oldest first; the last for the same days holds. */
  readonly releasedCounts: readonly ReleasedCounts[];
}

/** The records of one register, by their id. */
export type Records = Readonly<Record<string, Kept>>;

/** What only the readers of a ring have in their state: its registers, and what was erased from them. Empty for everybody else. */
export interface SealedState<Name extends SealedRegister> {
  readonly records: Readonly<Record<Name, Records>>;
  readonly erasures: readonly Erasure[];
}

export type ConsentsState = SealedState<'consents'>;

export interface SafeguardingState extends SealedState<'concerns' | 'complaints'> {
  /**
   * By the id of the record, who handed it in without reading the ring. Its words stand in an entry that only those who read then
   * can open, until a reader has written it anew, whole.
   */
  readonly handedIn: Readonly<Record<string, MemberId>>;
}

export interface CoordinatorsState {
  /** Root private keys by their certificate, both base64. */
  readonly authorityKeys: Readonly<Record<string, string>>;
}

/** What only the member who is signed in can read. */
export interface OwnState {
  readonly notes: Readonly<Record<string, Note>>;
}

export interface State {
  readonly general: GeneralState;
  readonly consents: ConsentsState;
  readonly safeguarding: SafeguardingState;
  readonly coordinators: CoordinatorsState;
  readonly own: OwnState;
}

const defaultLockMinutes = 5;
const defaultRiskLine = 8;
const defaultSmallNumbers = 5;

/** What is there for who does not read the consents. */
export const noConsents: ConsentsState = { records: { consents: {} }, erasures: [] };

/** What is there for who reads nothing of safeguarding. */
export const noSafeguarding: SafeguardingState = {
  records: { concerns: {}, complaints: {} },
  erasures: [],
  handedIn: {},
};

/** A workbook in which nothing has happened yet, founded by one member. */
export function emptyState(founder: MemberId): State {
  return {
    general: {
      founder,
      organisation: null,
      members: {},
      authority: '',
      records: ofEachGeneralRegister(() => ({})),
      rounds: {},
      plans: {},
      annuals: {},
      expectations: {},
      evidence: {},
      actions: {},
      approvals: {},
      refused: [],
      rings: {},
      paperKey: null,
      lockAfterMinutes: defaultLockMinutes,
      riskLine: defaultRiskLine,
      yearStartsIn: 1,
      parentAges: [],
      backupPlan: null,
      lastBackup: null,
      erasures: [],
      wordsWrittenBy: {},
      moderationLog: {},
      moderationPromises: {},
      adoptedPacks: [],
      passages: {},
      smallNumbersBelow: defaultSmallNumbers,
      logo: null,
      reportsMade: [],
      trustedRoots: [],
      declarations: {},
      quizzesPassed: {},
      releasedCounts: [],
    },
    consents: noConsents,
    safeguarding: noSafeguarding,
    coordinators: { authorityKeys: {} },
    own: { notes: {} },
  };
}

/** The place of an answer or an expectation: an item about one record, or about the organisation as a whole. */
export function answerKey(item: ItemId, about: RecordId | ''): string {
  return `${about}/${item}`;
}

/** The place of something that each member does for themselves: a matter to confirm, a quiz. */
export function ofMember(member: MemberId, what: string): string {
  return `${member}/${what}`;
}

/** The pack of this version that was taken from a file; undefined where there is none. */
export function adoptedPack(
  { adoptedPacks }: Pick<GeneralState, 'adoptedPacks'>,
  { id, version }: Pick<PackReference, 'id' | 'version'>,
): AdoptedPack | undefined {
  return adoptedPacks.find(({ pack }) => pack.id === id && pack.version === version);
}

/** The self-assessment with an id; undefined where there is none. */
export function annualOf({ general }: State, round: string): AnnualRound | undefined {
  return Object.hasOwn(general.annuals, round) ? general.annuals[round] : undefined;
}

/** The records of a register by their id, wherever they are kept. */
export function recordsById({ general, consents, safeguarding }: State, register: RegisterName): Records {
  switch (register) {
    case 'consents':
      return consents.records.consents;
    case 'concerns':
    case 'complaints':
      return safeguarding.records[register];
    default:
      return general.records[register];
  }
}

/** Every erasure that this member can see. */
export function erasuresOf({ general, consents, safeguarding }: State): readonly Erasure[] {
  return [...general.erasures, ...consents.erasures, ...safeguarding.erasures];
}

export function recordsOf(state: State, register: RegisterName): readonly Kept[] {
  return Object.values(recordsById(state, register));
}

/** The record, or undefined where there is none. */
export function recordOf(state: State, register: RegisterName, record: string): Kept | undefined {
  const kept = recordsById(state, register);
  // What is looked up may be any text a field holds, even a word that every object knows.
  return Object.hasOwn(kept, record) ? kept[record] : undefined;
}

/** The review, the plan or the self-assessment with an id; undefined where there is none. */
export function anyRoundOf({ general }: State, round: string): AnyRound | undefined {
  if (Object.hasOwn(general.plans, round)) return general.plans[round];
  if (Object.hasOwn(general.annuals, round)) return general.annuals[round];
  return Object.hasOwn(general.rounds, round) ? general.rounds[round] : undefined;
}

/** Every round there is, of whatever kind. */
export function everyRound({ general }: State): readonly AnyRound[] {
  return [...Object.values(general.plans), ...Object.values(general.annuals), ...Object.values(general.rounds)];
}

/** The name of a person in the people register; empty where there is none. */
export function personName(state: State, person: string): string {
  return textOf(recordOf(state, 'people', person)?.fields ?? {}, 'name');
}

/** The members who have not left, in the order in which they joined. */
export function presentMembers(state: State): readonly Member[] {
  return Object.values(state.general.members).filter(({ standing }) => standing !== 'left');
}

/** The members who can sign in now. */
export function enrolledMembers(state: State): readonly Member[] {
  return presentMembers(state).filter(({ standing }) => standing === 'enrolled');
}

/** Whether a member has a role; nobody's id has none. */
export function hasRole({ general }: State, member: MemberId, role: Role): boolean {
  const known = Object.hasOwn(general.members, member) ? general.members[member] : undefined;
  return known?.roles.includes(role) ?? false;
}

/** The names of the coordinators who can be asked, for those who are none. */
export function coordinatorNames(state: State): string {
  const coordinators = enrolledMembers(state).filter(({ roles }) => roles.includes('coordinator'));
  return listOf(coordinators.flatMap(({ displayName }) => displayName.trim() || []));
}

export function memberName(state: State, member: string): string {
  return state.general.members[member]?.displayName ?? '';
}
