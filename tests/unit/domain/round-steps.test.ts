// Handing a review over, checking it, sending it back and signing it: whose turn it is, and who may not.

import { describe, expect, test } from 'vitest';
import type { Change, Role } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import type { MemberId } from '#shared/domain/ids';
import { progressOf, signOffInForce } from '#shared/domain/round';
import { nextStep, openRefusal, waitingWords, waitsFor, whyNotCheck, whyNotSign } from '#shared/domain/round-steps';
import type { State } from '#shared/domain/state';
import {
  adaAsChecker,
  answered,
  answeredAlone,
  ben,
  check,
  checked,
  cleo,
  content,
  prepare,
  prepared,
  refuse,
  step,
} from '../../builders/round-with-three';
import { ada, addMember, by, fold, give, messages, roundIn, sign, spring } from '../../builders/small-workbook';

const progress = (state: State) => progressOf(state, roundIn(state, spring));
const next = (state: State, me: MemberId) => nextStep(state, roundIn(state, spring), me);
const words = (state: State, me?: MemberId) => waitingWords(state, roundIn(state, spring), me);
const verdict = (state: State, change: Parameters<typeof checkChange>[1], me: MemberId) =>
  checkChange(state, change, by(me, undefined, 9));

describe('three people', () => {
  test('prepare, check and sign one after another', () => {
    expect(progress(answered)).toBe('in progress');
    expect(progress(prepared)).toBe('ready to check');
    expect(progress(checked)).toBe('ready to sign');
    expect(progress(step(checked, sign(spring), cleo))).toBe('signed');
  });

  test('each have their turn, and the others wait', () => {
    const turns = (state: State) => [ada, ben, cleo, adaAsChecker].map((me) => next(state, me));
    expect(turns(answered)).toEqual([
      'hand over to be checked',
      'hand over to be checked',
      'hand over to be checked',
      'hand over to be checked',
    ]);
    expect(turns(prepared)).toEqual(['wait', 'check', 'wait', 'wait']);
    expect(turns(checked)).toEqual(['sign', 'wait', 'sign', 'wait']);
  });

  test('are told whom it waits for, and that it may be them', () => {
    expect(words(answered)).toBe('');
    expect(words(prepared)).toBe('Waits for Ben Carter to check it');
    expect(words(prepared, ben)).toBe('Waits for you to check it');
    expect(words(checked)).toBe('Waits for Ada Okonkwo or Cleo Mbeki to sign it');
    expect(words(checked, cleo)).toBe('Waits for you or Ada Okonkwo to sign it');
    expect(words(step(checked, sign(spring), cleo))).toBe('');
  });

  test('have it on record who did what, whatever the signatory writes', () => {
    const signed = step(checked, { ...sign(spring), preparedBy: cleo, checkedBy: '' }, cleo);
    expect(signOffInForce(roundIn(signed, spring))).toMatchObject({ preparedBy: ada, checkedBy: ben, signedBy: cleo });
  });
});

describe('a review is not checked', () => {
  test('by who prepared it, and not under another sign-in of theirs either', () => {
    for (const me of [ada, adaAsChecker]) {
      expect(whyNotCheck(prepared, roundIn(prepared, spring), me)).toBe(
        'You prepared this review, so somebody else has to check it.',
      );
      expect(verdict(prepared, check(), me).ok).toBe(false);
      const tried = step(prepared, check(), me);
      expect(roundIn(tried, spring).checked).toBeNull();
      expect(tried.general.refused.at(-1)).toMatchObject({ kind: 'round-checked', by: me });
    }
    expect(waitsFor(prepared, roundIn(prepared, spring)).map(({ member }) => member)).toEqual([ben]);
  });

  test('by somebody whose part it is not', () => {
    expect(whyNotCheck(prepared, roundIn(prepared, spring), cleo)).toBe(
      'Your part in this workbook does not include checking.',
    );
    expect(verdict(prepared, check(), cleo).ok).toBe(false);
  });

  test('before it is handed over', () => {
    expect(whyNotCheck(answered, roundIn(answered, spring), ben)).toBe(
      'Nobody has handed this review over to be checked.',
    );
    expect(verdict(answered, check(), ben).ok).toBe(false);
  });

  test('where another content was handed over', () => {
    expect(verdict(prepared, check('ef'.repeat(32)), ben)).toEqual({
      ok: false,
      words: 'The review has changed since. Look at it again.',
    });
    expect(roundIn(step(prepared, check('ef'.repeat(32)), ben), spring).checked).toBeNull();
  });

  test('any more, once an answer changed', () => {
    const changed = step(checked, give(spring, messages, { note: 'Looked again' }), ben);
    expect(roundIn(changed, spring)).toMatchObject({ prepared: null, checked: null });
    expect(progress(changed)).toBe('in progress');
    expect(verdict(changed, sign(spring), cleo).ok).toBe(false);
  });
});

describe('a review is not signed', () => {
  test('before somebody else has checked it', () => {
    expect(whyNotSign(prepared, roundIn(prepared, spring), cleo)).toBe(
      'Somebody else has to check this review before it is signed.',
    );
    expect(verdict(prepared, sign(spring), cleo).ok).toBe(false);
    expect(whyNotSign(checked, roundIn(checked, spring), cleo)).toBe('');
    expect(verdict(checked, sign(spring), cleo)).toEqual({ ok: true });
  });

  test('by somebody who is no signatory', () => {
    expect(whyNotSign(checked, roundIn(checked, spring), ben)).toContain('Only a signatory can sign.');
  });

  test('over another content than was checked', () => {
    expect(verdict(checked, { ...sign(spring), content: 'ef'.repeat(32) }, cleo).ok).toBe(false);
  });
});

describe('a review that is sent back', () => {
  const sentBack = step(prepared, refuse('The second account is missing.'), ben, '2027-03-03T09:00:00.000Z');

  test('is not prepared any more, and says why until it is handed over again', () => {
    expect(progress(sentBack)).toBe('in progress');
    expect(openRefusal(roundIn(sentBack, spring))).toMatchObject({
      by: ben,
      because: 'The second account is missing.',
    });
    const corrected = step(sentBack, give(spring, messages, { note: 'Added' }));
    expect(openRefusal(roundIn(corrected, spring))).toBeDefined();
    const again = step(corrected, prepare());
    expect(openRefusal(roundIn(again, spring))).toBeUndefined();
    expect(progress(again)).toBe('ready to check');
  });

  test('stays on record, and a later change does not bring it up again', () => {
    const again = step(sentBack, prepare());
    expect(roundIn(again, spring).refusals).toHaveLength(1);
    expect(openRefusal(roundIn(step(again, give(spring, messages, { note: 'x' })), spring))).toBeUndefined();
  });

  test('can be sent back by a signatory after it was checked', () => {
    const refused = step(checked, refuse('The note on Instagram is not true.', 'signatory'), cleo);
    expect(roundIn(refused, spring)).toMatchObject({ prepared: null, checked: null });
    expect(openRefusal(roundIn(refused, spring))).toMatchObject({ by: cleo, as: 'signatory' });
  });

  test('needs a reason, and somebody whose part it is', () => {
    expect(verdict(prepared, refuse('  '), ben)).toEqual({ ok: false, words: 'Write why you send it back.' });
    expect(verdict(prepared, refuse('No'), cleo).ok).toBe(false);
    expect(roundIn(step(prepared, refuse('No'), cleo), spring).prepared?.content).toBe(content);
  });
});

describe('an organisation of one', () => {
  test('prepares by signing, and waits for nobody else', () => {
    expect(progress(answeredAlone)).toBe('ready to sign');
    expect(next(answeredAlone, ada)).toBe('sign');
    expect(words(answeredAlone, ada)).toBe('Waits for you to sign it');
    expect(verdict(answeredAlone, sign(spring), ada)).toEqual({ ok: true });
  });

  test('is one person, however many sign-ins that person has', () => {
    const twice = fold(answeredAlone, addMember(adaAsChecker, 'Ada O.', ['checker']));
    expect(progress(twice)).toBe('ready to sign');
    expect(next(twice, ada)).toBe('sign');
  });
});

test('where nobody is a signatory any more, that is said', () => {
  const left = fold(
    checked,
    { kind: 'member-left', member: cleo, because: '' },
    memberWith(ada, ['coordinator', 'contributor']),
  );
  expect(words(left)).toBe('Nobody who signs in is a signatory');
  expect(next(left, ada)).toBe('wait');
});

test('the only checker hands it over to be signed, because nobody else could check it', () => {
  const state = fold(answered, { kind: 'member-left', member: adaAsChecker, because: '' });
  expect(next(state, ben)).toBe('hand over to be signed');
  const handedOver = step(state, prepare(), ben);
  expect(progress(handedOver)).toBe('ready to sign');
  expect(next(handedOver, cleo)).toBe('sign');
  expect(next(handedOver, ben)).toBe('wait');
});

function memberWith(member: MemberId, roles: readonly Role[]): Change {
  const { displayName, initials } = answered.general.members[member] ?? { displayName: '', initials: '' };
  return { kind: 'member-changed', member, membership: { displayName, initials, roles, reads: [] } };
}
