// How each area stood in the past eight quarters.

import { expect, test } from 'vitest';
import type { Answer, Change } from '#shared/domain/change';
import type { PackLibrary } from '#shared/packs/pack-library';
import { healthOf, pastQuarters } from '../../../../renderer/features/home/health';
import {
  fold,
  give,
  instagram,
  openRound,
  pack,
  question,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

const checklists = smallPack((draft) => {
  for (const checklist of draft.checklists) checklist.id = 'quarterly-review';
});
const packs: PackLibrary = {
  quarterly: { pack: checklists, reference: pack },
  localities: [],
  known: [],
  findChecklists: ({ hash }) => (hash === pack.hash ? checklists : undefined),
};
const names = question('names', instagram);
const comments = question('comments', instagram);
const boats = question('boats', instagram);
const open = openRound(spring, { year: 2027, quarter: 1 }, [names, comments, boats]);

const cells = (...changes: readonly Change[]) =>
  healthOf(fold(smallWorkbook, ...changes), packs, pastQuarters({ year: 2027, quarter: 2 })).map(({ name, cells }) => [
    name,
    cells[6],
  ]);
const first = (...answers: readonly Partial<Answer>[]) =>
  cells(open, ...answers.map((answer, index) => give(spring, [names, comments][index] ?? names, answer)))[0]?.[1];

test('the past eight quarters end with the present one', () => {
  const quarters = pastQuarters({ year: 2027, quarter: 2 });
  expect(quarters.map(({ year, quarter, now }) => `${year} ${quarter}${now ? ' now' : ''}`)).toEqual([
    '2025 3',
    '2025 4',
    '2026 1',
    '2026 2',
    '2026 3',
    '2026 4',
    '2027 1',
    '2027 2 now',
  ]);
});

test('a quarter without a review is not kept, and an area nobody answered is not looked at', () => {
  expect(cells()).toEqual([
    ['First', { health: 'not kept' }],
    ['Second', { health: 'not kept' }],
  ]);
  expect(cells(open, give(spring, names))).toEqual([
    ['First', { health: 'in order' }],
    ['Second', { health: 'not looked at' }],
  ]);
});

test('an area is as good as its worst answer, with the count of those', () => {
  expect(first({}, { result: 'not applicable', why: 'None' })).toEqual({ health: 'in order' });
  expect(first({ result: 'partly' }, { result: 'unknown' })).toEqual({ health: 'gaps', count: 2 });
  expect(first({ result: 'partly' }, { result: 'no' })).toEqual({ health: 'put right', count: 1 });
  expect(first({ result: 'no' }, { result: 'no', putRight: 'action' })).toEqual({ health: 'put right', count: 2 });
  expect(first({ result: 'no', putRight: 'now' })).toEqual({ health: 'gaps', count: 1 });
});

test('a review asked from a pack that is not at hand cannot be told', () => {
  const other = { ...open, pack: { ...pack, hash: '00'.repeat(32) } };
  expect(cells(other, give(spring, names))[0]).toEqual(['First', { health: 'not kept' }]);
});
