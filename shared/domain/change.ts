// Everything that can happen in a workbook, as small typed values. The journal holds these and nothing else.
// A kind, once shipped, keeps its name and its meaning for ever: what it must hold is in `shared/formats/change`.

import type { Assessment } from './annual/assessment';
import type { ActionId, EvidenceId, ItemId, MemberId, NoteId, RecordId, RoundId } from './ids';
import type { LookOutcome } from './moderation/moderation-log';
import type { Instant, PlainDate } from './plain-date';
import type { OwnYear, Quarter, YearStart } from './quarter';
import type { ConsentsFound } from './registers/consents-found';
import { type Audience, type FieldValues, type RegisterName, ringOfRegister } from './registers/register';
import type { KeptRing, Ring } from './ring';
import type { IncidentCounts } from './safeguarding/incident-counts';

export const roles = [
  'coordinator',
  'contributor',
  'checker',
  'signatory',
  'safeguarding lead',
  'safeguarding deputy',
] as const;
export type Role = (typeof roles)[number];

export interface Organisation {
  readonly name: string;
  /** The registered charity number as printed on reports; empty where there is none. */
  readonly charityNumber: string;
  /** What they do with young people, in their words. */
  readonly purpose: string;
  /** In their words: `8 to 19`. */
  readonly ages: string;
  /** The id of a locality pack, e.g. `locality-derby-and-derbyshire`. */
  readonly locality: string;
  readonly safeguardingLead: RecordId | '';
  readonly safeguardingDeputy: RecordId | '';
  /** True for the made-up organisation: every screen and page says EXAMPLE. */
  readonly isExample: boolean;
}

/** What others need to check a member's work: keys as base64, see `shared/crypto`. */
export interface MemberKeys {
  /** Raw Ed25519 public key: signs entries. */
  readonly signing: string;
  /** age X25519 recipient, `age1…`: ring keys are granted to it. */
  readonly recipient: string;
}

/** The public keys of a member who made them at their own first sign-in. */
export interface EnrolledKeys extends MemberKeys {
  /** P-256 as SubjectPublicKeyInfo: a certificate is issued to it, and it signs PDFs. */
  readonly pdfSigning: string;
}

/** Rings that a member reads because a coordinator ticked it, beside those that go with a role. */
export const tickedRings = ['consents'] as const satisfies readonly Ring[];
export type TickedRing = (typeof tickedRings)[number];

/** Who somebody is in this workbook, and what they may do and read. */
export interface Membership {
  readonly displayName: string;
  readonly initials: string;
  readonly roles: readonly Role[];
  readonly reads: readonly TickedRing[];
}

/** Where a backup goes on this computer, and how often: 0 days is by hand only. */
export interface BackupPlan {
  readonly folder: string;
  readonly everyDays: number;
}

/** What stands in place of an entry whose content was erased: the same entry without the person. */
export interface ErasedEntry {
  /** The digest by which the chain knows the entry. */
  readonly head: string;
  readonly at: Instant;
  readonly changes: readonly Change[];
}

export interface PackReference {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the pack file, hex. */
  readonly hash: string;
}

/** A check of the organisation's own, with the words in which a round asks it. */
export interface OwnCheck {
  readonly item: ItemId;
  /** A few words, for tables. */
  readonly label: string;
  readonly question: string;
  readonly why: string;
  readonly where: string;
  readonly evidence: 'asked' | 'welcome';
  readonly evidenceHint: string;
}

/** One question put in a round: an item of the pack, about one record or about the organisation as a whole. */
export interface Asked {
  readonly item: ItemId;
  readonly about: RecordId | '';
  /** The value that was expected when the round was opened. */
  readonly expected: string;
}

/**
 * `yes`: as it should be. `partly`: in part. `no`: not as it should be. `unknown`: looked, could not find it.
 * `not applicable`: does not apply here, and `why` says why.
 */
export const results = ['yes', 'partly', 'no', 'unknown', 'not applicable'] as const;
export type Result = (typeof results)[number];

export interface Answer {
  readonly result: Result;
  /** What it was found to be. Empty with `yes`: then it is what was expected. */
  readonly found: string;
  readonly note: string;
  readonly why: string;
  /** What was done about a `no`: put right at once, or left as an action. Empty where nothing was decided. */
  readonly putRight: 'now' | 'action' | '';
  readonly evidence: readonly EvidenceId[];
}

/** What a signatory says of a request for a new account. What is agreed or refused stays so; what is sent back waits for an answer. */
export const decisionsTaken = ['agreed', 'agreed with conditions', 'refused', 'sent back'] as const;
export type DecisionTaken = (typeof decisionsTaken)[number];

/** A PDF fixed and signed with a round. */
export interface SignedFile {
  readonly audience: Audience;
  readonly name: string;
  readonly sizeBytes: number;
  /** SHA-256 of the signed file, hex. */
  readonly digest: string;
  readonly attachment: Attachment;
}

/** For whom a passage was decided on: who may see what the public may, is no stranger to what it says. */
export const passageLevels = ['funder', 'public'] as const;
export type PassageLevel = (typeof passageLevels)[number];
export const passageDecisions = ['approved', 'left out'] as const;
export type PassageDecision = (typeof passageDecisions)[number];

/** A file that was given out. */
export interface MadeFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** SHA-256 of the file itself, hex. */
  readonly digest: string;
  readonly attachment: Attachment;
}

/** A picture that browsers and PDF readers show, no larger than its bounds. */
export interface Logo extends MadeFile {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Who signed by hand, on which day, and the scan of it. */
export interface OnPaper {
  readonly person: RecordId;
  readonly on: PlainDate;
  readonly scan: EvidenceId;
}

/** A file of the safety copy: its name there and the key it is sealed under. */
export interface Attachment {
  /** SHA-256 of the sealed bytes, hex. */
  readonly name: string;
  /** The random key of this one file, base64. */
  readonly key: string;
}

/** What members are asked to read and confirm: the rules for how they behave online, the open risks, the aims of their accounts. */
export const declarationMatters = ['conduct', 'risks', 'aims'] as const;
export type DeclarationMatter = (typeof declarationMatters)[number];

/** One thing that a member confirms, in the words in which they read it. */
export interface Clause {
  /** The id of a clause of the pack, or of the record that the words are made of. */
  readonly clause: string;
  readonly words: string;
}

export type Change =
  | { readonly kind: 'organisation-described'; readonly organisation: Organisation }
  | {
      readonly kind: 'member-added';
      readonly member: MemberId;
      readonly person: RecordId;
      readonly displayName: string;
      readonly initials: string;
      readonly roles: readonly Role[];
      readonly keys: MemberKeys;
    }
  | {
      /** Certificates as base64 of DER: the organisation's root and what it issued to a member. */
      readonly kind: 'certificate-issued';
      readonly member: MemberId;
      readonly certificate: string;
      readonly authority: string;
    }
  | {
      /** The root's private key (PKCS#8, base64). Coordinators ring only. */
      readonly kind: 'authority-kept';
      readonly authority: string;
      readonly privateKey: string;
    }
  | {
      readonly kind: 'record-added';
      readonly register: RegisterName;
      readonly record: RecordId;
      readonly fields: FieldValues;
    }
  | {
      /** Only the fields that changed. */
      readonly kind: 'record-changed';
      readonly register: RegisterName;
      readonly record: RecordId;
      readonly fields: FieldValues;
      readonly because: string;
    }
  | {
      readonly kind: 'round-opened';
      readonly round: RoundId;
      readonly checklist: 'quarterly-review';
      readonly quarter: Quarter;
      readonly pack: PackReference;
      readonly asked: readonly Asked[];
    }
  | {
      /** The plan is looked at: for the first time, or once more. From then on it goes the steps of a round. */
      readonly kind: 'plan-opened';
      readonly round: RoundId;
    }
  | { readonly kind: 'round-extended'; readonly round: RoundId; readonly asked: readonly Asked[] }
  | {
      readonly kind: 'expectation-set';
      readonly item: ItemId;
      readonly about: RecordId | '';
      readonly expected: string;
      readonly because: string;
    }
  | {
      readonly kind: 'answer-given';
      readonly round: RoundId;
      readonly item: ItemId;
      readonly about: RecordId | '';
      readonly answer: Answer;
    }
  | {
      readonly kind: 'answer-withdrawn';
      readonly round: RoundId;
      readonly item: ItemId;
      readonly about: RecordId | '';
    }
  | {
      readonly kind: 'evidence-added';
      readonly evidence: EvidenceId;
      readonly name: string;
      readonly mediaType: string;
      readonly sizeBytes: number;
      /** SHA-256 of the file itself, hex. */
      readonly digest: string;
      readonly effectiveOn: PlainDate;
      readonly attachment: Attachment;
    }
  | {
      readonly kind: 'action-raised';
      readonly action: ActionId;
      readonly words: string;
      readonly owner: RecordId | '';
      readonly dueOn: PlainDate;
      /** The answer it comes from, where it comes from one. */
      readonly from: { readonly round: RoundId; readonly item: ItemId; readonly about: RecordId | '' } | null;
    }
  | { readonly kind: 'action-closed'; readonly action: ActionId; readonly done: string }
  | {
      /** An open action says something else now, or is somebody else's, or has more time. */
      readonly kind: 'action-changed';
      readonly action: ActionId;
      readonly words: string;
      readonly owner: RecordId | '';
      readonly dueOn: PlainDate;
      readonly because: string;
    }
  | {
      readonly kind: 'round-signed';
      readonly round: RoundId;
      /** SHA-256 of the round's content (`round-content.ts`), hex. */
      readonly content: string;
      readonly statement: string;
      /** Who prepared and who checked; the author of the entry is the signatory. Empty: nobody did. */
      readonly preparedBy: MemberId;
      readonly checkedBy: MemberId | '';
      readonly files: readonly SignedFile[];
    }
  | {
      /** Somebody signed the printed report by hand, and the scan came back as evidence. No digital signature. */
      readonly kind: 'round-signed-on-paper';
      readonly round: RoundId;
      readonly content: string;
      readonly preparedBy: MemberId;
      readonly checkedBy: MemberId | '';
      /** The set that was printed. */
      readonly files: readonly SignedFile[];
      readonly onPaper: OnPaper;
    }
  | { readonly kind: 'round-reopened'; readonly round: RoundId; readonly because: string }
  | {
      /** A coordinator asks somebody in. The keys open enrolment only; a one-time code opens the keys. */
      readonly kind: 'member-invited';
      readonly member: MemberId;
      readonly person: RecordId;
      readonly membership: Membership;
      readonly keys: MemberKeys;
    }
  | {
      /** The member's own keys, made at their first sign-in and signed with those of the invitation. */
      readonly kind: 'member-enrolled';
      readonly member: MemberId;
      readonly keys: EnrolledKeys;
    }
  | { readonly kind: 'member-changed'; readonly member: MemberId; readonly membership: Membership }
  | {
      /** Somebody lost every way in: they are asked in once more, and make new keys. */
      readonly kind: 'member-reset';
      readonly member: MemberId;
      readonly keys: MemberKeys;
    }
  | {
      /** A member's new keys in place of their old ones, signed with the old: somebody else may know the way in. */
      readonly kind: 'keys-renewed';
      readonly member: MemberId;
      readonly keys: EnrolledKeys;
    }
  | { readonly kind: 'member-left'; readonly member: MemberId; readonly because: string }
  | {
      /** A new key of a ring, granted to whoever may read it now; or, for the epoch in use, what its key is. */
      readonly kind: 'ring-renewed';
      readonly ring: Ring;
      readonly epoch: number;
      /** SHA-256 that only the ring's key gives (`commitToRingKey`), hex. */
      readonly commitment: string;
    }
  | {
      /** The organisation's recovery key, kept on paper: it opens every ring and can ask a coordinator in. */
      readonly kind: 'paper-key-made';
      readonly member: MemberId;
      readonly keys: MemberKeys;
    }
  | { readonly kind: 'lock-after-set'; readonly minutes: number }
  /** From this much on, of 25, a risk has to be brought down or accepted. */
  | { readonly kind: 'risk-line-set'; readonly line: number }
  /** The month in which the organisation's year begins. What was named before keeps its name. */
  | { readonly kind: 'year-set'; readonly startsIn: YearStart }
  /** Below this age a parent or carer signs in any case, for whatever is signed from that day on. */
  | { readonly kind: 'parent-age-set'; readonly below: number; readonly because: string }
  | {
      /** Of which day evidence is, and until when it is good; empty where nobody says. */
      readonly kind: 'evidence-dated';
      readonly evidence: EvidenceId;
      readonly effectiveOn: PlainDate;
      readonly goodUntil: PlainDate | '';
    }
  | {
      /** Somebody who reads the consents has looked through them for a review. Everybody reads the figures, and no name. */
      readonly kind: 'consents-looked-at';
      readonly round: RoundId;
      readonly found: ConsentsFound;
    }
  | { readonly kind: 'backup-planned'; readonly plan: BackupPlan }
  | {
      readonly kind: 'backup-made';
      readonly folder: string;
      readonly name: string;
      readonly sizeBytes: number;
      /** The head of the record that is in it. */
      readonly head: string;
      readonly entries: number;
    }
  | {
      /** Everything is answered: who prepared the round hands this exact content to be checked. */
      readonly kind: 'round-prepared';
      readonly round: RoundId;
      readonly content: string;
      readonly statement: string;
      /** The set of PDFs that this fixes, with the preparer's signature. Left out: none was made. */
      readonly files?: readonly SignedFile[];
    }
  | {
      /** Somebody other than who prepared it has checked this exact content. */
      readonly kind: 'round-checked';
      readonly round: RoundId;
      readonly content: string;
      readonly statement: string;
      readonly note: string;
      /** The same set with the checker's signature as well. */
      readonly files?: readonly SignedFile[];
    }
  | {
      readonly kind: 'round-refused';
      readonly round: RoundId;
      readonly content: string;
      readonly as: 'checker' | 'signatory';
      readonly because: string;
    }
  | {
      /** A record that was made by mistake. */
      readonly kind: 'record-removed';
      readonly register: RegisterName;
      readonly record: RecordId;
      readonly because: string;
    }
  | {
      /** A person is erased from the record: the entries that named them lose their content, and these stand in their place. */
      readonly kind: 'person-erased';
      readonly person: RecordId;
      readonly because: string;
      readonly entries: readonly ErasedEntry[];
      /** Attachments that were destroyed with it. */
      readonly attachments: readonly string[];
    }
  | {
      /** The same of the consents, for their readers alone: what stands in place of what they read is nobody else's. */
      readonly kind: 'consent-erased';
      /** The consent, or the person in the people register whom consents named. */
      readonly person: RecordId;
      readonly because: string;
      readonly entries: readonly ErasedEntry[];
      readonly attachments: readonly string[];
    }
  | {
      /** The same of what only the safeguarding lead and deputy read. */
      readonly kind: 'safeguarding-erased';
      /** The concern or complaint, or the person in the people register whom they named. */
      readonly person: RecordId;
      readonly because: string;
      readonly entries: readonly ErasedEntry[];
      readonly attachments: readonly string[];
    }
  | {
      /** Whoever reads the concerns and complaints tells everybody how many there were, for the days from one to another. */
      readonly kind: 'incident-counts-released';
      readonly from: PlainDate;
      readonly until: PlainDate;
      readonly counts: IncidentCounts;
    }
  | {
      /** A member has looked through their own privacy settings; what they found is theirs. */
      readonly kind: 'privacy-checked';
      readonly on: PlainDate;
    }
  | {
      /** A private note; nobody but its author can read it. */
      readonly kind: 'note-written';
      readonly note: NoteId;
      readonly title: string;
      readonly words: string;
    }
  | { readonly kind: 'note-removed'; readonly note: NoteId }
  | {
      /** A signatory who did not write the request decides on it. */
      readonly kind: 'approval-decided';
      readonly approval: RecordId;
      readonly decision: DecisionTaken;
      /** The conditions, the reason or the question. */
      readonly words: string;
    }
  | {
      /** Whether the conditions are met under which a request was agreed. */
      readonly kind: 'conditions-met';
      readonly approval: RecordId;
      readonly isMet: boolean;
      readonly how: string;
    }
  | {
      /** A member has looked at an account on a day; a second time it stands in place of the first. */
      readonly kind: 'moderation-logged';
      readonly account: RecordId;
      readonly day: PlainDate;
      readonly outcome: LookOutcome;
      /** What was done, in short words; empty where there was nothing to do. */
      readonly done: string;
      /** How long the oldest message had waited for its answer; null where nobody says. */
      readonly minutesToAnswer: number | null;
    }
  | {
      /** A member takes back what they wrote of an account and a day. */
      readonly kind: 'moderation-withdrawn';
      readonly account: RecordId;
      readonly day: PlainDate;
    }
  | {
      /** A pack is taken from a file. Rounds name it by its reference, as they name the packs that come with the app. */
      readonly kind: 'pack-adopted';
      readonly pack: PackReference;
      /** As its English texts call it. */
      readonly packTitle: string;
      /** The whole text of the file, of whose UTF-8 the reference has the hash. */
      readonly file: string;
    }
  | {
      /** Another organisation's root: whoever signs under it is known to be of them. Its fingerprint was compared. */
      readonly kind: 'root-trusted';
      /** DER as base64, and its SHA-256 as hex, by which it is called. */
      readonly certificate: string;
      readonly digest: string;
      /** What this workbook calls the organisation. */
      readonly name: string;
    }
  | { readonly kind: 'root-distrusted'; readonly digest: string; readonly because: string }
  | {
      /** A round asks what its own pack does not have: of a newer pack, or of the organisation's own. */
      readonly kind: 'checks-added';
      readonly round: RoundId;
      /** The newer pack; null where every check is the organisation's own. */
      readonly pack: PackReference | null;
      /** The words of the organisation's own checks as they are now. */
      readonly own: readonly OwnCheck[];
      readonly asked: readonly Asked[];
    }
  | {
      /** Whether this exact text, in this place, may be in copies for others. Another text there has to be looked at anew. */
      readonly kind: 'passage-decided';
      readonly passage: string;
      readonly words: string;
      readonly level: PassageLevel;
      readonly decision: PassageDecision;
    }
  /** In copies for others, a count of people below this is not printed. */
  | { readonly kind: 'small-numbers-set'; readonly below: number }
  /** What stands on the cover of reports beside the name; null where nothing does. */
  | { readonly kind: 'logo-set'; readonly logo: Logo | null }
  | {
      /** A report was made from the registers and signed by who made it. The file is kept as it was given out. */
      readonly kind: 'report-made';
      readonly report: string;
      readonly audience: Audience;
      readonly title: string;
      readonly file: MadeFile;
      /** Who is to sign the same file next; left out where its maker signed it alone. */
      readonly waitsFor?: 'signatory';
    }
  | {
      /** A signatory signed the file of a report after its maker. The file as the maker left it is kept too. */
      readonly kind: 'report-countersigned';
      /** Digest of the file as its maker left it: no two reports have the same. */
      readonly made: string;
      readonly statement: string;
      readonly file: MadeFile;
    }
  | {
      /** A signatory does not sign the file of a report, and says why: it waits no longer. */
      readonly kind: 'report-refused';
      /** Digest of the file as its maker left it. */
      readonly made: string;
      readonly because: string;
    }
  | {
      /** The self-assessment of a year is opened, with the aspects that it asks about. */
      readonly kind: 'annual-opened';
      readonly round: RoundId;
      readonly year: OwnYear;
      readonly pack: PackReference;
      readonly aspects: readonly ItemId[];
    }
  | {
      /** Where the organisation stands in one aspect; said a second time, it stands in place of the first. */
      readonly kind: 'aspect-assessed';
      readonly round: RoundId;
      readonly aspect: ItemId;
      readonly assessment: Assessment;
    }
  | { readonly kind: 'aspect-withdrawn'; readonly round: RoundId; readonly aspect: ItemId }
  | {
      /** A member has read a text and confirms every clause of it, for themselves alone. */
      readonly kind: 'declaration-made';
      readonly matter: DeclarationMatter;
      /** The pack whose clauses are among them; null where none are. */
      readonly pack: PackReference | null;
      readonly clauses: readonly Clause[];
    }
  | {
      /** A member has answered every question of a quiz rightly, some of them at the second try. */
      readonly kind: 'quiz-passed';
      readonly pack: PackReference;
      readonly quiz: string;
      readonly asked: number;
      /** How many were right at the first try. */
      readonly right: number;
      readonly startedAt: Instant;
      readonly finishedAt: Instant;
    };

export type ChangeKind = Change['kind'];

/** The kinds that put something in place of entries, each told to the readers of its ring. */
const ringOfErasure = {
  'person-erased': 'general',
  'consent-erased': 'consents',
  'safeguarding-erased': 'safeguarding',
} as const;
export type ErasureKind = keyof typeof ringOfErasure;
export type ErasureChange = Extract<Change, { kind: ErasureKind }>;
/** The rings out of which somebody can be erased. */
export type ErasedRing = (typeof ringOfErasure)[ErasureKind];

export function isErasureKind(kind: ChangeKind): kind is ErasureKind {
  return Object.hasOwn(ringOfErasure, kind);
}

export function isErasure(change: Change): change is ErasureChange {
  return isErasureKind(change.kind);
}

/** The kind of change that erases somebody from a ring. */
export const erasureOfRing = {
  general: 'person-erased',
  consents: 'consent-erased',
  safeguarding: 'safeguarding-erased',
} as const satisfies Readonly<Record<ErasedRing, ErasureKind>>;

/** By what a round is prepared, checked, sent back, signed and opened again, whatever is asked in it. */
export type StepChange = Extract<
  Change,
  {
    kind:
      | 'round-prepared'
      | 'round-checked'
      | 'round-refused'
      | 'round-signed'
      | 'round-signed-on-paper'
      | 'round-reopened';
  }
>;

/** What changes a round that is open already. */
export type RoundChange =
  | StepChange
  | AspectChange
  | Extract<
      Change,
      { kind: 'round-extended' | 'checks-added' | 'answer-given' | 'answer-withdrawn' | 'consents-looked-at' }
    >;

/** What changes a self-assessment, beside its steps. */
export type AspectChange = Extract<Change, { kind: 'aspect-assessed' | 'aspect-withdrawn' }>;

/** Who made a change, when, and where in the record it stands. */
export interface By {
  readonly member: MemberId;
  readonly at: Instant;
  /** The entry's number in the record: 1 for the first, counted on through every chain. */
  readonly seq: number;
}

/** The ring a change is sealed to; `own` is the author's private one. */
export function ringOf(change: Change): KeptRing {
  switch (change.kind) {
    case 'authority-kept':
      return 'coordinators';
    case 'note-written':
    case 'note-removed':
      return 'own';
    case 'record-added':
    case 'record-changed':
    case 'record-removed':
      return ringOfRegister(change.register);
    case 'consent-erased':
    case 'safeguarding-erased':
      return ringOfErasure[change.kind];
    default:
      return 'general';
  }
}
