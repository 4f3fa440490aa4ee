// From what was typed for a check to the changes that leaving it makes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { results } from '#shared/domain/change';
import { answerTo } from '#shared/domain/round';
import type { State } from '#shared/domain/state';
import {
  type AnswerForm,
  changesForAnswer,
  formOf,
  isSaved,
  openAction,
  suggestedAction,
} from '../../../../renderer/features/review/answer-form';
import {
  adaPerson,
  day,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  roundIn,
  spring,
} from '../../../builders/small-workbook';

const today = day('2027-03-10');
const action = id('action', 1);
const suggested = { actionWords: 'Set it.', actionDueOn: '24 March 2027' };
const where = { round: spring, item: messages.item, about: instagram };
const given = (state: State) => answerTo(roundIn(state, spring), messages);
const emptyForm = formOf(undefined, suggested);

function leave(form: Partial<AnswerForm>, state: State = inReview) {
  const round = roundIn(state, spring);
  const place = { state, round, asked: messages, owner: adaPerson, today, makeActionId: () => action };
  return changesForAnswer({ ...emptyForm, ...form }, place);
}

describe('whether what is typed is saved', () => {
  const answered = given(fold(inReview, give(spring, messages, { result: 'no', found: 'Everyone' })));

  test('it is where the form says what the record says', () => {
    expect(isSaved({ ...emptyForm, result: 'no', found: ' Everyone ' }, answered)).toBe(true);
    expect(isSaved({ ...emptyForm, result: 'no', found: 'Everyone', why: 'of no use here' }, answered)).toBe(true);
  });

  test('it is not where it says something else, or nothing is answered', () => {
    expect(isSaved({ ...emptyForm, result: 'no', found: 'Friends' }, answered)).toBe(false);
    expect(isSaved({ ...emptyForm, result: 'no', found: 'Everyone', note: 'since May' }, answered)).toBe(false);
    expect(isSaved({ ...emptyForm, result: 'yes' }, undefined)).toBe(false);
    expect(isSaved(emptyForm, answered)).toBe(false);
  });
});

describe('the form of a check', () => {
  test('is empty before it is answered, with the action it would suggest', () => {
    expect(emptyForm).toEqual({
      result: '',
      found: '',
      note: '',
      why: '',
      putRight: '',
      evidence: [],
      actionWords: 'Set it.',
      actionDueOn: '24 March 2027',
    });
    expect(suggestedAction('Message requests from', 'Instagram @riversideyouth', 'Friends', today)).toEqual({
      actionWords: 'Instagram @riversideyouth, Message requests from: put it right. We expect “Friends”.',
      actionDueOn: '24 March 2027',
    });
  });

  test('left as it was opened makes no change, whatever was answered', () => {
    const anyAnswer = fc.record({
      result: fc.constantFrom(...results),
      found: fc.constantFrom('', 'Everyone'),
      note: fc.constantFrom('', 'Seen'),
      why: fc.constantFrom('', 'None'),
    });
    fc.assert(
      fc.property(anyAnswer, (typed) => {
        const state = fold(inReview, ...leave(typed));
        expect(leave(formOf(given(state), suggested), state)).toEqual([]);
      }),
    );
    expect(leave({})).toEqual([]);
  });
});

describe('leaving a check', () => {
  test('gives the answer, without spaces around what was typed', () => {
    const typed = { result: 'no', found: ' Everyone ', note: '\tSeen\n', putRight: 'now' } as const;
    expect(leave(typed)).toEqual([
      {
        kind: 'answer-given',
        ...where,
        answer: { result: 'no', found: 'Everyone', note: 'Seen', why: '', putRight: 'now', evidence: [] },
      },
    ]);
  });

  test('keeps only what belongs to the result', () => {
    const typed = { found: 'Everyone', why: 'None', putRight: 'now', note: 'Seen' } as const;
    const kept = results.map((result) => {
      const [change] = leave({ ...typed, result });
      if (change?.kind !== 'answer-given') throw new Error('no answer');
      const { found, why, putRight, note } = change.answer;
      return [result, found, why, putRight, note];
    });
    expect(kept).toEqual([
      ['yes', '', '', '', 'Seen'],
      ['partly', 'Everyone', '', 'now', 'Seen'],
      ['no', 'Everyone', '', 'now', 'Seen'],
      ['unknown', '', '', '', 'Seen'],
      ['not applicable', '', 'None', '', 'Seen'],
    ]);
  });

  test('takes the answer back where the result was taken away, and does nothing where there was none', () => {
    const answered = fold(inReview, give(spring, messages));
    expect(leave({ note: 'Seen' }, answered)).toEqual([{ kind: 'answer-withdrawn', ...where }]);
    expect(leave({ note: 'Seen' })).toEqual([]);
  });

  test('gives the answer again where the evidence is other, or in another order', () => {
    const one = id('evidence', 1);
    const two = id('evidence', 2);
    const keep = (evidence: typeof one) => ({
      kind: 'evidence-added' as const,
      evidence,
      name: 'a.png',
      mediaType: 'image/png',
      sizeBytes: 1,
      digest: 'ab'.repeat(32),
      effectiveOn: today,
      attachment: { name: 'ab'.repeat(32), key: '' },
    });
    const state = fold(inReview, keep(one), keep(two), give(spring, messages, { evidence: [one, two] }));
    expect(leave({ result: 'yes', evidence: [one, two] }, state)).toEqual([]);
    expect(leave({ result: 'yes', evidence: [two, one] }, state)).toHaveLength(1);
    expect(leave({ result: 'yes', evidence: [one] }, state)).toHaveLength(1);
  });
});

describe('a difference left to an action', () => {
  const typed = { result: 'no', found: 'Everyone', putRight: 'action', actionWords: ' Set it to Friends. ' } as const;
  const raised = {
    kind: 'action-raised',
    action,
    words: 'Set it to Friends.',
    owner: adaPerson,
    dueOn: '2027-04-05',
    from: where,
  };

  test('raises one, for the owner of the account and by the date that was typed', () => {
    const [answer, action] = leave({ ...typed, actionDueOn: '5/4/27' });
    expect(answer).toMatchObject({ kind: 'answer-given', answer: { putRight: 'action' } });
    expect(action).toEqual(raised);
  });

  test('is due in two weeks where the date is none', () => {
    expect(leave({ ...typed, actionDueOn: 'soon' })[1]).toMatchObject({ dueOn: '2027-03-24' });
  });

  test('raises no second one while the first is open, and another once it is closed', () => {
    const state = fold(inReview, ...leave(typed));
    expect(openAction(state, where)?.action).toBe(action);
    expect(leave(typed, state)).toEqual([]);
    expect(leave({ ...typed, note: 'More' }, state).map(({ kind }) => kind)).toEqual(['answer-given']);
    const closed = fold(state, { kind: 'action-closed', action, done: 'Done.' });
    expect(openAction(closed, where)).toBeUndefined();
    expect(leave(typed, closed).map(({ kind }) => kind)).toEqual(['action-raised']);
  });

  test('raises one of its own for each account and each item', () => {
    const state = fold(inReview, ...leave(typed));
    expect(openAction(state, { ...where, about: '' })).toBeUndefined();
    expect(openAction(state, { ...where, round: id('round', 9) })).toBeUndefined();
  });

  test('raises none for a result that is not different', () => {
    expect(leave({ ...typed, result: 'yes' }).map(({ kind }) => kind)).toEqual(['answer-given']);
  });
});
