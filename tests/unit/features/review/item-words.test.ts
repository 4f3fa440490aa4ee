// The words around one check: what was expected, found before and found now, and whether it is saved.

import { describe, expect, test } from 'vitest';
import type { Answer } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { readableItem } from '#shared/packs/readable-item';
import type { SaveState } from '#storage/workbook';
import { type AnswerForm, formOf } from '../../../../renderer/features/review/answer-form';
import { checkedWords, foundValues, savedWords } from '../../../../renderer/features/review/item-words';
import {
  ada,
  fold,
  give,
  id,
  instagram,
  moment,
  openRound,
  question,
  roundIn,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

const winter = id('round', 2);
const asked = question('pond-comments', instagram, 'Friends');
const opened = fold(
  smallWorkbook,
  openRound(winter, { year: 2026, quarter: 4 }, [asked]),
  openRound(spring, { year: 2027, quarter: 1 }, [asked]),
);
const item = readableItem(smallPack(), 'pond-comments');
if (!item) throw new Error('the small pack has no pond-comments');
const emptyForm = formOf(undefined, { actionWords: '', actionDueOn: '' });

function shown(state: State, typed: Partial<AnswerForm>, more: { keptAt?: Instant; answering?: MemberId } = {}) {
  return foundValues({
    round: roundIn(state, spring),
    before: roundIn(state, winter),
    asked,
    item: item ?? neverHere(),
    typed: { ...emptyForm, ...typed },
    answering: ada,
    keptAt: undefined,
    ...more,
    state,
  });
}
const neverHere = (): never => {
  throw new Error('the item is there');
};
const values = (state: State, typed: Partial<AnswerForm> = {}) => shown(state, typed).map(({ value }) => value);
const lastTime = (answer: Partial<Answer>) => values(fold(opened, give(winter, asked, answer)))[1];

describe('expected, last quarter and now', () => {
  test('are told side by side, and “now” stays empty until it is answered', () => {
    expect(shown(opened, {}).map(({ id, label, value }) => [id, label, value])).toEqual([
      ['expected', 'What you expect', 'Friends'],
      ['before', 'Last quarter', 'Not looked at'],
      ['now', 'Now', undefined],
    ]);
  });

  test.each<[Partial<Answer>, string]>([
    [{ result: 'yes' }, 'Friends'],
    [{ result: 'no', found: 'Everyone' }, 'Everyone'],
    [{ result: 'no', note: 'Seen' }, 'Different'],
    [{ result: 'partly', found: 'Some' }, 'Some'],
    [{ result: 'unknown' }, 'Cannot find it'],
    [{ result: 'not applicable', why: 'None' }, 'Does not apply'],
  ])('last quarter’s %j is told as “%s”', (answer, words) => {
    expect(lastTime(answer)).toBe(words);
  });

  test('each says who found it and when; what is being typed has the time it was kept', () => {
    const by = (state: State, typed: Partial<AnswerForm>, more = {}) => shown(state, typed, more)[2]?.by;
    const given = fold(opened, give(spring, asked));
    expect(shown(fold(opened, give(winter, asked)), {})[1]?.by).toMatch(/^Ada Okonkwo, \d+ \w+$/);
    expect(by(opened, {})).toBe('');
    expect(by(opened, { result: 'yes' })).toBe('Ada Okonkwo');
    expect(by(given, { result: 'yes' })).toMatch(/^Ada Okonkwo, \d+:\d\d$/);
    const keptAt = moment('2027-03-10T14:32:00.000Z');
    expect(by(given, { result: 'no' }, { keptAt })).toBe('Ada Okonkwo, 14:32');
  });

  test('last quarter’s answer is not taken for this one', () => {
    expect(values(fold(opened, give(winter, asked)))).toEqual(['Friends', 'Friends', undefined]);
  });

  test.each<[Partial<AnswerForm>, string, string | undefined]>([
    [{ result: 'yes', found: 'Everyone' }, 'Friends', undefined],
    [{ result: 'no', found: 'Everyone' }, 'Everyone', 'diamond'],
    [{ result: 'no' }, 'Different', 'diamond'],
    [{ result: 'unknown' }, 'Cannot find it', 'diamond'],
    [{ result: 'not applicable' }, 'Does not apply', undefined],
  ])('now, as %j is typed, is told as “%s”', (typed, words, shape) => {
    expect(shown(opened, typed)[2]).toMatchObject({ value: words, ...(shape ? { shape } : {}) });
    expect(shown(opened, typed)[2]?.shape).toBe(shape);
  });
});

test('whether the path was checked is said only where there is a path', () => {
  const path = (pathConfidence: 'verified' | 'unverified' | undefined) => checkedWords({ ...item, pathConfidence });
  expect(path(undefined)).toBe('');
  expect(path('verified')).toBe('Path checked 1 November 2026.');
  expect(path('unverified')).toBe('This path is not verified: the platform may have moved it.');
});

describe('beside the buttons', () => {
  const at = moment('2027-03-10T14:32:00.000Z');
  const later = moment('2027-03-10T14:33:00.000Z');
  test.each<[SaveState, typeof at | undefined, string]>([
    [{ kind: 'nothing yet' }, undefined, ''],
    [{ kind: 'nothing yet' }, at, 'What you typed is kept, 14:32'],
    [{ kind: 'saving' }, at, 'Saving'],
    [{ kind: 'saved', at }, undefined, 'Saved 14:32'],
    [{ kind: 'saved', at: later }, at, 'Saved 14:33'],
    [{ kind: 'saved', at }, later, 'What you typed is kept, 14:33'],
    [{ kind: 'not saved', words: 'The disk is full.' }, later, 'Not saved'],
  ])('%j with a draft of %s says “%s”', (save, keptAt, words) => {
    expect(savedWords(save, keptAt, false)).toBe(words);
  });

  test('what is typed and kept nowhere yet is not called saved', () => {
    expect(savedWords({ kind: 'saved', at }, undefined, true)).toBe('Not saved yet');
    expect(savedWords({ kind: 'saved', at }, later, true)).toBe('What you typed is kept, 14:33');
    expect(savedWords({ kind: 'nothing yet' }, undefined, true)).toBe('Not saved yet');
  });
});
