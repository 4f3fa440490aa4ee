// What a review asks from the start, and what it could ask since: checks of a newer pack and the organisation's own.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { ownItemOf } from '#shared/domain/own-check';
import type { FieldValues } from '#shared/domain/registers/register';
import { answerTo } from '#shared/domain/round';
import { emptyState, type State } from '#shared/domain/state';
import {
  changesToAddAccount,
  changesToAddChecks,
  changesToOpen,
  countNewChecks,
  newChecks,
} from '#shared/packs/checks-of-round';
import { ada, addAccount, by, firstQuarter, give, id, roundIn, spring } from '../../builders/small-workbook';
import { addItem, libraryOf, referenceOf, retire, reviewPack } from './newer-packs';
import { itemIn } from './small-packs';

const pond = id('record', 2);
const lake = id('record', 3);
const chat = id('record', 5);
const trustees = id('record', 6);

const check: FieldValues = {
  question: 'Who is in the chat?',
  label: 'Members of the chat',
  about: 'accounts',
  expected: 'People we know',
  why: 'Once a stranger was.',
  where: 'Press its name.',
  evidence: 'welcome',
  state: 'in-use',
};
const addCheck = (record: typeof chat, fields: FieldValues = {}): Change => ({
  kind: 'record-added',
  register: 'own-checks',
  record,
  fields: { ...check, ...fields },
});

const fold = (state: State, ...changes: readonly Change[]) =>
  changes.reduce((before, change) => applyChange(before, change, by()), state);
const live = (record: typeof pond, platform: string) => addAccount(record, { platform, name: platform, state: 'live' });
const accounts = fold(emptyState(ada), live(pond, 'pond'), live(lake, 'lake'));

const first = reviewPack('1.0.0');
const askedIn = (state: State) => roundIn(state, spring).asked.map(({ about, item }) => `${about.slice(-1)} ${item}`);

async function opened(state: State) {
  return fold(state, ...changesToOpen(state, await libraryOf(first), { round: spring, quarter: firstQuarter }));
}

describe('a new review', () => {
  test('asks the own checks of each account, beside what is asked of the same, and those of the organisation last', async () => {
    const state = await opened(
      fold(accounts, addCheck(chat), addCheck(trustees, { label: 'Trustees', about: 'organisation' })),
    );
    expect(askedIn(state)).toEqual([
      ...['2 names', '2 pond-comments', `2 ${ownItemOf(chat)}`],
      ...['3 names', '3 comments', '3 boats', `3 ${ownItemOf(chat)}`],
      ` ${ownItemOf(trustees)}`,
    ]);
    expect(roundIn(state, spring).added.own[ownItemOf(chat)]).toEqual({
      ...{ item: ownItemOf(chat), label: 'Members of the chat', question: 'Who is in the chat?' },
      ...{ why: 'Once a stranger was.', where: 'Press its name.', evidence: 'welcome', evidenceHint: '' },
    });
    expect(roundIn(state, spring).asked.find(({ item }) => item === ownItemOf(chat))?.expected).toBe('People we know');
  });

  test('asks a check of one platform of that alone, and none that is retired', async () => {
    const state = await opened(
      fold(accounts, addCheck(chat, { about: 'platform', platform: 'lake' }), addCheck(trustees, { state: 'retired' })),
    );
    expect(askedIn(state).filter((each) => each.includes('own-'))).toEqual([`3 ${ownItemOf(chat)}`]);
  });

  test('asks nothing more where there are none: it is opened as it always was', async () => {
    const changes = changesToOpen(accounts, await libraryOf(first), { round: spring, quarter: firstQuarter });
    expect(changes.map(({ kind }) => kind)).toEqual(['round-opened']);
  });

  test('is not opened by own checks alone', async () => {
    const state = fold(emptyState(ada), addCheck(trustees, { about: 'organisation' }));
    const changes = changesToOpen(state, await libraryOf(first), { round: spring, quarter: firstQuarter });
    expect(changes).toMatchObject([{ kind: 'round-opened', asked: [] }]);
  });
});

describe('an open review', () => {
  test('is offered an own check that was written since, once for each account, and takes it in with its answers kept', async () => {
    const before = await opened(accounts);
    const [question] = roundIn(before, spring).asked;
    if (!question) throw new Error('nothing is asked');
    const answered = fold(before, give(spring, question), addCheck(chat));
    const library = await libraryOf(first);
    const found = newChecks(answered, library, roundIn(answered, spring));
    expect(found.ofOwn.asked.map(({ about }) => about)).toEqual([pond, lake]);
    const after = fold(answered, ...changesToAddChecks(roundIn(answered, spring), found));
    expect(answerTo(roundIn(after, spring), question)).toEqual(answerTo(roundIn(answered, spring), question));
    expect(roundIn(after, spring).asked).toHaveLength(roundIn(answered, spring).asked.length + 2);
    expect(countNewChecks(newChecks(after, library, roundIn(after, spring)))).toBe(0);
  });

  test('keeps the words it was asked in when the check is worded otherwise later', async () => {
    const state = await opened(fold(accounts, addCheck(chat)));
    const reworded = fold(state, {
      kind: 'record-changed',
      register: 'own-checks',
      record: chat,
      fields: { question: 'Who reads the chat?' },
      because: '',
    });
    expect(roundIn(reworded, spring).added.own[ownItemOf(chat)]?.question).toBe('Who is in the chat?');
  });

  test('is offered what a newer pack adds, and nothing that it only words otherwise or retires', async () => {
    const state = await opened(accounts);
    const second = reviewPack('1.1.0', (pack) => {
      addItem(pack, 'tides', 'Tides');
      retire(pack, 'boats');
      const names = pack.texts.en?.items.names;
      if (names) names.question = 'Which names?';
    });
    const library = await libraryOf(first, second);
    const found = newChecks(state, library, roundIn(state, spring));
    expect(found.ofPack.asked.map(({ about, item }) => [about, item])).toEqual([
      [pond, 'tides'],
      [lake, 'tides'],
    ]);
    const changes = changesToAddChecks(roundIn(state, spring), found);
    expect(changes).toMatchObject([{ kind: 'checks-added', pack: await referenceOf(second), own: [] }]);
    const after = fold(state, ...changes);
    expect(roundIn(after, spring).added.packs).toEqual([await referenceOf(second)]);
    expect(roundIn(after, spring).pack).toEqual(await referenceOf(first));
    expect(countNewChecks(newChecks(after, library, roundIn(after, spring)))).toBe(0);
  });

  test('is not asked twice what a newer pack asks more exactly', async () => {
    const state = await opened(accounts);
    const second = reviewPack('1.1.0', (pack) => {
      addItem(pack, 'lake-names', 'Names at the lake');
      const item = itemIn(pack, 'lake-names');
      item.platform = 'lake';
      item.replaces = [itemIn(pack, 'names').id];
    });
    const found = newChecks(state, await libraryOf(first, second), roundIn(state, spring));
    expect(found.ofPack.asked).toEqual([]);
  });

  test('is offered nothing of an account that is not in it, and all of it when that joins', async () => {
    const one = fold(emptyState(ada), live(pond, 'pond'));
    const state = fold(await opened(one), live(lake, 'lake'), addCheck(chat));
    const round = roundIn(state, spring);
    expect(newChecks(state, await libraryOf(first), round).ofOwn.asked.map(({ about }) => about)).toEqual([pond]);
    const account = state.general.records.accounts[lake];
    if (!account) throw new Error('no lake');
    const joined = fold(state, ...changesToAddAccount(state, first, round, account));
    expect(askedIn(joined)).toEqual([
      ...['2 names', '2 pond-comments'],
      ...['3 names', '3 comments', '3 boats', `3 ${ownItemOf(chat)}`],
    ]);
  });
});
