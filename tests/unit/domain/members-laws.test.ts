// Laws of members and rings that hold whatever has happened: who is left to coordinate, who holds which key, and what a refused
// change does; and that rules about two people look at the person, never at the sign-in.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { By, Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { lastingPart } from '#shared/domain/lasting-part';
import { epochOf, holdersOf, needsNewKey, readersOf } from '#shared/domain/may-read';
import { instantOf } from '#shared/domain/plain-date';
import { rings } from '#shared/domain/ring';
import { presentMembers, type State } from '#shared/domain/state';
import { checkersOf, isOnePerson, needsCheck, peopleWhoSignIn } from '#shared/domain/two-people';
import { anyBy, anyOfKind } from '../../builders/any-change';
import {
  ada,
  adaPerson,
  addMember,
  benPerson,
  by,
  fold,
  give,
  id,
  inReview,
  messages,
  people,
  policy,
  roundIn,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const ben = id('member', 2);
const cara = id('member', 3);

/** Only what is about members and rings, so that changes meet each other often. */
const memberChange: fc.Arbitrary<Change> = fc.oneof(
  anyOfKind['member-added'],
  anyOfKind['member-invited'],
  anyOfKind['member-enrolled'],
  anyOfKind['member-changed'],
  anyOfKind['member-reset'],
  anyOfKind['member-left'],
  anyOfKind['keys-renewed'],
  anyOfKind['ring-renewed'],
);
const steps = fc.array(fc.tuple(memberChange, anyBy), { maxLength: 40 });
const start = fc.constantFrom(
  smallWorkbook,
  fold(smallWorkbook, addMember(ben, 'Ben Carter', ['coordinator', 'checker'], benPerson)),
);

function coordinators(state: State): number {
  return presentMembers(state).filter(({ standing, roles }) => standing === 'enrolled' && roles.includes('coordinator'))
    .length;
}

/** Looks at each step, with the state before and after it. */
function eachStep(look: (before: State, after: State, change: Change, author: By) => void) {
  fc.assert(
    fc.property(start, steps, (from, history) => {
      history.reduce((before, [change, author]) => {
        const after = applyChange(before, change, author);
        look(before, after, change, author);
        return after;
      }, from);
    }),
    { numRuns: 300 },
  );
}

describe('whatever happens to members and keys', () => {
  test('a workbook that has a coordinator who can sign in keeps one', () => {
    eachStep((_, after) => expect(coordinators(after)).toBeGreaterThan(0));
  });

  test('whoever may read a ring holds its key', () => {
    eachStep((_, after) => {
      for (const ring of rings)
        expect(holdersOf(after, ring)).toEqual(expect.arrayContaining([...readersOf(after, ring)]));
    });
  });

  test('somebody always reads each ring', () => {
    eachStep((_, after) => {
      for (const ring of rings) expect(readersOf(after, ring).length).toBeGreaterThan(0);
    });
  });

  test('an epoch never goes back and never leaves one out, and a key that was named stays what it is', () => {
    eachStep((before, after) => {
      for (const ring of rings) {
        const ahead = epochOf(after, ring) - epochOf(before, ring);
        expect([0, 1]).toContain(ahead);
        const was = before.general.rings[ring]?.commitment ?? '';
        if (ahead === 0 && was !== '') expect(after.general.rings[ring]?.commitment).toBe(was);
      }
    });
  });

  test('a new key of a ring is held by those who may read it, and by nobody else', () => {
    eachStep((before, after) => {
      for (const ring of rings) {
        if (epochOf(after, ring) === epochOf(before, ring)) continue;
        expect(holdersOf(after, ring)).toEqual(readersOf(after, ring));
        expect(needsNewKey(after, ring)).toBe(false);
      }
    });
  });

  test('a change that is refused does nothing but show as refused', () => {
    eachStep((before, after, { kind }, { member }) => {
      if (after.general.refused.length === before.general.refused.length) return;
      expect({ ...after.general, refused: [] }).toEqual({ ...before.general, refused: [] });
      expect(after.general.refused.at(-1)).toMatchObject({ kind, by: member });
    });
  });

  test('who has left stays away', () => {
    eachStep((before, after) => {
      for (const { member, standing } of Object.values(before.general.members)) {
        if (standing === 'left') expect(after.general.members[member]?.standing).toBe('left');
      }
    });
  });

  test('what is not lasting changes no rights and no keys', () => {
    fc.assert(
      fc.property(start, fc.oneof(...Object.values(anyOfKind)), anyBy, (state, change, author) => {
        fc.pre(lastingPart([change]) === '');
        const rights = ({ general }: State) => [
          Object.values(general.members).map(
            ({ member, person, roles, reads, standing, keys, keysMade, keysSince, keysNamedBy }) => ({
              ...{ member, person, roles, reads, standing, keys, keysMade, keysSince, keysNamedBy },
            }),
          ),
          general.rings,
          general.paperKey,
        ];
        expect(rights(applyChange(state, change, author))).toEqual(rights(state));
      }),
    );
  });
});

describe('what lasts of an entry', () => {
  const membership = { displayName: 'Ben Carter', initials: 'BC', roles: ['checker'], reads: [] } as const;
  const invited: Change = {
    kind: 'member-invited',
    member: ben,
    person: benPerson,
    membership,
    keys: { signing: 'AAAA', recipient: 'age1' },
  };

  test('is the same without the names, and another with other rights or keys', () => {
    const unnamed = { ...invited, membership: { ...membership, displayName: '', initials: '' } };
    expect(lastingPart([unnamed])).toBe(lastingPart([invited]));
    const promoted = { ...invited, membership: { ...membership, roles: ['coordinator'] as const } };
    expect(lastingPart([promoted])).not.toBe(lastingPart([invited]));
    const others = { ...invited, keys: { signing: 'BBBB', recipient: 'age1' } };
    expect(lastingPart([others])).not.toBe(lastingPart([invited]));
    expect(lastingPart([])).toBe('');
  });

  test('is every step of signing with its content, whatever words go with it', () => {
    const round = id('round', 1);
    const step = { round, content: 'ab'.repeat(32), statement: 'Looked at with Priya Shah.' };
    const file = {
      audience: 'internal' as const,
      name: 'Review with Priya Shah.pdf',
      sizeBytes: 1,
      digest: 'cd'.repeat(32),
      attachment: { name: 'ef'.repeat(32), key: 'AAAA' },
    };
    const steps: readonly (readonly [Change, words: object, deed: object])[] = [
      [{ kind: 'round-prepared', ...step }, { statement: '' }, { content: 'cd'.repeat(32) }],
      [{ kind: 'round-checked', ...step, note: 'Priya' }, { statement: '', note: '' }, { content: 'cd'.repeat(32) }],
      [
        { kind: 'round-refused', round, content: step.content, as: 'checker', because: 'Priya' },
        { because: '' },
        { as: 'signatory' },
      ],
      [
        { kind: 'round-signed', ...step, preparedBy: ben, checkedBy: '', files: [file] },
        { statement: '', files: [{ ...file, name: '[erased]' }] },
        { files: [] },
      ],
      [{ kind: 'round-reopened', round, because: 'Priya' }, { because: '' }, { round: id('round', 2) }],
    ];
    for (const [change, words, deed] of steps) {
      const lasting = lastingPart([change]);
      expect(lasting).not.toBe('');
      expect(lastingPart([{ ...change, ...words } as Change])).toBe(lasting);
      expect(lastingPart([{ ...change, ...deed } as Change])).not.toBe(lasting);
    }
  });

  test('is that somebody was erased, not what stands in place of what named them', () => {
    const entries = [{ head: 'ab'.repeat(32), at: instantOf(new Date(0)), changes: [] }];
    const erased: Change = { kind: 'person-erased', person: benPerson, because: 'x', entries, attachments: [] };
    expect(lastingPart([{ ...erased, because: '', entries: [] }])).toBe(lastingPart([erased]));
    expect(lastingPart([{ ...erased, attachments: ['cd'.repeat(32)] }])).not.toBe(lastingPart([erased]));
  });
});

describe('who may read', () => {
  test('the safeguarding ring is for lead and deputy; until there is one a coordinator holds its key', () => {
    expect(readersOf(smallWorkbook, 'safeguarding')).toEqual([ada]);
    const lead = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['safeguarding lead'], benPerson));
    expect(readersOf(lead, 'safeguarding')).toEqual([ben]);
    expect(holdersOf(lead, 'safeguarding')).toEqual([ada, ben]);
    expect(needsNewKey(lead, 'safeguarding')).toBe(true);
  });

  test('consents are for coordinators and whoever is ticked, the coordinators’ ring for them alone', () => {
    const membership = {
      displayName: 'Ben Carter',
      initials: 'BC',
      roles: ['contributor'],
      reads: ['consents'],
    } as const;
    const ticked = fold(smallWorkbook, {
      kind: 'member-invited',
      member: ben,
      person: benPerson,
      membership,
      keys: { signing: '', recipient: '' },
    });
    expect(rings.map((ring) => readersOf(ticked, ring).includes(ben))).toEqual([true, true, false, false]);
    const left = fold(ticked, { kind: 'member-left', member: ben, because: '' });
    expect(rings.map((ring) => readersOf(left, ring).includes(ben))).toEqual([false, false, false, false]);
    expect(rings.map((ring) => needsNewKey(left, ring))).toEqual([true, true, false, false]);
  });
});

describe('two people', () => {
  const answered = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy));
  const second = fold(answered, addMember(ben, 'Ada Okonkwo', ['checker'], adaPerson));
  const prepare: Change = { kind: 'round-prepared', round: spring, content: 'ab'.repeat(32), statement: '' };
  const check: Change = { kind: 'round-checked', round: spring, content: 'ab'.repeat(32), statement: '', note: '' };

  test('are not one person with two sign-ins: what she prepared she cannot check under the other', () => {
    const prepared = fold(second, prepare);
    expect(isOnePerson(prepared, ada, ben)).toBe(true);
    expect(checkChange(prepared, check, by(ben))).toEqual({
      ok: false,
      words: 'You prepared this, so somebody else has to check it.',
    });
    const after = applyChange(prepared, check, by(ben));
    expect(after.general.refused.map(({ kind }) => kind)).toEqual(['round-checked']);
    expect(roundIn(after, spring).checked).toBeNull();
    expect(checkersOf(prepared, ada)).toEqual([]);
    expect(needsCheck(prepared, roundIn(prepared, spring))).toBe(false);
    expect(peopleWhoSignIn(prepared)).toHaveLength(1);
  });

  test('are asked for where there are two: the review is signed only after the other has checked it', () => {
    const prepared = fold(second, addMember(cara, 'Cara Mills', ['checker'], benPerson), prepare);
    expect(needsCheck(prepared, roundIn(prepared, spring))).toBe(true);
    const sign: Change = {
      kind: 'round-signed',
      round: spring,
      content: 'ab'.repeat(32),
      statement: '',
      preparedBy: ada,
      checkedBy: '',
      files: [],
    };
    expect(checkChange(prepared, sign, by(ada))).toMatchObject({
      ok: false,
      words: expect.stringContaining('has to check'),
    });
    const signedAllTheSame = applyChange(prepared, sign, by(ada));
    expect(signedAllTheSame.general.refused.map(({ kind }) => kind)).toEqual(['round-signed']);
    expect(roundIn(signedAllTheSame, spring).signOffs).toEqual([]);
    const checked = applyChange(prepared, check, by(cara));
    const signedSomethingElse = applyChange(checked, { ...sign, content: 'cd'.repeat(32) }, by(ada));
    expect(roundIn(signedSomethingElse, spring).signOffs).toEqual([]);
    expect(checkChange(checked, sign, by(ada))).toEqual({ ok: true });
    expect(roundIn(fold(checked, sign), spring).signOffs[0]).toMatchObject({ preparedBy: ada, checkedBy: cara });
  });
});
