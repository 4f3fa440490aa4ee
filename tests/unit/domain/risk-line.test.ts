// The organisation's own line for risks: what is at it or above wants bringing down or accepting, in the table, on Home and
// before a review is signed.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import type { FieldValues } from '#shared/domain/registers/register';
import { risks } from '#shared/domain/registers/risks';
import { columnsOf } from '#shared/domain/registers/table-columns';
import { riskAboveLine } from '#shared/domain/signals/risk-signals';
import { recordOf, type State } from '#shared/domain/state';
import { adaPerson, day, fold, id, instagram, smallWorkbook } from '../../builders/small-workbook';
import { cellOf } from './registers/record-problems';

const today = day('2027-03-10');
const risk = id('record', 20);
const fields: FieldValues = {
  name: 'A stranger writes to a young person.',
  toWhom: 'Young people',
  account: instagram,
  likelihoodBefore: '3',
  impactBefore: '4',
  measures: 'Messages are off.',
  likelihoodAfter: '2',
  impactAfter: '4',
  owner: adaPerson,
  state: 'open',
};
const add: Change = { kind: 'record-added', register: 'risks', record: risk, fields };
const change = (changed: FieldValues): Change => ({
  kind: 'record-changed',
  register: 'risks',
  record: risk,
  fields: changed,
  because: '',
});
const line = (of: number): Change => ({ kind: 'risk-line-set', line: of });
const told = (state: State, on = today) =>
  riskAboveLine(state, on).map(({ sentence, reason }) => `${sentence} ${reason}`);

function markIn(state: State) {
  const after = columnsOf(risks).find(({ id: column }) => column === 'after');
  const kept = recordOf(state, 'risks', risk);
  if (!after || !kept) throw new Error('no risk');
  return after.cell(kept, { state, today }).mark;
}

describe('a risk at or above the line', () => {
  const state = fold(smallWorkbook, add);

  test('is told on Home and marked, until it is brought under it, accepted or closed', () => {
    expect(told(state)).toEqual([
      'The risk “A stranger writes to a young person” is at your line. It is 8, and your line is 8. Bring it down, or let somebody accept it.',
    ]);
    expect(markIn(state)).toBe('look again');
    expect(told(fold(state, change({ likelihoodAfter: '1' })))).toEqual([]);
    expect(told(fold(state, change({ state: 'closed' })))).toEqual([]);
    const accepted = fold(
      state,
      change({ acceptedBy: adaPerson, acceptedUntil: '2027-06-30', acceptedBecause: 'We watch it.' }),
    );
    expect(told(accepted)).toEqual([]);
    expect(markIn(accepted)).toBeUndefined();
    expect(told(accepted, day('2027-06-30'))).toEqual([]);
    expect(told(accepted, day('2027-07-01'))).toEqual([
      'The risk “A stranger writes to a young person” is at your line. It was accepted until 30 June 2027. Decide again.',
    ]);
  });

  test('that is the organisation’s own is told as one to young people is, and says of which kind it is', () => {
    const own = {
      ...fields,
      name: 'Somebody who left posts in our name.',
      kind: 'reputation',
      toWhom: 'The organisation',
      account: '',
    };
    const ofOurs = fold(smallWorkbook, { ...add, fields: own } as Change);
    expect(told(ofOurs)).toEqual([
      'The risk “Somebody who left posts in our name” is at your line. It is 8, and your line is 8. Bring it down, or let somebody accept it.',
    ]);
    expect(cellOf(risks, 'name', own).under?.words).toBe('What is thought of the organisation');
    expect(cellOf(risks, 'name', { ...own, kind: 'contact' }).under?.words).toBe('Who writes to young people');
    expect(told(fold(ofOurs, change({ impactAfter: '2' })))).toEqual([]);
  });

  test('is one by the organisation’s own line', () => {
    expect(told(fold(state, line(9)))).toEqual([]);
    expect(markIn(fold(state, line(9)))).toBeUndefined();
    expect(told(fold(state, line(6)))[0]).toContain('is above your line. It is 8, and your line is 6.');
  });
});
