// A look at an account in the history, among what is told of the account, and after a person is erased from it.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { eraseFromChange, passagesOf } from '#shared/domain/erase-from-change';
import { chooseSteps, everything, stepsOfRecord } from '#shared/domain/history/choose-steps';
import { retrace } from '#shared/domain/history/retrace';
import { tellChange } from '#shared/domain/history/tell-change';
import { readChanges } from '#shared/formats/change/read-changes';
import { acted, look, takeBack, writtenOn } from '../../../builders/looks';
import { ada, benPerson, by, id, instagram, moment, smallWorkbook } from '../../../builders/small-workbook';

const tell = (change: Change) => {
  const { deed, lines } = tellChange(change, {}, { state: smallWorkbook, itemLabel: () => '' });
  return [deed, ...lines.map(({ label, words }) => `${label} ${words}`)];
};

test('is told with its day, what was done and how long the oldest message had waited', () => {
  expect(tell(acted('2027-03-01', 190))).toEqual([
    'looked at Instagram @riversideyouth',
    'Day 1 March 2027',
    'Done Answered a question.',
    'Oldest message 3 hours 10 minutes',
  ]);
  expect(tell(look('2027-03-01'))).toEqual([
    'looked at Instagram @riversideyouth',
    'Day 1 March 2027',
    'Done there was nothing to do',
  ]);
  expect(tell(takeBack('2027-03-01'))).toEqual([
    'took back that they looked at Instagram @riversideyouth',
    'Day 1 March 2027',
  ]);
});

test('both stay in the history of the account when a second stands in place of the first', () => {
  const changes = [look('2027-03-01'), acted('2027-03-01', 5)];
  const state = writtenOn(smallWorkbook, '2027-03-01', changes);
  const entry = {
    seq: 1,
    at: moment('2027-03-01T10:00:00.000Z'),
    by: ada,
    changes,
    refused: [],
    head: '',
    erased: null,
  };
  const { steps } = retrace(state, [entry]);
  expect(stepsOfRecord(steps, instagram, state)).toHaveLength(2);
  expect(stepsOfRecord(steps, benPerson, state)).toHaveLength(0);
  expect(chooseSteps(steps, { ...everything, thing: 'Moderation' }, () => '')).toHaveLength(2);
});

describe('a person who is erased', () => {
  const erasing = { person: id('record', 9), names: ['Priya Shah', 'Quiet', 'Acted'] };

  test('goes from what was done, and the change can still be stored', () => {
    const change = look('2027-03-01', { outcome: 'acted', done: 'Wrote to Priya Shah.' });
    expect(passagesOf(change, erasing)).toEqual(['Wrote to Priya Shah.']);
    const after = eraseFromChange(change, erasing);
    expect(after).toEqual({ ...change, done: 'Wrote to [erased].' });
    expect(readChanges(3, [after])).toMatchObject({ state: 'read' });
  });

  test('whose name is a word of the log takes nothing else with them', () => {
    expect(eraseFromChange(look('2027-03-01'), erasing)).toEqual(look('2027-03-01'));
  });
});

test('an account of which the log says something is not taken out from under it', () => {
  const remove: Change = { kind: 'record-removed', register: 'accounts', record: instagram, because: 'Entered twice.' };
  expect(checkChange(smallWorkbook, remove, by())).toEqual({ ok: true });
  const looked = writtenOn(smallWorkbook, '2027-03-01', [look('2027-03-01')]);
  expect(checkChange(looked, remove, by())).toEqual({
    ok: false,
    words: 'It is still named by the moderation log. Change that first.',
  });
});

test('a closed time ends on its first day or later, and names its reason', () => {
  const add = (fields: Readonly<Record<string, string>>): Change => ({
    kind: 'record-added',
    register: 'moderation-breaks',
    record: id('record', 7),
    fields: { kind: 'closed', from: '2027-03-26', to: '', account: '', because: 'Easter', ...fields },
  });
  expect(checkChange(smallWorkbook, add({}), by())).toEqual({ ok: true });
  expect(checkChange(smallWorkbook, add({ to: '2027-03-29' }), by())).toEqual({ ok: true });
  expect(checkChange(smallWorkbook, add({ to: '2027-03-25' }), by())).toMatchObject({
    ok: false,
    words: expect.stringContaining('Write 26 March 2027 or a day after it'),
  });
  expect(checkChange(smallWorkbook, add({ because: ' ' }), by())).toEqual({ ok: false, words: 'Why: Write why' });
  expect(checkChange(smallWorkbook, add({ account: id('record', 9) }), by())).toMatchObject({ ok: false });
});
