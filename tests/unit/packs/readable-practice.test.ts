import { expect, test } from 'vitest';
import { conductClausesOf, readableQuizzes, suggestedCourses } from '#shared/packs/readable-practice';
import { smallPractice } from './small-packs';

const practice = {
  pack: smallPractice(),
  reference: { id: 'small-practice', version: '1.0.0', hash: 'ab'.repeat(32) },
};

test('a clause reads with why it is asked, and since when it says so', () => {
  const { published } = practice.pack;
  expect(conductClausesOf({ practice })).toEqual([
    { clause: 'good-name', words: 'I behave online.', why: 'It is read.', since: published },
    { clause: 'ask-first', words: 'I ask first.', why: 'It may change.', since: published },
  ]);
  expect(conductClausesOf({ practice: undefined })).toEqual([]);
});

test('a course reads with the quiz that goes with it, and a question with which answer is right and why', () => {
  expect(suggestedCourses(practice)).toMatchObject([{ id: 'online', title: 'Online', lasts: '12', quiz: 'safe' }]);
  expect(readableQuizzes(practice)[0]?.questions[0]).toEqual({
    id: 'secret',
    question: 'A secret?',
    answers: [
      { id: 'a', words: 'Yes' },
      { id: 'b', words: 'No' },
    ],
    right: 'b',
    why: 'It has to be told.',
  });
});

test('a language the pack lacks is answered in English', () => {
  expect(conductClausesOf({ practice }, 'cy')[1]?.words).toBe('I ask first.');
  expect(suggestedCourses(practice, 'constructor')[0]?.title).toBe('Online');
});
