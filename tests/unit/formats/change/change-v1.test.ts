// What a stored change must hold. Whatever the domain can make can be stored and read again; anything else is refused.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, ChangeKind } from '#shared/domain/change';
import { changeSchemaV1 } from '#shared/formats/change/change-v1';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';
import { anyChange } from '../../../builders/any-change';
import { readSampleChanges } from '../../../builders/sample-changes';

const changes = readSampleChanges(1);

function sample<Kind extends ChangeKind>(kind: Kind): Extract<Change, { kind: Kind }> {
  const found = changes.find((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
  if (!found) throw new Error(`no sample of ${kind}`);
  return found;
}

const accepts = (change: unknown) => changeSchemaV1.safeParse(change).success;

test('any change that the domain can make is read back as it was stored', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 5 }), (made) => {
      const stored: unknown = JSON.parse(JSON.stringify(made));
      expect(readChanges(changesFormat, stored)).toEqual({ state: 'read', changes: made });
    }),
  );
});

describe.each(changes)('a change of the kind $kind', (change) => {
  test('is refused with a part more', () => {
    expect(accepts(change)).toBe(true);
    expect(accepts({ ...change, extra: '' })).toBe(false);
  });

  test('is refused with any part left out', () => {
    for (const part of Object.keys(change)) {
      const { [part]: _, ...rest } = { ...change } as Record<string, unknown>;
      expect([part, accepts(rest)]).toEqual([part, false]);
    }
  });

  test('is refused with a number, null or a list in the place of any text', () => {
    for (const [part, value] of Object.entries(change)) {
      if (typeof value !== 'string') continue;
      for (const wrong of [7, null, [value]])
        expect([part, accepts({ ...change, [part]: wrong })]).toEqual([part, false]);
    }
  });
});

test('a part more is refused inside a change as well', () => {
  const described = sample('organisation-described');
  const opened = sample('round-opened');
  const added = sample('evidence-added');
  const given = sample('answer-given');
  const signed = sample('round-signed');
  const raised = sample('action-raised');
  const extra = { extra: true };
  expect(accepts({ ...described, organisation: { ...described.organisation, ...extra } })).toBe(false);
  expect(accepts({ ...opened, quarter: { ...opened.quarter, ...extra } })).toBe(false);
  expect(accepts({ ...opened, pack: { ...opened.pack, ...extra } })).toBe(false);
  expect(accepts({ ...opened, asked: opened.asked.map((asked) => ({ ...asked, ...extra })) })).toBe(false);
  expect(accepts({ ...added, attachment: { ...added.attachment, ...extra } })).toBe(false);
  expect(accepts({ ...given, answer: { ...given.answer, ...extra } })).toBe(false);
  expect(accepts({ ...signed, files: signed.files.map((file) => ({ ...file, ...extra })) })).toBe(false);
  expect(accepts({ ...raised, from: { ...raised.from, ...extra } })).toBe(false);
});

describe('an id', () => {
  const member = sample('member-added');
  const given = sample('answer-given');
  const record = sample('record-changed');
  test.each([
    ['of another thing', { ...member, member: 'record-0123456789abcdef' }],
    ['too short', { ...member, member: 'member-0123456789abcde' }],
    ['in capitals', { ...member, member: 'MEMBER-0123456789ABCDEF' }],
    ['with a way out of its folder', { ...member, member: 'member-../../../../../x' }],
    ['that is a word every object knows', { ...record, record: '__proto__' }],
    ['of an item with a space', { ...given, item: 'ig 4' }],
    ['of an item that is longer than 60 characters', { ...given, item: 'a'.repeat(61) }],
    ['of a register that is not there', { ...record, register: 'concerns' }],
    ['left empty where a record must be named', { ...record, record: '' }],
    ['of evidence that is none', { ...given, answer: { ...given.answer, evidence: ['record-0123456789abcdef'] } }],
  ])('%s is refused', (_, change) => {
    expect(accepts(change)).toBe(false);
  });

  test('may be left empty where an answer is about the organisation as a whole', () => {
    expect(accepts({ ...given, about: '' })).toBe(true);
  });
});

describe('a text', () => {
  const closed = sample('action-closed');
  const kept = sample('evidence-added');
  test('of 100,000 characters is read, one more is refused', () => {
    expect(accepts({ ...closed, done: 'x'.repeat(100_000) })).toBe(true);
    expect(accepts({ ...closed, done: 'x'.repeat(100_001) })).toBe(false);
  });

  test('of one line is 2,000 characters at most', () => {
    expect(accepts({ ...kept, name: 'x'.repeat(2_000) })).toBe(true);
    expect(accepts({ ...kept, name: 'x'.repeat(2_001) })).toBe(false);
  });
});

test.each([
  ['31 February', { ...sample('evidence-added'), effectiveOn: '2027-02-31' }],
  ['a digest that is too short', { ...sample('evidence-added'), digest: 'ab'.repeat(31) }],
  ['a digest in capitals', { ...sample('evidence-added'), digest: 'AB'.repeat(32) }],
  ['half a byte', { ...sample('evidence-added'), sizeBytes: 0.5 }],
  ['fewer bytes than none', { ...sample('evidence-added'), sizeBytes: -1 }],
  ['a fifth quarter', { ...sample('round-opened'), quarter: { year: 2027, quarter: 5 } }],
  ['the year 1899', { ...sample('round-opened'), quarter: { year: 1899, quarter: 1 } }],
  ['another checklist', { ...sample('round-opened'), checklist: 'monthly-review' }],
  ['a role that is none', { ...sample('member-added'), roles: ['owner'] }],
  [
    'a result that is none',
    { ...sample('answer-given'), answer: { ...sample('answer-given').answer, result: 'maybe' } },
  ],
  ['a certificate that is no base64', { ...sample('certificate-issued'), certificate: 'not base64!' }],
  ['a kind that is none', { ...sample('action-closed'), kind: 'action-forgotten' }],
])('%s is refused', (_, change) => {
  expect(accepts(change)).toBe(false);
});

describe('the fields of a record', () => {
  const added = sample('record-added');
  // As JSON gives it: a name of its own, not the object's prototype.
  const stored = (fields: string): unknown =>
    JSON.parse(JSON.stringify({ ...added, fields: 0 }).replace(':0', `:${fields}`));

  test('hold texts and rows of texts', () => {
    expect(accepts(stored('{"name":"Ada","holders":[{"person":"x"}]}'))).toBe(true);
    expect(accepts(stored('{"name":5}'))).toBe(false);
    expect(accepts(stored('{"holders":[{"person":["x"]}]}'))).toBe(false);
    expect(accepts(stored('{"holders":[[]]}'))).toBe(false);
    expect(accepts(stored('[]'))).toBe(false);
    expect(accepts(stored('"text"'))).toBe(false);
    expect(accepts(stored('null'))).toBe(false);
  });

  test('are refused under a name that could be lost or mistaken', () => {
    expect(accepts(stored('{"__proto__":"x"}'))).toBe(false);
    expect(accepts(stored('{"holders":[{"__proto__":"x"}]}'))).toBe(false);
    expect(accepts(stored('{"":"x"}'))).toBe(false);
    expect(accepts(stored('{"full name":"x"}'))).toBe(false);
    expect(accepts(stored(`{"${'n'.repeat(61)}":"x"}`))).toBe(false);
  });

  test('never reach what all objects share', () => {
    const read = readChanges(1, [stored('{"constructor":"x","name":"Ada"}')]);
    expect(read.state === 'read' && read.changes[0]).toMatchObject({ fields: { constructor: 'x', name: 'Ada' } });
    expect(Object.prototype.constructor).toBe(Object);
    expect({}).not.toHaveProperty('name');
  });
});

describe('the changes of an entry', () => {
  test('are at least one', () => {
    expect(readChanges(1, [])).toMatchObject({ state: 'not a change' });
  });

  test('are read all or none, and the place of the one that is wrong is named', () => {
    const read = readChanges(1, [sample('action-closed'), { ...sample('evidence-added'), effectiveOn: 'soon' }]);
    expect(read).toEqual({ state: 'not a change', where: '1.effectiveOn: not a date' });
  });

  test('of a later format are not looked at, whatever they hold', () => {
    expect(readChanges(changesFormat + 1, 'anything')).toEqual({ state: 'newer' });
  });

  test.each([undefined, null, 'text', 7, {}, { length: 1 }])('are a list, and %j is none', (stored) => {
    expect(readChanges(1, stored)).toMatchObject({ state: 'not a change' });
  });
});
