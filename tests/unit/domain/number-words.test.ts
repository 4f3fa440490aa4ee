import { expect, it } from 'vitest';
import { countOf, entriesOf, figuresOf, listOf, numberWord, uncapital } from '#shared/domain/number-words';

it('writes numbers up to nine as words and from ten as figures', () => {
  expect([0, 1, 9, 10, 135].map(numberWord)).toEqual(['no', 'one', 'nine', '10', '135']);
});

it('takes the form of the noun that the number asks for', () => {
  expect(countOf(1, 'setting')).toBe('one setting');
  expect(countOf(0, 'setting')).toBe('no settings');
  expect(countOf(2, 'person', 'people')).toBe('two people');
});

it('joins a list as one says it', () => {
  expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

it('writes what may be many in figures, and one of it too', () => {
  expect([1, 2, 1204].map(entriesOf)).toEqual(['1 entry', '2 entries', '1,204 entries']);
  expect(figuresOf(19, 'day')).toBe('19 days');
});

it('sets a text small to follow other words, but for a short form in capitals', () => {
  expect(['Safeguarding policy', 'IT and network policy', 'A place', ''].map(uncapital)).toEqual([
    ...['safeguarding policy', 'IT and network policy', 'a place', ''],
  ]);
});
