// Ids: what is made is recognised as what it is, and as nothing else.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isActionId, isEvidenceId, isItemId, isMemberId, isRecordId, isRoundId, makeId } from '#shared/domain/ids';

const readers = {
  member: isMemberId,
  record: isRecordId,
  round: isRoundId,
  evidence: isEvidenceId,
  action: isActionId,
} as const;
const kinds = ['member', 'record', 'round', 'evidence', 'action'] as const;
const bytes = fc.uint8Array({ minLength: 16, maxLength: 40 });

test('an id is recognised as what it names and as nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), bytes, (kind, random) => {
      const id = makeId(kind, random);
      for (const other of kinds) expect([other, readers[other](id)]).toEqual([other, other === kind]);
    }),
  );
});

test('an id has 16 of 32 characters that are not mistaken for each other, five bits from each byte', () => {
  const all = Uint8Array.from({ length: 32 }, (_, index) => index);
  expect(makeId('record', all.subarray(0, 16))).toBe('record-0123456789abcdef');
  expect(makeId('record', all.subarray(16))).toBe('record-ghjkmnpqrstvwxyz');
  expect(makeId('round', new Uint8Array(16).fill(255))).toBe('round-zzzzzzzzzzzzzzzz');
});

test('bytes that differ in what is used give ids that differ', () => {
  fc.assert(
    fc.property(bytes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (random, place, step) => {
      const other = random.slice();
      other[place] = (random[place] ?? 0) + step;
      expect(makeId('member', other)).not.toBe(makeId('member', random));
    }),
  );
});

test('an id is not made of fewer than 16 bytes', () => {
  expect(() => makeId('member', new Uint8Array(15))).toThrow(RangeError);
});

test.each(['', 'member', 'member-', 'member-0123456789abcde', 'member-0123456789abcdefg', 'member-0123456789ABCDEF'])(
  '“%s” is no id of a member',
  (text) => {
    expect(isMemberId(text)).toBe(false);
  },
);

test.each([undefined, null, 7, ['member-0123456789abcdef'], '__proto__', 'member-0123456789abcdef\n'])(
  '%j is no id of anything',
  (value) => {
    for (const reader of Object.values(readers)) expect(reader(value)).toBe(false);
  },
);

test.each([
  ['ig-4-message-controls', true],
  ['g1', true],
  ['a'.repeat(60), true],
  ['a'.repeat(61), false],
  ['-g1', false],
  ['g1-', false],
  ['g1--a', false],
  ['G1', false],
  ['g1/a', false],
  ['__proto__', false],
  ['', false],
  [7, false],
])('whether %j is the id of an item: %j', (text, is) => {
  expect(isItemId(text)).toBe(is);
});
