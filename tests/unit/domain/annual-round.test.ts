// The self-assessment goes the steps of a round: opened for a year, each aspect given a level beside what the records say, handed over,
// checked by somebody else, signed, opened again.

import { describe, expect, test } from 'vitest';
import { whatAnnualLacks } from '#shared/domain/annual/annual-lacks';
import {
  annualBefore,
  annualOfYear,
  openAnnual,
  opensOn,
  whyNotOpenAnnual,
  yearsToAssess,
} from '#shared/domain/annual/annual-round';
import { type Assessment, against, bornOut, type Level, type Seen } from '#shared/domain/annual/assessment';
import { saysOtherwiseNow } from '#shared/domain/annual/records-say';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { eraseFromChange } from '#shared/domain/erase-from-change';
import type { MemberId } from '#shared/domain/ids';
import { progressOf } from '#shared/domain/round';
import { roundContent } from '#shared/domain/round-content';
import { nextStep, whyNotCheck } from '#shared/domain/round-steps';
import { searchWorkbook } from '#shared/domain/search/search-workbook';
import type { AnnualRound, State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import { ben, cleo, answered as withThree } from '../../builders/round-with-three';
import { ada, benPerson, by, day, fold, id, item, smallWorkbook } from '../../builders/small-workbook';

const annual = id('round', 30);
const policy = item('a1-policy');
const accounts = item('a8-accounts-and-devices');
const pack = { id: 'annual-self-assessment', version: '1.0.0', hash: 'ab'.repeat(32) };
const open = { kind: 'annual-opened', round: annual, year: { year: 2027 }, pack, aspects: [policy, accounts] } as const;
const holder: Seen = { words: 'Instagram has one holder.', mark: 'put right', upTo: 2 };
const inOrder: Seen = { words: 'No leaver holds an account.', mark: 'in order', upTo: 4 };
const content = 'ef'.repeat(32);

const assessment = (level: Assessment['level'], more: Partial<Assessment> = {}): Assessment => ({
  ...{ level, why: '', commentary: '', takesUsUp: '', evidence: [], seen: [] },
  ...more,
});
const assess = (aspect: typeof policy, level: Assessment['level'], more: Partial<Assessment> = {}) =>
  ({ kind: 'aspect-assessed', round: annual, aspect, assessment: assessment(level, more) }) as const;
const prepare = { kind: 'round-prepared', round: annual, content, statement: 'Prepared.' } as const;
const check = { kind: 'round-checked', round: annual, content, statement: 'Read.', note: '' } as const;
const sign = {
  kind: 'round-signed',
  round: annual,
  content,
  statement: 'Ours.',
  preparedBy: ada,
  checkedBy: '',
  files: [],
} as const;

const step = (state: State, change: Change, member: MemberId = ada) =>
  applyChange(state, change, by(member, '2027-11-02T10:00:00.000Z', 9));
const verdict = (state: State, change: Change, member: MemberId = ada, at = '2027-11-02T10:00:00.000Z') => {
  const judged = checkChange(state, change, by(member, at));
  return judged.ok ? 'fine' : judged.words;
};
function annualIn(state: State): AnnualRound {
  const found = state.general.annuals[annual];
  if (!found) throw new Error('there is no self-assessment');
  return found;
}
const opened = fold(smallWorkbook, open);
const full = fold(opened, assess(policy, 3), assess(accounts, 2));

describe('which year can be assessed', () => {
  const first = day('2027-02-03');

  test('the first at any time of the year, a later one from the last quarter on', () => {
    expect(yearsToAssess(smallWorkbook, first)).toEqual([{ year: 2027 }, { year: 2026 }]);
    expect(yearsToAssess(opened, first)).toEqual([]);
    expect(whyNotOpenAnnual(opened, { year: 2028 }, day('2028-09-30'))).toBe(
      'The self-assessment of 2028 looks back on the whole year. It can be opened from 1 October 2028.',
    );
    expect(yearsToAssess(opened, day('2028-10-01'))).toEqual([{ year: 2028 }]);
  });

  test('the one that ended without comes before the present one', () => {
    expect(yearsToAssess(opened, day('2029-11-15'))).toEqual([{ year: 2028 }, { year: 2029 }]);
  });

  test('once for each year, none that has not begun, and none of long ago', () => {
    expect(verdict(opened, { ...open, round: id('round', 31) })).toBe(
      'The self-assessment of this year is already open.',
    );
    expect(whyNotOpenAnnual(smallWorkbook, { year: 2028 }, first)).toMatch('has not begun');
    expect(whyNotOpenAnnual(smallWorkbook, { year: 2024 }, first)).toMatch('too long ago');
  });

  test('goes by the organisation’s own year, and one of mostly the same months is the same year', () => {
    const own = fold(smallWorkbook, { kind: 'year-set', startsIn: 4 });
    expect(yearsToAssess(own, first)[0]).toEqual({ year: 2026, yearFrom: 4 });
    expect(opensOn({ year: 2026, yearFrom: 4 })).toBe('2027-01-01');
    expect(annualOfYear(opened, { year: 2027, yearFrom: 4 })?.round).toBe(annual);
    expect(annualOfYear(opened, { year: 2027, yearFrom: 9 })).toBeUndefined();
  });

  test('last year’s is the latest before', () => {
    const later = fold(opened, { ...open, round: id('round', 31), year: { year: 2028 } });
    expect(annualBefore(later, { year: { year: 2028 } })?.round).toBe(annual);
    expect(annualBefore(later, { year: { year: 2027 } })).toBeUndefined();
    expect(openAnnual(later)?.year).toEqual({ year: 2028 });
  });

  test('no round takes the id of another', () => {
    expect(step(opened, open)).toStrictEqual(opened);
    const plan = step(opened, { kind: 'plan-opened', round: annual });
    expect(plan.general.plans).toEqual({});
  });
});

describe('what the records bear out', () => {
  test('is the highest level that goes together with all of it, and why', () => {
    expect(bornOut([inOrder])).toEqual({ level: 4, because: [] });
    expect(bornOut([inOrder, holder])).toEqual({ level: 2, because: [holder] });
    expect(bornOut([])).toEqual({ level: 4, because: [] });
  });

  test.each<[Level, readonly Seen[]]>([
    [1, []],
    [2, []],
    [3, [holder]],
    [4, [holder]],
  ])('level %i is held against it', (level, speaksAgainst) => {
    expect(against(level, [inOrder, holder])).toEqual(speaksAgainst);
  });

  test('nothing speaks against what does not apply', () => {
    expect(against('not applicable', [holder])).toEqual([]);
  });
});

describe('signing', () => {
  test('with every aspect untouched is refused with words', () => {
    expect(verdict(opened, prepare)).toBe('Nothing is said of any aspect yet. Choose a level for each.');
    expect(verdict(opened, sign)).toBe('Nothing is said of any aspect yet. Choose a level for each.');
  });

  test('is refused while one has no level, says not why it does not apply, or is above the records without a word', () => {
    expect(verdict(fold(opened, assess(policy, 3)), prepare)).toBe('One aspect has no level yet.');
    expect(verdict(fold(full, assess(policy, 'not applicable')), prepare)).toMatch('Say why');
    const above = fold(full, assess(accounts, 4, { seen: [holder] }));
    expect(verdict(above, prepare)).toBe('A level is above what the records bear out. Say why in the commentary.');
    expect(whatAnnualLacks(annualIn(above))).toEqual([{ aspect: accounts, kind: 'above the records' }]);
    expect(verdict(fold(full, assess(accounts, 4, { seen: [holder], commentary: 'Ben comes.' })), prepare)).toBe(
      'fine',
    );
  });

  test('takes somebody else who checks it, and then somebody who signs', () => {
    const three = fold(withThree, open, assess(policy, 3), assess(accounts, 2));
    expect(progressOf(three, annualIn(three))).toBe('in progress');
    const prepared = step(three, prepare);
    expect(progressOf(prepared, annualIn(prepared))).toBe('ready to check');
    expect(whyNotCheck(prepared, annualIn(prepared), ada)).toBe(
      'You prepared this self-assessment, so somebody else has to check it.',
    );
    expect(verdict(prepared, check)).toBe('You prepared this, so somebody else has to check it.');
    expect(nextStep(prepared, annualIn(prepared), ben)).toBe('check');
    const checked = step(prepared, check, ben);
    expect(progressOf(checked, annualIn(checked))).toBe('ready to sign');
    const signed = step(checked, { ...sign, checkedBy: ben }, cleo);
    expect(progressOf(signed, annualIn(signed))).toBe('signed');
    expect(verdict(signed, assess(policy, 1))).toBe(
      'This self-assessment is signed. Open it again, with a reason, to change it.',
    );
  });

  test('a level that changes takes everybody’s word back, and puts what was signed out of force', () => {
    const signed = fold(full, prepare, sign);
    const changed = step(signed, assess(policy, 1));
    expect(annualIn(changed)).toMatchObject({ prepared: null, checked: null });
    expect(annualIn(changed).signOffs.at(-1)?.superseded?.because).toBe('It was changed after it was signed.');
  });

  test('covers the levels, what was seen and the evidence, and nobody’s sign-off', () => {
    expect(roundContent(full, annualIn(full))).toBe(roundContent(full, annualIn(step(full, prepare))));
    const seen = step(full, assess(policy, 3, { seen: [inOrder] }));
    expect(roundContent(seen, annualIn(seen))).not.toBe(roundContent(full, annualIn(full)));
  });
});

describe('an aspect', () => {
  test('that is not asked, or of evidence that is not there, is refused', () => {
    expect(verdict(opened, assess(item('constructor'), 3))).toBe('This self-assessment does not ask about that.');
    expect(verdict(opened, assess(policy, 3, { evidence: [id('evidence', 9)] }))).toMatch('no longer there');
    expect(annualIn(step(opened, assess(item('constructor'), 3)))).toEqual(annualIn(opened));
  });

  test('may be called by a word that every object knows, and nothing is said of it before somebody does', () => {
    const aspect = item('constructor');
    const named = fold(smallWorkbook, { ...open, aspects: [aspect] });
    expect(roundContent(named, annualIn(named))).toContain('{"aspect":"constructor","said":null}');
    expect(verdict(named, { kind: 'aspect-withdrawn', round: annual, aspect })).toBe('There is no level to take back.');
    expect(undoChanges(named, [assess(aspect, 3)], by())).toEqual([
      { kind: 'aspect-withdrawn', round: annual, aspect },
    ]);
    expect(saysOtherwiseNow(named, annualIn(named), aspect, day('2027-11-02'))).toBe(false);
    expect(searchWorkbook('object', { state: named, itemLabel: (each) => each })).toEqual([]);
    const said = fold(named, assess(aspect, 3));
    expect(annualIn(said).levels[aspect]?.level).toBe(3);
  });

  test('can be put back as it was, until somebody stands for it', () => {
    expect(undoChanges(opened, [assess(policy, 3)], by())).toEqual([
      { kind: 'aspect-withdrawn', round: annual, aspect: policy },
    ]);
    expect(undoChanges(full, [assess(policy, 1)], by())).toEqual([assess(policy, 3)]);
    expect(undoChanges(step(full, prepare), [assess(policy, 1)], by())).toBeUndefined();
  });

  test('loses the name of somebody who is erased, and nothing else', () => {
    const named = assess(policy, 3, { commentary: 'Ben Cole wrote it.', seen: [inOrder] });
    expect(eraseFromChange(named, { person: benPerson, names: ['Ben Cole', 'a1-policy'] })).toEqual(
      assess(policy, 3, { commentary: '[erased] wrote it.', seen: [inOrder] }),
    );
  });
});
