// What must hold between the parts of a pack of advice for young people: every topic is worded for every age, every step belongs to a
// topic and a platform of the pack and has its words, and nothing stands there twice.

import { compareTexts, type Finding, findDuplicates } from './finding';
import type { YoungPeopleAdvicePack } from './pack-schema';

export function checkYoungPeopleAdvicePack(pack: YoungPeopleAdvicePack): readonly Finding[] {
  const { ages } = pack;
  const topics = pack.topics.map(({ id }) => id);
  const platforms = pack.platforms.map(({ id }) => id);
  return [
    ...findDuplicates('topic', topics),
    ...findDuplicates('age', ages),
    ...findDuplicates('platform', platforms),
    ...findDuplicates(
      'step',
      pack.steps.map(({ id }) => id),
    ),
    ...findDuplicates(
      'step of a topic on a platform',
      pack.steps.map(({ topic, platform }) => `${platform} ${topic}`),
    ),
    ...pack.steps.flatMap(({ id, topic, platform }) => [
      ...missingIn(id, 'topic', topic, topics),
      ...missingIn(id, 'platform', platform, platforms),
    ]),
    ...Object.entries(pack.texts).flatMap(([language, texts]) => {
      const place = `texts.${language}`;
      return [
        ...compareTexts(`${place}.opening`, ages, texts.opening),
        ...compareTexts(`${place}.closing`, ages, texts.closing),
        ...compareTexts(`${place}.topics`, topics, texts.topics),
        ...Object.entries(texts.topics).flatMap(([id, { young, workerByAge }]) => [
          ...compareTexts(`${place}.topics.${id}.young`, ages, young),
          ...(workerByAge ? compareTexts(`${place}.topics.${id}.workerByAge`, ages, workerByAge) : []),
        ]),
        ...compareTexts(`${place}.platforms`, platforms, texts.platforms),
        ...compareTexts(
          `${place}.steps`,
          pack.steps.map(({ id }) => id),
          texts.steps,
        ),
        ...compareTexts(
          `${place}.announcements`,
          pack.announcements.map(({ id }) => id),
          texts.announcements,
        ),
      ];
    }),
  ];
}

function missingIn(id: string, what: string, named: string, known: readonly string[]): readonly Finding[] {
  if (known.includes(named)) return [];
  return [
    { rule: 'broken reference', at: id, words: `“${id}” names the ${what} “${named}”, which the pack does not have.` },
  ];
}
