// The linter of packs: finds what the schema alone cannot see, so that no question is lost, doubled or left without words.
// An empty list means the pack may be shipped.

import { checkAdvicePack } from './check-advice-pack';
import { checkChecklistPack } from './check-checklist-pack';
import { checkLocalityPack } from './check-locality-pack';
import { checkPracticePack, questionsOf } from './check-practice-pack';
import { checkSelfAssessmentPack } from './check-self-assessment-pack';
import { checkYoungPeopleAdvicePack } from './check-young-people-advice-pack';
import type { Finding } from './finding';
import type { Pack } from './pack-schema';
import { sourcedParts } from './sourced-parts';

export function checkPack(pack: Pack): readonly Finding[] {
  return [
    ...checkRetired(pack),
    ...checkDates(pack),
    ...checkEnglish(pack),
    ...findMarkup(pack.texts, 'texts'),
    ...checkOwn(pack),
  ];
}

function checkOwn(pack: Pack): readonly Finding[] {
  switch (pack.kind) {
    case 'checklists':
      return checkChecklistPack(pack);
    case 'locality':
      return checkLocalityPack(pack);
    case 'advice':
      return checkAdvicePack(pack);
    case 'self-assessment':
      return checkSelfAssessmentPack(pack);
    case 'young-people-advice':
      return checkYoungPeopleAdvicePack(pack);
    case 'practice':
      return checkPracticePack(pack);
  }
}

/** Every permanent id of a pack: what must be listed as retired should it ever go. */
export function permanentIds(pack: Pack): readonly string[] {
  switch (pack.kind) {
    case 'checklists':
      return pack.checklists.flatMap(({ items }) => items.map(({ id }) => id));
    case 'locality':
      return pack.contacts.map(({ id }) => id);
    case 'advice':
      return [...pack.rules, ...pack.routes].map(({ id }) => id);
    case 'self-assessment':
      return pack.aspects.map(({ id }) => id);
    case 'young-people-advice':
      return [...pack.topics, ...pack.steps, ...pack.announcements].map(({ id }) => id);
    case 'practice':
      return [...pack.clauses, ...pack.courses, ...pack.quizzes, ...questionsOf(pack)].map(({ id }) => id);
  }
}

function checkRetired(pack: Pack): readonly Finding[] {
  return permanentIds(pack)
    .filter((id) => pack.retired.includes(id))
    .map((id) => ({
      rule: 'retired id used again',
      at: id,
      words: `“${id}” is retired: old answers belong to it. Give the new one an id of its own.`,
    }));
}

function checkDates(pack: Pack): readonly Finding[] {
  const dated = sourcedParts(pack);
  const late = dated
    .filter(({ checkedOn }) => checkedOn > pack.published)
    .map(({ id }): Finding => ({ rule: 'dates', at: id, words: `“${id}” was checked after the pack was published.` }));
  if (pack.reviewBy > pack.published) return late;
  return [{ rule: 'dates', at: 'reviewBy', words: 'The pack is out of date on the day it is published.' }, ...late];
}

function checkEnglish(pack: Pack): readonly Finding[] {
  if (Object.hasOwn(pack.texts, 'en')) return [];
  return [
    {
      rule: 'missing text',
      at: 'texts.en',
      words: 'The pack has no English texts, which stand in for any other language.',
    },
  ];
}

function findMarkup(texts: unknown, place: string): readonly Finding[] {
  if (typeof texts === 'string') {
    if (!/<[a-z/!]|&[a-z]+;|&#/i.test(texts)) return [];
    return [{ rule: 'markup', at: place, words: `The text at ${place} holds markup. Texts are plain words.` }];
  }
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => findMarkup(value, `${place}.${key}`));
}
