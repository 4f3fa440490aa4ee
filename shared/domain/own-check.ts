// A check of the organisation's own: how a record of the register becomes an item that a review asks. Its words are written into the
// review that asks it, so that a signed review reads as it was asked, whatever the register says later.

import type { OwnCheck } from './change';
import { type ItemId, isItemId, isRecordId, type RecordId } from './ids';
import { textOf } from './registers/register';
import { type Kept, recordOf, recordsOf, type State } from './state';

/** With this the ids of own checks begin. No pack may have such an id. */
const ownPrefix = 'own-';
const recordPrefix = 'record-';

/** The item that a record of the register asks: for ever the same, because the id of a record is never used again. */
export function ownItemOf(record: RecordId): ItemId {
  const item = `${ownPrefix}${record.slice(recordPrefix.length)}`;
  if (!isItemId(item)) throw new TypeError(`${record} gives no item`);
  return item;
}

/** Whether an item is of the organisation's own, and not of a pack. */
export function isOwnItem(item: string): boolean {
  return item.startsWith(ownPrefix);
}

/** The record of the register behind an own item; undefined for any other item. */
function recordOfItem(item: string): RecordId | undefined {
  const record = `${recordPrefix}${item.slice(ownPrefix.length)}`;
  return isOwnItem(item) && isRecordId(record) ? record : undefined;
}

/** The checks that are asked from now on, in the order in which they were written. */
export function ownChecksInUse(state: State): readonly Kept[] {
  return recordsOf(state, 'own-checks').filter(({ fields }) => textOf(fields, 'state') !== 'retired');
}

/** A check with its words as the register has them now. */
export function ownCheckOf({ record, fields }: Kept): OwnCheck {
  const text = (name: string) => textOf(fields, name).trim();
  return {
    item: ownItemOf(record),
    label: text('label'),
    question: text('question'),
    why: text('why'),
    where: text('where'),
    evidence: text('evidence') === 'asked' ? 'asked' : 'welcome',
    evidenceHint: text('evidence') === 'asked' ? text('evidenceHint') : '',
  };
}

/** Whether somebody gives a check in the very words in which the register asks it now. */
export function isOwnCheckInUse(state: State, check: OwnCheck): boolean {
  const kept = ownChecksInUse(state).find(({ record }) => ownItemOf(record) === check.item);
  if (!kept) return false;
  const asked = ownCheckOf(kept);
  const names = Object.keys(asked) as (keyof OwnCheck)[];
  return names.every((name) => asked[name] === check[name]);
}

/** What a check is about: each live account, those of one platform, or the organisation as a whole. */
export function isAskedOf({ fields }: Kept, account: Kept | undefined): boolean {
  const about = textOf(fields, 'about');
  if (!account) return about === 'organisation';
  return (
    about === 'accounts' || (about === 'platform' && textOf(fields, 'platform') === textOf(account.fields, 'platform'))
  );
}

/** Whether any review has asked what this record asks. */
export function wasAsked(state: State, record: RecordId): boolean {
  const item = ownItemOf(record);
  return Object.values(state.general.rounds).some(({ added }) => Object.hasOwn(added.own, item));
}

/** The short words of an own check: as the review asked it, or as the register has it. Undefined for an item of a pack. */
export function ownLabel(state: State, item: string, round?: string): string | undefined {
  if (!isOwnItem(item)) return undefined;
  const rounds = state.general.rounds;
  const own = round !== undefined && Object.hasOwn(rounds, round) ? rounds[round]?.added.own : undefined;
  if (own && Object.hasOwn(own, item)) return own[item]?.label;
  const record = recordOfItem(item);
  const kept = record && recordOf(state, 'own-checks', record);
  return kept ? textOf(kept.fields, 'label') : undefined;
}
