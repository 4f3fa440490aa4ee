// One change of every kind, as the first Quarterday stored them. They are read for ever: never edit the sample. A failing test
// here means that somebody's journal would not open. What version 2 added is in `changes-v2.test.ts`.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyChange } from '#shared/domain/apply-change';
import { results, roles } from '#shared/domain/change';
import { emptyState } from '#shared/domain/state';
import { changeSchemaV1, firstRegisters } from '#shared/formats/change/change-v1';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';
import { readSampleChanges, storedSampleChanges } from '../builders/sample-changes';
import { by, day, id } from '../builders/small-workbook';

/** The kinds that version 1 knows, in alphabetical order. */
const kindsOfV1 = [
  'action-closed',
  'action-raised',
  'answer-given',
  'answer-withdrawn',
  'authority-kept',
  'certificate-issued',
  'evidence-added',
  'expectation-set',
  'member-added',
  'organisation-described',
  'record-added',
  'record-changed',
  'round-extended',
  'round-opened',
  'round-reopened',
  'round-signed',
];

function kindsOfSchema(): string[] {
  if (!(changeSchemaV1 instanceof z.ZodDiscriminatedUnion)) throw new TypeError('the schema is not told by its kind');
  return changeSchemaV1.options.flatMap((option) => {
    const kind = option instanceof z.ZodObject ? option.shape.kind : undefined;
    if (!(kind instanceof z.ZodLiteral)) throw new TypeError('a change without a kind');
    return [...kind.values].map(String);
  });
}

describe('the changes of version 1', () => {
  test('are read exactly as they were stored', () => {
    expect(readSampleChanges(1)).toEqual(storedSampleChanges(1));
  });

  test('are of every kind that can be stored', () => {
    const kinds = [...new Set(readSampleChanges(1).map(({ kind }) => kind))];
    expect(kinds.sort()).toEqual(kindsOfV1);
    expect(kindsOfSchema().sort()).toEqual(kindsOfV1);
  });

  test('hold every word that version 1 may store: one more would be damage to an older Quarterday, and needs a version 2', () => {
    const stored = readFileSync(new URL('samples/v1/changes.json', import.meta.url), 'utf8');
    for (const word of [...roles, ...results, ...firstRegisters.options]) expect(stored).toContain(`"${word}"`);
    expect([...roles]).toEqual([
      'coordinator',
      'contributor',
      'checker',
      'signatory',
      'safeguarding lead',
      'safeguarding deputy',
    ]);
    expect([...results]).toEqual(['yes', 'partly', 'no', 'unknown', 'not applicable']);
    expect(firstRegisters.options).toEqual(['accounts', 'people']);
  });

  test('fold into the state they always gave', () => {
    const changes = readSampleChanges(1);
    const ada = changes.find((change) => change.kind === 'member-added')?.member ?? id('member', 1);
    const { general, coordinators } = changes.reduce(
      (state, change) => applyChange(state, change, by(ada)),
      emptyState(ada),
    );
    expect(general.refused).toEqual([]);
    expect(general.organisation?.name).toBe('Derwent Youth Arts');
    expect(general.members['member-0123456789abcdef']?.certificate).toBe('Y2VydGlmaWNhdGU=');
    expect(coordinators.authorityKeys).toEqual({ YXV0aG9yaXR5: 'cHJpdmF0ZSBrZXk=' });
    expect(general.records.people['record-1111111111111111']?.fields.position).toBe('Coordinator');
    expect(general.records.accounts['record-2222222222222222']?.fields).toMatchObject({
      name: 'Derwent Youth Arts',
      moderationHours: 'Weekdays, 9 to 5',
      holders: [],
    });
    expect(general.evidence['evidence-4444444444444444']?.effectiveOn).toBe(day('2027-03-18'));
    expect(Object.values(general.actions).map(({ number, closed }) => [number, closed?.done])).toEqual([
      [1, 'Ben has an app for it now.'],
      [2, undefined],
    ]);
    expect(general.expectations['record-2222222222222222/ig-4-message-controls']?.expected).toBe('No one');
    const round = general.rounds['round-3333333333333333'];
    expect(round?.asked).toHaveLength(3);
    expect(Object.entries(round?.answers ?? {}).map(([key, { result }]) => [key, result])).toEqual([
      ['record-2222222222222222/ig-4-message-controls', 'no'],
      ['record-2222222222222222/g4-second-factor', 'partly'],
    ]);
    expect(round?.signOffs.map(({ superseded }) => superseded?.because)).toEqual(['A holder left before the meeting.']);
  });

  test('are left alone where a later version wrote them', () => {
    expect(readChanges(changesFormat + 1, storedSampleChanges(1))).toEqual({ state: 'newer' });
  });
});
