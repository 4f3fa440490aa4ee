// Checks of the organisation's own: who writes them, what each needs, and what stays as it was once a review has asked them.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { eraseFromChange } from '#shared/domain/erase-from-change';
import { tellChange } from '#shared/domain/history/tell-change';
import { isOwnItem, ownCheckOf, ownItemOf, ownLabel } from '#shared/domain/own-check';
import { registers } from '#shared/domain/registers/all-registers';
import type { FieldValues } from '#shared/domain/registers/register';
import { signOffInForce } from '#shared/domain/round';
import { roundContent } from '#shared/domain/round-content';
import { searchWorkbook } from '#shared/domain/search/search-workbook';
import { recordOf } from '#shared/domain/state';
import {
  ada,
  addMember,
  by,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  pack,
  people,
  policy,
  roundIn,
  sign,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';
import { problemsOf } from './record-problems';

const chat = id('record', 5);
const item = ownItemOf(chat);
const fields: FieldValues = {
  question: 'Who can see the members of our group chat?',
  label: 'Members of the chat',
  about: 'accounts',
  expected: 'People we know',
  why: 'Grace Adeyemi once found a stranger in it.',
  where: 'Press its name.',
  evidence: 'asked',
  evidenceHint: 'A picture',
  state: 'in-use',
};
const add: Change = { kind: 'record-added', register: 'own-checks', record: chat, fields };
const change = (changed: FieldValues): Change => ({
  kind: 'record-changed',
  register: 'own-checks',
  record: chat,
  fields: changed,
  because: '',
});
const remove: Change = { kind: 'record-removed', register: 'own-checks', record: chat, because: 'A slip.' };

const written = fold(inReview, add);
const kept = recordOf(written, 'own-checks', chat);
if (!kept) throw new Error('the check was not written');
const own = ownCheckOf(kept);
const asked = { item, about: instagram, expected: 'People we know' };
const ask: Change = { kind: 'checks-added', round: spring, pack: null, own: [own], asked: [asked] };
const inTheReview = fold(written, ask);
const contributor = id('member', 2);
const withContributor = fold(written, addMember(contributor, 'Cara Mills', ['contributor'], id('record', 9)));

describe('a check of the organisation’s own', () => {
  test('needs its question, a few words, what it is about, what is expected, why, where, and whether evidence is asked for', () => {
    expect(problemsOf(registers['own-checks'], fields)).toEqual([]);
    for (const name of ['question', 'label', 'about', 'expected', 'why', 'where', 'evidence', 'state']) {
      expect(problemsOf(registers['own-checks'], { ...fields, [name]: '' })).toHaveLength(1);
    }
    expect(problemsOf(registers['own-checks'], { ...fields, about: 'platform' })).toEqual([
      expect.stringContaining('Choose the platform'),
    ]);
    expect(problemsOf(registers['own-checks'], { ...fields, label: 'x'.repeat(31) })).toEqual([
      expect.stringContaining('30 characters or fewer'),
    ]);
  });

  test('is written, changed and taken out by coordinators alone', () => {
    const other = { ...add, record: id('record', 6) };
    for (const each of [other, change({ why: 'So.' }), remove]) {
      expect([each.kind, checkChange(withContributor, each, by()).ok]).toEqual([each.kind, true]);
      expect(checkChange(withContributor, each, by(contributor))).toMatchObject({
        ok: false,
        words: expect.stringContaining('coordinator'),
      });
      expect(applyChange(withContributor, each, by(contributor)).general.refused).toHaveLength(1);
    }
  });

  test('has an id of its own kind, and always the same one', () => {
    expect(item).toBe('own-5555555555555555');
    expect([isOwnItem(item), isOwnItem(messages.item)]).toEqual([true, false]);
  });
});

describe('once a review has asked it', () => {
  test('it is not taken out, but retired', () => {
    expect(checkChange(written, remove, by()).ok).toBe(true);
    expect(checkChange(inTheReview, remove, by())).toMatchObject({
      ok: false,
      words: expect.stringContaining('Set it to retired'),
    });
    expect(checkChange(inTheReview, change({ state: 'retired' }), by()).ok).toBe(true);
  });

  test('it is not turned into a check of something else, and may be worded better', () => {
    expect(checkChange(written, change({ about: 'organisation' }), by()).ok).toBe(true);
    expect(checkChange(inTheReview, change({ about: 'organisation' }), by())).toMatchObject({
      ok: false,
      words: expect.stringContaining('write a new one'),
    });
    expect(checkChange(inTheReview, change({ question: 'Who reads the chat?' }), by()).ok).toBe(true);
  });

  test('the words in which it was asked are part of what is signed', () => {
    const reworded = fold(written, { ...ask, own: [{ ...own, question: 'Something else?' }] });
    const contentOf = (state: typeof inTheReview) => roundContent(state, roundIn(state, spring));
    expect(contentOf(reworded)).not.toBe(contentOf(inTheReview));
    expect(contentOf(inReview)).not.toContain('added');
  });

  test('the same check is in a review once, in the words it was asked in first', () => {
    const again = fold(inTheReview, {
      ...ask,
      own: [{ ...own, question: 'Another?' }],
      asked: [asked, { ...asked, about: '' }],
    });
    expect(roundIn(again, spring).asked).toHaveLength(roundIn(inTheReview, spring).asked.length + 1);
    expect(roundIn(again, spring).added.own[item]?.question).toBe(fields.question);
    expect(checkChange(inTheReview, ask, by())).toMatchObject({
      ok: false,
      words: expect.stringContaining('in this review already'),
    });
  });

  test('a review that was signed is not what was signed any more, whoever adds to it', () => {
    const signed = fold(written, give(spring, messages), give(spring, people), give(spring, policy), sign(spring));
    expect(signOffInForce(roundIn(signed, spring))).toBeDefined();
    expect(checkChange(signed, ask, by())).toMatchObject({ ok: false, words: expect.stringContaining('is signed') });
    expect(signOffInForce(roundIn(fold(signed, ask), spring))).toBeUndefined();
  });

  test('it is found by its answer, and told in the history by its few words', () => {
    const answered = fold(inTheReview, give(spring, asked, { result: 'no', found: 'Two strangers' }));
    const itemLabel = () => 'not this one';
    const [found] = searchWorkbook('two strangers', { state: answered, itemLabel })?.[0]?.found ?? [];
    expect(found?.title).toBe('Members of the chat: Two strangers');
    const telling = tellChange(give(spring, asked), {}, { state: answered, itemLabel });
    expect(telling.deed).toContain('“Members of the chat”');
    const told = tellChange(ask, {}, { state: answered, itemLabel });
    expect(told).toMatchObject({
      deed: 'added one check to the review of January to March 2027',
      lines: [{ words: 'Members of the chat' }],
    });
  });

  test('it is still known by its words in the register where no review asked it', () => {
    expect(ownLabel(written, item)).toBe('Members of the chat');
    expect(ownLabel(written, 'own-9999999999999999')).toBeUndefined();
    expect(ownLabel(written, 'constructor')).toBeUndefined();
  });
});

test('a person who is erased goes out of the words of a check too, and a pack stays what it was to the letter', () => {
  const erasing = { person: id('record', 9), names: ['Grace Adeyemi', 'Small'] };
  const erased = eraseFromChange(ask, erasing);
  expect(erased).toMatchObject({ own: [{ why: '[erased] once found a stranger in it.' }] });
  const adopted: Change = { kind: 'pack-adopted', pack, packTitle: 'Small', file: '{"title": "Small"}' };
  expect(eraseFromChange(adopted, erasing)).toBe(adopted);
});

test('a version of a pack is taken in once, by a coordinator, and stays what it was', () => {
  const adopted: Change = { kind: 'pack-adopted', pack, packTitle: 'Small', file: '{}' };
  expect(checkChange(withContributor, adopted, by(contributor)).ok).toBe(false);
  const state = fold(smallWorkbook, adopted);
  expect(state.general.adoptedPacks).toMatchObject([{ pack, file: '{}', adoptedBy: ada }]);
  const other = { ...adopted, pack: { ...pack, hash: 'cd'.repeat(32) }, file: '{"other": 1}' };
  expect(checkChange(state, other, by())).toMatchObject({ ok: false, words: expect.stringContaining('here already') });
  expect(fold(state, other).general.adoptedPacks).toEqual(state.general.adoptedPacks);
  const telling = tellChange(adopted, {}, { state, itemLabel: () => '' });
  expect(telling.deed).toBe('took “Small”, version 1.0.0, from a file');
});
