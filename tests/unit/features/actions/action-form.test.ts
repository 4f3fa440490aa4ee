// From what was typed for an action to what is wrong with it and the change that saving it makes.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { undoChanges } from '#shared/domain/undo-change';
import { actionForm, actionProblems, changesForAction } from '../../../../renderer/features/actions/action-form';
import { adaPerson, benPerson, by, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';

const today = day('2027-03-10');
const action = id('action', 1);
const raise: Change = {
  kind: 'action-raised',
  action,
  words: 'Add a second holder.',
  owner: adaPerson,
  dueOn: day('2027-03-20'),
  from: null,
};
const withAction = fold(smallWorkbook, raise);
const standing = withAction.general.actions[action];
const empty = actionForm(undefined, '', today);
const wrong = (typed: Partial<typeof empty>, before = standing) =>
  actionProblems({ ...actionForm(before, '', today), ...typed }, before, withAction, today).map(
    ({ field, message }) => `${field}: ${message}`,
  );
const changes = (typed: Partial<typeof empty>, before: typeof standing) =>
  changesForAction({ ...actionForm(before, '', today), ...typed }, before, withAction, () => id('action', 2));

describe('the form of an action', () => {
  test('begins with what is suggested and two weeks, or with what the action says', () => {
    expect(actionForm(undefined, 'One holder only.', today)).toEqual({
      words: 'One holder only.',
      owner: '',
      dueOn: '24 March 2027',
      because: '',
    });
    expect(actionForm(standing, 'nothing of this', today)).toEqual({
      words: 'Add a second holder.',
      owner: adaPerson,
      dueOn: '20 March 2027',
      because: '',
    });
  });

  test('says what is missing, too long, no date, over or nobody, and how to put it right', () => {
    expect(wrong({ words: ' ', dueOn: '31 February 2027' })).toEqual([
      'words: Write what has to be done',
      'dueOn: Write a date like 5 April 2027',
    ]);
    expect(wrong({ words: 'x'.repeat(1_001) })).toEqual(['words: Use 1000 characters or fewer']);
    expect(wrong({ dueOn: '9 March 2027' })).toEqual(['dueOn: Write today or a day after it: 9 March 2027 is over']);
    expect(wrong({ owner: 'record-9999999999999999' })).toEqual(['owner: Choose someone from the list']);
    expect(wrong({})).toEqual([]);
  });

  test('lets an action that is late stay late, because that has to be seen', () => {
    const late = day('2027-04-01');
    const typed = { ...actionForm(standing, '', late), owner: benPerson };
    expect(actionProblems(typed, standing, withAction, late)).toEqual([]);
    expect(actionProblems({ ...typed, dueOn: '21 March 2027' }, standing, withAction, late)).toHaveLength(1);
  });

  test('raises an action by hand, or changes the one there is, or changes nothing', () => {
    expect(changes({ words: ' Ask again. ', owner: benPerson, dueOn: '5/4/27' }, undefined)).toEqual([
      {
        kind: 'action-raised',
        action: id('action', 2),
        words: 'Ask again.',
        owner: benPerson,
        dueOn: '2027-04-05',
        from: null,
      },
    ]);
    expect(changes({ dueOn: '5 April 2027', because: 'They are away.' }, standing)).toEqual([
      {
        kind: 'action-changed',
        action,
        words: 'Add a second holder.',
        owner: adaPerson,
        dueOn: '2027-04-05',
        because: 'They are away.',
      },
    ]);
    expect(changes({ because: 'no reason' }, standing)).toEqual([]);
  });
});

describe('an open action that is changed', () => {
  const change: Change = {
    kind: 'action-changed',
    action,
    words: 'Add a second and a third holder.',
    owner: benPerson,
    dueOn: day('2027-04-05'),
    because: 'More people help.',
  };

  test('says what it says now, keeps its number and where it comes from, and can be undone', () => {
    const changed = fold(withAction, change);
    expect(changed.general.actions[action]).toEqual({
      ...standing,
      words: 'Add a second and a third holder.',
      owner: benPerson,
      dueOn: '2027-04-05',
    });
    const undoing = undoChanges(withAction, [change], by()) ?? [];
    expect(fold(changed, ...undoing).general.actions).toEqual(withAction.general.actions);
  });

  test('is refused where it is closed, gone or would say nothing, and has no effect there', () => {
    const closed = fold(withAction, { kind: 'action-closed', action, done: 'Done.' });
    expect(checkChange(closed, change, by())).toEqual({ ok: false, words: 'This action is already closed.' });
    expect(checkChange(smallWorkbook, change, by())).toEqual({ ok: false, words: 'This action is no longer there.' });
    expect(checkChange(withAction, { ...change, words: ' ' }, by())).toEqual({
      ok: false,
      words: 'Write what has to be done.',
    });
    expect(checkChange(withAction, change, by())).toEqual({ ok: true });
    expect(applyChange(closed, change, by()).general.actions).toEqual(closed.general.actions);
    expect(undoChanges(closed, [change], by())).toBeUndefined();
  });
});
