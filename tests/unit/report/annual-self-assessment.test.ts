// The report of a self-assessment: last year beside, contradictions in it, what each reader may see, and no sum anywhere.

import { beforeAll, describe, expect, it } from 'vitest';
import { annualsInOrder } from '#shared/domain/annual/annual-round';
import type { Audience } from '#shared/domain/registers/register';
import type { AnnualRound } from '#shared/domain/state';
import { assessmentPack } from '#shared/packs/readable-aspect';
import { annualReport } from '#shared/report/annual-self-assessment-model';
import { reportDocument } from '#shared/report/report';
import { type ExampleState, exampleState } from '../../builders/example-state';
import { moment } from '../../builders/riverside-state';

let example: ExampleState;
beforeAll(async () => {
  example = await exampleState('2026-11-26T14:00:00Z');
}, 60_000);

function reportOf(index: 0 | 1, audience: Audience = 'internal', instead?: AnnualRound) {
  const { state, packs } = example;
  const round = instead ?? annualsInOrder(state)[index];
  const pack = round && assessmentPack(packs, round.pack);
  if (!round || !pack) throw new Error('the example has no such self-assessment');
  const known = { version: 1, madeAt: moment('2026-11-26T14:00'), appVersion: '1.0.0', fingerprint: '', head: '' };
  return annualReport({ ...known, content: 'ab'.repeat(32), state, round, pack, audience });
}
const printed = (index: 0 | 1, audience: Audience) =>
  JSON.stringify(reportDocument(reportOf(index, audience).model).content);

describe('the report of a self-assessment', () => {
  it('sets last year beside each level, and says in words what is higher, lower or the same', () => {
    const { model } = reportOf(1);
    expect(model.comparedWith).toEqual({ year: 2025 });
    const policy = model.aspects.find(({ aspect }) => aspect === 'a1-policy');
    expect(policy).toMatchObject({ level: 3, before: 1, change: 'higher' });
    expect(model.aspects.find(({ aspect }) => aspect === 'a10-images')).toMatchObject({ change: 'the same' });
    expect(model.summary[0]).toMatch(/^Beside 2025 we stand higher in Policy, /);
  });

  it('of a first year says so, and leads with what comes next', () => {
    expect(reportOf(0).model.summary[0]).toBe(
      'This is our first self-assessment. It says where we begin, and what we do next.',
    );
    const first = printed(0, 'internal');
    expect(first.indexOf('What we do next')).toBeLessThan(first.indexOf('Aspect by aspect'));
    const second = printed(1, 'internal');
    expect(second.indexOf('"Actions"')).toBeGreaterThan(second.indexOf('Aspect by aspect'));
  });

  it('prints what contradicts a level, and what the records said when it was chosen', () => {
    const { model } = reportOf(1);
    const accounts = model.aspects.find(({ aspect }) => aspect === 'a8-accounts-and-devices');
    expect(accounts?.contradiction).toBe(
      'We say 3, In place. Our records bear out level 2. They say: Instagram @riversideyouth has one holder.',
    );
    expect(accounts?.seen[0]).toEqual({ words: 'Instagram @riversideyouth has one holder.', mark: 'put right' });
  });

  it('for a funder prints only what was approved, and still that a level is above the records', () => {
    const { model, passages } = reportOf(1, 'funder');
    expect(
      model.aspects.every(({ commentary, takesUsUp, seen }) => commentary + takesUsUp === '' && seen.length === 0),
    ).toBe(true);
    expect(model.aspects.find(({ aspect }) => aspect === 'a8-accounts-and-devices')?.contradiction).toBe(
      'We say 3, In place. Our records bear out level 2; what they say stays with us.',
    );
    expect(passages.map(({ what }) => what)).toContain('Policy, commentary');
    expect(printed(1, 'funder')).not.toContain('Leah takes over');
    expect(printed(1, 'funder')).toContain('Not in this copy');
  });

  it('asks of every aim whether the good that was hoped for came about', () => {
    const { aims } = reportOf(1).model;
    expect(aims.length).toBeGreaterThan(0);
    for (const { name, state } of aims) expect([name === '', state === '']).toEqual([false, false]);
    expect(printed(1, 'internal')).toContain('What we wanted, and what came of it');
  });

  it('says what takes an aspect up one in the words of its action, where nothing else is written', () => {
    const { state } = example;
    const action = Object.values(state.general.actions).find(({ from }) => from?.item === 'a10-images');
    const annual = annualsInOrder(state)[1];
    const said = annual?.levels['a10-images'];
    if (!annual || !said || !action) throw new Error('the example has no action for its pictures');
    const silent = { ...annual, levels: { ...annual.levels, 'a10-images': { ...said, takesUsUp: '' } } };
    const rows = (round: typeof annual) => reportOf(1, 'internal', round).model.aspects;
    const of = (round: typeof annual) => rows(round).find(({ aspect }) => aspect === 'a10-images')?.takesUsUp;
    expect(of(annual)).toBe('Write the photography policy.');
    expect(of(silent)).toBe(action.words);
  });

  it('has no sum of levels and no score anywhere, and says that it is no assurance', () => {
    const text = printed(1, 'internal');
    expect(text).toContain('It is self-declared and no assurance');
    expect(text).toContain('There is no total.');
    expect(text).not.toMatch(/\b(score|average|out of 48|\d+ of 48)\b/i);
    expect(JSON.stringify(reportOf(1).model)).not.toMatch(/"(total|sum|score)"/);
  });
});
