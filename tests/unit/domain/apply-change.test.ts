// Folding changes into state: what each kind does, and the laws that hold whatever has happened.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { type By, type Change, ringOf } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { makeOwnCollections } from '#shared/domain/collections';
import { mayChange } from '#shared/domain/may-change';
import { signOffInForce } from '#shared/domain/round';
import { roundContent } from '#shared/domain/round-content';
import { emptyState, recordOf, type State } from '#shared/domain/state';
import { anyBy, anyChange, anyHistory } from '../../builders/any-change';
import {
  ada,
  adaPerson,
  addAccount,
  addMember,
  addPerson,
  asExpected,
  benPerson,
  by,
  changeAccount,
  day,
  deepFreeze,
  firstQuarter,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  openRound,
  people,
  policy,
  question,
  roundIn,
  sign,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const ben = id('member', 2);
const evidence = id('evidence', 1);
const addEvidence: Extract<Change, { kind: 'evidence-added' }> = {
  kind: 'evidence-added',
  evidence,
  name: 'menu.png',
  mediaType: 'image/png',
  sizeBytes: 2_048,
  digest: 'ab'.repeat(32),
  effectiveOn: day('2027-02-27'),
  attachment: { name: 'cd'.repeat(32), key: 'a2V5' },
};
const action = id('action', 1);
const raise: Extract<Change, { kind: 'action-raised' }> = {
  kind: 'action-raised',
  action,
  words: 'Add a holder.',
  owner: adaPerson,
  dueOn: day('2027-03-20'),
  from: null,
};
const signed = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy), sign(spring));

describe('whatever has happened and whatever comes next', () => {
  const start = fc.constantFrom(emptyState(ada), smallWorkbook, inReview, signed);
  const reached = fc.tuple(start, anyHistory);

  function reach([from, history]: readonly [State, readonly (readonly [Change, By])[]]): State {
    return history.reduce((state, [change, author]) => applyChange(state, change, author), from);
  }

  test('a change can be applied, and neither it nor the state before is touched', () => {
    fc.assert(
      fc.property(reached, ([from, history]) => {
        history.reduce((state, [change, author]) => {
          return applyChange(deepFreeze(state), deepFreeze(change), deepFreeze(author));
        }, from);
      }),
    );
  });

  test('a fold with collections of its own reaches the same state, and leaves the one it began with', () => {
    fc.assert(
      fc.property(reached, ([from, history]) => {
        const into = makeOwnCollections();
        const before = deepFreeze(from);
        const after = history.reduce((state, [change, author]) => applyChange(state, change, author, into), before);
        expect(after).toEqual(reach([from, history]));
      }),
    );
  });

  test('a change that the role does not allow is listed as refused and does nothing else', () => {
    fc.assert(
      fc.property(reached, anyChange, anyBy, (before, change, author) => {
        const state = reach(before);
        fc.pre(!mayChange(state, change, author));
        const next = applyChange(state, change, author);
        const { refused, ...rest } = next.general;
        const { refused: refusedBefore, ...restBefore } = state.general;
        expect(rest).toEqual(restBefore);
        expect(next.coordinators).toBe(state.coordinators);
        const { member, at, seq } = author;
        expect(refused).toEqual([...refusedBefore, { seq, at, by: member, kind: change.kind }]);
      }),
    );
  });

  test('a change is judged without an error, and a refusal is a sentence', () => {
    fc.assert(
      fc.property(reached, anyChange, anyBy, (before, change, author) => {
        const state = deepFreeze(reach(before));
        const verdict = checkChange(state, deepFreeze(change), author);
        if (verdict.ok) return;
        expect(verdict.words).toMatch(/^[A-Z0-9].*[a-z0-9)]\.?$/);
      }),
    );
  });

  test('a change that was found fit to be written is never refused by a reader', () => {
    fc.assert(
      fc.property(reached, anyChange, anyBy, (before, change, author) => {
        const state = reach(before);
        fc.pre(checkChange(state, change, author).ok);
        expect(applyChange(state, change, author).general.refused).toBe(state.general.refused);
      }),
    );
  });

  test('a change touches only the part of the state that its ring may read', () => {
    fc.assert(
      fc.property(reached, anyChange, anyBy, (before, change, author) => {
        const state = reach(before);
        fc.pre(mayChange(state, change, author));
        const next = applyChange(state, change, author);
        const ring = ringOf(change);
        if (ring !== 'general') expect(next.general).toBe(state.general);
        if (ring !== 'consents') expect(next.consents).toBe(state.consents);
        if (ring !== 'safeguarding') expect(next.safeguarding).toBe(state.safeguarding);
        if (ring !== 'coordinators') expect(next.coordinators).toBe(state.coordinators);
        if (ring !== 'own') expect(next.own).toBe(state.own);
      }),
    );
  });

  test('each part of the state can be kept as JSON and folded on from there', () => {
    fc.assert(
      fc.property(reached, anyHistory, (before, later) => {
        const state = reach(before);
        const kept: State = {
          general: JSON.parse(JSON.stringify(state.general)),
          consents: JSON.parse(JSON.stringify(state.consents)),
          safeguarding: JSON.parse(JSON.stringify(state.safeguarding)),
          coordinators: JSON.parse(JSON.stringify(state.coordinators)),
          own: JSON.parse(JSON.stringify(state.own)),
        };
        expect(kept).toEqual(state);
        expect(reach([kept, later])).toEqual(reach([state, later]));
      }),
    );
  });

  test('a sign-off is in force only while the review still says what was signed', () => {
    fc.assert(
      fc.property(reached, anyChange, anyBy, (before, change, author) => {
        const state = reach(before);
        const next = applyChange(state, change, author);
        for (const round of Object.values(state.general.rounds)) {
          const signOff = signOffInForce(round);
          const now = roundIn(next, round.round);
          if (!signOff || signOffInForce(now) !== signOff) continue;
          expect(roundContent(next, now)).toBe(roundContent(state, round));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no question stands twice in a review, and every answer is to one of its questions', () => {
    fc.assert(
      fc.property(reached, (before) => {
        for (const round of Object.values(reach(before).general.rounds)) {
          const keys = round.asked.map(({ item, about }) => `${about}/${item}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const key of Object.keys(round.answers)) expect(keys).toContain(key);
        }
      }),
    );
  });
});

describe('the beginning', () => {
  test('lets the founder alone describe the organisation, until there is a first member', () => {
    const empty = emptyState(ada);
    expect(applyChange(empty, addPerson(adaPerson, 'Ada'), by(ben)).general.refused).toHaveLength(1);
    expect(applyChange(empty, addPerson(adaPerson, 'Ada'), by(ada)).general.refused).toEqual([]);
  });

  test('gives a member no certificate until one is issued', () => {
    expect(smallWorkbook.general.members[ada]).toEqual({
      member: ada,
      person: adaPerson,
      displayName: 'Ada Okonkwo',
      initials: 'AO',
      roles: ['coordinator', 'signatory'],
      reads: [],
      standing: 'enrolled',
      keys: { signing: '', recipient: '' },
      pdfSigning: '',
      keysMade: 1,
      keysSince: 1,
      keysNamedBy: ada,
      certificate: '',
      privacyCheckedOn: '',
      joinedAt: '2027-03-01T10:00:00.000Z',
      leftAt: '',
    });
    const issued = fold(smallWorkbook, {
      kind: 'certificate-issued',
      member: ada,
      certificate: 'Y2VydA==',
      authority: 'cm9vdA==',
    });
    expect(issued.general.members[ada]?.certificate).toBe('Y2VydA==');
    expect(issued.general.authority).toBe('cm9vdA==');
  });

  test('keeps the root key with the coordinators and nowhere else', () => {
    const kept = fold(smallWorkbook, { kind: 'authority-kept', authority: 'cm9vdA==', privateKey: 'c2VjcmV0' });
    expect(kept.coordinators).toEqual({ authorityKeys: { 'cm9vdA==': 'c2VjcmV0' } });
    expect(JSON.stringify(kept.general)).not.toContain('c2VjcmV0');
  });
});

describe('a record', () => {
  test('keeps the fields a change does not name, and the moment it was added', () => {
    const author = by(ada, '2027-03-09T09:00:00.000Z', 7);
    const after = applyChange(smallWorkbook, changeAccount(instagram, { handle: '@riverside' }), author);
    expect(recordOf(after, 'accounts', instagram)).toMatchObject({
      fields: { handle: '@riverside', name: 'Riverside Youth', state: 'live' },
      addedAt: '2027-03-01T10:00:00.000Z',
      changedAt: '2027-03-09T09:00:00.000Z',
    });
  });

  test('that is not there cannot be changed into being', () => {
    expect(fold(smallWorkbook, changeAccount(id('record', 9), { name: 'Ghost' }))).toBe(smallWorkbook);
  });

  test('is only found by its own id, even where a field names a word that every object knows', () => {
    expect(recordOf(smallWorkbook, 'people', 'constructor')).toBeUndefined();
    expect(recordOf(smallWorkbook, 'people', '__proto__')).toBeUndefined();
  });
});

describe('what was added once under an id stays what it was', () => {
  test.each<[string, State, Change]>([
    ['a record', smallWorkbook, addAccount(instagram, { name: 'Another' })],
    ['a member', smallWorkbook, addMember(ada, 'Mallory', ['contributor'])],
    ['a review', inReview, openRound(spring, { year: 2030, quarter: 4 }, [])],
    ['a piece of evidence', fold(smallWorkbook, addEvidence), { ...addEvidence, digest: 'ef'.repeat(32) }],
    ['an action', fold(smallWorkbook, raise), { ...raise, words: 'Something else.' }],
  ])('%s', (_, state, change) => {
    expect(fold(state, change)).toBe(state);
  });

  test('an action that was closed stays closed as it was', () => {
    const closed = fold(smallWorkbook, raise, { kind: 'action-closed', action, done: 'Ben was added.' });
    expect(closed.general.actions[action]?.closed?.done).toBe('Ben was added.');
    expect(fold(closed, { kind: 'action-closed', action, done: 'No, Cara was.' })).toBe(closed);
  });
});

test('actions are numbered in the order in which they were raised', () => {
  const second = id('action', 2);
  const { actions } = fold(smallWorkbook, raise, { ...raise, action: second }).general;
  expect([actions[action]?.number, actions[second]?.number]).toEqual([1, 2]);
});

describe('a review', () => {
  test('opens with what is asked, each question once, and nothing answered', () => {
    const again = openRound(id('round', 2), { year: 2027, quarter: 2 }, [
      messages,
      people,
      { ...messages, expected: 'x' },
    ]);
    expect(roundIn(fold(smallWorkbook, again), id('round', 2))).toEqual({
      round: id('round', 2),
      added: { packs: [], own: {} },
      checklist: 'quarterly-review',
      quarter: { year: 2027, quarter: 2 },
      pack: again.pack,
      asked: [messages, people],
      answers: {},
      openedBy: ada,
      openedAt: '2027-03-01T10:00:00.000Z',
      prepared: null,
      checked: null,
      refusals: [],
      signOffs: [],
      consentsLook: null,
    });
  });

  test('takes in further questions after those it has', () => {
    const more = question('second-factor', instagram);
    const extended = fold(inReview, { kind: 'round-extended', round: spring, asked: [messages, more, more] });
    expect(roundIn(extended, spring).asked).toEqual([messages, people, policy, more]);
  });

  test('keeps the last answer to a question, with who gave it and when', () => {
    const author = by(ada, '2027-03-02T08:30:00.000Z', 9);
    const first = fold(inReview, give(spring, messages, { result: 'no', found: 'Everyone' }));
    const second = applyChange(first, give(spring, messages), author);
    expect(roundIn(second, spring).answers).toEqual({
      [`${instagram}/message-requests`]: { ...asExpected, by: ada, at: '2027-03-02T08:30:00.000Z' },
    });
  });

  test('forgets an answer that was taken back', () => {
    const where = { round: spring, item: messages.item, about: messages.about };
    const given = fold(inReview, give(spring, messages), give(spring, policy));
    const withdrawn = fold(given, { kind: 'answer-withdrawn', ...where });
    expect(Object.keys(roundIn(withdrawn, spring).answers)).toEqual(['/policy-read']);
    expect(fold(withdrawn, { kind: 'answer-withdrawn', ...where })).toEqual(withdrawn);
  });

  test('takes no answer to a question that it does not ask', () => {
    expect(fold(inReview, give(spring, question('second-factor', instagram)))).toEqual(inReview);
    expect(fold(inReview, give(id('round', 9), messages))).toBe(inReview);
  });
});

test('an answer keeps only the evidence that is there', () => {
  const early = give(spring, messages, { evidence: [evidence] });
  const answerIn = (state: State) => roundIn(state, spring).answers[`${instagram}/message-requests`];
  expect(answerIn(fold(inReview, early, addEvidence))?.evidence).toEqual([]);
  expect(answerIn(fold(inReview, addEvidence, early))?.evidence).toEqual([evidence]);
});

describe('a signed review', () => {
  test('says who signed what', () => {
    expect(signOffInForce(roundIn(signed, spring))).toEqual({
      content: 'cd'.repeat(32),
      statement: 'I have read this review.',
      preparedBy: ada,
      checkedBy: '',
      signedBy: ada,
      at: '2027-03-01T10:00:00.000Z',
      files: [],
      superseded: null,
    });
  });

  test('opened again keeps its sign-off, superseded and with the reason', () => {
    const reopened = fold(signed, { kind: 'round-reopened', round: spring, because: 'A holder left.' });
    const { signOffs } = roundIn(reopened, spring);
    expect(signOffs.map(({ superseded }) => superseded)).toEqual([
      { at: '2027-03-01T10:00:00.000Z', because: 'A holder left.' },
    ]);
    const twice = fold(reopened, sign(spring), { kind: 'round-reopened', round: spring, because: 'Again.' });
    expect(roundIn(twice, spring).signOffs.map(({ superseded }) => superseded?.because)).toEqual([
      'A holder left.',
      'Again.',
    ]);
  });

  test.each<[string, Change]>([
    ['another answer', give(spring, messages, { result: 'no', found: 'Everyone' })],
    ['an answer taken back', { kind: 'answer-withdrawn', round: spring, item: policy.item, about: '' }],
    ['a further question', { kind: 'round-extended', round: spring, asked: [question('second-factor', instagram)] }],
  ])('is superseded by %s, should any program write one', (_, change) => {
    expect(checkChange(signed, change, by()).ok).toBe(false);
    const changed = roundIn(fold(signed, change), spring);
    expect(signOffInForce(changed)).toBeUndefined();
    expect(changed.signOffs[0]?.superseded?.because).toBe('It was changed after it was signed.');
  });

  test.each<[string, Change]>([
    ['a question it asks already', { kind: 'round-extended', round: spring, asked: [messages] }],
    ['an answer to what it does not ask', give(spring, question('second-factor', instagram))],
    ['another review', openRound(id('round', 2), { year: 2027, quarter: 2 }, [messages])],
    ['a change of the account', changeAccount(instagram, { owner: benPerson, deputy: adaPerson })],
  ])('stays in force through %s', (_, change) => {
    expect(signOffInForce(roundIn(fold(signed, change), spring))).toBeDefined();
  });
});

test('a second review of the same quarter can be read, though it could not be written', () => {
  const second = openRound(id('round', 2), firstQuarter, [messages]);
  expect(checkChange(inReview, second, by()).ok).toBe(false);
  expect(Object.keys(fold(inReview, second).general.rounds)).toHaveLength(2);
});

test('the organisation may say itself what a setting should be, and change its mind', () => {
  const expect1 = { kind: 'expectation-set', item: messages.item, about: instagram, because: '' } as const;
  const after = fold(smallWorkbook, { ...expect1, expected: 'No one' }, { ...expect1, expected: 'Friends' });
  expect(after.general.expectations).toEqual({
    [`${instagram}/message-requests`]: { expected: 'Friends', because: '', by: ada, at: '2027-03-01T10:00:00.000Z' },
  });
});

test('evidence says who added it and when', () => {
  const { kind: _, ...kept } = addEvidence;
  expect(fold(smallWorkbook, addEvidence).general.evidence[evidence]).toEqual({
    ...kept,
    goodUntil: '',
    addedBy: ada,
    addedAt: '2027-03-01T10:00:00.000Z',
  });
});
