// Words that somebody should look at: found as they are written, as whole words, and never more than hinted at.

import { expect, test } from 'vitest';
import { leadingIn, wordsToLookAt } from '#shared/domain/content/words-to-look-at';

const found = (text: string) => wordsToLookAt(text).map(({ words, why }) => `${words}: ${why}`);

test('foul words, slang, dares and what leads are found as they stand, each once, in their order', () => {
  expect(found('Bloody hell, innit? Don’t you agree that this is shitty? BLOODY! I dare you')).toEqual([
    'Bloody: foul',
    'innit: slang',
    'Don’t you agree: leading',
    'shitty: foul',
    'dare you: daring',
  ]);
});

test('within other words nothing is found', () => {
  expect(
    found('We scrapped the classic assessment in Scunthorpe, at the Peak District. It is a prickly pear.'),
  ).toEqual([]);
});

test('words of one’s own are found too, with what is to be said of them, whatever letters they hold', () => {
  const own = [
    { words: 'kids', note: 'we say “young people”.' },
    { words: 'C++ club (old)', note: '' },
    { words: '   ', note: '' },
  ];
  expect(wordsToLookAt('The KIDS of the C++  club (old)', own)).toEqual([
    { words: 'KIDS', why: 'own', note: 'we say “young people”.' },
    { words: 'C++  club (old)', why: 'own', note: '' },
  ]);
});

test('a question that leads is told from one that does not, whichever apostrophe it has', () => {
  expect(leadingIn("Don't you think the page is great?")).toEqual(["Don't you think"]);
  expect(leadingIn('What do you think of the page, good or bad?')).toEqual([]);
});

test('a long text of nothing but beginnings is looked through in no time', () => {
  const begun = Date.now();
  wordsToLookAt("don't ".repeat(20_000));
  expect(Date.now() - begun).toBeLessThan(2_000);
});
