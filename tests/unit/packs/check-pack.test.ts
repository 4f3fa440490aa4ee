import { describe, expect, test } from 'vitest';
import { checkPack } from '#shared/packs/check-pack';
import type { AdvicePack, ChecklistPack, LocalityPack, PracticePack } from '#shared/packs/pack-schema';
import { id, itemIn, smallAdvice, smallLocality, smallPack, smallPractice } from './small-packs';

function reviewOf(pack: ChecklistPack) {
  const [review] = pack.checklists;
  if (!review) throw new TypeError('the small pack has a review');
  return review;
}

function english(pack: ChecklistPack) {
  const { en } = pack.texts;
  if (!en) throw new TypeError('the small pack speaks English');
  return en;
}

function englishLocality(pack: LocalityPack) {
  const { en } = pack.texts;
  if (!en) throw new TypeError('the small locality speaks English');
  return en;
}

describe('the checker finds nothing in', () => {
  test('a sound checklist pack', () => expect(checkPack(smallPack())).toEqual([]));
  test('a sound locality pack', () => expect(checkPack(smallLocality())).toEqual([]));
  test('a sound practice pack', () => expect(checkPack(smallPractice())).toEqual([]));
  test('a sound advice pack', () => expect(checkPack(smallAdvice())).toEqual([]));
});

interface Fault {
  readonly what: string;
  readonly rule: string;
  readonly at: string;
  readonly plant: (pack: ChecklistPack) => void;
}

const faults: readonly Fault[] = [
  {
    what: 'an item id used twice',
    rule: 'duplicate id',
    at: 'names',
    plant: (pack) => reviewOf(pack).items.push(structuredClone(itemIn(pack, 'names'))),
  },
  {
    what: 'a platform listed twice',
    rule: 'duplicate id',
    at: 'pond',
    plant: (pack) => pack.platforms.push({ id: 'pond', features: [] }),
  },
  {
    what: 'a value offered twice',
    rule: 'duplicate id',
    at: 'friends',
    plant: (pack) => {
      itemIn(pack, 'pond-comments').answer = {
        kind: 'choice',
        values: ['friends', 'friends', 'everyone'],
        expected: 'friends',
      };
    },
  },
  {
    what: 'a retired id used again',
    rule: 'retired id used again',
    at: 'names',
    plant: (pack) => pack.retired.push('names'),
  },
  {
    what: 'an item in a group that is not there',
    rule: 'broken reference',
    at: 'names',
    plant: (pack) => {
      itemIn(pack, 'names').group = 'third';
    },
  },
  {
    what: 'an item of a platform that is not there',
    rule: 'broken reference',
    at: 'pond-comments',
    plant: (pack) => {
      itemIn(pack, 'pond-comments').platform = 'puddle';
    },
  },
  {
    what: 'a platform with a feature that is not there',
    rule: 'broken reference',
    at: 'pond',
    plant: (pack) => pack.platforms[0]?.features.push('bridges'),
  },
  {
    what: 'an item waiting for a feature that is not there',
    rule: 'broken reference',
    at: 'names',
    plant: (pack) => {
      itemIn(pack, 'names').when = [{ feature: 'bridges' }];
    },
  },
  {
    what: 'an item waiting for an item that is not there',
    rule: 'broken reference',
    at: 'names',
    plant: (pack) => {
      itemIn(pack, 'names').when = [{ item: id('nothing'), is: ['no'] }];
    },
  },
  {
    what: 'an item replacing one that is not there',
    rule: 'broken reference',
    at: 'pond-comments',
    plant: (pack) => {
      itemIn(pack, 'pond-comments').replaces = [id('comments'), id('nothing')];
    },
  },
  {
    what: 'a paragraph of the guidance that is not there',
    rule: 'broken reference',
    at: 'names',
    plant: (pack) => itemIn(pack, 'names').guidance.push('9.9'),
  },
  {
    what: 'an expected value that is not offered',
    rule: 'broken reference',
    at: 'pond-comments',
    plant: (pack) => {
      itemIn(pack, 'pond-comments').answer = { kind: 'choice', values: ['friends', 'everyone'], expected: 'strangers' };
    },
  },
  {
    what: 'an item of a platform that lacks what the item waits for',
    rule: 'unreachable',
    at: 'pond-comments',
    plant: (pack) => {
      itemIn(pack, 'pond-comments').when = [{ feature: 'boats' }];
    },
  },
  {
    what: 'an item waiting for one of another platform',
    rule: 'unreachable',
    at: 'pond-comments',
    plant: (pack) => {
      itemIn(pack, 'names').platform = 'lake';
      itemIn(pack, 'pond-comments').when = [{ item: id('names'), is: ['no'] }];
      itemIn(pack, 'follow-up').platform = 'lake';
    },
  },
  {
    what: 'an item waiting for one that is replaced wherever it could be asked',
    rule: 'unreachable',
    at: 'follow-up',
    plant: (pack) => {
      itemIn(pack, 'follow-up').platform = 'pond';
      itemIn(pack, 'follow-up').when = [{ item: id('comments'), is: ['no'] }];
    },
  },
  {
    what: 'an item waiting for two answers that exclude each other',
    rule: 'unreachable',
    at: 'follow-up',
    plant: (pack) => {
      itemIn(pack, 'follow-up').when = [
        { item: id('names'), is: ['no', 'partly'] },
        { item: id('names'), is: ['yes'] },
      ];
    },
  },
  {
    what: 'an item asked once that waits for one asked per account',
    rule: 'unreachable',
    at: 'follow-up',
    plant: (pack) => {
      itemIn(pack, 'follow-up').asked = 'once';
    },
  },
  {
    what: 'a group without an item',
    rule: 'unreachable',
    at: 'second',
    plant: (pack) => {
      itemIn(pack, 'boats').group = 'first';
    },
  },
  {
    what: 'two items that wait for each other',
    rule: 'cycle',
    at: 'names',
    plant: (pack) => {
      itemIn(pack, 'names').when = [{ item: id('follow-up'), is: ['no'] }];
    },
  },
  {
    what: 'an item that waits for itself',
    rule: 'cycle',
    at: 'names',
    plant: (pack) => {
      itemIn(pack, 'names').when = [{ item: id('names'), is: ['no'] }];
    },
  },
  {
    what: 'a generic item that replaces another',
    rule: 'wrong replacement',
    at: 'names',
    plant: (pack) => {
      itemIn(pack, 'names').replaces = [id('boats')];
    },
  },
  {
    what: 'an item that replaces one of a platform',
    rule: 'wrong replacement',
    at: 'pond-comments',
    plant: (pack) => {
      itemIn(pack, 'comments').platform = 'pond';
    },
  },
  {
    what: 'an item that replaces another only after some answers',
    rule: 'wrong replacement',
    at: 'pond-comments',
    plant: (pack) => {
      itemIn(pack, 'pond-comments').when = [{ item: id('names'), is: ['no'] }];
    },
  },
  {
    what: 'an item without words',
    rule: 'missing text',
    at: 'texts.en.items.names',
    plant: (pack) => {
      delete english(pack).items.names;
    },
  },
  {
    what: 'an item without words in its second language',
    rule: 'missing text',
    at: 'texts.cy.items.names',
    plant: (pack) => {
      pack.texts.cy = structuredClone(english(pack));
      delete pack.texts.cy.items.names;
    },
  },
  {
    what: 'a text item that does not say what to expect',
    rule: 'missing text',
    at: 'texts.en.items.names.expected',
    plant: (pack) => {
      delete english(pack).items.names?.expected;
    },
  },
  {
    what: 'a value without words',
    rule: 'missing text',
    at: 'texts.en.items.pond-comments.values.everyone',
    plant: (pack) => {
      delete english(pack).items['pond-comments']?.values?.everyone;
    },
  },
  {
    what: 'an item that asks for evidence without saying which',
    rule: 'missing text',
    at: 'texts.en.items.pond-comments.evidence',
    plant: (pack) => {
      delete english(pack).items['pond-comments']?.evidence;
    },
  },
  {
    what: 'a group without a title',
    rule: 'missing text',
    at: 'texts.en.groups.first',
    plant: (pack) => {
      delete english(pack).groups.first;
    },
  },
  {
    what: 'no English at all',
    rule: 'missing text',
    at: 'texts.en',
    plant: (pack) => {
      pack.texts.cy = english(pack);
      delete pack.texts.en;
    },
  },
  {
    what: 'words for an item that is not there',
    rule: 'stray text',
    at: 'texts.en.items.gone',
    plant: (pack) => {
      english(pack).items.gone = { label: 'Gone', question: 'Gone?', why: 'Gone.', where: 'Gone.', expected: 'Gone' };
    },
  },
  {
    what: 'markup in a text',
    rule: 'markup',
    at: 'texts.en.groups.first.title',
    plant: (pack) => {
      english(pack).groups.first = { title: '<b>First</b>' };
    },
  },
  {
    what: 'an item checked after the pack was published',
    rule: 'dates',
    at: 'names',
    plant: (pack) => {
      itemIn(pack, 'names').checkedOn = pack.reviewBy;
    },
  },
  {
    what: 'a pack out of date when it is published',
    rule: 'dates',
    at: 'reviewBy',
    plant: (pack) => {
      pack.reviewBy = pack.published;
    },
  },
];

describe('the checker finds', () => {
  test.each(faults)('$what', ({ rule, at, plant }) => {
    const findings = checkPack(smallPack(plant));
    expect(findings).toContainEqual(expect.objectContaining({ rule, at }));
  });
});

const localityFaults: readonly (Omit<Fault, 'plant'> & { readonly plant: (pack: LocalityPack) => void })[] = [
  {
    what: 'a contact listed twice',
    rule: 'duplicate id',
    at: 'emergency',
    plant: (pack) => pack.contacts.push(...structuredClone(pack.contacts.slice(0, 1))),
  },
  {
    what: 'a retired contact used again',
    rule: 'retired id used again',
    at: 'listener',
    plant: (pack) => pack.retired.push('listener'),
  },
  {
    what: 'a contact for a situation that is not there',
    rule: 'broken reference',
    at: 'emergency',
    plant: (pack) => pack.contacts[0]?.situations.push('flood'),
  },
  {
    what: 'a situation with nobody to call',
    rule: 'unreachable',
    at: 'flood',
    plant: (pack) => pack.situations.push('flood'),
  },
  {
    what: 'a situation without words',
    rule: 'missing text',
    at: 'texts.en.situations.talk',
    plant: (pack) => {
      delete englishLocality(pack).situations.talk;
    },
  },
  {
    what: 'words for a contact that is not there',
    rule: 'stray text',
    at: 'texts.en.contacts.gone',
    plant: (pack) => {
      englishLocality(pack).contacts.gone = { name: 'Gone', takes: 'Nothing.' };
    },
  },
  {
    what: 'a contact that nobody can reach',
    rule: 'no way to reach them',
    at: 'texts.en.contacts.emergency',
    plant: (pack) => {
      delete pack.contacts[0]?.phone;
    },
  },
];

describe('in a locality pack the checker finds', () => {
  test.each(localityFaults)('$what', ({ rule, at, plant }) => {
    const findings = checkPack(smallLocality(plant));
    expect(findings).toContainEqual(expect.objectContaining({ rule, at }));
  });
});

const adviceFaults: readonly (Omit<Fault, 'plant'> & { readonly plant: (pack: AdvicePack) => void })[] = [
  {
    what: 'a rule listed twice',
    rule: 'duplicate id',
    at: 'passwords',
    plant: (pack) => pack.rules.push(...structuredClone(pack.rules.slice(0, 1))),
  },
  {
    what: 'a platform with two routes',
    rule: 'duplicate id',
    at: 'instagram',
    plant: (pack) => {
      for (const route of pack.routes) route.platform = 'instagram';
    },
  },
  {
    what: 'a rule without words',
    rule: 'missing text',
    at: 'texts.en.rules.one-tool',
    plant: (pack) => {
      delete pack.texts.en?.rules['one-tool'];
    },
  },
  {
    what: 'words for a route that is not there',
    rule: 'stray text',
    at: 'texts.en.routes.tiktok-report',
    plant: (pack) => pack.routes.pop(),
  },
  {
    what: 'a retired rule used again',
    rule: 'retired id used again',
    at: 'passwords',
    plant: (pack) => pack.retired.push('passwords'),
  },
  {
    what: 'a route checked after the pack was published',
    rule: 'dates',
    at: 'tiktok-report',
    plant: (pack) => {
      for (const route of pack.routes.slice(1)) route.checkedOn = pack.reviewBy;
    },
  },
  {
    what: 'markup in a rule',
    rule: 'markup',
    at: 'texts.en.rules.passwords.today',
    plant: (pack) => {
      const words = pack.texts.en?.rules.passwords;
      if (words) words.today = 'Three <b>words</b>.';
    },
  },
];

describe('in an advice pack the checker finds', () => {
  test.each(adviceFaults)('$what', ({ rule, at, plant }) => {
    const findings = checkPack(smallAdvice((pack) => void plant(pack)));
    expect(findings).toContainEqual(expect.objectContaining({ rule, at }));
  });
});

const practiceFaults: readonly (Omit<Fault, 'plant'> & { readonly plant: (pack: PracticePack) => void })[] = [
  {
    what: 'a clause without words',
    rule: 'missing text',
    at: 'texts.en.clauses.ask-first',
    plant: (pack) => {
      delete pack.texts.en?.clauses['ask-first'];
    },
  },
  {
    what: 'a right answer that is not offered',
    rule: 'broken reference',
    at: 'joke',
    plant: (pack) => {
      for (const question of pack.quizzes[0]?.questions.slice(1) ?? []) question.right = 'c';
    },
  },
  {
    what: 'an answer without words',
    rule: 'missing text',
    at: 'texts.en.questions.secret.answers.b',
    plant: (pack) => {
      delete pack.texts.en?.questions.secret?.answers.b;
    },
  },
  {
    what: 'a course with a quiz that is not there',
    rule: 'broken reference',
    at: 'online',
    plant: (pack) => {
      for (const course of pack.courses) course.quiz = 'another';
    },
  },
  {
    what: 'a question that two quizzes ask',
    rule: 'duplicate id',
    at: 'secret',
    plant: (pack) => pack.quizzes.push(...structuredClone(pack.quizzes).map((quiz) => ({ ...quiz, id: 'again' }))),
  },
  {
    what: 'a retired question used again',
    rule: 'retired id used again',
    at: 'joke',
    plant: (pack) => pack.retired.push('joke'),
  },
];

describe('in a practice pack the checker finds', () => {
  test.each(practiceFaults)('$what', ({ rule, at, plant }) => {
    const findings = checkPack(smallPractice((pack) => void plant(pack)));
    expect(findings).toContainEqual(expect.objectContaining({ rule, at }));
  });
});

test('a finding says what to mend in plain words', () => {
  const [finding] = checkPack(smallPack((pack) => pack.retired.push('names')));
  expect(finding?.words).toBe('“names” is retired: old answers belong to it. Give the new one an id of its own.');
});
