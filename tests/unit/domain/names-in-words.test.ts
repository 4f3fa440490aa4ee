import { expect, test } from 'vitest';
import { checkChange } from '#shared/domain/check-change';
import { namesInWords, namesYoungPerson } from '#shared/domain/names-in-words';
import { WorkbookInMaking } from '../../builders/riverside-state';

const book = new WorkbookInMaking();
book.organisation('Riverside', false);
const amina = book.person('Amina Hussain', 'Coordinator');
const coordinator = book.member(amina, 'Amina Hussain');
book.make(
  {
    kind: 'record-added',
    register: 'consents',
    record: book.id('record'),
    fields: { about: 'person', name: 'Leah Moss', bornOn: '2012-07-30' },
  },
  '2026-02-01T10:00',
);
const found = (words: string) => namesInWords(book.state, words).map((name) => [name.words, name.who, name.isWhole]);

test('names of young people, members and people are found in whatever capitals, the whole ones first', () => {
  expect(found('leah MOSS came with Amina.')).toEqual([
    ['leah MOSS', 'young', true],
    ['leah', 'young', false],
    ['MOSS', 'young', false],
    ['Amina', 'person', false],
  ]);
});

test('initials and dates of birth are found', () => {
  expect(found('L.M. was there')).toEqual([['L.M', 'young', false]]);
  expect(found('Born 30 July 2012')).toEqual([['30 July 2012', 'young', true]]);
  expect(found('Born 30/07/2012')).toEqual([['30/07/2012', 'young', true]]);
});

test('a name is the same with other accents, and whatever stands between its parts; what is found is told as it was written', () => {
  const consents = new WorkbookInMaking();
  const fields = { about: 'person', name: 'Zoë Łucja O’Neil-Grant', parentName: 'Tomáš Grant' };
  consents.make(
    { kind: 'record-added', register: 'consents', record: consents.id('record'), fields },
    '2026-02-01T10:00',
  );
  const whole = (words: string) =>
    namesInWords(consents.state, words).flatMap((name) => (name.isWhole ? [[name.words, name.who]] : []));
  for (const written of ['Zoe Lucja O Neil Grant', "ZOË ŁUCJA O'NEIL-GRANT", 'Zoe\u0308 Łucja O’Neil Grant']) {
    expect(whole(`Here is ${written}, on stage`)).toEqual([[written, 'young']]);
    expect(namesYoungPerson(consents.state, written)).toBe(true);
  }
  expect(whole('Ask Tomas Grant.')).toEqual([['Tomas Grant', 'parent']]);
  expect(namesYoungPerson(consents.state, 'Ask Tomas Grant.')).toBe(false);
});

test('a name within a word is none', () => {
  expect(found('The Mossley road, and Leahs')).toEqual([]);
});

test('a text with the whole name of a young person cannot be approved, one with a first name can', () => {
  expect(namesYoungPerson(book.state, 'Leah  Moss')).toBe(true);
  const approve = (words: string) =>
    checkChange(
      book.state,
      { kind: 'passage-decided', passage: 'note/1', words, level: 'funder', decision: 'approved' },
      { member: coordinator, at: '2026-03-01T10:00:00.000Z' as never, seq: 99 },
    );
  expect(approve('Leah Moss came.')).toEqual({
    ok: false,
    words: 'This names a young person whom your consents name. Take the name out of the text, then approve it.',
  });
  expect(approve('Leah came.')).toEqual({ ok: true });
});

test.each(['Moss, Leah', 'MOSS Leah', 'Le\u00adah Moss', 'Leah Mo\u200dss', 'Le\u2060ah\u00a0Moss'])(
  'the last name first, or with signs in it that nobody sees, is the whole name still (%j)',
  (words) => {
    expect(namesYoungPerson(book.state, words)).toBe(true);
  },
);
