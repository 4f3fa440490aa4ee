// Concerns and complaints for tests: one of each that is right in every part.

import type { Change } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import type { FieldValues } from '#shared/domain/registers/register';

/** As somebody writes it down who does not read the concerns. `canary` stands nowhere else. */
export const canary = 'the violet umbrella';
export const concernWords: FieldValues = {
  danger: 'no',
  kind: 'bullying',
  about: 'J. T.',
  whose: 'young',
  what: `Three of them post about ${canary} every night.`,
  seenOn: '2026-12-01',
  channel: 'post',
};

export const complaintWords: FieldValues = {
  kind: 'data',
  who: 'parent',
  about: 'P. R.',
  receivedOn: '2026-12-01',
  what: `A picture of ${canary} was shown without asking.`,
};

export function addConcern(
  record: RecordId,
  fields: FieldValues = concernWords,
): Extract<Change, { kind: 'record-added' }> {
  return { kind: 'record-added', register: 'concerns', record, fields };
}

export function changeConcern(
  record: RecordId,
  fields: FieldValues,
  because = '',
): Extract<Change, { kind: 'record-changed' }> {
  return { kind: 'record-changed', register: 'concerns', record, fields, because };
}
