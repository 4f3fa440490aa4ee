// The state of a workbook: the fold of its changes. Split by ring, so that each part can be sealed for those who may read it.

import type {
  Answer,
  Asked,
  Attachment,
  ChangeKind,
  MemberKeys,
  Organisation,
  PackReference,
  Role,
  SignedFile,
} from './change';
import type { ActionId, EvidenceId, ItemId, MemberId, RecordId, RoundId } from './ids';
import type { Instant, PlainDate } from './plain-date';
import type { Quarter } from './quarter';
import { type FieldValues, type RegisterName, textOf } from './registers/register';

export interface Member {
  readonly member: MemberId;
  readonly person: RecordId;
  readonly displayName: string;
  readonly initials: string;
  readonly roles: readonly Role[];
  readonly keys: MemberKeys;
  /** base64 of DER; empty until one is issued. */
  readonly certificate: string;
}

/** One record of a register: an account, a person. */
export interface Kept {
  readonly record: RecordId;
  readonly register: RegisterName;
  readonly fields: FieldValues;
  readonly addedAt: Instant;
  readonly changedAt: Instant;
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
  /** When the round was opened again and why: then this sign-off is superseded. */
  readonly superseded: { readonly at: Instant; readonly because: string } | null;
}

export interface Round {
  readonly round: RoundId;
  readonly checklist: 'quarterly-review';
  readonly quarter: Quarter;
  readonly pack: PackReference;
  readonly asked: readonly Asked[];
  /** By `answerKey`. */
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  readonly openedBy: MemberId;
  readonly openedAt: Instant;
  /** Oldest first; only the last can be in force. */
  readonly signOffs: readonly SignOff[];
}

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

export interface GeneralState {
  readonly founder: MemberId;
  readonly organisation: Organisation | null;
  readonly members: Readonly<Record<string, Member>>;
  /** base64 of DER; empty until the organisation has one. */
  readonly authority: string;
  readonly records: Readonly<Record<RegisterName, Readonly<Record<string, Kept>>>>;
  readonly rounds: Readonly<Record<string, Round>>;
  /** By `answerKey`: what a setting should be, where the organisation has said so itself. */
  readonly expectations: Readonly<Record<string, Expectation>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly actions: Readonly<Record<string, Action>>;
  readonly refused: readonly Refused[];
}

export interface CoordinatorsState {
  /** Root private keys by their certificate, both base64. */
  readonly authorityKeys: Readonly<Record<string, string>>;
}

export interface State {
  readonly general: GeneralState;
  readonly coordinators: CoordinatorsState;
}

/** A workbook in which nothing has happened yet, founded by one member. */
export function emptyState(founder: MemberId): State {
  return {
    general: {
      founder,
      organisation: null,
      members: {},
      authority: '',
      records: { accounts: {}, people: {} },
      rounds: {},
      expectations: {},
      evidence: {},
      actions: {},
      refused: [],
    },
    coordinators: { authorityKeys: {} },
  };
}

/** The place of an answer or an expectation: an item about one record, or about the organisation as a whole. */
export function answerKey(item: ItemId, about: RecordId | ''): string {
  return `${about}/${item}`;
}

export function recordsOf(state: State, register: RegisterName): readonly Kept[] {
  return Object.values(state.general.records[register]);
}

/** The record, or undefined where there is none. */
export function recordOf(state: State, register: RegisterName, record: string): Kept | undefined {
  const kept = state.general.records[register];
  // What is looked up may be any text a field holds, even a word that every object knows.
  return Object.hasOwn(kept, record) ? kept[record] : undefined;
}

/** The name of a person in the people register; empty where there is none. */
export function personName(state: State, person: string): string {
  return textOf(recordOf(state, 'people', person)?.fields ?? {}, 'name');
}

export function memberName(state: State, member: string): string {
  return state.general.members[member]?.displayName ?? '';
}
