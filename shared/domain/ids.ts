// Names for things that last. Each is a branded string, so that an account cannot be passed where a person is meant.
// An id is made once, at random, and never carries a meaning.

declare const brand: unique symbol;

type Branded<Name extends string> = string & { readonly [brand]: Name };

export type MemberId = Branded<'member'>;
export type RecordId = Branded<'record'>;
export type RoundId = Branded<'round'>;
export type EvidenceId = Branded<'evidence'>;
export type ActionId = Branded<'action'>;
export type NoteId = Branded<'note'>;

/** An item of a pack, e.g. `ig-message-requests`. Given by the pack's author and never used again for anything else. */
export type ItemId = Branded<'item'>;

const madeIdPattern = /^[a-z]+-[0-9a-z]{16}$/;
const itemIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** True for the ids that `makeId` makes: a word of what it names and 16 random characters, e.g. `account-4f1c…`. */
function isMadeId(text: string): boolean {
  return madeIdPattern.test(text);
}

export function isItemId(text: unknown): text is ItemId {
  return typeof text === 'string' && text.length <= 60 && itemIdPattern.test(text);
}

export function isMemberId(text: unknown): text is MemberId {
  return typeof text === 'string' && isMadeId(text) && text.startsWith('member-');
}

export function isRoundId(text: unknown): text is RoundId {
  return typeof text === 'string' && isMadeId(text) && text.startsWith('round-');
}

export function isEvidenceId(text: unknown): text is EvidenceId {
  return typeof text === 'string' && isMadeId(text) && text.startsWith('evidence-');
}

export function isActionId(text: unknown): text is ActionId {
  return typeof text === 'string' && isMadeId(text) && text.startsWith('action-');
}

export function isNoteId(text: unknown): text is NoteId {
  return typeof text === 'string' && isMadeId(text) && text.startsWith('note-');
}

export function isRecordId(text: unknown): text is RecordId {
  return typeof text === 'string' && isMadeId(text) && text.startsWith('record-');
}

/** The ids that are made, by what they name. */
export interface MadeIds {
  member: MemberId;
  record: RecordId;
  round: RoundId;
  evidence: EvidenceId;
  action: ActionId;
  note: NoteId;
}

const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Makes an id from 16 random bytes that the caller supplies (80 bits are used), so that the domain needs no source of chance. */
export function makeId<Kind extends keyof MadeIds>(kind: Kind, randomBytes: Uint8Array): MadeIds[Kind] {
  let text = '';
  for (const byte of randomBytes.subarray(0, 16)) text += idAlphabet[byte % 32];
  if (text.length !== 16) throw new RangeError('an id needs 16 random bytes');
  return `${kind}-${text}` as MadeIds[Kind];
}
