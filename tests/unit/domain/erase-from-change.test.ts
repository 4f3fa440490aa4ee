// What a person's names are looked for in before they are erased, and what is left after: of every kind of change.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { eraseFromChange, passagesOf, unworded } from '#shared/domain/erase-from-change';
import { instantOf } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import type { Field } from '#shared/domain/registers/register';
import { anyChange } from '../../builders/any-change';
import { day, id } from '../../builders/small-workbook';

/** Nobody's record, so that only texts are looked at. */
const person = id('record', 9);

describe('the passages that are shown', () => {
  test('are no keys of files, although a name can stand in one by chance', () => {
    const change = {
      kind: 'evidence-added',
      evidence: id('evidence', 1),
      name: 'PS at the fair.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: 3,
      digest: 'ab'.repeat(32),
      effectiveOn: day('2027-03-01'),
      attachment: { name: 'cd'.repeat(32), key: 'q3x+PS+7' },
    } as const;
    const erasing = { person, names: ['PS'] };
    expect(eraseFromChange(change, erasing)).toEqual({ ...change, name: '[erased] at the fair.jpg' });
    expect(passagesOf(change, erasing)).toEqual(['PS at the fair.jpg']);
  });

  test('are those within an earlier erasure as well', () => {
    const told = { kind: 'action-closed', action: id('action', 1), done: 'Priya Shah has it' } as const;
    const entries = [{ head: 'ab'.repeat(32), at: instantOf(new Date('2027-03-01')), changes: [told] }];
    const change = { kind: 'person-erased', person, because: 'Priya shah asked', entries, attachments: [] } as const;
    expect(passagesOf(change, { person, names: ['Priya Shah'] })).toEqual(['Priya shah asked', 'Priya Shah has it']);
  });

  test('are just the texts that erasing changes', () => {
    const names = fc.subarray(['a2V5', 'dG9TdHJpbmc', 'toString', 'constructor', 'live', 'member']);
    fc.assert(
      fc.property(anyChange, names, (change, wanted) => {
        fc.pre(change.kind !== 'person-erased');
        const erasing = { person, names: wanted };
        const after = textsIn(eraseFromChange(change, erasing));
        const changed = textsIn(change).filter((text, index) => text !== after[index]);
        expect(passagesOf(change, erasing)).toEqual(changed);
      }),
      { numRuns: 1000 },
    );
  });
});

function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

describe('the parts that are no words of a person', () => {
  test('are called as no field is into which somebody types', () => {
    const typed = Object.values(registers).flatMap(({ fields }) =>
      fields.flatMap((field): readonly Field[] => (field.kind === 'rows' ? field.columns : [field])),
    );
    const texts = typed.filter(({ kind }) => kind === 'text' || kind === 'long-text');
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.map(({ name }) => name).filter((name) => unworded.has(name))).toEqual([]);
  });

  test('are those of the change itself: a field that is called like one loses the name', () => {
    const change: Change = {
      kind: 'record-added',
      register: 'platform-changes',
      record: id('record', 9),
      fields: { what: 'About Maya Brown', decision: 'Tell Maya Brown’s parents', outcome: 'Maya Brown knows' },
    };
    const erasing = { person: id('record', 8), names: ['Maya Brown'] };
    expect(eraseFromChange(change, erasing)).toMatchObject({
      fields: { what: 'About [erased]', decision: 'Tell [erased]’s parents', outcome: '[erased] knows' },
    });
    const decided: Change = {
      kind: 'approval-decided',
      approval: id('record', 9),
      decision: 'agreed',
      words: 'Agreed with Brown.',
    };
    expect(eraseFromChange(decided, { person: id('record', 8), names: ['agreed', 'Brown'] })).toMatchObject({
      decision: 'agreed',
      words: '[erased] with [erased].',
    });
  });
});
