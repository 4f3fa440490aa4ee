// What leaving an aspect commits, and the plan that is made of all of them.

import { describe, expect, it } from 'vitest';
import type { Seen } from '#shared/domain/annual/assessment';
import type { AssessedAspect } from '#shared/domain/state';
import { type AspectForm, changesForAspect, formOf, isSaved } from '../../../../renderer/features/annual/aspect-form';
import { planRows } from '../../../../renderer/features/annual/plan-rows';
import { shippedPacks } from '../../../builders/shipped-packs';
import { ada, day, fold, id, item, moment, smallWorkbook } from '../../../builders/small-workbook';

const round = id('round', 30);
const aspect = item('a1-policy');
const then: Seen = { words: 'It was so.', mark: 'look again', upTo: 2 };
const now: Seen = { words: 'It is otherwise.', mark: 'in order', upTo: 4 };
const kept: AssessedAspect = {
  ...{ level: 2, why: '', commentary: 'Begun.', takesUsUp: '', evidence: [], seen: [then] },
  by: ada,
  at: moment('2027-11-01T10:00:00.000Z'),
};
const change = (form: Partial<AspectForm>, said: AssessedAspect | 'nothing' = kept) => {
  const before = said === 'nothing' ? undefined : said;
  return changesForAspect(
    { ...formOf(before), ...form },
    { round, levels: before ? { [aspect]: before } : {} },
    aspect,
    [now],
  );
};

describe('leaving an aspect', () => {
  it('commits nothing where nothing is chosen, or nothing is other than it was', () => {
    expect(change({}, 'nothing')).toEqual([]);
    expect(change({ commentary: 'Typed, and no level yet.' }, 'nothing')).toEqual([]);
    expect(change({ commentary: '  Begun. ' })).toEqual([]);
  });

  it('keeps what the records say now with a level that is chosen now', () => {
    expect(change({ level: '3' })).toMatchObject([{ assessment: { level: 3, seen: [now] } }]);
  });

  it('leaves what was seen as it was where only the words change', () => {
    expect(change({ commentary: 'More of it.' })).toMatchObject([{ assessment: { level: 2, seen: [then] } }]);
  });

  it('keeps a reason only with what does not apply', () => {
    expect(change({ level: 'not applicable', why: 'We post nothing.' })).toMatchObject([
      { assessment: { level: 'not applicable', why: 'We post nothing.' } },
    ]);
    expect(change({ level: '1', why: 'We post nothing.' })).toMatchObject([{ assessment: { level: 1, why: '' } }]);
  });

  it('takes a level back that is chosen no more', () => {
    expect(change({ level: '' })).toEqual([{ kind: 'aspect-withdrawn', round, aspect }]);
  });

  it('knows what is saved', () => {
    expect(isSaved(formOf(kept), kept)).toBe(true);
    expect(isSaved({ ...formOf(kept), takesUsUp: 'A word' }, kept)).toBe(false);
    expect(isSaved(formOf(undefined), undefined)).toBe(true);
  });
});

it('plans the lowest level first, over a year, and leaves out what has an action, is at the top or does not apply', async () => {
  const { assessment } = await shippedPacks();
  if (!assessment) throw new Error('there is no pack');
  const [one, two, three, four, five] = assessment.pack.aspects.map(({ id: of }) => of);
  if (!one || !two || !three || !four || !five) throw new Error('there are too few aspects');
  const assess = (of: typeof one, level: 1 | 2 | 3 | 4 | 'not applicable', takesUsUp = '') =>
    ({
      kind: 'aspect-assessed',
      round,
      aspect: of,
      assessment: { level, why: 'x', commentary: '', takesUsUp, evidence: [], seen: [] },
    }) as const;
  const state = fold(
    smallWorkbook,
    {
      kind: 'annual-opened',
      round,
      year: { year: 2027 },
      pack: assessment.reference,
      aspects: [one, two, three, four, five],
    },
    assess(one, 2, 'Share the draft.'),
    assess(two, 1),
    assess(three, 4),
    assess(four, 'not applicable'),
    assess(five, 1),
    {
      kind: 'action-raised',
      action: id('action', 9),
      words: 'Find a course.',
      owner: '',
      dueOn: day('2028-01-01'),
      from: { round, item: five, about: '' },
    },
  );
  const annual = state.general.annuals[round];
  if (!annual) throw new Error('there is no self-assessment');
  expect(planRows(state, annual, assessment.pack, day('2027-11-10'))).toMatchObject([
    {
      aspect: two,
      level: 1,
      words: 'So that we can say: “A lead, a deputy and a trustee are named in writing, and each knows it.”',
      dueOn: '2028-05-10',
    },
    { aspect: one, level: 2, words: 'Share the draft.', dueOn: '2028-11-08' },
  ]);
});
