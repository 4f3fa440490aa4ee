import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { makeId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { emptyState, type State } from '#shared/domain/state';
import { questionsForAccount, questionsForRound } from '#shared/packs/questions-for-round';
import { id, itemIn, smallPack } from './small-packs';

const numbered = (number: number) => new Uint8Array(16).fill(number);
const founder = makeId('member', numbered(1));
const by = { member: founder, at: instantOf(new Date('2027-01-04T09:00:00Z')), seq: 1 };
const pond = makeId('record', numbered(2));
const lake = makeId('record', numbered(3));

function withAccount(state: State, record: typeof pond, platform: string, accountState = 'live'): State {
  const fields = { platform, name: platform, state: accountState };
  return applyChange(state, { kind: 'record-added', register: 'accounts', record, fields }, by);
}

const pack = smallPack((draft) => {
  const [review] = draft.checklists;
  if (review) review.id = 'quarterly-review';
  itemIn(draft, 'follow-up').asked = 'once';
  delete itemIn(draft, 'follow-up').when;
});
const state = withAccount(withAccount(emptyState(founder), pond, 'pond'), lake, 'lake');

describe('the questions of a new review', () => {
  test('go account by account, then to what is asked once', () => {
    expect(questionsForRound(state, pack).map(({ item, about }) => [about, item])).toEqual([
      [pond, 'names'],
      [pond, 'pond-comments'],
      [lake, 'names'],
      [lake, 'comments'],
      [lake, 'boats'],
      ['', 'follow-up'],
    ]);
  });

  test('expect what the pack suggests, or what the organisation has said instead', () => {
    const own = {
      kind: 'expectation-set',
      item: id('names'),
      about: lake,
      expected: 'First names',
      because: '',
    } as const;
    const asked = questionsForRound(applyChange(state, own, by), pack);
    expect(asked.map(({ about, item, expected }) => [about, item, expected])).toEqual([
      [pond, 'names', 'As agreed'],
      [pond, 'pond-comments', 'Friends'],
      [lake, 'names', 'First names'],
      [lake, 'comments', 'As agreed'],
      [lake, 'boats', 'As agreed'],
      ['', 'follow-up', 'As agreed'],
    ]);
  });

  test('are none where no account is live', () => {
    expect(questionsForRound(emptyState(founder), pack)).toEqual([]);
    expect(questionsForRound(withAccount(emptyState(founder), pond, 'pond', 'closed'), pack)).toEqual([]);
  });

  test('about one account are the same as in the whole', () => {
    const [account] = Object.values(state.general.records.accounts);
    expect(account && questionsForAccount(state, pack, account)).toEqual(questionsForRound(state, pack).slice(0, 2));
  });
});
