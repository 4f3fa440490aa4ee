// Small packs without a fault, for tests that plant one.

import { type ItemId, isItemId } from '#shared/domain/ids';
import {
  type AdvicePack,
  type ChecklistPack,
  type Item,
  type LocalityPack,
  type PracticePack,
  packSchema,
} from '#shared/packs/pack-schema';

export function id(text: string): ItemId {
  if (!isItemId(text)) throw new TypeError(`${text} is no item id`);
  return text;
}

const provenance = { sources: [{ name: 'A source' }], checkedOn: '2026-11-01', confidence: 'verified' };

const head = {
  format: 'quarterday-pack',
  formatVersion: 1,
  version: '1.0.0',
  published: '2026-11-22',
  reviewBy: '2027-05-22',
  publisher: 'Tests',
  licence: 'MIT',
  retired: ['old-question'],
};

function itemOf(itemId: string, rest: object): object {
  const plain = { group: 'first', asked: 'per account', answer: { kind: 'text' }, evidence: 'welcome', guidance: [] };
  return { id: itemId, ...plain, ...provenance, ...rest };
}

function wordsOf(name: string, rest: object = { expected: 'As agreed' }): object {
  return { label: name, question: `${name}?`, why: `Why ${name}.`, where: `Where ${name}.`, ...rest };
}

/**
 * Two platforms, pond and lake. Generic: `names`, `comments`, `boats` (where there are boats), `follow-up` (after a no to `names`).
 * `pond-comments` replaces `comments`.
 */
export function smallPack(plant: (pack: ChecklistPack) => void = () => {}): ChecklistPack {
  const pack = packSchema.parse({
    ...head,
    kind: 'checklists',
    id: 'small-pack',
    guidance: { paragraphs: ['3.4'] },
    platforms: [
      { id: 'pond', features: [] },
      { id: 'lake', features: ['boats'] },
    ],
    features: ['boats'],
    announcements: [{ id: 'new-law', ...provenance }],
    checklists: [
      {
        id: 'review',
        cadence: 'quarter',
        groups: ['first', 'second'],
        items: [
          itemOf('boats', { group: 'second', when: [{ feature: 'boats' }] }),
          itemOf('names', { guidance: ['3.4'] }),
          itemOf('follow-up', { when: [{ item: 'names', is: ['no', 'partly'] }] }),
          itemOf('comments', {}),
          itemOf('pond-comments', {
            platform: 'pond',
            replaces: ['comments'],
            evidence: 'asked',
            answer: { kind: 'choice', values: ['friends', 'everyone'], expected: 'friends' },
          }),
        ],
      },
    ],
    texts: {
      en: {
        title: 'Small',
        guidance: { title: 'Guidance', paragraphs: { '3.4': 'Settings' } },
        platforms: { pond: { name: 'Pond', accountWord: 'bank' }, lake: { name: 'Lake', accountWord: 'shore' } },
        features: { boats: 'Has boats' },
        announcements: { 'new-law': { title: 'A law', text: 'It is coming.' } },
        checklists: { review: { title: 'Review' } },
        groups: { first: { title: 'First' }, second: { title: 'Second' } },
        items: {
          boats: wordsOf('Boats'),
          names: wordsOf('Names'),
          'follow-up': wordsOf('Follow-up'),
          comments: wordsOf('Comments'),
          'pond-comments': wordsOf('Comments from', {
            values: { friends: 'Friends', everyone: 'Everyone' },
            evidence: 'A picture of the page',
          }),
        },
      },
    },
  });
  if (pack.kind !== 'checklists') throw new TypeError('the small pack is a checklist pack');
  plant(pack);
  return pack;
}

export function smallLocality(plant: (pack: LocalityPack) => void = () => {}): LocalityPack {
  const pack = packSchema.parse({
    ...head,
    kind: 'locality',
    id: 'small-locality',
    situations: ['danger', 'talk'],
    contacts: [
      { id: 'emergency', situations: ['danger'], phone: '999', ...provenance },
      { id: 'listener', situations: ['talk', 'danger'], web: 'https://listener.example/', ...provenance },
    ],
    texts: {
      en: {
        title: 'Who to call',
        area: 'Smallshire',
        first: 'Tell the lead.',
        situations: { danger: { title: 'Danger' }, talk: { title: 'Talk', advice: 'Listen.' } },
        contacts: {
          emergency: { name: 'Emergency', takes: 'Danger now.' },
          listener: { name: 'Listener', takes: 'Anything.', lookUp: 'In the book.' },
        },
      },
    },
  });
  if (pack.kind !== 'locality') throw new TypeError('the small locality is a locality pack');
  plant(pack);
  return pack;
}

export function smallAdvice(plant: (pack: AdvicePack) => void = () => {}): AdvicePack {
  const pack = packSchema.parse({
    ...head,
    kind: 'advice',
    id: 'small-advice',
    rules: [
      { id: 'passwords', guidance: ['3.4'], asks: 'choice', ...provenance },
      { id: 'one-tool', guidance: ['3.3', '3.5'], asks: 'note', ...provenance, confidence: 'unverified' },
    ],
    routes: [
      { id: 'instagram-report', platform: 'instagram', web: 'https://instagram.example/help', ...provenance },
      { id: 'tiktok-report', platform: 'tiktok', ...provenance, confidence: 'unverified' },
    ],
    texts: {
      en: {
        title: 'Advice',
        rules: {
          passwords: { title: 'Passwords', older: 'Eight characters.', today: 'Three words.' },
          'one-tool': { title: 'One tool', older: 'The old one.', today: 'Another.' },
        },
        reporting: { before: 'Keep what you saw.', after: 'Write down when.', notFor: 'Danger now: 999.' },
        routes: {
          'instagram-report': { how: 'The three dots.', withoutAccount: 'A form.' },
          'tiktok-report': { how: 'The arrow.' },
        },
      },
    },
  });
  if (pack.kind !== 'advice') throw new TypeError('the small advice is an advice pack');
  plant(pack);
  return pack;
}

export function smallPractice(plant: (pack: PracticePack) => void = () => {}): PracticePack {
  const pack = packSchema.parse({
    ...head,
    kind: 'practice',
    id: 'small-practice',
    clauses: [
      { id: 'good-name', guidance: ['3.7'], ...provenance },
      { id: 'ask-first', guidance: ['6.5'], ...provenance },
    ],
    courses: [{ id: 'online', forWhom: 'young-people', lasts: '12', quiz: 'safe', guidance: ['7.1'], ...provenance }],
    quizzes: [
      {
        id: 'safe',
        questions: [
          { id: 'secret', answers: ['a', 'b'], right: 'b' },
          { id: 'joke', answers: ['a', 'b'], right: 'a' },
        ],
        ...provenance,
      },
    ],
    texts: {
      en: {
        title: 'Practice',
        clauses: {
          'good-name': { words: 'I behave online.', why: 'It is read.' },
          'ask-first': { words: 'I ask first.', why: 'It may change.' },
        },
        courses: { online: { title: 'Online', covers: 'How to be safe.', provider: 'The lead' } },
        quizzes: { safe: { title: 'Safe', about: 'Two questions.' } },
        questions: {
          secret: { question: 'A secret?', answers: { a: 'Yes', b: 'No' }, why: 'It has to be told.' },
          joke: { question: 'A joke?', answers: { a: 'No', b: 'Yes' }, why: 'It hurts.' },
        },
      },
    },
  });
  if (pack.kind !== 'practice') throw new TypeError('the small practice is a practice pack');
  plant(pack);
  return pack;
}

/** An item of the small pack, to plant a fault in. */
export function itemIn(pack: ChecklistPack, itemId: string): Item {
  const item = pack.checklists[0]?.items.find((candidate) => candidate.id === itemId);
  if (!item) throw new TypeError(`the small pack has no ${itemId}`);
  return item;
}
