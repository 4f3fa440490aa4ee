// The four topics of the guidance: a policy in force says where it covers each, and somebody looks again within a year.

import { describe, expect, test } from 'vitest';
import type { Row } from '#shared/domain/registers/register';
import { topicCover } from '#shared/domain/safeguarding/topic-cover';
import { topicNotChecked, topicNotCovered } from '#shared/domain/signals/topic-signals';
import type { State } from '#shared/domain/state';
import { addRecord, changeRecord, day, fold, id, smallWorkbook } from '../../builders/small-workbook';

const [policy, procedure] = [id('record', 41), id('record', 42)];
const all: readonly Row[] = ['grooming', 'exploitation', 'nudes', 'bullying'].map((topic) => ({
  topic,
  where: 'Section 4',
  checkedOn: '2027-02-01',
}));
const withPolicy = (covers: readonly Row[], state = 'in-force') =>
  fold(smallWorkbook, addRecord('policies', policy, { which: 'safeguarding', state, covers }));
const told = (state: State, today = '2027-03-10') =>
  [topicNotCovered, topicNotChecked].flatMap((rule) => rule(state, day(today)).map(({ sentence }) => sentence));

describe('a topic that the guidance names', () => {
  test.each(['grooming', 'exploitation', 'nudes', 'bullying'])(
    '%s is told until a policy in force says where it covers it',
    (topic) => {
      const without = withPolicy(all.filter((row) => row.topic !== topic));
      const words = topicCover(without)
        .find((cover) => cover.topic === topic)
        ?.title.toLowerCase();
      expect(told(without)).toEqual([`No policy in force is known to cover ${words}.`]);
      expect(told(fold(without, changeRecord('policies', policy, { covers: all })))).toEqual([]);
    },
  );

  test('is told again a year after somebody last checked, or where nobody wrote when', () => {
    const covered = withPolicy(all);
    expect(told(covered, '2028-02-01')).toEqual([]);
    expect(told(covered, '2028-02-10')).toEqual([
      'Nobody has checked for a year what your policies say of grooming, sexual exploitation, sharing of nudes and bullying online.',
    ]);
    const never = withPolicy(all.map((row) => (row.topic === 'nudes' ? { ...row, checkedOn: '' } : row)));
    expect(told(never)).toEqual(['Nobody has checked for a year what your policies say of sharing of nudes.']);
  });

  test('is not covered by a policy that is not in force, nor by a procedure that is only written', () => {
    const draft = withPolicy(all, 'draft');
    expect(topicCover(draft).map(({ policies }) => policies.length)).toEqual([0, 0, 0, 0]);
    const written = fold(draft, addRecord('procedures', procedure, { kind: 'images', state: 'draft' }));
    expect(topicCover(written)[2]?.procedures).toEqual([]);
    const inForce = fold(written, changeRecord('procedures', procedure, { state: 'in-force', lead: 'x' }));
    expect(topicCover(inForce)[2]?.procedures.map(({ record }) => record)).toEqual([procedure]);
  });
});
