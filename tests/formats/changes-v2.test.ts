// One change of every kind, as they are stored since there can be several members. They are read for ever: never edit the sample.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyChange } from '#shared/domain/apply-change';
import { type Change, tickedRings } from '#shared/domain/change';
import { rings } from '#shared/domain/ring';
import { emptyState } from '#shared/domain/state';
import { changeSchemaV2 } from '#shared/formats/change/change-v2';
import { readChanges } from '#shared/formats/change/read-changes';
import { readSampleChanges, storedSampleChanges } from '../builders/sample-changes';
import { by, id } from '../builders/small-workbook';

const changes = readSampleChanges(2);

function kindsOfSchema(): readonly string[] {
  if (!(changeSchemaV2 instanceof z.ZodDiscriminatedUnion)) throw new TypeError('the schema is not told by its kind');
  return changeSchemaV2.options.flatMap((option) => {
    const kind = option instanceof z.ZodObject ? option.shape.kind : undefined;
    if (!(kind instanceof z.ZodLiteral)) throw new TypeError('a change without a kind');
    return [...kind.values].map(String);
  });
}

describe('the changes of version 2', () => {
  test('are read exactly as they were stored, and are of every kind that can be stored', () => {
    expect(changes).toEqual(storedSampleChanges(2));
    expect([...new Set(changes.map(({ kind }) => kind))].toSorted()).toEqual(kindsOfSchema().toSorted());
  });

  test('are not taken for those of version 1, which are still read as they were', () => {
    expect(readChanges(1, storedSampleChanges(2))).toMatchObject({ state: 'not a change' });
    expect(readChanges(2, storedSampleChanges(1))).toMatchObject({ state: 'read' });
  });

  test('hold every word that version 2 may store', () => {
    const stored = JSON.stringify(changes);
    for (const word of [...rings, ...tickedRings]) expect(stored).toContain(`"${word}"`);
    expect([...rings]).toEqual(['general', 'consents', 'safeguarding', 'coordinators']);
    expect([...tickedRings]).toEqual(['consents']);
  });

  test('are refused with a part more or a part left out', () => {
    for (const change of changes) {
      expect(changeSchemaV2.safeParse({ ...change, extra: '' }).success).toBe(false);
      for (const part of Object.keys(change)) {
        const { [part]: _, ...rest } = { ...change } as Record<string, unknown>;
        expect([change.kind, part, changeSchemaV2.safeParse(rest).success]).toEqual([change.kind, part, false]);
      }
    }
  });

  test('let no erasure that erases anything stand in place of what was erased', () => {
    const erased = changes.find((change) => change.kind === 'person-erased');
    if (!erased) throw new Error('no erasure');
    const within = (change: Change) => ({
      ...erased,
      entries: erased.entries.map((entry) => ({ ...entry, changes: [change] })),
    });
    expect(changeSchemaV2.safeParse(within(erased)).success).toBe(false);
    expect(changeSchemaV2.safeParse(within({ ...erased, entries: [] })).success).toBe(true);
  });

  test('fold into the state they always gave', () => {
    const ada = changes.find((change) => change.kind === 'member-added')?.member ?? id('member', 1);
    const authors = new Map(
      changes.flatMap((change, index) => {
        if (change.kind === 'member-enrolled') return [[index, change.member]] as const;
        return change.kind === 'round-checked' || (change.kind === 'round-refused' && change.as === 'checker')
          ? ([[index, id('member', 1)]] as const)
          : [];
      }),
    );
    const { general, own } = changes.reduce(
      (state, change, index) =>
        applyChange(state, change, by(authors.get(index) ?? ada, '2027-03-18T12:00:00.000Z', index + 1)),
      emptyState(ada),
    );
    expect(general.refused).toEqual([]);
    expect(
      Object.values(general.members).map(({ displayName, standing, keysMade }) => [displayName, standing, keysMade]),
    ).toEqual([
      ['Ada Okonkwo', 'enrolled', 2],
      ['Ben Carter', 'enrolled', 1],
      ['Cara Mills', 'left', 1],
    ]);
    expect(Object.entries(general.rings).map(([ring, inUse]) => [ring, inUse?.epoch])).toEqual([
      ['general', 2],
      ['consents', 2],
      ['safeguarding', 2],
      ['coordinators', 2],
    ]);
    expect(general.paperKey?.member).toBe('member-2222222222222222');
    expect(general.lockAfterMinutes).toBe(12);
    expect(general.backupPlan).toEqual({ folder: '/home/ada/Backups', everyDays: 7 });
    expect(general.lastBackup?.entries).toBe(14);
    const [round] = Object.values(general.rounds);
    expect(round?.refusals.map(({ as }) => as)).toEqual(['checker', 'signatory']);
    expect(round?.signOffs.map(({ checkedBy }) => checkedBy)).toEqual([id('member', 1)]);
    expect(Object.keys(general.records.people)).not.toContain('record-4444444444444444');
    expect(general.erasures.map(({ entries }) => entries)).toEqual([2]);
    expect(Object.values(own.notes).map(({ words }) => words)).toEqual(['Ask about the rota.']);
  });
});
