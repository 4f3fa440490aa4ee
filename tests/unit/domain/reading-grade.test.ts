// The Flesch–Kincaid grade, against worked examples and words counted by hand.

import { expect, test } from 'vitest';
import { readingGrade, syllablesIn } from '#shared/domain/disclaimer/reading-grade';

test.each([
  ['we', 1],
  ['the', 1],
  ['page', 1],
  ['rules', 1],
  ['blocked', 1],
  ['removed', 2],
  ['posted', 2],
  ['pages', 2],
  ['watches', 2],
  ['people', 2],
  ['table', 2],
  ['whole', 1],
  ['answer', 2],
  ['account', 2],
  ['moderate', 3],
  ['safeguarding', 4],
  ['communication', 5],
])('%s has %i', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

test('the grade follows the formula of Kincaid and others', () => {
  // 6 words of 6 syllables in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59 is below 0.
  expect(readingGrade('The cat sat on the mat.')).toMatchObject({ words: 6, sentences: 1, grade: 0 });
  // 8 words, 2 sentences, 20 syllables: 0.39 × 4 + 11.8 × 2.5 − 15.59 = 15.47.
  const hard = readingGrade('Communication requires moderation. Organisations communicate.');
  expect(hard.sentences).toBe(2);
  const syllables = ['Communication', 'requires', 'moderation', 'Organisations', 'communicate'].map(syllablesIn);
  const sum = syllables.reduce((total, count) => total + count, 0);
  expect(hard.grade).toBeCloseTo(0.39 * (5 / 2) + 11.8 * (sum / 5) - 15.59, 1);
  expect(hard.grade).toBeGreaterThan(readingGrade('We read what you write. We hide what is rude.').grade);
});

test('it names the longest sentence where it is long, and the long words; handles and numbers are no words', () => {
  const long = `We look ${'and look '.repeat(12)}again.`;
  expect(readingGrade(`Short. ${long}`).longSentence).toBe(long);
  expect(readingGrade('We look. We answer.').longSentence).toBe('');
  expect(readingGrade('Our safeguarding lead is responsible. Safeguarding counts.').longWords).toEqual([
    'safeguarding',
    'responsible',
  ]);
  expect(readingGrade('@riversideyouth 01632 960155 www.example.org')).toMatchObject({ words: 0, grade: 0 });
  expect(readingGrade('')).toMatchObject({ words: 0, sentences: 0, grade: 0 });
});
