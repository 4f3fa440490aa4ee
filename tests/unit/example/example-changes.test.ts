// What a slip in the file of the example leads to: it is named, never written.

import { beforeAll, describe, expect, it } from 'vitest';
import type { ItemId } from '#shared/domain/ids';
import type { PlainDate } from '#shared/domain/plain-date';
import type { PackLibrary } from '#shared/packs/pack-library';
import { changesOfSitting, type PlainSitting } from '../../../renderer/features/example/example-changes';
import { countingIds, moment, riverside } from '../../builders/riverside-state';
import { shippedPacks } from '../../builders/shipped-packs';
import { ada } from '../../builders/small-workbook';

let packs: PackLibrary;
beforeAll(async () => {
  packs = await shippedPacks();
});

const when = { on: { today: 0 }, at: '09:00' };
const { state } = riverside().book;
const make = (sitting: PlainSitting) => {
  const day = '2027-03-18' as PlainDate;
  return () =>
    changesOfSitting(sitting, {
      state,
      packs,
      day,
      today: day,
      ids: { makeId: countingIds(), member: ada, now: () => moment('2027-03-18T18:00:00.000Z') },
    });
};
const messages = 'ig-4-message-controls' as ItemId;
const cannotFind = {
  item: messages,
  result: 'unknown',
  found: undefined,
  note: undefined,
  why: undefined,
  putRight: undefined,
  action: undefined,
  evidence: undefined,
} as const;
const answer = {
  do: 'answer',
  ...when,
  account: '@riversideyouth',
  group: 'reach',
  upTo: messages,
  except: [cannotFind],
} as const;

describe('the changes of a sitting', () => {
  it('answer a group of questions up to the last that was looked at', () => {
    const changes = make(answer)();
    expect(changes).toHaveLength(6);
    expect(changes.at(-1)).toMatchObject({ kind: 'answer-given', item: messages, answer: { result: 'unknown' } });
  });

  it.each<[string, PlainSitting]>([
    ['has no person Nobody', { do: 'change a person', ...when, person: 'Nobody', fields: {}, because: '' }],
    ['has no account @nobody', { ...answer, account: '@nobody' }],
    [`${messages} is not asked`, { ...answer, group: 'get-in' }],
    ['has not kept lost.png', { ...answer, except: [{ ...cannotFind, evidence: ['lost.png'] }] }],
    ['has no field shoeSize', { do: 'add an account', ...when, fields: { shoeSize: '9' } }],
    ['have no column shoeSize', { do: 'add an account', ...when, fields: { holders: [{ shoeSize: '9' }] } }],
    ['has no action 99', { do: 'close an action', ...when, number: 99, done: 'Done.' }],
  ])('are refused, and why is said: %s', (words, sitting) => {
    expect(make(sitting)).toThrow(words);
  });
});
