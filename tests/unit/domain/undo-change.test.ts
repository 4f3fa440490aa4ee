// Putting back what an entry changed: from wherever it begins, the state is afterwards what it was before.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { hasOpenConditions, standingOf } from '#shared/domain/approval';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { mayChange } from '#shared/domain/may-change';
import type { FieldValues } from '#shared/domain/registers/register';
import { emptyState, recordOf, recordsOf, type State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import { anyBy, anyChange, anyHistory } from '../../builders/any-change';
import { readSampleChanges } from '../../builders/sample-changes';
import {
  ada,
  addPerson,
  by,
  changeAccount,
  day,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  people,
  policy,
  roundIn,
  sign,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const author = by();
const note = id('note', 1);
const cara = id('record', 8);
const removeCara: Change = { kind: 'record-removed', register: 'people', record: cara, because: 'Entered twice.' };
const writeNote = (words: string): Change => ({ kind: 'note-written', note, title: 'Mine', words });

/** Changes that any-change does not draw, so that every undoable kind is met. */
const drawnHere = fc.constantFrom<Change>(
  addPerson(cara, 'Cara'),
  removeCara,
  writeNote('One'),
  writeNote('Two'),
  { kind: 'note-removed', note },
  { kind: 'lock-after-set', minutes: 12 },
  { kind: 'backup-planned', plan: { folder: '/media/stick', everyDays: 7 } },
  { kind: 'expectation-set', item: messages.item, about: messages.about, expected: 'Nobody', because: 'Agreed.' },
  { kind: 'round-prepared', round: spring, content: 'ab'.repeat(32), statement: 'I have answered everything.' },
  give(spring, messages, { result: 'no', found: 'Everyone' }),
  give(spring, people),
);

describe('whatever was done, from wherever', () => {
  const start = fc.constantFrom(emptyState(ada), smallWorkbook, inReview);
  const step = fc.oneof(anyChange, drawnHere);

  test('undoing it gives the state as it was, but for who put it there and when', () => {
    let undone = 0;
    fc.assert(
      fc.property(
        start,
        anyHistory,
        fc.array(drawnHere, { maxLength: 4 }),
        fc.array(step, { minLength: 1, maxLength: 3 }),
        anyBy,
        (from, history, recent, changes, writer) => {
          const reached = history.reduce((state, [change, who]) => applyChange(state, change, who), from);
          const before = recent.reduce((state, change) => applyChange(state, change, author), reached);
          let after = before;
          for (const change of changes) {
            fc.pre(mayChange(after, change, writer));
            after = applyChange(after, change, writer);
          }
          const undoing = undoChanges(before, changes, writer);
          if (!undoing) return;
          undone += 1;
          const back = undoing.reduce((state, change) => applyChange(state, change, writer), after);
          const isRaised = (action: string) =>
            changes.some((change) => change.kind === 'action-raised' && change.action === action);
          expect(likenessOf(back, isRaised)).toEqual(likenessOf(before, isRaised));
        },
      ),
      { numRuns: 400 },
    );
    // The law would hold of nothing, too.
    expect(undone).toBeGreaterThan(40);
  });
});

/** The state without authors and times, and without actions that were raised and taken back, which keep their number. */
function likenessOf(state: State, isRaised: (action: string) => boolean): unknown {
  const { general } = state;
  const dropped = new Set(['by', 'at', 'addedAt', 'changedAt', 'writtenAt']);
  const records = Object.values(general.records).map((kept) =>
    Object.values(kept)
      .map(({ record, fields }) => ({ record, fields: writtenDown(fields) }))
      .sort((a, b) => (a.record < b.record ? -1 : 1)),
  );
  const actions = Object.values(general.actions).filter(({ action }) => !isRaised(action));
  // Who wrote a request, and that conditions were once said to be met or not, stays; how it stands is what counts.
  const approvals = recordsOf(state, 'approvals')
    .map(({ record }) => [record, standingOf(state, record), String(hasOpenConditions(state, record))])
    .sort();
  // Of what an account promised, what it promises now; of the looks at it, all but the day on which they were written down.
  const moderationPromises = Object.values(general.moderationPromises).map((promised) => ({
    ...promised.at(-1),
    since: '',
  }));
  const moderationLog = Object.entries(general.moderationLog).map(([key, members]) => [
    key,
    Object.entries(members).map(([member, { signs, remarks }]) => [
      member,
      signs,
      Object.entries(remarks).flatMap(([index, { done = '', minutes = '' }]) =>
        done === '' && minutes === '' ? [] : [[index, done, minutes]],
      ),
    ]),
  ]);
  const likened = {
    ...general,
    records,
    actions,
    approvals,
    moderationPromises: sorted(moderationPromises),
    moderationLog: sorted(moderationLog),
  };
  return JSON.parse(
    JSON.stringify({ ...state, general: likened }, (name, value) => (dropped.has(name) ? undefined : value)),
  );
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

/** A field that is empty is not written down, and neither is one that is not there. */
function writtenDown(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));
}

describe('one by one', () => {
  const undo = (before: State, ...changes: readonly Change[]) => undoChanges(before, changes, author);

  test('a first answer is taken back, a later one is what it was', () => {
    const first = give(spring, messages, { note: 'First' });
    const where = { round: spring, item: messages.item, about: messages.about };
    expect(undo(inReview, first)).toEqual([{ kind: 'answer-withdrawn', ...where }]);
    const answered = fold(inReview, first);
    expect(undo(answered, give(spring, messages, { note: 'Second' }))).toEqual([first]);
    expect(undo(answered, { kind: 'answer-withdrawn', ...where })).toEqual([first]);
  });

  test('a person and the account that names them are taken out in the order in which nothing names what goes', () => {
    const changes = [addPerson(cara, 'Cara'), changeAccount(instagram, { moderator: cara })];
    const after = fold(smallWorkbook, ...changes);
    const undoing = undo(smallWorkbook, ...changes) ?? [];
    expect(undoing.map(({ kind }) => kind)).toEqual(['record-changed', 'record-removed']);
    let state = after;
    for (const change of undoing) {
      expect(checkChange(state, change, author)).toEqual({ ok: true });
      state = applyChange(state, change, author);
    }
    expect(recordOf(state, 'people', cara)).toBeUndefined();
  });

  test('a field that was not written down is empty again', () => {
    expect(undo(smallWorkbook, changeAccount(instagram, { purpose: 'News', moderator: '' }))).toEqual([
      expect.objectContaining({ fields: { purpose: '', moderator: id('record', 2) } }),
    ]);
  });

  test('an answer that un-prepared a round is not undone: nobody could be made to stand for it again', () => {
    const prepared = fold(inReview, give(spring, messages), {
      kind: 'round-prepared',
      round: spring,
      content: 'ab'.repeat(32),
      statement: 'I have answered everything.',
    });
    expect(roundIn(prepared, spring).prepared).not.toBeNull();
    expect(undo(prepared, give(spring, people))).toBeUndefined();
  });

  test('what a prepared plan says is not put back in one press, since whoever stood for the plan would not be', () => {
    const plan = id('round', 9);
    const opened = fold(smallWorkbook, { kind: 'plan-opened', round: plan });
    const prepared = fold(opened, {
      kind: 'round-prepared',
      round: plan,
      content: 'ab'.repeat(32),
      statement: 'I have thought of everything.',
    });
    const lower: Change = { kind: 'risk-line-set', line: 3 };
    expect(undo(opened, lower)).toEqual([{ kind: 'risk-line-set', line: 8 }]);
    expect(prepared.general.plans[plan]?.prepared).not.toBeNull();
    expect(undo(prepared, lower)).toBeUndefined();
    expect(undo(prepared, writeNote('One'))).toBeDefined();
  });

  test('signing, members, keys, evidence and closing an action are not undone, nor is an entry that holds one of them', () => {
    const answered = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy));
    const action = id('action', 1);
    const raise: Change = {
      kind: 'action-raised',
      action,
      words: 'Set it.',
      owner: '',
      dueOn: day('2027-03-20'),
      from: null,
    };
    const close: Change = { kind: 'action-closed', action, done: 'Done.' };
    expect(undo(answered, sign(spring))).toBeUndefined();
    expect(undo(fold(answered, raise), close)).toBeUndefined();
    expect(undo(answered, give(spring, messages), sign(spring))).toBeUndefined();
    expect(undo(answered, { kind: 'member-left', member: ada, because: 'Gone.' })).toBeUndefined();
    expect(undo(answered, raise)).toEqual([{ kind: 'action-closed', action, done: 'Taken back: raised by mistake.' }]);
  });

  test('whoever comes in on paper adds a person and is offered no undoing that they may not do', () => {
    const made = readSampleChanges().find(({ kind }) => kind === 'paper-key-made');
    if (made?.kind !== 'paper-key-made') throw new Error('no paper key among the samples');
    const state = fold(smallWorkbook, made);
    const cameIn = { ...author, member: made.member };
    expect(mayChange(state, addPerson(cara, 'Cara'), cameIn)).toBe(true);
    expect(undoChanges(state, [addPerson(cara, 'Cara')], cameIn)).toBeUndefined();
    expect(undoChanges(state, [addPerson(cara, 'Cara')], author)).toHaveLength(1);
  });

  test('what had no effect has nothing to undo', () => {
    expect(undo(smallWorkbook, { kind: 'note-removed', note })).toBeUndefined();
    expect(undo(smallWorkbook, removeCara)).toBeUndefined();
    expect(undo(smallWorkbook)).toBeUndefined();
  });
});
