// The real word lists, with the rules that are put to them: which passwords meet which rule.

import { describe, expect, it } from 'vitest';
import { whyTriedFirst } from '#shared/crypto/v1/judge-passphrase';
import { words } from '#shared/crypto/v1/words';
import { judgeByOlderRule, judgeByTodaysAdvice } from '#shared/domain/judge-password';
import { weighPassword } from '#workers/weigh-password';
import { seededChance } from '../../builders/seeded-chance';

const known = { organisation: 'Riverside Youth Project', names: ['Ngozi Okafor', 'riversideyouth'] };
const byToday = (password: string) =>
  judgeByTodaysAdvice(password, { triedFirst: whyTriedFirst(password, known), weighed: weighPassword(password) });
const ofLists = (password: string) => byToday(password).points.find(({ id }) => id === 'lists');

it('the guidance’s own example meets the older rule and does not meet today’s advice', () => {
  expect(judgeByOlderRule('SP1D3Rm@n').state).toBe('met');
  expect(byToday('SP1D3Rm@n').state).toBe('not met');
  // By the lists alone too, and not only because we know it.
  const weighed = weighPassword('SP1D3Rm@n');
  expect(weighed).toMatchObject({ isOneEntry: true, madeOf: ['common password'] });
  expect(judgeByTodaysAdvice('SP1D3Rm@n', { triedFirst: [], weighed }).state).toBe('not met');
});

describe('three random words', () => {
  it('do not meet the older rule and meet today’s advice', () => {
    for (const password of ['walnut harbour kettle', 'walnutharbourkettle', 'pepper-lantern-oxbow']) {
      expect(judgeByOlderRule(password).state, password).toBe('not met');
      expect(byToday(password).state, password).toBe('met');
    }
  });

  it('are hardly ever taken for something from the lists, whatever is drawn', () => {
    const chance = seededChance(53);
    const drawn = Array.from({ length: 100 }, () => [1, 2, 3].map(() => chance.pick(words)));
    const spaced = drawn.filter((three) => ofLists(three.join(' '))?.state !== 'met');
    const joined = drawn.filter((three) => ofLists(three.join(''))?.state !== 'met');
    expect(spaced).toEqual([]);
    expect(joined.length).toBeLessThanOrEqual(5);
  });
});

describe('what is made from the lists', () => {
  it.each([
    ['Manchester2026!', /put together from a common password and a year or date/],
    ['Pattison1987', /put together from a name and a year or date/],
    ['coventrycity1987', /put together from a common password, a word and a year or date/],
    ['P4ssw0rd', /everyone knows/],
    ['lanigiro', /a word from the lists. Changing letters about hides nothing/],
    ['7ygv6tfc', /put together from a run of the keyboard/],
    ['kettle7kettle7kettle7', /over and over/],
    ['1234567890123456', /a run of the keyboard, the alphabet or the numbers/],
  ])('is found: %s', (password, said) => {
    expect(ofLists(password)).toMatchObject({ state: 'not met', words: expect.stringMatching(said) });
  });

  it.each(['xK9#vq2!mZ4tWp7', 'Gm7kPq2x', 'we meet under the old clock'])(
    'and what is not is left alone: %s',
    (password) => {
      expect(ofLists(password)).toMatchObject({ state: 'met' });
    },
  );

  it('finds the names of one’s own', () => {
    expect(byToday('Riverside-Youth-2026')).toMatchObject({ state: 'not met' });
    expect(byToday('Riverside-Youth-2026').points.find(({ id }) => id === 'names')?.state).toBe('not met');
  });
});

it('takes a text of any length in good time', () => {
  expect(weighPassword('aB3$'.repeat(10_000)).guesses).toBeGreaterThan(0);
});
