import { describe, expect, it } from 'vitest';
import {
  type FoundInLists,
  judgeByOlderRule,
  judgeByTodaysAdvice,
  type RuleVerdict,
  type Weighed,
} from '#shared/domain/judge-password';

const hardlyFound: Weighed = { guesses: 1e14, madeOf: ['word'], isOneEntry: false, isDisguised: false };
const found = (changes: Partial<Weighed> = {}, triedFirst: FoundInLists['triedFirst'] = []): FoundInLists => ({
  triedFirst,
  weighed: { ...hardlyFound, ...changes },
});
const states = ({ points }: RuleVerdict) => Object.fromEntries(points.map(({ id, state }) => [id, state]));
const words = ({ points }: RuleVerdict, of: string) => points.find(({ id }) => id === of)?.words;

describe('the older rule', () => {
  it('is met by the guidance’s own example, part by part', () => {
    const judged = judgeByOlderRule('SP1D3Rm@n');
    expect(judged.state).toBe('met');
    expect(states(judged)).toEqual({ length: 'met', letters: 'met', number: 'met', symbol: 'met' });
  });

  it.each([
    ['seven characters', 'Ab3$efg', { length: 'not met', letters: 'met', number: 'met', symbol: 'met' }],
    ['no capital', 'ab3$efgh', { length: 'met', letters: 'not met', number: 'met', symbol: 'met' }],
    ['no number', 'Abc$efgh', { length: 'met', letters: 'met', number: 'not met', symbol: 'met' }],
    ['no symbol', 'Ab3defgh', { length: 'met', letters: 'met', number: 'met', symbol: 'not met' }],
    ['a space for a symbol', 'Ab3 defgh', { length: 'met', letters: 'met', number: 'met', symbol: 'not met' }],
  ])('is not met with %s', (_, password, expected) => {
    const judged = judgeByOlderRule(password);
    expect(judged.state).toBe('not met');
    expect(states(judged)).toEqual(expected);
  });

  it('says what is lacking', () => {
    expect(words(judgeByOlderRule('12345678'), 'letters')).toBe('It lacks a small letter and a capital.');
    expect(words(judgeByOlderRule('walnut harbour kettle'), 'letters')).toBe('It lacks a capital.');
    expect(words(judgeByOlderRule('walnut harbour kettle'), 'symbol')).toBe('It lacks a symbol.');
  });

  it('counts characters as people do, and knows letters with accents', () => {
    expect(words(judgeByOlderRule('E\u0301te\u0301'), 'length')).toBe('It has 3.');
    expect(words(judgeByOlderRule('🙂🙂'), 'length')).toBe('It has 2.');
    expect(states(judgeByOlderRule('ŻÓŁĆżółć'))).toMatchObject({ length: 'met', letters: 'met', symbol: 'not met' });
  });
});

describe('today’s advice', () => {
  it('asks for length, lists and names, and says that a mix and regular changes are not asked for', () => {
    const judged = judgeByTodaysAdvice('walnut harbour kettle', found());
    expect(judged.state).toBe('met');
    expect(states(judged)).toEqual({
      length: 'met',
      lists: 'met',
      names: 'met',
      mix: 'not asked',
      change: 'not asked',
    });
  });

  it.each([
    [7, 'not met', 'It has 7.'],
    [8, 'depends', 'It has 8: enough with a second step. Without one, UK advice asks for 12 and US advice for 15.'],
    [12, 'depends', 'It has 12: enough with a second step. Without one, UK advice takes 12 and US advice asks for 15.'],
    [14, 'depends', 'It has 14: enough with a second step. Without one, UK advice takes 12 and US advice asks for 15.'],
    [15, 'met', 'It has 15.'],
  ] as const)('of %i characters is %s', (length, state, said) => {
    const judged = judgeByTodaysAdvice('x'.repeat(length), found());
    expect(judged.state).toBe(state);
    expect(words(judged, 'length')).toBe(said);
  });

  it.each([
    [found({}, ['famous']), 'It is one that everyone knows, or one of them with letters changed about.'],
    [found({}, ['repeated', 'run']), 'It is the same few characters over and over.'],
    [found({}, ['run']), 'It is a run of the keyboard, the alphabet or the numbers.'],
    [
      found({ guesses: 900, madeOf: ['common password'], isOneEntry: true, isDisguised: true }),
      'It is a common password from the lists. Changing letters about hides nothing.',
    ],
    [
      found({ guesses: 1e8, madeOf: ['name', 'name', 'keyboard run', 'date'] }),
      'It is put together from a name, a run of the keyboard and a year or date.',
    ],
  ])('is not met by what lists find, and says what that is', (inLists, said) => {
    const judged = judgeByTodaysAdvice('long enough for anything', inLists);
    expect(judged.state).toBe('not met');
    expect(words(judged, 'lists')).toBe(said);
  });

  it('is met by what is in no list, however it is weighed, and by a short one only for its length', () => {
    expect(judgeByTodaysAdvice('Gm7kPq2x', found({ guesses: 1e8, madeOf: [] })).state).toBe('depends');
    const short = judgeByTodaysAdvice('x7', found({ guesses: 100, madeOf: [] }, ['repeated']));
    expect(states(short)).toMatchObject({ length: 'not met', lists: 'met' });
  });

  it('is not met by a name of one’s own', () => {
    const judged = judgeByTodaysAdvice('riverside youth 2026', found({}, ['own name']));
    expect(judged.state).toBe('not met');
    expect(states(judged)).toMatchObject({ lists: 'met', names: 'not met' });
  });

  it('is never said to be met where the lists could not be asked', () => {
    const judged = judgeByTodaysAdvice('walnut harbour kettle', { triedFirst: [], weighed: undefined });
    expect(judged.state).toBe('not known');
    // What is known to be wrong is still said.
    expect(judgeByTodaysAdvice('short', { triedFirst: [], weighed: undefined }).state).toBe('not met');
  });

  it('repeats nothing of what was typed', () => {
    for (const password of ['Manchester', 'walnut harbour kettle']) {
      const all = [judgeByOlderRule(password), judgeByTodaysAdvice(password, found({ guesses: 100 }))];
      expect(JSON.stringify(all)).not.toMatch(/manchester|walnut|harbour|kettle/i);
    }
  });
});
