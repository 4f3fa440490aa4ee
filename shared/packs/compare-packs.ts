// What a newer pack changes of the one in use: checks, contacts or lines that are new, worded otherwise or retired, and what else is not as it
// was. For the person who decides whether to take it.

import { levels, levelWords } from '#shared/domain/annual/assessment';
import { eitherOf } from '#shared/domain/number-words';
import { registers } from '#shared/domain/registers/all-registers';
import { choiceWords, fieldOf } from '#shared/domain/registers/register';
import type {
  AdvicePack,
  ChecklistPack,
  Item,
  LocalityPack,
  Pack,
  PracticePack,
  SelfAssessmentPack,
  YoungPeopleAdvicePack,
} from './pack-schema';
import { readableRoutes, readableRules } from './readable-advice';
import { readableAspect } from './readable-aspect';
import { type ReadableContact, readableLocality } from './readable-contacts';
import { groupTitle, readableItem } from './readable-item';
import { readableQuizzes, suggestedCourses } from './readable-practice';

/** One part of a check or a contact that says something else. */
export interface ChangedPart {
  readonly label: string;
  /** Empty where nothing was said. */
  readonly was: string;
  readonly now: string;
}

export interface PackEntry {
  readonly id: string;
  readonly title: string;
  /** For a check of one platform, its name; otherwise empty. */
  readonly platform: string;
  readonly parts: readonly ChangedPart[];
}

export interface PackDifference {
  readonly added: readonly PackEntry[];
  readonly changed: readonly PackEntry[];
  readonly retired: readonly PackEntry[];
  /** What else is not as it was, in words. */
  readonly others: readonly string[];
}

/** Both are versions of one pack. Without a present one everything is new. */
export function comparePacks(present: Pack | undefined, next: Pack): PackDifference {
  const before = present ? entriesOf(present, next) : new Map<string, Entry>();
  const after = entriesOf(next, next);
  const entries = [...after].map(([id, entry]) => ({
    id,
    ...entry,
    parts: changedParts(before.get(id)?.says ?? [], entry.says),
  }));
  return {
    added: entries.filter(({ id }) => !before.has(id)).map((entry) => told(withoutTheObvious(entry))),
    changed: entries.filter(({ id, parts }) => before.has(id) && parts.length > 0).map(told),
    retired: [...before].filter(([id]) => !after.has(id)).map(([id, entry]) => told({ id, ...entry, parts: [] })),
    others: present ? otherParts(present, next) : [],
  };
}

interface Entry {
  readonly title: string;
  readonly platform: string;
  /** What it says, in a fixed order. */
  readonly says: readonly (readonly [label: string, words: string])[];
}

function told({ id, title, platform, parts }: Entry & Pick<PackEntry, 'id' | 'parts'>): PackEntry {
  return { id, title, platform, parts };
}

/** What is new does not say its title twice, nor what it says nothing about. */
function withoutTheObvious(entry: Entry & Pick<PackEntry, 'id' | 'parts'>): Entry & Pick<PackEntry, 'id' | 'parts'> {
  return { ...entry, parts: entry.parts.filter(({ now }) => now !== '' && now !== entry.title) };
}

function changedParts(before: Entry['says'], after: Entry['says']): readonly ChangedPart[] {
  const was = new Map(before);
  return after.flatMap(([label, now]) => (was.get(label) === now ? [] : [{ label, was: was.get(label) ?? '', now }]));
}

/** Groups go by the names that `named` has, so that a group of another name is not told with each of its checks. */
function entriesOf(pack: Pack, named: Pack): ReadonlyMap<string, Entry> {
  switch (pack.kind) {
    case 'checklists':
      return checksOf(pack, named);
    case 'locality':
      return contactsOf(pack);
    case 'advice':
      return linesOf(pack);
    case 'self-assessment':
      return aspectsOf(pack);
    case 'young-people-advice':
      return topicsOf(pack);
    case 'practice':
      return practiceOf(pack);
  }
}

function checksOf(pack: ChecklistPack, named: Pack): ReadonlyMap<string, Entry> {
  const items = pack.checklists.flatMap((checklist) => checklist.items);
  return new Map(
    items.flatMap((item): [string, Entry][] => {
      const words = readableItem(pack, item.id);
      if (!words) return [];
      const platform =
        item.platform === undefined ? '' : (pack.texts.en?.platforms[item.platform]?.name ?? item.platform);
      return [[item.id, { title: words.label, platform, says: saysOfCheck(pack, item, named) }]];
    }),
  );
}

function saysOfCheck(pack: ChecklistPack, item: Item, named: Pack): Entry['says'] {
  const words = readableItem(pack, item.id);
  if (!words) return [];
  return [
    ['In a few words', words.label],
    ['Question', words.question],
    ['Why', words.why],
    ['Where to look', words.where],
    ['What to expect', words.expected],
    ['Offered answers', words.suggestedValues.join('; ')],
    [
      'Evidence',
      words.evidenceAsked ? `Asked for. ${words.evidenceHint}`.trim() : words.evidenceHint || 'Not asked for',
    ],
    ['Sources', words.sources.map(({ name }) => name).join('; ')],
    ['How sure it is', words.confidence === 'verified' ? 'Verified' : 'Not verified'],
    ['Paragraphs of the guidance', words.guidance.map(({ paragraph }) => paragraph).join(', ')],
    ['Group', named.kind === 'checklists' ? groupTitle(named, item.group) : item.group],
    ['Asked only', whenWords(pack, item)],
  ];
}

/** `where an account has stories; in place of “Comments”`. Empty where it is always asked. */
function whenWords(pack: ChecklistPack, { when = [], replaces = [] }: Item): string {
  const labelOf = (id: string) => readableItem(pack, id)?.label ?? id;
  const conditions = when.map((condition) =>
    'feature' in condition
      ? `where there is: ${pack.texts.en?.features[condition.feature] ?? condition.feature}`
      : `where “${labelOf(condition.item)}” was answered ${eitherOf(condition.is)}`,
  );
  return [...conditions, ...replaces.map((id) => `in place of “${labelOf(id)}”`)].join('; ');
}

function contactsOf(pack: LocalityPack): ReadonlyMap<string, Entry> {
  const situations = readableLocality(pack)?.situations ?? [];
  const entries = new Map<string, Entry>();
  for (const situation of situations) {
    for (const contact of situation.contacts) {
      const title = contact.name;
      const of = situations
        .filter(({ contacts }) => contacts.some(({ id }) => id === contact.id))
        .map((each) => each.title);
      entries.set(contact.id, { title, platform: '', says: saysOfContact(contact, of) });
    }
  }
  return entries;
}

function saysOfContact(contact: ReadableContact, situations: readonly string[]): Entry['says'] {
  return [
    ['Name', contact.name],
    ['Telephone', contact.phone],
    ['Web address', contact.web],
    ['Hours', contact.hours],
    ['What they take', contact.takes],
    ['What they do not take', contact.notFor],
    ['Where to find them', contact.lookUp],
    ['When to call them', situations.join('; ')],
    ['How sure it is', contact.confidence === 'verified' ? 'Verified' : 'Not verified'],
  ];
}

/** The rules beside today's advice, and the ways to report. */
function linesOf(pack: AdvicePack): ReadonlyMap<string, Entry> {
  const sure = (confidence: string) => (confidence === 'verified' ? 'Verified' : 'Not verified');
  const rules = readableRules(pack).map((rule): [string, Entry] => [
    `rule ${rule.id}`,
    {
      title: rule.title,
      platform: '',
      says: [
        ['Name', rule.title],
        ['The guidance', rule.older],
        ['Today’s advice', rule.today],
        ['Paragraphs of the guidance', rule.guidance.join(', ')],
        ['Sources', rule.sources.map(({ name }) => name).join('; ')],
        ['How sure it is', sure(rule.confidence)],
      ],
    },
  ]);
  const routes = readableRoutes(pack).routes.map((route): [string, Entry] => [
    `route ${route.platform}`,
    {
      title: `How to report to ${choiceWords(fieldOf(registers.accounts, 'platform'), route.platform)}`,
      platform: '',
      says: [
        ['How', route.how],
        ['Without an account there', route.withoutAccount],
        ['Web address', route.web],
        ['Sources', route.sources.map(({ name }) => name).join('; ')],
        ['How sure it is', sure(route.confidence)],
      ],
    },
  ]);
  return new Map([...rules, ...routes]);
}

function aspectsOf(pack: SelfAssessmentPack): ReadonlyMap<string, Entry> {
  return new Map(
    pack.aspects.flatMap(({ id, confidence }): [string, Entry][] => {
      const aspect = readableAspect(pack, id);
      if (!aspect) return [];
      const says: Entry['says'] = [
        ['Name', aspect.title],
        ['What it is about', aspect.about],
        ...levels.map((level): readonly [string, string] => [
          `Level ${level}, ${levelWords[level]}`,
          aspect.levels[level],
        ]),
        ['Why', aspect.why],
        ['How to judge', aspect.judge],
        ['Paragraphs of the guidance', aspect.guidance.map(({ paragraph }) => paragraph).join(', ')],
        ['Sources', aspect.sources.map(({ name }) => name).join('; ')],
        ['How sure it is', confidence === 'verified' ? 'Verified' : 'Not verified'],
      ];
      return [[id, { title: aspect.title, platform: '', says }]];
    }),
  );
}

/** What young people are told, topic by topic, and where each thing is set. */
function topicsOf(pack: YoungPeopleAdvicePack): ReadonlyMap<string, Entry> {
  const sure = (confidence: string) => (confidence === 'verified' ? 'Verified' : 'Not verified');
  const english = pack.texts.en;
  const joined = (lines: readonly string[] = []) => lines.join(' ');
  const topics = pack.topics.map(({ id, sources, confidence, guidance }): [string, Entry] => {
    const words = english?.topics[id];
    return [
      `topic ${id}`,
      {
        title: words?.title ?? id,
        platform: '',
        says: [
          ['Name', words?.title ?? ''],
          ...pack.ages.map((age): readonly [string, string] => {
            const young = words?.young[age];
            return [`For young people, ${age}`, `${young?.title ?? ''}. ${joined(young?.lines)}`];
          }),
          ['To begin with', words?.opener ?? ''],
          ['For whoever leads', joined(words?.worker)],
          ...pack.ages.map((age): readonly [string, string] => [
            `For whoever leads, ${age}`,
            joined(words?.workerByAge?.[age]),
          ]),
          ['Paragraphs of the guidance', guidance.join(', ')],
          ['Sources', sources.map(({ name }) => name).join('; ')],
          ['How sure it is', sure(confidence)],
        ],
      },
    ];
  });
  const steps = pack.steps.map(({ id, platform, topic, sources, confidence }): [string, Entry] => [
    `step ${id}`,
    {
      title: english?.topics[topic]?.title ?? topic,
      platform: english?.platforms[platform] ?? platform,
      says: [
        ['Where it is set', english?.steps[id] ?? ''],
        ['Sources', sources.map(({ name }) => name).join('; ')],
        ['How sure it is', sure(confidence)],
      ],
    },
  ]);
  const coming = pack.announcements.map(({ id, sources, confidence }): [string, Entry] => [
    `announcement ${id}`,
    {
      title: english?.announcements[id]?.title ?? id,
      platform: '',
      says: [
        ['What is coming', english?.announcements[id]?.text ?? ''],
        ['Sources', sources.map(({ name }) => name).join('; ')],
        ['How sure it is', sure(confidence)],
      ],
    },
  ]);
  return new Map([...topics, ...steps, ...coming]);
}

/** What people confirm, the courses, and each question of the quizzes. */
function practiceOf(pack: PracticePack): ReadonlyMap<string, Entry> {
  const known = { pack, reference: { id: pack.id, version: pack.version, hash: '' } };
  const texts = pack.texts.en;
  const clauses = pack.clauses.map(({ id, sources }): [string, Entry] => {
    const { words = id, why = '' } = texts?.clauses[id] ?? {};
    return [
      `clause ${id}`,
      {
        title: words,
        platform: '',
        says: [
          ['What each person confirms', words],
          ['Why', why],
          ['Sources', sources.map(({ name }) => name).join('; ')],
        ],
      },
    ];
  });
  const courses = suggestedCourses(known).map((course): [string, Entry] => [
    `course ${course.id}`,
    {
      title: course.title,
      platform: '',
      says: [
        ['Name', course.title],
        ['What it is about', course.covers],
        ['Who gives it', course.provider],
        ['Who needs it', choiceWords(fieldOf(registers.courses, 'forWhom'), course.forWhom)],
        ['How long it lasts', choiceWords(fieldOf(registers.courses, 'lasts'), course.lasts)],
        ['Sources', course.sources.map(({ name }) => name).join('; ')],
      ],
    },
  ]);
  const questions = readableQuizzes(known).flatMap((quiz) =>
    quiz.questions.map(({ id, question, answers, right, why }): [string, Entry] => [
      `question ${id}`,
      {
        title: question,
        platform: '',
        says: [
          ['Quiz', quiz.title],
          ['Question', question],
          ['Offered answers', answers.map(({ words }) => words).join('; ')],
          ['Right answer', answers.find((answer) => answer.id === right)?.words ?? right],
          ['Why', why],
        ],
      },
    ]),
  );
  return new Map([...clauses, ...courses, ...questions]);
}

/** The parts of a pack beside its checks or contacts, as they are called to people. */
const partWords: Readonly<Record<string, string>> = {
  platforms: 'the platforms',
  features: 'what accounts can have',
  announcements: 'what is coming',
  guidance: 'the paragraphs of the guidance',
  checklists: 'the order or the names of the checklists',
  groups: 'the order or the names of the groups',
  rules: 'the order of the rules',
  aspects: 'the order of the aspects',
  routes: 'the order of the ways to report',
  clauses: 'the order of what people confirm',
  courses: 'the order of the courses',
  quizzes: 'the order or the names of the quizzes',
  questions: 'the order of the questions',
  reporting: 'what is said before any way to report',
  situations: 'the order or the names of the situations',
  ages: 'the ages',
  opening: 'what stands at the top of the sheet',
  closing: 'what stands at the end of the sheet',
  area: 'the name of the area',
  first: 'what holds whatever has happened',
  title: 'the title',
};

/** Parts that are told one by one, or that every version has otherwise. */
const passedOver = new Set([
  'version',
  'published',
  'reviewBy',
  'retired',
  'texts',
  'contacts',
  'items',
  'checkedOn',
  'topics',
  'steps',
]);

function otherParts(present: Pack, next: Pack): readonly string[] {
  const before = partsOf(present);
  const after = partsOf(next);
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  return [...new Set(names.map((name) => partWords[name] ?? `the part “${name}”`))];
}

/** Every part by its name, as text. Of the checklists the order of the groups and the checks is a part. */
function partsOf(pack: Pack): ReadonlyMap<string, string> {
  const own =
    pack.kind === 'checklists'
      ? { ...pack, checklists: pack.checklists.map(({ id, groups }) => ({ id, groups })) }
      : pack;
  const parts = [
    ...Object.entries(own),
    ...Object.entries(pack.texts.en ?? {}).map(([name, part]) => [`texts ${name}`, part] as const),
  ];
  const joined = new Map<string, string>();
  for (const [key, part] of parts) {
    const name = key.replace(/^texts /, '');
    if (passedOver.has(name)) continue;
    joined.set(name, `${joined.get(name) ?? ''}${JSON.stringify(part)}`);
  }
  return joined;
}
